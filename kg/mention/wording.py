"""How far the words of a body's name reach behind its head noun: fields of work, compounds, capitals, joiners."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import END, LOWER, UPPER
from kg.lexicon.trie import alternation, presence
from kg.mention.parting import parts
from kg.mention.running import ACT, LOOSE, MIDDLE, RUNS
from kg.mention.starts import STARTS, VERBS, VERBS_OF_FIRMS
from kg.mention.words import (
    BODY_HERE,
    COMPOUND,
    DEPARTMENT,
    EVENT,
    FAMILY,
    FAMILY_AT,
    HONORIFIC,
    LEXICON,
    OTHER,
    PROVINCE,
    SHORT,
    STOP,
    WORD,
    family_split,
)

_DEPARTMENT: Final = late(rf"[ \xa0\n]{{1,3}}(?=[{UPPER}])(?:(?i:{DEPARTMENT})|(?!{BODY_HERE}{END}){SHORT}){END}")
_ANY_DEPARTMENT: Final = late(rf"[ \xa0\n]{{1,3}}(?:(?i:{DEPARTMENT})|(?!{BODY_HERE}{END}){SHORT}){END}")
_VERBS: Final = (
    "(?:tổ chức|phối hợp|đồng|chủ trì|chủ tọa|điều hành|trình bày|phát biểu|cho biết|cho rằng|cho hay"
    "|nhấn mạnh|nêu|đề nghị|khẳng định|chia sẻ|tài trợ|trên địa bàn|trực thuộc|tại|vừa|sẽ|cũng"
    "|tỉnh|thành phố|huyện|làm|cùng|đã|có|trong)"
)
_PAIR: Final = late(
    rf"[ \xa0\n]{{1,3}}(?!(?:{STARTS}|{VERBS_OF_FIRMS}){END})[{LOWER}]{{2,7}}"
    rf"(?=[ \xa0\n]{{1,3}}(?:và[ \xa0\n]{{1,3}})?[{UPPER}])"
)
"""The small second syllable of a word whose first has a capital, before another capital: `Gặp gỡ Phương Đông`."""
_TAIL: Final = late(
    rf"(?<=[{LOWER}])(?:[ \xa0\n]{{1,3}}(?!(?:{STARTS}|{VERBS}|đầu){END})[{LOWER}]{{2,7}}){{1,2}}(?=[,;.:)\n]|$"
    rf"|[ \xa0\n][-–][ \xa0\n][{UPPER}]|[ \xa0\n]\([{UPPER}]"
    rf"|[ \xa0\n]{{1,3}}(?:và[ \xa0\n]{{1,3}}(?:[{UPPER}]|miền|vùng)|{_VERBS}))"
)
"""Small letters that close a word of a name, where the name ends behind them."""
_ON_OTHERS: Final = (
    *("quản lý", "nghiên cứu", "hỗ trợ", "chỉ đạo", "đầu tư", "phát triển", "tư vấn", "bảo trợ", "xúc tiến"),
    *("đổi mới", "trợ giúp", "đô thị", "điều hành", "bảo vệ", "tác chiến", "ứng phó"),
)
_WHOLE: Final = alternation(w.form for w in LEXICON.body_words if w.word == "noun" and " " in w.form)
_OBJECT: Final = late(
    rf"(?<![^\W_])(?i:{alternation(_ON_OTHERS)})(?P<object>(?:[ \xa0\n]{{1,3}}(?:và[ \xa0\n]{{1,3}})?"
    rf"(?:{_WHOLE}{END}|(?<=và[ \xa0\n]){alternation(_ON_OTHERS)}{END}"
    rf"|(?!(?:{STARTS}|{_VERBS}|thuộc|trực|cả|tự|báo|giữ){END})[{LOWER}]{{1,7}}(?![\w&]))){{1,10}}+)"
    rf"(?=[;.:)(\n]|$|,[ \xa0\n]|[ \xa0\n]{{1,3}}(?:thuộc|{_VERBS}|{STARTS}){END}|[ \xa0\n]{{1,3}}[{UPPER}])"
)
"""What a body does whose name is not whole without what it does that to: `Viện Nghiên cứu cây ăn trái`."""
_LINKS: Final = ("các", "nghề", "chống", "những", "người")
"""Small words that stand inside names of bodies and close none."""
_INSIDE: Final = ("trẻ", "mới", "nước ngoài", "tối cao", "cấp cao")
"""Small words that stand inside names of bodies only."""
COMPOUND_HERE: Final = rf"(?i:{presence(w.form for w in LEXICON.body_words)})"
_FIELDS: Final = tuple(form.lower() for form in LEXICON.departments if " và " in form)
_COMPOUND: Final = late(COMPOUND + END)
COMPOUND_AT: Final = late(
    rf"(?<![^\W_])(?:(?i:{alternation(w.form for w in LEXICON.body_words if ' ' in w.form)}|{DEPARTMENT})|{SHORT}){END}"
)
"""Words of names of bodies that are no names themselves."""
NAMED_AT: Final = late(rf"(?<![^\W_]){WORD}[ \xa0\n]{{1,3}}{WORD}")
"""Two words with capitals that no compound explains: the name of a place or of a person."""
_MIXED: Final = rf"(?:[{UPPER}]?[{LOWER}]{{1,9}}[{UPPER}]|[{UPPER}]{{2,5}}[{LOWER}])[{LOWER}{UPPER}]{{0,9}}{END}"
"""A word with a capital inside: `iSchool`, `SkyLand`."""
_CAPITAL: Final = late(
    rf"(?:T\.Ư{END}|{SHORT}|{WORD}|{_MIXED}|[{UPPER}]{{1,3}}[0-9]{{1,3}}{END}"
    rf"|(?:số[ \xa0\n]{{1,3}})?[0-9]{{1,3}}[A-Z]?{END}|[IVX]{{1,5}}{END})"
)
_LOWER: Final = late(
    rf"(?i:{alternation((*(w.form for w in LEXICON.body_words if w.word == 'noun'), *_FIELDS, *_INSIDE, *_LINKS))})"
    rf"{END}"
)
_JOINER: Final = re.compile(
    r"(?:[ \xa0\n]{1,3}(?:và|&|(?:cho|về)(?!.\d)|vì|của các|các|[-–])[ \xa0\n]{1,3}"
    r"|[-–]|[ \xa0\n]{1,3}&|[ \xa0\n]{1,3})"
)
_PEOPLE: Final = (
    *("lãnh đạo", "chuyên gia", "doanh nghiệp", "doanh nhân", "sinh viên", "chi nhánh", "liên doanh", "tổ chức"),
    *("dự án", "kết hợp"),
)
_ACT: Final = alternation(
    w.form[0].upper() + w.form[1:] for w in LEXICON.body_words if w.word == "verb" and w.form not in _PEOPLE
)
"""What a body does, as a word of its name; behind a comma it can begin no other body: `Trung tâm Tư vấn, Hỗ trợ`."""
_COMMA: Final = re.compile(
    rf",[ \xa0\n]{{1,3}}(?={_ACT}{END})"
    rf"|,[ \xa0\n]{{1,3}}(?=[{UPPER}][^,.;:()]{{1,30}}(?:,[ \xa0\n]{{1,3}}[{UPPER}][^,.;:()]{{1,30}})?[ "
    rf"\xa0\n]{{1,3}}và[ \xa0\n]{{1,3}}[{UPPER}])"
)
_SECOND: Final = late(rf"(?:(?<=và[ \xa0\n])|(?<=[,\-–][ \xa0\n]))(?!(?i:{EVENT}){END}){BODY_HERE}{END}")
_PROVINCE: Final = late(rf"{PROVINCE}{END}")
_TYPED: Final = re.compile(
    rf"(?:Thành phố|Tỉnh|Huyện|Quận|Thị xã)[ \xa0\n]{{1,3}}[{UPPER}]|(?:T[Pp]|T[Xx]|[QHP])\.[ \xa0]?[{UPPER}]"
    rf"|T[Pp]{END}"
)
"""A territory with its type, which belongs to a name and is none of its words."""
_AND: Final = re.compile(
    rf"[ \xa0\n]{{1,3}}và[ \xa0\n]{{1,3}}(?=[{UPPER}][{LOWER}]|(?:PTNT|CN|ĐT|MT|DL|XH|TT|ĐTạo){END})"
)
_BEGINNING: Final = late(rf"(?:{STOP}|{BODY_HERE}|{HONORIFIC}|{FAMILY}){END}")
_FIRST: Final = late(
    rf"các(?=[ \xa0\n]{{1,3}}(?:[{UPPER}]|(?:khu|chương|dự án|cơ quan|trường|doanh){END}))"
    rf"|{alternation(w.form for w in LEXICON.body_words if w.word == 'noun' and ' ' in w.form)}{END}"
)
"""A compound in small letters that a name may begin with behind its head noun: `Trung tâm quan trắc`."""
_LINK: Final = late(rf"{alternation(_LINKS)}{END}")
_SPACE: Final = re.compile(r"[ \xa0\n]{1,3}")


@dataclass(frozen=True, slots=True)
class Manner:
    """How a head noun is continued.

    `office` says that a title of office stands before it, `department` that it takes a field of work, `exact` that it
    takes nothing else, `small` that a compound in small letters may follow it, `firm` that it
    is no whole name without more words, be they verbs, `head` which head noun it is.
    """

    office: bool = False
    department: bool = False
    exact: bool = False
    small: bool = False
    firm: bool = False
    head: str = ""


def read_words(text: str, start: int, end: int, manner: Manner) -> int:
    """Return where the words of a name that begin behind its head noun end, or where they begin where none is."""
    field = _ANY_DEPARTMENT if manner.office else _DEPARTMENT
    known = field.match(text, start, end) if manner.department else None
    if known and manner.exact and not _goes_on(text, known.end(), end):
        return known.end()
    stop = _walk(text, start, end, manner, closed=manner.exact or known is not None)
    stop = _without_person(text, start, stop) if manner.office else stop
    return max(stop, known.end()) if known else stop


def _walk(text: str, start: int, end: int, manner: Manner, *, closed: bool) -> int:
    """Return where the last of the words of a name ends, each joined to the one before.

    `closed` says that words in small letters close none.
    """
    stop = kept = start
    space = _SPACE.match(text, start, end)
    place = space.end() if space else end
    lone = False
    for words in range(12):
        stop_here = _read_word(text, place, end, manner, first=words == 0) if place < end else place
        if stop_here <= place:
            break
        stop, before = stop_here, lone
        manner = replace(manner, firm=False) if manner.firm and text[place].isupper() else manner
        lone = text[place].isupper() and not _COMPOUND.match(text, place, end)
        if lone and not before:
            whole = _end_of_pair(text, stop, end, office=manner.office)
            stop, lone = whole, whole == stop
        tail = (
            None if closed or text[place].islower() or _goes_on_small(text, stop, end) else _TAIL.match(text, stop, end)
        )
        stop = tail.end() if tail else stop
        run = text[place].isupper() and _may_go_on(text, place, stop, manner) and not _is_about(text, stop, end)
        inside = MIDDLE.match(text, stop, end) if run else None
        stop = inside.end() if inside else stop
        kept = kept if _LINK.fullmatch(text, place, stop) else stop
        if words > 0 and _PROVINCE.fullmatch(text, place, stop):
            break
        given = _OBJECT.match(text, place, end)
        if given and given.end() > stop >= given.start("object"):
            stop = kept = given.end()
        joiner = _COMMA.match(text, stop, end) or _JOINER.match(text, stop, end)
        if joiner is None or parts(text, joiner, end, manner.head, named=lone):
            break
        place = joiner.end()
    return kept


def _end_of_pair(text: str, stop: int, end: int, *, office: bool) -> int:
    """Return where the word ends whose first syllable, capitalised and no compound, ends at a place."""
    pair = _PAIR.match(text, stop, end)
    if pair is None:
        return stop
    after = _JOINER.match(text, pair.end(), end)
    begins = after is not None and (OTHER if office else _BEGINNING).match(text, after.end(), end) is not None
    return stop if begins else pair.end()


_HOLDS: Final = late(rf"(?:tổ chức|phối hợp|kết hợp|liên kết)[ \xa0\n]{{1,3}}(?i:{EVENT}){END}")
"""A verb of holding with its occasion, which goes on no name."""


def _goes_on_small(text: str, stop: int, end: int) -> bool:
    """Say whether a known word of several syllables stands next in small letters."""
    space = _SPACE.match(text, stop, end)
    known = _LOWER.match(text, space.end(), end) if space else None
    return known is not None and " " in known.group()


def _is_about(text: str, stop: int, end: int) -> bool:
    """Say whether a known word of several syllables stands behind `về`: `về người Việt Nam ở nước ngoài`."""
    link = _JOINER.match(text, stop, end)
    return link is not None and "về" in link.group() and _goes_on_small(text, link.end() - 1, end)


_WHOLE_BEHIND: Final = re.compile(r"Việt Nam|VN|[IVX]{1,5}|\d{1,3}")
"""What ends a name but for further capitals."""


def _may_go_on(text: str, place: int, stop: int, manner: Manner) -> bool:
    """Say whether small letters may stand behind a word of a name: behind a compound or one capital, no proper name."""
    if manner.head not in RUNS or manner.exact or _WHOLE_BEHIND.fullmatch(text, place, stop):
        return False
    joiner = _JOINER.match(text, stop)
    if joiner and (known := _LOWER.match(text, joiner.end())) and " " in known.group():
        return False
    lone = manner.head in LOOSE and " " not in text[place:stop]
    return lone or _COMPOUND.fullmatch(text, place, stop) is not None


def _goes_on(text: str, place: int, end: int) -> bool:
    """Say whether a field of work goes on after `và`: `Bộ Thủy sản và Kinh tế biển`."""
    link = _AND.match(text, place, end)
    return link is not None and _BEGINNING.match(text, link.end(), end) is None


def _read_word(text: str, place: int, end: int, manner: Manner, *, first: bool) -> int:
    if OTHER.match(text, place, end) or (
        not first and (_SECOND.match(text, place, end) or _is_person(text, place, end))
    ):
        return place
    if not first and _TYPED.match(text, place, end):
        return place
    if province := _PROVINCE.match(text, place, end):
        return province.end()
    if text[place].isupper() or text[place].isdigit() or text.startswith("số ", place):
        found = _COMPOUND.match(text, place, end) or _CAPITAL.match(text, place, end)
        return found.end() if found else place
    deed = ACT.match(text, place, end) if manner.head in LOOSE and text[place - 3 : place - 1] == "và" else None
    if deed:
        return deed.end()
    found = _open(text, place, end, manner) if first else (_COMPOUND if manner.firm else _LOWER).match(text, place, end)
    return found.end() if found else place


def _open(text: str, place: int, end: int, manner: Manner) -> re.Match[str] | None:
    """Return the small letters with which a name may begin behind its head noun."""
    if _HOLDS.match(text, place, end):
        return None
    run = RUNS.get(manner.head)
    begun = run.match(text, place, end) if run else None
    if begun:
        return begun
    bound = manner.firm or (manner.office and not manner.exact)
    whole = _COMPOUND.match(text, place, end) if bound else None
    return whole or (_FIRST.match(text, place, end) if manner.small or bound else None)


def _is_person(text: str, place: int, end: int) -> bool:
    """Say whether the words after a comma or `và` begin a personal name rather than a further part of the body's."""
    before = text[max(0, place - 4) : place]
    return (
        (", " in before or "và " in before)
        and FAMILY_AT.match(text, place, end) is not None
        and not _COMPOUND.match(text, place, end)
    )


_OCEAN: Final = re.compile(r"Thái Bình[ \xa0\n]{1,3}Dương")


def _without_person(text: str, start: int, stop: int) -> int:
    words = list(re.finditer(r"\S+", text[start:stop]))
    plain = [
        word.group() if not _COMPOUND.match(word.group()) and not word.group()[1:].isupper() else "" for word in words
    ]
    index = -1 if _OCEAN.search(text, start, stop) else family_split(plain, 3)
    lone = index > 0 and all(text[start + w.start()].isupper() for w in words[index:])
    return start + words[index - 1].end() if lone else stop
