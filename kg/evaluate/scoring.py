"""Counts per facet over many articles, and what went wrong in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from kg.evaluate.facts import FACETS, Comparison, Fact


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts of a facet were found (`tp`), made up (`fp`) and missed (`fn`)."""

    facet: str
    tp: int
    fp: int
    fn: int

    @property
    def precision(self) -> float | None:
        """The share of the predicted facts that are right; None where none was predicted."""
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else None

    @property
    def recall(self) -> float | None:
        """The share of the required facts that were found; None where none is required."""
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where the facet does not occur."""
        total = 2 * self.tp + self.fp + self.fn
        return 2 * self.tp / total if total else None


@dataclass(frozen=True, slots=True)
class Mistake:
    """A fact that was missed or made up, in one article."""

    facet: str
    article: str
    kind: Literal["missed", "spurious"]
    fact: Fact


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of all facets over some articles, and the mistakes behind them, by facet and article."""

    articles: int
    scores: tuple[Score, ...]
    mistakes: tuple[Mistake, ...]

    @property
    def mean(self) -> float | None:
        """The mean F1 of the facets that occur; None where none does."""
        present = [score.f1 for score in self.scores if score.f1 is not None]
        return sum(present) / len(present) if present else None


def score(comparisons: Sequence[Comparison]) -> Evaluation:
    """Return counts, precision, recall and F1 per facet over all facts of all articles (micro-averaged)."""
    scores = tuple(
        Score(
            facet,
            sum(len(one.found[n]) for one in comparisons),
            sum(len(one.spurious[n]) for one in comparisons),
            sum(len(one.missed[n]) for one in comparisons),
        )
        for n, facet in enumerate(FACETS)
    )
    mistakes = tuple(mistake for n in range(len(FACETS)) for one in comparisons for mistake in _mistakes(one, n))
    return Evaluation(len(comparisons), scores, mistakes)


def _mistakes(one: Comparison, n: int) -> list[Mistake]:
    made_up = (Mistake(FACETS[n], one.gold.id, "spurious", fact) for fact in sorted(one.spurious[n], key=str))
    missed = (Mistake(FACETS[n], one.gold.id, "missed", fact) for fact in sorted(one.missed[n], key=str))
    return [*made_up, *missed]


def _folder(one: Comparison) -> tuple[str, ...]:
    return (one.gold.path.parent.name,)


def _publisher(one: Comparison) -> tuple[str, ...]:
    return (one.gold.stated.publisher or "unknown",)


def _year(one: Comparison) -> tuple[str, ...]:
    """Return the year of publication, else that of the first event with a day."""
    days = (one.gold.stated.published, *(event.dates[0] for event in one.gold.events))
    return (next((day.partition("-")[0] for day in days if day), "unknown"),)


def _types(one: Comparison) -> tuple[str, ...]:
    return tuple(sorted({event.types[0] for event in one.gold.events})) or ("none",)


GROUPINGS: Final[Mapping[str, Callable[[Comparison], tuple[str, ...]]]] = MappingProxyType(
    {"folder": _folder, "publisher": _publisher, "year": _year, "type": _types}
)
"""By what articles can be grouped; an article with events of two types stands in both groups."""


def group(comparisons: Sequence[Comparison], by: str) -> tuple[tuple[str, tuple[Comparison, ...]], ...]:
    """Return the articles of each group, by the name of the group. Raises KeyError beside `GROUPINGS`."""
    groups: dict[str, list[Comparison]] = {}
    for one in comparisons:
        for name in GROUPINGS[by](one):
            groups.setdefault(name, []).append(one)
    return tuple((name, tuple(groups[name])) for name in sorted(groups))


def break_down(comparisons: Sequence[Comparison], by: str) -> tuple[tuple[str, Evaluation], ...]:
    """Return the evaluation of each group of articles, by the name of the group. Raises KeyError beside `GROUPINGS`."""
    return tuple((name, score(members)) for name, members in group(comparisons, by))
