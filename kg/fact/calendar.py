"""Days of occasions as ISO dates: the missing year from the publication date, another date, the name or the URL."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from kg.fact.almanac import Almanac, Witness, safe_date
from kg.mention import Day

FAR: Final = 200
"""Days between a day without a year and a full date at most for one to settle the other."""
CLOSE: Final = 120
"""Days between a day without a year and a month with one, or a document, at most for one to settle the other."""
SURE: Final = 45
"""Days from a date within which it does not matter whether it is looked back on or forward to."""
SAME: Final = 16
"""The same for the middle of a month."""


def resolve(day: Day, almanac: Almanac, anchor: date | None) -> tuple[str | None, str | None]:
    """Return the first and last ISO date of a day as the text gives it; None where nothing settles it.

    `anchor` is the day of the occasion before, for `cùng ngày`.
    """
    if not day.day:
        return _relative(day, almanac.today, anchor), None
    first = _with_year(day, almanac)
    if first is None or not day.last_day:
        return (first.isoformat() if first else None), None
    last = safe_date(first.year, day.last_month, day.last_day)
    if last and last < first:
        last = safe_date(first.year + 1, day.last_month, day.last_day) if last.month < first.month - 6 else None
    return first.isoformat(), last.isoformat() if last and last > first else None


def _relative(day: Day, today: date | None, anchor: date | None) -> str | None:
    if day.relative == "same":
        return anchor.isoformat() if anchor else None
    if today is None:
        return None
    return (today - timedelta(days=1 if day.relative == "yesterday" else 0)).isoformat()


def _with_year(day: Day, almanac: Almanac) -> date | None:
    if day.year:
        return safe_date(day.year, day.month, day.day)
    stated = almanac.published or almanac.posted
    if stated:
        return _before(day, stated)
    if near := _beside(day, almanac.dates, FAR, SURE) or _beside(day, almanac.months, CLOSE, SAME):
        return near
    year = _named_year(day.month, almanac)
    return safe_date(year, day.month, day.day) if year else _beside(day, almanac.papers, CLOSE, 0)


def _before(day: Day, stated: date) -> date | None:
    """Return the last such day before the publication, or one soon after it, which is announced."""
    options = [d for y in (stated.year - 1, stated.year, stated.year + 1) if (d := safe_date(y, day.month, day.day))]
    near = [d for d in options if -300 <= (d - stated).days <= 45]
    past = [d for d in near if d <= stated]
    return max(past) if past else min(near, default=None)


def _beside(day: Day, witnesses: tuple[Witness, ...], most: int, sure: int) -> date | None:
    """Return the day in the year that brings it nearest to a full date, if that is near enough.

    More than `sure` days off, it stands behind a date that is looked back on and before one that is looked forward to.
    """
    options = [
        (abs((own - other.day).days), own)
        for other in witnesses
        for year in (other.day.year - 1, other.day.year, other.day.year + 1)
        if (own := safe_date(year, day.month, day.day))
        and (abs((own - other.day).days) <= sure or (own < other.day) == other.ahead)
    ]
    near = min(options, default=None, key=lambda option: (option[0], -option[1].toordinal()))
    return near[1] if near and near[0] <= most else None


def _named_year(month: int, almanac: Almanac) -> int | None:
    """Return the year that an occasion of a month belongs to: in January `tổng kết năm 2019` is held in 2020."""
    if almanac.reviewed and (not almanac.planned or max(almanac.planned) <= max(almanac.reviewed) + 1):
        year = max(almanac.reviewed)
        return year + 1 if month <= 3 else year
    if almanac.planned:
        year = max(almanac.planned)
        return year - 1 if month >= (7 if year - 1 in almanac.years else 11) else year
    if almanac.terms:
        year, ahead = almanac.terms[0]
        return year if month >= (7 if ahead else 9) else year + 1
    return almanac.years[0] if almanac.years else None
