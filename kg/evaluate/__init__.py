"""Records against gold: precision, recall and F1 per facet, with what was missed and what was made up.

`read_gold` reads a folder of gold records, `compare` sets one record beside its gold, `score` counts, `break_down`
counts by folder, publisher, year or type of event, `intervals` says how far the counts can be trusted, and `fill_page`
sets the tables of it all into a page.
"""

from __future__ import annotations

from kg.evaluate.bootstrap import Interval, intervals
from kg.evaluate.facts import FACETS, Comparison, compare
from kg.evaluate.gold import GoldRecord, read_gold
from kg.evaluate.page import fill_page
from kg.evaluate.scoring import GROUPINGS, Evaluation, Mistake, Score, break_down, score
from kg.evaluate.tables import Table, error_table, group_table, score_table

__all__ = [
    "FACETS",
    "GROUPINGS",
    "Comparison",
    "Evaluation",
    "GoldRecord",
    "Interval",
    "Mistake",
    "Score",
    "Table",
    "break_down",
    "compare",
    "error_table",
    "fill_page",
    "group_table",
    "intervals",
    "read_gold",
    "score",
    "score_table",
]
