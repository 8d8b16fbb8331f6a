"""Where sentences end in Vietnamese news: after a full stop that belongs to no abbreviation, number, name or title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from kg.lexicon.tables import read_rows

LONGEST: Final = 4000
"""Code points of a sentence at most: a longer one is cut at a comma, a semicolon or a space."""

QUOTE: Final = 300
"""Code points of a quotation that stays whole, full stops and all; in a longer one sentences end."""

TOKEN: Final = 24
"""Code points that are looked at before a full stop."""

# “…”. Ông | hội nghị./. Sáng | hội nghị.Phát biểu (glued)
_END: Final = re.compile(r"([.!?…](?<![.!?…]{2})[.!?…]*+(?:/\.?)?[”\"'’)»\]]{0,3})(?:\s++(?=[^\s,;.])|(?=[^\W\d_]))")
_QUOTATION: Final = re.compile(rf"“[^“”]{{1,{QUOTE}}}”|«[^«»]{{1,{QUOTE}}}»|(?<![\w.])\"[^\"]{{1,{QUOTE}}}\"(?!\w)")
_DASHES: Final = frozenset("-–—+*•")
_OPENERS: Final = "(“\"‘'[«"
_ROMAN: Final = frozenset("IVX")
# quý I. | khóa V. | hạng I. : the letter is a number
_NUMBERED: Final = re.compile(
    r"\b(?:quý|khóa|khoá|loại|thứ|cấp|lần|kỳ|hạng|nhóm|phần|vùng|thế kỷ|giai đoạn)\s\Z", re.IGNORECASE
)
# Điều 1. | Phần 2.
_ARTICLE: Final = re.compile(
    r"\b(?:điều|khoản|mục|phần|chương|bài|bước|câu|chuyên đề|tham luận|quyết định số)\s\Z", re.IGNORECASE
)
_MARKER: Final = re.compile(r"[\s\-–+*•(]*\Z")


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations of `dotted.tsv`, in lower case: a full stop after one ends no sentence."""
    return frozenset(row[0] for row in read_rows("dotted", ("abbreviation", "meaning")))


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of each sentence of a stretch of text that begins and ends with no space.

    Together they cover everything in it but space. A line break ends no sentence.
    """
    begin = start
    quotations = _quotations(text, start, end)
    for found in _END.finditer(text, start, end):
        after = found.end()
        if after >= end or text[after].islower() or not _ends(text, begin, found):
            continue
        if quotations and _inside(quotations, found.start(), found.end(1)):
            continue
        yield from _cut(text, begin, found.end(1))
        begin = after
    yield from _cut(text, begin, end)


def _quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if text.find("“", start, end) < 0 and text.find('"', start, end) < 0 and text.find("«", start, end) < 0:
        return []
    return [found.span() for found in _QUOTATION.finditer(text, start, end)][::-1]


def _inside(quotations: list[tuple[int, int]], mark: int, stop: int) -> bool:
    """Say whether a mark stands inside a quotation that goes on after it; quotations passed are dropped."""
    while quotations and quotations[-1][1] <= mark:
        quotations.pop()
    return bool(quotations) and quotations[-1][0] < mark and stop < quotations[-1][1]


def _ends(text: str, begin: int, found: re.Match[str]) -> bool:
    """Say whether the mark that was found ends a sentence that begins at `begin`."""
    mark, after = found.start(), found.end()
    glued = after == found.end(1)
    if text[after] in _DASHES:
        return text[mark] == "." or "\n" in found.group()
    if text[mark] == "?" and text[after] == "(":  # a title that asks, and who gives it
        return False
    if text[mark] != "." or found.end(1) - mark > 1:
        return not glued
    low = max(begin, mark - TOKEN)
    token = text[max(text.rfind(" ", low, mark), text.rfind("\n", low, mark), low - 1) + 1 : mark].lstrip(_OPENERS)
    if glued:
        return _is_glued(text, token, after)
    return _ends_word(text, begin, token, mark - len(token))


def _is_glued(text: str, token: str, after: int) -> bool:
    """Say whether two sentences touch without a space: `… hội nghị.Phát biểu …`, not `TP.Hồ` or `haiphong.gov`."""
    word = token.isalpha() and token.islower() and len(token) > 1 and token not in abbreviations()
    return word and text[after].isupper() and not text[after + 1 : after + 2].isupper()


def _ends_word(text: str, begin: int, token: str, at: int) -> bool:
    if not token:
        return True
    last = re.split(r"[.,/&–-]", token)[-1]
    if last.lower() in abbreviations() or token.lower() in abbreviations():
        return False
    before = text[max(begin, at - TOKEN) : at]
    if len(last) == 1 and last.isalpha():
        numbered = last in _ROMAN and _NUMBERED.search(before)
        return bool(numbered) or (last.islower() and not _MARKER.fullmatch(before))
    if token.isdigit():
        return not (_MARKER.fullmatch(before) or _ARTICLE.search(before))
    return True


def _cut(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while end - begin > LONGEST:
        limit = begin + LONGEST
        at = max(text.rfind(", ", begin, limit), text.rfind("; ", begin, limit)) + 1 or text.rfind(
            " ", begin + 1, limit
        )
        at = at if at > begin else limit
        stop = at
        while text[stop - 1].isspace():
            stop -= 1
        yield begin, stop
        begin = at
        while text[begin].isspace():
            begin += 1
    yield begin, end
