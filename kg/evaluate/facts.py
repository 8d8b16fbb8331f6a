"""One record beside its gold, as sets of facts per facet in the gold's ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from kg.evaluate.gold import GoldEvent, GoldPosition, GoldRecord
from kg.evaluate.matching import (
    align_events,
    align_organizations,
    align_persons,
    find_report,
    norm,
    role_of,
    same_place,
    same_text,
    value_of,
)
from kg.model import Event, Position, Record

FACETS: Final = (
    "person", "honorific", "position", "organization", "event", "event-date", "event-name", "event-locality",
    "event-organization", "event-person", "chair", "report", "presenter",
)  # fmt: skip
"""What is counted, each for itself."""

CHAIRS: Final = ("chair", "co-chair")

Fact = tuple[str | int | None, ...]
"""A fact in the gold's ids; an entity that the gold has not is named with a question mark before it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The facts of one article per facet (numbered as in `FACETS`): found, made up and missed."""

    gold: GoldRecord
    found: tuple[frozenset[Fact], ...]
    spurious: tuple[frozenset[Fact], ...]
    missed: tuple[frozenset[Fact], ...]


@dataclass(slots=True)
class _Facts:
    """What the gold requires, what it leaves open, and what was predicted, per facet."""

    required: dict[str, set[Fact]] = field(default_factory=lambda: defaultdict(set))
    optional: dict[str, set[Fact]] = field(default_factory=lambda: defaultdict(set))
    predicted: dict[str, set[Fact]] = field(default_factory=lambda: defaultdict(set))

    def add_gold(self, facet: str, *fact: str | int | None, optional: bool) -> None:
        (self.optional if optional else self.required)[facet].add(fact)

    def add(self, facet: str, *fact: str | int | None) -> None:
        self.predicted[facet].add(fact)


@dataclass(frozen=True, slots=True)
class _Names:
    """How predicted ids read in the gold's."""

    persons: Mapping[str, str]
    bodies: Mapping[str, str]
    events: Mapping[str, GoldEvent]

    def person(self, one: str) -> str:
        return self.persons.get(one, f"?{one}")

    def body(self, one: str | None) -> str | None:
        return None if one is None else self.bodies.get(one, f"?{one}")


def compare(gold: GoldRecord, record: Record | None) -> Comparison:
    """Return the facts of a record beside those of its gold; None, for an article not read, predicts nothing.

    What the gold leaves open is neither required nor held against the record.
    """
    facts = _Facts()
    _state_gold(facts, gold)
    if record is not None:
        _state_record(facts, gold, record)
    for side in (facts.required, facts.optional, facts.predicted):
        side["chair"] = {fact for fact in side["event-person"] if fact[2] in CHAIRS}
    pairs = [_pair(facts, facet) for facet in FACETS]
    return Comparison(
        gold,
        tuple(frozenset(required & predicted) for required, predicted in pairs),
        tuple(frozenset(predicted - required) for required, predicted in pairs),
        tuple(frozenset(required - predicted) for required, predicted in pairs),
    )


def _pair(facts: _Facts, facet: str) -> tuple[set[Fact], set[Fact]]:
    required = facts.required[facet]
    return required, facts.predicted[facet] - (facts.optional[facet] - required)


def _state_gold(facts: _Facts, gold: GoldRecord) -> None:
    for person in gold.persons:
        facts.add_gold("person", person.id, optional=person.optional)
        for honorific in person.honorifics:
            facts.add_gold("honorific", person.id, norm(honorific), optional=person.optional)
        for n, position in enumerate(person.positions):
            facts.add_gold("position", person.id, n, optional=person.optional or position.optional)
    for body in gold.organizations:
        facts.add_gold("organization", body.id, optional=body.optional)
    for event in gold.events:
        _state_gold_event(facts, event)


def _state_gold_event(facts: _Facts, event: GoldEvent) -> None:
    facts.add_gold("event", event.id, optional=event.optional)
    stated = (("event-date", event.dates), ("event-name", event.names), ("event-locality", event.localities))
    for facet, values in stated:
        if values[0]:
            facts.add_gold(facet, event.id, optional=event.optional or None in values[1:])
    for role in event.organizations:
        facts.add_gold("event-organization", event.id, role.member, role.role, optional=event.optional or role.optional)
    for role in event.persons:
        facts.add_gold("event-person", event.id, role.member, role.role, optional=event.optional or role.optional)
    for n, report in enumerate(event.reports):
        facts.add_gold("report", event.id, n, optional=event.optional or report.optional)
        for presenter in report.presenters:
            facts.add_gold("presenter", event.id, n, presenter, optional=event.optional or report.optional)


def _state_record(facts: _Facts, gold: GoldRecord, record: Record) -> None:
    persons = align_persons(gold.persons, record.persons)
    bodies = align_organizations(gold.organizations, record.organizations)
    names = _Names(
        {one.id: persons.get(one.id, f"?{one.name}") for one in record.persons},
        {one.id: bodies.get(one.id, f"?{one.name}") for one in record.organizations},
        align_events(gold.events, record.events, persons),
    )
    _state_persons(facts, gold, record, names)
    for body in record.organizations:
        facts.add("organization", names.body(body.id))
    for event in record.events:
        _state_event(facts, event, names)


def _state_persons(facts: _Facts, gold: GoldRecord, record: Record, names: _Names) -> None:
    offices = {person.id: person.positions for person in gold.persons}
    spelt = {body.id: body.name for body in record.organizations}
    for person in record.persons:
        who = names.person(person.id)
        facts.add("person", who)
        for honorific in person.honorifics:
            facts.add("honorific", who, norm(honorific))
        used: set[int] = set()
        for position in person.positions:
            hit = _find_office(offices.get(who, ()), used, position, names.body(position.organization))
            if hit is not None:
                used.add(hit)
            held = spelt.get(position.organization) if position.organization else None
            facts.add("position", who, f"?{position.title} @ {held}" if hit is None else hit)


def _find_office(offices: tuple[GoldPosition, ...], used: set[int], position: Position, body: str | None) -> int | None:
    title = norm(position.title)
    for n, gold in enumerate(offices):
        titled = title in {norm(one) for one in (gold.title, *gold.accept)}
        if n not in used and titled and body in gold.organizations and position.former in gold.former:
            return n
    return None


def _state_event(facts: _Facts, event: Event, names: _Names) -> None:
    gold = names.events.get(event.id)
    one = gold.id if gold else f"?{event.id}"
    facts.add("event", one if gold and event.type in gold.types else f"?{event.id}:{event.type}")
    _state_values(facts, event, gold, one)
    for body in event.organizations:
        held = names.body(body.organization)
        role = role_of(gold.organizations, held, body.role) if gold else body.role
        facts.add("event-organization", one, held, role)
    for person in event.persons:
        who = names.person(person.person)
        facts.add("event-person", one, who, role_of(gold.persons, who, person.role) if gold else person.role)
    used: set[int] = set()
    for report in event.reports:
        hit = find_report(gold.reports if gold else (), used, report.title)
        if hit is not None:
            used.add(hit)
        key = f"?{report.title}" if hit is None else hit
        facts.add("report", one, key)
        for presenter in report.presenters:
            facts.add("presenter", one, key, names.person(presenter))


def _state_values(facts: _Facts, event: Event, gold: GoldEvent | None, one: str) -> None:
    day, name, place = value_of(event.date), value_of(event.name), value_of(event.locality)
    if day:
        # a single day may be given twice; an end is compared only where the gold has one
        ends = gold is not None and (gold.end_date is None or value_of(event.end_date) == gold.end_date)
        facts.add("event-date", one if gold and day in gold.dates and ends else f"?{one}:{day}")
    if name:
        facts.add("event-name", one if gold and same_text(name, gold.names) else f"?{name}")
    if place:
        facts.add("event-locality", one if gold and same_place(place, gold.localities) else f"?{one}:{place}")
