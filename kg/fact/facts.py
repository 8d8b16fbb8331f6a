"""What rules say: facts about mentions, each with its evidence, before mentions become persons, bodies and events."""

from __future__ import annotations

from dataclasses import dataclass

from kg.mention import Body, Day, Mention
from kg.model import Evidence, Span


@dataclass(frozen=True, slots=True)
class Opening:
    """An occasion is held: `head` is the mention that names its kind, `firm` that the sentence alone settles it."""

    type: str
    head: Mention
    evidence: Evidence
    firm: bool = True


@dataclass(frozen=True, slots=True)
class BodyPart:
    """A body has a part in the occasion that `at` names, or in the one at hand.

    The role is one of the record's, or `owner`: whose occasion it is, which organizes it where nobody else does.
    """

    body: Body
    role: str
    evidence: Evidence
    at: Mention | None = None


@dataclass(frozen=True, slots=True)
class PersonPart:
    """A person, or the holder of an office, has a part in the occasion that `at` names, or in the one at hand."""

    person: Mention
    role: str
    evidence: Evidence
    at: Mention | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """A report is given; `title` is where its title stands."""

    title: Span
    presenters: tuple[Mention, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Dated:
    """The occasion at hand is on a day."""

    day: Day
    evidence: Evidence
    at: Mention | None = None


@dataclass(frozen=True, slots=True)
class Placed:
    """The occasion at hand is at a place: `kind` is `venue` or `locality`."""

    kind: str
    place: Span
    evidence: Evidence
    at: Mention | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The occasion that `at` names has a name; `quoted` says that it stands in quotation marks."""

    name: Span
    at: Mention
    quoted: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Said:
    """Somebody said something: `verb` is where the verb of saying stands; `quoted`: in quotation marks."""

    person: Mention
    words: Span
    verb: Span
    quoted: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Present:
    """A group of people without names attends."""

    group: Span
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Told:
    """What the occasion is for, or what came of it: `kind` is `aim` or `outcome`."""

    kind: str
    words: Span
    evidence: Evidence


Fact = Opening | BodyPart | PersonPart | Paper | Dated | Placed | Named | Said | Present | Told
