"""Nobody presides here who presided at another time or over something else."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pipeline.extracting import extract

LEAD = "Sáng 24/7/2018, tại Hà Nội, Sở Nội vụ tổ chức hội nghị về cải cách hành chính."


def chairs(*sentences: str) -> list[str]:
    record = extract(Page(" ".join((LEAD, *sentences)), "a"))
    names = {person.id: person.name for person in record.persons}
    parts = [part for event in record.events for part in event.persons]
    return [names[part.person] for part in parts if part.role in ("chair", "co-chair")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Lê Văn Tám, Giám đốc Sở Nội vụ chủ trì hội nghị.",
        "Dưới sự chủ trì của ông Lê Văn Tám, Giám đốc Sở Nội vụ, hội nghị đã thảo luận sôi nổi.",
        "Sáng 24/7, dưới sự chủ trì của ông Lê Văn Tám, Giám đốc Sở Nội vụ, các đại biểu thảo luận.",
    ],
)
def test_who_presides_here_is_read(sentence: str) -> None:
    assert chairs(sentence) == ["Lê Văn Tám"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ngày 28/7, dưới sự chủ trì của ông Lê Văn Tám, Giám đốc Sở Nội vụ, các đại biểu thảo luận.",
        "Cách đây vài ngày, ông Lê Văn Tám, Giám đốc Sở Nội vụ đã chủ trì hội nghị cán bộ.",
        "Hồi tháng 2, ông Lê Văn Tám, Giám đốc Sở Nội vụ đã chủ trì hội nghị cán bộ.",
        "Chiều mai, ông Lê Văn Tám, Giám đốc Sở Nội vụ sẽ chủ trì hội nghị cán bộ.",
        "Ông Lê Văn Tám, Giám đốc Sở Nội vụ cũng chủ trì họp đảng ủy cho chủ trương sai quy định.",
        "Con trai thay mặt Giám đốc Sở Nội vụ Lê Văn Tám điều hành hội nghị.",
    ],
)
def test_who_presides_at_another_time_is_left_out(sentence: str) -> None:
    assert chairs(sentence) == []


def test_of_two_days_in_a_sentence_the_nearest_counts() -> None:
    text = (
        "Tại buổi họp báo chiều 29/10/2018, ông Lê Văn Tám, Giám đốc Sở Nội vụ cho biết, ngày 26/10 các sở dưới sự"
        " chủ trì của bà Vũ Thị Mai, Phó Chủ tịch UBND tỉnh Sơn La đã bàn về việc này."
    )
    (event,) = extract(Page(text, "a")).events

    assert not [part for part in event.persons if part.role in ("chair", "co-chair")]


def test_a_counterpart_presides_as_well() -> None:
    assert sorted(chairs("Hội nghị do Thứ trưởng Bộ Nội vụ Lê Văn Tám và người đồng cấp Lào Vũ Thị Mai chủ trì.")) == [
        "Lê Văn Tám",
        "Vũ Thị Mai",
    ]
