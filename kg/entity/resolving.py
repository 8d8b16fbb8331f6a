"""Which mentions of which articles are one.

Persons are weighed pair by pair within a block of names (`persons`); a name alone never joins. Bodies are one under one
full name. Events are one under one kind, day and name; a report is one with its event and title.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from kg.entity.bodies import group_bodies
from kg.entity.persons import group_persons
from kg.entity.profile import profile
from kg.entity.spelling import body_key
from kg.fold import fold, slug
from kg.model import Event, Identity, Kind, Member, Person, Record

Named = tuple[Kind, str, Member, tuple[str, ...]]
"""An entity of one article: kind, label, member, and the keys that it shares with whatever is the same."""


def resolve(records: Iterable[Record]) -> tuple[Identity, ...]:
    """Return the identities behind all records, sorted by name: a pure function of the set of records."""
    known = tuple(records)
    found = sorted(one for record in known for one in _named(record))
    taken: set[str] = set()
    identities = []
    by_member = {one[2]: one for one in found}
    persons = group_persons(each for record in known for each in profile(record))
    members = [*([each.member for each in group] for group in persons), *group_bodies(known)]
    groups = [sorted(by_member[member] for member in group) for group in members]
    for group in sorted([*_join([one for one in found if one[0] in ("event", "report")]), *groups]):
        seed = _seed(group, taken)
        taken.add(seed)
        identities.append(_identity(group, seed))
    return tuple(sorted(identities, key=lambda identity: identity.name))


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
    name = fold(person.name)
    held_in = {bodies[position.organization] for position in person.positions if position.organization}
    return tuple(f"{name}|{body}" for body in sorted(held_in)) or (f"{name}|{article}#{person.id}",)


def _event_key(event: Event, article: str) -> str:
    if event.name and event.date:
        return f"{event.type}|{event.date.value}|{fold(event.name.value)}"
    return f"{article}#{event.id}"


def _join(found: list[Named]) -> list[list[Named]]:
    """Return groups of entities that share a kind and a key, directly or through others, but never inside one article.

    Two entities of one article were told apart by its reader and stay two, whatever they share.
    """
    leader = list(range(len(found)))
    articles = [{one[2].article} for one in found]

    def lead(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    first: dict[tuple[Kind, str], int] = {}
    for index, (kind, _, _, keys) in enumerate(found):
        for key in keys:
            known, mine = lead(first.setdefault((kind, key), index)), lead(index)
            if known != mine and not articles[known] & articles[mine]:
                leader[mine] = known
                articles[known] |= articles[mine]
    groups: dict[int, list[Named]] = {}
    for index, one in enumerate(found):
        groups.setdefault(lead(index), []).append(one)
    return list(groups.values())


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
