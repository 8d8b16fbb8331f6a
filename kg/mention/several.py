"""Several bodies named together: `các sở: Nội vụ, Tài chính`, `UBND các huyện A, B`, `Đảng ủy, HĐND, UBND xã`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.fold import fold
from kg.lexicon.late import late
from kg.lexicon.letters import END, UPPER
from kg.lexicon.trie import alternation
from kg.mention.bodies import HEADS
from kg.mention.territory import read_territory
from kg.mention.values import Body, Mention
from kg.mention.wording import Manner, read_words
from kg.mention.words import DEPARTMENT, FIELDS, TERRITORY_TYPE, WORD
from kg.model import Span

FIELD: Final = rf"(?:(?i:{DEPARTMENT})|{alternation(FIELDS)}){END}"
_OTHERS: Final = (
    r"(?:(?:,|[ \xa0]và|[ \xa0][-–])?[ \xa0\n]{1,3}(?:sở|ban|ngành|phòng|bộ|đơn vị|cơ quan|chức năng|chuyên môn"
    r"|liên quan|trực thuộc|của tỉnh|tỉnh|huyện|thành phố))"
)
PLURAL: Final = (
    rf"[Cc]ác[ \xa0\n]{{1,3}}(?:[Ss]ở|[Vv]ụ|[Pp]hòng|[Cc]ục|[Bb]ộ|[Bb]an){_OTHERS}{{0,5}}"
    rf"(?:[ \xa0]?:[ \xa0\n]{{1,3}}(?=[{UPPER}])|[ \xa0\n]{{1,3}}(?=[{UPPER}])(?={FIELD}))"
)
"""What stands before the first of several bodies with one head noun."""
_NEXT: Final = re.compile(
    rf"(?:,|;|[ \xa0\n]{{1,3}}và)[ \xa0\n]{{1,3}}(?!(?:Công an|Thanh tra|Văn phòng){END})(?=[{UPPER}])"
)
_FIELD: Final = late(FIELD)
_ITEM_END: Final = re.compile(r"[,;.:()]|[ \xa0\n]và[ \xa0\n]|$")
_SPACE: Final = re.compile(r"[ \xa0\n]{1,3}")
_COUNT: Final = r"(?:các|một số|những|nhiều|hai|ba|bốn|năm|\d{1,3})"
_EACH: Final = late(
    rf"[ \xa0\n]{{1,3}}(?:của[ \xa0\n]{{1,3}})?{_COUNT}[ \xa0\n]{{1,3}}(?P<type>{TERRITORY_TYPE})"
    rf"(?:(?:,|[ \xa0\n]và)[ \xa0\n]{{1,3}}{TERRITORY_TYPE}){{0,3}}(?![^\W_])(?:[ \xa0]?:)?"
)
_NAME: Final = late(
    rf"(?:,|[ \xa0\n]{{1,3}}và|;)?[ \xa0\n]{{1,3}}(?:(?P<own>{TERRITORY_TYPE})[ \xa0\n]{{1,3}})?(?P<name>{WORD}"
    rf"(?:[ \xa0\n]{{1,3}}{WORD}){{0,3}})"
)
_BETWEEN: Final = re.compile(
    r"[ \xa0\n]*(?:[,;&–-]|,?[ \xa0\n]và[ \xa0\n]|[ \xa0\n]cùng[ \xa0\n])[ \xa0\n]*(?:các[ \xa0\n])?"
)
_SHARING: Final = ("any", "district", "commune", "parent", "village")
"""Levels of bodies that take the territory of the body beside them: `Đảng ủy, HĐND, UBND xã`."""


def read_plural(text: str, anchor: re.Match[str], end: int) -> Iterator[Mention]:
    """Yield the bodies of a list with one head noun: `các sở: Nội vụ, Tài chính`."""
    head = HEADS[fold(re.sub(r"\W.*", "", anchor.group()[4:], flags=re.DOTALL))]
    place, start = anchor.end(), anchor.start() + len("các ")
    items: list[Span] = []
    while place < (stop := _item(text, place, end, listed=":" in anchor.group())):
        items.append(Span(place, stop))
        link = _NEXT.match(text, stop, end)
        if link is None:
            break
        place = link.end()
    last = items[-1].end if items else end
    space = _SPACE.match(text, last, end)
    close = read_territory(text, space.end(), end) if space else last
    shared = text[space.end() : close] if space and close > space.end() and items else ""
    for item in items:
        span = Span(min(start, item.start), close if shared and item is items[-1] else item.end)
        core = f"{head.form} {text[item.start : item.end]}"
        yield Mention("body", span, body=Body(span, head.form, head.kind, head.level, core, shared))
        start = end


def _item(text: str, place: int, end: int, *, listed: bool) -> int:
    field = _FIELD.match(text, place, end)
    if field or not listed:
        return field.end() if field else place
    closing = _ITEM_END.search(text, place, end)
    stop = closing.start() if closing else end
    return read_words(text, place - 1, stop, Manner())


def read_each(text: str, found: Mention, end: int) -> tuple[Mention, ...]:
    """Return a body once for each territory that stands behind it: `UBND các huyện A, B`; none where none is named."""
    body = found.body
    whole = body is None or body.territory or body.parent or body.kind == "anaphor"
    each = None if whole else _EACH.match(text, found.span.end, end)
    if body is None or each is None:
        return (found,)
    out: list[Mention] = []
    place = each.end()
    while name := _NAME.match(text, place, end):
        own = "own" if name["own"] else "name"
        span = Span(found.span.start if not out else name.start(own), name.end())
        territory = f"{name['own'] or each['type']} {name['name']}"
        out.append(Mention("body", span, body=replace(body, span=span, territory=territory)))
        place = name.end()
    return tuple(out)


def share(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Give each body without a territory that of the body directly behind it: `Đảng ủy, HĐND, UBND xã`."""
    out = list(mentions)
    for index in range(len(out) - 2, -1, -1):
        body, after = out[index].body, out[index + 1].body
        if body is None or after is None or body.territory or body.parent or not after.territory:
            continue
        between = text[out[index].span.end : out[index + 1].span.start]
        if body.level in _SHARING and after.level in _SHARING and _BETWEEN.fullmatch(between):
            out[index] = replace(out[index], body=replace(body, territory=after.territory))
    return tuple(out)
