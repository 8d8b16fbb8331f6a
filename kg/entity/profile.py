"""What an article tells of a person, as far as it helps to know the same person in another article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.entity.lineage import lineage, split_body, units_named, units_of
from kg.entity.spelling import body_key, person_key
from kg.entity.units import Unit, above
from kg.fact.provinces import read_home
from kg.fold import fold
from kg.lexicon import load_lexicon
from kg.model import Member, Person, Position, Record

DEGREES: Final = {"CN": 1, "KS": 1, "BS": 1, "ThS": 2, "TS": 3, "TSKH": 4, "PGS": 5, "GS": 6}
"""Degrees and titles of learning in the order in which they are won; nobody loses one."""
RANKS: Final = ("Thiếu úy", "Trung úy", "Thượng úy", "Đại úy", "Thiếu tá", "Trung tá", "Thượng tá", "Đại tá",
                "Thiếu tướng", "Trung tướng", "Thượng tướng", "Đại tướng")  # fmt: skip
"""Ranks of army and police, lowest first."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office by keys: its title, its body, the line of bodies that this is of, and what it works on (`field`).

    `provinces` are the versions of provinces in which the body is.
    """

    title: str
    body: str
    line: str
    field: frozenset[str]
    provinces: frozenset[Unit]


@dataclass(frozen=True, slots=True)
class Profile:
    """One person as one article has it; `day` is an ISO date or empty, `text` the hash of the article's text.

    `company` are the keys of the other persons of the article and `bodies` those of its bodies; `homes` are the
    provinces that publish it or in which its events take place.
    """

    member: Member
    name: str
    day: str
    offices: tuple[Office, ...]
    degrees: frozenset[str]
    rank: int | None
    company: frozenset[str]
    bodies: frozenset[str]
    homes: frozenset[Unit]
    text: str


def profile(record: Record) -> Iterator[Profile]:
    """Yield a profile of every person of a record."""
    bodies = {body.id: body.name for body in record.organizations}
    keys = {person.id: person_key(person.name) for person in record.persons}
    day = _day(record)
    homes = _homes(record, day)
    for person in record.persons:
        yield Profile(
            member=Member(record.article.key, person.id),
            name=keys[person.id],
            day=day,
            offices=tuple(_office(position, bodies, day) for position in person.positions),
            degrees=frozenset(person.honorifics) & DEGREES.keys(),
            rank=_rank(person),
            company=frozenset(keys.values()) - {keys[person.id]},
            bodies=frozenset(map(body_key, bodies.values())),
            homes=homes,
            text=record.article.sha256,
        )


def _homes(record: Record, day: str) -> frozenset[Unit]:
    home = read_home(record.article)
    places = [event.locality.value for event in record.events if event.locality]
    return frozenset(one for place in [*([home.name] if home else []), *places] for one in _provinces_named(place, day))


@lru_cache(maxsize=4_096)
def _provinces_named(place: str, day: str) -> frozenset[Unit]:
    """Return the province that a name means or lies in on a day; none where it can mean several."""
    found = frozenset(list(above(one))[-1] for one in units_named(place, day))
    return found if len(found) == 1 else frozenset()


def _day(record: Record) -> str:
    days = [event.date.value for event in record.events if event.date]
    return min(days) if days else (record.article.published or "")[:10]


def _rank(person: Person) -> int | None:
    return max((RANKS.index(one) for one in person.honorifics if one in RANKS), default=None)


def _office(position: Position, bodies: dict[str, str], day: str) -> Office:
    name = bodies.get(position.organization or "", "")
    if not name:
        return Office(fold(position.title), "", "", frozenset(), frozenset())
    return Office(fold(position.title), body_key(name), lineage(name, day), field_of(name), provinces_of(name, day))


@lru_cache(maxsize=16_384)
def field_of(body: str) -> frozenset[str]:
    """Return the words that say what a body works on: those of its name but for head noun and territory."""
    return frozenset(fold(word.strip(",")) for word in split_body(body).kind.split()) - _empty_words()


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    heads = {word for head in load_lexicon().body_heads if head.kind != "self" for word in head.form.split()}
    return frozenset(map(fold, (*heads, *_FORMAL.split())))


_FORMAL: Final = "tỉnh thành phố huyện quận xã phường và của các Việt Nam Ủy ban nhân dân Hội đồng"


@lru_cache(maxsize=16_384)
def provinces_of(body: str, day: str) -> frozenset[Unit]:
    """Return the versions of provinces in which a body can be on a day: several where its name leaves it open."""
    return frozenset(list(above(one))[-1] for one in units_of(body, day) or units_of(body))
