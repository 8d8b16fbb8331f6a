"""What time did to the entities of the graph, and how far articles speak for themselves: values between the towers.

Entities are named as in `Identity.name`; days are ISO days, empty where unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class BodyChange:
    """A change by a decree through which bodies of the graph (`before`) became another one (`after`).

    `after` is empty where they became one that the graph does not know, on the way to one that it does.
    `date` is empty where each province chose its own day; `issued` is then the day of the decree. `said` tells in words
    what became what.
    """

    date: str
    issued: str
    relation: str
    decree: str
    said: str
    before: tuple[str, ...]
    after: str


@dataclass(frozen=True, slots=True, order=True)
class UnitVersion:
    """A province as it stood from its first day, empty where older than the tables, to its last, empty if it stands."""

    key: str
    code: str
    name: str
    title: str
    first: str
    last: str


@dataclass(frozen=True, slots=True, order=True)
class UnitStep:
    """A change of provinces: on a day, by a decree, one version became another."""

    date: str
    decree: str
    before: UnitVersion
    after: UnitVersion


@dataclass(frozen=True, slots=True, order=True)
class Whereabouts:
    """The province in which an event took place, as it then was (none where no day settles it), and as it is by now."""

    event: str
    then: UnitVersion | None
    today: UnitVersion
    steps: tuple[UnitStep, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Witnesses:
    """How many independent articles report an event: copies of one text are one."""

    event: str
    count: int


class Held(NamedTuple):
    """An office as one person is said to hold it in one body, by its folded title; `former` for `nguyên`."""

    person: str
    organization: str
    title: str
    former: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Bounds:
    """Between which days a tenure lies, and the tenures whose attestations say so."""

    tenure: Held
    not_before: str
    not_after: str
    by: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All of it. `seats` are the offices, by body and folded title, that one person holds at a time."""

    changes: tuple[BodyChange, ...] = ()
    places: tuple[Whereabouts, ...] = ()
    witnesses: tuple[Witnesses, ...] = ()
    bounds: tuple[Bounds, ...] = ()
    seats: tuple[tuple[str, str], ...] = ()
