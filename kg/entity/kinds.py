"""Kinds of bodies in time: which ministry, department or committee became which, on what day, by which decree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from kg.entity.places import name_key
from kg.entity.units import rows
from kg.lexicon.tables import read_rows

_START: Final = r"(?<!\S)"
_END: Final = r"(?!\S)"
"""The edges of a word of a key; its tone mark may stand last and be no letter."""
_AND: Final = re.compile(rf"{_START}và{_END}")
_GOES_ON: Final = ("renamed", "merged")
_LEVELS: Final = "|".join(map(name_key, ("tỉnh", "thành", "huyện", "quận", "thị")))
_COMMITTEE: Final = re.compile(rf"{_START}(?:{_LEVELS}) ({name_key('ủy')}|{name_key('đoàn')}){_END}")


@dataclass(frozen=True, slots=True, order=True)
class KindChange:
    """A change of kinds of bodies of one level of government.

    `date` is empty where each province chose its own day; `issued` is the day of the decree. `part` is the relation of
    a task that went elsewhere: the body to which it went does not carry the history on.
    """

    date: str
    issued: str
    relation: str
    level: str
    before: str
    after: str
    decree: str
    note: str

    @property
    def day(self) -> str:
        """Return the day by which the change is put in order: its own, else that of its decree."""
        return self.date or self.issued


@cache
def kind_changes() -> tuple[KindChange, ...]:
    """Return the changes of kinds of bodies, in order of time.

    >>> {change.after for change in kind_changes() if change.before == "Bộ Kế hoạch và Đầu tư"}
    {'Bộ Tài chính'}
    """
    found = (
        KindChange(date, issued, relation, level, before, after, decree, note)
        for level, before, after, relation, date, issued, decree, note in rows("bodies", "changes")
    )
    return tuple(sorted(found, key=lambda change: (change.day, change.before, change.after)))


def kind_key(kind: str) -> str:
    """Return what spellings of a kind of body have in common; abbreviations are written out, `và` and dashes left out.

    >>> kind_key("Phòng NN&PTNT") == kind_key("Phòng Nông nghiệp và PTNT")
    True
    >>> kind_key("Sở Lao động – Thương binh & Xã hội") == kind_key("Sở LĐ-TB&XH")
    True
    """
    key = " ".join(_AND.sub(" ", name_key(kind)).split())
    for source in ("lexicon", "bodies"):
        key = " ".join(_written_out(source).sub(key).split())
    return key


def committee_key(kind: str) -> str:
    """Return the key of a kind without the level in the name of a party committee or youth union.

    The Tỉnh ủy of a province that joined a city became its Thành ủy; the unit tells the level.

    >>> committee_key("Văn phòng Tỉnh ủy") == committee_key("Văn phòng Thành ủy")
    True
    """
    return _COMMITTEE.sub(r"\1", kind_key(kind))


def next_changes(kind: str, level: str) -> tuple[KindChange, ...]:
    """Return the changes that a kind of body of one level went through.

    >>> [change.after for change in next_changes("Sở Địa chính", "province")]
    ['Sở Tài nguyên và Môi trường']
    """
    return _changes_by_kind().get((level, committee_key(kind)), ())


def path(kind: str, level: str) -> Iterator[KindChange]:
    """Yield the changes that lead from a kind of body to its latest form, tasks that went elsewhere left out.

    >>> [change.after for change in path("Sở Bưu chính, Viễn thông", "province")]
    ['Sở Thông tin và Truyền thông', 'Sở Khoa học và Công nghệ']
    """
    day = ""
    while step := next((one for one in next_changes(kind, level) if one.relation in _GOES_ON and one.day > day), None):
        yield step
        kind, day = step.after, step.day


def ended(kind: str, level: str) -> KindChange | None:
    """Return the change by which a kind of body came to an end without an heir.

    >>> ended("Công an", "district").date
    '2025-03-01'
    """
    return next((one for one in next_changes(kind, level) if one.relation == "abolished"), None)


@cache
def _changes_by_kind() -> Mapping[tuple[str, str], tuple[KindChange, ...]]:
    found: dict[tuple[str, str], tuple[KindChange, ...]] = {}
    for change in kind_changes():
        key = (change.level, committee_key(change.before))
        found[key] = (*found.get(key, ()), change)
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class _Forms:
    """Short or other forms, and one pattern that finds them in a key."""

    full: Mapping[str, str]
    pattern: re.Pattern[str]

    def sub(self, key: str) -> str:
        """Return a key with each form written out."""
        return self.pattern.sub(lambda found: self.full[found[0]], key)


@cache
def _written_out(source: str) -> _Forms:
    """Return the abbreviations of the lexicon, or the spellings of `data/bodies`, by their keys."""
    abbreviations = read_rows("organization-abbreviations", ("short", "full"))
    pairs = abbreviations if source == "lexicon" else rows(source, "spellings")
    full = {" ".join(_AND.sub(" ", name_key(short)).split()): _AND.sub(" ", name_key(long)) for short, long in pairs}
    longest = sorted(full, key=len, reverse=True)
    return _Forms(MappingProxyType(full), re.compile(rf"{_START}(?:{'|'.join(map(re.escape, longest))}){_END}"))
