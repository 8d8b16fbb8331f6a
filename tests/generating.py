"""Generated records for property tests: any names, any text, with evidence inside the text."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from kg.model import (
    EVENT_TYPES,
    HONORIFICS,
    ORGANIZATION_ROLES,
    PARTS_OF_DAY,
    PERSON_ROLES,
    Article,
    Event,
    Evidence,
    Group,
    Organization,
    OrganizationRole,
    Person,
    PersonRole,
    Position,
    Record,
    Report,
    Span,
    Stated,
    Statement,
    arrange,
)

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
ANY = st.one_of(
    st.sampled_from(LETTERS + LETTERS.upper() + " .,;:“”\"'\\{}<>-–/\t"), st.characters(exclude_categories=["Cs"])
)
TOPICS = ("education", "health", "land")
PLACES = ("Hải Phòng", "Quảng Ninh", "Huế")
RULES = ("chairing.co_chairs", "naming.persons", "dates.day_month", "r-1_x")


def _to_nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


names = st.text(ANY, min_size=1, max_size=20).map(_to_nfc).filter(str.strip)
ids = st.sampled_from([*(f"{letter}{n}" for letter in "poe" for n in (1, 2, 3, 10, 11)), "p02", "A", "office", "Tuan7"])
addresses = st.sampled_from(["https://haiphong.gov.vn/tin/1", "https://baohaiphong.vn/2"])
moments = st.sampled_from(["2019-08-14", "2019-08-14T16:36:00+07:00", "2021-01-01T00:00:00Z"])
days = st.dates(min_value=date(1945, 9, 2)).map(date.isoformat)


@st.composite
def records(draw: st.DrawFn) -> Record:
    """A record in canonical order: up to two persons, bodies and events, each fact with evidence inside the text."""
    lines = draw(st.lists(names, min_size=1, max_size=4))
    text = "\n".join(lines)
    pool = draw(st.lists(_evidence(lines), min_size=1, max_size=4))
    proof = st.lists(st.sampled_from(pool), max_size=2).map(tuple)
    taken = draw(st.lists(ids, min_size=9, max_size=9, unique=True))
    bodies = taken[: draw(st.integers(0, 2))]
    organizations = tuple(_body(one, draw(names), draw(proof), draw(names)) for one in bodies)
    persons = tuple(draw(_person(one, bodies, proof)) for one in taken[3 : 3 + draw(st.integers(0, 2))])
    events = tuple(draw(_event(one, bodies, persons, proof)) for one in taken[6 : 6 + draw(st.integers(0, 2))])
    article = Article(
        id=draw(names),
        text=text,
        url=draw(st.none() | addresses),
        title=draw(st.none() | names),
        published=draw(st.none() | moments),
        author=draw(st.none() | names),
        publisher=draw(st.none() | names),
    )
    return arrange(Record(article, persons, organizations, events))


@st.composite
def _evidence(draw: st.DrawFn, lines: Sequence[str]) -> Evidence:
    number = draw(st.integers(0, len(lines) - 1))
    begin = sum(len(line) + 1 for line in lines[:number])
    start = draw(st.integers(0, len(lines[number]) - 1))
    end = draw(st.integers(start + 1, len(lines[number])))
    return Evidence(
        Span(begin + start, begin + end), Span(begin, begin + len(lines[number])), draw(st.sampled_from(RULES))
    )


def _body(local: str, name: str, proof: tuple[Evidence, ...], former: str) -> Organization:
    return Organization(local, name, proof, (Stated(former, proof),) if len(former) % 2 else ())


Proof = st.SearchStrategy[tuple[Evidence, ...]]


@st.composite
def _person(draw: st.DrawFn, name: str, bodies: Sequence[str], proof: Proof) -> Person:
    positions = st.builds(Position, names, st.sampled_from([None, *bodies]), st.booleans(), proof)
    codes = st.lists(st.sampled_from([*HONORIFICS, "Đại tá", "Thiếu tướng"]), max_size=3).map(tuple)
    return Person(name, draw(names), draw(codes), draw(st.lists(positions, max_size=2).map(tuple)), draw(proof))


@st.composite
def _event(draw: st.DrawFn, name: str, bodies: Sequence[str], persons: Sequence[Person], proof: Proof) -> Event:
    def parts(participants: Sequence[str], roles: tuple[str, ...]) -> list[tuple[str, str]]:
        if not participants:
            return []
        pairs = st.tuples(st.sampled_from(participants), st.sampled_from(roles))
        return draw(st.lists(pairs, max_size=3, unique=True))

    def maybe(values: st.SearchStrategy[str]) -> Stated | None:
        return draw(st.none() | st.builds(Stated, values, proof))

    def several(values: st.SearchStrategy[str]) -> tuple[Stated, ...]:
        return draw(st.lists(st.builds(Stated, values, proof), max_size=2).map(tuple))

    offices = {person.id: len(person.positions) for person in persons}
    people = sorted(offices)
    capacities = st.sets(st.integers(0, 1))
    presenters = st.lists(st.sampled_from(people), max_size=2).map(tuple) if people else st.just(())
    return Event(
        id=name,
        type=draw(st.sampled_from(EVENT_TYPES)),
        name=maybe(names),
        date=maybe(days),
        end_date=maybe(days),
        part_of_day=maybe(st.sampled_from(PARTS_OF_DAY)),
        venue=maybe(names),
        locality=maybe(names),
        organizations=tuple(
            OrganizationRole(body, role, draw(proof)) for body, role in parts(bodies, ORGANIZATION_ROLES)
        ),
        persons=tuple(
            PersonRole(
                person,
                role,
                tuple(sorted(number for number in draw(capacities) if number < offices[person])),
                draw(proof),
            )
            for person, role in parts(people, PERSON_ROLES)
        ),
        reports=draw(st.lists(_report(presenters, proof), max_size=2).map(tuple)),
        statements=draw(st.lists(_statement(people, proof), max_size=2).map(tuple)) if people else (),
        groups=draw(st.lists(st.builds(Group, names, proof), max_size=2).map(tuple)),
        aims=several(names),
        outcomes=several(names),
        topics=several(st.sampled_from(TOPICS)),
        evidence=draw(proof),
    )


def _report(presenters: st.SearchStrategy[tuple[str, ...]], proof: Proof) -> st.SearchStrategy[Report]:
    topics = st.lists(st.builds(Stated, st.sampled_from(TOPICS), proof), max_size=2).map(tuple)
    places = st.lists(st.builds(Stated, st.sampled_from(PLACES), proof), max_size=2).map(tuple)
    return st.builds(Report, names, presenters, proof, topics, places)


def _statement(people: Sequence[str], proof: Proof) -> st.SearchStrategy[Statement]:
    return st.builds(Statement, st.sampled_from(people), names, st.just("") | names, st.booleans(), proof)
