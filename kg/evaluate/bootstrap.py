"""How far a score can be trusted: percentile bootstrap over articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from kg.evaluate.facts import FACETS, Comparison

ROUNDS: Final = 2000
"""Samples drawn."""

SEED: Final = 20190814
"""The seed of the draws: the same comparisons give the same intervals."""

LEVELS: Final = (2.5, 97.5)
"""The percentiles between which 95 % of the samples lie."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds within which the F1 of a facet, or their `mean`, falls in 95 % of samples of as many articles."""

    facet: str
    low: float
    high: float


def intervals(comparisons: Sequence[Comparison], rounds: int = ROUNDS, seed: int = SEED) -> tuple[Interval, ...]:
    """Return the 95 % interval of each facet's F1 and of their mean; a facet that occurs nowhere has none.

    Articles are drawn with replacement, since facts of one article stand and fall together.
    """
    if not comparisons:
        return ()
    hits = np.array([[2 * len(facts) for facts in one.found] for one in comparisons])
    wrong = np.array([[len(a) + len(b) for a, b in zip(one.spurious, one.missed, strict=True)] for one in comparisons])
    draws = np.random.default_rng(seed).multinomial(len(comparisons), [1 / len(comparisons)] * len(comparisons), rounds)
    found, total = draws @ hits, draws @ (hits + wrong)
    with np.errstate(invalid="ignore"):
        f1 = found / total
        # a sample in which no facet occurs has no mean and, being no number, is left out
        mean = np.nansum(f1, axis=1) / np.isfinite(f1).sum(axis=1)
    columns = [(facet, f1[:, n]) for n, facet in enumerate(FACETS) if (hits + wrong)[:, n].any()]
    if columns:
        columns.append(("mean", mean))
    return tuple(_interval(facet, column) for facet, column in columns)


def _interval(facet: str, column: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Interval:
    low, high = np.nanpercentile(column, LEVELS)
    return Interval(facet, float(low), float(high))
