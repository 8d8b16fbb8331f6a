"""What the rules made of each sentence, and which cues for a role none of them understood: the grammar's worklist.

A cue is a word of `role-cues.tsv` that stands outside every mention, in a sentence that names somebody. It is
understood where a rule read its role in the sentence, or turned the words around it into another fact. A role whose cue
stands nowhere was looked for and is not stated; one whose cue stands where no rule understands it could not be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final, Literal

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, Paper, PersonPart
from kg.fact.reading import READ, all_rules, read_clauses
from kg.fact.rule import Rule
from kg.lexicon import RoleCue, load_lexicon
from kg.mention import Mention, Mentions
from kg.model import Article, Span
from kg.text import Sentence, Text

Verdict = Literal["read", "not stated", "not understood"]
BEARERS: Final = re.compile(r"[PNBKO]")
"""The letters of those who can have a part in an occasion; a cue in a sentence without any tells of nobody's part."""

ROLES: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "chair": frozenset(("chair", "co-chair")),
        "attend": frozenset(("attendee",)),
        "present": frozenset(("presenter",)),
        "speak": frozenset(("speaker",)),
        "organize": frozenset(("organizer", "co-organizer", "host")),
        "sponsor": frozenset(("sponsor",)),
        "sign": frozenset(("signatory",)),
        "receive": frozenset(("host", "guest")),
    }
)
"""The roles of the record that each role of the table of cues tells of."""

_BEFORE: Final = re.compile(r"(\w|[^\w\s])\s{0,3}$")
_AFTER: Final = re.compile(r"\s*(\w+|[^\w\s])")


@dataclass(frozen=True, slots=True)
class Firing:
    """A rule that read facts, the words that its pattern matched, and the roles that it read."""

    rule: str
    span: Span
    roles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue for a role in a sentence; `shape` is the cue between its neighbours: `P chủ trì E`."""

    form: str
    role: str
    span: Span
    shape: str
    understood: bool


@dataclass(frozen=True, slots=True)
class Traced:
    """One sentence with its mentions, the rules that fired in it, and its cues."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    shape: str
    firings: tuple[Firing, ...]
    cues: tuple[Cue, ...]

    @property
    def missed(self) -> tuple[Cue, ...]:
        """The cues that no rule understood."""
        return tuple(cue for cue in self.cues if not cue.understood)


@dataclass(frozen=True, slots=True)
class Trace:
    """An article as its sentences were read."""

    article: Article
    sentences: tuple[Traced, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Sentences with one cue in one surrounding that no rule understands: how many, and the first of them."""

    cue: str
    role: str
    shape: str
    count: int
    article: Article
    sentence: Span


def trace_article(text: Text, mentions: Mentions) -> Trace:
    """Return every sentence of a text with what the rules made of it; no text raises an error."""
    return Trace(text.article, tuple(_trace(clause) for clause in read_clauses(text, mentions)))


def verdicts(trace: Trace) -> tuple[tuple[str, Verdict], ...]:
    """Return for every role of the table of cues whether the article states it, and whether it was read.

    `not stated`: no cue for it stands beside a name. `not understood`: cues do, and no rule read any of them.
    """
    read = frozenset(role for one in trace.sentences for firing in one.firings for role in firing.roles)
    cues = [cue for one in trace.sentences for cue in one.cues]

    def verdict(role: str) -> Verdict:
        found = [cue.understood for cue in cues if cue.role == role]
        if any(found) or read & ROLES.get(role, frozenset()):
            return "read"
        return "not understood" if found else "not stated"

    return tuple((role, verdict(role)) for role in dict.fromkeys(cue.role for cue in load_lexicon().role_cues))


def rank_gaps(traces: Iterable[Trace]) -> tuple[Gap, ...]:
    """Return the cues that no rule understood, grouped by cue and neighbours, the most frequent first.

    A sentence counts once per group; its article keeps it company, so that each group has an example.
    """
    gaps: dict[tuple[str, str], Gap] = {}
    for trace in traces:
        for one in trace.sentences:
            for cue in {(cue.form, cue.shape): cue for cue in one.missed}.values():
                key = (cue.form, cue.shape)
                first = Gap(cue.form, cue.role, cue.shape, 0, trace.article, one.sentence.span)
                gap = gaps.get(key, first)
                gaps[key] = replace(gap, count=gap.count + 1)
    return tuple(sorted(gaps.values(), key=lambda gap: (-gap.count, gap.cue, gap.shape)))


def _trace(clause: Clause) -> Traced:
    firings = tuple(firing for rule in all_rules() for firing in _fire(rule, clause)) if _is_read(clause) else ()
    return Traced(clause.sentence, clause.mentions, clause.shape, firings, tuple(_find_cues(clause, firings)))


def _is_read(clause: Clause) -> bool:
    return clause.sentence.kind in READ


def _fire(rule: Rule, clause: Clause) -> list[Firing]:
    """Return the matches of a rule that gave facts, seen through its own `read`."""
    if not any(cue in clause.shape for cue in rule.cues):
        return []
    firings: list[Firing] = []

    def read(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
        facts = tuple(rule.reader(clause, found, name))
        if facts:
            firings.append(Firing(name, clause.span(found.start(), found.end()), frozenset(_roles(facts))))
        return iter(facts)

    for _ in replace(rule, reader=read).read(clause):
        pass
    return firings


def _roles(facts: tuple[Fact, ...]) -> Iterator[str]:
    for fact in facts:
        if isinstance(fact, (BodyPart, PersonPart)):
            yield fact.role
        elif isinstance(fact, Paper):
            yield "presenter"


def _find_cues(clause: Clause, firings: tuple[Firing, ...]) -> Iterator[Cue]:
    if not _is_read(clause) or not any(BEARERS.search(one.shape) for one in (clause, *clause.items)):
        return
    role_of = {cue.form: cue.role for cue in load_lexicon().role_cues}
    for found in _cue_pattern().finditer(clause.shape):
        span, role = clause.span(found.start(), found.end()), role_of[found.group()]
        wanted = ROLES.get(role, frozenset())
        understood = any(firing.span.covers(span) or firing.roles & wanted for firing in firings)
        yield Cue(found.group(), role, span, _surrounding(clause.shape, found), understood)


def _surrounding(shape: str, found: re.Match[str]) -> str:
    """Return a cue with the mention or edge before it and the word after it; another word before it is one of many."""
    before, after = _BEFORE.search(shape, 0, found.start()), _AFTER.match(shape, found.end())
    last = before[1] if before else "^"
    return f"{last if last == '^' or last.isupper() else '…'} {found.group()} {after[1] if after else '$'}"


@cache
def _cue_pattern() -> re.Pattern[str]:
    """Return a pattern of all cues as whole words, the longest first, but where they are part of another word."""
    cues = sorted(load_lexicon().role_cues, key=lambda cue: (-len(cue.form), cue.form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_alone, cues))})(?!\w)")


def _alone(cue: RoleCue) -> str:
    """Return the pattern of a cue that no word of its row follows: `dự`, but not in `dự án`."""
    others = rf"(?! (?:{'|'.join(map(re.escape, cue.unless))})(?!\w))" if cue.unless else ""
    return re.escape(cue.form) + others
