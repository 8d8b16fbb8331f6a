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
    r"|tháng tám|lao động|hiệu lực(?: thi hành)?(?: kể)?|áp dụng|số [^ ]{1,40}(?: [^ ]{1,8})?,?) ?$"
)
_PAPER: Final = re.compile(
    r"(?:nghị quyết|quyết định|kế hoạch|công văn|thông báo|chỉ thị|kết luận|hướng dẫn|thông tư|nghị định|luật|đề án"
    r"|văn bản|tờ trình|công điện|giấy mời|quy định)[^.;,DEV]{0,60}$"
)
"""A document, whose own date stands behind its name."""
_FEAST: Final = re.compile(
    r"(?:(?:kỷ niệm|thành lập|truyền thống|quốc tế|nhân)[^,.;]{0,60}\(D? ?[–-]?"
    r"|(?:kỷ niệm|ngày|E \d{1,3} năm|chiến thắng|dịp|chào mừng)[^.,;:DV]{3,90}\(?) ?$"
)
"""A feast, whose day stands behind its name: `ngày Thương binh, liệt sĩ 27/7`."""
_BARE: Final = re.compile(r"\d|ngày", re.IGNORECASE)
_RUNS: Final = re.compile(
    r"(?:kéo dài|mở cửa|phục vụ|diễn ra|trưng bày)[^.;]{0,40}(?:đến|tới)(?: hết)? ?(?:ngày )?$"
    r"|E [^.;,DPB]{0,30}(?:bế mạc|kết thúc)(?: vào)? ?$"
)


@rule(
    r"D",
    cues=("D",),
    examples=(("Sáng 14/8, tại Hà Nội, Sở Nội vụ tổ chức hội thảo.", ("date 14/8",)),),
)
def day(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read a date that is not that of a plan, an anniversary or a deadline: the day of the occasion at hand."""
    mention = clause.at(found.start())
    before = clause.shape[max(0, found.start() - 60) : found.start()]
    if mention.day is None or mention.day.relative == "anniversary" or _BEFORE.search(before) or _RUNS.search(before):
        return
    bare = _BARE.match(mention.span.of(clause.text))
    if bare and (_FEAST.search(before) or _PAPER.search(before)):
        return
    yield Dated(mention.day, clause.evidence(found, name), None)


@rule(
    r"(?:(?:kéo dài|mở cửa|phục vụ|diễn ra|trưng bày)[^.;D]{0,40}(?:đến|tới)(?: hết)?"
    r"|E [^.;,DPB]{0,30}(?:bế mạc|kết thúc)"
    r"(?: vào)?) ?(?:ngày )?(?P<last>D)",
    cues=("đến", "tới", "bế mạc", "kết thúc"),
    examples=(
        ("Hội chợ kéo dài đến hết ngày 4/5.", ("last 4/5",)),
        ("Kỳ họp bế mạc vào ngày 18/7.", ("last 18/7",)),
    ),
)
def last_day(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `kéo dài đến hết ngày 4/5`, `bế mạc vào ngày 18/7`: the occasion ends on that day."""
    mention = clause.at(found.start("last"))
    if mention.day:
        given = mention.day
        yield Dated(Day(last_day=given.day, last_month=given.month, year=given.year), clause.evidence(found, name))
