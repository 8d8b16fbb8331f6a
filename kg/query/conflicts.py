"""Where articles contradict each other: the answers of several checks under one another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal

from kg.query.answers import Answer
from kg.query.asking import ask
from kg.query.catalogue import find_query
from kg.store import Reader

CHECKS: Final = {
    "date": "check/competing-dates",
    "venue": "check/competing-venues",
    "chair": "check/competing-chairs",
    "name": "check/competing-names",
    "holder": "check/rival-holders",
    "place": "check/two-places",
}
"""Kinds of conflicts and the questions that find them."""
COLUMNS: Final = ("subject", "value", "article", "quote")
"""The columns that all of these questions have."""


def find_conflicts(reader: Reader, kinds: Iterable[str] = ()) -> Answer:
    """Return the conflicts of some kinds, or of all: one row for each value in each article, with its words."""
    wanted = set(kinds) or set(CHECKS)
    answers = [(kind, ask(reader, find_query(name), {})) for kind, name in CHECKS.items() if kind in wanted]
    rows = tuple((Literal(kind), *row) for kind, answer in answers for row in answer.rows)
    return Answer(("kind", *COLUMNS), rows)
