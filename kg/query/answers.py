"""Answers of the engine as plain rows of terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, Triple

from kg.store import Reader

Term = NamedNode | BlankNode | Literal | Triple
Row = tuple[Term | None, ...]
TRIPLE_COLUMNS = ("subject", "predicate", "object")


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of terms under the names of their columns.

    An ASK has one row with the column `answer`; a CONSTRUCT or DESCRIBE (`is_graph`) has one row per triple. `cut` says
    that there were more rows than asked for.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    is_graph: bool = False
    cut: bool = False


def read_answer(found: QuerySolutions | QueryBoolean | QueryTriples, limit: int | None = None) -> Answer:
    """Return an engine's answer in full, or its first `limit` rows."""
    if isinstance(found, QueryBoolean):
        return Answer(("answer",), ((Literal(bool(found)),),))
    stop = None if limit is None else limit + 1
    columns: tuple[str, ...]
    if isinstance(found, QueryTriples):
        columns = TRIPLE_COLUMNS
        rows: list[Row] = [(t.subject, t.predicate, t.object) for t in islice(found, stop)]
        rows.sort(key=lambda row: tuple(map(str, row)))
    else:
        columns = tuple(variable.value for variable in found.variables)
        rows = [tuple(solution) for solution in islice(found, stop)]
    cut = limit is not None and len(rows) > limit
    return Answer(columns, tuple(rows[:limit]), isinstance(found, QueryTriples), cut)


def select_rows(reader: Reader, sparql: str) -> tuple[Mapping[str, str | None], ...]:
    """Return the rows of a SELECT as mappings from column to what the term says, None where nothing is bound."""
    answer = read_answer(reader.query(sparql))
    return tuple(
        {column: None if cell is None else text_of(cell) for column, cell in zip(answer.columns, row, strict=True)}
        for row in answer.rows
    )


def text_of(term: Term | None) -> str:
    """Return what a term says, without quotation marks, language or type; nothing for an unbound variable."""
    if term is None:
        return ""
    return str(term) if isinstance(term, Triple) else term.value
