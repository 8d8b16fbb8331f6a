"""Nodes that belong together, whatever the order in which they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Pair = tuple[int, int]
"""Two nodes by number, the lesser first."""


def cluster(count: int, joins: Mapping[Pair, float], apart: Iterable[Pair]) -> list[list[int]]:
    """Return groups of the numbers below `count`: the strongest joins first, never two that are to stay apart.

    Ties go to the lesser numbers, so the groups depend on how nodes are numbered and on nothing else.
    """
    group = {number: [number] for number in range(count)}
    enemies: dict[int, set[int]] = {number: set() for number in range(count)}
    for one, other in apart:
        enemies[one].add(other)
        enemies[other].add(one)
    for one, other in sorted(joins, key=lambda pair: (-joins[pair], pair)):
        mine, theirs = group[one], group[other]
        if mine is not theirs and not any(enemies[number] & set(theirs) for number in mine):
            mine.extend(theirs)
            for number in theirs:
                group[number] = mine
    leaders = {min(members): sorted(members) for members in group.values()}
    return [leaders[leader] for leader in sorted(leaders)]
