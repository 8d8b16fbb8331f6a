"""What differs between two graphs, entity by entity: values that a command puts in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.fold import fold
from kg.query.fields import FIELDS, Values, fields_of
from kg.query.offices import Office, offices
from kg.query.outline import Entity, Outline, outline
from kg.query.pairing import Pairing, pair
from kg.store import Reader

PARTS = ("article", "person", "organization", "event", "report", "office")
CHANGES = ("added", "removed", "merged", "split", "moved", "renamed", "changed")
SHOWN = 2
"""How many articles stand beside a name that others may bear too."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: of which part, what happened, to what, and where a field changed, its values before and after.

    `entity` is the end of an IRI, in B where it is there. An office's `field` is empty where the whole of it began or
    is gone; its `office` names it.
    """

    part: str
    change: str
    name: str
    entity: str
    office: str = ""
    field: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def differences(one: Reader, other: Reader) -> tuple[Change, ...]:
    """Return what differs between two graphs, sorted by part, kind of change and name."""
    a, b = outline(one), outline(other)
    return tuple(sorted(_Comparison(a, b, pair(a, b)).changes(), key=_order))


def _order(one: Change) -> tuple[object, ...]:
    fields = tuple(FIELDS)
    place = fields.index(one.field) if one.field in fields else len(fields)
    head = (PARTS.index(one.part), CHANGES.index(one.change), fold(one.name, marks=False), one.name, one.entity)
    return (*head, one.office, place, one.field, one.before, one.after)


class _Comparison:
    """Two graphs side by side."""

    def __init__(self, a: Outline, b: Outline, paired: Pairing) -> None:
        self.a, self.b, self.paired = a, b, paired
        self.in_a, self.in_b = paired.in_a(), paired.in_b()

    def changes(self) -> Iterator[Change]:
        yield from self.articles()
        yield from self.come_and_gone()
        yield from self.regrouped()
        yield from self.renamed()
        yield from self.changed()
        yield from self.offices()

    def articles(self) -> Iterator[Change]:
        known = set(self.paired.articles.values())
        for key, one in self.b.articles.items():
            if key not in known:
                yield Change("article", "added", one.name, key)
        for key, one in self.a.articles.items():
            other = self.b.articles.get(self.paired.articles.get(key, ""))
            if other is None:
                yield Change("article", "removed", one.name, key)
            elif other.sha256 != one.sha256:
                yield Change("article", "changed", other.name, other.key, field="text")

    def come_and_gone(self) -> Iterator[Change]:
        known = {*self.paired.same.values(), *self.in_b}
        for end, one in self.b.entities.items():
            if end not in known:
                yield Change(one.kind, "added", one.label, end, after=_where(self.b, one))
        for end, one in self.a.entities.items():
            if end not in self.in_a:
                yield Change(one.kind, "removed", one.label, end, before=_where(self.a, one))

    def regrouped(self) -> Iterator[Change]:
        a, b = self.a.entities, self.b.entities
        for into, parts in self.paired.merged:
            before = tuple(_described(self.a, part) for part in parts)
            yield Change(b[into].kind, "merged", b[into].label, into, before=before, after=(b[into].label,))
        for out, parts in self.paired.split:
            after = tuple(_described(self.b, part) for part in parts)
            yield Change(a[out].kind, "split", a[out].label, parts[0], before=(a[out].label,), after=after)
        for one, other, count in self.paired.moved:
            before, after = (_described(self.a, one),), (_described(self.b, other),)
            yield Change(a[one].kind, "moved", a[one].label, other, field=str(count), before=before, after=after)

    def renamed(self) -> Iterator[Change]:
        for one, other in self.paired.same.items():
            before, after = self.a.entities[one], self.b.entities[other]
            if before.label != after.label:
                labels = (before.label,), (after.label,)
                yield Change(after.kind, "renamed", after.label, other, before=labels[0], after=labels[1])

    def changed(self) -> Iterator[Change]:
        before, after = fields_of(self.a, self.in_a), fields_of(self.b, self.in_b)
        for end in sorted(before.keys() & after.keys() & set(self.paired.same.values())):
            one = self.b.entities[end]
            for name, gone, come in _apart(before[end], after[end]):
                yield Change(one.kind, "changed", one.label, end, field=name, before=gone, after=come)

    def offices(self) -> Iterator[Change]:
        before, after = offices(self.a, self.in_a), offices(self.b, self.in_b)
        for key in before.keys() | after.keys():
            yield from _office(before.get(key), after.get(key))


def _apart(before: Values, after: Values) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield the fields whose values differ, with the values that only one side has."""
    for name in before.keys() | after.keys():
        one, other = before.get(name, {}), after.get(name, {})
        gone, come = _only(one, other), _only(other, one)
        if gone or come:
            yield name, gone, come


def _only(one: Mapping[str, str], other: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(said for key, said in one.items() if key not in other))


def _office(before: Office | None, after: Office | None) -> Iterator[Change]:
    one = after or before
    assert one is not None
    if before is None or after is None:
        change = "added" if before is None else "removed"
        days = ((before.days,) if before else (), (after.days,) if after else ())
        yield Change("office", change, one.name, one.person, one.title, before=days[0], after=days[1])
        return
    for name, value in after.bounds.items():
        if before.bounds[name] != value:
            gone, come = (tuple(filter(None, (side,))) for side in (before.bounds[name], value))
            yield Change("office", "changed", one.name, one.person, one.title, name, gone, come)


def _described(of: Outline, end: str) -> str:
    """Return an entity's label with the articles that name it, for labels alone may be alike."""
    one = of.entities[end]
    where = _where(of, one)
    return f"{one.label} ({', '.join(where)})" if where else one.label


def _where(of: Outline, one: Entity) -> tuple[str, ...]:
    """Return the ids of the first articles that name an entity, and how many others do."""
    keys = {mention.partition("#")[0] for mention in one.mentions}
    names = sorted(of.articles[key].name for key in keys if key in of.articles)
    more = (f"+{len(names) - SHOWN}",) if len(names) > SHOWN else ()
    return (*names[:SHOWN], *more)


def count(changes: Iterable[Change]) -> Mapping[str, Mapping[str, int]]:
    """Return how many changes of each kind each part has; parts without any have none."""
    found: dict[str, dict[str, int]] = {part: defaultdict(int) for part in PARTS}
    for one in changes:
        found[one.part][one.change] += 1
    return {part: dict(kinds) for part, kinds in found.items()}
