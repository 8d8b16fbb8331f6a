"""Names of bodies, read from their head noun on: `Sở KH&CN tỉnh`, `Viện Kinh tế Việt Nam`, `Ban Dân tộc HĐND tỉnh`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.fold import fold
from kg.lexicon.late import late
from kg.lexicon.letters import END, UPPER
from kg.lexicon.trie import alternation
from kg.mention.small import SMALL_HEAD
from kg.mention.territory import read_territory
from kg.mention.values import Body
from kg.mention.wording import COMPOUND_AT, Manner, read_words
from kg.mention.words import (
    BODY_FORMS,
    BODY_HEAD,
    COUNTRY,
    EVENT,
    HONORIFIC,
    LEXICON,
    LONE_HEAD,
    OTHER,
    PROVINCE,
    STOP,
    TERRITORY_TYPE,
    WORD,
    either_case,
    family_split,
)
from kg.model import Span

HEADS: Final = {
    **{fold(form): head for form, head in BODY_FORMS.items()},
    **{fold(head.form): head for head in reversed(LEXICON.body_heads)},
}
"""The rows of head nouns by their folded forms; of those spelled alike the first."""
_ROWS: Final = {head.form: head for head in LEXICON.body_heads}
ANAPHORIC: Final = frozenset(
    (
        *(
            "Viện",
            "Trung tâm",
            "Công ty",
            "Hội",
            "Quỹ",
            "Học viện",
            "Trường",
            "Bệnh viện",
            "Hợp tác xã",
            "HTX",
            "Hiệp hội",
        ),
        *(
            "Tập đoàn",
            "Tổng công ty",
            "Tổng Công ty",
            "Ngân hàng",
            "Liên minh",
            "Tạp chí",
            "Bảo tàng",
            "Ủy ban",
            "Uỷ ban",
        ),
        *("Quân khu", "Binh đoàn", "Công đoàn", "Liên hiệp", "Trung ương Hội"),
    )
)
"""Heads that stand for a body named before."""
PLAIN: Final = (
    *("Sở", "Bộ", "Vụ", "Hội", "Đoàn", "Tổ chức", "Báo", "Đồn", "Cơ quan", "Cảng", "Hãng"),
    *("Công ty", "Tập đoàn", "Doanh nghiệp", "Phòng"),
)
"""Heads that words in small letters do not continue: `Vụ tai nạn`, `Công ty nhà nước` name no body."""
_FIRMS: Final = frozenset(
    head.form for head in LEXICON.body_heads if re.match(r"Công ty (?:TNHH|[Cc]ổ phần|CP)|Tổng [Cc]ông ty", head.form)
)
"""Heads that are no whole names without more words: `Công ty CP tư vấn thiết kế`."""
HELD: Final = {head.form: head for head in LEXICON.office_bodies}
"""Head nouns that name a body only behind the title of an office that is held in it."""
_HELD: Final = late(rf"{alternation(either_case(HELD))}{END}")
_HEAD: Final = late(rf"{BODY_HEAD}{END}")
_SMALL_HEAD: Final = late(SMALL_HEAD)
_EVENT: Final = late(rf"(?i:{EVENT}){END}")
_ANY_HEAD: Final = late(
    rf"(?:(?i:{alternation(form.lower() for form in BODY_FORMS if ' ' in form)})"
    rf"|{alternation(either_case(form for form in BODY_FORMS if ' ' not in form and not form.isupper()))}"
    rf"|{LONE_HEAD}){END}"
)
_PARENT: Final = re.compile(
    r"(?:[ \xa0\n]{1,3}(?:của|thuộc)?[ \xa0\n]{0,3}|[ \xa0\n]{0,3}[,\-–][ \xa0\n]{1,3}|[ \xa0\n]{0,3}\()"
)
_BRACKET: Final = re.compile(rf"[ \xa0\n]{{0,3}}\(([{UPPER}][^()\n]{{1,60}})\)")
_ALIAS: Final = late(rf"[{UPPER}]{{2,8}}")
"""A short form in capitals alone."""
_BESIDE: Final = late(rf"(?:{HONORIFIC}|{STOP}){END}")
_OVER: Final = re.compile(r"(?:Bộ|Tổng cục|Bộ Tư lệnh)[ \xa0\n]")
_MINISTRY: Final = re.compile(r"(?:Bộ|Đại học|Quân khu|Tổng cục|Văn phòng)[ \xa0\n]{1,3}(?!Chính trị|trưởng)")
_PROVINCE: Final = late(rf"(?:{PROVINCE}|{TERRITORY_TYPE}){END}")
_SPACE: Final = re.compile(r"[ \xa0\n]{1,3}")
_TOWN: Final = late(rf"{WORD}(?:[ \xa0\n]{{1,3}}{WORD}){{0,6}}")
_VIETNAM: Final = re.compile(r"[ \xa0\n]{1,3}(?:nước[ \xa0\n]{1,3})?(?:CHXHCN[ \xa0\n]{1,3})?Việt Nam\b")
_COUNTRY: Final = late(rf"[ \xa0\n]{{1,3}}(?:nước[ \xa0\n]{{1,3}})?(?:CHDCND[ \xa0\n]{{1,3}})?(?P<name>{COUNTRY}){END}")
_OF_STATE: Final = ("Bộ", "Quốc hội", "Chính phủ", "Chủ tịch nước")
"""Heads of the bodies of a state, whose names leave Vietnam's out."""
_POSTED: Final = re.compile(
    r"(?:Đại sứ quán|Tổng [Ll]ãnh sự quán|Lãnh sự quán|Thương vụ|Đảng ủy Việt Nam|Đảng uỷ Việt Nam|Hội [Nn]gười"
    r"|Cơ quan (?:đại diện|thường trú)|Phái đoàn|Văn phòng|Trường"
    r"|Phân hiệu|.*[Cc]ấp cao|.*tối cao)"
)
"""Bodies whose names go on with the place where they are: `Đại sứ quán Na Uy tại Việt Nam`."""
_ABROAD: Final = re.compile(r"Đại sứ quán|Tổng [Ll]ãnh sự quán|Lãnh sự quán|Phái đoàn|Thương vụ")
"""Missions, which may be in a town that no lexicon knows: `Tổng Lãnh sự quán Việt Nam tại Osaka`."""
_AGAIN: Final = re.compile(r",?[ \xa0\n]{1,3}")
_NO_UNIT: Final = re.compile(r"Phòng,?[ \xa0\n]{1,3}(?:chống|cháy|ngừa|vệ)\b|Ban[ \xa0\n]{1,3}(?:hành|đêm)\b")
"""Words that only begin like a head noun: `Phòng chống tham nhũng` is a field of work."""
_AT: Final = re.compile(r"[ \xa0\n]{1,3}tại[ \xa0\n]{1,3}")
_COMMON: Final = re.compile(
    r"[ \xa0\n]{1,3}(?:học|hợp|đảng|trường|nghị|thảo|chợ|thi|thao|diễn|đàm|quán|viên|đồng|nhập|tụ|họp|ngộ|ý|chẩn|hè|kỳ"
    r"|quay|trưởng|phí|dẫn|trợ|đất|đạo|bắn|ca|đua|kín|lái|bay|hoa|xuân|trại)\b"
)
"""Second syllables that make a common noun of a head noun: `Hội trường`, `Trường hợp`."""
_PLACELESS: Final = ("Trung tâm", "Trường", "Khoa", "Công ty", "Viện", "Quỹ", "Trường Đại học")
"""Heads that a territory alone makes no name of: `trung tâm thành phố`."""


def read_body(text: str, start: int, end: int, *, office: bool = False, depth: int = 0) -> Body | None:
    """Return the body whose head noun stands at a place, or None.

    `office` says that a title of office stands before it, so that a personal name may follow it directly.
    """
    found = (_ANY_HEAD if office or _SMALL_HEAD.match(text, start, end) else _HEAD).match(text, start, end)
    held = _HELD.match(text, start, end) if office and depth == 0 else None
    if held and (found is None or held.end() > found.end()):
        return _read_held(text, held, end)
    if found is None or _EVENT.match(text, start, end) or _NO_UNIT.match(text, start, end):
        return None
    head = _ROWS.get(" ".join(found.group().split())) or HEADS[fold(found.group())]
    stop = found.end()
    if head.kind in ("domain", "proper"):
        exact = head.form in ("Sở", "Bộ")
        manner = Manner(office, head.kind == "domain", exact, head.form not in PLAIN, head.form in _FIRMS, head.form)
        stop = read_words(text, stop, end, manner)
    body = _complete(
        text,
        Body(Span(start, stop), head.form, head.kind, head.level, head.form + text[found.end() : stop]),
        end,
        office,
        depth,
    )
    bare = head.kind == "proper" and stop == found.end() and body.parent is None
    if bare and body.territory and head.form in _PLACELESS:
        return None
    bare = bare and not body.territory
    if bare and (head.form not in ANAPHORIC or _COMMON.match(text, stop, end)):
        return None
    return body


def _read_held(text: str, found: re.Match[str], end: int) -> Body | None:
    """Return the body of an office whose head noun names none elsewhere: `Trưởng ga Vinh`, `Trại giam số 6`."""
    head = HELD[_capital(" ".join(found.group().split()))]
    department = head.kind == "domain"
    stop = found.end()
    if head.kind != "self":
        stop = read_words(text, stop, end, Manner(office=True, department=department, small=True))
    body = Body(Span(found.start(), stop), head.form, head.kind, head.level, head.form + text[found.end() : stop])
    body = _complete(text, body, end, True, 0)
    return body if body.span.end > found.end() else None


def _capital(form: str) -> str:
    return form[0].upper() + form[1:]


def read_unit(text: str, start: int, end: int, unit: str) -> Body | None:
    """Return the body that an office heads, read from the unit's word inside the title: `phòng Hợp tác quốc tế`."""
    head = HEADS.get(fold(unit)) or HELD.get(unit)
    if head is None:
        return None
    longer = read_body(text, start, end, office=True)
    if longer and longer.head != unit:
        return longer
    first = start + len(unit)
    again = _AGAIN.match(text, first, end)
    if again and text.startswith(unit, again.end()) and not _NO_UNIT.match(text, again.end(), end):
        return read_body(text, again.end(), end, office=True)
    stop = (
        read_words(text, first, end, Manner(office=True, department=True, head=unit)) if head.kind != "self" else first
    )
    core = unit + text[first:stop]
    body = _complete(text, Body(Span(start, stop), unit, head.kind, head.level, core), end, True, 0)
    return body if body.span.end > first else None


def _complete(text: str, body: Body, end: int, office: bool, depth: int) -> Body:
    body = _read_country(text, body, end)
    body = _read_place(text, body, end, office)
    body = _read_parent(text, body, end, office, depth)
    body = _read_post(text, body, end)
    bracket = _BRACKET.match(text, body.span.end, end)
    if bracket and (_ALIAS.fullmatch(bracket[1]) or not _BESIDE.match(bracket[1])):
        return replace(body, alias=bracket[1], span=Span(body.span.start, bracket.end()))
    if bracket and depth == 0 and _HEAD.match(bracket[1]):
        return replace(body, span=Span(body.span.start, bracket.end()))
    return body


def _read_country(text: str, body: Body, end: int) -> Body:
    """Read the country behind the name of a body: kept where it tells whose body it is."""
    stop = body.span.end
    ours = _VIETNAM.match(text, stop, end)
    if ours and body.head in _OF_STATE:
        return replace(body, span=Span(body.span.start, ours.end()))
    if ours and body.kind == "self":
        return replace(body, core=body.core + " Việt Nam", span=Span(body.span.start, ours.end()))
    foreign = _COUNTRY.match(text, stop, end) if body.level == "none" and body.kind in ("self", "domain") else None
    if foreign is None or ours:
        return body
    return replace(body, core=f"{body.core} {foreign['name']}", span=Span(body.span.start, foreign.end()))


def _read_post(text: str, body: Body, end: int) -> Body:
    """Read where a mission, a court or a branch is, which belongs to its name: `tại Thành phố Hồ Chí Minh`."""
    at = _AT.match(text, body.span.end, end) if _POSTED.match(body.core) else None
    if at is None:
        return body
    country = _COUNTRY.match(text, at.end() - 1, end)
    last = country.end() if country else read_territory(text, at.end(), end)
    if last <= at.end() and _ABROAD.match(body.core) and (town := _TOWN.match(text, at.end(), end)):
        last = town.end()
    if last <= at.end():
        return body
    return replace(body, post=text[at.end() : last], span=Span(body.span.start, last))


def _read_place(text: str, body: Body, end: int, office: bool) -> Body:
    space = _SPACE.match(text, body.span.end, end)
    if space is None or _HEAD.match(text, space.end(), end):
        return body
    first = space.end()
    town = body.kind == "self" and (body.level in ("city", "district") or (body.level == "any" and not office))
    last = _read_town(text, first, end, office, least=2 if body.level == "any" else 1) if town else first
    if last == first:
        last = read_territory(text, first, end, office=office) if body.kind != "anaphor" else first
    return replace(body, territory=text[first:last], span=Span(body.span.start, last)) if last > first else body


def _read_town(text: str, first: int, end: int, office: bool, *, least: int) -> int:
    """Return where the bare name of a town behind `Huyện ủy`, `Thành đoàn` ends, or its start where none is."""
    named = _TOWN.match(text, first, end)
    if named is None or OTHER.match(text, first, end) or _PROVINCE.match(text, first, end):
        return first
    words = list(re.finditer(r"\S+", named.group()))
    plain = [word.group() for word in words]
    if len(words) < least or (least > 1 and COMPOUND_AT.match(text, first, end)):
        return first
    split = family_split(plain, 3) if office else -1
    if split < 2 and family_split(["", *plain], 3) == 1:
        return first
    return first + words[split - 1].end() if split > 0 else named.end()


def _read_parent(text: str, body: Body, end: int, office: bool, depth: int) -> Body:
    """Read the body that this one belongs to: directly after it, after `của`, behind an office after a comma."""
    if depth > 2 or body.territory:
        return body
    link = _PARENT.match(text, body.span.end, end)
    if link is None:
        return body
    joint = link.group().strip()
    if joint == "," and not office and body.head in ("Vụ", "Cục") and _OVER.match(text, link.end(), end):
        return _under_ministry(text, body, link.end(), end)
    if joint in ("-", "–") and office and _MINISTRY.match(text, link.end(), end):
        over = read_body(text, link.end(), end, office=office, depth=2)
        return replace(body, span=Span(body.span.start, over.span.end)) if over else body
    unit = office and body.level == "parent" and body.kind == "domain"
    closed = joint == "(" or (joint in (",", "-", "–") and not unit)
    parent = None if closed else read_body(text, link.end(), end, office=office, depth=depth + 1)
    if parent is None or (parent.head == body.head and not joint):
        return body
    under = replace(body, parent=parent, span=Span(body.span.start, parent.span.end))
    return _of_state(under, parent) if joint == "của" and parent.head in _OF_STATE else under


def _under_ministry(text: str, body: Body, place: int, end: int) -> Body:
    """Return a department of a ministry that stands behind a comma: `Vụ Tuyên truyền, Bộ Nội vụ phối hợp …`."""
    over = read_body(text, place, end, depth=2)
    if over is None or over.core == over.head:
        return body
    span = Span(body.span.start, over.span.end)
    return replace(body, parent=over if body.head == "Vụ" else None, span=span)


def _of_state(body: Body, parent: Body) -> Body:
    """Return a body of the state's with `của` in its name: `Hội đồng Dân tộc của Quốc hội`."""
    return replace(body, core=f"{body.core} của {parent.core}", level="none", parent=None)
