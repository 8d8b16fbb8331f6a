"""Administrative units as versions in time, and the changes that made one version of another.

A code or a name alone is no unit: code `24` was Bắc Giang and is Bắc Ninh, and there were two Lào Cai. A version is
known by its code and its first day; that day is empty where the unit is older than the table. Dates are ISO strings,
so they compare as they stand; `until` is the first day on which the version is no more. Communes, 13,000 versions, are
read only when one is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from kg.resources import shipped

REFORM: Final = "2025-07-01"
"""The day on which 63 provinces became 34, districts ended, and communes merged."""


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
def districts() -> Mapping[str, Unit]:
    """Return the versions of districts, towns and cities of provinces by their keys; all ended with June 2025.

    >>> districts()["422@"].title, districts()["422@"].parent
    ('huyện Con Cuông', '40@')
    """
    return _by_key(Unit(c, s, u, "district", t, n, p) for c, s, u, t, n, p in rows("units", "districts"))


@cache
def communes() -> Mapping[str, Unit]:
    """Return the versions of communes, wards and townships by their keys.

    >>> sum(unit.stood("2025-07-01") for unit in communes().values())
    3321
    """
    return _by_key(Unit(c, s, u, "commune", t, n, p) for c, s, u, t, n, p in rows("units", "communes"))


def unit(key: str) -> Unit:
    """Return the version of a key.

    >>> unit("15@2025-07-01").title, unit("760@").title
    ('tỉnh Lào Cai', 'quận 1')
    """
    return provinces().get(key) or districts().get(key) or communes()[key]


@cache
def changes(level: str) -> tuple[UnitChange, ...]:
    """Return the changes of provinces, districts or communes, in order of time.

    >>> [change.decree for change in changes("province") if change.date == "2008-08-01"]
    ['15/2008/QH12']
    """
    if level == "commune":
        return tuple(_commune_changes())
    found = rows("units", f"{level}-changes")
    return tuple(UnitChange(day, kind, by, _keys(old), _keys(new), note) for day, kind, by, old, new, note in found)


def ended_by(version: Unit) -> UnitChange | None:
    """Return the change that ended a version, None where it stands.

    >>> ended_by(unit("28@")).decree
    '15/2008/QH12'
    """
    return _ends(version.level).get(version.key)


def successors_of(version: Unit) -> tuple[Unit, ...]:
    """Return the versions that the change which ended one brought about."""
    change = ended_by(version)
    return tuple(unit(key) for key in change.after) if change else ()


@cache
def latest(version: Unit) -> Unit:
    """Return what a version has become by the last change known; itself where it stands or has no one successor.

    A unit that was divided goes on in the part that kept its code, or where all parts came together again.

    >>> latest(unit("28@")).key, latest(unit("12@")).key, latest(unit("sb@")).key
    ('01@2008-08-01', '12@2004-01-01', 'sb@')
    """
    after = successors_of(version)
    if len(after) > 1 and (kept := tuple(one for one in after if one.code == version.code)):
        after = kept
    ends = {latest(one) for one in after}
    return ends.pop() if len(ends) == 1 else version


def above(version: Unit) -> Iterator[Unit]:
    """Yield a version and the units that it lies in, up to its province.

    >>> [one.title for one in above(unit("422@"))]
    ['huyện Con Cuông', 'tỉnh Nghệ An']
    """
    yield version
    while version.parent:
        version = unit(version.parent)
        yield version


@cache
def _ends(level: str) -> Mapping[str, UnitChange]:
    return MappingProxyType({key: change for change in changes(level) for key in change.before})


def _commune_changes() -> Iterator[UnitChange]:
    """Yield a change for each commune that was made whole of others, and for each that was divided among several.

    The table tells what each new commune was made of, by codes: those of the versions that ended or began that day.
    """
    ended = {(one.code, one.until): one.key for level in (districts(), communes()) for one in level.values()}
    divided: dict[str, list[tuple[str, str, str]]] = {}
    for date, kind, decree, before, parts, after in rows("units", "commune-changes"):
        if before:
            whole = tuple(ended[code, date] for code in before.split(","))
            yield UnitChange(date, kind, decree, whole, (f"{after}@{date}",), "")
        for code in _keys(parts):
            divided.setdefault(ended[code, date], []).append((date, decree, f"{after}@{date}"))
    for old, shares in divided.items():
        yield UnitChange(shares[0][0], "divided", shares[0][1], (old,), tuple(key for _, _, key in shares), "")


def _keys(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(",")) if cell else ()


def _by_key(found: Iterable[Unit]) -> Mapping[str, Unit]:
    return MappingProxyType({one.key: one for one in found})
