"""Which reports are of one event: those that share a day and a name, a body or a person are weighed pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.entity.clustering import Pair, cluster
from kg.entity.comparing import APART, JOIN, compare
from kg.entity.occasion import Occasion, days_near
from kg.entity.ruling import UNJUDGED, Rulings, pairs_among
from kg.entity.weighing import total


def group_events(found: Iterable[Occasion], rulings: Rulings = UNJUDGED) -> list[list[Occasion]]:
    """Return the reports by event: a function of their set and of what was judged."""
    nodes, weights = weigh_occasions(found, rulings)
    members = [each.member for each in nodes]
    joins = {pair: weight for pair, weight in weights.items() if weight >= JOIN}
    apart = [pair for pair, weight in weights.items() if weight <= APART]
    apart += pairs_among(rulings.different, members)
    groups = cluster(len(nodes), joins, apart, pairs_among(rulings.same, members))
    return [[nodes[number] for number in group] for group in groups]


def weigh_occasions(found: Iterable[Occasion], rulings: Rulings = UNJUDGED) -> tuple[list[Occasion], dict[Pair, float]]:
    """Return the reports in order, and the bits for one event of each two that are worth comparing."""
    nodes = sorted(found, key=lambda each: each.member)
    return nodes, {(a, b): _weight(nodes[a], nodes[b], rulings) for a, b in sorted(_candidates(nodes))}


def _weight(one: Occasion, other: Occasion, rulings: Rulings) -> float:
    """Return the bits for one event; a judgement tells two apart, and so did the reader of the article of both."""
    if one.member.article == other.member.article or rulings.part([one.member], [other.member]):
        return float("-inf")
    return total(compare(one, other))


def _candidates(nodes: list[Occasion]) -> set[Pair]:
    """Return the pairs that share a day, or nearly, and a person, a body, or two words of a name."""
    sharing: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        for day in days_near(node):
            for what in _handles(node):
                sharing[day, what].append(number)
    return {pair for numbers in sharing.values() for pair in combinations(numbers, 2)}


def _handles(node: Occasion) -> Iterator[str]:
    yield from node.persons
    yield from node.bodies
    yield from (" ".join(pair) for pair in combinations(sorted(node.words)[:12], 2))
