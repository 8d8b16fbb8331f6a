"""The words with which a match of a pattern can begin, read off the pattern itself.

Trying a pattern only where such a word stands gives the same matches as trying it everywhere, much sooner.
"""

from __future__ import annotations

import re
import re._constants as op  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

WIDEST: Final = 10
"""Characters of a range at most that are told one by one: `[0-9]`."""
Step = tuple[Any, Any, int]
"""One step of a parsed pattern: what it is, its argument, and the flags in force."""
_NOT_LETTER: Final = (op.IN, [(op.NEGATE, None), (op.CATEGORY, op.CATEGORY_NOT_WORD), (op.LITERAL, ord("_"))])
_OPEN: Final[Step] = (None, None, 0)
_REPEATS: Final = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_BESIDE: Final = (op.ASSERT, op.ASSERT_NOT, op.AT)


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Whole `words`, and `stems` that a word may go on from; the folded ones are in lower case and stand for any."""

    words: frozenset[str]
    stems: frozenset[str]
    folded_words: frozenset[str]
    folded_stems: frozenset[str]

    def may_be(self, word: str) -> bool:
        """Say whether a match can begin with a word: letters and digits with none before and none behind."""
        low = word.lower()
        return (
            word in self.words
            or low in self.folded_words
            or any(word[:end] in self.stems or low[:end] in self.folded_stems for end in range(len(word) + 1))
        )


def beginnings(pattern: str) -> Beginnings:
    r"""Return the words with which a match of a pattern can begin; where they cannot be told, any word will do.

    >>> found = beginnings(r"(?:[Hh]ôm (?:nay|qua)|ngày(?![^\W_]))")
    >>> [word for word in ("Hôm", "hôm", "ngày", "ngàyy", "nay") if found.may_be(word)]
    ['Hôm', 'hôm', 'ngày']
    """
    tree = parser.parse(pattern)
    told = set(_tell(_steps(tree, tree.state.flags), "", False))
    return Beginnings(
        words=frozenset(text for text, folded, whole in told if whole and not folded),
        stems=frozenset(text for text, folded, whole in told if not whole and not folded),
        folded_words=frozenset(text.lower() for text, folded, whole in told if whole and folded),
        folded_stems=frozenset(text.lower() for text, folded, whole in told if not whole and folded),
    )


def _steps(tree: Any, flags: int) -> list[Step]:
    return [(code, value, flags) for code, value in tree]


def _tell(steps: list[Step], text: str, folded: bool) -> Iterator[tuple[str, bool, bool]]:
    """Yield each beginning that goes on from a text, whether it is folded, and whether it is a whole word."""
    for index, (code, value, flags) in enumerate(steps):
        if text and code is op.ASSERT_NOT and value[0] == 1 and list(value[1]) == [_NOT_LETTER]:
            yield text, folded, True
            return
        if code in _BESIDE:
            continue
        rest = steps[index + 1 :]
        branches = _branches(code, value, flags)
        for branch in branches:
            yield from _tell([*branch, *rest], text, folded)
        if branches:
            return
        letters = _letters(code, value)
        if letters is None:
            break
        if not all(map(str.isalnum, letters)):
            yield text, folded, bool(text)
        for letter in filter(str.isalnum, letters):
            yield from _tell(rest, text + letter, folded or bool(flags & re.IGNORECASE))
        return
    yield text, folded, False


def _branches(code: Any, value: Any, flags: int) -> list[list[Step]]:
    """Return the ways in which a step that holds others can go; none where it is a single character."""
    if code is op.BRANCH:
        return [_steps(branch, flags) for branch in value[1]]
    if code is op.SUBPATTERN:
        return [_steps(value[3], (flags | value[1]) & ~value[2])]
    if code is op.ATOMIC_GROUP:
        return [_steps(value, flags)]
    if code in _REPEATS:
        least, most, tree = value
        once = [*_steps(tree, flags), *([_OPEN] if most > 1 else [])]
        return [once] if least else [once, []]
    return []


def _letters(code: Any, value: Any) -> str | None:
    """Return the characters that a step may match, or None where they are more than a few."""
    if code is op.LITERAL:
        return chr(value)
    if code is not op.IN:
        return None
    if not all(kind is op.LITERAL or (kind is op.RANGE and one[1] - one[0] < WIDEST) for kind, one in value):
        return None
    ranges = [one if kind is op.RANGE else (one, one) for kind, one in value]
    return "".join(chr(letter) for first, last in ranges for letter in range(first, last + 1))
