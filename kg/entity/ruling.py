"""What judgements come to: which mentions must be one, which must not, and which nobody is to be asked of again."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kg.entity.clustering import Pair, unite
from kg.entity.judging import Judgement
from kg.entity.mentions import Directory, Mention
from kg.errors import JudgementError
from kg.fold import fold
from kg.model import Kind, Member

Links = Mapping[Member, frozenset[Member]]
"""For each member those that it is linked with, in both directions."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """Judgements brought to the mentions of a graph.

    What was judged through a mention that is not in the graph holds all the same. `bearing` are the judgements with
    those of their mentions that are there, `missing` tells of those that are not.
    """

    same: Links = field(default_factory=dict)
    different: Links = field(default_factory=dict)
    unsure: Links = field(default_factory=dict)
    bearing: tuple[tuple[Judgement, tuple[Member, ...]], ...] = ()
    missing: tuple[str, ...] = ()

    def part(self, one: Iterable[Member], other: Iterable[Member]) -> bool:
        """Say whether two groups were judged different."""
        return linked(self.different, one, other)


UNJUDGED: Final = Rulings()
"""What holds where nobody judged."""


def linked(links: Links, one: Iterable[Member], other: Iterable[Member]) -> bool:
    """Say whether a link leads from one group to the other."""
    return bool(links) and not frozenset(other).isdisjoint(member for mine in one for member in links.get(mine, ()))


def pairs_among(links: Links, members: Sequence[Member]) -> list[Pair]:
    """Return the links among some members as pairs of their numbers."""
    if not links:
        return []
    numbers = {member: number for number, member in enumerate(members)}
    found = (
        (number, numbers[other]) for one, number in numbers.items() for other in links.get(one, ()) if other in numbers
    )
    return sorted((one, other) for one, other in found if one < other)


@dataclass(frozen=True, slots=True)
class _Judged:
    """A judgement between two members; a mention that is not in the graph stands as a member of no article."""

    judgement: Judgement
    one: Member
    other: Member

    @property
    def pair(self) -> frozenset[Member]:
        return frozenset((self.one, self.other))


def rule(judgements: Iterable[Judgement], directory: Directory, *, waiting: bool = False) -> Rulings:
    """Return what judgements come to in a graph.

    Raises JudgementError where one joins two kinds or contradicts others; and where one names no mention of an article
    that is there, unless such mentions are waited for, as those of articles are that are not there.
    """
    judged = [_find(one, directory, waiting=waiting) for one in judgements]
    check_pairs(judged)
    check_chains(judged)
    leaders = unite((one.one, one.other) for one in judged if one.judgement.verdict == "same")
    groups: dict[Member, list[Member]] = defaultdict(list)
    for member in sorted({member for one in judged for member in one.pair}):
        if member.article:
            groups[leaders.get(member, member)].append(member)
    return Rulings(
        same=_links((group[0], member) for group in groups.values() for member in group[1:]),
        different=_links(_between(judged, "different", groups, leaders)),
        unsure=_links(_between(judged, "unsure", groups, leaders)),
        bearing=tuple((one.judgement, tuple(sorted(m for m in one.pair if m.article))) for one in judged),
        missing=tuple(_missing(judged, directory)),
    )


def _find(judgement: Judgement, directory: Directory, *, waiting: bool) -> _Judged:
    one, other = (directory.find(text, judgement.place, waiting=waiting) for text in (judgement.one, judgement.other))
    if one is not None and other is not None:
        kind = next((kind for kind in one if kind in other), None)
        if kind is None:
            raise JudgementError(
                f"{judgement.place}: `{judgement.one}` is {_a(one)}, `{judgement.other}` {_a(other)}; "
                "judge two of one kind"
            )
        one, other = {kind: one[kind]}, {kind: other[kind]}
    first, second = _member(judgement.one, one), _member(judgement.other, other)
    if first == second:
        raise JudgementError(f"{judgement.place}: `{judgement.one}` and `{judgement.other}` are one mention; name two")
    return _Judged(judgement, first, second)


def _a(found: Mapping[Kind, Mention]) -> str:
    return "/".join(f"{'a' if kind == 'person' else 'an'} {kind}" for kind in found)


def _member(text: str, found: Mapping[Kind, Mention] | None) -> Member:
    return next(iter(found.values())).member if found else Member("", fold(text))


def check_pairs(judged: Iterable[_Judged]) -> None:
    """Raise JudgementError where one pair was judged twice and not alike."""
    known: dict[frozenset[Member], Judgement] = {}
    for one in judged:
        first = known.setdefault(one.pair, one.judgement)
        if first.verdict != one.judgement.verdict:
            raise JudgementError(
                f"{one.judgement.place}: `{one.judgement.one}` and `{one.judgement.other}` are judged "
                f"{one.judgement.verdict} here and {first.verdict} in {first.place}; delete one of the two lines"
            )


def check_chains(judged: Sequence[_Judged]) -> None:
    """Raise JudgementError where two that were judged different are the same through others."""
    edges: dict[Member, list[tuple[Member, Judgement]]] = defaultdict(list)
    for each in judged:
        if each.judgement.verdict == "same":
            edges[each.one].append((each.other, each.judgement))
            edges[each.other].append((each.one, each.judgement))
    for each in judged:
        if each.judgement.verdict == "different" and (chain := _chain(edges, each.one, each.other)):
            raise JudgementError(_contradiction(each.judgement, chain))


def _chain(edges: Mapping[Member, list[tuple[Member, Judgement]]], start: Member, end: Member) -> tuple[Judgement, ...]:
    """Return the shortest way from one member to another, none where there is none."""
    ways: dict[Member, tuple[Judgement, ...]] = {start: ()}
    waiting = deque([start])
    while waiting and end not in ways:
        here = waiting.popleft()
        for there, judgement in edges.get(here, ()):
            if there not in ways:
                ways[there] = (*ways[here], judgement)
                waiting.append(there)
    return ways.get(end, ())


def _contradiction(different: Judgement, chain: tuple[Judgement, ...]) -> str:
    steps = "; ".join(f"`{one.one}` = `{one.other}` ({one.place})" for one in chain)
    return (
        f"{different.place}: `{different.one}` and `{different.other}` are judged different, yet the same through "
        f"{steps}; correct or delete one of these {len(chain) + 1} lines"
    )


def _between(
    judged: Iterable[_Judged], verdict: str, groups: Mapping[Member, list[Member]], leaders: Mapping[Member, Member]
) -> Iterator[tuple[Member, Member]]:
    """Yield the pairs of a verdict, each side by the first that stands for it in the graph."""
    for each in judged:
        if each.judgement.verdict == verdict:
            one, other = (groups.get(leaders.get(member, member)) for member in (each.one, each.other))
            if one and other:
                yield one[0], other[0]


def _links(pairs: Iterable[tuple[Member, Member]]) -> Links:
    found: dict[Member, set[Member]] = defaultdict(set)
    for one, other in pairs:
        found[one].add(other)
        found[other].add(one)
    return {member: frozenset(others) for member, others in found.items()}


def _missing(judged: Iterable[_Judged], directory: Directory) -> Iterator[str]:
    for each in judged:
        for text, member in ((each.judgement.one, each.one), (each.judgement.other, each.other)):
            if not member.article:
                yield f"{each.judgement.place}: {directory.what_is_missing(text)}; the judgement waits for it"
