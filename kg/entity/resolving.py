"""Which mentions of which articles are one, and the names of the identities behind them.

Persons and events are weighed pair by pair (`persons`, `events`); bodies are one under one full name (`bodies`); a
report is one with its event and title.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.entity.bodies import group_bodies
from kg.entity.events import group_events
from kg.entity.occasion import occasions
from kg.entity.persons import group_persons
from kg.entity.profile import profile
from kg.entity.ruling import UNJUDGED, Rulings
from kg.entity.spelling import body_key, person_key
from kg.fold import fold, slug
from kg.model import Event, Identity, Kind, Member, Person, Record

Named = tuple[Kind, str, Member, tuple[str, ...]]
"""An entity of one article: kind, label, member, and the keys from which the name of its identity can be minted."""


def resolve(records: Iterable[Record], rulings: Rulings = UNJUDGED) -> tuple[Identity, ...]:
    """Return the identities behind all records, sorted by name: a pure function of records and judgements, as sets.

    What was judged the same is one, what was judged different is not, whatever else speaks for it or against it.
    """
    known = tuple(records)
    named = {one[2]: one for record in known for one in _named(record)}
    groups = [sorted(named[member] for member in group) for group in _grouped(known, rulings)]
    taken: set[str] = set()
    identities = []
    for group in sorted(groups):
        seed = _seed(group, taken)
        taken.add(seed)
        identities.append(_identity(group, seed))
    return tuple(sorted(identities, key=lambda identity: identity.name))


def _grouped(records: tuple[Record, ...], rulings: Rulings) -> Iterator[list[Member]]:
    """Yield the members of each identity."""
    for persons in group_persons((each for record in records for each in profile(record)), rulings):
        yield [each.member for each in persons]
    yield from group_bodies(records, rulings)
    found = group_events((each for record in records for each in occasions(record)), rulings)
    events = [[each.member for each in event] for event in found]
    yield from events
    yield from _group_reports(records, events)


def _group_reports(records: tuple[Record, ...], events: list[list[Member]]) -> Iterator[list[Member]]:
    """Yield the reports of one title at one event, of each article the first; a second of that title stays alone."""
    event_of = {member: number for number, group in enumerate(events) for member in group}
    groups: dict[tuple[int, str, int], list[Member]] = defaultdict(list)
    for record in records:
        seen: dict[tuple[int, str], int] = defaultdict(int)
        for event in record.events:
            for number, report in enumerate(event.reports, 1):
                key = (event_of[Member(record.article.key, event.id)], fold(report.title))
                groups[(*key, seen[key])].append(Member(record.article.key, f"{event.id}-r{number}"))
                seen[key] += 1
    yield from groups.values()


def _named(record: Record) -> Iterator[Named]:
    key = record.article.key
    bodies = {body.id: body_key(body.name) for body in record.organizations}
    for body in record.organizations:
        yield "organization", body.name, Member(key, body.id), (bodies[body.id],)
    for person in record.persons:
        yield "person", person.name, Member(key, person.id), _person_keys(person, bodies, key)
    for event in record.events:
        event_key = _event_key(event, key)
        name = event.name.value if event.name else ""
        yield "event", name, Member(key, event.id), (event_key,)
        for number, report in enumerate(event.reports, 1):
            member = Member(key, f"{event.id}-r{number}")
            yield "report", report.title, member, (f"{fold(report.title)}|{event_key}",)


def _person_keys(person: Person, bodies: dict[str, str], article: str) -> tuple[str, ...]:
    name = person_key(person.name)
    held_in = {bodies[position.organization] for position in person.positions if position.organization}
    return tuple(f"{name}|{body}" for body in sorted(held_in)) or (f"{name}|{article}#{person.id}",)


def _event_key(event: Event, article: str) -> str:
    if event.name and event.date:
        return f"{event.type}|{event.date.value}|{fold(event.name.value)}"
    return f"{article}#{event.id}"


def _seed(group: list[Named], taken: set[str]) -> str:
    """Return what an IRI is minted from: the least key of the group, so that one more article rarely changes it."""
    kind, _, first, _ = group[0]
    seed = f"{kind}|{min(key for _, _, _, keys in group for key in keys)}"
    return seed if seed not in taken else f"{seed}|{first.article}#{first.local}"


def _identity(group: list[Named], seed: str) -> Identity:
    kind, label, _, _ = group[0]
    digest = hashlib.sha256(seed.encode()).hexdigest()[:8]
    name = "-".join(part for part in (kind, slug(label), digest) if part)
    return Identity(kind, name, label, tuple(sorted(one[2] for one in group)))
