"""Every rule of the grammar reads from its own examples what they say, and nothing else of its kind."""

from __future__ import annotations

import re

import pytest

from kg.fact import Example, Rule, all_rules
from kg.fact.clause import Clause
from kg.fact.facts import (
    BodyPart,
    Dated,
    Fact,
    Named,
    Opening,
    Paper,
    PersonPart,
    Placed,
    Present,
    Said,
    Told,
)
from kg.fact.reading import read_clauses
from kg.mention import find_mentions
from kg.model import Article, Block, Span
from kg.text import Text, read_text

RULES = all_rules()
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}-{n}") for rule in RULES for n, example in enumerate(rule.examples)
]


def text_of(words: str) -> Text:
    blocks = tuple(Block("paragraph", Span(*line.span())) for line in re.finditer(r"[^\n]+", words))
    return read_text(Article("example", words, blocks))


def clauses_of(words: str) -> tuple[Clause, ...]:
    text = text_of(words)
    return read_clauses(text, find_mentions(text))


def spell(fact: Fact, words: str) -> str:
    match fact:
        case PersonPart():
            return f"{fact.role} {(fact.person.name or fact.person.span).of(words)}"
        case BodyPart():
            return f"{fact.role} {fact.body.span.of(words)}"
        case Paper():
            return f"report {fact.title.of(words)}"
        case Opening():
            return f"open {fact.type}"
        case Named():
            return f"name {fact.name.of(words)}"
        case Placed():
            return f"{fact.kind} {fact.place.of(words)}"
        case Dated():
            day = fact.day
            return f"date {day.day}/{day.month}" if day.day else f"last {day.last_day}/{day.last_month}"
        case _:
            return spell_told(fact, words)


def spell_told(fact: Said | Present | Told, words: str) -> str:
    match fact:
        case Said():
            manner = "quoted" if fact.quoted else "said"
            who = (fact.person.name or fact.person.span).of(words)
            return f"{manner} {who} {fact.verb.of(words).lower()}: {fact.words.of(words)}"
        case Present():
            return f"group {fact.group.of(words)}"
        case Told():
            return f"{fact.kind} {fact.words.of(words)}"


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_reads_its_example(rule: Rule, example: Example) -> None:
    found = [fact for clause in clauses_of(example.sentence) for fact in rule.read(clause)]
    spelled = {spell(fact, example.sentence) for fact in found}
    assert set(example.facts) <= spelled
    kinds = {said.split()[0] for said in example.facts}
    assert not example.facts or {said for said in spelled if said.split()[0] in kinds} == set(example.facts)
    assert example.facts or not spelled


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_has_an_example_that_it_reads_and_a_name_that_tells_where_it_stands(rule: Rule) -> None:
    assert any(example.facts for example in rule.examples)
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", rule.name)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_tried_on_its_examples(rule: Rule) -> None:
    for example in rule.examples:
        assert any(cue in clause.shape for clause in clauses_of(example.sentence) for cue in rule.cues)


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_evidence_lies_in_its_sentence_and_names_its_rule() -> None:
    for rule in RULES:
        for example in rule.examples:
            for clause in clauses_of(example.sentence):
                for fact in rule.read(clause):
                    assert fact.evidence.sentence.covers(fact.evidence.span)
                    assert fact.evidence.span.end > fact.evidence.span.start
                    assert fact.evidence.rule in {known.name for known in RULES}
