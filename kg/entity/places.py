"""Which units a name means: all that bore it, in any spelling, narrowed by a kind of unit and by where it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from kg.entity.units import REFORM, Unit, above, changes, communes, districts, provinces, rows, unit
from kg.fold import fold
from kg.lexicon.letters import UPPER
from kg.lexicon.tables import read_rows

PROVINCE_COLUMNS: Final = ("name", "type", "spellings", "hosts", "since", "until")
_SHORT: Final[Mapping[str, str]] = MappingProxyType(
    {"tp": "thành phố", "tx": "thị xã", "tt": "thị trấn", "h": "huyện", "q": "quận", "p": "phường", "x": "xã"}
    | {"huyện đảo": "huyện"}
)
"""Other words for kinds of units."""
COMMUNE_TYPES: Final = frozenset({"xã", "phường", "thị trấn", "đặc khu"})
_TYPE: Final = r"(?:tỉnh|thành phố|tp|quận|q|huyện đảo|huyện|h|thị xã|tx|xã|x|phường|p|thị trấn|tt|đặc khu)"
_TYPED: Final = re.compile(rf"({_TYPE})(?:\.\s*|\s+)(?=\S)", re.IGNORECASE)
_NEXT: Final = re.compile(rf"\s*[,;()]\s*|(?<!\b[Tt]hị)\s+(?=(?i:{_TYPE})\b\.?\s*[{UPPER}0-9])")
"""Where the name of the unit that another lies in begins: behind a comma, or at a word for its kind."""
_HIGHLAND: Final = re.compile(r"\bđ[aăắ][kc]\b")
"""The first word of many names of the Central Highlands, which no two papers spell alike: `Đắk`, `Đăk`, `Đak`."""
_TERM: Final = re.compile(r"\s+(?:khóa|khoá|nhiệm kỳ)\b.*", re.IGNORECASE)
"""The term of a council behind the name of its unit."""
_ZERO: Final = re.compile(r"\b0(?=[1-9])")
_PLAIN: Final = str.maketrans("-–,.&", "     ", "'’ʼ`")


def name_key(name: str) -> str:
    """Return what two spellings of a name have in common: case, place of tone marks, dashes and apostrophes aside.

    >>> name_key("Bà Rịa – Vũng Tàu") == name_key("Bà Rịa-Vũng Tàu")
    True
    """
    plain = name.casefold().translate(_PLAIN)
    plain = _HIGHLAND.sub("đăk", plain) if "đ" in plain else plain
    return fold(_ZERO.sub("", plain) if "0" in plain else plain)


def units_named(name: str, on: str = "", *, level: str = "") -> tuple[Unit, ...]:
    """Return all versions that a name can mean, or only those in force on a day; none for an unknown name.

    A kind of unit before the name narrows it, and so do the units behind it that it lies in. Communes are looked up
    where their kind is named, or with `level="commune"`.

    >>> [found.key for found in units_named("tỉnh Lào Cai")]
    ['10@', '15@2025-07-01']
    >>> [found.key for found in units_named("huyện Châu Thành, tỉnh Tiền Giang")]
    ['821@']
    >>> units_named("Hà Tây", on="2010-01-01")
    ()
    """
    found = _units_named(name, level)
    return tuple(one for one in found if one.stood(on)) if on else found


@lru_cache(maxsize=65_536)
def _units_named(name: str, level: str) -> tuple[Unit, ...]:
    first, *rest = tuple(filter(None, map(str.strip, _NEXT.split(_TERM.sub("", name.strip()), maxsplit=1)))) or ("",)
    kind, bare = split_type(first)
    if not level and kind in COMMUNE_TYPES:
        level = "commune"
    index = _commune_names() if level == "commune" else _names()
    found = [one for one in index.get(name_key(bare), ()) if kind in ("", one.type) and level in ("", one.level)]
    if rest:
        around = set(_units_named(rest[0], ""))
        found = [one for one in found if not around.isdisjoint(above(one))]
    return tuple(sorted(found))


def split_type(name: str) -> tuple[str, str]:
    """Return the kind of unit before a name, nothing where there is none, and the name.

    >>> split_type("TP. Hải Phòng")
    ('thành phố', 'Hải Phòng')
    """
    if typed := _TYPED.match(name):
        word = typed[1].lower()
        return _SHORT.get(word, word), name[typed.end() :]
    return "", name


def province_of(name: str) -> Unit | None:
    """Return the province, as it was before July 2025, that a name means or lies in; None where it is not settled.

    A bare name is a province's where a province bears it; a commune of today lies where all that it was made of lay.

    >>> province_of("huyện Con Cuông").title, province_of("tỉnh Hải Dương").key
    ('tỉnh Nghệ An', '30@1997-01-01')
    """
    found = units_named(name)
    found = tuple(one for one in found if one.level == "province") or found
    homes = [home for one in found for home in _homes(one)]
    last = {home.code: home for home in sorted(homes, key=lambda one: one.since)}
    return next(iter(last.values())) if len(last) == 1 else None


def _homes(version: Unit) -> Iterable[Unit]:
    """Yield the provinces of before July 2025 that a version lay in; none for a province of after."""
    if version.since < REFORM:
        yield list(above(version))[-1]
    elif version.level == "commune":
        for key in _origins().get(version.code, ()):
            yield list(above(unit(key)))[-1]


@cache
def _origins() -> Mapping[str, tuple[str, ...]]:
    """Return the versions that a commune of today was made of, by its code."""
    made: dict[str, tuple[str, ...]] = {}
    for change in changes("commune"):
        if change.date == REFORM:
            for key in change.after:
                made[key.split("@")[0]] = (*made.get(key.split("@")[0], ()), *change.before)
    return MappingProxyType(made)


@cache
def _names() -> Mapping[str, tuple[Unit, ...]]:
    """Return provinces and districts by the keys of their names and of their other spellings."""
    spellings = {row[0]: row[2] for row in read_rows("provinces", PROVINCE_COLUMNS) if row[2]}
    spellings |= dict(rows("units", "spellings"))
    units = [*provinces().values(), *districts().values()]
    other = ((form, one) for one in units if one.name in spellings for form in spellings[one.name].split(","))
    return _grouped([*((one.name, one) for one in units), *other])


@cache
def _commune_names() -> Mapping[str, tuple[Unit, ...]]:
    return _grouped((one.name, one) for one in communes().values())


def _grouped(named: Iterable[tuple[str, Unit]]) -> Mapping[str, tuple[Unit, ...]]:
    """Return units by the keys of their names; a key is made once for each name, since many share one."""
    by_name: dict[str, list[Unit]] = {}
    for name, one in named:
        by_name.setdefault(name, []).append(one)
    found: dict[str, dict[str, Unit]] = {}
    for name, ones in by_name.items():
        found.setdefault(name_key(name), {}).update((one.key, one) for one in ones)
    return MappingProxyType({key: tuple(ones.values()) for key, ones in found.items()})
