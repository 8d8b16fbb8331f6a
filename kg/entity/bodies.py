"""Which mentions of bodies are one body: one full name, or names that an article says one body bore in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from kg.entity.lineage import split_body
from kg.entity.spelling import body_key
from kg.entity.splitting import head_of
from kg.model import Member, Organization, Record


def body_keys(body: Organization) -> Iterator[str]:
    """Yield the keys of a body: of its full name, then of the names under which its article says that it stood before.

    Bodies of which a unit has exactly one (departments, committees) were merged, divided and renamed by decree: there
    the tables tell what became of what, and a body of before stays a body of its own.
    """
    yield body_key(body.name)
    if not head_of(split_body(body.name).kind):
        yield from (body_key(former.value) for former in body.former_names)


def group_bodies(records: Iterable[Record]) -> list[list[Member]]:
    """Return the bodies of all records by identity: a function of the set of records."""
    leader: dict[str, str] = {}

    def lead(key: str) -> str:
        while leader.setdefault(key, key) != key:
            key = leader[key]
        return key

    members: dict[str, list[Member]] = defaultdict(list)
    for record in records:
        for body in record.organizations:
            first, *others = body_keys(body)
            members[first].append(Member(record.article.key, body.id))
            for other in others:
                one, two = sorted((lead(first), lead(other)))
                leader[two] = one
    groups: dict[str, list[Member]] = defaultdict(list)
    for key, found in members.items():
        groups[lead(key)] += found
    return [sorted(groups[key]) for key in sorted(groups)]
