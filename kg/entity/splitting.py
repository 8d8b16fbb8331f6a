"""The name of a body in two parts: what kind of body it is, and the words for the territory that it serves."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from kg.entity.kinds import committee_key
from kg.entity.places import units_named
from kg.entity.units import Unit, above, latest, rows
from kg.lexicon.letters import UPPER

_TERRITORY: Final = re.compile(
    rf"(?<!tác )(?<!tấn )\b(?:[Tt]ỉnh|[Tt]hành phố|T[Pp]\b\.?|[Tt]hị xã|[Tt]hị trấn|[Hh]uyện(?: đảo)?|[Qq]uận|"
    rf"[Pp]hường|[Xx]ã|[Đđ]ặc khu)\s*(?!(?:Ủy|Uỷ|Đoàn)\b)[{UPPER}0-9]"
)
"""Where a territory begins: a word for its kind before a capital or a number (`Tỉnh ủy` and `Hợp tác xã` are none)."""
_COMMITTEE: Final = re.compile(r"(?:.*\s)?(tỉnh|thành|huyện|quận|thị) ?(?:ủy|uỷ|đoàn)(?![^\W_])", re.IGNORECASE)
_TYPE_OF: Final = {"huyện": "huyện", "quận": "quận", "thị": "thị xã", "tỉnh": "tỉnh", "thành": "thành phố"}
"""The kind of unit whose committee a word names."""
_AT: Final = (" tại", " ở")
"""Words behind which stands where a body is, not what it is for."""
_NOT_PLACES: Final = ("Thái Bình Dương", "Hồ Chí Minh")
"""Names at whose end a province's name stands and means none: an ocean, and a person in the names of unions."""


class Body(NamedTuple):
    """The kind of a body, and the words for its territory, none where the name has none."""

    kind: str
    territory: str


@lru_cache(maxsize=65_536)
def split_body(name: str) -> Body:
    """Return the kind of a body and the words for its territory, nothing where the name has none.

    >>> split_body("Sở Nội vụ tỉnh Yên Bái")
    Body(kind='Sở Nội vụ', territory='tỉnh Yên Bái')
    >>> split_body("Huyện ủy Con Cuông")
    Body(kind='Huyện ủy', territory='Con Cuông')
    >>> split_body("Trường Đại học Hải Phòng")
    Body(kind='Trường Đại học Hải Phòng', territory='')
    """
    name = " ".join(name.split())
    place = _TERRITORY.search(name)
    if place and place.start():
        kind = name[: place.start()].rstrip(" ,-")
        return Body(name, "") if kind.endswith(_AT) else Body(kind, name[place.start() :])
    if (committee := _COMMITTEE.match(name)) and name[committee.end() :]:
        return Body(committee[0], name[committee.end() :].strip())
    if head_of(name) and (start := _province_at_end(name)):
        return Body(name[:start].rstrip(" ,-"), name[start:])
    return Body(name, "")


@lru_cache(maxsize=65_536)
def head_of(kind: str) -> str:
    """Return the head by which a unit has one body of a kind, nothing for a kind of which it may have many.

    >>> head_of("Sở Nội vụ"), head_of("Bệnh viện Đa khoa")
    ('sở', '')
    """
    key = committee_key(kind)
    if any(letter.isdigit() for letter in key):
        return ""
    fits = (head for head, rest in _heads() if key == head or (not rest and key.startswith(f"{head} ")))
    return next(fits, "")


@lru_cache(maxsize=65_536)
def unit_of(name: str, on: str = "", within: str = "") -> Unit | None:
    """Return the version of a unit that a body serves on a day; without one, the last that bore the name.

    None where the words mean no unit or several that did not become one; the province `within` which an article is at
    home decides among several.

    >>> unit_of("Thành ủy Hải Phòng", on="2019-08-14").key
    '31@'
    >>> unit_of("UBND huyện Châu Thành"), unit_of("UBND huyện Châu Thành", within="Tiền Giang").key
    (None, '821@')
    """
    found = units_of(name, on)
    if within and len({latest(one) for one in found}) > 1:
        home = set(units_named(within))
        found = tuple(one for one in found if not home.isdisjoint(above(one)))
    return max(found, key=lambda one: one.since) if len({latest(one) for one in found}) == 1 else None


def units_of(name: str, on: str = "") -> tuple[Unit, ...]:
    """Return all versions of units that a body of a name can serve.

    >>> [unit.key for unit in units_of("Sở Nội vụ Lào Cai")]
    ['10@', '15@2025-07-01']
    """
    kind, territory = split_body(name)
    if not territory:
        return ()
    if _TERRITORY.match(territory):
        return units_named(territory, on)
    if committee := _COMMITTEE.match(kind):
        return units_named(f"{_TYPE_OF[committee[1].lower()]} {territory}", on)
    return tuple(one for one in units_named(territory, on) if one.level == "province")


def _province_at_end(name: str) -> int:
    """Return where a province's name begins that ends another name; 0 where there is none."""
    if name.endswith(_NOT_PLACES):
        return 0
    for space in re.finditer(" ", name):
        if any(one.level == "province" for one in units_named(name[space.end() :])):
            return space.end()
    return 0


@cache
def _heads() -> tuple[tuple[str, str], ...]:
    """Return the keys of heads of which a unit has one body, the longest first, and whether nothing may follow."""
    found = {(committee_key(form), rest) for form, rest in rows("bodies", "heads")}
    return tuple(sorted(found, key=lambda one: (-len(one[0]), one)))
