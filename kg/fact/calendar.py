"""Days of occasions as ISO dates: the missing year from the publication date, another date, the name or the URL."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from kg.mention import Day

_YEAR: Final = re.compile(r"(?<!\d)(20[0-3]\d|19[89]\d)(?!\d)")


def resolve(
    day: Day, published: date | None, anchor: date | None, years: tuple[int, ...]
) -> tuple[str | None, str | None]:
    """Return the first and last ISO date of a day as the text gives it; None where nothing settles it.

    `anchor` is the day of the occasion before, for `cùng ngày`; `years` are the years that the article names, in order.
    """
    if not day.day:
        return _relative(day, published, anchor), None
    first = _with_year(day.day, day.month, day.year, published, years)
    if first is None or not day.last_day:
        return (first.isoformat() if first else None), None
    last = _safe(first.year, day.last_month, day.last_day)
    if last and last < first:
        last = _safe(first.year + 1, day.last_month, day.last_day) if last.month < first.month - 6 else None
    return first.isoformat(), last.isoformat() if last and last > first else None


def _relative(day: Day, published: date | None, anchor: date | None) -> str | None:
    if day.relative == "same":
        return anchor.isoformat() if anchor else None
    if published is None:
        return None
    return (published - timedelta(days=1 if day.relative == "yesterday" else 0)).isoformat()


def _with_year(day: int, month: int, year: int, published: date | None, years: tuple[int, ...]) -> date | None:
    if year:
        return _safe(year, month, day)
    if published:
        options = [d for y in (published.year - 1, published.year, published.year + 1) if (d := _safe(y, month, day))]
        near = [d for d in options if -300 <= (d - published).days <= 45]
        return (
            max(near, key=lambda d: (d <= published, d if d <= published else date.max - (d - date.min)), default=None)
            if near
            else None
        )
    return _safe(years[0], month, day) if years else None


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def years_in(text: str) -> tuple[int, ...]:
    """Return the years named in a text, in order."""
    return tuple(int(found) for found in _YEAR.findall(text))
