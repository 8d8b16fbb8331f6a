"""Which reports are of one event: those that share a day and a name, a body or a person are weighed pair by pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.entity.clustering import Pair, cluster
from kg.entity.comparing import APART, JOIN, compare
from kg.entity.occasion import Occasion, days_near
from kg.entity.weighing import total


def group_events(found: Iterable[Occasion]) -> list[list[Occasion]]:
    """Return the reports by event: a function of their set."""
    nodes = sorted(found, key=lambda each: each.member)
    joins: dict[Pair, float] = {}
    apart: list[Pair] = []
    for one, other in sorted(_candidates(nodes)):
        weight = _weight(nodes[one], nodes[other])
        if weight >= JOIN:
            joins[one, other] = weight
        elif weight <= APART:
            apart.append((one, other))
    return [[nodes[number] for number in group] for group in cluster(len(nodes), joins, apart)]


def _weight(one: Occasion, other: Occasion) -> float:
    """Return the bits for one event; two of one article were told apart by its reader."""
    return float("-inf") if one.member.article == other.member.article else total(compare(one, other))


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
