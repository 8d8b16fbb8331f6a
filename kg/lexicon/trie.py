"""Many phrases as one pattern, shaped like a trie: the cost of a match does not grow with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

Node = dict[str, "Node"]
ENDS = ""
SPACE: Final = r"[ \xa0\n]{1,3}"


def alternation(phrases: Iterable[str]) -> str:
    r"""Return a pattern that matches the longest of the given phrases at a place, in a group of its own.

    A space in a phrase stands for a run of one to three spaces, ordinary, unbreakable or the end of a wrapped line.

    >>> alternation(["sở", "sở y tế", "bộ"])
    '(?:bộ|sở(?:[ \xa0\n]{1,3}y[ \xa0\n]{1,3}tế)?)'
    """
    root: Node = {}
    for phrase in sorted({variant for one in phrases for variant in tone_variants(one)}):
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[ENDS] = {}
    return _spell(root)


def tone_variants(phrase: str) -> tuple[str, ...]:
    """Return a phrase with the tone mark of `oa`, `oe`, `uy` at both places where it is written.

    >>> tone_variants("Ủy viên")
    ('Ủy viên', 'Uỷ viên')
    """
    other = phrase
    for old, new in _PLACES:
        other = re.sub(rf"{old}(?![^\W_])", new, other)
    return (phrase,) if other == phrase else (phrase, other)


_PLACES: Final = tuple(
    zip(
        (
            "òa",
            "óa",
            "ỏa",
            "õa",
            "ọa",
            "òe",
            "óe",
            "ỏe",
            "õe",
            "ọe",
            "ùy",
            "úy",
            "ủy",
            "ũy",
            "ụy",
            "Òa",
            "Óa",
            "Úy",
            "Ủy",
        ),
        (
            "oà",
            "oá",
            "oả",
            "oã",
            "oạ",
            "oè",
            "oé",
            "oẻ",
            "oẽ",
            "oẹ",
            "uỳ",
            "uý",
            "uỷ",
            "uỹ",
            "uỵ",
            "Oà",
            "Oá",
            "Uý",
            "Uỷ",
        ),
        strict=True,
    )
)
"""The tone mark on the first and on the second vowel: both are written."""


def _spell(node: Node) -> str:
    branches = [_letter(letter) + _spell(child) for letter, child in sorted(node.items()) if letter != ENDS]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and ENDS not in node else f"(?:{'|'.join(branches)})"
    return f"{body}?" if ENDS in node else body


def _letter(letter: str) -> str:
    return SPACE if letter == " " else re.escape(letter)
