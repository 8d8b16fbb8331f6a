"""Rows of the tab-separated tables of `data/lexicon`, checked as they are read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kg.errors import LexiconError
from kg.resources import shipped


def read_rows(table: str, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row of a table; its first line names the columns.

    Raises LexiconError, naming file and line, for other columns, a row of another width, an empty or repeated first
    cell, or text that is not in NFC.
    """
    lines = shipped("lexicon").joinpath(f"{table}.tsv").read_text("utf-8").splitlines()
    yield from check_rows(lines, table, columns)


def check_rows(lines: list[str], table: str, columns: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row after the header; the errors are those of `read_rows`."""
    place = f"data/lexicon/{table}.tsv"
    if not lines or tuple(lines[0].split("\t")) != columns:
        raise LexiconError(f"{place}:1: found {lines[:1]}, expected the columns {', '.join(columns)}, divided by tabs")
    seen: dict[str, int] = {}
    for number, line in enumerate(lines[1:], 2):
        cells = tuple(line.split("\t"))
        if len(cells) != len(columns):
            raise LexiconError(
                f"{place}:{number}: found {len(cells)} cells, expected {len(columns)}; divide them by tabs"
            )
        if not cells[0] or cells[0] in seen:
            raise LexiconError(
                f"{place}:{number}: {cells[0]!r} is empty or stands in line {seen.get(cells[0])} already"
            )
        if line != unicodedata.normalize("NFC", line):
            raise LexiconError(f"{place}:{number}: {line!r} is not in NFC; write it in composed letters")
        seen[cells[0]] = number
        yield cells


def one_of(value: str, allowed: tuple[str, ...], table: str, key: str) -> str:
    """Return the value where it is one of those allowed.

    Raises LexiconError naming the table, the row's first cell and the allowed values.
    """
    if value not in allowed:
        raise LexiconError(f"data/lexicon/{table}.tsv: row {key!r} has {value!r}, expected one of {', '.join(allowed)}")
    return value
