"""What an occasion is called: the quotation after its head word, the theme, or the words that say its purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause, trim
from kg.fact.facts import Fact, Named
from kg.fact.rule import rule
from kg.mention import Mention
from kg.model import Span

_STOP: Final = (
    r"(?:[.;]|$|,? (?:do|nhân (?:dịp|ngày|kỷ niệm|D)|dưới sự|với sự|có (?:sự|P|hơn|gần|các|ông|bà|\d)"
    r"|được|nhằm|tại(?! chỗ)|đã|sẽ"
    r"|diễn ra|dành cho|dành trọn|trong đó|vào (?:D|ngày|lúc|sáng|chiều|tối|hồi)|thu hút|quy tụ"
    r"|tới (?:dự|tham dự|nay)|từ ngày"
    r"|chính thức|khép lại|kết thúc|kéo dài|ghi nhận|nhận được)\b|,? D|, P"
    r"|, (?:(?:với|do|có|trong|nhân|tại|theo|nhằm|gồm|để)\b|B)|: ?[PN])"
)
NAMELESS: Final = ("reception", "visit")
"""Kinds of occasion that have no name."""


@rule(
    r"(?P<event>E)(?: [^\s,.;:A-Z()“”\"]{1,8}){0,4}?(?:,? (?:khoa học|quốc gia|quốc tế|cấp \w+"
    r"|lần \w+(?: \w+)?|năm \d{4}|trực tuyến|về"
    r"|mang tên|với (?:chủ đề|tên gọi|tiêu đề|tựa đề|nội dung)|có (?:chủ đề|tên)|theo chủ đề|chuyên đề"
    r"|đề tài|cộng đồng|quản trị|học thuật)| [^.;:PBDQV]{0,90}?(?:với|có|theo) chủ đề"
    r"| \([^)]{0,80}\))*:? ?(?P<name>Q)(?!, Q)",
    cues=("Q",),
    examples=(
        ("Sở Nội vụ tổ chức hội thảo khoa học: “Nâng cao năng lực quản trị”.", ("name Nâng cao năng lực quản trị",)),
    ),
)
def quoted(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `hội thảo “Q”`, `hội thảo với chủ đề “Q”`: Q is the name."""
    title = clause.at(found.start("name")).name
    if title:
        yield Named(title, clause.at(found.start("event")), True, clause.evidence(found, name))


@rule(
    r"(?P<event>[EV])",
    cues=("E", "V"),
    examples=(
        (
            "Sở Nội vụ tổ chức hội nghị tổng kết công tác cải cách hành chính năm 2019.",
            ("name tổng kết công tác cải cách hành chính năm 2019",),
        ),
    ),
)
def described(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `hội nghị tổng kết công tác …`: the words from the head word to the next part of the sentence."""
    event = clause.at(found.start())
    if event.value in NAMELESS:
        return
    span = _fit(clause, event, _phrase(clause, _start_of(clause, event), found.end()))
    if span and span.end - span.start >= 5:
        yield Named(span, event, False, clause.evidence(found, name))


def _start_of(clause: Clause, event: Mention) -> int:
    """Return where the words after the head noun begin: in `lễ công bố quyết định` they begin with `công bố`."""
    head = event.name or event.span
    short = re.match(r"(?:buổi )?lễ (?=\w)", head.of(clause.text), re.IGNORECASE)
    return head.start + short.end() if short and event.value == "ceremony" else head.end


def _fit(clause: Clause, event: Mention, span: Span | None) -> Span | None:
    """Return what of the words is a name for its kind: a working session is named by what it is about."""
    if span is None or event.value not in ("working-session", "voter-meeting", "meeting"):
        return span
    about = re.search(r"(?:^| )về ", span.of(clause.text))
    if event.value == "voter-meeting":
        return span if re.match(r"(?:trước|sau) ", span.of(clause.text)) else None
    if event.value == "meeting" and not re.match(r"trực tuyến |với ", span.of(clause.text)):
        return span
    return trim(clause.text, span.start + about.end(), span.end) if about else None


_PHRASE: Final = re.compile(r"(?!,)(?P<name>[^.;]{0,300}?)(?=" + _STOP + ")")


def _phrase(clause: Clause, start: int, place: int) -> Span | None:
    found = _PHRASE.match(clause.shape, place)
    if found is None:
        return None
    end = clause.span(place, found.end()).end if found.group().strip() else start
    return trim(clause.text, start, max(start, end))
