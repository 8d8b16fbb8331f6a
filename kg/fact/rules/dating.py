"""When an occasion is held: `Sáng 14/8, … tổ chức`, `diễn ra từ ngày 14 đến 16/8`, `vào chiều ngày …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Dated, Fact
from kg.fact.rule import rule
from kg.mention import Day

_BEFORE: Final = re.compile(
    r"(?:nhân|(?<!các )ngày|trước|đến(?: hết)?|tới|kể từ|từ|hạn|sau|quyết định|ban hành|ký|nghị quyết"
    r"|số|năm|thành lập|chỉ thị|kế hoạch|thông báo|giai đoạn|của|sinh|quốc khánh|giải phóng|cách mạng"
    r"|tháng tám|lao động|quyết định số [^ ]+|văn bản số [^ ]+) ?$"
)
_FEAST: Final = re.compile(r"(?:kỷ niệm|thành lập|truyền thống|quốc tế|nhân)[^,.;]{0,60}\(D? ?[–-]? ?$")
_RUNS: Final = re.compile(r"(?:kéo dài|mở cửa|phục vụ|diễn ra|trưng bày)[^.;]{0,40}(?:đến|tới)(?: hết)? ?(?:ngày )?$")


@rule(
    r"D",
    cues=("D",),
    examples=(("Sáng 14/8, tại Hà Nội, Sở Nội vụ tổ chức hội thảo.", ("date 14/8",)),),
)
def day(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read a date that is not that of a plan, an anniversary or a deadline: the day of the occasion at hand."""
    mention = clause.at(found.start())
    before = clause.shape[max(0, found.start() - 60) : found.start()]
    if (
        mention.day is None
        or _is_anniversary(mention.day)
        or _BEFORE.search(before)
        or _RUNS.search(before)
        or _FEAST.search(before)
    ):
        return
    yield Dated(mention.day, clause.evidence(found, name), None)


def _is_anniversary(day: Day) -> bool:
    """Say whether a range joins the same day of two years: `(13/5/1955 - 13/5/2016)`."""
    return bool(day.last_day) and (day.day, day.month) == (day.last_day, day.last_month)


@rule(
    r"(?:kéo dài|mở cửa|phục vụ|diễn ra|trưng bày)[^.;D]{0,40}(?:đến|tới)(?: hết)? ?(?:ngày )?(?P<last>D)",
    cues=("đến", "tới"),
    examples=(("Hội chợ kéo dài đến hết ngày 4/5.", ("last 4/5",)),),
)
def last_day(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `kéo dài đến hết ngày 4/5`: the occasion ends on that day."""
    mention = clause.at(found.start("last"))
    if mention.day:
        given = mention.day
        yield Dated(Day(last_day=given.day, last_month=given.month, year=given.year), clause.evidence(found, name))
