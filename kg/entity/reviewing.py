"""Why mentions are one and why others are not: the weighed pairs behind identities, and those that are in doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kg.entity import comparing, weighing
from kg.entity.events import weigh_occasions
from kg.entity.occasion import occasions
from kg.entity.persons import blocks, find_nodes, weigh_nodes
from kg.entity.profile import profile
from kg.entity.ruling import UNJUDGED, Rulings, linked
from kg.entity.weighing import Reason, total
from kg.model import Identity, Kind, Member, Record

LEAST: Final = -20.0
"""The bits below which a pair is not worth telling of."""
LIMITS: Final = MappingProxyType(
    {"person": (weighing.APART, weighing.JOIN), "event": (comparing.APART, comparing.JOIN)}
)
"""The bits that keep two apart, and those that join them."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two groups of mentions, each one for certain, with what speaks for and against their being one."""

    kind: Kind
    one: tuple[Member, ...]
    other: tuple[Member, ...]
    reasons: tuple[Reason, ...]

    @property
    def weight(self) -> float:
        """Return the bits for one."""
        return total(self.reasons)

    @property
    def in_doubt(self) -> bool:
        """Say whether the bits neither join the two nor keep them apart."""
        apart, join = LIMITS[self.kind]
        return apart < self.weight < join


@dataclass(frozen=True, slots=True)
class Doubt:
    """A pair for people to judge: two identities, their likeness, and how many claims move where they are one."""

    one: Identity
    other: Identity
    likeness: Likeness
    claims: int


def likenesses(
    records: Iterable[Record], rulings: Rulings = UNJUDGED, about: frozenset[Member] | None = None
) -> Iterator[Likeness]:
    """Yield the pairs that were weighed, of which no rule and no judgement makes two; `about` some members only."""
    known = tuple(records)
    yield from _persons(known, rulings, about)
    yield from _events(known, rulings, about)


def _persons(records: tuple[Record, ...], rulings: Rulings, about: frozenset[Member] | None) -> Iterator[Likeness]:
    for block in blocks((each for record in records for each in profile(record)), rulings):
        if about is not None and about.isdisjoint(each.member for each in block):
            continue
        nodes = find_nodes(block, rulings)
        for (a, b), reasons in weigh_nodes(nodes, rulings):
            one, other = (tuple(each.member for each in nodes[number]) for number in (a, b))
            if reasons and total(reasons) > LEAST and (about is None or not about.isdisjoint((*one, *other))):
                yield Likeness("person", one, other, reasons)


def _events(records: tuple[Record, ...], rulings: Rulings, about: frozenset[Member] | None) -> Iterator[Likeness]:
    if about is not None and not about & _all_events(records):
        return
    nodes, weights = weigh_occasions((each for record in records for each in occasions(record)), rulings)
    for (a, b), weight in weights.items():
        one, other = nodes[a], nodes[b]
        if weight > LEAST and (about is None or one.member in about or other.member in about):
            yield Likeness("event", (one.member,), (other.member,), comparing.compare(one, other))


def _all_events(records: Iterable[Record]) -> frozenset[Member]:
    return frozenset(Member(record.article.key, event.id) for record in records for event in record.events)


def in_doubt(
    records: Iterable[Record], identities: Iterable[Identity], rulings: Rulings = UNJUDGED
) -> tuple[Doubt, ...]:
    """Return the pairs for people to judge, those first by whose joining most claims find their subject.

    Of two identities the likest mentions speak; a pair that was judged, in either way or as unsure, is left out.
    """
    known = tuple(records)
    of = {member: identity for identity in identities for member in identity.members}
    claims = count_claims(known)
    likest: dict[tuple[str, str], Doubt] = {}
    for likeness in likenesses(known, rulings):
        one, other = of[likeness.one[0]], of[likeness.other[0]]
        if likeness.in_doubt and one is not other and not _is_judged(one, other, rulings):
            repaired = min(sum(claims[member] for member in each.members) for each in (one, other))
            pair = (min(one.name, other.name), max(one.name, other.name))
            if pair not in likest or likest[pair].likeness.weight < likeness.weight:
                likest[pair] = Doubt(one, other, likeness, repaired)
    return tuple(sorted(likest.values(), key=_urgency))


def _urgency(doubt: Doubt) -> tuple[int, float, str, str]:
    return -doubt.claims, -doubt.likeness.weight, doubt.one.name, doubt.other.name


def _is_judged(one: Identity, other: Identity, rulings: Rulings) -> bool:
    return rulings.part(one.members, other.members) or linked(rulings.unsure, one.members, other.members)


def count_claims(records: Iterable[Record]) -> Counter[Member]:
    """Return how many claims each person and event of some records is the subject of, its mention among them."""
    counts: Counter[Member] = Counter()
    for record in records:
        key = record.article.key
        for person in record.persons:
            counts[Member(key, person.id)] += 1 + len(person.positions)
        for event in record.events:
            stated = (event.name, event.date, event.end_date, event.part_of_day, event.venue, event.locality)
            told = (event.organizations, event.persons, event.reports, event.statements, event.groups)
            counts[Member(key, event.id)] += 1 + sum(map(bool, stated)) + sum(map(len, told))
            counts.update(Member(key, part.person) for part in event.persons)
            counts.update(Member(key, said.speaker) for said in event.statements)
            counts.update(Member(key, who) for report in event.reports for who in report.presenters)
    return counts
