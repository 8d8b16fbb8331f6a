"""Which rules may match in a sentence: told by its words, so that most sentences are tried by a few rules or none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.fact.rule import Rule

KNOWN_WORDS: Final = 65_536
"""Words at most for which it is kept what they settle."""


class Calls:
    """The words that call for each rule.

    What a rule needs are choices among parts of words, and every choice is one bit: a word has those of the choices
    that a part inside it settles, and a rule may match where the words of a sentence have all bits that it needs.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        kept = tuple(rules)
        choices = sorted({choice for rule in kept for choice in rule.needs}, key=sorted)
        bits = {choice: 1 << number for number, choice in enumerate(choices)}
        self._rules = tuple((sum(bits[choice] for choice in rule.needs), rule) for rule in kept)
        self._settled = _Settled(bits)
        self._letters = sum(bit for choice, bit in bits.items() if all(map(str.isupper, choice)))
        self._by_letters: dict[int, tuple[tuple[int, Rule], ...]] = {}

    def rules_for(self, shape: str) -> list[Rule]:
        """Return the rules that may match in a shape, in order: those that its words and one of their cues call for."""
        settled, has = self._settled, 0
        for word in shape.split():
            has |= settled[word]
        called = [rule for need, rule in self._beside(has & self._letters) if need & has == need]
        return [rule for rule in called if any(map(shape.__contains__, rule.cues))]

    def _beside(self, letters: int) -> tuple[tuple[int, Rule], ...]:
        """Return the rules that may match beside some letters of mentions, with what they need: told once for each."""
        known = self._by_letters.get(letters)
        if known is None:
            absent = self._letters & ~letters
            known = self._by_letters[letters] = tuple(pair for pair in self._rules if not pair[0] & absent)
        return known


class _Settled(dict[str, int]):
    """The bits of the choices that a word settles: told once for each word, by the parts that stand inside it."""

    def __init__(self, bits: dict[frozenset[str], int]) -> None:
        super().__init__()
        parts: dict[str, int] = {}
        for choice, bit in bits.items():
            for part in choice:
                parts[part] = parts.get(part, 0) | bit
        self._parts = tuple(parts.items())

    def __missing__(self, word: str) -> int:
        found = 0
        for part, bits in self._parts:
            if part in word:
                found |= bits
        if len(self) < KNOWN_WORDS:
            self[word] = found
        return found
