"""Dates as news gives them: `Sáng 14/8`, `từ ngày 14 đến 16/8`, `chiều qua`, `ngày 21 tháng 11 năm 2019`."""

from __future__ import annotations

import re
from typing import Final

from kg.lexicon.letters import EDGE, END
from kg.lexicon.trie import alternation
from kg.mention.values import Day, Mention
from kg.mention.words import LEXICON, either_case
from kg.model import PartOfDay, Span

PARTS_OF_DAY: Final[tuple[PartOfDay, ...]] = ("morning", "noon", "afternoon", "evening")
PARTS: Final = {part.form: part.part for part in LEXICON.day_parts}
_PART: Final = alternation(either_case(PARTS))
_SEP: Final = r"[ \xa0\n]{0,3}[/\-.–][ \xa0\n]{0,3}"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
# "14/8", "14-8-2019"
_NUMERIC: Final = rf"(?P<d>{_DAY}){_SEP}(?P<m>{_MONTH})(?:{_SEP}(?P<y>{_YEAR}))?(?![\d%]|[.,]\d)"
_LONG: Final = (
    rf"(?P<ld>{_DAY})[ \xa0\n]{{1,3}}tháng[ \xa0\n]{{1,3}}(?P<lm>{_MONTH})(?:(?:[ "
    rf"\xa0\n]{{1,3}}năm[ \xa0\n]{{1,3}}|[/\-.])(?P<ly>{_YEAR}))?(?!\d)"
)
# "14 đến 16/8", "27 và 28/12", "14-16/4", "16 -18/10/2023", "30/8 đến 1/9"
_RANGE: Final = (
    rf"(?P<rd>{_DAY})(?:{_SEP}(?P<rm>{_MONTH})(?:{_SEP}{_YEAR})?)?[ "
    rf"\xa0\n]{{0,3}}(?:,[ \xa0\n]{{0,3}}\d\d?[ \xa0\n]{{0,3}})?"
    rf"(?:đến(?: hết)?(?:[ \xa0\n]{{1,3}}ngày)?|tới|và(?:[ \xa0\n]{{1,3}}ngày)?|[-–]"
    rf"|,)[ \xa0\n]{{0,3}}(?P<re>{_DAY}){_SEP}(?P<rf>{_MONTH})(?:{_SEP}(?P<ry>{_YEAR}))?(?!\d)"
)
_LEAD: Final = (
    r"(?:(?:vào|Vào|Trong|trong|Từ|từ)[ \xa0\n]{1,3})?(?:(?:các|hai|ba|bốn"
    r"|\d{1,2})[ \xa0\n]{1,3}ngày(?:[ \xa0\n]{1,3}từ)?[ \xa0\n]{1,3})?(?:ngày[ \xa0\n]{1,3}|Ngày[ \xa0\n]{1,3})?"
)
_ABSOLUTE: Final = re.compile(
    rf"{EDGE}(?:(?P<part>{_PART})[ \xa0\n]{{1,3}}(?:ngày[ \xa0\n]{{1,3}})?)?{_LEAD}(?:{_RANGE}|{_LONG}|{_NUMERIC})"
)
_WORDS: Final = re.compile(
    rf"{EDGE}(?:(?P<part>{_PART})[ \xa0\n]{{1,3}}(?P<word>nay|qua|hôm nay|hôm qua|cùng ngày)"
    rf"|(?P<alone>[Hh]ôm nay|[Hh]ôm qua|[Cc]ùng ngày|[Cc]ũng trong ngày)){END}"
)
_FOLLOWED: Final = re.compile(r"[ \xa0\n]{0,3},?[ \xa0\n]{0,3}\(?(?:ngày[ \xa0\n]{1,3})?(?=\d)")
RELATIVE: Final = {
    "nay": "today",
    "hôm nay": "today",
    "qua": "yesterday",
    "hôm qua": "yesterday",
    "cùng ngày": "same",
    "cũng trong ngày": "same",
}


def read_day(text: str, start: int, end: int) -> Mention | None:
    """Return the date that begins at a place, or None."""
    word = _WORDS.match(text, start, end)
    if word is None:
        found = _ABSOLUTE.match(text, start, end)
        return None if found is None else Mention("date", Span(start, found.end()), day=_absolute(found))
    relative = RELATIVE[(word["word"] or word["alone"]).lower()]
    part = PARTS[word["part"].lower()] if word["part"] else None
    link = _FOLLOWED.match(text, word.end(), end)
    found = _ABSOLUTE.match(text, link.end(), end) if link else None
    if found is None:
        return Mention("date", Span(start, word.end()), day=Day(part=_part(part), relative=relative))
    stop = found.end() + (1 if link and "(" in link.group() and text.startswith(")", found.end()) else 0)
    day = _absolute(found)
    return Mention(
        "date",
        Span(start, stop),
        day=Day(day.day, day.month, day.year, day.last_day, day.last_month, _part(part) or day.part),
    )


def _absolute(found: re.Match[str]) -> Day:
    part = PARTS[found["part"].lower()] if found["part"] else None
    if found["rd"]:
        last_month, year = int(found["rf"]), int(found["ry"] or 0)
        return Day(int(found["rd"]), int(found["rm"] or last_month), year, int(found["re"]), last_month, _part(part))
    if found["ld"]:
        return Day(int(found["ld"]), int(found["lm"]), int(found["ly"] or 0), part=_part(part))
    return Day(int(found["d"]), int(found["m"]), int(found["y"] or 0), part=_part(part))


def _part(code: str | None) -> PartOfDay | None:
    return next((part for part in PARTS_OF_DAY if part == code), None)
