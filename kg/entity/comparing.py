"""What speaks for two reports being of one event, and what against, in bits (see `weighing`).

The weights are judgements, held against the occasions of `data/gold/occasions/entities.json`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from kg.entity.occasion import Occasion
from kg.entity.rarity import rarity
from kg.entity.weighing import Reason

JOIN: Final = 6.5
APART: Final = -3.0
_TALKS: Final = frozenset({"workshop", "conference", "seminar", "forum", "meeting", "dialogue", "congress"})
"""Kinds that one article calls `hội thảo` and another `hội nghị`."""
_CALLS: Final = frozenset({"visit", "reception", "working-session", "inspection", "meeting", "signing"})
_OF_TWO: Final = frozenset({"reception", "visit", "working-session", "voter-meeting", "inspection"})
"""Kinds of which the same guests or hosts have several a day: who leads tells them apart."""


def compare(one: Occasion, other: Occasion) -> tuple[Reason, ...]:
    """Return what speaks for and against two reports being of one event, heaviest first."""
    reasons = [*_texts(one, other), *_days(one, other), *_kinds(one, other), *_names(one, other)]
    reasons += [*_places(one, other), *_bodies(one, other), *_people(one, other)]
    return tuple(sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.code)))


def are_copies(one: Occasion, other: Occasion) -> bool:
    """Say whether two articles carry one text: most sentences of the shorter stand in the longer."""
    shared = len(one.sentences & other.sentences)
    return shared > 1 and shared >= 0.5 * min(len(one.sentences), len(other.sentences))


def _texts(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if are_copies(one, other):
        yield Reason("same-text", 6.0)


def _days(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if not (one.first and other.first):
        return
    gap = (date.fromisoformat(max(one.first, other.first)) - date.fromisoformat(min(one.last, other.last))).days
    if one.first == other.first:
        yield Reason("same-day", 3.0, one.first)
    elif gap <= 0:
        yield Reason("days-overlap", 2.0, f"{one.first}, {other.first}")
    else:
        yield Reason(
            "day-beside" if gap == 1 else "other-day", -1.5 if gap == 1 else -20.0, f"{one.first}, {other.first}"
        )
    if one.part and other.part and one.first == other.first:
        yield Reason("same-part-of-day", 1.5, one.part) if one.part == other.part else Reason("other-part-of-day", -6.0)


def _kinds(one: Occasion, other: Occasion) -> Iterator[Reason]:
    kinds = {one.type, other.type}
    if len(kinds) == 1:
        yield Reason("same-kind", 1.5, one.type)
    else:
        near = kinds <= _TALKS or kinds <= _CALLS
        yield Reason("near-kind" if near else "other-kind", -0.5 if near else -3.0, ", ".join(sorted(kinds)))


def _names(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        yield Reason("other-number", -8.0, f"{min(one.numbers)}, {min(other.numbers)}")
    if not (one.words and other.words):
        return
    shared = len(one.words & other.words)
    likeness = shared / min(len(one.words), len(other.words))
    if one.words == other.words:
        yield Reason("same-name", 6.0 if shared > 2 else 5.0)
    elif likeness >= 0.75 and shared > 2:
        yield Reason("name-within", 5.0 if len(one.words | other.words) < 1.5 * shared else 4.0)
    elif likeness >= 0.45 and shared > 2:
        yield Reason("like-name", 3.0)
    elif likeness < 0.25:
        yield Reason("other-name", -3.0)


def _places(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if one.units and other.units:
        provinces = [{unit for unit in each.units if unit.level == "province"} for each in (one, other)]
        if not provinces[0] & provinces[1]:
            yield Reason("other-place", -4.0)
        elif shared := {unit for unit in one.units & other.units if unit.level != "province"}:
            yield Reason("same-place", 2.0, min(unit.title for unit in shared))
        else:
            smaller = [{unit for unit in each.units if unit.level == "commune"} for each in (one, other)]
            yield Reason("other-commune", -4.0) if all(smaller) else Reason("same-province", 0.5)
    if one.venue and other.venue:
        alike = len(one.venue & other.venue) / min(len(one.venue), len(other.venue))
        yield Reason("same-venue", 2.5) if alike >= 0.6 else Reason("other-venue", -1.0)


def _bodies(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if shared := one.holders & other.holders:
        yield Reason("same-holder", 3.0, min(shared))
    elif one.holders and other.holders and not (one.holders & other.bodies or other.holders & one.bodies):
        yield Reason("other-holder", -3.0)
    if others := (one.bodies & other.bodies) - shared:
        yield Reason("same-bodies", min(3.0, 1.0 * len(others)), min(others))


def _people(one: Occasion, other: Occasion) -> Iterator[Reason]:
    if shared := one.leaders & other.leaders:
        yield Reason("same-leader", 4.0, min(shared))
    elif one.leaders and other.leaders:
        yield Reason("other-leader", -5.0 if {one.type, other.type} & _OF_TWO else -1.0)
    if others := (one.persons & other.persons) - shared:
        yield Reason("same-people", min(6.0, sum(2.0 if rarity(name) > 0 else 1.0 for name in others)), min(others))
    elif not shared and len(one.persons) > 1 and len(other.persons) > 1:
        yield Reason("other-people", -2.0)
