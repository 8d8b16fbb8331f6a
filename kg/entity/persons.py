"""Which mentions of persons are one person: within a block of names, by the reasons for and against each pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kg.entity.clustering import Pair, cluster, unite
from kg.entity.profile import Profile
from kg.entity.ruling import UNJUDGED, Rulings, pairs_among
from kg.entity.spelling import block_of, compatible
from kg.entity.weighing import APART, JOIN, Node, Reason, against, total, weigh


def group_persons(profiles: Iterable[Profile], rulings: Rulings = UNJUDGED) -> list[list[Profile]]:
    """Return the profiles by person: a function of their set and of what was judged."""
    return [group for block in blocks(profiles, rulings) for group in group_block(block, rulings)]


def blocks(profiles: Iterable[Profile], rulings: Rulings = UNJUDGED) -> list[list[Profile]]:
    """Return the profiles that are worth comparing: of one block of names, or of blocks that a judgement joins."""
    known = list(profiles)
    block = {each.member: block_of(each.name) for each in known}
    judged = [(one, other) for one, others in rulings.same.items() for other in others]
    joined = unite((block[one], block[other]) for one, other in judged if one in block and other in block)
    found: dict[str, list[Profile]] = defaultdict(list)
    for each in known:
        found[joined.get(block[each.member], block[each.member])].append(each)
    return [found[name] for name in sorted(found)]


def group_block(block: Iterable[Profile], rulings: Rulings = UNJUDGED) -> list[list[Profile]]:
    """Return the profiles of one block by person."""
    nodes = find_nodes(block, rulings)
    joins: dict[Pair, float] = {}
    apart: list[Pair] = []
    for pair, reasons in weigh_nodes(nodes, rulings):
        if reasons is None:
            apart.append(pair)
        elif (weight := total(reasons)) >= JOIN:
            joins[pair] = weight
        elif against(reasons) <= APART:
            apart.append(pair)
    groups = cluster(len(nodes), joins, apart)
    return [sorted((each for n in group for each in nodes[n]), key=lambda each: each.member) for group in groups]


def weigh_nodes(nodes: Sequence[Node], rulings: Rulings = UNJUDGED) -> Iterator[tuple[Pair, tuple[Reason, ...] | None]]:
    """Yield each two nodes by number with what speaks for and against their being one; None where they are two."""
    for one, other in combinations(range(len(nodes)), 2):
        certain = _is_other(nodes[one], nodes[other], rulings)
        yield (one, other), None if certain else weigh(nodes[one], nodes[other])


def _is_other(one: Node, other: Node, rulings: Rulings) -> bool:
    """Say whether two nodes are two persons for certain: one article names both, the names are two, or it was judged.

    Where a judgement joined two names in a node, either may be that of the other.
    """
    if {each.member.article for each in one} & {each.member.article for each in other}:
        return True
    if not any(compatible(a, b) for a in {each.name for each in one} for b in {each.name for each in other}):
        return True
    return rulings.part((each.member for each in one), (each.member for each in other))


def find_nodes(profiles: Iterable[Profile], rulings: Rulings = UNJUDGED) -> list[Node]:
    """Return what of one block needs no weighing: what was judged one, and mentions of one name in one body.

    The latter as long as no article has two of them.
    """
    block = sorted(profiles, key=lambda each: each.member)
    sure: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, each in enumerate(block):
        for office in each.offices:
            known = sure[each.name, office.body]
            if office.body and known[-1:] != [number]:
                known.append(number)
    members = [each.member for each in block]
    parted = pairs_among(rulings.different, members)
    apart = [*_within_articles(block), *parted]
    joins = {pair: 1.0 for numbers in sure.values() if _one_each(block, numbers) for pair in _links(numbers, parted)}
    groups = cluster(len(block), joins, apart, pairs_among(rulings.same, members))
    return [tuple(block[number] for number in group) for group in groups]


def _links(numbers: list[int], parted: list[Pair]) -> Iterable[Pair]:
    """Return pairs that hold numbers together: each with the first, or all where some of them were judged different.

    A person of a thousand articles has half a million pairs, and nearly nobody was judged.
    """
    inside = set(numbers)
    if any(inside.issuperset(pair) for pair in parted):
        return combinations(numbers, 2)
    return ((numbers[0], number) for number in numbers[1:])


def _within_articles(block: list[Profile]) -> Iterator[Pair]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(block):
        found[each.member.article].append(number)
    for numbers in found.values():
        yield from combinations(numbers, 2)


def _one_each(block: list[Profile], numbers: list[int]) -> bool:
    articles = [block[number].member.article for number in numbers]
    return len(set(articles)) == len(articles)
