"""How many independent articles report an event: those that carry one text are one witness."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from kg.entity.clustering import cluster
from kg.entity.comparing import are_copies
from kg.entity.occasion import Occasion


def count_witnesses(reports: Iterable[Occasion]) -> int:
    """Return the number of independent witnesses among the reports of one event."""
    by_article = {each.member.article: each for each in sorted(reports, key=lambda each: each.member)}
    articles: Sequence[Occasion] = list(by_article.values())
    copies = {
        (one, other): 1.0
        for one, other in combinations(range(len(articles)), 2)
        if are_copies(articles[one], articles[other])
    }
    return len(cluster(len(articles), copies, ()))
