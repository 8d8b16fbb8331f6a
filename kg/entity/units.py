"""Administrative units as versions in time, and the changes that made one version of another.

A code or a name alone is no unit: code `24` was Bắc Giang and is Bắc Ninh, and there were two Lào Cai. A version is
known by its code and its first day; that day is empty where the unit is older than the table. Dates are ISO strings,
so they compare as they stand; `until` is the first day on which the version is no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from kg.fold import fold
from kg.lexicon.tables import read_rows
from kg.resources import shipped

REFORM: Final = "2025-07-01"
"""The day on which 63 provinces became 34, districts ended, and communes merged."""
PROVINCE_COLUMNS: Final = ("name", "type", "spellings", "hosts", "since", "until")
TYPES: Final[Mapping[str, str]] = MappingProxyType(
    {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận", "p": "phường"}
)
"""Short words for kinds of units."""
_TYPED: Final = re.compile(
    r"(tỉnh|thành phố|tp|quận|q|huyện|h|thị xã|tx|xã|phường|p|thị trấn|tt|đặc khu)(?:\.\s*|\s+)(?=\S)", re.IGNORECASE
)
COMMUNE_TYPES: Final = frozenset({"xã", "phường", "thị trấn", "đặc khu"})


@dataclass(frozen=True, slots=True, order=True)
class Unit:
    """One version of a unit: it stood from `since` until the day before `until`, under this name, type and parent."""

    code: str
    since: str
    until: str
    level: str
    type: str
    name: str
    parent: str = ""

    @property
    def key(self) -> str:
        """Return code and first day, `15@2025-07-01`; `15@` for a version that is older than the table."""
        return f"{self.code}@{self.since}"

    @property
    def title(self) -> str:
        """Return type and name: `tỉnh Lào Cai`."""
        return f"{self.type} {self.name}"

    def stood(self, on: str) -> bool:
        """Say whether the version was in force on a day."""
        return self.since <= on and (not self.until or on < self.until)


@dataclass(frozen=True, slots=True, order=True)
class UnitChange:
    """A change of units: on a day, by a decree, the versions `before` ended and those `after` began."""

    date: str
    kind: str
    decree: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    note: str


def rows(folder: str, table: str) -> Iterator[list[str]]:
    """Yield the cells of each row of a table in `data/units` or `data/bodies`, without its first line."""
    lines = shipped(folder).joinpath(f"{table}.tsv").read_text("utf-8").split("\n")
    return (line.split("\t") for line in lines[1:] if line)


def name_key(name: str) -> str:
    """Return what two spellings of a name have in common: case, place of tone marks, dashes and apostrophes aside.

    >>> name_key("Bà Rịa – Vũng Tàu") == name_key("Bà Rịa-Vũng Tàu")
    True
    """
    return fold(re.sub(r"[-–,.&]", " ", re.sub(r"['’ʼ`]", "", name)))


@cache
def provinces() -> Mapping[str, Unit]:
    """Return all versions of provinces and centrally-run cities by their keys.

    >>> sum(unit.stood("2025-06-30") for unit in provinces().values())
    63
    >>> sum(unit.stood("2025-07-01") for unit in provinces().values())
    34
    """
    return _by_key(Unit(c, s, u, "province", t, n) for c, s, u, t, n in rows("units", "provinces"))


@cache
def changes() -> tuple[UnitChange, ...]:
    """Return the changes of provinces, in order of time."""
    return tuple(_change(cells) for cells in rows("units", "province-changes"))


def unit(key: str) -> Unit:
    """Return the version of a key.

    >>> unit("15@2025-07-01").title
    'tỉnh Lào Cai'
    """
    return provinces()[key]


def units_named(name: str, on: str = "") -> tuple[Unit, ...]:
    """Return all versions that a name can mean, or only those in force on a day; none for an unknown name.

    A kind of unit before the name narrows it, and so do the units behind a comma that it lies in.

    >>> [found.key for found in units_named("tỉnh Lào Cai")]
    ['10@', '15@2025-07-01']
    >>> [found.title for found in units_named("Hà Tây", on="2010-01-01")]
    []
    """
    if on:
        return tuple(found for found in units_named(name) if found.stood(on))
    return _units_named(name)


@cache
def _units_named(name: str) -> tuple[Unit, ...]:
    kind, bare = split_type(name.strip())
    found = _names().get(name_key(bare), ())
    return tuple(sorted(one for one in found if kind in ("", one.type)))


def split_type(name: str) -> tuple[str, str]:
    """Return the kind of unit before a name, nothing where there is none, and the name.

    >>> split_type("TP. Hải Phòng")
    ('thành phố', 'Hải Phòng')
    """
    if typed := _TYPED.match(name):
        word = typed[1].lower()
        return TYPES.get(word, word), name[typed.end() :]
    return "", name


def province_of(name: str) -> Unit | None:
    """Return the province, as it was before July 2025, that a name means or lies in; None where it is not settled.

    >>> province_of("thành phố Hải Phòng").key, latest(province_of("tỉnh Hải Dương")).title
    ('31@', 'thành phố Hải Phòng')
    """
    found = [one for one in units_named(name) if one.since < REFORM]
    last = {one.code: one for one in sorted(found, key=lambda one: one.since)}
    return next(iter(last.values())) if len(last) == 1 else None


@cache
def latest(version: Unit) -> Unit:
    """Return what a version has become by the last change known; itself where it stands or has no one successor.

    A unit that was divided goes on in the part that kept its code, or where all parts came together again.

    >>> latest(unit("28@")).key, latest(unit("12@")).key, latest(unit("sb@")).key
    ('01@2008-08-01', '12@2004-01-01', 'sb@')
    """
    after = successors_of(version)
    if kept := [one for one in after if one.code == version.code]:
        after = tuple(kept) if len(after) > 1 else after
    ends = {latest(one) for one in after}
    return ends.pop() if len(ends) == 1 else version


def successors_of(version: Unit) -> tuple[Unit, ...]:
    """Return the versions that the change which ended one brought about."""
    change = ended_by(version)
    return tuple(unit(key) for key in change.after) if change else ()


def ended_by(version: Unit) -> UnitChange | None:
    """Return the change that ended a version, None where it stands.

    >>> ended_by(unit("28@")).decree
    '15/2008/QH12'
    """
    return _ends().get(version.key)


@cache
def _ends() -> Mapping[str, UnitChange]:
    return MappingProxyType({key: change for change in changes() for key in change.before})


@cache
def _names() -> Mapping[str, tuple[Unit, ...]]:
    """Return versions by the keys of their names, with the other spellings of provinces that the lexicon knows."""
    spellings = {row[0]: row[2].split(",") for row in read_rows("provinces", PROVINCE_COLUMNS) if row[2]}
    found: dict[str, list[Unit]] = {}
    for one in provinces().values():
        for name in {name_key(form) for form in (one.name, *spellings.get(one.name, ()))}:
            found.setdefault(name, []).append(one)
    return MappingProxyType({name: tuple(ones) for name, ones in found.items()})


def _change(cells: Iterable[str]) -> UnitChange:
    date, kind, decree, before, after, note = cells
    return UnitChange(date, kind, decree, _keys(before), _keys(after), note)


def _keys(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(",")) if cell else ()


def _by_key(found: Iterable[Unit]) -> Mapping[str, Unit]:
    return MappingProxyType({one.key: one for one in found})
