"""Days and clock times as page lines write them, read as ISO 8601 with the offset of Vietnam."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

MARK: Final = "\x01"
"""Stands in `Stamp.rest` where a part of the stamp stood."""

_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_ENGLISH: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SPELT: Final = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MONTHS: Final = {name: n for names in (_ENGLISH, _SPELT) for n, name in enumerate(names, 1)}
_SPELT_MONTH: Final = "(?P<month>" + "|".join(sorted(_SPELT, key=len, reverse=True)) + r"|\d{1,2})"
_ENGLISH_MONTH: Final = "(?P<month>" + "|".join(_ENGLISH) + r")[a-z]{0,6}\.?"

_DAYS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 14/08/2019, 10-04-2025, 14.8.2019, 9 – 3 - 2017
        rf"(?<![\d/.\-])(?P<day>\d{{1,2}})\s?[/.\-–]\s?(?P<month>\d{{1,2}})\s?[/.\-–]\s?{_YEAR}(?!\d)",
        # date 2025-11-20, 2019-08-14T16:36
        rf"(?:\bdate )?(?<!\d){_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)T?",
        # ngày 25 tháng 9 năm 2023, 14 Tháng Tám, 2019
        rf"(?<!\d)(?P<day>\d{{1,2}})\s?tháng\s?{_SPELT_MONTH}(?:\s?[,/]\s?|\s(?:năm\s)?){_YEAR}(?!\d)",
        # Monday, 21 October 2019
        rf"(?<!\d)(?P<day>\d{{1,2}})\s{_ENGLISH_MONTH},?\s{_YEAR}(?!\d)",
        # August 14, 2019
        rf"\b{_ENGLISH_MONTH}\s(?P<day>\d{{1,2}}),\s?{_YEAR}(?!\d)",
    )
)
# 16:36, 09:41:07, 16h36, 7 giờ 05, 3:40 CH
_CLOCK: Final = re.compile(
    r"(?<![\d:/.,])(?P<hour>[01]?\d|2[0-3])\s?(?::|h"
    r"|giờ)\s?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:])(?:\sphút)?"
    r"(?:\s?(?P<half>AM|PM|SA|CH)\b)?",
    re.IGNORECASE,
)
# Thứ Tư, · Chủ nhật · T4 · (GMT+7) · Monday,
_AROUND: Final = re.compile(
    r"\b(?:thứ\s?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s?nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
    r"|\(?\b(?:GMT|UTC)\s?\+?\s?0?7(?::00)?\)?|\bgiờ việt nam\b",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(r"\d\s?[:hHgG]")
_HAS_YEAR: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day, or a day with its clock time, in ISO 8601, and the text with `MARK` in its place."""

    iso: str
    rest: str


def read_stamp(text: str) -> Stamp | None:
    """Return the first day that a short text names in full, with the clock time beside it; None where there is none."""
    if not _HAS_YEAR.search(text):
        return None
    for pattern in _DAYS:
        for found in pattern.finditer(text):
            day = _iso_day(found)
            if day:
                rest = text[: found.start()] + MARK + text[found.end() :]
                return _with_clock(day, rest)
    return None


def read_clock(text: str) -> str | None:
    """Return the clock time that a line consists of, as `T16:36:00+07:00`; None where the line says more."""
    found = _CLOCK.fullmatch(_AROUND.sub("", text).strip(" -,|")) if _HOUR.search(text) else None
    return _iso_clock(found) if found else None


def _with_clock(day: str, rest: str) -> Stamp:
    clock = _CLOCK.search(rest)
    if clock:
        rest = rest[: clock.start()] + MARK + rest[clock.end() :]
        day += _iso_clock(clock)
    return Stamp(day, _AROUND.sub(MARK, rest))


def _iso_day(found: re.Match[str]) -> str | None:
    name = found["month"].lower()
    try:
        return date(int(found["year"]), _MONTHS.get(name) or int(name), int(found["day"])).isoformat()
    except ValueError:
        return None


def _iso_clock(found: re.Match[str]) -> str:
    hour = int(found["hour"])
    half = (found["half"] or "").upper()
    if half in ("PM", "CH") and hour < 12:
        hour += 12
    elif half in ("AM", "SA") and hour == 12:
        hour = 0
    return f"T{hour:02}:{found['minute']}:{found['second'] or '00'}+07:00"
