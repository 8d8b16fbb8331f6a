"""What settles the year of a day: the publication date, other dates of the text, the years it names, the URL."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from kg.mention import Day

EARLIEST: Final = 2005
"""News has its dates from this year on; earlier ones are anniversaries and laws."""
LEAD: Final = 700
"""Code points of the headline and the lead, which name the occasion."""
_YEAR: Final = r"(20[0-3]\d|19[89]\d)"
_ANY: Final = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_TERM_END: Final = re.compile(r"[-–]\s?20\d\d")
_TERM: Final = re.compile(rf"(?<!\d){_YEAR}\s?[-–]\s?(?:20\d\d)(?!\d)")
_NAMED: Final = rf"(?<!từ )(?<!đến )(?<!trước )(?<!sau )năm {_YEAR}(?!\d)"
_PLAN: Final = re.compile(
    r"(?:triển khai|[Kk]ế hoạch|nhiệm vụ|dự toán|phương hướng|chương trình|công tác)"
    rf"(?: [^\s.;]{{1,12}}){{0,8}} {_NAMED}"
)
_REVIEW: Final = re.compile(rf"(?:tổng kết|kết quả|đánh giá)(?: [^\s.;]{{1,12}}){{0,14}}? {_NAMED}")
_CONGRESS: Final = re.compile(rf"đại hội[^.;]{{0,90}}nhiệm kỳ {_YEAR}", re.IGNORECASE)
_OF_YEAR: Final = re.compile(rf"(?:năm học|niên vụ) {_YEAR}(?!\d)|{_NAMED}", re.IGNORECASE)
# tổng kết năm học 2018 - 2019, khai giảng năm học 2019-2020
_SCHOOL: Final = re.compile(
    rf"(?:(triển khai|phương hướng|khai giảng|chuẩn bị|nhiệm vụ|kế hoạch)[^.;]{{0,40}})?năm học {_YEAR}\s?[-–]\s?20\d\d"
)
# APEC 2017, quý IV/2015
_TAGGED: Final = re.compile(rf"(?:\b[A-ZĐ]{{3,}}|[Qq]uý [IVX\d]{{1,3}}\s?/)\s?{_YEAR}(?!\d)")
# Diễn đàn Sông Đà 2017, đại hội cổ đông thường niên 2017
_CALLED: Final = re.compile(
    r"(?i:diễn đàn|lễ hội|hội (?:chợ|thi|thảo|nghị|thao|xuân|sách|diễn)|ngày hội|tuần lễ|triển lãm|festival|liên hoan"
    r"|cuộc thi|thường niên|đại hội|techfest)(?: [^\s.,;:()“”\"]{1,14}){0,8}?"
    rf"(?<!năm)(?<!từ)(?<!đến)(?<!tới)(?<!trước)(?<!sau)(?<!số) {_YEAR}(?![\d/])(?!\s?[-–])"
)
# kỷ niệm 50 năm chiến thắng Sông Đà (1968 - 2018)
_JUBILEE: Final = re.compile(
    r"(?<!\d)(\d{1,3}) năm[^.;()]{0,90}\(\s?(?:\d{1,2}[/.\-]\d{1,2}[/.\-])?(1[89]\d\d|20[0-3]\d)\s?[-–]\s?"
    rf"(?:\d{{1,2}}[/.\-]\d{{1,2}}[/.\-])?{_YEAR}\s?\)"
)
_JUBILEE_END: Final = re.compile(rf"{_YEAR}\s?\)")
# 9 tháng đầu năm 2021, quý III năm 2013
_PERIOD: Final = re.compile(
    r"(?:(?:\d{1,2}|ba|sáu|tám|chín|mười|mười một) tháng(?: đầu| cuối)?|[Qq]uý [IVX\d]{1,3})(?: của)? năm "
    rf"{_YEAR}(?!\d)"
)
_IN_YEAR: Final = re.compile(rf" năm {_YEAR}")
_LAWS: Final = re.compile(
    r"(?i:nghị quyết|quyết định|luật|nghị định|chỉ thị|thông tư|pháp lệnh|hiến pháp|kết luận|công văn)"
    rf"[^.;,]{{0,40}}? năm {_YEAR}(?!\d)"
)
"""A document, whose year is that of no occasion."""
_HOPED: Final = re.compile(
    r"(?:(?:mục tiêu|phấn đấu|hoàn thành|tầm nhìn|định hướng|đến hết|đến cuối|hướng tới|dự kiến|so với|từ)"
    rf"[^.;,]{{0,50}}?|\bhồi|[Tt]rước đó, (?:vào|trong)) năm {_YEAR}(?!\d)"
    rf"|năm {_YEAR} (?:đạt|là) (?:gần |hơn |trên |khoảng )?\d"
)
"""A year that is hoped for or looked back to."""
# tháng 10/2017
_MONTH: Final = re.compile(rf"(?<![\d/\-.])(0?[1-9]|1[0-2])\s?[/\-]\s?{_YEAR}(?![\d/\-])")
_MONTH_END: Final = re.compile(rf"[/\-]\s?{_YEAR}")
"""A part of every such month that is found sooner than the whole."""
_NUMBER: Final = re.compile(r"(?:quyết|định|tư|thị|số|luật|hoạch|văn|điện|báo)\s$", re.IGNORECASE)
"""Words before the number of a document: `nghị quyết 03/2018`."""
# /2019/08/14/ · -20190814153012.htm · /2019-08-14/
_DAY_IN_URL: Final = re.compile(
    r"(?<!\d)(20[012]\d)([/\-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=\d{4}(?!\d)|\d{6}(?!\d)|\d{9}(?!\d)|\D|$)"
)
# -185190814153012345.htm
_STAMP_IN_URL: Final = re.compile(
    r"(?<!\d)\d{3}([012]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}(?=\.)"
)
# -ngay-14-8-2019
_DAY_OF_URL: Final = re.compile(r"(?<!\d)(0?[1-9]|[12]\d|3[01])[\-_](0?[1-9]|1[0-2])[\-_](20[012]\d)(?!\d)")
# /201908/ · /2019/8/
_MONTH_IN_URL: Final = re.compile(r"/(20[012]\d)[/\-_]?(0[1-9]|1[0-2]|(?<=[/\-_])[1-9])(?=[/\-_])")

# date 2022-01 at the beginning of a page
_MONTH_STAMP: Final = re.compile(r"\s{0,3}date (20[012]\d)-(0[1-9]|1[0-2])(?!-?\d)")


@dataclass(frozen=True, slots=True)
class Noted:
    """A date as the text gives it: whether it is a document's, and whether it is looked forward to."""

    day: Day
    paper: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Witness:
    """A full date that may settle the year of another one, and whether it is looked forward to."""

    day: date
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Almanac:
    """What settles the year of a day: when the article was published or posted, other dates, and the years it names.

    `posted` is the day, or the last of the month, that its address holds (`exact` says which); `dates` are the full
    dates of its text, `months` the middles of its months with a year, `papers` the dates of documents; `reviewed` and
    `planned` the years that are looked back on and forward to; `years` any other, the likeliest first; `terms` the
    years in which school years begin, and whether those are looked forward to.
    """

    published: date | None = None
    posted: date | None = None
    exact: bool = False
    dates: tuple[Witness, ...] = ()
    months: tuple[Witness, ...] = ()
    papers: tuple[Witness, ...] = ()
    reviewed: tuple[int, ...] = ()
    planned: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    terms: tuple[tuple[int, bool], ...] = ()

    @property
    def today(self) -> date | None:
        """The day that `sáng nay` means."""
        return self.published or (self.posted if self.exact else None)


def read_almanac(published: date | None, url: str, page: str, title: str, text: str, days: Iterable[Noted]) -> Almanac:
    """Return what an article's publication date, address, first line, headline, lines and days settle."""
    told = tuple(days)
    posted, exact = _posted(url, page)
    plain = _without(_TERM, _TERM_END, text)
    lead = plain[:LEAD] if _ANY.search(plain, 0, LEAD) else ""
    return Almanac(
        published,
        posted,
        exact,
        _full(noted for noted in told if not noted.paper),
        tuple(dict.fromkeys(_months(plain))),
        _full(noted for noted in told if noted.paper),
        tuple(map(int, _REVIEW.findall(lead))),
        tuple(map(int, _PLAN.findall(lead))),
        _named(title, text, lead) or _periods(plain) or _numbers(url),
        tuple((int(year), bool(ahead)) for ahead, year in _SCHOOL.findall(text[:LEAD]))
        if "năm học" in text[:LEAD]
        else (),
    )


def _without(pattern: re.Pattern[str], part: re.Pattern[str], text: str) -> str:
    """Return a text with a space for each match of a pattern; a part of every match is looked for first."""
    return pattern.sub(" ", text) if part.search(text) else text


def _periods(plain: str) -> tuple[int, ...]:
    """Return the years of which a text names a part, the latest first."""
    return tuple(sorted(map(int, _PERIOD.findall(plain)), reverse=True)) if _IN_YEAR.search(plain) else ()


def _named(title: str, text: str, lead: str) -> tuple[int, ...]:
    """Return the years that the headline names, else those of the lead, the latest first."""
    spans = _JUBILEE.findall(text) if _JUBILEE_END.search(text) else ()
    jubilees = [int(last) for count, first, last in spans if int(last) - int(first) == int(count)]
    own = _without(_HOPED, _IN_YEAR, _without(_LAWS, _IN_YEAR, lead))
    told = [
        *jubilees,
        *map(int, _CONGRESS.findall(text) if "nhiệm kỳ" in text.lower() else ()),
        *map(int, _TAGGED.findall(lead)),
        *map(int, _CALLED.findall(lead)),
        *(int(year) for pair in _OF_YEAR.findall(own) for year in pair if year),
    ]
    return _numbers(_without(_TERM, _TERM_END, _without(_LAWS, _IN_YEAR, title))) or tuple(sorted(told, reverse=True))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted(map(int, _ANY.findall(text)), reverse=True))


def _months(plain: str) -> Iterator[Witness]:
    """Yield the middles of the months that stand with their years."""
    for end in _MONTH_END.finditer(plain):
        found = _MONTH.search(plain, max(0, end.start() - 3), end.end() + 1)
        if found and not _NUMBER.search(plain, max(0, found.start() - 8), found.start()):
            yield Witness(date(int(found[2]), int(found[1]), 15), looks_ahead(plain, found.start()))


_AHEAD: Final = re.compile(
    r"(?:sẽ|dự kiến|phấn đấu|kế hoạch|yêu cầu|tới đây|sắp|chậm nhất|hoàn thành|chuẩn bị|đề nghị|chạy thử|phải|đến hết"
    r"|(?<!tính )(?<!kéo dài )đến(?! thời điểm| nay))\b[^.;]{0,90}$",
    re.IGNORECASE,
)


def looks_ahead(text: str, place: int) -> bool:
    """Say whether the words before a date look forward to it: `sẽ khai trương vào tháng 3/2020`."""
    low = max(0, place - 140)
    return _AHEAD.search(text, max(low, text.rfind(".", low, place), text.rfind(";", low, place)), place) is not None


def _full(noted: Iterable[Noted]) -> tuple[Witness, ...]:
    return tuple(dict.fromkeys(Witness(day, one.ahead) for one in noted for day in _ends(one.day)))


def _ends(day: Day) -> Iterator[date]:
    """Yield the first and the last day of a date, where they have years in which there was such news."""
    for year, month, number in ((day.year, day.month, day.day), (day.last_year, day.last_month, day.last_day)):
        if year >= EARLIEST and (whole := safe_date(year, month, number)):
            yield whole


def _posted(url: str, page: str) -> tuple[date | None, bool]:
    if found := _DAY_IN_URL.search(url):
        return safe_date(int(found[1]), int(found[3]), int(found[4])), True
    if found := _STAMP_IN_URL.search(url):
        return safe_date(2000 + int(found[1]), int(found[2]), int(found[3])), True
    if found := _DAY_OF_URL.search(url):
        return safe_date(int(found[3]), int(found[2]), int(found[1])), True
    if found := _MONTH_IN_URL.search(url) or _MONTH_STAMP.match(page):
        after = date(int(found[1]) + int(found[2]) // 12, int(found[2]) % 12 + 1, 1)
        return after - timedelta(days=1), False
    return None, False


def safe_date(year: int, month: int, day: int) -> date | None:
    """Return a date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
