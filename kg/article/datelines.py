"""Lines that say when a page was published, and often who published and signed it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from kg.article.names import find_host, is_body, is_outlet, is_personal, read_byline, strip_label
from kg.article.phrases import alternatives, furniture_at, pattern, phrases_of
from kg.article.stamps import MARK, read_stamp

LONGEST: Final = 170
"""Code points of a dateline at most."""

_AROUND_MARK: Final = r"[\s|•·»–—()\[\],;/.:\-]*"
_SEPARATOR: Final = re.compile(
    rf"({_AROUND_MARK}{MARK}{_AROUND_MARK}(?:{MARK}{_AROUND_MARK})*|\s*[|•·»–—()\[\];]\s*|\s+[-/]\s+|\s{{2,}}|,\s+)"
)
_EXPLICIT: Final = re.compile(r"[|•·»–—()\[\],;/\-]|\s\s")
# Quận 1, ngày 25 tháng 9 năm 2023: the place of a letter's date
_PLACED: Final = re.compile(rf"\s*,\s*(?:{MARK}|ngày\b)", re.IGNORECASE)
_NUMBERS: Final = re.compile(r"[\d\s.,:%*+★☆]*")
_COUNT: Final = re.compile(r"[\d.,]+\s(?:lượt|người|views?|bình luận)\b.*|số\s[\d/.]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says: when (ISO 8601), and the outlet and author it names; `sure` where all is understood."""

    published: str
    outlet: str | None = None
    author: str | None = None
    sure: bool = True


def read_dateline(line: str) -> Dateline | None:
    """Return what a line says as a dateline; None where it holds no full date or says something else as well.

    >>> read_dateline("Báo Đất Cảng - 01/01/2020 07:15")
    Dateline(published='2020-01-01T07:15:00+07:00', outlet='Báo Đất Cảng', author=None, sure=True)
    """
    if len(line) > LONGEST:
        return None
    stamp = None if line.endswith((".", ";", ":")) and line.count(" ") >= 8 else read_stamp(line)
    if stamp is None:
        return None
    pieces = _SEPARATOR.split(stamp.rest)
    outlet = author = None
    sure = True
    host = find_host(line)
    for n in range(0, len(pieces), 2):
        kind, value = _sort_piece(pieces, n)
        if kind == "no":
            return None
        if kind == "outlet":
            outlet = outlet or value
        elif kind == "author":
            author = author or value
        elif kind == "unknown":
            sure, outlet = False, outlet or value
    return Dateline(stamp.iso, host or outlet, author, sure)


def _sort_piece(pieces: list[str], n: int) -> tuple[str, str]:
    """Say what one piece of a dateline is; pieces stand at even places, the separators between them at odd ones."""
    piece = pieces[n].strip(" .,:*'\"")
    if not piece or _NUMBERS.fullmatch(piece) or find_host(piece) or _is_known(piece):
        return "known", ""
    before, after = pieces[n - 1] if n else "", pieces[n + 1] if n + 1 < len(pieces) else ""
    named, labelled = strip_label(piece, "author")
    if labelled:
        return "author", read_byline(piece) or named.strip()
    named, labelled = strip_label(piece, "source")
    if labelled or is_outlet(piece):
        return ("outlet", named.strip()) if len(piece.split()) <= 14 else ("no", "")
    touched = _touches(before.rpartition(MARK)[2], before) or _touches(after.partition(MARK)[0], after)
    if touched or len(piece.split()) > 6:
        return "no", ""
    following = after + pieces[n + 2] if n + 2 < len(pieces) else after
    return ("known", "") if _PLACED.match(following) else _sort_name(piece)


def _touches(side: str, separator: str) -> bool:
    """Say whether nothing but a space stands between a name and a part of the stamp."""
    return MARK in separator and not _EXPLICIT.search(side)


def _sort_name(piece: str) -> tuple[str, str]:
    if is_body(piece):
        return "outlet", piece
    if is_personal(piece):
        return "author", read_byline(piece) or piece
    return "unknown", piece


def _is_known(piece: str) -> bool:
    low = piece.lower()
    if pattern("furniture", "section", "whole").fullmatch(low) or _COUNT.fullmatch(low):
        return True
    if _labels().fullmatch(low):
        return True
    found = furniture_at("start").match(low) or furniture_at("whole").fullmatch(low)
    return bool(found) and len(piece.split()) <= 6


@cache
def _labels() -> re.Pattern[str]:
    label = alternatives(phrases_of("bylines", "date", "label"))
    return re.compile(rf"(?:{label}[\s:]*){{1,4}}")
