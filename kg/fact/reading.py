"""Mentions → record: every rule over every sentence that has a cue, then persons, bodies and occasions put together."""

from __future__ import annotations

from functools import cache
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
    told = [(clause, _facts(clause)) for clause in read_clauses(text, mentions) if clause.sentence.kind in READ]
    return arrange(assemble(text, context, people, gather(told)))


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
def _all_cues() -> tuple[str, ...]:
    return tuple(sorted({cue for rule in all_rules() for cue in rule.cues}))


def _facts(clause: Clause) -> tuple[Fact, ...]:
    present = {cue for cue in _all_cues() if cue in clause.shape}
    return tuple(fact for rule in all_rules() if not present.isdisjoint(rule.cues) for fact in rule.read(clause))
