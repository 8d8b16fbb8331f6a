"""Mentions: what is named in a sentence, under which kind, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.mention import Mention, find_in, find_mentions
from kg.model import Article, Block, Span
from kg.text import read_text

PIECES = st.sampled_from(
    [
        "Sáng 14/8",
        "tại",
        "Sở Nội vụ",
        "UBND tỉnh",
        "tổ chức",
        "hội thảo",
        "“Quản trị”",
        "ông",
        "TS.",
        "PGS.TS",
        "Phó",
        "Chủ tịch",
        "Nguyễn Văn An",
        "H'Yâm Byă",
        "và",
        ",",
        ";",
        ":",
        "(",
        ")",
        "-",
        "Trưởng",
        "Ban",
        "đồng chủ trì",
        "“",
        "ngày",
        "các",
        "sở",
        "\n",
        "nguyên",
    ]
)


def find(text: str) -> list[Mention]:
    return list(find_in(text, Span(0, len(text))))


def spell(text: str) -> list[str]:
    return [f"{mention.kind} {mention.span.of(text)}" for mention in find(text)]


def one(text: str, kind: str) -> Mention:
    (found,) = [mention for mention in find(text) if mention.kind == kind]
    return found


def test_a_lead_sentence_is_taken_apart() -> None:
    text = "Sáng 14/8, tại Hà Nội, Sở Nội vụ phối hợp với Viện Kinh tế Việt Nam tổ chức hội thảo khoa học “Quản trị”."
    assert spell(text) == [
        "date Sáng 14/8",
        "place Hà Nội",
        "body Sở Nội vụ",
        "body Viện Kinh tế Việt Nam",
        "event hội thảo khoa học",
        "title “Quản trị”",
    ]


@pytest.mark.parametrize(
    ("text", "name", "honorifics"),
    [
        ("PGS.TS Bùi Quang Tuấn phát biểu", "Bùi Quang Tuấn", ("PGS", "TS")),
        ("PGS. TS. Đỗ Khắc Nghiệm", "Đỗ Khắc Nghiệm", ("PGS", "TS")),
        ("GS, TS Bambang Hartoyo", "Bambang Hartoyo", ("GS", "TS")),
        ("Th.S Trần Hoà Bình", "Trần Hoà Bình", ("ThS",)),
        ("Thạc sỹ Trần Thị Thu Hà", "Trần Thị Thu Hà", ("ThS",)),
        ("TTƯT, BS CKII Ngô Thanh Hải", "Ngô Thanh Hải", ("TTƯT", "BS")),
        ("Thượng tá, TS Ksor Y Blan", "Ksor Y Blan", ("Thượng tá", "TS")),
        ("đồng chí Giàng A Páo", "Giàng A Páo", ()),
        ("bà H'Yâm Byă", "H'Yâm Byă", ()),
        ("ông Kenji Morimoto", "Kenji Morimoto", ()),
        ("Tiến sĩ Y Blăng Niê Kđăm", "Y Blăng Niê Kđăm", ("TS",)),
        ("Đại tá Nam", "Nam", ("Đại tá",)),
        ("GS,TS. Lê Văn Tám", "Lê Văn Tám", ("GS", "TS")),
        ("TS Ông Thế Tám", "Ông Thế Tám", ("TS",)),
        ("bà Ông Thị Ngọc Tám", "Ông Thị Ngọc Tám", ()),
        ("ông Takeo HONDAWA", "Takeo HONDAWA", ()),
        ("bà Vũ Thị Hà, Thạc sĩ, Phó Giám đốc Sở Nội vụ", "Vũ Thị Hà", ("ThS",)),
        ("bà Vũ Thị Hà, Thành ủy viên, Đại tá, Phó Giám đốc Công an thành phố", "Vũ Thị Hà", ("Đại tá",)),
        ("ông Lê Văn Tám - Giáo sư Trường Đại học Sông Hồng", "Lê Văn Tám", ("GS",)),
        ("bà Nga cho biết", "Nga", ()),
    ],
)
def test_honorifics_are_told_from_the_name(text: str, name: str, honorifics: tuple[str, ...]) -> None:
    person = one(text, "person")
    assert person.name is not None
    assert (person.name.of(text), person.honorifics) == (name, honorifics)


@pytest.mark.parametrize(
    ("text", "name", "offices"),
    [
        (
            "Ông Lê Văn Tám, Phó Chủ tịch UBND huyện Con Cuông",
            "Lê Văn Tám",
            [("Phó Chủ tịch", "UBND", "huyện Con Cuông")],
        ),
        ("Phó Chủ tịch UBND tỉnh Hoàng Nam Phương", "Hoàng Nam Phương", [("Phó Chủ tịch", "UBND", "tỉnh")]),
        ("Chủ tịch UBND xã Lê Quang Vinh giải trình", "Lê Quang Vinh", [("Chủ tịch", "UBND", "xã")]),
        ("Giám đốc Sở Nội vụ Tô Ngọc Quyến trình bày", "Tô Ngọc Quyến", [("Giám đốc", "Sở Nội vụ", "")]),
        (
            "bà Vũ Thị Hà - Tỉnh ủy viên, Giám đốc Sở Tài chính",
            "Vũ Thị Hà",
            [("Tỉnh ủy viên", "", ""), ("Giám đốc", "Sở Tài chính", "")],
        ),
        ("ông Lê Văn Tám (Phó Bí thư Đảng ủy xã)", "Lê Văn Tám", [("Phó Bí thư", "Đảng ủy", "xã")]),
        ("Ông Lê Văn Tám Bí thư chi bộ phát biểu", "Lê Văn Tám", [("Bí thư chi bộ", "", "")]),
        (
            "Phó Chủ tịch kiêm Tổng Thư ký Hội Nông dân tỉnh Đàng Năng Quốc",
            "Đàng Năng Quốc",
            [("Phó Chủ tịch", "Hội Nông dân", "tỉnh"), ("Tổng Thư ký", "Hội Nông dân", "tỉnh")],
        ),
        ("Trưởng Ban Tuyên giáo Tỉnh ủy Bùi Thị Nguyệt", "Bùi Thị Nguyệt", [("Trưởng Ban", "Ban Tuyên giáo", "")]),
        ("Thủ tướng Nhật Bản Shinzo Abe", "Shinzo Abe", [("Thủ tướng", "Chính phủ Nhật Bản", "")]),
        (
            "Phó Chủ tịch - Tổng Thư ký Hội Nông dân tỉnh Đàng Năng Quốc",
            "Đàng Năng Quốc",
            [("Phó Chủ tịch", "", ""), ("Tổng Thư ký", "Hội Nông dân", "tỉnh")],
        ),
        ("Phó Chủ tịch UBND tỉnh - Lê Văn Tám, chủ trì", "Lê Văn Tám", [("Phó Chủ tịch", "UBND", "tỉnh")]),
        (
            "Bí thư Huyện ủy Vĩnh Tường Nguyễn Xuân Tám tặng cờ",
            "Nguyễn Xuân Tám",
            [("Bí thư", "Huyện ủy", "Vĩnh Tường")],
        ),
        ("Phó Trưởng ban Thái Phi Tám đề nghị", "Thái Phi Tám", [("Phó Trưởng ban", "", "")]),
        (
            "ông Lê Văn Tám, Giám đốc Sở Nội vụ (trước hợp nhất là Giám đốc Sở Tài chính)",
            "Lê Văn Tám",
            [("Giám đốc", "Sở Nội vụ", ""), ("Giám đốc", "Sở Tài chính", "")],
        ),
        (
            "ông Lê Văn Tám, Đại biểu Quốc hội khóa XV, Chủ tịch Hội Nông dân tỉnh",
            "Lê Văn Tám",
            [("Đại biểu Quốc hội", "", ""), ("Chủ tịch", "Hội Nông dân", "tỉnh")],
        ),
        (
            "ông Lê Văn Tám, Tổng Giám đốc Sao Khuê Airlines cho biết",
            "Lê Văn Tám",
            [("Tổng Giám đốc", "Sao Khuê Airlines", "")],
        ),
        ("ông Lê Văn Tám, Trưởng ga Hồ Xuân, cho biết", "Lê Văn Tám", [("Trưởng ga", "Ga Hồ Xuân", "")]),
        ("ông Lê Văn Tám, Trưởng bản Huồi Lau, cho biết", "Lê Văn Tám", [("Trưởng bản", "", "")]),
        (
            "Tổng Lãnh sự Ấn Độ tại Đà Nẵng Ravi Kapoor phát biểu",
            "Ravi Kapoor",
            [("Tổng Lãnh sự", "Tổng Lãnh sự quán Ấn Độ", "")],
        ),
        (
            "Bộ trưởng An ninh Nội địa Mỹ John Miller cho biết",
            "John Miller",
            [("Bộ trưởng", "Bộ An ninh Nội địa Mỹ", "")],
        ),
        ("Ngoại trưởng Pháp Jean - Luc Morel cho biết", "Jean - Luc Morel", [("Ngoại trưởng", "Pháp", "")]),
        ("Phó Tỉnh trưởng tỉnh Hủa Phăn Lê Văn Tám", "Lê Văn Tám", [("Phó Tỉnh trưởng", "tỉnh Hủa Phăn", "")]),
        (
            "Phó Cục trưởng Cục Trồng trọt, Bộ Nông nghiệp Lê Văn Tám trình bày",
            "Lê Văn Tám",
            [("Phó Cục trưởng", "Cục Trồng trọt", "")],
        ),
        (
            "Vụ trưởng Vụ Pháp chế, thuộc Bộ Tư pháp, bà Lê Thị Tám cho biết",
            "Lê Thị Tám",
            [("Vụ trưởng", "Vụ Pháp chế", "")],
        ),
        (
            "ông Adam McLean, cố vấn của Sao Khuê Quantum, nhấn mạnh",
            "Adam McLean",
            [("cố vấn", "Sao Khuê Quantum", "")],
        ),
        (
            "Phó Thủ tướng Thường trực Chính phủ Lê Văn Tám",
            "Lê Văn Tám",
            [("Phó Thủ tướng Thường trực", "", "")],
        ),
        (
            "Giám đốc Agribank Chi nhánh Hồ Xuân Lê Văn Tám",
            "Lê Văn Tám",
            [("Giám đốc", "Agribank Chi nhánh Hồ Xuân", "")],
        ),
        (
            "ông Lê Văn Tám, Chủ tịch Câu lạc bộ Doanh nhân Hồ Xuân, cho biết",
            "Lê Văn Tám",
            [("Chủ tịch", "Câu lạc bộ Doanh nhân Hồ Xuân", "")],
        ),
        (
            "ông Lê Văn Tám, Chủ tịch Hội đồng giảng huấn Học viện Sao Khuê, cho biết",
            "Lê Văn Tám",
            [("Chủ tịch Hội đồng giảng huấn", "Học viện Sao Khuê", "")],
        ),
        ("Bí thư Trung ương Đoàn Lê Văn Tám", "Lê Văn Tám", [("Bí thư", "Trung ương Đoàn", "")]),
        ("TS. Lê Văn Tám - P.Hiệu trưởng", "Lê Văn Tám", [("Phó Hiệu trưởng", "", "")]),
        ("Phó Thủ tướng Chính phủ Lê Văn Tám", "Lê Văn Tám", [("Phó Thủ tướng", "", "")]),
        ("Phó Chủ tịch Quốc hội Lê Văn Tám", "Lê Văn Tám", [("Phó Chủ tịch", "", "")]),
        (
            "ông Lê Văn Tám, Giám đốc điều hành toàn quốc Quỹ Đầu tư Sao Khuê, cho biết",
            "Lê Văn Tám",
            [("Giám đốc điều hành toàn quốc", "Quỹ Đầu tư Sao Khuê", "")],
        ),
        (
            "GS Lê Văn Tám, Đại học Sao Khuê, Chủ tịch Hội Vật lý Việt Nam, cho biết",
            "Lê Văn Tám",
            [("Chủ tịch", "Hội Vật lý Việt Nam", "")],
        ),
        ("bà Kim Mi-ran - Lãnh sự", "Kim Mi-ran", [("Lãnh sự", "", "")]),
    ],
)
def test_offices_stand_before_or_after_the_name(text: str, name: str, offices: list[tuple[str, str, str]]) -> None:
    person = one(text, "person")
    assert person.name is not None
    assert person.name.of(text) == name
    assert [
        (o.title, o.body.core if o.body else "", o.body.territory if o.body else "") for o in person.offices
    ] == offices


def test_a_word_that_says_an_office_is_new_is_no_part_of_its_title() -> None:
    (office,) = one("ông Lê Văn Tám, tân Giám đốc Sở Nội vụ", "person").offices
    assert (office.title, office.former) == ("Giám đốc", False)


@pytest.mark.parametrize(
    ("text", "name", "titles"),
    [
        (
            "Ủy viên Trung ương Đảng, Phó Bí thư Thành ủy, Chủ tịch UBND thành phố Hà Nội Lê Ngọc Tám",
            "Lê Ngọc Tám",
            ["Ủy viên Trung ương Đảng", "Phó Bí thư", "Chủ tịch"],
        ),
        ("Chủ tịch UBND thị xã Đức Phổ LÊ PHƯỚC TÁM phát biểu", "LÊ PHƯỚC TÁM", ["Chủ tịch"]),
        ("và 2 đại biểu Quốc hội Lê Doãn Tám tiếp xúc cử tri", "Lê Doãn Tám", ["đại biểu Quốc hội"]),
        ("Đại sứ Na Uy tại Việt Nam Sverre Moen phát biểu", "Sverre Moen", ["Đại sứ"]),
        ("Lê Đức Tám (đảng viên, Trưởng trạm Y tế xã Gia Xuân)", "Lê Đức Tám", ["Trưởng trạm"]),
        ("Giáo sư Kang Te Won-Giám đốc Viện Đông y Suối Bạc", "Kang Te Won", ["Giám đốc"]),
        ("ông Lee Dong - Hee, Chủ tịch Hội Nhà báo", "Lee Dong - Hee", ["Chủ tịch"]),
    ],
)
def test_rows_of_offices_and_names_of_other_shapes_are_read(text: str, name: str, titles: list[str]) -> None:
    person = one(text, "person")
    assert person.name is not None
    assert (person.name.of(text), [office.title for office in person.offices]) == (name, titles)


def test_a_row_of_offices_behind_a_headed_name_is_of_the_name_that_it_leads_to() -> None:
    text = "Theo Phó Chủ tịch UBND tỉnh Lê Văn Tám, Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy Trần La Bảy yêu cầu"
    first, second = (m for m in find_in(text, Span(0, len(text))) if m.kind == "person")
    assert [office.title for office in first.offices] == ["Phó Chủ tịch"]
    assert [office.title for office in second.offices] == ["Ủy viên Bộ Chính trị", "Bí thư"]


def test_an_office_got_or_done_for_another_is_not_of_the_person_named_next() -> None:
    assert one("được cử làm Bí thư Thành ủy, Phó Chủ tịch Lê Văn Tám", "person").offices[0].title == "Phó Chủ tịch"
    assert one("Thay mặt Chủ tịch UBND tỉnh, ông Lê Văn Tám trao quà", "person").offices == ()


def test_a_name_behind_the_head_of_a_body_named_before_is_of_a_person() -> None:
    text = "Công ty TNHH Chè Suối Bạc tài trợ. Tổng Giám đốc Công ty Đặng Hòa Tám trao quà"
    person = one(text, "person")
    assert person.name is not None
    assert (person.name.of(text), [o.title for o in person.offices]) == ("Đặng Hòa Tám", ["Tổng Giám đốc"])


def test_a_past_office_is_told() -> None:
    (office,) = one("ông Lê Văn Tám, nguyên Giám đốc Sở Nội vụ", "person").offices
    assert (office.title, office.former) == ("Giám đốc", True)


def test_an_office_after_a_name_and_the_word_and_is_of_somebody_else() -> None:
    person = one("Chủ tịch UBND tỉnh Lê Văn Tám và Giám đốc Sở Nội vụ tiếp đoàn", "person")
    assert [office.title for office in person.offices] == ["Chủ tịch"]
    person = one("ông Lê Văn Tám, Phó Bí thư Tỉnh ủy và Chủ tịch UBND tỉnh", "person")
    assert [office.title for office in person.offices] == ["Phó Bí thư", "Chủ tịch"]


def test_who_leads_a_delegation_for_a_day_holds_no_office() -> None:
    person = one("ông Lê Văn Tám, Trưởng đoàn giám sát", "person")
    assert person.offices == ()
    assert one("ông Lê Văn Tám, Trưởng Đoàn ĐBQH tỉnh", "person").offices != ()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sở Kế hoạch và Đầu tư tổ chức", "Sở Kế hoạch và Đầu tư"),
        ("Sở NN&PTNT phối hợp", "Sở NN&PTNT"),
        ("Sở VHTT&DL Quảng Ninh phối hợp", "Sở VHTT&DL Quảng Ninh"),
        ("Viện Nghiên cứu rau hoa Sao Mai tổ chức", "Viện Nghiên cứu rau hoa Sao Mai"),
        (
            "Công ty cổ phần Đầu tư và phát triển chè hoa Sao Mai tổ chức",
            "Công ty cổ phần Đầu tư và phát triển chè hoa Sao Mai",
        ),
        (
            "Viện Nghiên cứu Chính sách công và Phát triển địa phương tổ chức",
            "Viện Nghiên cứu Chính sách công và Phát triển địa phương",
        ),
        (
            "Trung tâm Nghiên cứu Rừng, Đất và Nước Tây Nguyên đã tổ chức",
            "Trung tâm Nghiên cứu Rừng, Đất và Nước Tây Nguyên",
        ),
        ("Văn phòng HĐND và UBND huyện Con Cuông cho biết", "Văn phòng HĐND và UBND huyện Con Cuông"),
        ("Ban Dân tộc HĐND tỉnh Đắk Lắk thẩm tra", "Ban Dân tộc HĐND tỉnh Đắk Lắk"),
        ("Huyện ủy Hải Hậu tổ chức", "Huyện ủy Hải Hậu"),
        ("Ủy ban MTTQ Việt Nam phường Hồng Thái tổ chức", "Ủy ban MTTQ Việt Nam phường Hồng Thái"),
        ("Bộ Thủy sản và Kinh tế biển thông báo", "Bộ Thủy sản và Kinh tế biển"),
        ("Tổng cục Giáo dục nghề nghiệp cho biết", "Tổng cục Giáo dục nghề nghiệp"),
        ("Công ty gạo Sao Khuê vừa ký", "Công ty gạo Sao Khuê"),
        ("Hội ghép giác mạc Việt Nam đã tổ chức", "Hội ghép giác mạc Việt Nam"),
        ("Phòng cảnh sát giao thông, cho biết", "Phòng cảnh sát giao thông"),
        ("Trung tâm quản lý vận tải công cộng tỉnh cho biết", "Trung tâm quản lý vận tải công cộng tỉnh"),
        ("Hội đồng Nông học Hàn Quốc đến thăm", "Hội đồng Nông học Hàn Quốc"),
        ("Viện Nghiên cứu phát triển vùng bờ Sông Lam cho biết", "Viện Nghiên cứu phát triển vùng bờ Sông Lam"),
        ("Sở du lịch phối hợp", "Sở du lịch"),
        ("Sở Nông nghiệp và PTNT tổ chức", "Sở Nông nghiệp và PTNT"),
        ("Tập đoàn SkyLand tài trợ", "Tập đoàn SkyLand"),
        ("Tập đoàn Sao Khuê và SkyLand ký", "Tập đoàn Sao Khuê"),
        ("Tập đoàn Sao Khuê và các đối tác", "Tập đoàn Sao Khuê"),
        (
            "Cục Cảnh sát phòng, chống tội phạm về môi trường cho biết",
            "Cục Cảnh sát phòng, chống tội phạm về môi trường",
        ),
        ("Cơ quan CSĐT Công an huyện Con Cuông cho biết", "Cơ quan CSĐT Công an huyện Con Cuông"),
        ("Tổng hội Xây dựng Việt Nam tổ chức", "Tổng hội Xây dựng Việt Nam"),
        ("Hãng phim Sao Mai tổ chức", "Hãng phim Sao Mai"),
        ("Hội Tiêu chuẩn và bảo vệ người tiêu dùng, cho biết", "Hội Tiêu chuẩn và bảo vệ người tiêu dùng"),
        ("Cục Cảnh sát Biển Khơi - C 77 cho biết", "Cục Cảnh sát Biển Khơi"),
        ("Vụ Đông Á - Thái Bình Dương cho biết", "Vụ Đông Á - Thái Bình Dương"),
        ("Trường tiểu học Sao Mai - Ảnh: LÊ TÁM", "Trường tiểu học Sao Mai"),
        ("Ủy ban Nhà nước về người Việt Nam ở nước ngoài tổ chức", "Ủy ban Nhà nước về người Việt Nam ở nước ngoài"),
        ("Tổng công ty Cơ khí Sông Lam và Kế hoạch số 7", "Tổng công ty Cơ khí Sông Lam"),
        ("Phòng Điều hành dự án 2 cho biết", "Phòng Điều hành dự án 2"),
        ("Nhà máy xử lý rác TP. Sông Lam ngừng", "Nhà máy xử lý rác TP. Sông Lam"),
    ],
)
def test_a_body_is_read_to_the_end_of_its_name(text: str, body: str) -> None:
    assert one(text, "body").span.of(text) == body


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Vụ cháy Nhà hát Sao Mai", "Vụ"),
        ("Công ty bán Trung tâm Sao Mai", "Công ty"),
        ("Đoàn tàu Sông Lam", "Đoàn"),
        ("Bộ xây dựng quy định", "Bộ"),
    ],
)
def test_small_letters_that_are_no_name_are_left_out(text: str, head: str) -> None:
    assert find(text)[0].span.of(text) == head


def test_two_bodies_joined_by_and_are_two() -> None:
    assert spell("Sở Nội vụ và Sở Tài chính, Công an tỉnh") == [
        "body Sở Nội vụ",
        "body Sở Tài chính",
        "body Công an tỉnh",
    ]


def test_a_list_with_one_head_noun_names_several_bodies() -> None:
    text = "lãnh đạo các Sở: Tài chính, Nội vụ, Khoa học và Công nghệ"
    assert [mention.body.core for mention in find(text) if mention.body] == [
        "Sở Tài chính",
        "Sở Nội vụ",
        "Sở Khoa học và Công nghệ",
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Sáng 14/8", (14, 8, 0, 0, "morning")),
        ("Chiều ngày 14/11/2023", (14, 11, 2023, 0, "afternoon")),
        ("Ngày 21 tháng 11 năm 2019", (21, 11, 2019, 0, None)),
        ("Từ ngày 14 đến 16/8", (14, 8, 0, 16, None)),
        ("trong hai ngày 27 và 28/12", (27, 12, 0, 28, None)),
        ("từ 07/5 đến 09/5/2024", (7, 5, 2024, 9, None)),
        ("ngày 18 và 19/05/2023", (18, 5, 2023, 19, None)),
        ("Sáng nay (4/6)", (4, 6, 0, 0, "morning")),
        ("Chiều qua, 31-12", (31, 12, 0, 0, "afternoon")),
        ("Ngày 17.4", (17, 4, 0, 0, None)),
    ],
)
def test_a_date_is_read_as_it_is_given(text: str, day: tuple[int, int, int, int, str | None]) -> None:
    found = one(text + ", hội nghị khai mạc", "date").day
    assert found is not None
    assert (found.day, found.month, found.year, found.last_day, found.part) == day


@pytest.mark.parametrize(
    ("text", "word"), [("Tối qua", "yesterday"), ("sáng nay", "today"), ("Chiều cùng ngày", "same")]
)
def test_a_day_told_by_a_word_is_kept_as_one(text: str, word: str) -> None:
    found = one(text + ", hội nghị khai mạc", "date").day
    assert found is not None
    assert found.relative == word


@pytest.mark.parametrize("text", ["đạt 96,4%", "tăng 3,1 điểm", "phiên bản 2.0", "lúc 13h30", "1.126/2.408 hộ"])
def test_a_number_is_no_date(text: str) -> None:
    assert not [mention for mention in find(text) if mention.kind == "date"]


def test_a_quotation_inside_a_quotation_does_not_end_it() -> None:
    text = "hội thảo “Cơ chế “vay – trả” ở thành phố” khai mạc"
    title = one(text, "title")
    assert title.name is not None
    assert title.name.of(text) == "Cơ chế “vay – trả” ở thành phố"


@pytest.mark.parametrize(
    "text", ["Tại Hội nghị, các đại biểu thảo luận", "Dự Lễ có đông đảo bà con", "Trường học có nên dạy"]
)
def test_words_that_begin_a_sentence_are_no_names(text: str) -> None:
    assert not [mention for mention in find(text) if mention.kind in ("person", "name", "body")]


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_mentions_stand_in_order_inside_their_sentence_without_overlap(text: str) -> None:
    last = 0
    for mention in find(text):
        assert last <= mention.span.start < mention.span.end <= len(text)
        assert mention.name is None or mention.span.covers(mention.name)
        last = mention.span.end


ATTACKS = {
    "capitals": "A" * 100_000,
    "capital words": "Nguyễn " * 20_000,
    "honorifics": "PGS.TS. " * 12_000,
    "offices": "Phó Chủ tịch " * 8_000,
    "bodies": "Sở Nội vụ và " * 8_000,
    "open quotes": "“" * 20_000,
    "brackets": "ông Nguyễn Văn A (" * 5_000,
    "dates": "14/8-" * 20_000,
    "names joined": "Viện Kinh tế và " * 6_000,
    "spaces": " " * 100_000 + "ông" + " " * 100_000,
}


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())
def test_a_hostile_line_is_read_to_its_end(attack: str) -> None:
    text = read_text(Article("attack", attack, (Block("paragraph", Span(0, len(attack))),)))
    mentions = find_mentions(text)
    assert len(mentions.sentences) == len(text.sentences)
