"""The fixed phrases of news pages, read from `furniture.tsv`, `bylines.tsv` and `captions.tsv`.

Each row is `kind`, `where` (at the `start` of a line, the `whole` line, `any` place in it, a `label` before a value,
the `head` of a name, a `word` of one) and the `phrase` in lower case. No row names a person or an outlet.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.errors import LexiconError
from kg.resources import shipped

TABLES: Final = {
    "furniture": ("whole", "start", "any"),
    "bylines": ("label", "head", "word"),
    "captions": ("start", "any"),
}
"""The tables of this room and the places that a phrase of each may have."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row of a table."""

    kind: str
    where: str
    text: str


@cache
def load_phrases(table: str) -> tuple[Phrase, ...]:
    """Return the rows of a table of this room, in order. Raises as `read_rows`."""
    return read_rows(shipped("lexicon").joinpath(f"{table}.tsv").read_text("utf-8").splitlines(), table)


def read_rows(lines: list[str], table: str) -> tuple[Phrase, ...]:
    """Return the rows of a table after its header, in order.

    Raises LexiconError for a row that has not three cells, is not lower-case NFC, has an unknown place or stands twice.
    """
    found: dict[Phrase, int] = {}
    for number, line in enumerate(lines[1:], 2):
        phrase = _read_row(line, f"data/lexicon/{table}.tsv:{number}", TABLES[table])
        if phrase in found:
            raise LexiconError(
                f"data/lexicon/{table}.tsv:{number}: {line!r} stands in line {found[phrase]}; delete one"
            )
        found[phrase] = number
    return tuple(found)


def _read_row(line: str, place: str, places: tuple[str, ...]) -> Phrase:
    cells = line.split("\t")
    if len(cells) != 3 or not all(cells):
        raise LexiconError(f"{place}: {len(cells)} cells in {line!r}, expected kind, where and phrase, divided by tabs")
    kind, where, text = cells
    if where not in places:
        raise LexiconError(f"{place}: {where!r} is no place, expected one of {', '.join(places)}")
    if text != unicodedata.normalize("NFC", text).lower():
        raise LexiconError(f"{place}: {text!r} is not in lower case and NFC; write it so")
    return Phrase(kind, where, text)


@cache
def phrases_of(table: str, kind: str, where: str) -> tuple[str, ...]:
    """Return the phrases of one kind and place, longest first, so that the longest is tried first."""
    chosen = (p.text for p in load_phrases(table) if (p.kind, p.where) == (kind, where))
    return tuple(sorted(chosen, key=lambda text: (-len(text), text)))


def alternatives(phrases: tuple[str, ...]) -> str:
    """Return a pattern that matches any of the phrases up to the end of a word, and nothing where there are none."""
    return (
        "(?:" + "|".join(re.escape(text) + (r"(?!\w)" if text[-1].isalnum() else "") for text in phrases) + ")"
        if phrases
        else "(?!)"
    )


@cache
def pattern(table: str, kind: str, where: str) -> re.Pattern[str]:
    """Return the compiled pattern of one kind and place of a table, for lower-case text."""
    return re.compile(alternatives(phrases_of(table, kind, where)))


def holds(table: str, kind: str, low: str) -> bool:
    """Say whether a lower-case text holds a phrase that may stand anywhere; quicker than a pattern that is searched."""
    return any(map(low.__contains__, phrases_of(table, kind, "any")))


@cache
def furniture_at(where: str) -> re.Pattern[str]:
    """Return the pattern of all furniture of one place; the group that matched is named for the kind."""
    kinds = sorted({p.kind for p in load_phrases("furniture") if p.where == where})
    return re.compile("|".join(f"(?P<{k}>{alternatives(phrases_of('furniture', k, where))})" for k in kinds))
