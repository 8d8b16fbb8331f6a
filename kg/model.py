"""The words of the domain as frozen values: what an article is, and the record of what it reports.

Offsets count **NFC code points** of `Article.text`, end exclusive: `text[span.start:span.end]` is what a span names.
The fields follow the extraction record (`ontology/extraction-record.schema.json`); what is more than the record is
the evidence of each fact.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

BlockKind = Literal["title", "dateline", "byline", "publisher", "paragraph", "caption", "furniture"]
PartOfDay = Literal["morning", "noon", "afternoon", "evening"]

EVENT_TYPES = (
    "workshop", "conference", "seminar", "forum", "meeting", "working-session", "council-session", "congress",
    "ceremony", "signing", "inspection", "visit", "reception", "voter-meeting", "dialogue", "training",
    "press-conference", "exhibition", "contest", "other",
)  # fmt: skip
PARTS_OF_DAY = ("morning", "noon", "afternoon", "evening")
PERSON_ROLES = ("chair", "co-chair", "speaker", "presenter", "attendee", "host", "guest", "signatory")
ORGANIZATION_ROLES = ("organizer", "co-organizer", "host", "sponsor", "attendee", "signatory", "guest")
HONORIFICS = (
    "Viện sĩ", "GS", "PGS", "TSKH", "TS", "ThS", "BS", "DS", "KS", "KTS", "CN", "LS", "NSND", "NSƯT", "NGND", "NGƯT",
    "TTND", "TTƯT", "AHLĐ",
)  # fmt: skip
"""Codes in the order in which they stand before a name; military and police ranks come after them, by alphabet."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of code points of an article's text, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}-{self.end}: expected 0 <= start <= end")

    def of(self, text: str) -> str:
        """Return the characters of a text that this span names."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether another span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Why a fact is believed: the words that say it, the sentence around them, and the rule that read them."""

    span: Span
    sentence: Span
    rule: str

    def __post_init__(self) -> None:
        if not self.sentence.covers(self.span):
            raise ValueError(f"evidence {self.span} lies outside its sentence {self.sentence}")


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of an article from outside its text; None where nothing is."""

    url: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One document as it came in: its text, cleaned and in NFC, and what came with it.

    `file` is the path as it was given; `removed` counts the characters that the entrance took out, by kind.
    """

    text: str
    id: str
    file: str | None = None
    given: Given = Given()
    removed: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines of one kind: what of the page is article, and what is furniture."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """A page read as an article: who published it, when, and which of its lines are its own.

    `published` is an ISO date or date-time with offset. `text` is the stored text, furniture included, so that
    offsets hold for the page as it was; `blocks` say what each line is, in order and without overlap.
    """

    id: str
    text: str
    blocks: tuple[Block, ...] = ()
    file: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None

    @property
    def sha256(self) -> str:
        """The hash of the stored text, which is its version: 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def key(self) -> str:
        """What the article's identity rests on: 16 hexadecimal digits of the hash of its URL, else of its text."""
        return hashlib.sha256(self.url.encode()).hexdigest()[:16] if self.url else self.sha256[:16]


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that the text states, with the places where it does."""

    value: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """A body, under its full name: abbreviations written out, its territory added where the article settles it."""

    id: str
    name: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """An office held in a body (`organization` is the body's id or None); `former` for `nguyên …`."""

    title: str
    organization: str | None = None
    former: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the running text, under the bare personal name."""

    id: str
    name: str
    honorifics: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganizationRole:
    """A body's part in an event."""

    organization: str
    role: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonRole:
    """A person's part in an event; `capacity` numbers the person's positions in which it was played."""

    person: str
    role: str
    capacity: tuple[int, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A paper or report given at an event; `presenters` are person ids."""

    title: str
    presenters: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An occasion that the article reports. Dates are ISO dates; `name` lacks head word and quotation marks."""

    id: str
    type: str
    name: Stated | None = None
    date: Stated | None = None
    end_date: Stated | None = None
    part_of_day: Stated | None = None
    venue: Stated | None = None
    locality: Stated | None = None
    organizations: tuple[OrganizationRole, ...] = ()
    persons: tuple[PersonRole, ...] = ()
    reports: tuple[Report, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What a careful reader would say that an article reports."""

    article: Article
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    events: tuple[Event, ...] = ()


Kind = Literal["person", "organization", "event", "report"]
STATED_FIELDS = ("name", "date", "end_date", "part_of_day", "venue", "locality")
_NUMBERS = re.compile(r"(\d+)")
Fact = TypeVar("Fact", Person, Organization, Position, PersonRole, OrganizationRole, Report, Event, Stated)


def natural(local: str) -> list[tuple[int, str]]:
    """Return the key that sorts ids as people count: e2 before e10, and every id in one place: e02 before e2."""
    return [*((int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBERS.split(local)), (-1, local)]


def in_order(honorifics: Iterable[str]) -> tuple[str, ...]:
    """Return honorifics without repetition in their one canonical order."""
    rank = {code: number for number, code in enumerate(HONORIFICS)}
    return tuple(sorted(set(honorifics), key=lambda code: (rank.get(code, len(rank)), code)))


def arrange(record: Record) -> Record:
    """Return a record with everything in its one canonical order: entities and parts by id, honorifics by rank.

    Ids are kept: two records that say the same under the same ids become equal.
    """
    return replace(
        record,
        persons=tuple(sorted((_arrange_person(p) for p in record.persons), key=lambda p: natural(p.id))),
        organizations=tuple(sorted((_arrange_evidence(o) for o in record.organizations), key=lambda o: natural(o.id))),
        events=tuple(sorted((_arrange_event(e) for e in record.events), key=lambda e: natural(e.id))),
    )


def _arrange_person(person: Person) -> Person:
    positions = tuple(_arrange_evidence(position) for position in person.positions)
    return replace(_arrange_evidence(person), honorifics=in_order(person.honorifics), positions=positions)


def _arrange_event(event: Event) -> Event:
    bodies = {f"{part.organization}-{part.role}": _arrange_evidence(part) for part in event.organizations}
    people = {f"{part.person}-{part.role}": _arrange_evidence(part) for part in event.persons}
    reports = tuple(
        replace(_arrange_evidence(paper), presenters=tuple(sorted(set(paper.presenters), key=natural)))
        for paper in event.reports
    )
    stated = {name: _arrange_evidence(value) for name in STATED_FIELDS if (value := getattr(event, name))}
    return replace(
        _arrange_evidence(event),
        organizations=tuple(bodies[key] for key in sorted(bodies, key=natural)),
        persons=tuple(people[key] for key in sorted(people, key=natural)),
        reports=reports,
        **stated,
    )


def _arrange_evidence(fact: Fact) -> Fact:
    return replace(fact, evidence=tuple(sorted(set(fact.evidence))))


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One entity as one article has it: the article's key and the entity's id inside its record."""

    article: str
    local: str


@dataclass(frozen=True, slots=True)
class Identity:
    """One entity of the world: its kind, the readable and unique end of its IRI, and its members, sorted."""

    kind: Kind
    name: str
    label: str
    members: tuple[Member, ...]
