"""A rule of the genre's grammar: one pattern over shapes, the facts that a match gives, and sentences that prove it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.fact.clause import Clause
from kg.fact.facts import Fact
from kg.lexicon.late import late
from kg.lexicon.needs import needs

Reader = Callable[[Clause, re.Match[str], str], Iterator[Fact]]


@dataclass(frozen=True, slots=True)
class Example:
    """A fictional sentence and what the rule reads from it, each as `role name`."""

    sentence: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is called (`module.function`), its pattern, its reader, its examples, and the words that it needs.

    A sentence in whose shape none of the `cues` stands need not be tried; `opens` says that the pattern matches where a
    sentence begins and nowhere else, `needs` of which parts of words one must stand in the shape.
    """

    name: str
    pattern: re.Pattern[str]
    reader: Reader
    examples: tuple[Example, ...]
    cues: tuple[str, ...]
    opens: bool
    needs: frozenset[frozenset[str]]

    def read(self, clause: Clause) -> Iterator[Fact]:
        """Yield the facts that this rule reads in a sentence."""
        if self.opens:
            found = self.pattern.match(clause.shape)
            yield from self.reader(clause, found, self.name) if found else ()
            return
        for found in self.pattern.finditer(clause.shape):
            yield from self.reader(clause, found, self.name)


def rule(
    pattern: str, *, cues: tuple[str, ...], examples: tuple[tuple[str, tuple[str, ...]], ...]
) -> Callable[[Reader], Rule]:
    """Return a decorator that makes a rule of a reader; the rule is named after the reader's file and name."""

    def wrap(reader: Reader) -> Rule:
        name = f"{reader.__module__.rsplit('.', 1)[-1]}.{reader.__name__}"
        return Rule(
            name,
            late(pattern),
            reader,
            tuple(Example(s, f) for s, f in examples),
            cues,
            _opens(pattern),
            needs(pattern) | needs("|".join(map(re.escape, cues))),
        )

    return wrap


def _opens(pattern: str) -> bool:
    """Say whether a pattern begins with `^` and has no other branch."""
    bare = re.sub(r"\\.|\[\^?\]?[^\]]*\]", "", pattern)
    while (less := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = less
    return pattern.startswith("^") and "|" not in bare
