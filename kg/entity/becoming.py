"""Which bodies of the graph became which, by the tables of changes: one step of a lineage at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import permutations

from kg.entity.kinds import kind_changes
from kg.entity.lineage import Change, changes_between, form, lineage, successors
from kg.model import BodyChange

Steps = Mapping[tuple[str, str], tuple[Change, ...]]
"""The changes that lead from one body to another, by their identities."""


def body_changes(names: Mapping[str, str], first_days: Mapping[str, str]) -> tuple[BodyChange, ...]:
    """Return the changes between bodies, given by identity with their names and the first days they are attested.

    A body that took others in and kept its name is among those of before, where it stood then. Where several changes
    lie between two bodies, only the last brought about the later one.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for identity, name in names.items():
        groups[lineage(name)].append(identity)
    return tuple(sorted({one for group in groups.values() for one in _of_lineage(group, names, first_days)}))


def steps_between(before: str, after: str) -> tuple[Change, ...]:
    """Return the changes by which a body became another, up to the first day on which it was that other.

    >>> [one.decree for one in steps_between("Sở Y tế tỉnh Yên Bái", "Sở Y tế tỉnh Lào Cai")]
    ['202/2025/QH15']
    >>> steps_between("Sở Y tế tỉnh Lào Cai", "Sở Y tế tỉnh Yên Bái")
    ()
    """
    steps = changes_between(before, after)
    for number, step in enumerate(steps, 1):
        day = step.date or step.issued
        if form(after, day) in {form(one, day) for one in successors(before, day)}:
            return steps[:number]
    return ()


def _of_lineage(group: list[str], names: Mapping[str, str], first_days: Mapping[str, str]) -> Iterator[BodyChange]:
    pairs = {(one, other): steps_between(names[one], names[other]) for one, other in permutations(group, 2)}
    steps = {pair: found for pair, found in pairs.items() if found}
    sources: dict[tuple[str, Change], set[str]] = defaultdict(set)
    for (before, after), found in steps.items():
        if not any((before, one) in steps and (one, after) in steps for one in group):
            sources[after, found[-1]].add(before)
            yield from (_between(change, (before,), "") for change in found[:-1])
    for (after, change), befores in sources.items():
        if _stood_before(names[after], first_days.get(after, ""), change):
            befores.add(after)
        yield _between(change, tuple(sorted(befores)), after)


def _between(change: Change, befores: tuple[str, ...], after: str) -> BodyChange:
    said = f"{', '.join(change.before)} → {', '.join(change.after)}"
    return BodyChange(change.date, change.issued, change.relation, change.decree, said, befores, after)


def _stood_before(name: str, first_day: str, change: Change) -> bool:
    """Say whether a body of the name that a change brought about stood before it."""
    attested = bool(first_day) and first_day < (change.date or change.issued)
    return attested or _took_in(change) or change in changes_between(name, name)


def _took_in(change: Change) -> bool:
    """Say whether a kind of body took one other in and kept its name: then the decree's mergers name only that one."""
    merged = {
        one.before
        for one in kind_changes()
        if (one.relation, one.decree, (one.after,)) == (change.relation, change.decree, change.after)
    }
    return change.relation == "merged" and len(merged) == 1
