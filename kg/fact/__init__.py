"""Mentions → record: rules over sentences, one kind per file in `rules`, each fact with its evidence.

`read_record(text, mentions)` is the way in; `trace(text, mentions)` says which rules fired where, and which sentences
with a role cue no rule understood.
"""

from kg.fact.reading import Step, all_rules, read_record, trace
from kg.fact.rule import Example, Rule

__all__ = ["Example", "Rule", "Step", "all_rules", "read_record", "trace"]
