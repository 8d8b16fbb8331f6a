"""Bodies through renamings and mergers: one lineage for the forms of one body, and none across two bodies."""

from __future__ import annotations

import pytest

from kg.entity.kinds import KindChange, kind_changes
from kg.entity.lineage import changes_between, lineage, split_body, successors


@pytest.mark.parametrize(
    ("name", "kind", "territory"),
    [
        ("Phòng Nông nghiệp và PTNT huyện Cư M'gar", "Phòng Nông nghiệp và PTNT", "huyện Cư M'gar"),
        ("Thành ủy Hải Phòng", "Thành ủy", "Hải Phòng"),
        ("Tỉnh ủy Nam Định", "Tỉnh ủy", "Nam Định"),
        ("Công an tỉnh Bắc Giang", "Công an", "tỉnh Bắc Giang"),
        ("Ủy ban nhân dân xã Xà Hồ", "Ủy ban nhân dân", "xã Xà Hồ"),
        ("Đoàn đại biểu Quốc hội tỉnh Đắk Lắk", "Đoàn đại biểu Quốc hội", "tỉnh Đắk Lắk"),
        ("UBND quận Lê Chân, thành phố Hải Phòng", "UBND", "quận Lê Chân, thành phố Hải Phòng"),
        ("Sở Tài chính Hòa Bình", "Sở Tài chính", "Hòa Bình"),
        ("Liên minh Hợp tác xã tỉnh Sơn La", "Liên minh Hợp tác xã", "tỉnh Sơn La"),
        ("Hợp tác xã Nông nghiệp An Bình", "Hợp tác xã Nông nghiệp An Bình", ""),
        ("Thông tấn xã Việt Nam", "Thông tấn xã Việt Nam", ""),
        ("Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", ""),
        ("Tổng Lãnh sự quán Pháp tại TP.HCM", "Tổng Lãnh sự quán Pháp tại TP.HCM", ""),
        ("Thị ủy Ba Đồn", "Thị ủy", "Ba Đồn"),
        ("Viện Kinh tế Việt Nam", "Viện Kinh tế Việt Nam", ""),
    ],
)
def test_a_name_is_split_into_kind_and_territory(name: str, kind: str, territory: str) -> None:
    assert split_body(name) == (kind, territory)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Sở Thông tin và Truyền thông tỉnh Yên Bái", "Sở Khoa học và Công nghệ tỉnh Lào Cai"),
        ("Sở Bưu chính, Viễn thông tỉnh Hà Tây", "Sở Khoa học và Công nghệ thành phố Hà Nội"),
        ("Sở LĐ-TB&XH Hòa Bình", "Sở Nội vụ tỉnh Phú Thọ"),
        ("Tỉnh ủy Hải Dương", "Thành ủy Hải Phòng"),
        ("Tỉnh đoàn Bình Dương", "Thành Đoàn Hồ Chí Minh"),
        ("Ủy ban MTTQ Việt Nam tỉnh Hà Nam", "Mặt trận Tổ quốc tỉnh Ninh Bình"),
        ("HĐND tỉnh Nghệ An khóa XVIII", "Hội đồng nhân dân tỉnh Nghệ An"),
        ("UBND thị xã Cửa Lò, tỉnh Nghệ An", "UBND thành phố Vinh"),
        ("UBND tỉnh Thừa Thiên - Huế", "Ủy ban nhân dân tỉnh Thừa Thiên Huế"),
        ("Bộ Khoa học, Công nghệ và Môi trường", "Bộ Thông tin và Truyền thông"),
        ("Cục Thuế tỉnh Kiên Giang", "Thuế tỉnh An Giang"),
        ("Ban Dân vận Tỉnh ủy Hải Dương", "Ban Tuyên giáo và Dân vận Thành ủy Hải Phòng"),
        ("Ban Tuyên giáo Trung ương", "Ban Dân vận Trung ương"),
        ("Bộ Thủy sản", "Bộ Nông nghiệp và Môi trường"),
        ("Ủy ban Dân tộc và Miền núi", "Bộ Dân tộc và Tôn giáo"),
    ],
)
def test_two_forms_of_a_body_have_one_lineage(before: str, after: str) -> None:
    assert lineage(before) == lineage(after)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Y tế tỉnh Yên Bái", "Sở Y tế tỉnh Phú Thọ"),
        ("Sở Y tế tỉnh Yên Bái", "Sở Tài chính tỉnh Lào Cai"),
        ("Bệnh viện Đa khoa tỉnh Yên Bái", "Bệnh viện Đa khoa tỉnh Lào Cai"),
        ("Trường Đại học Hải Phòng", "Trường Đại học Hải Dương"),
        ("Phòng Công chứng số 1 tỉnh Hải Dương", "Phòng Công chứng số 1 thành phố Hải Phòng"),
        ("Ủy ban Dân số, Gia đình và Trẻ em", "Bộ Y tế"),
        ("Ban Dân tộc tỉnh Yên Bái", "Ban Dân tộc HĐND tỉnh Yên Bái"),
    ],
)
def test_two_bodies_have_two_lineages(one: str, other: str) -> None:
    assert lineage(one) != lineage(other)


def test_a_successor_is_named_as_of_the_day() -> None:
    name = "Sở Bưu chính, Viễn thông tỉnh Hà Tây"

    assert successors(name, "2008-03-01") == ("Sở Thông tin và Truyền thông tỉnh Hà Tây",)
    assert successors(name, "2020-01-01") == ("Sở Thông tin và Truyền thông thành phố Hà Nội",)
    assert successors(name, "2026-01-01") == ("Sở Khoa học và Công nghệ thành phố Hà Nội",)
    assert successors("Tỉnh ủy Hải Dương", "2026-01-01") == ("Thành ủy Hải Phòng",)
    assert successors("Bộ Giao thông vận tải", "2026-01-01") == ("Bộ Xây dựng",)


def test_a_body_that_came_to_an_end_has_no_successor() -> None:
    assert successors("Công an huyện Con Cuông", "2025-02-28") == ("Công an huyện Con Cuông",)
    assert successors("Công an huyện Con Cuông", "2025-03-01") == ()
    assert successors("Phòng Nội vụ huyện Con Cuông", "2025-07-01") == ()
    assert successors("Cục Hải quan tỉnh Quảng Ninh", "2025-03-01") == ()
    assert lineage("Công an huyện Con Cuông") != lineage("Công an tỉnh Nghệ An")


def test_a_commune_s_body_goes_the_way_of_its_commune() -> None:
    before, after = "Ủy ban nhân dân xã Xà Hồ", "UBND xã Hạnh Phúc, tỉnh Lào Cai"

    assert lineage(before) == lineage(after, on="2025-08-01")
    assert [one.decree for one in changes_between(before, after, last="2025-08-01")] == ["1673/NQ-UBTVQH15"]


def test_a_day_tells_two_units_of_one_name_apart() -> None:
    name = "UBND thành phố Huế"

    assert lineage(name, on="2019-08-14") != lineage(name, on="2025-02-01")
    assert lineage(name, on="2025-02-01") == lineage("UBND tỉnh Thừa Thiên Huế")


def test_the_changes_between_two_forms_are_told_in_order_with_their_decrees() -> None:
    found = changes_between("Sở Bưu chính, Viễn thông tỉnh Bắc Giang", "Sở Khoa học và Công nghệ tỉnh Bắc Ninh")

    assert [(one.date, one.decree) for one in found] == [
        ("", "13/2008/NĐ-CP"),
        ("", "45/2025/NĐ-CP"),
        ("2025-07-01", "202/2025/QH15"),
    ]
    assert found[2].before == ("tỉnh Bắc Giang", "tỉnh Bắc Ninh")


def test_nothing_lies_between_a_body_and_itself_or_another_or_its_own_past() -> None:
    assert changes_between("Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Sơn La") == ()
    assert changes_between("Sở Y tế tỉnh Sơn La", "Sở Y tế tỉnh Lào Cai") == ()
    assert changes_between("Bộ Tài chính", "Bộ Kế hoạch và Đầu tư") == ()


@pytest.mark.parametrize("change", kind_changes(), ids=lambda one: f"{one.before}→{one.after}")
def test_a_change_of_kinds_is_whole(change: KindChange) -> None:
    assert change.level in ("central", "province", "district", "commune")
    assert change.relation in ("renamed", "merged", "divided", "abolished", "part")
    assert change.decree
    assert len(change.issued) == 10
    assert bool(change.after) == (change.relation != "abolished")
    assert not change.date or change.date >= change.issued


def test_a_kind_has_one_heir_on_a_day() -> None:
    heirs = [(change.level, change.before, change.day) for change in kind_changes() if change.relation != "part"]
    assert len(heirs) == len(set(heirs))
