"""The one canonical order of everything in a record."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from kg.model.article import Evidence
from kg.model.record import (
    HONORIFICS,
    STATED_FIELDS,
    Event,
    Group,
    Organization,
    OrganizationRole,
    Person,
    PersonRole,
    Position,
    Record,
    Report,
    Stated,
    Statement,
)

_RANK = {code: number for number, code in enumerate(HONORIFICS)}
_NUMBERS = re.compile(r"(\d+)")
Fact = TypeVar(
    "Fact", Person, Organization, Position, PersonRole, OrganizationRole, Report, Event, Stated, Statement, Group
)


@lru_cache(maxsize=4096)  # the same ids stand in every record
def natural(local: str) -> tuple[tuple[int, str], ...]:
    """Return the key that sorts ids as people count: e2 before e10, and every id in one place: e02 before e2."""
    parts = ((int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(local))
    return (*parts, (-1, local))


def in_order(honorifics: Iterable[str]) -> tuple[str, ...]:
    """Return honorifics without repetition in their one canonical order."""
    return tuple(sorted(set(honorifics), key=lambda code: (_RANK.get(code, len(_RANK)), code)))


def each_once(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return pieces of evidence in order, each once."""
    kept = tuple(evidence)
    return kept if len(kept) < 2 else tuple(sorted(set(kept)))


def arrange(record: Record) -> Record:
    """Return a record with everything in its one canonical order: entities and parts by id, honorifics by rank.

    Ids are kept: two records that say the same under the same ids become equal.
    """
    return replace(
        record,
        persons=tuple(sorted((_arrange_person(p) for p in record.persons), key=lambda p: natural(p.id))),
        organizations=tuple(sorted((_arrange_body(o) for o in record.organizations), key=lambda o: natural(o.id))),
        events=tuple(sorted((_arrange_event(e) for e in record.events), key=lambda e: natural(e.id))),
    )


def _arrange_person(person: Person) -> Person:
    positions = tuple(_arrange_evidence(position) for position in person.positions)
    arranged, honorifics = _arrange_evidence(person), in_order(person.honorifics)
    if (honorifics, positions) == (person.honorifics, person.positions):
        return arranged
    return replace(arranged, honorifics=honorifics, positions=positions)


def _arrange_body(body: Organization) -> Organization:
    arranged = _arrange_evidence(body)
    return replace(arranged, former_names=_arrange_values(body.former_names)) if body.former_names else arranged


def _arrange_event(event: Event) -> Event:
    bodies = {f"{part.organization}-{part.role}": _arrange_evidence(part) for part in event.organizations}
    people = {f"{part.person}-{part.role}": _arrange_evidence(part) for part in event.persons}
    stated = {name: _arrange_evidence(value) for name in STATED_FIELDS if (value := getattr(event, name))}
    return replace(
        _arrange_evidence(event),
        organizations=tuple(bodies[key] for key in sorted(bodies, key=natural)),
        persons=tuple(people[key] for key in sorted(people, key=natural)),
        reports=tuple(_arrange_report(paper) for paper in event.reports),
        statements=tuple(_arrange_evidence(one) for one in event.statements),
        groups=tuple(_arrange_evidence(one) for one in event.groups),
        aims=tuple(_arrange_evidence(one) for one in event.aims),
        outcomes=tuple(_arrange_evidence(one) for one in event.outcomes),
        topics=_arrange_values(event.topics),
        **stated,
    )


def _arrange_report(report: Report) -> Report:
    return replace(
        _arrange_evidence(report),
        presenters=tuple(sorted(set(report.presenters), key=natural)),
        topics=_arrange_values(report.topics),
        places=_arrange_values(report.places),
    )


def _arrange_values(values: Iterable[Stated]) -> tuple[Stated, ...]:
    """Return values that stand for something beyond the text, by alphabet and each once."""
    known: dict[str, tuple[Evidence, ...]] = {}
    for one in values:
        known[one.value] = (*known.get(one.value, ()), *one.evidence)
    return tuple(_arrange_evidence(Stated(value, known[value])) for value in sorted(known))


def _arrange_evidence(fact: Fact) -> Fact:
    evidence = each_once(fact.evidence)
    return fact if evidence == fact.evidence else replace(fact, evidence=evidence)
