"""Pages are read as articles. Persons, events and outlets of these pages are fiction."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kg.article import read_article
from kg.model import Article, Given, Page

LEAD = (
    "Sáng 14/8, tại trụ sở UBND tỉnh Hồ Sen, Sở Nội vụ phối hợp với Viện Sông Nước tổ chức hội thảo về cải cách hành "
    "chính. Ông Trần Văn Lúa, Giám đốc Sở Nội vụ chủ trì."
)
NEXT = "Phát biểu tại hội thảo, ông Trần Văn Lúa nhấn mạnh các đơn vị phải nghe dân nhiều hơn và trả lời dân sớm hơn."
TITLE = "Hội thảo về cải cách hành chính ở cấp xã"


def read(*lines: str) -> Article:
    return read_article(Page(text="\n".join(lines), id="x"))


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def lines_of(article: Article, kind: str) -> list[str]:
    return [text for own, text in kinds(article) if own == kind]


def test_a_portal_page_is_told_apart_line_by_line() -> None:
    article = read(
        "Print Thứ Tư, 14/08/2019 16:36", "", LEAD, "", "Quang cảnh Hội thảo", "", NEXT, "", "Nguyễn Hạt", "",
        "Nguồn. hosen.gov.vn", "", "Tiện ích thông tin", "QR Code", "Tin khác", "Lễ hội sen lần thứ nhất",
    )  # fmt: skip
    assert (article.title, article.published) == (None, "2019-08-14T16:36:00+07:00")
    assert (article.author, article.publisher) == ("Nguyễn Hạt", "hosen.gov.vn")
    assert [kind for kind, _ in kinds(article)] == [
        "dateline", "paragraph", "caption", "paragraph", "byline", "publisher", *["furniture"] * 4,
    ]  # fmt: skip


def test_the_headline_is_the_line_beside_the_dateline_not_the_menu_or_the_house() -> None:
    article = read("BÁO HỒ SEN", "Trang chủ » Tin tức » Trong tỉnh", TITLE, "15/08/2019 08:20 | Lượt xem: 412", LEAD)
    assert (article.title, article.published, article.publisher) == (TITLE, "2019-08-15T08:20:00+07:00", "BÁO HỒ SEN")


def test_the_day_above_a_menu_is_the_clock_of_the_page_and_not_of_the_article() -> None:
    article = read("Thứ sáu 20/06/2025 17:28", "Trang chủ | Giới thiệu | Liên hệ", TITLE, LEAD)
    assert article.published is None


def test_of_two_days_the_one_below_the_headline_counts() -> None:
    article = read("Thứ sáu 20/06/2025 17:28", TITLE, "Quỳnh Vân - 05:32, 24/11/2023", LEAD)
    assert (article.published, article.author) == ("2023-11-24T05:32:00+07:00", "Quỳnh Vân")


def test_a_clock_time_in_a_line_of_its_own_belongs_to_the_day_beside_it() -> None:
    assert read(TITLE, "24/11/2023", "05:32", LEAD).published == "2023-11-24T05:32:00+07:00"


def test_what_came_with_the_page_wins_over_what_is_read() -> None:
    outside = Given(url="https://hosen.example/1", title="Khác", published="2020-01-01", publisher="hosen.example")
    article = read_article(Page(text=f"{TITLE}\n24/11/2023\n{LEAD}\nLan Anh", id="x", given=outside))
    stated = (article.url, article.title, article.published, article.publisher)
    assert stated == ("https://hosen.example/1", "Khác", "2020-01-01", "hosen.example")
    assert article.author == "Lan Anh"


def test_a_permalink_gives_url_and_publisher() -> None:
    article = read(TITLE, LEAD, "Lan Anh", "https://baohosen.example/tin/cai-cach-1.html")
    assert (article.url, article.publisher) == ("https://baohosen.example/tin/cai-cach-1.html", "baohosen.example")


def test_the_house_that_opens_the_text_publishes_it_and_stays_in_the_paragraph() -> None:
    article = read(TITLE, f"(Báo Hồ Sen) - {LEAD}", NEXT)
    assert article.publisher == "Báo Hồ Sen"
    assert lines_of(article, "paragraph")[0].startswith("(Báo Hồ Sen) - Sáng 14/8")


def test_a_note_of_one_line_gives_up_the_dateline_before_it_and_the_byline_after_it() -> None:
    article = read("Báo Hồ Sen, 3/5/2017 - Sáng 3-5, Hội Nông dân tỉnh tổ chức hội nghị giao ban công tác quý. P.V")
    assert (article.published, article.publisher, article.author) == ("2017-05-03", "Báo Hồ Sen", "P.V")
    assert lines_of(article, "paragraph") == ["Sáng 3-5, Hội Nông dân tỉnh tổ chức hội nghị giao ban công tác quý."]


def test_a_name_that_ends_a_sentence_is_no_byline() -> None:
    article = read(LEAD, "Kết quả, giải Nhất thuộc về em Hoa. Giải Nhì được trao cho Nguyễn Văn Lá.")
    assert article.author is None


def test_who_signs_a_letter_of_an_office_is_no_author() -> None:
    article = read("UBND PHƯỜNG SEN", "Quận 1, ngày 25 tháng 9 năm 2023", "THÔNG BÁO: Về việc cấm đường ở chợ Sen",
                   LEAD, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "(Đã ký)", "Tăng Mỹ Hòa")  # fmt: skip
    assert (article.author, article.published, article.publisher) == (None, "2023-09-25", "UBND PHƯỜNG SEN")


def test_a_list_of_headlines_is_no_article() -> None:
    article = read("Mới nhất | Đọc nhiều", "Lễ hội sen lần thứ nhất", "(12/06/2020 08:14) Xem tiếp »",
                   "Hội chợ sen năm nay có gì", "(11/06/2020 15:02) Xem tiếp »", "Sen nở sớm ở Hồ Sen",
                   "(10/06/2020 10:45) Xem tiếp »")  # fmt: skip
    assert (article.title, article.published) == (None, None)
    assert {kind for kind, _ in kinds(article)} == {"furniture"}


def test_headlines_after_the_text_are_furniture_and_a_box_of_them_within_it_too() -> None:
    article = read(TITLE, LEAD, "Tin liên quan", "Lễ hội sen lần thứ nhất", LEAD.replace("Sáng", "Chiều"), NEXT,
                   "Lan Anh", "TIN LIÊN QUAN", "- Khai trương chợ sen (02/08/2018)")  # fmt: skip
    assert lines_of(article, "paragraph") == [LEAD, LEAD.replace("Sáng", "Chiều"), NEXT]
    assert "Lễ hội sen lần thứ nhất" in lines_of(article, "furniture")


def test_a_lead_that_is_printed_twice_counts_once() -> None:
    article = read(LEAD, "", TITLE, "08:41, 21/04/2021", LEAD, NEXT)
    assert article.title == TITLE
    assert lines_of(article, "paragraph") == [LEAD, NEXT]


def test_subheadings_and_list_lines_stay_in_the_text() -> None:
    items = ["- Đồng chí Lò Thị Mận, Phó Chủ tịch UBND tỉnh", "- Đồng chí Vàng A Sử, Giám đốc Sở Y tế"]
    article = read(TITLE, LEAD, "Người dân cần gì ở xã", "Tham dự hội thảo có các đồng chí:", *items, NEXT)
    assert lines_of(article, "paragraph") == [
        LEAD, "Người dân cần gì ở xã", "Tham dự hội thảo có các đồng chí:", *items, NEXT,
    ]  # fmt: skip


def test_members_listed_without_bullets_after_a_colon_are_no_captions() -> None:
    article = read(TITLE, LEAD, "Chủ trì hội thảo có:", "Đồng chí Lò Thị Mận, Phó Chủ tịch UBND tỉnh",
                   "Đồng chí Vàng A Sử, Giám đốc Sở Y tế", NEXT)  # fmt: skip
    assert not lines_of(article, "caption")


def test_a_sentence_that_is_broken_over_lines_is_one_paragraph() -> None:
    first = "Đồng chí Lò Thị Mận thay mặt lãnh đạo Đảng ủy, HĐND, UBND và"
    article = read(TITLE, LEAD, first, "các đoàn thể tặng hoa chúc mừng hội thảo.", NEXT)
    assert f"{first}\ncác đoàn thể tặng hoa chúc mừng hội thảo." in lines_of(article, "paragraph")


def test_raw_tags_stay_outside_the_blocks() -> None:
    article = read(f"<p><strong>{TITLE}</strong></p>", '<p><img src="/a.jpg" alt="" /></p>', f"<p>{LEAD}</p>",
                   '<p style="text-align: right;"><strong>Trung Kiên</strong></p>')  # fmt: skip
    assert (article.title, article.author) == (TITLE, "Trung Kiên")
    assert lines_of(article, "paragraph") == [LEAD]


PARTS = st.sampled_from(
    (
        TITLE, LEAD, NEXT, "", "Quang cảnh Hội thảo", "Tin khác", "Lan Anh", "14/08/2019 16:36", "Print", "- Một",
        "Nguồn. hosen.gov.vn", "Báo Hồ Sen", "a.jpg", ":", "(Đã ký)", " ", "Ảnh: K.N",
    )
)  # fmt: skip


@given(st.lists(PARTS, max_size=14))
def test_blocks_stand_in_order_without_overlap_and_hold_no_space_at_their_ends(parts: list[str]) -> None:
    text = "\n".join(parts)
    article = read_article(Page(text=text, id="x"))
    assert article.text == text
    spans = [block.span for block in article.blocks]
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(span.of(text) and span.of(text) == span.of(text).strip() for span in spans)


@given(st.text(max_size=300))
def test_any_text_is_read_without_an_error(text: str) -> None:
    assert read_article(Page(text=text, id="x")).text == text


@given(st.lists(PARTS, max_size=14))
def test_every_word_of_a_page_stands_in_some_block(parts: list[str]) -> None:
    text = "\n".join(parts)
    article = read_article(Page(text=text, id="x"))
    covered = "".join(block.span.of(text) for block in article.blocks)
    assert "".join(covered.split()) == "".join(text.split())
