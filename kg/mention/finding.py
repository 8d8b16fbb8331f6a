"""All mentions of a text in one walk: an anchor tells what may begin at a place, and its reader says where it ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from kg.lexicon.beginnings import beginnings
from kg.lexicon.letters import EDGE, END, UPPER
from kg.lexicon.trie import alternation, tone_variants
from kg.mention.bare import read_bare
from kg.mention.bodies import read_body
from kg.mention.days import read_day
from kg.mention.persons import read_person
from kg.mention.several import PLURAL, read_each, read_plural, share
from kg.mention.small import SMALL_HEAD
from kg.mention.territory import read_territory
from kg.mention.values import Mention, Mentions
from kg.mention.words import (
    BEFORE,
    BODY_HEAD,
    HONORIFIC,
    LEXICON,
    PROVINCE,
    TERRITORY_TYPE,
    TITLE,
    either_case,
)
from kg.model import Span
from kg.text import Text

_PART: Final = alternation(either_case(part.form for part in LEXICON.day_parts))
TYPES: Final = {form: word for word in LEXICON.head_words for form in tone_variants(word.form)}
_NOUN: Final = alternation(w.form for w in LEXICON.head_words if w.word == "noun")
_VERB: Final = alternation(either_case(w.form for w in LEXICON.head_words if w.word == "verb"))
SPEECH: Final = alternation(LEXICON.speech_verbs)
_PATTERNS: Final = {
    "skip": r"Đoàn [Cc]hủ tịch|[Cc]hủ tịch [Đđ]oàn|Đoàn [Tt]hư ký|[Cc]hủ tọa đoàn|Ban [Cc]hủ tọa",
    "plural": PLURAL,
    "pronoun": rf"(?<=heo )(?:ông|bà|đồng chí)(?=,)|(?:[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Aa]nh|[Cc]hị)(?=[ \xa0\n]{{1,3}}"
    rf"(?:(?:cũng|đã|đồng thời|còn|tiếp tục)[ \xa0\n]{{1,3}})?{SPEECH}{END})",
    "date": rf"{_PART}[ \xa0\n]{{1,3}}(?=ngày|nay|qua|hôm|cùng|sớm|thứ|chủ nhật|m[ùồ]ng|Thứ|Chủ nhật|\d)"
    rf"|[Nn]gày[ \xa0\n]{{1,3}}(?=(?:m[ùồ]ng )?\d)|[Hh]ôm (?:nay|qua){END}|[Cc]ùng ngày{END}|[Cc]ũng trong ngày{END}"
    rf"|(?:[Vv]ào|[Tt]rong|[Tt]ừ)[ \xa0\n]{{1,3}}(?=(?:\w{{1,3}}[ \xa0\n]{{1,3}})?(?:ngày[ \xa0\n]{{1,3}}|\d))"
    rf"|[0-9]{{1,2}}[ \xa0\n]{{0,3}}(?:[/\-.–,đv]|tháng)",
    "person": rf"{HONORIFIC}{END}[ \xa0.,\-–]{{0,3}}(?=[{UPPER}]|(?:bác|tiến|thạc|kỹ|dược|luật|viện)[ \xa0]s)",
    "office": rf"(?!vụ[ \xa0\n](?:Phó|Trưởng){END})(?!(?:[Đđ]ại sứ|(?:[Tt]ổng )?[Ll]ãnh sự) quán)"
    rf"(?:{BEFORE}{END}[ \xa0\n]{{1,3}})*(?i:{TITLE}){END}",
    "event": rf"(?<!xã )(?<!trung tâm )(?<!Trung tâm )(?!(?<=uần )lễ)(?i:{_NOUN}){END}",
    "body": rf"{BODY_HEAD}{END}|{SMALL_HEAD}",
    "activity": rf"(?<!trực )(?<!gián )(?<!giao )(?<!kế ){_VERB}{END}(?!(?<=iếp)[ \xa0\n]{{1,3}}"
    rf"(?:tục|nhận|thu|cận|theo|đó|sức|tế|viên|dò|nối|quản|giáp|sóng|diễn|tay|ứng|tân|bước|liệu|lời|máu|lửa|vốn|tới"
    rf"|xúc{END}(?![ \xa0\n]{{1,3}}(?:cử|với))|thị))"
    r"(?!(?<=việc)[ \xa0\n]tại[ \xa0\n](?:tổ|đoàn|hội trường|chỗ|nhà)(?![^\W_]))",
    "place": rf"(?<!văn )(?<!ấn )(?<!cơ ){TERRITORY_TYPE}[ \xa0\n]{{0,3}}(?=[{UPPER}0-9])|{PROVINCE}{END}",
    "name": rf"[{UPPER}][^\W\d_]*['’]?[^\W\d_]*[ \xa0\n]{{1,3}}(?=[{UPPER}])",
}
"""What tells at the beginning of a word that a mention of a kind may stand there; of several the first decides."""
_HEAD: Final = re.compile(rf"(?i:{_NOUN}){END}(?=[ \xa0\n])")
"""An occasion in quotation marks with its head word: `“Hội thi Tuyên truyền viên trẻ năm 2019”`."""
_THEME: Final = re.compile(
    r"(?:chủ đề|báo cáo|tham luận|đề tài|bài|cuốn|tên|chuyên đề|hội thảo|hội nghị|tọa đàm|toạ đàm|diễn đàn|lễ"
    r"|nội dung|dự án"
    r"|sách|tác phẩm|phim|đề án|kế hoạch)[^.;“”\"]{0,24}$",
    re.IGNORECASE,
)
"""Words before a quotation that is a theme or a title."""
_CLOSING: Final = {"''": "''", "“": "”", '"': '"', "«": "»", "‘": "’"}
_MIXED: Final = {"“": '"', "«": '"', "‘": '"', "''": '"', '"': "”"}
"""The mark that closes a quotation where its own is missing."""
_QUALIFIER: Final = re.compile(
    r"(?:[ \xa0\n]{1,3}(?:khoa học|quốc gia|quốc tế|trực tuyến|toàn quốc|chuyên đề|thường kỳ|thường niên"
    r"|trực tiếp|khu vực|cấp (?:quốc gia|tỉnh|bộ|trường|cơ sở|khoa)"
    r"|bàn tròn|mở rộng)(?![^\W_]))+"
)
KNOWN_WORDS: Final = 65_536
"""Words at most for which it is kept what they open."""


def find_mentions(text: Text) -> Mentions:
    """Return the mentions of every sentence: persons, offices, bodies, dates, places, occasions, quotations."""
    whole = text.article.text
    return Mentions(tuple(share(whole, tuple(find_in(whole, sentence.span))) for sentence in text.sentences))


def find_in(text: str, span: Span) -> Iterator[Mention]:
    """Yield the mentions inside a span of a text, in order, without overlap."""
    place, end = span.start, span.end
    for passed in _NEXT_WORD.finditer(text, place, end):
        start, word = passed.start(1), passed[1]
        for kind, pattern in _OPENED[word] if word and start >= place else ():
            if anchor := pattern.match(text, start, end):
                found = _read(kind, text, anchor, end)
                yield from found or ()
                behind = _passed(kind, text, anchor, end) if found is None else anchor.end()
                place = max(found[-1].span.end if found else behind, start + 1)
                break


def _read(kind: str, text: str, anchor: re.Match[str], end: int) -> tuple[Mention, ...] | None:
    if kind == "plural":
        return tuple(read_plural(text, anchor, end))
    found = READERS[kind](text, anchor, end)
    return None if found is None else tuple(read_each(text, found, end))


def _passed(kind: str, text: str, anchor: re.Match[str], end: int) -> int:
    """Return where the search goes on behind an anchor that no mention stands at."""
    if kind == "date":  # `2 đại biểu` has no day, and a word begins where a day's would end
        return anchor.start() + 1
    if kind != "name":
        return anchor.end()
    space = text.find(" ", anchor.start(), end)
    return space if space > 0 else end


def _read_title(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    start, opened = anchor.start(), anchor.end()
    opening, closing = anchor.group(), _CLOSING[anchor.group()]
    place = text.find(closing, opened, min(end, start + 500))
    while (
        opening != closing
        and place > 0
        and text.count(opening, opened, place) >= text.count(closing, opened, place + len(closing))
    ):
        place = text.find(closing, place + 1, min(end, start + 500))
    if place < 0 and opening in _MIXED:
        closing = _MIXED[opening]
        place = text.find(closing, opened, min(end, start + 300))
    if place < 0 and opening == "“" and _THEME.search(text, max(0, start - 40), start):
        whole = text[opened : min(end, start + 400)].rstrip(" .;\n")
        return (
            Mention("title", Span(start, opened + len(whole)), name=Span(opened, opened + len(whole)))
            if whole
            else None
        )
    if place < 0:
        return None
    head = _HEAD.match(text, opened, place)
    if head and not _THEME.search(text, max(0, start - 40), start):
        return Mention("event", Span(start, head.end()), value=TYPES[_plain(head.group())].type, name=_head_span(head))
    return Mention("title", Span(start, place + len(closing)), name=Span(opened, place))


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _head_span(head: re.Match[str]) -> Span:
    return Span(head.start(), head.end())


def _read_date(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    return read_day(text, anchor.start(), end)


def _read_person(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    return read_person(text, anchor.start(), end)


def _read_office(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    """Read an office; one in lower case is an office only where its body or a name stands with it."""
    found = read_person(text, anchor.start(), end)
    if found is None or found.kind != "office" or not text[anchor.start()].islower():
        return found
    return found if found.offices[-1].body is not None else None


def _read_body(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    body = read_body(text, anchor.start(), end)
    return Mention("body", body.span, body=body) if body else None


def _read_event(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    word = " ".join(anchor.group().lower().split())
    more = _QUALIFIER.match(text, anchor.end(), end)
    stop = more.end() if more else anchor.end()
    return Mention("event", Span(anchor.start(), stop), value=TYPES[word].type, name=Span(anchor.start(), anchor.end()))


def _read_activity(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    before = text[max(0, anchor.start() - 3) : anchor.start()]
    line = before.rpartition("\n")[2].rstrip(" \xa0-–“(")
    if text[anchor.start()].isupper() and line and before.rstrip()[-1:] not in (*".:!?…”",):
        return None
    word = " ".join(anchor.group().lower().split())
    return Mention("activity", Span(anchor.start(), anchor.end()), value=TYPES[word].type)


def _read_place(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    stop = read_territory(text, anchor.start(), end)
    return (
        Mention("place", Span(anchor.start(), stop), value=text[anchor.start() : stop])
        if stop > anchor.start()
        else None
    )


def _read_name(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    return read_bare(text, anchor.start(), end)


def _skip(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    return None


def _read_pronoun(text: str, anchor: re.Match[str], end: int) -> Mention | None:
    return Mention("person", Span(anchor.start(), anchor.end()), value="pronoun")


READERS: Final[dict[str, Callable[[str, re.Match[str], int], Mention | None]]] = {
    "skip": _skip,
    "pronoun": _read_pronoun,
    "title": _read_title,
    "date": _read_date,
    "person": _read_person,
    "office": _read_office,
    "body": _read_body,
    "event": _read_event,
    "activity": _read_activity,
    "place": _read_place,
    "name": _read_name,
}


class _Openings(dict[str, tuple[tuple[str, re.Pattern[str]], ...]]):
    """The kinds whose mentions a word may open, with their patterns: told once for each word, by what it begins."""

    def __missing__(self, word: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        found = tuple(pair for pair in _ANCHORS if _BEGINNINGS[pair[0]].may_be(word))
        if len(self) < KNOWN_WORDS:
            self[word] = found
        return found


_ANCHORS: Final = tuple((kind, re.compile(pattern)) for kind, pattern in _PATTERNS.items())
_BEGINNINGS: Final = {kind: beginnings(pattern) for kind, pattern in _PATTERNS.items()}
_OPENED: Final = _Openings({mark: (("title", re.compile(mark)),) for mark in _CLOSING})


def _next_word() -> re.Pattern[str]:
    """Return the pattern that passes the words that open nothing and takes the next one, or a mark of quotation."""
    words = {word for known in _BEGINNINGS.values() for word in (*known.words, *known.folded_words) if word.islower()}
    stems = {stem for known in _BEGINNINGS.values() for stem in (*known.stems, *known.folded_stems) if stem.islower()}
    opening = rf"(?:[{UPPER}0-9]|{alternation(words)}{END}|{alternation(stems)})"
    mark = alternation(_CLOSING)
    between = rf"(?:(?!{mark})[\W_])*+"
    return re.compile(rf"{between}(?:(?!{opening})[^\W_]++{between})*+({mark}|{EDGE}[^\W_]+)?")


_NEXT_WORD: Final = _next_word()
