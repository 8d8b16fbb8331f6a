"""Names of bodies, read from their head noun on: `Sở KH&CN tỉnh`, `Viện Kinh tế Việt Nam`, `Ban Dân tộc HĐND tỉnh`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.lexicon.letters import END, LOWER, UPPER
from kg.lexicon.trie import alternation, tone_variants
from kg.mention.territory import read_territory
from kg.mention.values import Body
from kg.mention.words import (
    BODY_HEAD,
    DEGREE,
    DEPARTMENT,
    EVENT,
    FAMILY,
    FAMILY_AT,
    HONORIFIC,
    LEXICON,
    OFFICE,
    PROVINCE,
    SHORT,
    STOP,
    STOP_HEADS,
    WORD,
    family_split,
)
from kg.model import Span

HEADS: Final = {form: head for head in LEXICON.body_heads for form in tone_variants(head.form)}
ANY_HEADS: Final = {
    **{form[0].lower() + form[1:]: head for form, head in HEADS.items() if not form.isupper()},
    **HEADS,
}
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
        *("Quân khu", "Binh đoàn", "Công đoàn", "Liên hiệp"),
    )
)
"""Heads that stand for a body named before."""
_HEAD: Final = re.compile(rf"{BODY_HEAD}{END}")
_EVENT: Final = re.compile(rf"(?i:{EVENT}){END}")
_ANY_HEAD: Final = re.compile(rf"{alternation(ANY_HEADS)}{END}")
_DEPARTMENT: Final = re.compile(rf"[ \xa0\n]{{1,3}}(?=[{UPPER}])(?:(?i:{DEPARTMENT})|(?!{BODY_HEAD}{END}){SHORT}){END}")
_ANY_DEPARTMENT: Final = re.compile(rf"[ \xa0\n]{{1,3}}(?:(?i:{DEPARTMENT})|(?!{BODY_HEAD}{END}){SHORT}){END}")
STARTS: Final = (
    "(?:tổ|phối|kết|liên|hợp|đã|đang|sẽ|vừa|cũng|còn|có|là|và|cùng|với|do|bởi|tại|ở|về|trong|trên"
    "|dưới|từ|đến|tới|để|nhằm|nhân|theo|cho|cần|nên|phải"
    "|chủ|đồng|điều|phát|trình|báo|nêu|nói|nhấn|đề|yêu|kiến|khẳng|chia|bày|mong|đánh|ghi|biểu|chúc"
    "|cảm|thông|giới|hướng|trả|giải|tiếp|thăm|trao|tặng|ký"
    "|dự|tham|được|bị|mời|gửi|nhận|xin|hỗ|tài|giao|thay|khi|sau|trước|các|những|một|hai|ba|bốn|năm"
    "|này|đó|ấy|khóa|khoá|nhiệm|lần|thứ|số|mới|cũ"
    "|tỉnh|thành|huyện|quận|phường|xã|thị|thôn|ông|bà|đại|lãnh|cán|ngày|sáng|chiều|tối|gồm|như|long"
    "|trang|trân|chính|thân|cử|phấn|tưng|sôi|thường|vinh|gần|hơn|cơ|bước|dành|mở|khai|bế|đăng|thực"
    "|triển|tiến|xây|hoàn|góp|nghe|xem)"
)
"""Syllables with which a verb or another part of the sentence begins."""
_VERBS: Final = (
    "(?:tổ chức|phối hợp|đồng|chủ trì|chủ tọa|điều hành|trình bày|phát biểu|cho biết|cho rằng|cho hay"
    "|nhấn mạnh|nêu|đề nghị|khẳng định|chia sẻ|tài trợ"
    "|tỉnh|thành phố|huyện|làm|cùng|đã|có|trong)"
)
_TAIL: Final = re.compile(
    rf"(?<=[{LOWER}])(?:[ \xa0\n]{{1,3}}(?!{STARTS}{END})[{LOWER}]{{2,7}}){{1,2}}(?=[,;.:)\n]|$"
    rf"|[ \xa0\n]{{1,3}}(?:và[ \xa0\n]{{1,3}}(?:[{UPPER}]|miền|vùng)|{_VERBS}))"
)
"""Small letters that close a word of a name, where the name ends behind them."""
_INSIDE: Final = ("công", "các", "trẻ", "mới", "nước ngoài")
"""Small words that stand inside names of bodies only."""
COMPOUND: Final = rf"(?i:{alternation(w.form for w in LEXICON.body_words)})"
_COMPOUND: Final = re.compile(COMPOUND + END)
_CAPITAL: Final = re.compile(rf"(?:{SHORT}|{WORD}|(?:số[ \xa0\n]{{1,3}})?[0-9]{{1,3}}[A-Z]?{END}|[IVX]{{1,5}}{END})")
_LOWER: Final = re.compile(
    rf"(?i:{alternation((*(w.form for w in LEXICON.body_words if w.word == 'noun'), *_INSIDE))}){END}"
)
_JOINER: Final = re.compile(
    r"(?:[ \xa0\n]{1,3}(?:và|&|cho|về|vì|của các|các|[-–])[ \xa0\n]{1,3}|[-–]|[ \xa0\n]{1,3}&|[ \xa0\n]{1,3})"
)
_COMMA: Final = re.compile(
    rf",[ \xa0\n]{{1,3}}(?=[{UPPER}][^,.;:()]{{1,30}}(?:,[ \xa0\n]{{1,3}}[{UPPER}][^,.;:()]{{1,30}})?[ "
    rf"\xa0\n]{{1,3}}và[ \xa0\n]{{1,3}}[{UPPER}])"
)
_OTHER: Final = re.compile(
    rf"(?:(?:{OFFICE}|{STOP_HEADS}|{DEGREE}){END}|{HONORIFIC}{END}[. \xa0\n]{{1,3}}(?=[{UPPER}]))"
)
_SECOND: Final = re.compile(rf"(?:(?<=và[ \xa0\n])|(?<=[,\-–][ \xa0\n]))(?!(?i:{EVENT}){END}){BODY_HEAD}{END}")
_PROVINCE: Final = re.compile(rf"{PROVINCE}{END}")
_PARENT: Final = re.compile(
    r"(?:[ \xa0\n]{1,3}(?:của|thuộc)?[ \xa0\n]{0,3}|[ \xa0\n]{0,3}[,\-–][ \xa0\n]{1,3}|[ \xa0\n]{0,3}\()"
)
_BRACKET: Final = re.compile(rf"[ \xa0\n]{{0,3}}\(([{UPPER}][^()\n]{{1,60}})\)")
_MINISTRY: Final = re.compile(r"(?:Bộ|Đại học|Quân khu|Tổng cục|Văn phòng)[ \xa0\n]{1,3}(?!Chính trị|trưởng)")
_AND: Final = re.compile(rf"[ \xa0\n]{{1,3}}và[ \xa0\n]{{1,3}}(?=[{UPPER}][{LOWER}])")
_BEGINNING: Final = re.compile(rf"(?:{STOP}|{BODY_HEAD}|{HONORIFIC}|{FAMILY}){END}")
_SPACE: Final = re.compile(r"[ \xa0\n]{1,3}")
_TOWN: Final = re.compile(rf"{WORD}(?:[ \xa0\n]{{1,3}}{WORD}){{0,6}}")
_VIETNAM: Final = re.compile(r"[ \xa0\n]{1,3}Việt Nam\b")


def read_body(text: str, start: int, end: int, *, office: bool = False, depth: int = 0) -> Body | None:
    """Return the body whose head noun stands at a place, or None.

    `office` says that a title of office stands before it, so that a personal name may follow it directly.
    """
    found = (_ANY_HEAD if office else _HEAD).match(text, start, end)
    if found is None or _EVENT.match(text, start, end):
        return None
    head = ANY_HEADS[" ".join(found.group().split())]
    stop = found.end()
    if head.kind in ("domain", "proper"):
        stop = _read_words(
            text, stop, end, office=office, department=head.kind == "domain", exact=head.form in ("Sở", "Bộ")
        )
    body = _complete(
        text, Body(Span(start, stop), head.form, head.kind, head.level, text[start:stop]), end, office, depth
    )
    bare = head.kind == "proper" and stop == found.end() and not body.territory and body.parent is None
    if bare and (head.form not in ANAPHORIC or text.startswith((" học", " hợp", " đảng"), stop)):
        return None
    return body


def read_unit(text: str, start: int, end: int, unit: str) -> Body | None:
    """Return the body that an office heads, read from the unit's word inside the title: `phòng Hợp tác quốc tế`."""
    head = HEADS.get(unit)
    if head is None:
        return None
    longer = read_body(text, start, end, office=True) if text[start].isupper() else None
    if longer and longer.head != unit:
        return longer
    first = start + len(unit)
    stop = _read_words(text, first, end, office=True, department=True) if head.kind != "self" else first
    core = unit + text[first:stop]
    body = _complete(text, Body(Span(start, stop), unit, head.kind, head.level, core), end, True, 0)
    return body if body.span.end > first else None


def _read_words(text: str, start: int, end: int, *, office: bool, department: bool, exact: bool = False) -> int:
    known = (_ANY_DEPARTMENT if office else _DEPARTMENT).match(text, start, end) if department else None
    if known and exact and not _goes_on(text, known.end(), end):
        return known.end()
    stop = start
    space = _SPACE.match(text, start, end)
    place = space.end() if space else end
    words = 0
    while place < end and words < 12:
        stop_here = _read_word(text, place, end, first=words == 0, office=office)
        if stop_here <= place:
            break
        stop, words = stop_here, words + 1
        tail = _TAIL.match(text, stop, end) if text[place].isupper() and not department else None
        stop = tail.end() if tail else stop
        if words > 1 and _PROVINCE.fullmatch(text, place, stop):
            break
        joiner = _COMMA.match(text, stop, end) or _JOINER.match(text, stop, end)
        if joiner is None:
            break
        place = joiner.end()
    stop = _without_person(text, start, stop) if office else stop
    return max(stop, known.end()) if known else stop


def _goes_on(text: str, place: int, end: int) -> bool:
    """Say whether a field of work goes on after `và`: `Bộ Thủy sản và Kinh tế biển`."""
    link = _AND.match(text, place, end)
    return link is not None and _BEGINNING.match(text, link.end(), end) is None


def _read_word(text: str, place: int, end: int, *, first: bool, office: bool) -> int:
    if _OTHER.match(text, place, end) or (
        not first and (_SECOND.match(text, place, end) or _is_person(text, place, end))
    ):
        return place
    if province := _PROVINCE.match(text, place, end):
        return province.end()
    if text[place].isupper() or text[place].isdigit() or text.startswith("số ", place):
        found = _COMPOUND.match(text, place, end) or _CAPITAL.match(text, place, end)
        return found.end() if found else place
    found = (_COMPOUND.match(text, place, end) if office else None) if first else _LOWER.match(text, place, end)
    return found.end() if found else place


def _is_person(text: str, place: int, end: int) -> bool:
    """Say whether the words after a comma or `và` begin a personal name rather than a further part of the body's."""
    before = text[max(0, place - 4) : place]
    return (
        (", " in before or "và " in before)
        and FAMILY_AT.match(text, place, end) is not None
        and not _COMPOUND.match(text, place, end)
    )


def _without_person(text: str, start: int, stop: int) -> int:
    words = list(re.finditer(r"\S+", text[start:stop]))
    plain = [
        word.group() if not _COMPOUND.match(word.group()) and not word.group()[1:].isupper() else "" for word in words
    ]
    index = family_split(plain, 3)
    lone = index > 0 and all(text[start + w.start()].isupper() for w in words[index:])
    return start + words[index - 1].end() if lone else stop


def _complete(text: str, body: Body, end: int, office: bool, depth: int) -> Body:
    stop = body.span.end
    if body.kind == "self" and (country := _VIETNAM.match(text, stop, end)):
        stop = country.end()
        body = replace(body, core=text[body.span.start : stop], span=Span(body.span.start, stop))
    body = _read_place(text, body, end, office)
    body = _read_parent(text, body, end, office, depth)
    bracket = _BRACKET.match(text, body.span.end, end)
    if bracket and not re.match(rf"(?:{HONORIFIC}|{STOP}){END}", bracket[1]):
        return replace(body, alias=bracket[1], span=Span(body.span.start, bracket.end()))
    return body


def _read_place(text: str, body: Body, end: int, office: bool) -> Body:
    space = _SPACE.match(text, body.span.end, end)
    if space is None or _HEAD.match(text, space.end(), end):
        return body
    first = space.end()
    last = _read_town(text, first, end, office) if body.kind == "self" and body.level in ("city", "district") else first
    if last == first:
        last = read_territory(text, first, end, office=office) if body.kind != "anaphor" else first
    return replace(body, territory=text[first:last], span=Span(body.span.start, last)) if last > first else body


def _read_town(text: str, first: int, end: int, office: bool) -> int:
    """Return where the bare name of a town behind `Huyện ủy`, `Thành đoàn` ends, or its start where none is."""
    named = _TOWN.match(text, first, end)
    if named is None or _OTHER.match(text, first, end):
        return first
    words = list(re.finditer(r"\S+", named.group()))
    plain = [word.group() for word in words]
    split = family_split(plain, 3) if office else -1
    if split < 2 and office and family_split(["", *plain], 3) == 1:
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
    if joint in ("-", "–") and office and _MINISTRY.match(text, link.end(), end):
        over = read_body(text, link.end(), end, office=office, depth=2)
        return replace(body, span=Span(body.span.start, over.span.end)) if over else body
    if joint == "(" or (joint in (",", "-", "–") and not (office and body.level == "parent" and body.kind == "domain")):
        return body
    parent = read_body(text, link.end(), end, office=office, depth=depth + 1)
    if parent is None or (parent.head == body.head and not joint):
        return body
    return replace(body, parent=parent, span=Span(body.span.start, parent.span.end))
