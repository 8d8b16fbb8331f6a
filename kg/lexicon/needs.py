"""The words without which a pattern matches nothing, read off the pattern itself."""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable
from typing import Any, Final

Choice = frozenset[str]
"""Parts of words of which one must stand inside a word of a text."""
Runs = frozenset[str]
"""The ways in which the characters directly before a step can be spelled, as far as they are told."""

MOST: Final = 64
"""Ways of spelling at most that are told apart."""
WIDEST: Final = 8
"""Characters at most of a set that are told one by one."""
_NOTHING: Final[Runs] = frozenset(("",))
_REPEATS: Final = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)


def needs(pattern: str) -> frozenset[Choice]:
    """Return choices among parts of words: a text in which none of one choice stands holds no match.

    Words are what stands between spaces; so a text is known by its words, whatever their order.

    >>> sorted(sorted(one) for one in needs("(?:P|O|[PON]x) về (?:B,)?[EV]"))
    [['E', 'V'], ['Nx', 'O', 'P'], ['về']]
    """
    tree = parser.parse(pattern)
    found, runs = _walk(() if tree.state.flags & re.IGNORECASE else tree, _NOTHING)
    return _least(map(_shortest, found | _spelled(runs)))


def _walk(tree: Any, runs: Runs) -> tuple[frozenset[Choice], Runs]:
    """Return what a text needs for the steps of a pattern behind some spellings, and the spellings at their end."""
    found: frozenset[Choice] = frozenset()
    for code, value in tree:
        letters = _letters(code, value)
        if letters and len(runs) * len(letters) <= MOST:
            runs = frozenset(run + letter for run in runs for letter in letters)
            continue
        if code in (op.AT, op.ASSERT_NOT):
            continue
        if code is op.ASSERT:
            needed, inside = _walk(value[1], _NOTHING)
            found |= needed | _spelled(inside)
            continue
        needed, runs = _branch(_branches(code, value), runs)
        found |= needed
    return found, runs


def _branch(branches: list[Any], runs: Runs) -> tuple[frozenset[Choice], Runs]:
    """Return what a text needs for one of several branches; none where a step may be left out or matches anything."""
    if not branches:
        return _spelled(runs), _NOTHING
    walked = [_walk(branch, runs) for branch in branches]
    told: Runs = frozenset().union(*(spelled for _, spelled in walked))
    if not any(needed for needed, _ in walked) and len(told) <= MOST:
        return frozenset(), told
    each = [needed | _spelled(spelled) for needed, spelled in walked]
    if len(each) == 1:
        return each[0], _NOTHING
    if not all(each):
        return _spelled(runs), _NOTHING
    shared = frozenset.intersection(*each)
    apart = (max(choices - shared or choices, key=_weight) for choices in each)
    return shared | {frozenset().union(*apart)}, _NOTHING


def _branches(code: Any, value: Any) -> list[Any]:
    """Return the ways in which a step that holds others can go; none where case is folded or it can be left out."""
    if code is op.BRANCH:
        return list(value[1])
    if code is op.SUBPATTERN:
        return [] if value[1] & re.IGNORECASE else [value[3]]
    if code in _REPEATS:
        return [[*value[2], (op.ANY, None)]] if value[0] else []
    return [value] if code is op.ATOMIC_GROUP else []


def _letters(code: Any, value: Any) -> str:
    """Return the characters that a step may match; none where they are more than a few."""
    if code is op.LITERAL:
        return chr(value)
    if code is not op.IN or len(value) > WIDEST or not all(kind is op.LITERAL for kind, _ in value):
        return ""
    return "".join(chr(letter) for _, letter in value)


def _spelled(runs: Runs) -> frozenset[Choice]:
    """Return what a text needs where one of some spellings stands in it: one of their first words, of their second."""
    words = [run.split() for run in runs]
    return frozenset(frozenset(each) for each in zip(*words, strict=False)) if all(words) else frozenset()


def _weight(choice: Choice) -> tuple[int, int, list[str]]:
    """Return how much a choice tells: its shortest part, a capital counting for three letters, then its size."""
    return min(3 if part.isupper() else len(part) for part in choice), -len(choice), sorted(choice)


def _shortest(choice: Choice) -> Choice:
    """Return a choice without the parts that hold another one."""
    return frozenset(part for part in choice if not any(one != part and one in part for one in choice))


def _least(choices: Iterable[Choice]) -> frozenset[Choice]:
    """Return the choices without those that another one settles."""
    kept: list[Choice] = []
    for choice in sorted(choices, key=len):
        if not any(one <= choice for one in kept):
            kept.append(choice)
    return frozenset(kept)
