"""Which mentions of bodies are one body: one full name, or names that an article says one body bore in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kg.entity.clustering import Pair, cluster, unite
from kg.entity.lineage import split_body
from kg.entity.ruling import UNJUDGED, Rulings, pairs_among
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


def group_bodies(records: Iterable[Record], rulings: Rulings = UNJUDGED) -> list[list[Member]]:
    """Return the bodies of all records by identity: a function of the set of records and of what was judged."""
    keys = {
        Member(record.article.key, body.id): tuple(body_keys(body))
        for record in records
        for body in record.organizations
    }
    judged = [(one, other) for one, others in rulings.same.items() for other in others]
    leader = unite(
        [
            *((found[0], other) for found in keys.values() for other in found),
            *((keys[one][0], keys[other][0]) for one, other in judged if one in keys and other in keys),
        ]
    )
    groups: dict[str, list[Member]] = defaultdict(list)
    for member in sorted(keys):
        groups[leader[keys[member][0]]].append(member)
    return [part for key in sorted(groups) for part in _parted(groups[key], keys, rulings)]


def _parted(group: list[Member], keys: Mapping[Member, tuple[str, ...]], rulings: Rulings) -> Iterator[list[Member]]:
    """Yield what is left together of one group where two of its bodies were judged different.

    Of one full name all go with the first mention, as far as they are not parted from it.
    """
    apart = pairs_among(rulings.different, group)
    if not apart:
        yield group
        return
    first: dict[str, int] = {}
    joins: dict[Pair, float] = {}
    for number, member in enumerate(group):
        for key in keys[member]:
            if first.setdefault(key, number) != number:
                joins.setdefault((first[key], number), 2.0 if key == keys[member][0] else 1.0)
    for part in cluster(len(group), joins, apart, pairs_among(rulings.same, group)):
        yield [group[number] for number in part]
