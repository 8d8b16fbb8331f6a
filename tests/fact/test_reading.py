"""From sentences to the record: who, which body, which occasion, and that no text makes the reading stumble."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import read_article
from kg.fact import read_record
from kg.fact.proof import prove
from kg.mention import find_mentions
from kg.model import Article, Block, Event, Page, Person, Record, Span
from kg.text import read_text

ROOT = Path(__file__).parents[2]
SEED = (ROOT / "data/articles/haiphong-2019-08-14.txt").read_text("utf-8")


def read(words: str, *, published: str | None = "2019-08-14", publisher: str | None = "haiphong.gov.vn") -> Record:
    blocks = tuple(Block("paragraph", Span(*line.span())) for line in re.finditer(r"[^\n]+", words))
    text = read_text(Article("example", words, blocks, published=published, publisher=publisher))
    return read_record(text, find_mentions(text))


def read_page(words: str) -> Record:
    text = read_text(read_article(Page(words, "example")))
    return read_record(text, find_mentions(text))


def roles(record: Record, event: int = 0) -> set[str]:
    names = {person.id: person.name for person in record.persons}
    return {f"{part.role} {names[part.person]}" for part in record.events[event].persons}


def bodies(record: Record, event: int = 0) -> set[str]:
    names = {body.id: body.name for body in record.organizations}
    return {f"{part.role} {names[part.organization]}" for part in record.events[event].organizations}


def offices(record: Record, person: Person) -> list[tuple[str, str | None]]:
    names = {body.id: body.name for body in record.organizations}
    return [(office.title, names.get(office.organization or "")) for office in person.positions]


def only(record: Record) -> Event:
    (event,) = record.events
    return event


def test_the_seed_article_is_read_as_its_gold_record_says() -> None:
    gold = json.loads((ROOT / "data/records/haiphong-2019-08-14.json").read_text("utf-8"))
    record = read_page(SEED)
    (event,), (expected,) = record.events, gold["events"]
    stated = {key: getattr(event, key) for key in ("name", "date", "end_date", "part_of_day", "venue", "locality")}
    assert {key: value.value if value else None for key, value in stated.items()} == {
        key: expected[key] for key in stated
    }
    assert event.type == expected["type"]
    assert [(p.id, p.name, list(p.honorifics)) for p in record.persons] == [
        (p["id"], p["name"], p["honorifics"]) for p in gold["persons"]
    ]
    assert [offices(record, person) for person in record.persons] == [
        [("Viện trưởng", "Viện Kinh tế Việt Nam")],
        [("Giám đốc", "Sở Khoa học và Công nghệ thành phố Hải Phòng")],
    ]
    assert [(o.id, o.name) for o in record.organizations] == [(o["id"], o["name"]) for o in gold["organizations"]]
    assert [(r.person, r.role) for r in event.persons] == [(r["person"], r["role"]) for r in expected["persons"]]
    assert [(r.organization, r.role) for r in event.organizations] == [
        (r["organization"], r["role"]) for r in expected["organizations"]
    ]
    assert [report.title for report in event.reports] == [report["title"] for report in expected["reports"]]


def test_every_fact_of_the_seed_article_stands_in_its_text() -> None:
    record = read_page(SEED)
    prove(record)
    for person in record.persons:
        assert all(evidence.span.of(SEED) == person.name for evidence in person.evidence)


def test_the_seed_article_reads_the_same_every_time() -> None:
    assert read_page(SEED) == read_page(SEED)


def test_the_record_follows_the_names_in_the_text() -> None:
    swapped = SEED.replace("Bùi Quang Tuấn", "Lò Thị Nguyệt").replace(
        "Viện Kinh tế Việt Nam", "Viện Xã hội học Duyên hải"
    )
    record = read_page(swapped)
    assert [person.name for person in record.persons] == ["Lò Thị Nguyệt", "Dương Ngọc Tuấn"]
    assert "co-organizer Viện Xã hội học Duyên hải" in bodies(record)
    assert roles(record) == {"co-chair Lò Thị Nguyệt", "co-chair Dương Ngọc Tuấn", "speaker Dương Ngọc Tuấn"}


def test_one_who_presides_alone_is_chair_and_two_are_co_chairs() -> None:
    lead = "Sáng 14/8, Sở Nội vụ tổ chức hội nghị giao ban. "
    assert roles(read(lead + "Ông Lê Văn Tám, Giám đốc Sở Nội vụ chủ trì hội nghị.")) == {"chair Lê Văn Tám"}
    two = read(
        lead
        + "Ông Lê Văn Tám, Giám đốc Sở Nội vụ chủ trì hội nghị; cùng chủ trì có bà Vũ Thị Hà, Phó Giám đốc Sở Nội vụ."
    )
    assert roles(two) == {"co-chair Lê Văn Tám", "co-chair Vũ Thị Hà"}


def test_a_body_that_presides_over_a_task_makes_no_chair() -> None:
    record = read(
        "Sáng 14/8, UBND tỉnh tổ chức hội nghị giao ban. Ông Lê Văn Tám giao Sở Nội vụ chủ trì, "
        "phối hợp với Sở Tài chính tham mưu."
    )
    assert not {role for role in roles(record) if "chair" in role}


def test_who_directs_a_country_chairs_no_occasion() -> None:
    lead = "Sáng 14/8, Hội Luật gia tỉnh Hà Nam tổ chức đại hội. "
    governed = "Đại biểu đánh giá cao sự điều hành của Thủ tướng Lê Văn Tám."
    assert not {role for role in roles(read(lead + governed)) if "chair" in role}
    presided = "Đại hội diễn ra dưới sự điều hành của ông Lê Văn Tám, Chủ tịch Hội Luật gia tỉnh Hà Nam."
    assert "chair Lê Văn Tám" in roles(read(lead + presided))


def test_a_short_name_leads_back_to_the_full_one() -> None:
    record = read(
        "Chiều 14/8, ông Vũ Thế Hiển - Bí thư Huyện ủy đi kiểm tra tuyến đê huyện Giao Thủy.\n"
        "Cùng đi có Đại tá Phùng Gia Nam - Chỉ huy trưởng Bộ CHQS tỉnh; bà Cao Thị Vân Nam - "
        "Chủ tịch UBND huyện Giao Thủy.\n"
        "Đại tá Nam cho biết thuyền đã vào bờ. Bà Nam đề nghị túc trực ngày đêm. Ông Hiển yêu cầu chuẩn bị bao tải."
    )
    assert {"speaker Phùng Gia Nam", "speaker Cao Thị Vân Nam", "speaker Vũ Thế Hiển"} <= roles(record)
    assert len(record.persons) == 3


def test_an_office_stands_for_its_only_holder() -> None:
    record = read(
        "Sáng 14/8, UBND thành phố tổ chức hội nghị sơ kết. Ông Lê Văn Tám, Chủ tịch UBND thành phố dự hội nghị.\n"
        "Chủ tịch UBND thành phố nhấn mạnh tinh thần “rõ việc”."
    )
    assert roles(record) == {"attendee Lê Văn Tám", "speaker Lê Văn Tám"}


def test_a_pronoun_stands_for_the_person_of_the_sentence_before() -> None:
    record = read(
        "Sáng 14/8, Sở Nội vụ tổ chức hội nghị sơ kết. Ông Lê Văn Tám, Giám đốc Sở dự hội nghị. Ông đề nghị giảm họp."
    )
    assert roles(record) == {"attendee Lê Văn Tám", "speaker Lê Văn Tám"}


def test_an_office_before_a_list_is_everybodys() -> None:
    record = read(
        "Sáng 14/8, UBND thành phố tổ chức hội nghị. Các Phó Chủ tịch UBND thành phố Lê Văn Tám, "
        "Vũ Thị Hà đồng chủ trì."
    )
    assert [offices(record, person) for person in record.persons] == [
        [("Phó Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng")],
        [("Phó Chủ tịch", "Ủy ban nhân dân thành phố Hải Phòng")],
    ]
    assert roles(record) == {"co-chair Lê Văn Tám", "co-chair Vũ Thị Hà"}


def test_an_official_and_a_manager_of_one_name_are_two() -> None:
    record = read(
        "Sáng 14/8, UBND thành phố tổ chức phiên họp thường kỳ. Ông Nguyễn Văn Hùng, Phó Giám đốc "
        "Sở Tài chính báo cáo tiến độ giải ngân.\n"
        "Ông Nguyễn Văn Hùng, Giám đốc Công ty May Tam Điệp cho biết đơn vị thiếu lao động."
    )
    assert [person.name for person in record.persons] == ["Nguyễn Văn Hùng", "Nguyễn Văn Hùng"]


def test_the_office_into_which_somebody_is_put_is_held() -> None:
    record = read(
        "Hội đồng Lãnh đạo Liên minh Sao Khuê do ông Lê Văn Tám làm Chủ tịch.\n"
        "Ngân hàng Lúa Vàng vừa bổ nhiệm bà Lò Thị Mận làm Tổng Giám đốc."
    )
    assert [(person.name, person.positions[0].title) for person in record.persons] == [
        ("Lê Văn Tám", "Chủ tịch"),
        ("Lò Thị Mận", "Tổng Giám đốc"),
    ]


def test_editors_of_the_page_are_nobody_in_the_article() -> None:
    record = read(
        "Sáng 14/8, ông Lê Văn Tám, Giám đốc Sở Nội vụ chủ trì hội nghị. Tổng Biên tập: Lò Văn Xa "
        "Phó Tổng Biên tập: Lò Thị Mận"
    )
    assert [person.name for person in record.persons] == ["Lê Văn Tám"]


def test_abbreviations_are_written_out_and_the_territory_is_the_publishers() -> None:
    record = read("Sáng 14/8, Sở KH&CN phối hợp với Tỉnh đoàn tổ chức hội thảo.", publisher="dongthap.gov.vn")
    assert bodies(record) == {"organizer Sở Khoa học và Công nghệ tỉnh Đồng Tháp", "co-organizer Tỉnh đoàn Đồng Tháp"}


def test_a_bare_district_is_the_one_named_before() -> None:
    record = read(
        "Sáng 14/8, UBND huyện Con Cuông họp giao ban. Ông Lê Văn Tám, Chủ tịch UBND huyện chủ trì.",
        publisher="nghean.gov.vn",
    )
    (person,) = record.persons
    assert offices(record, person) == [("Chủ tịch", "Ủy ban nhân dân huyện Con Cuông")]


def test_a_second_occasion_of_the_day_is_told_apart() -> None:
    record = read(
        "Sáng 14/8, UBND thành phố tổ chức phiên họp thường kỳ tháng 8. Ông Lê Văn Tám, Chủ tịch "
        "UBND thành phố chủ trì phiên họp.\n"
        "Chiều cùng ngày, ông Lê Văn Tám đã có buổi làm việc với Công ty May Tam Điệp về tuyển dụng lao động."
    )
    assert [(event.type, event.part_of_day and event.part_of_day.value) for event in record.events] == [
        ("meeting", "morning"),
        ("working-session", "afternoon"),
    ]
    assert [event.date and event.date.value for event in record.events] == ["2019-08-14", "2019-08-14"]
    assert "host Lê Văn Tám" in roles(record, 1)
    assert bodies(record, 1) == {"guest Công ty May Tam Điệp"}


def test_a_second_head_word_for_one_occasion_makes_no_second_event() -> None:
    record = read(
        "Sáng 14/8, Sở Nội vụ tổ chức hội thảo “Quản trị”. Hội nghị diễn ra sôi nổi. Phát biểu "
        "tại hội nghị, ông Lê Văn Tám cảm ơn."
    )
    assert only(record).type == "workshop"


@pytest.mark.parametrize(
    ("sentence", "published", "first", "last"),
    [
        ("Sáng nay, Sở Nội vụ tổ chức hội thảo.", "2020-01-01", "2020-01-01", None),
        ("Chiều qua, Sở Nội vụ tổ chức hội thảo.", "2020-01-01", "2019-12-31", None),
        ("Ngày 28/12, Sở Nội vụ tổ chức hội thảo.", "2020-01-02", "2019-12-28", None),
        ("Từ ngày 30/12 đến ngày 2/1, Sở Nội vụ tổ chức hội thảo.", "2020-01-02", "2019-12-30", "2020-01-02"),
        ("Trong hai ngày 13 và 14/8, Sở Nội vụ tổ chức hội thảo.", "2019-08-15", "2019-08-13", "2019-08-14"),
        ("Ngày 14/8/2018, Sở Nội vụ tổ chức hội thảo.", "2019-08-15", "2018-08-14", None),
        ("Ngày 14/8, Sở Nội vụ tổ chức hội thảo năm 2017.", None, "2017-08-14", None),
        ("Ngày 14/8, Sở Nội vụ tổ chức hội thảo.", None, None, None),
        ("Ngày 30/2, Sở Nội vụ tổ chức hội thảo.", "2019-08-15", None, None),
    ],
)
def test_a_missing_year_comes_from_the_publication_or_the_text(
    sentence: str, published: str | None, first: str | None, last: str | None
) -> None:
    event = only(read(sentence, published=published))
    assert (event.date and event.date.value) == first
    assert (event.end_date and event.end_date.value) == last


def test_an_anniversary_and_a_deadline_are_no_day_of_the_occasion() -> None:
    event = only(read("Nhân Ngày Doanh nhân Việt Nam (13-10), Sở Nội vụ tổ chức hội thảo. Hồ sơ gửi trước ngày 30/11."))
    assert event.date is None


def test_reports_come_with_their_presenters() -> None:
    record = read(
        "Sáng 14/8, Sở Nội vụ tổ chức hội thảo. Hội thảo nghe ba tham luận: Hạ tầng số (ThS. Lê "
        "Văn Tám, Phó Giám đốc Sở Nội vụ); "
        "Một cửa, một đầu mối; Dữ liệu mở (TS. Vũ Thị Hà)."
    )
    names = {person.id: person.name for person in record.persons}
    assert [(report.title, [names[p] for p in report.presenters]) for report in only(record).reports] == [
        ("Hạ tầng số", ["Lê Văn Tám"]),
        ("Một cửa, một đầu mối", []),
        ("Dữ liệu mở", ["Vũ Thị Hà"]),
    ]


def test_a_caption_makes_no_event_but_its_facts_count() -> None:
    words = "Sáng 14/8, Sở Nội vụ tổ chức hội thảo.\nÔng Lê Văn Tám phát biểu tại hội thảo\nSở Y tế tổ chức lễ trao quà"
    lines = [Span(*line.span()) for line in re.finditer(r"[^\n]+", words)]
    blocks = (Block("paragraph", lines[0]), Block("caption", lines[1]), Block("caption", lines[2]))
    text = read_text(Article("example", words, blocks, published="2019-08-14"))
    record = read_record(text, find_mentions(text))
    assert only(record).type == "workshop"
    assert roles(record) == {"speaker Lê Văn Tám"}


def test_page_furniture_tells_nothing() -> None:
    words = "Sở Nội vụ tổ chức hội thảo. Ông Lê Văn Tám chủ trì."
    text = read_text(Article("example", words, (Block("furniture", Span(0, len(words))),)))
    record = read_record(text, find_mentions(text))
    assert (record.persons, record.organizations, record.events) == ((), (), ())


def test_capacities_are_the_offices_still_held() -> None:
    record = read(
        "Sáng 14/8, Sở Nội vụ tổ chức hội thảo. Dự hội thảo có ông Lê Văn Tám, nguyên Giám đốc "
        "Sở Y tế, Chủ tịch Hội Nông dân thành phố."
    )
    (part,) = only(record).persons
    assert part.capacity == (1,)
    assert [office.former for office in record.persons[0].positions] == [True, False]


PIECES = st.sampled_from(
    [
        "Sáng 14/8,",
        "tại Hà Nội,",
        "Sở Nội vụ",
        "UBND tỉnh",
        "phối hợp với",
        "tổ chức",
        "hội thảo",
        "“Quản trị”.",
        "Ông Lê Văn Tám,",
        "Giám đốc Sở Y tế",
        "TS. Vũ Thị Hà",
        "và",
        ";",
        ":",
        "(",
        ")",
        "đồng chủ trì.",
        "trình bày báo cáo",
        "Dự có",
        "phát biểu",
        "Bà đề nghị.",
        "“",
        "ngày 3/9",
        "Cùng ngày,",
        "các tham luận:",
        "\n- ",
        "\n1. ",
        "tiếp",
        "thăm",
        "làm việc với",
        "nguyên",
        "ký",
        "do",
        "dưới sự chủ trì của",
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join))
def test_whatever_is_read_is_proved_by_the_text(words: str) -> None:
    record = read(words)
    prove(record)
    ids = {person.id for person in record.persons} | {body.id for body in record.organizations}
    for event in record.events:
        assert {part.person for part in event.persons} | {part.organization for part in event.organizations} <= ids
        assert {p for report in event.reports for p in report.presenters} <= ids
    assert read(words) == record


OTHERS = {
    "nothing": "",
    "English": "The ministry held a workshop on 14 August 2019, chaired by Dr. John Smith, director of the institute.",
    "Chinese": "科技局于八月十四日举办研讨会。" * 50,
    "markup": "<p>&nbsp;</p><script>alert(1)</script>" * 50,
    "one line of a megabyte": "Sở Nội vụ phối hợp với Viện Kinh tế tổ chức hội thảo, ông Lê Văn Tám chủ trì, " * 13_000,
    "capitals": "A" * 100_000,
    "names": "ông Lê Văn Tám, " * 8_000,
    "verbs": "chủ trì phát biểu trình bày tổ chức " * 4_000,
    "events": "hội thảo hội nghị tại ngày " * 5_000,
    "items": "Các tham luận:\n" + "- Hạ tầng số (ông Lê Văn Tám)\n" * 4_000,
    "semicolons": "Hội thảo nghe các tham luận: " + "a;" * 30_000,
    "brackets": "hội thảo " + "(" * 20_000,
    "lone letters": "B P E D " * 10_000,
    "occasions": "Cùng ngày, Sở Nội vụ tổ chức hội nghị; ông Lê Văn Tám chủ trì.\n" * 4_000,
    "days": "".join(f"Ngày {n % 28 + 1}/{n % 12 + 1}, Sở Y tế tổ chức hội thảo “{n}”.\n" for n in range(3_000)),
}


@pytest.mark.parametrize("words", OTHERS.values(), ids=OTHERS.keys())
def test_no_text_makes_the_reading_stumble(words: str) -> None:
    prove(read(words))
