"""No rule that would read something in a sentence is left out: the words that call for rules hide no match."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.article import read_article
from kg.fact import Rule, all_rules
from kg.fact.calls import Calls
from kg.fact.clause import Clause
from kg.fact.reading import read_clauses
from kg.mention import find_mentions
from kg.model import Page
from kg.text import read_text

RULES = all_rules()
CALLS = Calls(RULES)
GOLD = sorted((Path(__file__).parents[2] / "data" / "gold").glob("*/*.txt"))
NAMES = ["examples", *(path.stem for path in GOLD)]
EXAMPLES = "\n".join(example.sentence for rule in RULES for example in rule.examples)


def clauses_of(words: str) -> tuple[Clause, ...]:
    text = read_text(read_article(Page(words, "test")))
    return read_clauses(text, find_mentions(text))


def matching(shape: str) -> list[Rule]:
    """Return the rules that match somewhere in a shape in which one of their cues stands, every pattern tried."""
    found = [rule for rule in RULES if any(cue in shape for cue in rule.cues)]
    return [rule for rule in found if (rule.pattern.match if rule.opens else rule.pattern.search)(shape)]


@pytest.mark.parametrize("words", [EXAMPLES, *(path.read_text("utf-8") for path in GOLD)], ids=NAMES)
def test_every_rule_that_matches_is_called_for(words: str) -> None:
    for clause in clauses_of(words):
        called = CALLS.rules_for(clause.shape)
        match = matching(clause.shape)
        assert [rule for rule in called if rule in match] == match


def test_a_sentence_that_names_nobody_and_nothing_calls_for_no_rule() -> None:
    assert not CALLS.rules_for("mưa lớn làm lúa đổ trên nhiều cánh đồng.")
