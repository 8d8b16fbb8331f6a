from __future__ import annotations

import pytest

from kg.article.datelines import Dateline, read_dateline


@pytest.mark.parametrize(
    ("line", "outlet", "author"),
    [
        ("Báo Hồ Sen - 01/01/2020 07:15", "Báo Hồ Sen", None),
        ("15/08/2018 08:20 | Nguồn: songlam.gov.vn | Lượt xem: 412 | Cỡ chữ: A- A A+", "songlam.gov.vn", None),
        ("Đăng ngày: 02/03/2020 | Người đăng: Đỗ Thành Nam | 1.870 lượt xem", None, "Đỗ Thành Nam"),
        ("Quỳnh Vân - 05:32, 24/11/2023", None, "Quỳnh Vân"),
        ("09/05/2024 14:30   (Sở Y tế Hồ Sen)", "Sở Y tế Hồ Sen", None),
        ("Quận 1, ngày 25 tháng 9 năm 2023", None, None),
        ("Thời sự   Thứ ba, 07/12/2021 15:58 (GMT+7)", None, None),
        ("Đại biểu Hồ Sen | 18:22 | 10-04-2025", "Đại biểu Hồ Sen", None),
    ],
)
def test_a_dateline_names_outlet_and_author_where_it_does(line: str, outlet: str | None, author: str | None) -> None:
    dateline = read_dateline(line)
    assert dateline is not None
    assert (dateline.outlet, dateline.author) == (outlet, author)


def test_a_dateline_of_known_parts_is_sure_and_one_with_an_unknown_name_is_not() -> None:
    assert read_dateline("Báo Hồ Sen - 01/01/2020") == Dateline("2020-01-01", "Báo Hồ Sen")
    assert read_dateline("Nhịp cầu mới | 01/01/2020") == Dateline("2020-01-01", "Nhịp cầu mới", sure=False)


@pytest.mark.parametrize(
    "line",
    [
        "Lịch tiếp công dân của Chủ tịch UBND tỉnh tuần từ 12/8/2019",
        "Hội nghị viên chức 12/8/2019",
        "Kỷ niệm 60 năm Ngày truyền thống (03/3/1959 – 03/3/2019) và 30 năm Ngày biên phòng toàn dân",
        "Sáng 14/8, UBND tỉnh họp.",
    ],
)
def test_a_line_that_says_more_than_a_day_is_no_dateline(line: str) -> None:
    assert read_dateline(line) is None
