"""Why the mentions of one identity are one: for each but the first, the mention that it joined, and the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kg.entity.bodies import body_keys
from kg.entity.profile import Profile, profile
from kg.entity.reviewing import Likeness
from kg.entity.ruling import Rulings
from kg.entity.weighing import Reason, total, weigh
from kg.model import Identity, Member, Record

JUDGED: Final = Reason("judged", 0.0)
_COMPARED: Final = 20
"""With how many mentions of one name in one body another is compared, to tell the best reason."""


@dataclass(frozen=True, slots=True)
class Join:
    """That a mention is one with another, and what speaks for and against it, heaviest first."""

    member: Member
    to: Member
    reasons: tuple[Reason, ...]


def joins(
    identity: Identity, records: Iterable[Record], likenesses: Iterable[Likeness], rulings: Rulings
) -> tuple[Join, ...]:
    """Return the joins that hold an identity together, as few as do: what was judged, what is sure, the likest."""
    inside = frozenset(identity.members)
    known = [record for record in records if record.article.key in {member.article for member in inside}]
    candidates = [
        *_judged(identity, rulings),
        *(_same_names(identity, known) if identity.kind == "organization" else ()),
        *(_sure(identity, known) if identity.kind == "person" else ()),
        *_weighed(inside, likenesses),
    ]
    together = {member: {member} for member in identity.members}
    chosen: list[Join] = []
    for one in candidates:
        mine, theirs = together[one.member], together[one.to]
        if mine is not theirs:
            chosen.append(one)
            mine |= theirs
            together.update(dict.fromkeys(theirs, mine))
    return tuple(chosen)


def _judged(identity: Identity, rulings: Rulings) -> Iterator[Join]:
    for to in identity.members:
        yield from (Join(member, to, (JUDGED,)) for member in sorted(rulings.same.get(to, ())) if to < member)


def _sure(identity: Identity, records: Sequence[Record]) -> Iterator[Join]:
    """Yield the joins of mentions with an office in one body to an earlier one of these."""
    members = frozenset(identity.members)
    profiles = sorted((p for r in records for p in profile(r) if p.member in members), key=lambda each: each.member)
    for number, each in enumerate(profiles):
        held = _bodies(each)
        earlier = [other for other in profiles[:number] if other.name == each.name and held & _bodies(other)]
        found = [Join(each.member, other.member, weigh((other,), (each,))) for other in earlier[:_COMPARED]]
        if found:
            yield max(found, key=lambda one: total(one.reasons))


def _bodies(one: Profile) -> frozenset[str]:
    return frozenset(office.body for office in one.offices if office.body)


def _same_names(identity: Identity, records: Sequence[Record]) -> Iterator[Join]:
    """Yield the joins of bodies of one full name, then of those of which one bore the other's name before."""
    bodies = {Member(record.article.key, body.id): body for record in records for body in record.organizations}
    keys = {member: tuple(body_keys(bodies[member])) for member in identity.members}
    first: dict[str, Member] = {}
    for code, each in (("same-full-name", slice(0, 1)), ("former-name", slice(1, None))):
        for member in identity.members:
            for key in keys[member][each]:
                if (to := first.setdefault(key, member)) != member:
                    yield Join(member, to, (Reason(code, 0.0, bodies[to].name),))


def _weighed(inside: frozenset[Member], likenesses: Iterable[Likeness]) -> Iterator[Join]:
    within = [each for each in likenesses if inside.issuperset((*each.one, *each.other))]
    for each in sorted(within, key=lambda each: (-each.weight, each.one, each.other)):
        yield Join(each.other[0], each.one[0], each.reasons)
