"""Occasions of an article: which sentence opens one, which goes on about one, and what each fact is attached to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from kg.fact.almanac import EARLIEST
from kg.fact.clause import Clause
from kg.fact.elsewhen import presides_elsewhere
from kg.fact.facts import BodyPart, Dated, Fact, Named, Opening, Paper, PersonPart, Placed
from kg.fact.leads import LEAD, choose_lead, name_lead
from kg.fact.openings import (
    RECENT,
    Occasion,
    Telling,
    choose,
    is_beside,
    is_long_before,
    is_of_other_time,
    is_told,
    may_be,
    tells_of_another,
)
from kg.fold import fold
from kg.mention import Day, Mention

DELEGATION: Final = ("Đoàn", "Đoàn công tác", "Đoàn giám sát", "Đoàn khảo sát")
TIED: Final = ("chair", "co-chair", "speaker", "attendee")
"""Parts that are of the occasion that their sentence names, and of no other."""
HELD: Final = ("organizer", "co-organizer", "host")
HOLDING: Final = ("organizer", "co-organizer")
LED: Final = ("host", "guest", "organizer", "co-organizer", "owner")


def gather(clauses: Iterable[tuple[Clause, tuple[Fact, ...]]], headline: Iterable[Fact] = ()) -> list[Occasion]:
    """Return the occasions of an article, in order of opening, each with the facts about it.

    A sentence opens an occasion where it is held by somebody or on a day; a later opening of a kind that the same
    occasion may have goes on about it, unless the sentence says that another one is meant. The headline opens none,
    but may name the first.
    """
    listed = list(clauses)
    named = [fact for fact in headline if isinstance(fact, Named)]
    story = _collect(listed, None)
    lead = choose_lead(listed, story.loose)
    if story.occasions and not (lead and _precedes(lead, story.occasions[0])):
        lead = _headed(listed, story.occasions, named)
    if lead:
        story = _collect(listed, lead)
    if story.occasions:
        story.occasions[0].facts[:0] = story.waiting
        story.occasions[0].facts += named
        _share_names(story.occasions)
    return story.occasions


def _share_names(occasions: list[Occasion]) -> None:
    """Give an occasion the names that were told beside another one: `họp báo về Triển lãm …`, then the exhibition."""
    named = [[f for f in o.facts if isinstance(f, Named) and f.at.kind == "event"] for o in occasions]
    told: dict[str, list[Named]] = defaultdict(list)
    for occasion, names in zip(occasions, named, strict=True):
        for name in names:
            if name.at.value != occasion.opening.type:
                told[name.at.value].append(name)
    for occasion, names in zip(occasions, named, strict=True):
        kind = occasion.opening.type
        if all(name.at.value != kind for name in names):
            occasion.facts += told[kind]


def _collect(listed: list[tuple[Clause, tuple[Fact, ...]]], lead: tuple[Clause, Opening] | None) -> Story:
    """Return the occasions that sentences open for certain, and that of the `lead`, with the facts about them."""
    story = Story()
    for clause, facts in listed:
        if lead and lead[0] is clause:
            opening = lead[1]
            told = is_told(clause, opening)
            story.current = Occasion(opening, clause.sentence.index, openings=[opening], told=told)
            story.occasions.append(story.current)
        refused = _open_all(story, clause, facts)
        other = is_of_other_time(clause, story.current.day if story.current else None)
        for fact in facts:
            if isinstance(fact, Opening) or _is_refused(fact, refused) or (other and _is_speech(fact)):
                continue
            if not presides_elsewhere(clause, fact, story.current):
                _attach(story, clause, fact)
    return story


def _is_speech(fact: Fact) -> bool:
    return isinstance(fact, PersonPart) and fact.role == "speaker" and fact.at is None


_SEVERAL: Final = re.compile(r"(?:các|những|mọi|dịp) $")
"""Words before a head word that make it occasions of a kind, and none in particular."""


def _headed(
    listed: list[tuple[Clause, tuple[Fact, ...]]], occasions: list[Occasion], named: list[Named]
) -> tuple[Clause, Opening] | None:
    """Return the occasion that the headline names and the lead speaks of, where none of its kind is known."""
    kind = next((fact.at.value for fact in named if fact.at.kind == "event"), None)
    if kind is None or any(o.opening.type == kind for o in occasions[:RECENT]):
        return None
    for clause, _ in listed[:LEAD]:
        head = next((m for m in clause.mentions if m.kind == "event" and m.value == kind), None)
        own = clause.sentence.kind == "paragraph" and clause.sentence.index < occasions[0].sentence
        if head and own and not _SEVERAL.search(clause.before(clause.place(head))):
            return clause, name_lead(clause, head)
    return None


def _precedes(lead: tuple[Clause, Opening], first: Occasion) -> bool:
    """Say whether the lead tells of another occasion than the first one that a later sentence opens for certain."""
    clause, opening = lead
    dated = any(m.kind == "date" for m in clause.mentions)
    other = first.turn or not may_be(opening.type, first.opening.type)
    return clause.sentence.index < first.sentence and dated and other


@dataclass(slots=True)
class Story:
    """The occasions found so far, the one at hand, openings that nothing confirms yet, and facts that wait for one."""

    occasions: list[Occasion] = field(default_factory=list)
    current: Occasion | None = None
    loose: list[tuple[Clause, Opening]] = field(default_factory=list)
    waiting: list[Fact] = field(default_factory=list)


def _open_all(story: Story, clause: Clause, facts: tuple[Fact, ...]) -> list[Mention]:
    """Open the occasions of a sentence; return the head words of those that it only mentions."""
    days = [fact.day for fact in facts if isinstance(fact, Dated)]
    telling = Telling(next((day for day in days if day.day), None), bool(days), tells_of_another(clause))
    refused: list[Mention] = []
    past = is_long_before(clause, story.occasions[0].day if story.occasions else None, telling.given)
    for opening in _openings(facts):
        if past:
            refused.append(opening.head)
            continue
        if story.occasions and _is_asked(clause, opening):
            opening = replace(opening, firm=False)
            refused += [opening.head] if all(o.opening.type != opening.type for o in story.occasions) else []
        if (
            _is_past(clause, opening, days)
            or clause.sentence.kind != "paragraph"
            or (not opening.firm and is_beside(story.occasions, opening))
        ):
            refused.append(opening.head)
        elif not opening.firm and not story.occasions:
            story.loose.append((clause, opening))
        else:
            story.current = choose(story.occasions, opening, clause, telling)
    return refused


_BACK: Final = re.compile(r"(?:trước đó|trước đây)(?!\w)")


def _is_past(clause: Clause, opening: Opening, days: list[Day]) -> bool:
    """Say whether an occasion is history: of a year before there was such news, or a deed told of as `trước đó`."""
    if any(day.year and day.year < EARLIEST for day in days):
        return True
    today = any(m.day is not None and m.day.relative == "same" for m in clause.mentions)
    deed = opening.head.kind == "activity" and opening.type in ("meeting", "ceremony", "council-session")
    return deed and not today and _BACK.match(clause.shape) is not None


_ASKED: Final = re.compile(
    r"(?:yêu cầu|đề nghị|chỉ đạo|giao|lưu ý|kiến nghị|mong muốn|quán triệt|nhấn mạnh)\b(?! tại| E| V)[^.]{8,}$"
)
"""What somebody asks for: an occasion named there is still to be held, or is no news."""


def _is_asked(clause: Clause, opening: Opening) -> bool:
    head = opening.head
    return head in clause.mentions and _ASKED.search(clause.before(clause.place(head), 400)) is not None


def _is_refused(fact: Fact, refused: list[Mention]) -> bool:
    """Say whether a fact is about one of the occasions that a sentence only mentions."""
    if not isinstance(fact, (BodyPart, PersonPart)) or fact.role not in LED:
        return False
    said = fact.evidence.span
    return fact.at in refused or any(fact.at is None and said.start <= head.span.start < said.end for head in refused)


def _attach(story: Story, clause: Clause, fact: Fact) -> None:
    """Give a fact to the occasion that it is about; without any yet it waits, and one about none is dropped."""
    chosen = _at(fact, story.occasions, story.current)
    if chosen is None:
        story.waiting += [fact] if story.current is None else []
        return
    if isinstance(fact, BodyPart) and fact.role == "organizer" and fact.body.core in DELEGATION:
        chosen.facts += _led(story.occasions, chosen)
    chosen.facts.append(fact)
    if isinstance(fact, (Dated, Placed)) or (isinstance(fact, BodyPart) and fact.role in HOLDING and fact.at is None):
        for beside in story.occasions[-2:]:
            if beside is not chosen and beside.sentence == clause.sentence.index == chosen.sentence:
                beside.facts.append(fact)
    if isinstance(fact, Dated) and fact.day.day and chosen.day is None:
        chosen.day = fact.day


def _led(occasions: list[Occasion], chosen: Occasion) -> list[Fact]:
    """Return the leader of a delegation once more, for the next occasion that the delegation takes part in."""
    hosts = [
        f
        for o in occasions[-RECENT:]
        if o is not chosen
        for f in o.facts
        if isinstance(f, PersonPart) and f.role == "host"
    ]
    known = any(isinstance(f, PersonPart) and f.role in ("host", "chair") for f in chosen.facts)
    return [] if known else list(hosts[-1:])


def _openings(facts: tuple[Fact, ...]) -> tuple[Opening, ...]:
    found = [fact for fact in facts if isinstance(fact, Opening)]
    seen: dict[int, Opening] = {}
    for opening in found:
        kept = seen.get(opening.head.span.start)
        if kept is None or (opening.firm and not kept.firm):
            seen[opening.head.span.start] = opening
    return tuple(seen[start] for start in sorted(seen))


def _at(fact: Fact, occasions: list[Occasion], current: Occasion | None) -> Occasion | None:
    head = getattr(fact, "at", None)
    tied = (isinstance(fact, PersonPart) and fact.role in TIED) or (isinstance(fact, BodyPart) and fact.role in HELD)
    if (
        tied
        and current is not None
        and head is not None
        and not any(may_be(o.opening.type, head.value) for o in occasions[-RECENT:])
    ):
        return None
    if not isinstance(head, Mention) or len(occasions) < 2:
        return current
    if isinstance(fact, Named):
        return (
            _opened_by(head, occasions)
            or (current if current and current.opening.type == head.value else None)
            or current
        )
    if current is not None and may_be(current.opening.type, head.value):
        return current
    fitting = [o for o in occasions[-RECENT:] if o.opening.type == head.value]
    return fitting[-1] if fitting else current


def _opened_by(head: Mention, occasions: list[Occasion]) -> Occasion | None:
    return next((o for o in occasions[-RECENT:] if any(opening.head == head for opening in o.openings)), None)


def parts(facts: Iterable[Fact]) -> tuple[list[BodyPart], list[PersonPart], list[Paper]]:
    """Return the facts about bodies, persons and reports, apart."""
    kept = list(facts)
    return (
        [f for f in kept if isinstance(f, BodyPart)],
        [f for f in kept if isinstance(f, PersonPart)],
        [f for f in kept if isinstance(f, Paper)],
    )


def settings(facts: Iterable[Fact]) -> tuple[list[Dated], list[Placed], list[Named]]:
    """Return the facts about day, place and name, apart."""
    kept = list(facts)
    return (
        [f for f in kept if isinstance(f, Dated)],
        [f for f in kept if isinstance(f, Placed)],
        [f for f in kept if isinstance(f, Named)],
    )


def same_title(left: str, right: str) -> bool:
    """Say whether two titles are one but for case, quotation marks and spaces."""
    return fold(re.sub(r"[“”\"'«»]", "", left)) == fold(re.sub(r"[“”\"'«»]", "", right))
