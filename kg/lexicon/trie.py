"""Many phrases as one pattern, shaped like a trie: the cost of a match does not grow with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable

Node = dict[str, "Node"]
ENDS = ""


def alternation(phrases: Iterable[str]) -> str:
    """Return a pattern that matches the longest of the given phrases at a place, in a group of its own.

    A space in a phrase stands for any run of one or two spaces, ordinary or unbreakable.

    >>> alternation(["sở", "sở y tế", "bộ"])
    '(?:bộ|sở(?:[ \\xa0]{1,2}y[ \\xa0]{1,2}tế)?)'
    """
    root: Node = {}
    for phrase in phrases:
        node = root
        for letter in phrase:
            node = node.setdefault(letter, {})
        node[ENDS] = {}
    return _spell(root)


def _spell(node: Node) -> str:
    branches = [_letter(letter) + _spell(child) for letter, child in sorted(node.items()) if letter != ENDS]
    if not branches:
        return ""
    body = branches[0] if len(branches) == 1 and ENDS not in node else f"(?:{'|'.join(branches)})"
    return f"{body}?" if ENDS in node else body


def _letter(letter: str) -> str:
    return "[ \xa0]{1,2}" if letter == " " else re.escape(letter)
