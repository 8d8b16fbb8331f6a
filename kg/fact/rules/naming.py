"""What an occasion is called: the quotation after its head word, the theme, or the words that say its purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause, trim
from kg.fact.facts import Fact, Named
from kg.fact.rule import rule
from kg.model import Span

_STOP: Final = (
    r"(?:[.;]|$|,? (?:do|nhân|dưới sự|với sự|có sự|được|nhằm|tại|đã|sẽ|diễn ra|dành cho|trong đó|theo|gồm|để|vào|thu hút|quy tụ|tới|từ ngày|cho \d+|có|với \d+)\b"
    r"|,? D|, P|, (?:với|do|có|trong|nhân|tại|theo|nhằm|gồm|B)|: ?[PN])"
)


@rule(
    r"(?P<event>E)(?:,? (?:khoa học|quốc gia|quốc tế|cấp \w+|lần \w+(?: \w+)?|năm \d{4}|trực tuyến|về|mang tên|với (?:chủ đề|tên gọi|tiêu đề|tựa đề|nội dung)|có (?:chủ đề|tên)|theo chủ đề|chuyên đề|đề tài|cộng đồng|quản trị|học thuật)| [^.;:PBDQV]{0,90}?(?:với|có|theo) chủ đề| \([^)]{0,80}\))*:? ?(?P<name>Q)",
    cues=("Q",),
    examples=(("Sở Nội vụ tổ chức hội thảo khoa học: “Nâng cao năng lực quản trị”.", ("name Nâng cao năng lực quản trị",)),),
)
def quoted(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """`hội thảo “Q”`, `hội thảo với chủ đề “Q”`: Q is the name."""
    title = clause.at(found.start("name")).name
    if title:
        yield Named(title, clause.at(found.start("event")), True, clause.evidence(found, name))


@rule(
    r"(?P<event>[EV])",
    cues=("E", "V"),
    examples=(("Sở Nội vụ tổ chức hội nghị tổng kết công tác cải cách hành chính năm 2019.", ("name tổng kết công tác cải cách hành chính năm 2019",)),),
)
def described(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """`hội nghị tổng kết công tác …`: the words after the head word, up to the next part of the sentence, are the name."""
    event = clause.at(found.start())
    start = event.name.end if event.name else event.span.end
    span = _phrase(clause, start, found.end())
    if span and span.end - span.start >= 6:
        yield Named(span, event, False, clause.evidence(found, name))


_PHRASE: Final = re.compile(r"(?P<name>[^.;]{1,300}?)(?=" + _STOP + ")")


def _phrase(clause: Clause, start: int, place: int) -> Span | None:
    found = _PHRASE.match(clause.shape, place)
    if found is None:
        return None
    end = clause.span(place, found.end()).end if found.group().strip() else start
    return trim(clause.text, start, max(start, end))
