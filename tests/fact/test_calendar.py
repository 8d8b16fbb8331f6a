"""The year of a day comes from what settles it best."""

from __future__ import annotations

from datetime import date

import pytest

from kg.fact.almanac import Almanac, Noted, read_almanac
from kg.fact.calendar import resolve
from kg.mention import Day

NEW_YEAR = Day(2, 1)
AUGUST = Day(14, 8)


def read(published: date | None = None, url: str = "", title: str = "", text: str = "", *days: Day) -> Almanac:
    return read_almanac(published, url, text[:20], title, f"{title}\n{text}", map(Noted, days))


@pytest.mark.parametrize(
    ("almanac", "day", "expected"),
    [
        (read(date(2020, 1, 5)), Day(30, 12), "2019-12-30"),
        (read(date(2019, 12, 28)), NEW_YEAR, "2020-01-02"),
        (read(url="https://songda.vn/201908/hoi-nghi-1.html"), AUGUST, "2019-08-14"),
        (read(url="https://songda.vn/2019/08/15/hoi-nghi.html"), AUGUST, "2019-08-14"),
        (read(url="https://songda.vn/hoi-nghi-20190815101112.htm"), AUGUST, "2019-08-14"),
        (read(None, "", "", "", Day(21, 8, 2019)), AUGUST, "2019-08-14"),
        (read(text="date 2019-08 Sáng 14/8"), AUGUST, "2019-08-14"),
        (read(title="Hội nghị tổng kết công tác năm 2019"), NEW_YEAR, "2020-01-02"),
        (read(title="Hội nghị triển khai nhiệm vụ năm 2020"), Day(20, 12), "2019-12-20"),
        (read(title="Hội thảo Sông Đà 2019"), AUGUST, "2019-08-14"),
        (read(text="Sở tổ chức tổng kết năm học 2018 - 2019."), AUGUST, "2019-08-14"),
        (read(text="Lễ khai giảng năm học 2019-2020."), Day(5, 9), "2019-09-05"),
        (read(text="Dự án bắt đầu từ năm 2013, nhiệm kỳ 2016-2021."), AUGUST, None),
        (read(url="https://songda.vn/hoi-nghi-185190815101112345.htm"), AUGUST, "2019-08-14"),
        (read(text="Diễn đàn Sông Đà 2019 khai mạc."), AUGUST, "2019-08-14"),
        (read(text="Lễ kỷ niệm 50 năm ngày thành lập (1969 - 2019)."), AUGUST, "2019-08-14"),
        (read(text="Sau vụ lộ đề thi năm 2018, kỳ thi năm 2019 có thêm camera."), AUGUST, "2019-08-14"),
        (read(text="Một năm thực hiện Nghị quyết 120 năm 2017 của Chính phủ."), AUGUST, None),
        (read(text="Báo cáo cho thấy 9 tháng đầu năm 2019 dân nuôi thêm cá."), AUGUST, "2019-08-14"),
        (read(text="Trước đó, tại kỳ họp (tháng 9/2018) đã có ý kiến."), AUGUST, None),
        (read(text="Cổng dịch vụ sẽ mở vào tháng 11/2019."), AUGUST, "2019-08-14"),
        (read(None, "", "", "", Day(1, 1, 2017, 15, 9, 2019)), AUGUST, "2019-08-14"),
        (read(text="Mồ mả bị san lấp hồi năm 2017. Trước đó, vào năm 2008, huyện đã hứa."), AUGUST, None),
        (read(text="Kim ngạch hai chiều năm 2016 đạt gần 72 tỷ đô la."), AUGUST, None),
        (read(text="Hội nghị tiêu thụ vải niên vụ 2019, năm 2018 thu 90 tấn."), AUGUST, "2019-08-14"),
        (read(text="Theo nghị quyết 03/2018 của hội đồng."), Day(8, 4), None),
    ],
)
def test_the_missing_year_is_settled(almanac: Almanac, day: Day, expected: str | None) -> None:
    assert resolve(day, almanac, None)[0] == expected


def test_a_document_settles_a_year_only_where_nothing_else_does() -> None:
    old = Noted(Day(15, 7, 2016), paper=True)
    assert resolve(AUGUST, read_almanac(None, "", "", "", "", [old]), None)[0] == "2016-08-14"
    assert resolve(AUGUST, read_almanac(None, "", "", "Hội thi năm 2017", "", [old]), None)[0] == "2017-08-14"


def test_a_range_over_new_year_ends_in_the_next_one() -> None:
    assert resolve(Day(30, 12, 2022, 2, 1), Almanac(), None) == ("2022-12-30", "2023-01-02")
