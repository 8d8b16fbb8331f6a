"""Records against gold: precision, recall and F1 per facet, with what was missed and what was made up.

`read_gold` reads a folder of gold records, `compare` sets one record beside its gold, `score` counts, `break_down`
counts by publisher, year or type of event, `intervals` says how far the counts can be trusted.
"""

from __future__ import annotations

from kg.evaluate.bootstrap import Interval, intervals
from kg.evaluate.facts import FACETS, Comparison, compare
from kg.evaluate.gold import GoldRecord, read_gold
from kg.evaluate.scoring import GROUPINGS, Evaluation, Mistake, Score, break_down, score

__all__ = [
    "FACETS",
    "GROUPINGS",
    "Comparison",
    "Evaluation",
    "GoldRecord",
    "Interval",
    "Mistake",
    "Score",
    "break_down",
    "compare",
    "intervals",
    "read_gold",
    "score",
]
