"""Days of occasions as ISO dates: the missing year from the publication date, another date, the name or the URL."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kg.mention import Day

FAR: Final = 200
"""Days between a day without a year and a full date at most for one to settle the other."""
EARLIEST: Final = 2005
"""News has its dates from this year on; earlier ones are anniversaries and laws."""
LEAD: Final = 700
"""Code points of the headline and the lead, which name the occasion."""
_YEAR: Final = r"(20[0-3]\d|19[89]\d)"
_ANY: Final = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_TERM: Final = re.compile(rf"(?<!\d){_YEAR}\s?[-–]\s?(?:20\d\d)(?!\d)")
_NAMED: Final = rf"(?<!từ )(?<!đến )(?<!trước )(?<!sau )năm {_YEAR}(?!\d)"
_PLAN: Final = re.compile(
    r"(?:triển khai|kế hoạch|nhiệm vụ|dự toán|phương hướng|chương trình|công tác)"
    rf"(?: [^\s.;]{{1,12}}){{0,8}} {_NAMED}"
)
_REVIEW: Final = re.compile(rf"(?:tổng kết|kết quả|đánh giá)(?: [^\s.;]{{1,12}}){{0,14}}? {_NAMED}")
_CONGRESS: Final = re.compile(rf"đại hội[^.;]{{0,90}}nhiệm kỳ {_YEAR}", re.IGNORECASE)
_OF_YEAR: Final = re.compile(rf"năm học {_YEAR}(?!\d)|{_NAMED}", re.IGNORECASE)
# tổng kết năm học 2018 - 2019, khai giảng năm học 2019-2020
_SCHOOL: Final = re.compile(
    rf"(?:(triển khai|phương hướng|khai giảng|chuẩn bị|nhiệm vụ|kế hoạch)[^.;]{{0,40}})?năm học {_YEAR}\s?[-–]\s?20\d\d"
)
# APEC 2017, quý IV/2015
_TAGGED: Final = re.compile(rf"(?:\b[A-ZĐ]{{3,}}|[Qq]uý [IVX\d]{{1,3}}\s?/)\s?{_YEAR}(?!\d)")
# tháng 10/2017
_MONTH: Final = re.compile(rf"(?<![\d/\-.])(0?[1-9]|1[0-2])\s?[/\-]\s?{_YEAR}(?![\d/\-])")
_MONTH_END: Final = re.compile(rf"[/\-]\s?{_YEAR}")
"""A part of every such month that is found sooner than the whole."""
_NUMBER: Final = re.compile(r"(?:quyết|định|tư|thị|số|luật|hoạch|văn|điện|báo)\s$", re.IGNORECASE)
"""Words before the number of a document: `nghị quyết 03/2018`."""
CLOSE: Final = 60
"""Days between a day without a year and a month with one at most for one to settle the other."""
# /2019/08/14/ · -20190814153012.htm · /2019-08-14/
_DAY_IN_URL: Final = re.compile(
    r"(?<!\d)(20[012]\d)([/\-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\d{4}(?!\d)|\d{6}(?!\d)|\d{9}(?!\d)|\D|$)"
)
# -ngay-14-8-2019
_DAY_OF_URL: Final = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[\-_](0?[1-9]|1[0-2])[\-_](20[012]\d)(?!\d)")
# /201908/ · /2019/8/
_MONTH_IN_URL: Final = re.compile(r"/(20[012]\d)[/\-_]?(0[1-9]|1[0-2]|(?<=[/\-_])[1-9])(?=[/\-_])")

# date 2022-01 at the beginning of a page
_MONTH_STAMP: Final = re.compile(r"\s{0,3}date (20[012]\d)-(0[1-9]|1[0-2])(?!-?\d)")


@dataclass(frozen=True, slots=True)
class Almanac:
    """What settles the year of a day: when the article was published or posted, other dates, and the years it names.

    `posted` is the day, or the last of the month, that its address holds (`exact` says which); `dates` are the full
    dates of its text, `months` the middles of its months with a year, `papers` the dates of documents; `reviewed` and
    `planned` the years that are looked back on and forward to; `years` any other; `terms` the years in which school
    years begin, and whether those are looked forward to.
    """

    published: date | None = None
    posted: date | None = None
    exact: bool = False
    dates: tuple[date, ...] = ()
    months: tuple[date, ...] = ()
    papers: tuple[date, ...] = ()
    reviewed: tuple[int, ...] = ()
    planned: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    terms: tuple[tuple[int, bool], ...] = ()

    @property
    def today(self) -> date | None:
        """The day that `sáng nay` means."""
        return self.published or (self.posted if self.exact else None)


def read_almanac(
    published: date | None, url: str, page: str, title: str, text: str, days: Iterable[tuple[Day, bool]]
) -> Almanac:
    """Return what an article's publication date, address, first line, headline, lines and days settle."""
    told = tuple(days)
    posted, exact = _posted(url, page)
    plain = _TERM.sub(" ", text)
    lead = plain[:LEAD] if _ANY.search(plain, 0, LEAD) else ""
    headline = _ANY.findall(_TERM.sub(" ", title))
    named = tuple(
        map(
            int,
            (
                *headline,
                *(_CONGRESS.findall(text) if "nhiệm kỳ" in text.lower() else ()),
                *_TAGGED.findall(lead),
                *(y for pair in _OF_YEAR.findall(lead) for y in pair if y),
            ),
        )
    )
    return Almanac(
        published,
        posted,
        exact,
        _full(day for day, paper in told if not paper),
        tuple(
            date(int(m[2]), int(m[1]), 15)
            for m in (_MONTH.finditer(plain) if _MONTH_END.search(plain) else ())
            if not _NUMBER.search(plain, max(0, m.start() - 8), m.start())
        ),
        _full(day for day, paper in told if paper),
        tuple(map(int, _REVIEW.findall(lead))),
        tuple(map(int, _PLAN.findall(lead))),
        named or tuple(map(int, _ANY.findall(url))),
        tuple((int(year), bool(ahead)) for ahead, year in _SCHOOL.findall(text[:LEAD])),
    )


def _full(days: Iterable[Day]) -> tuple[date, ...]:
    return tuple(d for day in days if day.year >= EARLIEST and (d := _safe(day.year, day.month, day.day)))


def _posted(url: str, page: str) -> tuple[date | None, bool]:
    if found := _DAY_IN_URL.search(url):
        return _safe(int(found[1]), int(found[3]), int(found[4])), True
    if found := _DAY_OF_URL.search(url):
        return _safe(int(found[3]), int(found[2]), int(found[1])), True
    if found := _MONTH_IN_URL.search(url) or _MONTH_STAMP.match(page):
        after = date(int(found[1]) + int(found[2]) // 12, int(found[2]) % 12 + 1, 1)
        return after - timedelta(days=1), False
    return None, False


def resolve(day: Day, almanac: Almanac, anchor: date | None) -> tuple[str | None, str | None]:
    """Return the first and last ISO date of a day as the text gives it; None where nothing settles it.

    `anchor` is the day of the occasion before, for `cùng ngày`.
    """
    if not day.day:
        return _relative(day, almanac.today, anchor), None
    first = _with_year(day, almanac)
    if first is None or not day.last_day:
        return (first.isoformat() if first else None), None
    last = _safe(first.year, day.last_month, day.last_day)
    if last and last < first:
        last = _safe(first.year + 1, day.last_month, day.last_day) if last.month < first.month - 6 else None
    return first.isoformat(), last.isoformat() if last and last > first else None


def _relative(day: Day, today: date | None, anchor: date | None) -> str | None:
    if day.relative == "same":
        return anchor.isoformat() if anchor else None
    if today is None:
        return None
    return (today - timedelta(days=1 if day.relative == "yesterday" else 0)).isoformat()


def _with_year(day: Day, almanac: Almanac) -> date | None:
    if day.year:
        return _safe(day.year, day.month, day.day)
    stated = almanac.published or almanac.posted
    if stated:
        return _before(day, stated)
    if near := _beside(day, almanac.dates, FAR) or _beside(day, almanac.months, CLOSE):
        return near
    year = _named_year(day.month, almanac)
    return _safe(year, day.month, day.day) if year else _beside(day, almanac.papers, CLOSE)


def _before(day: Day, stated: date) -> date | None:
    """Return the last such day before the publication, or one soon after it, which is announced."""
    options = [d for y in (stated.year - 1, stated.year, stated.year + 1) if (d := _safe(y, day.month, day.day))]
    near = [d for d in options if -300 <= (d - stated).days <= 45]
    past = [d for d in near if d <= stated]
    return max(past) if past else min(near, default=None)


def _beside(day: Day, dates: tuple[date, ...], most: int) -> date | None:
    """Return the day in the year that brings it nearest to a full date, if that is near enough."""
    options = [
        (abs((own - other).days), own)
        for other in dates
        for year in (other.year - 1, other.year, other.year + 1)
        if (own := _safe(year, day.month, day.day))
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
        return year - 1 if month >= 11 else year
    if almanac.terms:
        year, ahead = almanac.terms[0]
        return year if month >= (7 if ahead else 9) else year + 1
    return almanac.years[0] if almanac.years else None


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
