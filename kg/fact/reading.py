"""Mentions → record: every rule over every sentence that has a cue, then persons, bodies and occasions put together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from kg.discover import every
from kg.fact import rules
from kg.fact.assembly import assemble
from kg.fact.clause import Clause, shape_of
from kg.fact.context import read_context
from kg.fact.facts import Fact
from kg.fact.occasions import gather
from kg.fact.people import find_people
from kg.fact.rule import Rule
from kg.lexicon.trie import alternation
from kg.mention import Mentions
from kg.model import Record, arrange
from kg.text import Text

READ: Final = ("paragraph", "caption")
"""The kinds of block that tell of the occasion."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by file and then in order of definition."""
    return tuple(every(rules, Rule))


def read_record(text: Text, mentions: Mentions) -> Record:
    """Return what an article reports, each fact with the words that say it.

    Only the article's own lines are read; nothing is guessed, and no text raises an error.
    """
    context = read_context(text, mentions)
    people = find_people(text, mentions, context)
    clauses = read_clauses(text, mentions)
    told = [(clause, _facts(clause)) for clause in clauses if clause.sentence.kind in READ]
    headline = [fact for clause in clauses if clause.sentence.kind == "title" for fact in _facts(clause)]
    return arrange(assemble(text, context, people, gather(told, headline)))


def read_clauses(text: Text, mentions: Mentions) -> tuple[Clause, ...]:
    """Return the sentences of a text as clauses; one that opens a list has the list's items."""
    whole = text.article.text
    out: list[Clause] = []
    items: list[Clause] = []
    for sentence, found in zip(reversed(text.sentences), reversed(mentions.sentences), strict=True):
        clause = shape_of(whole, sentence, found, () if sentence.item else tuple(reversed(items)))
        if sentence.item:
            items.append(clause)
        else:
            items.clear()
        out.append(clause)
    return tuple(reversed(out))


@cache
def _cue_pattern() -> re.Pattern[str]:
    """Return the pattern of every place where a cue begins, with the longest cue there."""
    return re.compile(f"(?=({alternation(_rules_by_cue())}))")


@cache
def _rules_by_cue() -> Mapping[str, frozenset[int]]:
    """Return the numbers of the rules that each cue, or a shorter one at its place, calls for."""
    calls: dict[str, set[int]] = defaultdict(set)
    for number, rule in enumerate(all_rules()):
        for cue in rule.cues:
            calls[cue].add(number)
    return MappingProxyType({cue: frozenset().union(*(calls[c] for c in calls if cue.startswith(c))) for cue in calls})


@lru_cache(maxsize=4096)
def _possible(letters: frozenset[str]) -> frozenset[int]:
    """Return the numbers of the rules that may match where only some letters of mentions stand."""
    return frozenset(
        number for number, rule in enumerate(all_rules()) if all(letters & choice for choice in rule.needs)
    )


def _facts(clause: Clause) -> tuple[Fact, ...]:
    calls, rules_of = set(_cue_pattern().findall(clause.shape)), _rules_by_cue()
    numbers: set[int] = set().union(*(rules_of.get(cue, ()) for cue in calls))
    possible = _possible(frozenset([clause.shape[place] for place in clause.places]))
    rules, facts = all_rules(), list[Fact]()
    for number in sorted(numbers & possible):
        facts += rules[number].read(clause)
    return tuple(facts)
