"""What time did to the entities behind all records: bodies that became others, provinces, tenures; and witnesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.entity.becoming import body_changes
from kg.entity.occasion import Occasion, occasions
from kg.entity.seats import find_bounds, is_seat
from kg.entity.spelling import person_key
from kg.entity.whereabouts import whereabouts
from kg.entity.witnessing import count_witnesses
from kg.fold import fold
from kg.model import Held, History, Identity, Member, Record, Whereabouts, Witnesses, attested_on

Names = Mapping[Member, str]
"""The name of the identity of each entity of each article."""


def tell_history(records: Iterable[Record], identities: Iterable[Identity]) -> History:
    """Return the history of the entities behind records: a pure function of both, in any order."""
    known = tuple(records)
    found = tuple(identities)
    names = {member: one.name for one in found for member in one.members}
    labels = {one.name: one.label for one in found}
    days = _days_of_tenures(known, names)
    seats = {
        (held.organization, held.title)
        for held in days
        if held.organization and is_seat(held.title, labels[held.organization])
    }
    bodies = {one.name: one.label for one in found if one.kind == "organization"}
    persons = {one.name: person_key(one.label) for one in found if one.kind == "person"}
    return History(
        changes=body_changes(bodies, _first_days(known, names)),
        places=tuple(sorted(_places(known, names), key=repr)),
        witnesses=tuple(sorted(_witnesses(known, found))),
        bounds=find_bounds(days, frozenset(seats), persons),
        seats=tuple(sorted(seats)),
    )


def _days_of_tenures(records: tuple[Record, ...], names: Names) -> Mapping[Held, frozenset[str]]:
    days: dict[Held, set[str]] = defaultdict(set)
    for record in records:
        key, on = record.article.key, attested_on(record)
        for person in record.persons:
            for office in person.positions:
                body = names[Member(key, office.organization)] if office.organization else ""
                held = Held(names[Member(key, person.id)], body, fold(office.title), office.former)
                days[held].update([on] if on else [])
    return {held: frozenset(on) for held, on in days.items()}


def _first_days(records: tuple[Record, ...], names: Names) -> Mapping[str, str]:
    """Return the first day on which each body is attested."""
    first: dict[str, str] = {}
    for record in records:
        if on := attested_on(record):
            for body in record.organizations:
                name = names[Member(record.article.key, body.id)]
                first[name] = min(on, first.get(name, on))
    return first


def _places(records: tuple[Record, ...], names: Names) -> set[Whereabouts]:
    found = {
        (names[Member(record.article.key, event.id)], event.locality.value, event.date.value if event.date else "")
        for record in records
        for event in record.events
        if event.locality
    }
    return {place for one in found if (place := whereabouts(*one))}


def _witnesses(records: tuple[Record, ...], identities: tuple[Identity, ...]) -> Iterator[Witnesses]:
    """Yield the number of witnesses of each event; texts are compared only where several articles report it."""
    events = [one for one in identities if one.kind == "event"]
    wanted = {member: one.name for one in events if len(one.members) > 1 for member in one.members}
    articles = {member.article for member in wanted}
    reports: dict[str, list[Occasion]] = defaultdict(list)
    for record in records:
        if record.article.key in articles:
            for each in occasions(record):
                if each.member in wanted:
                    reports[wanted[each.member]].append(each)
    for one in events:
        yield Witnesses(one.name, count_witnesses(reports[one.name]) if one.name in reports else 1)
