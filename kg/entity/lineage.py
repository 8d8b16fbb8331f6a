"""Which body a body became: its kind and its territory, each followed through their changes.

`Sở Thông tin và Truyền thông tỉnh Yên Bái` and `Sở Khoa học và Công nghệ tỉnh Lào Cai` have one lineage: the kind was
merged on 1 March 2025, the province on 1 July. Only kinds of which a unit has exactly one are followed (a department, a
council, a committee: `data/bodies/heads.tsv`); two schools or hospitals of two provinces stay two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.entity.kinds import KindChange, committee_key, ended, path
from kg.entity.places import name_key, province_of, units_named
from kg.entity.splitting import Body, head_of, split_body, unit_of, units_of
from kg.entity.units import REFORM, Unit, UnitChange, ended_by, latest, successors_of, unit

__all__ = [
    "Body",
    "Change",
    "changes_between",
    "form",
    "latest_kind",
    "lineage",
    "province_of",
    "split_body",
    "successors",
    "unit_of",
    "units_named",
    "units_of",
]
_PROVINCIAL: Final = re.compile(r"Tỉnh (ủy|uỷ|đoàn)$", re.IGNORECASE)
_COMMITTEE: Final = re.compile(r"\b(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ|đoàn)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A change in the life of a body, of its kind or of its territory.

    `date` is empty where each province chose its own day; `issued` is then the day of the decree, else empty.
    """

    date: str
    issued: str
    relation: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    decree: str
    note: str


@lru_cache(maxsize=65_536)
def lineage(name: str, on: str = "", within: str = "") -> str:
    """Return the key of the latest form of a body: two names of one key are one body's at two times.

    A day settles a name that meant another unit before, the province `within` which the article is at home a name that
    several units bear. A territory that is unknown stays in the key as written.

    >>> lineage("Sở Thông tin và Truyền thông tỉnh Yên Bái") == lineage("Sở Khoa học và Công nghệ tỉnh Lào Cai")
    True
    >>> lineage("Bộ Kế hoạch và Đầu tư") == lineage("Bộ Tài chính")
    True
    """
    kind, territory = split_body(name)
    if not territory:
        return committee_key(latest_kind(kind, "central"))
    served = unit_of(name, on, within) if head_of(kind) else None
    if not served:
        return f"{committee_key(kind)}|{name_key(territory)}"
    return f"{committee_key(latest_kind(kind, served.level))}|{latest(served).key}"


@lru_cache(maxsize=65_536)
def form(name: str, on: str = "", within: str = "") -> str:
    """Return the key of a body as it then was: its kind in one spelling, and the version of its unit on a day.

    >>> form("Sở TT&TT Yên Bái", on="2019-08-14") == form("Sở Thông tin và Truyền thông tỉnh Yên Bái", on="2020-01-01")
    True
    >>> form("Sở Nội vụ tỉnh Lào Cai", on="2019-08-14") == form("Sở Nội vụ tỉnh Lào Cai", on="2026-01-01")
    False
    """
    kind, territory = split_body(name)
    served = unit_of(name, on, within) if territory and head_of(kind) else None
    return f"{committee_key(kind)}|{served.key if served else name_key(territory)}".rstrip("|")


def latest_kind(kind: str, level: str) -> str:
    """Return what a kind of body of a level of government has become.

    >>> latest_kind("Sở Thủy sản", "province")
    'Sở Nông nghiệp và Môi trường'
    """
    for step in path(kind, level):
        kind = step.after
    return kind


def successors(name: str, on: str) -> tuple[str, ...]:
    """Return the names of what a body had become by a day: its own where nothing changed, none after its end.

    >>> successors("Sở Thông tin và Truyền thông tỉnh Yên Bái", "2025-07-01")
    ('Sở Khoa học và Công nghệ tỉnh Lào Cai',)
    >>> successors("Sở Thông tin và Truyền thông tỉnh Yên Bái", "2019-08-14")
    ('Sở Thông tin và Truyền thông tỉnh Yên Bái',)
    """
    kind, territory = split_body(name)
    served = _first(name) if territory and head_of(kind) else None
    if territory and not served:
        return (name,)
    level = served.level if served else "central"
    steps = [step for step in path(kind, level) if step.day <= on]
    kind = steps[-1].after if steps else kind
    if (end := ended(kind, level)) and end.day <= on:
        return ()
    if not served:
        return (kind,)
    places = _by(served, on)
    if not steps and places == (served,):
        return (name,)
    return tuple(sorted({_name(kind, place) for place in places}))


def changes_between(before: str, after: str, *, first: str = "", last: str = "") -> tuple[Change, ...]:
    """Return the changes by which a body of one name became that of another, in order; none where it did not.

    The days settle which of two units of one name was meant: else the last before the reform of 2025, and the last.

    >>> [(one.date, one.decree) for one in changes_between("Sở Y tế tỉnh Yên Bái", "Sở Y tế tỉnh Lào Cai")]
    [('2025-07-01', '202/2025/QH15')]
    """
    if lineage(before, first) != lineage(after, last):
        return ()
    start, end = unit_of(before, first) if first else _first(before), unit_of(after, last)
    kinds = _kind_steps(split_body(before).kind, split_body(after).kind, start.level if start else "central")
    places = _unit_steps(start, end) if start and end else ()
    found = [*(_of_kind(step) for step in kinds), *(_of_unit(step) for step in places)]
    return tuple(sorted(found, key=lambda change: (change.date or change.issued, change.before)))


def _first(name: str) -> Unit | None:
    """Return the unit of a name before the reform of 2025 where it stood then, else after."""
    if not (last := unit_of(name)):
        return None
    earlier = [one for one in units_of(name) if one.since < REFORM]
    return max(earlier, key=lambda one: one.since) if earlier else last


def _by(version: Unit, on: str) -> tuple[Unit, ...]:
    """Return the versions that one had become by a day."""
    change = ended_by(version)
    if not change or change.date > on:
        return (version,)
    return tuple(sorted({last for one in successors_of(version) for last in _by(one, on)}))


def _kind_steps(before: str, after: str, level: str) -> tuple[KindChange, ...]:
    """Return the changes from one kind to another; none where the first did not become the second."""
    steps = tuple(path(before, level))
    reached = [number for number, step in enumerate(steps, 1) if committee_key(step.after) == committee_key(after)]
    return steps[: reached[0]] if reached else ()


def _unit_steps(version: Unit, last: Unit) -> Iterator[UnitChange]:
    """Yield the changes from one version to another; none where the first did not become the second."""
    while version != last and (change := ended_by(version)):
        yield change
        version = next((one for one in successors_of(version) if latest(one) == latest(last)), last)


def _of_kind(step: KindChange) -> Change:
    issued = "" if step.date else step.issued
    return Change(step.date, issued, step.relation, (step.before,), (step.after,), step.decree, step.note)


def _of_unit(step: UnitChange) -> Change:
    before, after = (tuple(unit(key).title for key in keys) for keys in (step.before, step.after))
    return Change(step.date, "", step.kind, before, after, step.decree, step.note)


def _name(kind: str, place: Unit) -> str:
    """Return the name of a body of a unit; a committee is named for the kind of unit that it leads.

    >>> _name("Văn phòng Tỉnh ủy", unit("31@2025-07-01")), _name("Sở Y tế", unit("31@2025-07-01"))
    ('Văn phòng Thành ủy Hải Phòng', 'Sở Y tế thành phố Hải Phòng')
    """
    if not _COMMITTEE.search(kind):
        return f"{kind} {place.title}"
    named = _PROVINCIAL.sub(r"Thành \1", kind) if place.type == "thành phố" else kind
    return f"{named} {place.name}"
