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


def presence(phrases: Iterable[str]) -> str:
    r"""Return a pattern with which, `END` behind it, a place matches where one of the phrases stands.

    It is shorter than the alternation of all, and may match less at a place: a phrase that goes on from another one
    by a space is left out, for where it stands the shorter one does.

    >>> presence(["sở", "sở y tế", "bộ"])
    '(?:bộ|sở)'
    """
    known = frozenset(phrases)
    return alternation(
        one for one in known if not any(one[:end] in known for end, letter in enumerate(one) if letter == " ")
    )


def tone_variants(phrase: str) -> tuple[str, ...]:
    """Return a phrase with the tone mark of `oa`, `oe`, `uy` at both places where it is written.

    >>> tone_variants("Ủy viên")
    ('Ủy viên', 'Uỷ viên')
    """
    other = _FIRST.sub(lambda found: _PLACES[found.group()], phrase)
    return (phrase,) if other == phrase else (phrase, other)


_PLACES: Final = dict(
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
_FIRST: Final = re.compile(rf"(?:{'|'.join(_PLACES)})(?![^\W_])")


def _spell(node: Node) -> str:
    branches = [_letter(letter) + _spell(child) for letter, child in sorted(node.items()) if letter != ENDS]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and ENDS not in node else f"(?:{'|'.join(branches)})"
    return f"{body}?" if ENDS in node else body


def _letter(letter: str) -> str:
    return SPACE if letter == " " else re.escape(letter)
