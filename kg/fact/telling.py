"""What an article tells of an occasion beyond who and when: statements, groups, aims, outcomes, topics, places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from kg.fact.facts import Fact, Present, Said, Told
from kg.fact.people import People
from kg.fact.provinces import PROVINCE, named_province
from kg.fold import fold
from kg.lexicon import load_lexicon
from kg.lexicon.letters import EDGE, END
from kg.lexicon.trie import alternation
from kg.model import Event, Evidence, Group, Report, Span, Stated, Statement


def tell(event: Event, facts: Iterable[Fact], people: People, text: str) -> Event:
    """Return an event with what was said there, who was there without a name, its aims, outcomes and topics.

    Speakers are indices of `people`, as strings.
    """
    kept = tuple(facts)
    return replace(
        event,
        statements=tuple(_statements(kept, people, text)),
        groups=tuple(_groups(kept, text)),
        aims=tuple(_told("aim", kept, text)),
        outcomes=tuple(_told("outcome", kept, text)),
        topics=tuple(find_topics(_where(event.name.value, event.name.evidence, text), text)) if event.name else (),
        reports=tuple(_about(report, text) for report in event.reports),
    )


def _about(report: Report, text: str) -> Report:
    where = _where(report.title, report.evidence, text)
    return replace(report, topics=tuple(find_topics(where, text)), places=tuple(find_places(where, text)))


def _where(name: str, evidence: tuple[Evidence, ...], text: str) -> tuple[Evidence, ...]:
    """Return where the words of a name or title stand in the sentences of its evidence; else the evidence."""
    words = name.split()
    found = ((one, _find(words, text, one.sentence)) for one in evidence)
    return tuple(replace(one, span=span) for one, span in found if span) or evidence


_SPACE = re.compile(r"\s+")


def _find(words: list[str], text: str, within: Span) -> Span | None:
    """Return where words stand one behind the other, with any space between them; None where they do not."""
    start = text.find(words[0], within.start, within.end) if words else -1
    while start >= 0:
        end = start + len(words[0])
        for word in words[1:]:
            space = _SPACE.match(text, end, within.end)
            if space is None or not text.startswith(word, space.end(), within.end):
                break
            end = space.end() + len(word)
        else:
            return Span(start, end)
        start = text.find(words[0], start + 1, within.end)
    return None


def find_topics(evidence: Iterable[Evidence], text: str) -> Iterator[Stated]:
    """Yield the topics that a name or title speaks of, each with the words that say so."""
    for one in evidence:
        for found in _topic_pattern().finditer(text, one.span.start, one.span.end):
            code = _topic_codes()[fold(found.group())]
            yield Stated(code, (replace(one, span=Span(*found.span()), rule="telling.topic"),))


def find_places(evidence: Iterable[Evidence], text: str) -> Iterator[Stated]:
    """Yield the provinces that a title names, each with the words that name it."""
    for one in evidence:
        for found in PROVINCE.finditer(text, one.span.start, one.span.end):
            if province := named_province(found.group()):
                yield Stated(province.name, (replace(one, span=Span(*found.span()), rule="telling.place"),))


@cache
def _topic_codes() -> dict[str, str]:
    return {fold(word.form): word.topic for word in load_lexicon().topics}


@cache
def _topic_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?i:{EDGE}{alternation(word.form for word in load_lexicon().topics)}{END})")


def _statements(facts: tuple[Fact, ...], people: People, text: str) -> Iterator[Statement]:
    """Yield the statements whose speaker is known; of two in one stretch of text, the first read."""
    taken: list[Span] = []
    for fact in facts:
        speaker = people.of.get(fact.person.span.start) if isinstance(fact, Said) else None
        if not isinstance(fact, Said) or speaker is None or any(_overlap(fact.words, span) for span in taken):
            continue
        taken.append(fact.words)
        yield Statement(
            str(speaker), _words(fact.words, text), _words(fact.verb, text).lower(), fact.quoted, (fact.evidence,)
        )


def _groups(facts: tuple[Fact, ...], text: str) -> Iterator[Group]:
    known: dict[str, Group] = {}
    for fact in facts:
        if isinstance(fact, Present):
            name = _words(fact.group, text)
            known.setdefault(fold(name), Group(name, (replace(fact.evidence, span=fact.group),)))
    yield from known.values()


def _told(kind: str, facts: tuple[Fact, ...], text: str) -> Iterator[Stated]:
    known: dict[str, Stated] = {}
    for fact in facts:
        if isinstance(fact, Told) and fact.kind == kind:
            words = _words(fact.words, text)
            known.setdefault(fold(words), Stated(words, (fact.evidence,)))
    yield from known.values()


def _words(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
