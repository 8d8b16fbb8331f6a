"""Which occasions an article reports, when and where: fictional leads and what a careful reader takes from them."""

from __future__ import annotations

import pytest

from kg.model import Given, Page
from kg.pipeline.extracting import extract

PUBLISHED = "2019-07-25"


def read(text: str, publisher: str = "thanhson.gov.vn") -> list[tuple[str, str | None, str | None]]:
    """Return kind, day and name of each occasion of a text."""
    record = extract(Page(id="a", text=text, given=Given(published=PUBLISHED, publisher=publisher)))
    return [(e.type, e.date.value if e.date else None, e.name.value if e.name else None) for e in record.events]


def place(text: str, publisher: str) -> str | None:
    record = extract(Page(id="a", text=text, given=Given(published=PUBLISHED, publisher=publisher)))
    return record.events[0].locality.value if record.events[0].locality else None


def test_the_same_day_later_is_another_occasion() -> None:
    found = read(
        "Sáng 24/7, đồng chí Lê Văn Tám, Bí thư Tỉnh ủy đã đến thăm Trung tâm Điều dưỡng tỉnh.\n"
        "Chiều cùng ngày, đồng chí Lê Văn Tám đã đến thăm gia đình ông Trần Văn Hai."
    )
    assert [(kind, day) for kind, day, _ in found] == [("visit", "2019-07-24"), ("visit", "2019-07-24")]


def test_a_head_word_alone_points_back_and_its_last_day_ends_the_occasion() -> None:
    text = (
        "Sáng 16/7, HĐND tỉnh Sơn La khai mạc kỳ họp thứ 9.\n"
        "Kỳ họp đã nghe báo cáo của UBND tỉnh.\nKỳ họp bế mạc vào ngày 18/7."
    )
    record = extract(Page(id="a", text=text, given=Given(published=PUBLISHED)))
    (event,) = record.events
    assert event.date and event.end_date
    assert (event.date.value, event.end_date.value) == ("2019-07-16", "2019-07-18")


@pytest.mark.parametrize(
    "text",
    [
        "Trao đổi với phóng viên, ông Lê Văn Tám, Phó Chủ tịch UBND xã cho biết huyện đã thành lập đoàn kiểm tra.",
        "Luật Cư trú được thông qua tại kỳ họp thứ 10, Quốc hội khóa XIV, có hiệu lực từ ngày 1/7.",
        "Nghị định mới có hiệu lực từ ngày 1/1. Ông Lê Văn Tám, Giám đốc Sở Tư pháp nêu ba điểm mới.",
    ],
)
def test_what_is_only_spoken_of_is_no_occasion(text: str) -> None:
    assert read(text) == []


def test_what_somebody_asks_for_is_no_occasion() -> None:
    found = read(
        "Sáng 10/7, Tỉnh ủy tổ chức hội nghị sơ kết công tác 6 tháng đầu năm.\n"
        "Đồng chí Bí thư Tỉnh ủy yêu cầu các cấp tổ chức tốt kỳ họp thứ 9 HĐND tỉnh diễn ra từ ngày 16/7."
    )
    assert found == [("conference", "2019-07-10", "sơ kết công tác 6 tháng đầu năm")]


@pytest.mark.parametrize(
    ("lead", "kind"),
    [
        ("Chiều 14/7, Phó Thủ tướng Lê Văn Tám họp với các bộ, ngành về đề án thu hút đầu tư.", "meeting"),
        ("Sáng 14/7, đại diện Liên đoàn Lao động tỉnh và Sở Y tế đã ký kết chương trình phối hợp.", "signing"),
        ("Chiều 14/7, Sở Nội vụ tổ chức tổng kết phong trào thi đua.", "conference"),
        (
            "Trong chuyến công tác tại tỉnh Sơn La, sáng 9/7, Thứ trưởng Lê Văn Tám đã kiểm tra công tác dân số.",
            "inspection",
        ),
    ],
)
def test_a_lead_tells_of_an_occasion_by_a_verb(lead: str, kind: str) -> None:
    assert [found for found, _, _ in read(lead)] == [kind]


def test_an_inspection_commission_has_meetings_and_a_council_has_sessions() -> None:
    assert read("Ngày 5/7, Ủy ban Kiểm tra Tỉnh ủy tổ chức kỳ họp lần thứ 31.")[0][0] == "meeting"
    assert read("Ngày 5/7, HĐND huyện Ba Vì tổ chức kỳ họp thứ 9.")[0][0] == "council-session"


@pytest.mark.parametrize(
    ("text", "publisher", "expected"),
    [
        ("Sáng 5/7, Sở Nội vụ tổ chức hội nghị giao ban.", "baohaiduong.vn", "Hải Dương"),
        ("Sáng 5/7, tại thành phố Vũng Tàu, Bộ Y tế tổ chức hội nghị giao ban.", "songda.vn", "Bà Rịa - Vũng Tàu"),
        ("Sáng 5/7, tại trụ sở Bộ Y tế, Bộ Y tế tổ chức hội nghị giao ban.", "songda.vn", "Hà Nội"),
        ("Sáng 5/7, Bộ Y tế tổ chức hội nghị trực tuyến với tỉnh Sơn La.", "songda.vn", None),
        ("Sáng 5/7, Sở Y tế họp cùng các tỉnh Sơn La, Lạng Sơn, Hải Dương về thuốc.", "songda.vn", None),
        ("Tới dự Lễ khai mạc có Chủ tịch UBND tỉnh Sơn La Lê Văn Tám.", "songda.vn", "Sơn La"),
        ("Sáng 5/7, Trường Đại học Cần Thơ tổ chức hội thảo về lúa.", "songda.vn", "Cần Thơ"),
    ],
)
def test_the_locality_is_that_of_the_place_the_publisher_or_the_bodies(
    text: str, publisher: str, expected: str | None
) -> None:
    assert place(text, publisher) == expected


def test_history_is_no_occasion() -> None:
    found = read(
        "Ngày 24/7, tỉnh Sơn La cho thôi việc ông Lê Văn Tám.\n"
        "Trước đó, ngày 19/6, Ban Bí thư đã họp và quyết định kỷ luật.\n"
        "Ngày 22/8/1945, ông nội ông dự cuộc mít tinh giành chính quyền."
    )
    assert found == []


def test_a_sentence_may_hold_two_occasions() -> None:
    found = read(
        "Ngày 24/7, Trường Đại học Sông Châu tổ chức lễ trao Huy hiệu 30 năm tuổi Đảng cho ba đảng viên"
        " và tổ chức hội nghị tổng kết công tác Đảng năm 2018."
    )
    assert [(kind, day) for kind, day, _ in found] == [("ceremony", "2019-07-24"), ("conference", "2019-07-24")]
