"""One way to compare Vietnamese text: case, spaces, tone placement and, where wanted, the marks themselves.

Labels stay as they were written; only keys for comparison are folded.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""The five tone marks: huyền, sắc, ngã, hỏi, nặng."""


@lru_cache(maxsize=65_536)  # names come again and again, within an article and across them
def fold(text: str, *, marks: bool = True) -> str:
    """Return the key by which two spellings of one text compare equal.

    Letter case, runs of space and the place of the tone mark (`hoà`, `hòa`) are evened out. With `marks` false
    every diacritic goes too and `đ` becomes `d`, as people type when they search.

    >>> fold("Hoà  Bình") == fold("hòa bình")
    True
    >>> fold("Bùi Quang Tuấn", marks=False)
    'bui quang tuan'
    """
    words = unicodedata.normalize("NFD", text.casefold()).split()
    if marks:
        return unicodedata.normalize("NFC", " ".join(_tone_last(word) for word in words))
    letters = (c for c in " ".join(words) if not unicodedata.combining(c))
    return "".join(letters).replace("đ", "d")


def _tone_last(word: str) -> str:
    tones = [c for c in word if c in TONES]
    return "".join(c for c in word if c not in TONES) + "".join(tones) if tones else word


def slug(text: str, limit: int = 48) -> str:
    """Return a strict ASCII slug, `[a-z0-9-]*`, of at most `limit` characters, for the readable part of an IRI.

    >>> slug("Sở Khoa học và Công nghệ")
    'so-khoa-hoc-va-cong-nghe'
    """
    folded = fold(text, marks=False)
    ascii_only = "".join(c if c.isascii() and c.isalnum() else " " for c in folded)
    words: list[str] = []
    for word in ascii_only.split():
        if len("-".join([*words, word])) > limit:
            break
        words.append(word)
    return "-".join(words)
