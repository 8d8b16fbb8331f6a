"""A page in Markdown with the tables of an evaluation where it asks for them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from string import Template
from types import MappingProxyType
from typing import Final

from kg.errors import RecordError
from kg.evaluate.facts import Comparison
from kg.evaluate.scoring import group
from kg.evaluate.tables import Table, count_table, group_table, score_table, write_markdown

SHOWN: Final = ("articles", "mean", "low", "high", "person", "position", "event", "event-date", "chair", "report")
"""The columns of a table of groups; all facets would not fit on a page."""


def fill_page(page: str, comparisons: Sequence[Comparison], where: str) -> str:
    """Return a page with each `$name` of `TABLES` replaced by its table; `$$` stands for a dollar.

    Raises RecordError, naming the file `where`, for a name that is none of them.
    """
    template = Template(page)
    wanted = template.get_identifiers()
    unknown = sorted(set(wanted) - set(TABLES))
    if unknown or not template.is_valid():
        found = f"${unknown[0]}" if unknown else "a dollar that stands alone"
        names = ", ".join(f"${name}" for name in TABLES)
        raise RecordError(f"{where}: found {found}, expected one of {names}, or $$ for a dollar; mend the page")
    return template.substitute({name: TABLES[name](comparisons).rstrip("\n") for name in wanted})


def _facets(comparisons: Sequence[Comparison]) -> str:
    parts = (f"### {name}\n\n{write_markdown(score_table(members))}" for name, members in group(comparisons, "folder"))
    return "\n".join(parts)


def _groups(by: str) -> Callable[[Sequence[Comparison]], str]:
    return lambda comparisons: write_markdown(_choose(group_table(comparisons, by)))


def _choose(table: Table) -> Table:
    chosen = [n for n, name in enumerate(table.columns) if n == 0 or name in SHOWN]
    rows = tuple(tuple(row[n] for n in chosen) for row in table.rows)
    return Table(tuple(table.columns[n] for n in chosen), rows)


TABLES: Final[Mapping[str, Callable[[Sequence[Comparison]], str]]] = MappingProxyType(
    {
        "counts": lambda comparisons: write_markdown(count_table(comparisons)),
        "facets": _facets,
        "folders": _groups("folder"),
        "publishers": _groups("publisher"),
        "years": _groups("year"),
        "types": _groups("type"),
    }
)
"""What a page may ask for: how much the gold holds, scores per facet and folder, and means per group."""
