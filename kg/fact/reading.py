"""Mentions → record: every rule over the sentences that call for it, then persons, bodies and occasions together."""

from __future__ import annotations

from functools import cache
from typing import Final

from kg.discover import every
from kg.fact import rules
from kg.fact.assembly import assemble
from kg.fact.calls import Calls
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


def _facts(clause: Clause) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for rule in _calls().rules_for(clause.shape):
        facts += rule.read(clause)
    return tuple(facts)


@cache
def _calls() -> Calls:
    return Calls(all_rules())
