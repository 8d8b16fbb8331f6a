"""Occasions of an article: which sentence opens one, which goes on about one, and what each fact is attached to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Dated, Fact, Named, Opening, Paper, PersonPart, Placed
from kg.fold import fold
from kg.mention import Mention

GROUPS: Final = (
    frozenset(("workshop", "conference", "seminar", "forum")),
    frozenset(("conference", "training", "dialogue", "voter-meeting", "meeting", "press-conference")),
    frozenset(("ceremony", "signing", "training", "exhibition", "contest", "other", "conference")),
    frozenset(("working-session", "reception", "visit", "inspection", "meeting")),
    frozenset(("council-session", "congress", "meeting", "conference")),
)
"""Kinds of occasion that one occasion may be called by in the same article."""
ANOTHER: Final = re.compile(r"^(?:\W*)(?:trước đó|tiếp đó|sau đó|cùng ngày|cũng trong|cũng tại|chiều cùng|sáng cùng|tối cùng|ngay sau|trong khuôn khổ|nhân dịp này|dịp này|\*|sau lễ|bên lề)|cùng ngày|cũng tại|cũng trong ngày")


@dataclass(slots=True)
class Occasion:
    """An occasion as collected so far: its opening and the facts about it."""

    opening: Opening
    sentence: int
    facts: list[Fact] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)


def gather(clauses: Iterable[tuple[Clause, tuple[Fact, ...]]]) -> list[Occasion]:
    """Return the occasions of an article, in order of opening, each with the facts about it.

    A sentence opens an occasion where it is held by somebody or on a day; a later opening of a kind that the same
    occasion may have goes on about it, unless the sentence says that another one is meant.
    """
    occasions: list[Occasion] = []
    waiting: list[Fact] = []
    current: Occasion | None = None
    loose: list[tuple[Clause, Opening]] = []
    for clause, facts in clauses:
        opened = _openings(facts) if clause.sentence.kind == "paragraph" else ()
        here = current
        for opening in opened:
            if not opening.firm and not occasions:
                loose.append((clause, opening))
                continue
            here = _open(occasions, opening, clause)
        current = here if here is not None else current
        target = current
        for fact in facts:
            if isinstance(fact, Opening):
                continue
            chosen = _at(fact, occasions, target)
            (chosen.facts if chosen else waiting).append(fact)
    if not occasions and loose:
        clause, opening = loose[0]
        occasions.append(Occasion(opening, clause.sentence.index, openings=[opening]))
    if occasions:
        occasions[0].facts[:0] = waiting
    return occasions


def _openings(facts: tuple[Fact, ...]) -> tuple[Opening, ...]:
    found = [fact for fact in facts if isinstance(fact, Opening)]
    seen: dict[int, Opening] = {}
    for opening in found:
        kept = seen.get(opening.head.span.start)
        if kept is None or (opening.firm and not kept.firm):
            seen[opening.head.span.start] = opening
    return tuple(seen[start] for start in sorted(seen))


def _open(occasions: list[Occasion], opening: Opening, clause: Clause) -> Occasion | None:
    """Return the occasion that an opening is about: one already known, or a new one."""
    another = ANOTHER.search(clause.shape) is not None
    for occasion in reversed(occasions):
        if occasion.sentence == clause.sentence.index:
            return _same_sentence(occasion, opening, clause)
        if _may_be(occasion.opening.type, opening.type) and not (another and _is_new(occasion, opening, clause)):
            occasion.openings.append(opening)
            return occasion
    if occasions and not opening.firm:
        return occasions[-1]
    if occasions and not another and not _has_day(clause):
        return occasions[-1]
    fresh = Occasion(opening, clause.sentence.index, openings=[opening])
    occasions.append(fresh)
    return fresh


def _same_sentence(occasion: Occasion, opening: Opening, clause: Clause) -> Occasion:
    strong = opening.head.kind == "event" and occasion.opening.head.kind == "activity"
    if strong and opening.head.span.start < occasion.opening.head.span.start + 200:
        occasion.opening = opening
    occasion.openings.append(opening)
    return occasion


def _may_be(known: str, found: str) -> bool:
    return known == found or any(known in group and found in group for group in GROUPS)


def _is_new(occasion: Occasion, opening: Opening, clause: Clause) -> bool:
    """Say whether an opening after `Trước đó`, `Cùng ngày` … is another occasion: it has a head word of its own."""
    return opening.firm or opening.type != occasion.opening.type or _has_day(clause)


def _has_day(clause: Clause) -> bool:
    return "D" in clause.shape


def _at(fact: Fact, occasions: list[Occasion], current: Occasion | None) -> Occasion | None:
    head = getattr(fact, "at", None)
    if not isinstance(head, Mention) or len(occasions) < 2:
        return current
    if isinstance(fact, Named):
        return _opened_by(head, occasions) or (current if current and current.opening.type == head.value else None) or current
    if current is not None and _may_be(current.opening.type, head.value):
        return current
    fitting = [o for o in occasions if o.opening.type == head.value]
    return fitting[-1] if fitting else current


def _opened_by(head: Mention, occasions: list[Occasion]) -> Occasion | None:
    return next((o for o in occasions if any(opening.head == head for opening in o.openings)), None)


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
