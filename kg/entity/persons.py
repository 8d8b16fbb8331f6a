"""Which mentions of persons are one person: within a block of names, by the reasons for and against each pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from kg.entity.clustering import Pair, cluster
from kg.entity.profile import Profile
from kg.entity.spelling import block_of, compatible
from kg.entity.weighing import APART, JOIN, Node, against, total, weigh


def group_persons(profiles: Iterable[Profile]) -> list[list[Profile]]:
    """Return the profiles by person: a function of their set."""
    blocks: dict[str, list[Profile]] = defaultdict(list)
    for each in profiles:
        blocks[block_of(each.name)].append(each)
    return [group for block in sorted(blocks) for group in group_block(blocks[block])]


def group_block(block: Iterable[Profile]) -> list[list[Profile]]:
    """Return the profiles of one block by person."""
    nodes = _nodes(sorted(block, key=lambda each: each.member))
    joins: dict[Pair, float] = {}
    apart: list[Pair] = []
    for one, other in combinations(range(len(nodes)), 2):
        if _is_other(nodes[one], nodes[other]):
            apart.append((one, other))
            continue
        reasons = weigh(nodes[one], nodes[other])
        if (weight := total(reasons)) >= JOIN:
            joins[one, other] = weight
        elif against(reasons) <= APART:
            apart.append((one, other))
    groups = cluster(len(nodes), joins, apart)
    return [sorted((each for n in group for each in nodes[n]), key=lambda each: each.member) for group in groups]


def _is_other(one: Node, other: Node) -> bool:
    """Say whether two nodes are two persons for certain: one article names both, or the names are two."""
    if {each.member.article for each in one} & {each.member.article for each in other}:
        return True
    return not all(compatible(a, b) for a in {each.name for each in one} for b in {each.name for each in other})


def _nodes(block: list[Profile]) -> list[Node]:
    """Return what needs no weighing: mentions of one name in one body, as long as no article has two of them."""
    sure: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, each in enumerate(block):
        for office in each.offices:
            if office.body and number not in sure[each.name, office.body]:
                sure[each.name, office.body].append(number)
    apart = list(_within_articles(block))
    joins = {pair: 1.0 for numbers in sure.values() if _one_each(block, numbers) for pair in combinations(numbers, 2)}
    return [tuple(block[number] for number in group) for group in cluster(len(block), joins, apart)]


def _within_articles(block: list[Profile]) -> Iterator[Pair]:
    for one, other in combinations(range(len(block)), 2):
        if block[one].member.article == block[other].member.article:
            yield one, other


def _one_each(block: list[Profile], numbers: list[int]) -> bool:
    articles = [block[number].member.article for number in numbers]
    return len(set(articles)) == len(articles)
