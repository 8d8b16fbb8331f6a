"""What an article tells of an event, as far as it helps to know the same event in another article."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from kg.entity.places import units_named
from kg.entity.spelling import body_key, person_key
from kg.entity.units import Unit, above
from kg.fold import fold
from kg.model import Event, Member, Record

HOLDING: Final = ("organizer", "co-organizer", "host")
"""The roles of the bodies whose occasion an event is."""
LEADING: Final = ("chair", "co-chair", "host")
_SENTENCE: Final = re.compile(r"[^.!?\n]{40,}")


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event as one article has it; days are ISO days, `first` the day and `last` the day that it ends.

    `words` are those of its name, `numbers` the figures among them (`lần thứ IV`, `2024`); bodies and persons go by
    their keys, places by the units that they lie in; `sentences` are hashes of the article's sentences.
    """

    member: Member
    type: str
    first: str
    last: str
    part: str
    published: str
    words: frozenset[str]
    numbers: frozenset[str]
    units: frozenset[Unit]
    venue: frozenset[str]
    holders: frozenset[str]
    bodies: frozenset[str]
    leaders: frozenset[str]
    persons: frozenset[str]
    sentences: frozenset[int]


def occasions(record: Record) -> Iterator[Occasion]:
    """Yield what helps to know each event of a record again."""
    bodies = {body.id: body_key(body.name) for body in record.organizations}
    persons = {person.id: person_key(person.name) for person in record.persons}
    sentences = _sentences(record.article.text)
    for event in record.events:
        name = _name(event)
        first = event.date.value if event.date else ""
        yield Occasion(
            member=Member(record.article.key, event.id),
            type=event.type,
            first=first,
            last=event.end_date.value if event.end_date else first,
            part=event.part_of_day.value if event.part_of_day else "",
            published=(record.article.published or "")[:10],
            words=frozenset(name.split()) - _EMPTY,
            numbers=frozenset(_NUMBER.findall(name)),
            units=_units(event),
            venue=frozenset(fold(event.venue.value).split()) if event.venue else frozenset(),
            holders=frozenset(bodies[part.organization] for part in event.organizations if part.role in HOLDING),
            bodies=frozenset(bodies[part.organization] for part in event.organizations),
            leaders=frozenset(persons[part.person] for part in event.persons if part.role in LEADING),
            persons=frozenset(persons[part.person] for part in event.persons),
            sentences=sentences,
        )


def _name(event: Event) -> str:
    return fold(re.sub(r"[^\w\s]", " ", event.name.value)) if event.name else ""


_NUMBER: Final = re.compile(r"(?:(?<=thứ )(?:[ivxl]+|\d+|nhất|hai|ba|tư|năm)|\b(?:19|20)\d\d)\b")
_EMPTY: Final = frozenset(fold("và của các về với trong cho những tại năm lần thứ tỉnh thành phố").split())


def _units(event: Event) -> frozenset[Unit]:
    """Return the units in which an event's place lies; several where its name means several."""
    if not event.locality:
        return frozenset()
    day = event.date.value if event.date else ""
    found = units_named(event.locality.value, day) or units_named(event.locality.value)
    provinces = [one for one in found if one.level == "province"]
    return frozenset(unit for one in provinces or found for unit in above(one))


@lru_cache(maxsize=256)  # all events of an article are read from one text
def _sentences(text: str) -> frozenset[int]:
    folded = (fold(one.group()) for one in _SENTENCE.finditer(text))
    return frozenset(int.from_bytes(hashlib.sha256(one.encode()).digest()[:6], "big") for one in folded)


def days_near(occasion: Occasion) -> Iterator[str]:
    """Yield the days on which other articles may date the same event: its own, those around it, or of its report."""
    if not (occasion.first or occasion.published):
        return
    first = date.fromisoformat(occasion.first or occasion.published)
    last = date.fromisoformat(occasion.last or occasion.published)
    before, after = (1, 1) if occasion.first else (4, 0)
    for number in range(min((last - first).days, 14) + before + after + 1):
        yield (first + timedelta(days=number - before)).isoformat()
