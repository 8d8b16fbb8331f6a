"""What an occasion is for: `Hội thảo nhằm …`, `Mục đích của hội nghị là …`, `Hội thảo là dịp để …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Told
from kg.fact.papers import trim_title
from kg.fact.rule import rule

CUES: Final = ("nhằm", "mục đích", "mục tiêu", "dịp", "cơ hội", "diễn đàn", "hoạt động")
_WORDS: Final = r"(?P<words>[^.].{8,2000})"
_OCCASION: Final = r"(?:E|hoạt động này|chương trình|lớp học|khóa học|đợt [^.;,PE]{1,30}|cuộc thi|hội thi)"
_BESIDE: Final = re.compile(r"(?:tại|trong|ở|sau|trước|qua|thông qua|dự|phát biểu)(?: \w+){0,2} ?$")


def _told(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    words = trim_title(clause.text, clause.span(found.start("words"), found.end("words")))
    yield Told("aim", words, clause.evidence(found, name))


@rule(
    rf"(?P<what>{_OCCASION})(?P<mid>[^.;PON]{{0,160}}?)(?:,| )(?:nhằm|với mục đích|có mục đích|với mục tiêu)"
    rf"(?: mục đích| mục tiêu| để)? {_WORDS}",
    cues=("nhằm", "mục đích", "mục tiêu"),
    examples=(
        (
            "Hội thảo nhằm góp phần nâng cao nhận thức của cán bộ về dữ liệu mở.",
            ("aim góp phần nâng cao nhận thức của cán bộ về dữ liệu mở",),
        ),
        ("Tại hội nghị, các đại biểu đề ra giải pháp nhằm giữ rừng.", ()),
    ),
)
def purpose(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội thảo nhằm …`: what follows is what the occasion is for."""
    if _BESIDE.search(clause.before(found.start(), 24)) or re.search(r"giải pháp|đại biểu|chính sách", found["mid"]):
        return
    yield from _told(clause, found, name)


@rule(
    rf"(?:mục đích|mục tiêu)(?: chính)?(?: của)? {_OCCASION}[^.;PON]{{0,60}}? (?:là|nhằm) {_WORDS}",
    cues=("mục đích", "mục tiêu"),
    examples=(
        (
            "Mục đích của hội nghị là gỡ khó cho các hợp tác xã.",
            ("aim gỡ khó cho các hợp tác xã",),
        ),
    ),
)
def stated(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Mục đích của hội nghị là …`: what follows is what the occasion is for."""
    yield from _told(clause, found, name)


@rule(
    rf"(?:{_OCCASION}|^(?:đồng thời|đây|qua đó))[^.;PONB]{{0,60}}?\blà (?:một )?(?:dịp|cơ hội|diễn đàn|hoạt động|E)"
    rf"[^.;:PON]{{0,60}}?\b(?:để|nhằm|giúp) {_WORDS}",
    cues=("dịp", "cơ hội", "diễn đàn", "hoạt động", "là E"),
    examples=(
        (
            "Hội thảo là dịp để các nhà quản lý trao đổi kinh nghiệm.",
            ("aim các nhà quản lý trao đổi kinh nghiệm",),
        ),
        (
            "Đồng thời là diễn đàn hữu ích để các đại biểu cùng nghiên cứu, trao đổi.",
            ("aim các đại biểu cùng nghiên cứu, trao đổi",),
        ),
    ),
)
def occasion_for(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội thảo là dịp để …`: what follows is what the occasion is for."""
    yield from _told(clause, found, name)
