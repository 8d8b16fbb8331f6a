"""Dates as news gives them: `Sáng 14/8`, `từ ngày 14 đến 16/8`, `chiều qua`, `ngày 21 tháng 11 năm 2019`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.lexicon.letters import EDGE, END
from kg.lexicon.trie import alternation
from kg.mention.values import Day, Mention
from kg.mention.words import LEXICON, either_case
from kg.model import PartOfDay, Span

PARTS_OF_DAY: Final[tuple[PartOfDay, ...]] = ("morning", "noon", "afternoon", "evening")
PARTS: Final = {part.form: part.part for part in LEXICON.day_parts}
_PART: Final = alternation(either_case(PARTS))
_SPACE: Final = r"[ \xa0\n]{1,3}"
_GAP: Final = r"[ \xa0\n]{0,3}"
_SEP: Final = rf"{_GAP}[/\-.–]{_GAP}"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)\d\d"
_COUNTED: Final = (
    r"(?:chỉ tiêu|tiêu chí|đại biểu|xã|huyện|phường|thôn|bản|buôn|người|hộ|đồng chí|thành viên|ý kiến|phiếu|đơn vị"
    r"|dự án|điểm|nội dung|công trình|trường|lớp|cơ sở|nhiệm vụ|mục tiêu|ủy viên|nghị quyết|tỉnh|quận|sở"
    r"|đảng viên|cử tri)"
)
"""What a fraction counts: `8/10 chỉ tiêu` is no day."""
_OF_MONTH: Final = rf"(?:{_SEP}(?:tháng{_SPACE})?|{_SPACE}tháng{_GAP})"
"""Between day and month: `14/8`, `14 tháng 8`, `14/tháng 8`."""
_OF_YEAR: Final = rf"(?:{_SPACE}năm{_SPACE}|{_SEP}|,?{_SPACE}(?={_YEAR}(?!\d)))"
# "14/8", "14-8-2019", "14 tháng 8 năm 2019", "24/10/22"
_SINGLE: Final = (
    rf"(?P<d>{_DAY}){_OF_MONTH}(?P<m>{_MONTH})(?:{_OF_YEAR}(?P<y>{_YEAR})|/(?P<short>[012]\d)(?!\d))?"
    rf"(?![\d%]|[.,]\d|{_SPACE}âm lịch|{_SPACE}{_COUNTED}{END})"
)
_LINK: Final = (
    rf"{_GAP}(?:(?:đến|tới|và|cho đến)(?:{_SPACE}hết)?(?:{_SPACE}ngày)?(?:{_SPACE}(?:mùng|mồng))?(?={_SPACE}\d)"
    r"|[-–,;&])"
)
# "14 đến 16/8", "27 và 28/12", "14-16/4", "16 -18/10/2023", "30/8 đến 1/9", "5, 6 và 7 tháng 11 năm 2014"
_RANGE: Final = (
    rf"(?P<rd>{_DAY})(?:{_OF_MONTH}(?P<rm>{_MONTH})(?:{_OF_YEAR}(?P<first>{_YEAR}))?)?"
    rf"(?:{_GAP},{_GAP}\d\d?){{0,5}}{_LINK}{_GAP}(?P<re>{_DAY}){_OF_MONTH}(?P<rf>{_MONTH})"
    rf"(?:{_OF_YEAR}(?P<ry>{_YEAR}))?(?![\d%]|{_SPACE}{_COUNTED}{END})"
)
_WEEKDAY: Final = r"(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật)"
_LEAD: Final = (
    rf"(?:(?:vào|Vào|Trong|trong|Từ|từ){_SPACE})?(?:(?:các|hai|ba|bốn|năm|\d{{1,2}}){_SPACE}ngày(?:{_SPACE}từ)?"
    rf"(?:{_SPACE}|:{_SPACE}|{_GAP}\((?:từ{_SPACE})?))?(?:{_WEEKDAY},?{_SPACE}\(?)?(?:ngày{_SPACE}|Ngày{_SPACE})?"
    rf"(?:(?:mùng|mồng){_SPACE})?"
)
_ABSOLUTE: Final = re.compile(
    rf"{EDGE}(?:(?P<part>{_PART})(?:{_SPACE}sớm)?{_SPACE}(?:ngày{_SPACE})?)?{_LEAD}(?:{_RANGE}|{_SINGLE})"
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
        return None if found is None else Mention("date", Span(start, _closed(text, found)), day=_absolute(found))
    relative = RELATIVE[(word["word"] or word["alone"]).lower()]
    part = PARTS[word["part"].lower()] if word["part"] else None
    link = _FOLLOWED.match(text, word.end(), end)
    found = _ABSOLUTE.match(text, link.end(), end) if link else None
    if found is None:
        return Mention("date", Span(start, word.end()), day=Day(part=_part(part), relative=relative))
    stop = _closed(text, found, opened="(" in link.group()) if link else found.end()
    day = _absolute(found)
    return Mention(
        "date",
        Span(start, stop),
        day=replace(day, part=_part(part) or day.part),
    )


def _closed(text: str, found: re.Match[str], *, opened: bool = False) -> int:
    """Return where a date ends, with the bracket that closes one opened before its figures."""
    inside = opened or "(" in found.group()
    return found.end() + (1 if inside and text.startswith(")", found.end()) else 0)


def _absolute(found: re.Match[str]) -> Day:
    part = _part(PARTS[found["part"].lower()] if found["part"] else None)
    if found["rd"]:
        return _range(found, part)
    year = int(found["y"] or 0) or (2000 + int(found["short"]) if found["short"] else 0)
    return Day(int(found["d"]), int(found["m"]), year, part=part)


def _range(found: re.Match[str], part: PartOfDay | None) -> Day:
    """Return the days of a range; the year behind its end is that of its beginning, but for one over New Year.

    `13/5/1955 - 13/5/2016` is no range but the day of an anniversary.
    """
    last_month, last_year = int(found["rf"]), int(found["ry"] or 0)
    month = int(found["rm"] or last_month)
    year = int(found["first"] or 0) or (last_year - 1 if last_year and month > last_month else last_year)
    if (found["rd"], month) == (found["re"], last_month):
        return Day(int(found["rd"]), month, last_year, relative="anniversary")
    other = last_year if found["first"] and last_year != year else 0
    return Day(int(found["rd"]), month, year, int(found["re"]), last_month, other, part)


def _part(code: str | None) -> PartOfDay | None:
    return next((part for part in PARTS_OF_DAY if part == code), None)
