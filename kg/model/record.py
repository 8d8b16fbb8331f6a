"""The record of what an article reports, as frozen values.

The fields follow the extraction record (`ontology/extraction-record.schema.json`); what is more than the record is
the evidence of each fact.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.model.article import Article, Evidence

PartOfDay = Literal["morning", "noon", "afternoon", "evening"]

EVENT_TYPES = (
    "workshop", "conference", "seminar", "forum", "meeting", "working-session", "council-session", "congress",
    "ceremony", "signing", "inspection", "visit", "reception", "voter-meeting", "dialogue", "training",
    "press-conference", "exhibition", "contest", "other",
)  # fmt: skip
PARTS_OF_DAY = ("morning", "noon", "afternoon", "evening")
PERSON_ROLES = ("chair", "co-chair", "speaker", "presenter", "attendee", "host", "guest", "signatory")
ORGANIZATION_ROLES = ("organizer", "co-organizer", "host", "sponsor", "attendee", "signatory", "guest")
STATED_FIELDS = ("name", "date", "end_date", "part_of_day", "venue", "locality")
HONORIFICS = (
    "Viện sĩ", "GS", "PGS", "TSKH", "TS", "ThS", "BS", "DS", "KS", "KTS", "CN", "LS", "NSND", "NSƯT", "NGND", "NGƯT",
    "TTND", "TTƯT", "AHLĐ",
)  # fmt: skip
"""Codes in the order in which they stand before a name; military and police ranks come after them, by alphabet."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that the text states, with the places where it does."""

    value: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Organization:
    """A body, under its full name: abbreviations written out, its territory added where the article settles it.

    Beyond the exchange format: `former_names`, under which the article says that the body stood before.
    """

    id: str
    name: str
    evidence: tuple[Evidence, ...] = ()
    former_names: tuple[Stated, ...] = ()


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
    """A paper or report given at an event; `presenters` are person ids.

    `topics` are codes of the scheme of topics, `places` the provinces that the title names.
    """

    title: str
    presenters: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    topics: tuple[Stated, ...] = ()
    places: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody is reported to have said at an event.

    `speaker` is a person's id, `words` are the article's own, `verb` is how it puts that they were said (`yêu cầu`,
    `cho biết`, `theo`), `quoted` says that the words stand in quotation marks.
    """

    speaker: str
    words: str
    verb: str = ""
    quoted: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """People who attended an event and are not named: `các nhà khoa học`, `lãnh đạo sở, ngành`."""

    name: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """An occasion that the article reports. Dates are ISO dates; `name` lacks head word and quotation marks.

    Beyond the exchange format: what was said there, who attended without a name, what it was for (`aims`), what came of
    it (`outcomes`), and the codes of its `topics`.
    """

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
    statements: tuple[Statement, ...] = ()
    groups: tuple[Group, ...] = ()
    aims: tuple[Stated, ...] = ()
    outcomes: tuple[Stated, ...] = ()
    topics: tuple[Stated, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What a careful reader would say that an article reports."""

    article: Article
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    events: tuple[Event, ...] = ()


def attested_on(record: Record) -> str | None:
    """Return the day on which a record's offices are attested: that of its first dated event, else of publication."""
    dates = [event.date.value for event in record.events if event.date]
    return min(dates) if dates else (record.article.published or "")[:10] or None
