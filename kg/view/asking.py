"""Rows from a store: the page's own questions, asked through whatever can answer a SELECT."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Protocol

from kg.errors import ViewError
from kg.resources import shipped

Row = Mapping[str, str | None]
BATCH = 500
"""How many terms one question is bound to: a few dozen kilobytes of SPARQL at most."""

# What RFC 3987 and SPARQL's IRIREF both refuse inside angle brackets, beside a scheme that must come first.
IRI = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*')


class Select(Protocol):
    """Whatever answers a SPARQL SELECT: one mapping per row, variable to plain string, None where unbound."""

    def __call__(self, query: str, /) -> Iterable[Row]:
        """Return the rows of a query, in its order."""
        ...


def ask(select: Select, question: str, column: str, things: Iterable[str]) -> Iterator[Row]:
    """Yield the rows of a shipped question whose column is one of some IRIs; nothing is asked of no IRIs.

    Raises ViewError for what is no IRI: it would change the question.
    """
    wanted = sorted(set(things))
    for start in range(0, len(wanted), BATCH):
        yield from select(f"{read_question(question)}{values(column, wanted[start : start + BATCH])}\n")


def ask_first(select: Select, question: str, limit: int) -> Iterator[Row]:
    """Yield the first rows of a shipped question, at most `limit`."""
    yield from select(f"{read_question(question)}LIMIT {limit:d}\n")


@cache
def read_question(name: str) -> str:
    """Return the text of a question that ships with the page: valid SPARQL as it stands."""
    return shipped("pages").joinpath("graph", "queries", f"{name}.rq").read_text(encoding="utf-8")


def values(column: str, things: Sequence[str]) -> str:
    """Return a trailing VALUES block that binds a column to some IRIs."""
    for thing in things:
        if not IRI.fullmatch(thing):
            raise ViewError(f"{thing!r} is no IRI that a query can name; run: kg check, and look at where it came from")
    return f"VALUES ?{column} {{ {' '.join(f'<{thing}>' for thing in things)} }}"


def text(row: Row, column: str) -> str:
    """Return a value of a row that the question always binds.

    Raises ViewError where it does not: the answer came from something that is no SPARQL engine.
    """
    value = row.get(column)
    if value is None:
        raise ViewError(f"an answer lacks ?{column}; expected one in every row; check the address of the endpoint")
    return value
