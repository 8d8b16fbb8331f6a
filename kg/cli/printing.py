"""Answers for people: a table on a terminal, tab-separated when piped, or a format by name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli.options import write_out

if TYPE_CHECKING:
    from rich.table import Table

    from kg.query import Answer


def print_answer(answer: Answer, form: str, output: str = "-", *, base: str) -> None:
    """Print an answer's rows, their number on stderr; IRIs are shortened in tables."""
    from kg.query import write_answer

    if form != "table":
        write_out(write_answer(answer, form), output)
    elif output == "-" and sys.stdout.isatty():
        _print_table(answer, base)
    else:
        write_out(_plain(answer, base), output)
    count = f"{len(answer.rows):,} {'row' if len(answer.rows) == 1 else 'rows'}"
    click.echo(f"{count}, cut short: there are more" if answer.cut else count, err=True)


def _plain(answer: Answer, base: str) -> str:
    lines = ["\t".join(answer.columns), *("\t".join(row) for row in _cells(answer, base))]
    return "".join(f"{line}\n" for line in lines)


def _cells(answer: Answer, base: str) -> list[list[str]]:
    from kg.query.answers import text_of
    from kg.rdf.namespaces import shorten

    return [[" ".join(shorten(text_of(cell), base).split()) for cell in row] for row in answer.rows]


def _print_table(answer: Answer, base: str) -> None:
    from rich.console import Console
    from rich.text import Text

    table = new_table(*answer.columns)
    for row in _cells(answer, base):
        table.add_row(*(Text(cell) for cell in row))
    Console().print(table)


def new_table(*columns: str) -> Table:
    """Return an empty table in the house's look."""
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold")
    return table
