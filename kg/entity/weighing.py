"""What speaks for two mentions being one person, and what against, in bits.

A reason's weight is the binary logarithm of how much likelier it is found between two mentions of one person than
between two namesakes. The weights are judgements, held against the pairs of `data/gold/written/entities.json`; what
matters is their order: an office in one body outweighs any name, a degree lost or two provinces outweigh a rare name
without more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kg.entity.profile import DEGREES, Office, Profile, field_of
from kg.entity.rarity import rarity
from kg.entity.units import Unit, latest

Node = tuple[Profile, ...]
"""Profiles that are one person for certain: one name, one body, different articles; or judged so."""
JOIN: Final = 5.0
"""The bits at which two nodes are taken for one person: 32 to 1."""
APART: Final = -4.0
"""The bits of contradiction at which two nodes never stand in one person, whoever stands between them."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (above 0) or against two mentions being one; `detail` are the words that say so."""

    code: str
    weight: float
    detail: str = ""


def weigh(one: Node, other: Node) -> tuple[Reason, ...]:
    """Return what speaks for and against two nodes of one block being one person, heaviest first."""
    reasons = [*_names(one, other), *_offices(one, other), *_learning(one, other), *_ranks(one, other)]
    reasons += [*_company(one, other), *_texts(one, other), *_time(one, other)]
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.code)))


def total(reasons: Iterable[Reason]) -> float:
    """Return the sum of some reasons' weights."""
    return sum(reason.weight for reason in reasons)


def against(reasons: Iterable[Reason]) -> float:
    """Return what contradicts two nodes being one: all reasons but the name, of which many know too little."""
    return sum(reason.weight for reason in reasons if reason.code not in ("name", "nothing-but-a-name"))


def _names(one: Node, other: Node) -> Iterator[Reason]:
    shared = {each.name for each in one} & {each.name for each in other}
    mine, theirs = [min(shared)] * 2 if shared else (one[0].name, other[0].name)
    yield Reason("name", min(rarity(mine), rarity(theirs)), mine)
    for node in (one, other):
        if not any(each.offices or each.degrees or each.rank is not None for each in node):
            yield Reason("nothing-but-a-name", -8.0)
            break


def _offices(one: Node, other: Node) -> Iterator[Reason]:
    mine, theirs = _all_offices(one), _all_offices(other)
    if shared := _bodies(mine) & _bodies(theirs):
        yield Reason("same-body", 12.0, min(shared))
    elif lines := _lines(mine) & _lines(theirs):
        yield Reason("same-line-of-bodies", 8.0, min(lines))
    yield from _places(one, other, mine, theirs)
    if not shared and (named := (_bodies(mine) & _named(other)) | (_bodies(theirs) & _named(one))):
        yield Reason("body-in-article", 3.5, min(named))
    if titles := {office.title for office in mine} & {office.title for office in theirs}:
        yield Reason("same-title", 1.5, min(titles))
    if not shared and (likeness := max((_likeness(a, b) for a in mine for b in theirs), default=0.0)) >= 0.25:
        yield Reason("same-field", 3.0 if likeness >= 0.5 else 1.5)


def _places(one: Node, other: Node, mine: frozenset[Office], theirs: frozenset[Office]) -> Iterator[Reason]:
    """Yield what provinces say: the same, merged into one since (where one of the days is after), or two."""
    here, there = _provinces(mine), _provinces(theirs)
    if here & there:
        yield Reason("same-province", 5.0, _titles(here & there))
    elif merged := _merged(here, there, max(each.day for each in (*one, *other))):
        yield Reason("merged-province", 4.0, _titles(merged))
    elif here and there:
        yield Reason("other-province", -5.0, f"{_titles(here)} / {_titles(there)}")
    else:
        here, there = here or _homes(one), there or _homes(other)
        if shared := here & there | _merged(here, there, max(each.day for each in (*one, *other))):
            yield Reason("same-home", 2.5, _titles(shared))


def _merged(here: frozenset[Unit], there: frozenset[Unit], day: str) -> frozenset[Unit]:
    """Return the provinces, standing on the later day, into which provinces of both sides have gone."""
    ends = {latest(unit) for unit in here} & {latest(unit) for unit in there}
    return frozenset(unit for unit in ends if unit.since <= day)


def _titles(units: Iterable[Unit]) -> str:
    return ", ".join(sorted({unit.title for unit in units}))


def _learning(one: Node, other: Node) -> Iterator[Reason]:
    order = sorted((one, other), key=_first_day)
    before, after = (max((DEGREES[code] for each in node for code in each.degrees), default=0) for node in order)
    if before and after:
        if after < before and _days_known(one, other):
            yield Reason("degree-lost", -6.0)
        else:
            yield Reason("degree", 2.0 if before < 3 else 3.0 if before == 3 else 5.0)
    elif max(before, after) >= 5:
        yield Reason("degree-of-one-only", -2.0)


def _ranks(one: Node, other: Node) -> Iterator[Reason]:
    first, second = sorted((one, other), key=_first_day)
    before = max((each.rank for each in first if each.rank is not None), default=None)
    after = max((each.rank for each in second if each.rank is not None), default=None)
    if before is not None and after is not None:
        lost = after < before and _days_known(one, other)
        yield Reason("rank-lost", -6.0) if lost else Reason("rank", 4.0)
    elif before is not None or after is not None:
        yield Reason("rank-of-one-only", -3.0)


def _company(one: Node, other: Node) -> Iterator[Reason]:
    shared = _companions(one) & _companions(other)
    worth = sum(max(0.0, rarity(name)) for name in shared)
    if worth:
        yield Reason("company", min(8.0, worth), ", ".join(sorted(shared)[:3]))


def _texts(one: Node, other: Node) -> Iterator[Reason]:
    if {each.text for each in one} & {each.text for each in other}:
        yield Reason("same-text", 12.0)


def _time(one: Node, other: Node) -> Iterator[Reason]:
    if _days_known(one, other):
        years = sorted(int(each.day[:4]) for node in (one, other) for each in node)
        gap = years[-1] - years[0]
        if gap > 15:
            yield Reason("years-between", -2.0 if gap <= 30 else -8.0, str(gap))


def _first_day(node: Node) -> str:
    return min(each.day for each in node)


def _days_known(one: Node, other: Node) -> bool:
    return all(each.day for node in (one, other) for each in node)


def _all_offices(node: Node) -> frozenset[Office]:
    return frozenset(office for each in node for office in each.offices)


def _bodies(offices: Iterable[Office]) -> frozenset[str]:
    return frozenset(office.body for office in offices if office.body)


def _lines(offices: Iterable[Office]) -> frozenset[str]:
    return frozenset(office.line for office in offices if office.line)


def _provinces(offices: Iterable[Office]) -> frozenset[Unit]:
    return frozenset(unit for office in offices for unit in office.provinces)


def _homes(node: Node) -> frozenset[Unit]:
    return frozenset(home for each in node for home in each.homes)


def _named(node: Node) -> frozenset[str]:
    return frozenset(body for each in node for body in each.bodies if field_of(body))


def _companions(node: Node) -> frozenset[str]:
    return frozenset(name for each in node for name in each.company)


def _likeness(one: Office, other: Office) -> float:
    words = one.field | other.field
    return len(one.field & other.field) / len(words) if one.field and other.field else 0.0
