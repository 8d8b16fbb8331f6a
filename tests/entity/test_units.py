"""Units are versions in time: the tables are whole, and each change ends and begins the versions that it names."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

import pytest

import kg.entity.kinds
import kg.entity.lineage
import kg.entity.places
import kg.entity.splitting
import kg.entity.units
from kg.entity.places import province_of, units_named
from kg.entity.units import (
    REFORM,
    Unit,
    above,
    changes,
    communes,
    districts,
    ended_by,
    latest,
    provinces,
    successors_of,
    unit,
)
from kg.resources import shipped

MODULES = (kg.entity.units, kg.entity.places, kg.entity.kinds, kg.entity.splitting, kg.entity.lineage)
UNITS = {"province": provinces, "district": districts, "commune": communes}
every_level = pytest.mark.parametrize("level", UNITS)
TABLES = [
    (folder, path.name) for folder in ("units", "bodies") for path in shipped(folder).iterdir() if ".tsv" in path.name
]


@pytest.mark.parametrize("module", MODULES, ids=lambda one: one.__name__)
def test_the_examples_of_a_module_hold(module: object) -> None:
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


@pytest.mark.parametrize(("folder", "table"), TABLES)
def test_a_table_is_composed_sorted_and_of_one_width(folder: str, table: str) -> None:
    text = shipped(folder).joinpath(table).read_bytes().decode()
    head, *lines = text.removesuffix("\n").split("\n")

    assert text.endswith("\n")
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text)
    assert lines == sorted(set(lines))
    assert {line.count("\t") for line in lines} == {head.count("\t")}


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("1997-01-01", 61),
        ("2003-12-31", 61),
        ("2004-01-01", 64),
        ("2008-07-31", 64),
        ("2008-08-01", 63),
        ("2025-06-30", 63),
        ("2025-07-01", 34),
        ("2026-04-30", 34),
        ("2026-09-20", 34),
    ],
)
def test_so_many_provinces_stood_on_a_day(day: str, count: int) -> None:
    assert sum(one.stood(day) for one in provinces().values()) == count


def test_nine_cities_are_run_centrally_since_september_2026() -> None:
    def cities(day: str) -> int:
        return sum(one.type == "thành phố" and one.stood(day) for one in provinces().values())

    assert [cities(day) for day in ("2003-12-31", "2004-01-01", "2025-01-01", "2026-04-30", "2026-09-20")] == [
        4,
        5,
        6,
        7,
        9,
    ]


def test_so_many_districts_and_communes_stood_on_a_day() -> None:
    def count(units: Iterable[Unit], day: str) -> int:
        return sum(one.stood(day) for one in units)

    assert [count(districts().values(), day) for day in ("2025-06-30", REFORM)] == [696, 0]
    assert [count(communes().values(), day) for day in ("2025-06-30", REFORM, "2026-09-20")] == [10_035, 3_321, 3_321]


@every_level
def test_no_two_versions_of_a_code_overlap(level: str) -> None:
    for one, other in pairwise(sorted(UNITS[level]().values())):
        assert one.code != other.code or (one.until and one.until <= other.since)


@every_level
def test_a_unit_lies_in_one_that_stands_as_long(level: str) -> None:
    for one in UNITS[level]().values():
        assert bool(one.parent) == (level != "province")
        if one.parent:
            parent = unit(one.parent)
            assert parent.since <= (one.since or one.until)
            assert not parent.until or (one.until and one.until <= parent.until)


@every_level
def test_a_change_ends_and_begins_versions_on_its_day(level: str) -> None:
    for change in changes(level):
        assert re.search(r"[0-9]/(QH1[0-9]|NQ-UBTVQH1[0-9]|N[QĐ]-CP)$|^Nghị quyết ngày", change.decree)
        assert change.kind in ("merged", "divided", "renamed", "abolished", "raised", "moved")
        assert {unit(key).until for key in change.before} == {change.date}
        assert {unit(key).since for key in change.after} <= {change.date}
        assert bool(change.after) == (change.kind != "abolished")


@every_level
def test_each_version_that_begins_or_ends_has_its_change(level: str) -> None:
    begun = {key for change in changes(level) for key in change.after}
    for one in UNITS[level]().values():
        assert bool(one.since) == (one.key in begun)
        assert bool(one.until) == (ended_by(one) is not None)


def test_a_commune_goes_on_in_the_one_that_it_joined() -> None:
    (ward,) = units_named("phường Phúc Xá, quận Ba Đình")

    assert [one.title for one in successors_of(ward)] == ["phường Hồng Hà"]
    assert latest(ward).parent == "01@2008-08-01"
    assert [one.title for one in above(ward)] == ["phường Phúc Xá", "quận Ba Đình", "thành phố Hà Nội"]


def test_communes_became_wards_where_their_province_became_a_city() -> None:
    raised = [change for change in changes("commune") if change.kind == "raised"]

    assert Counter(change.decree for change in raised) == {"237/NQ-UBTVQH16": 10, "388/NQ-UBTVQH16": 12}
    assert {unit(change.after[0]).type for change in raised} == {"phường"}


def test_a_district_goes_on_in_the_one_that_it_joined_until_districts_ended() -> None:
    (district,) = units_named("quận Thủ Đức")

    assert latest(district).key == "769@2021-01-01"
    assert [change.decree for change in (ended_by(district), ended_by(latest(district))) if change] == [
        "1111/NQ-UBTVQH14",
        "203/2025/QH15",
    ]


def test_a_name_means_all_units_that_bore_it() -> None:
    assert len(units_named("huyện Châu Thành")) == 10
    assert [one.parent for one in units_named("huyện Châu Thành, Tiền Giang")] == ["82@"]
    assert [one.parent for one in units_named("huyện Châu Thành tỉnh Tiền Giang")] == ["82@"]
    assert {one.level for one in units_named("Yên Bái")} == {"province", "district"}
    assert {one.key for one in units_named("thành phố Huế")} == {"46@2025-01-01", "474@"}
    assert [one.key for one in units_named("thành phố Huế", on="2019-08-14")] == ["474@"]


def test_a_place_lies_in_a_province_of_before_2025() -> None:
    titles = {
        name: province.title
        for name in ("huyện Con Cuông", "quận Lê Chân", "xã Xà Hồ", "thành phố Thủ Đức", "đặc khu Côn Đảo", "Yên Bái")
        if (province := province_of(name))
    }

    assert titles == {
        "huyện Con Cuông": "tỉnh Nghệ An",
        "quận Lê Chân": "thành phố Hải Phòng",
        "xã Xà Hồ": "tỉnh Yên Bái",
        "thành phố Thủ Đức": "thành phố Hồ Chí Minh",
        "đặc khu Côn Đảo": "tỉnh Bà Rịa - Vũng Tàu",
        "Yên Bái": "tỉnh Yên Bái",
    }
    assert province_of("huyện Châu Thành") is None


def test_a_code_of_today_may_have_been_another_unit_s() -> None:
    assert [one.name for one in provinces().values() if one.code == "24"] == ["Bắc Giang", "Bắc Ninh", "Bắc Ninh"]
    assert {one.key for one in units_named("tỉnh Bắc Ninh")} == {"24@2025-07-01", "27@1997-01-01"}


def test_a_merged_province_goes_on_in_the_new_one() -> None:
    hai_duong = province_of("tỉnh Hải Dương")
    assert hai_duong
    assert latest(hai_duong).title == "thành phố Hải Phòng"


def test_communes_are_read_only_when_one_is_asked_for() -> None:
    code = """
from kg.entity.lineage import lineage
from kg.entity.units import communes
for name in ("Sở Nội vụ tỉnh Yên Bái", "Huyện ủy Con Cuông", "Sở Y tế Hải Phòng", "Bộ Y tế", "UBND quận Thủ Đức"):
    lineage(name)
assert communes.cache_info().currsize == 0
lineage("UBND xã Xà Hồ")
assert communes.cache_info().currsize == 1
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_name_means_no_unit() -> None:
    assert units_named("tỉnh Không Có") == ()
    assert province_of("Không Có") is None


@pytest.mark.parametrize("name", ["Đăk Lăk", "tỉnh Đắk Lắk", "Tỉnh ĐẮK LẮK", "tỉnh Đak Lắk"])
def test_a_name_is_known_in_its_spellings(name: str) -> None:
    assert {one.code for one in units_named(name)} == {"66"}


@pytest.mark.parametrize(
    "name",
    [
        "phường 04, quận 8",
        "huyện đảo Lý Sơn",
        "thị xã Ba Đồn",
        "TX. Ba Đồn",
        "huyện Mù Cang Chải",
        "Huyện Đăk Đoa",
        "huyện Cư M’gar",
    ],
)
def test_a_district_is_known_in_its_spellings(name: str) -> None:
    assert len(units_named(name)) == 1
