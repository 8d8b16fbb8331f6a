"""Mentions → record: rules over sentences, one kind per file in `rules`, each fact with its evidence.

`read_record(text, mentions)` is the way in. A sentence becomes a shape (`clause`), every rule with a cue in it reads
facts (`facts`), facts gather into occasions (`occasions`), and `assembly` makes the record of them.
"""

from kg.fact.reading import all_rules, read_record
from kg.fact.rule import Example, Rule

__all__ = ["Example", "Rule", "all_rules", "read_record"]
