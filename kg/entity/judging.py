"""Human judgements on identity, as they stand in their file: a pair of mentions, a verdict, by whom, when and why.

A mention is named `ARTICLE:Name as written`, with `#2` behind it for the second of that name in one article; so it
survives whatever is imported, extracted or built anew. The file is read strictly: what cannot be understood in full
is refused with its line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from kg.errors import JudgementError

Verdict = Literal["same", "different", "unsure"]
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
COLUMNS: Final = ("one", "other", "verdict", "by", "on", "why")
HEADER: Final = "\t".join(COLUMNS)
_MARKER: Final = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: |$)")
"""What version control leaves where two sides changed one line: `<<<<<<< HEAD`."""
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_SHOWN: Final = " → "


@dataclass(frozen=True, slots=True)
class Judgement:
    """That two mentions are the same, different, or not to be decided yet; `place` is its file and line."""

    one: str
    other: str
    verdict: Verdict
    by: str
    on: str
    why: str
    place: str = field(default="", compare=False)


def read_judgements(content: bytes, file: str) -> tuple[Judgement, ...]:
    """Return the judgements of a file; raises JudgementError naming the first line that is none."""
    try:
        text = unicodedata.normalize("NFC", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise JudgementError(f"{file}:{line}: no text in UTF-8; save the file as UTF-8") from error
    lines = _lines(text, file)
    place, header = next(lines, (f"{file}:1", ""))
    if header and tuple(_cells(header)) != COLUMNS:
        raise JudgementError(
            f"{place}: found `{_short(header)}`, expected the header `{_SHOWN.join(COLUMNS)}`, separated by tabs; "
            "put it before the first judgement"
        )
    return tuple(read_judgement(_cells(line), place) for place, line in lines)


def _lines(text: str, file: str) -> Iterator[tuple[str, str]]:
    """Yield the place of each line that says something, and the line."""
    for number, line in enumerate(text.split("\n"), 1):
        if _MARKER.match(line):
            raise JudgementError(
                f"{file}:{number}: `{_short(line)}` is a mark of an unfinished merge; "
                "keep the lines that hold, and delete the marks"
            )
        if line.strip() and not line.startswith("#"):
            yield f"{file}:{number}", line


def _cells(line: str) -> list[str]:
    return [" ".join(cell.split()) for cell in line.split("\t")]


def read_judgement(cells: list[str], place: str) -> Judgement:
    """Return the judgement that the cells of one line are; raises JudgementError where they are none."""
    if len(cells) != len(COLUMNS):
        raise JudgementError(
            f"{place}: found {len(cells)} {'column' if len(cells) == 1 else 'columns'}, expected {len(COLUMNS)} "
            f"({', '.join(COLUMNS)}); separate them by one tab each"
        )
    for name, cell in zip(COLUMNS, cells, strict=True):
        _check_cell(name, cell, place)
    one, other, verdict, by, on, why = cells
    for mention in (one, other):
        _check_mention(mention, place)
    if one == other:
        raise JudgementError(f"{place}: `{one}` is judged against itself; name two mentions")
    return Judgement(one, other, _verdict(verdict, place), by, _day(on, place), why, place)


def _check_cell(name: str, cell: str, place: str) -> None:
    if not cell:
        raise JudgementError(f"{place}: the column `{name}` is empty; each judgement says who, when and why")
    if len(cell) > LONGEST or not cell.isprintable():
        wrong = f"{len(cell):,} characters long" if len(cell) > LONGEST else "not plain text"
        raise JudgementError(
            f"{place}: the column `{name}` is {wrong}; expected up to {LONGEST:,} printable characters"
        )


LONGEST: Final = 2_000
"""The characters that one column may have."""


def _check_mention(mention: str, place: str) -> None:
    article, colon, name = mention.partition(":")
    if not (article.strip() and colon and name.strip()):
        raise JudgementError(
            f"{place}: `{_short(mention)}` names no mention; expected ARTICLE:Name as written, such as "
            "haiphong-2019-08-14:Bùi Quang Tuấn"
        )


def _verdict(found: str, place: str) -> Verdict:
    for verdict in VERDICTS:
        if found == verdict:
            return verdict
    raise JudgementError(f"{place}: unknown verdict `{_short(found)}`; verdicts are {', '.join(VERDICTS)}")


def _day(found: str, place: str) -> str:
    try:
        if _DAY.fullmatch(found):
            return date.fromisoformat(found).isoformat()
    except ValueError:
        pass
    raise JudgementError(f"{place}: `{_short(found)}` is no day; expected year-month-day, such as 2026-03-09")


def write_judgement(judgement: Judgement) -> str:
    """Return the line of a judgement, without its end."""
    cells = (judgement.one, judgement.other, judgement.verdict, judgement.by, judgement.on, judgement.why)
    return "\t".join(" ".join(cell.split()) for cell in cells)


def _short(text: str) -> str:
    shown = text.strip().replace("\t", _SHOWN)
    return shown if len(shown) <= 80 else f"{shown[:79]}…"
