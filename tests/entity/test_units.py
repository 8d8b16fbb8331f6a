"""Units are versions in time: the tables are whole, and each change ends and begins the versions that it names."""

from __future__ import annotations

import doctest
import unicodedata
from itertools import pairwise

import pytest

import kg.entity.kinds
import kg.entity.lineage
import kg.entity.splitting
import kg.entity.units
from kg.entity.units import UnitChange, changes, ended_by, latest, province_of, provinces, unit, units_named
from kg.resources import shipped

TABLES = [
    (folder, path.name) for folder in ("units", "bodies") for path in shipped(folder).iterdir() if ".tsv" in path.name
]


@pytest.mark.parametrize(
    "module", [kg.entity.units, kg.entity.kinds, kg.entity.splitting, kg.entity.lineage], ids=lambda one: one.__name__
)
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
    ],
)
def test_so_many_provinces_stood_on_a_day(day: str, count: int) -> None:
    assert sum(one.stood(day) for one in provinces().values()) == count


def test_seven_cities_are_run_centrally_since_april_2026() -> None:
    def cities(day: str) -> int:
        return sum(one.type == "thành phố" and one.stood(day) for one in provinces().values())

    assert [cities(day) for day in ("2003-12-31", "2004-01-01", "2025-01-01", "2026-04-30")] == [4, 5, 6, 7]


def test_no_two_versions_of_a_code_overlap() -> None:
    for one, other in pairwise(sorted(provinces().values())):
        assert one.code != other.code or (one.until and one.until <= other.since)


@pytest.mark.parametrize("change", changes(), ids=lambda one: ",".join(one.after))
def test_a_change_ends_and_begins_versions_on_its_day(change: UnitChange) -> None:
    assert change.decree
    assert change.kind in ("merged", "divided", "renamed", "abolished", "raised")
    assert {unit(key).until for key in change.before} == {change.date}
    assert {unit(key).since for key in change.after} == {change.date}


def test_each_version_that_begins_or_ends_has_its_change() -> None:
    begun = {key for change in changes() for key in change.after}
    for one in provinces().values():
        assert bool(one.since) == (one.key in begun)
        assert bool(one.until) == (ended_by(one) is not None)


def test_a_code_of_today_may_have_been_another_unit_s() -> None:
    assert [one.name for one in provinces().values() if one.code == "24"] == ["Bắc Giang", "Bắc Ninh"]
    assert {one.key for one in units_named("tỉnh Bắc Ninh")} == {"24@2025-07-01", "27@1997-01-01"}


def test_a_merged_province_goes_on_in_the_new_one() -> None:
    hai_duong = province_of("tỉnh Hải Dương")
    assert hai_duong
    assert latest(hai_duong).title == "thành phố Hải Phòng"


def test_an_unknown_name_means_no_unit() -> None:
    assert units_named("tỉnh Không Có") == ()
    assert province_of("Không Có") is None


@pytest.mark.parametrize("name", ["Đăk Lăk", "tỉnh Đắk Lắk", "Tỉnh ĐẮK LẮK"])
def test_a_name_is_known_in_its_spellings(name: str) -> None:
    assert {one.code for one in units_named(name)} == {"66"}
