"""The letters without which a pattern matches nothing, read off the pattern itself."""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

Choice = frozenset[str]
"""Letters of which one must stand in a text."""


def needs(pattern: str, letters: str) -> frozenset[Choice]:
    """Return choices among some letters: a text in which no letter of one of them stands holds no match.

    >>> sorted(sorted(one) for one in needs("(?:P|O|[PON]x) về (?:B,)?[EV]", "PONBEV"))
    [['E', 'V'], ['N', 'O', 'P']]
    """
    return frozenset(_of_all(parser.parse(pattern), frozenset(letters)))


def _of_all(tree: Any, letters: Choice) -> Iterator[Choice]:
    """Yield what a text needs for every step of a pattern."""
    for code, value in tree:
        if code is op.LITERAL and chr(value) in letters:
            yield frozenset(chr(value))
        elif code is op.IN and all(kind is op.LITERAL and chr(letter) in letters for kind, letter in value):
            yield frozenset(chr(letter) for _, letter in value)
        elif code is op.BRANCH:
            yield from _of_any(value[1], letters)
        elif inside := _inside(code, value):
            yield from _of_all(inside, letters)


def _of_any(branches: Any, letters: Choice) -> Iterator[Choice]:
    """Yield what a text needs for one of several branches: the least that each of them needs, together."""
    least = [
        min(_of_all(branch, letters), key=lambda one: (len(one), sorted(one)), default=None) for branch in branches
    ]
    known = [choice for choice in least if choice is not None]
    if len(known) == len(least):
        yield frozenset().union(*known)


def _inside(code: Any, value: Any) -> Any:
    """Return the steps inside one that cannot be left out; nothing where case is folded or they can."""
    if code is op.SUBPATTERN:
        return None if value[1] & re.IGNORECASE else value[3]
    if code in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return value[2] if value[0] else None
    if code is op.ASSERT:
        return value[1]
    return value if code is op.ATOMIC_GROUP else None
