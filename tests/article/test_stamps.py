from __future__ import annotations

import pytest

from kg.article.stamps import MARK, read_clock, read_stamp


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Print Thứ Tư, 14/08/2019 16:36", "2019-08-14T16:36:00+07:00"),
        ("Cập nhật lúc: 15:40 - 18/05/2022", "2022-05-18T15:40:00+07:00"),
        ("Đăng lúc: 09:41:07 19/04/2018 (GMT+7)", "2018-04-19T09:41:07+07:00"),
        ("18:22 | 10-04-2025", "2025-04-10T18:22:00+07:00"),
        ("ngày 25 tháng 9 năm 2023", "2023-09-25"),
        ("Thứ sáu, 17 Tháng 3 2023 15:06", "2023-03-17T15:06:00+07:00"),
        ("14 Tháng Mười Hai, 2020", "2020-12-14"),
        ("Monday, 21 October 2019 09:12", "2019-10-21T09:12:00+07:00"),
        ("August 14, 2019 4:36 PM", "2019-08-14T16:36:00+07:00"),
        ("date 2025-11-20", "2025-11-20"),
        ("16h36, 14.8.2019", "2019-08-14T16:36:00+07:00"),
        ("3:40 CH 14/8/2019", "2019-08-14T15:40:00+07:00"),
        ("12:05 SA 14/8/2019", "2019-08-14T00:05:00+07:00"),
    ],
)
def test_a_day_and_the_clock_time_beside_it_become_iso_8601_with_the_offset_of_vietnam(line: str, iso: str) -> None:
    stamp = read_stamp(line)
    assert stamp is not None
    assert stamp.iso == iso


@pytest.mark.parametrize("line", ["14/8", "32/13/2019", "29/2/2019", "năm 2019", "20/10/20191", "Số 14/2019/QĐ"])
def test_what_is_no_full_day_gives_no_stamp(line: str) -> None:
    assert read_stamp(line) is None


def test_the_rest_of_a_stamp_keeps_the_other_words() -> None:
    stamp = read_stamp("Báo Hồ Sen - Thứ Hai, 4/6/2018")
    assert stamp is not None
    assert stamp.rest.replace(MARK, "").strip(" -,") == "Báo Hồ Sen"


@pytest.mark.parametrize(
    ("line", "clock"), [("16:36", "T16:36:00+07:00"), ("Thứ Tư, 7 giờ 05", "T07:05:00+07:00"), ("lúc 16:36 sáng", None)]
)
def test_a_line_that_is_only_a_clock_time_is_read_as_one(line: str, clock: str | None) -> None:
    assert read_clock(line) == clock
