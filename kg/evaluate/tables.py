"""Scores as tables: one row per facet, per group of articles, or per mistake."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.evaluate.bootstrap import Interval, intervals
from kg.evaluate.facts import Comparison
from kg.evaluate.scoring import break_down, group, score

Cell = str | int | float | None

LEAST: Final = 5
"""The articles that a group must have for the bounds of its mean to mean something."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under the names of their columns; None is a cell that has no value."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def score_table(comparisons: Sequence[Comparison]) -> Table:
    """Return one row per facet and one for their mean: scores, bounds of the F1, and counts."""
    found = score(comparisons)
    bounds = {one.facet: one for one in intervals(comparisons)}
    rows: list[tuple[Cell, ...]] = [
        (one.facet, one.precision, one.recall, one.f1, *_bounds(bounds.get(one.facet)), one.tp, one.fp, one.fn)
        for one in found.scores
    ]
    rows.append(("mean", None, None, found.mean, *_bounds(bounds.get("mean")), None, None, None))
    return Table(("facet", "precision", "recall", "f1", "low", "high", "found", "spurious", "missed"), tuple(rows))


def group_table(comparisons: Sequence[Comparison], by: str) -> Table:
    """Return one row per group of articles: its size, its mean, bounds from `LEAST` articles on, the F1 of each facet.

    Raises KeyError for a grouping that there is not.
    """
    rows: list[tuple[Cell, ...]] = []
    for (name, members), (_, found) in zip(group(comparisons, by), break_down(comparisons, by), strict=True):
        bounds = intervals(members) if len(members) >= LEAST else ()
        mean = next((one for one in bounds if one.facet == "mean"), None)
        rows.append((name, found.articles, found.mean, *_bounds(mean), *(one.f1 for one in found.scores)))
    facets = tuple(one.facet for one in score(()).scores)
    return Table((by, "articles", "mean", "low", "high", *facets), tuple(rows))


def error_table(comparisons: Sequence[Comparison], facet: str) -> Table:
    """Return one row per fact that was missed or made up, of one facet or of `all`."""
    mistakes = (one for one in score(comparisons).mistakes if facet in (one.facet, "all"))
    rows = tuple((one.facet, one.article, one.kind, str(one.fact)) for one in mistakes)
    return Table(("facet", "article", "kind", "fact"), rows)


def count_table(comparisons: Sequence[Comparison]) -> Table:
    """Return how much the gold of each folder holds, and all together."""
    folders = group(comparisons, "folder")
    rows: list[tuple[Cell, ...]] = [(name, *_counts(members)) for name, members in folders]
    if len(rows) > 1:
        rows.append(("all", *_counts(comparisons)))
    columns = ("folder", "articles", "without event", "events", "persons", "offices", "bodies", "reports")
    return Table(columns, tuple(rows))


def _counts(comparisons: Sequence[Comparison]) -> tuple[int, ...]:
    gold = [one.gold for one in comparisons]
    events = [event for one in gold for event in one.events]
    persons = [person for one in gold for person in one.persons]
    return (
        len(gold),
        sum(not one.events for one in gold),
        len(events),
        len(persons),
        sum(len(person.positions) for person in persons),
        sum(len(one.organizations) for one in gold),
        sum(len(event.reports) for event in events),
    )


def _bounds(interval: Interval | None) -> tuple[float | None, float | None]:
    return (interval.low, interval.high) if interval else (None, None)


def write_cell(cell: Cell) -> str:
    """Return a cell as a person reads it: shares with three digits, a dash for no value."""
    if cell is None:
        return "–"
    return f"{cell:.3f}" if isinstance(cell, float) else str(cell)


def write_markdown(table: Table) -> str:
    """Return a table in Markdown, its first column to the left and numbers to the right."""
    sides = ("---", *("--:" if _is_numeric(table, n) else "---" for n in range(1, len(table.columns))))
    rows = (table.columns, sides, *(tuple(write_cell(cell) for cell in row) for row in table.rows))
    return "".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |\n" for row in rows)


def _is_numeric(table: Table, column: int) -> bool:
    return not any(isinstance(row[column], str) for row in table.rows)
