from __future__ import annotations

import pytest

from kg.article.names import find_host, find_permalink, is_outlet, is_personal, read_byline


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Tin, ảnh: Minh Tâm", "Minh Tâm"),
        ("KIM NGỌC", "KIM NGỌC"),
        ("Nguyễn Đăng Triển - Lan Anh", "Nguyễn Đăng Triển - Lan Anh"),
        ("Thu Giang (Văn phòng Bộ)", "Thu Giang"),
        ("Tin, ảnh: Văn Quyển - CCVH xã", "Văn Quyển"),
        ("Minh Long/VOV - Trung tâm Tin", "Minh Long"),
        ("H'Nguyệt", "H'Nguyệt"),
        ("P.V", "P.V"),
        ("MINH KHÁNH MINH KHÁNH", "MINH KHÁNH"),
        ("TS. CHẾ THỊ LAN", "CHẾ THỊ LAN"),
        ("Tác giả: Phòng Truyền thông HS", "Phòng Truyền thông HS"),
        ("Xin cảm ơn ông!", None),
        ("Ông Trần Văn A", None),
        ("Báo Hồ Sen", None),
        ("Góp ý từ nhà khoa học", None),
    ],
)
def test_a_byline_gives_who_signs_and_nobody_else(line: str, author: str | None) -> None:
    assert read_byline(line, single=True) == author


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Nguồn. haiphong.gov.vn", "haiphong.gov.vn"),
        ("© Cổng TTĐT - www.HoSen.gov.vn", "hosen.gov.vn"),
        ("https://sub.hosen.gov.vn/tin/1.html", "sub.hosen.gov.vn"),
        ("pv@hosen.vn", None),
        ("anh-1.jpg", None),
        ("Chia sẻ: facebook.com", None),
        ("1.200 đồng", None),
    ],
)
def test_a_host_is_found_without_www_and_never_in_an_address_of_mail(text: str, host: str | None) -> None:
    assert find_host(text) == host


def test_a_permalink_is_all_that_its_line_holds() -> None:
    assert find_permalink("http://hosen.example/tin/1") == "http://hosen.example/tin/1"
    assert find_permalink("Xem http://hosen.example/tin/1") is None
    assert find_permalink("http://hosen.example") is None


@pytest.mark.parametrize("name", ["Báo Hồ Sen", "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HỒ SEN", "HS Online"])
def test_an_outlet_is_told_by_its_head_or_its_end(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Báo cáo tổng kết công tác năm", "Kênh mương nội đồng", "Hội nghị báo chí"])
def test_common_nouns_that_begin_like_an_outlet_are_none(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize("name", ["Sùng A Trống", "Ksor Nam", "THU CHUNG", "T. Bình"])
def test_names_of_all_peoples_have_the_form_of_a_personal_name(name: str) -> None:
    assert is_personal(name)
