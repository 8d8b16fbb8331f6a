"""Nodes that belong together, whatever the order in which they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from kg.model import Member

Pair = tuple[int, int]
"""Two nodes by number, the lesser first."""
Item = TypeVar("Item", str, Member)


def cluster(
    count: int, joins: Mapping[Pair, float], apart: Iterable[Pair], musts: Iterable[Pair] = ()
) -> list[list[int]]:
    """Return groups of the numbers below `count`: the strongest joins first, never two that are to stay apart.

    `musts` come before all joins, and whatever is to stay apart. Ties go to the lesser numbers, so the groups depend on
    how nodes are numbered and on nothing else.
    """
    group = {number: [number] for number in range(count)}
    enemies: dict[int, set[int]] = {}
    for one, other in apart:
        enemies.setdefault(one, set()).add(other)
        enemies.setdefault(other, set()).add(one)
    for one, other in sorted(musts):
        _join(group, one, other)
    for one, other in sorted(joins, key=lambda pair: (-joins[pair], pair)):
        mine, theirs = group[one], group[other]
        if mine is not theirs and not _are_enemies(enemies, mine, theirs):
            _join(group, one, other)
    leaders = {min(members): sorted(members) for members in group.values()}
    return [leaders[leader] for leader in sorted(leaders)]


def _are_enemies(enemies: Mapping[int, set[int]], mine: list[int], theirs: list[int]) -> bool:
    """Say whether anybody of two groups is to stay apart from anybody of the other; the lesser group is walked over."""
    few, many = sorted((mine, theirs), key=len)
    return any(number in enemies and not enemies[number].isdisjoint(many) for number in few)


def _join(group: dict[int, list[int]], one: int, other: int) -> None:
    mine, theirs = sorted((group[one], group[other]), key=len, reverse=True)
    if mine is not theirs:
        mine.extend(theirs)
        for number in theirs:
            group[number] = mine


def unite(pairs: Iterable[tuple[Item, Item]]) -> dict[Item, Item]:
    """Return, for everything that stands in some pairs, the least of what it is linked with through them."""
    leader: dict[Item, Item] = {}

    def lead(item: Item) -> Item:
        while leader.setdefault(item, item) != item:
            item = leader[item]
        return item

    for one, other in pairs:
        least, most = sorted((lead(one), lead(other)))
        leader[most] = least
    return {item: lead(item) for item in sorted(leader)}
