"""The one place where text is changed: what comes out is NFC and free of characters nobody sees.

Taken out and counted: lone surrogates, C0 and C1 controls but line feed and tab, bidirectional controls, zero-width
characters (a joiner between two symbols, as in emoji, stays), byte order marks, and what is more than sixteen
combining marks in a row, and the signs of Markdown around emphasis and before headings. Line ends become line feeds;
the Icelandic letter that old pages have for `Đ` becomes that.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_SYMBOL = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]"
REMOVED = (  # in this order: what is gone stands between no two symbols
    ("surrogate", re.compile(r"[\ud800-\udfff]")),
    ("control", re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")),
    ("bidirectional", re.compile(r"[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")),
    ("zero-width", re.compile(rf"[\u200b\u200c\u2060\ufeff\u00ad]|(?<!{_SYMBOL})\u200d|\u200d(?!{_SYMBOL})")),
)


MARKS = re.compile(r"([\u0300-\u036f]{16})[\u0300-\u036f]++")
"""A letter bears two or three marks; a run of thousands costs normalisation the square of its length."""


EMPHASIS = re.compile(r"(?<!\*)(\*{2,3})(?=[^\s*])([^*\n]{1,300})(?<=\S)\1(?!\*)")
HEADING = re.compile(r"^#{1,6} (?=\S)(?!#)", re.MULTILINE)
"""Emphasis and headings as Markdown has them: no character of the article, and in the way of every name they adorn."""


def clean(text: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    r"""Return a text as it is stored, and how many characters of which kind were taken out.

    >>> clean("Sa\u0301ng\u200b 14/8")
    ('Sáng 14/8', (('zero-width', 1),))
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n").replace("\u2028", "\n")
    text = text.replace("\u00d0", "\u0110")
    counts: Counter[str] = Counter()
    for kind, pattern in REMOVED:
        text, counts[kind] = pattern.subn("", text)
    plain = HEADING.sub("", EMPHASIS.sub(r"\2", text))
    text, counts["markup"] = plain, len(text) - len(plain)
    bounded = MARKS.sub(r"\1", text)
    text, counts["mark"] = bounded, len(text) - len(bounded)
    text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
    return text, tuple((kind, count) for kind, count in sorted(counts.items()) if count)
