"""The fused graph: what all articles together say of persons, bodies, events, reports and tenures.

It is a pure function of the records, of the identities behind them and of their history, and stands in the default
graph. Nobody edits it. What was said and shown at events is added by `contents`, who held which office by `tenures`,
what time did by `history`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.model import Event, History, Identity, PersonRole, Record
from kg.rdf.contents import add_contents
from kg.rdf.gathering import Fact, Gathering, commonest, labelled
from kg.rdf.history import add_former_names, add_places, history_facts
from kg.rdf.namespaces import article_iri, day, local_iri, term, vietnamese
from kg.rdf.ontology import event_classes, label_of
from kg.rdf.tenures import Tenures

SHORTCUTS = {
    "chair": ("gov:chair", "gov:presidedBy"),
    "co-chair": ("gov:coChair", "gov:presidedBy"),
    "organizer": ("gov:organizer", "gov:organizedBy"),
    "co-organizer": ("gov:coOrganizer", "gov:organizedBy"),
}
"""Roles whose one-hop property has another name, or comes with a wider one; the others are `gov:<role>`."""

NONE = History()
"""The history of entities that nobody asked for."""


def fuse(
    records: Iterable[Record], identities: Iterable[Identity], base: str, history: History = NONE
) -> frozenset[Triple]:
    """Return the triples of the fused graph."""
    fusion = _Fusion(Gathering(base, tuple(identities)), history)
    for record in records:
        fusion.add(record)
    add_places(history.places, fusion.into)
    return frozenset(Triple(s, term(p), o) for s, p, o in fusion.facts())


class _Fusion:
    """Collects the claims of all records under the identities of their entities."""

    def __init__(self, into: Gathering, history: History) -> None:
        self.into = into
        self.history = history
        self.tenures = Tenures(into)
        self.bodies: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        self.starts: dict[NamedNode, set[str]] = defaultdict(set)
        self.types: dict[NamedNode, set[str]] = defaultdict(set)

    def add(self, record: Record) -> None:
        key = record.article.key
        for body in record.organizations:
            self.into.names[self.into.entity(key, body.id)][body.name] += 1
        add_former_names(record, self.into)
        for person in record.persons:
            node = self.into.entity(key, person.id)
            self.into.names[node][person.name] += 1
            self.into.direct |= {(node, "schema:honorificPrefix", Literal(code)) for code in person.honorifics}
            self.tenures.add(record, person)
        for event in record.events:
            self.add_event(record, event)

    def add_event(self, record: Record, event: Event) -> None:
        key = record.article.key
        node = self.into.entity(key, event.id)
        self.into.direct.add((node, "gov:reportedIn", article_iri(self.into.base, key)))
        self.types[node].add(event.type)
        if event.name:
            self.into.names[node][event.name.value] += 1
        self.into.direct |= set(self.event_facts(node, event))
        for body in event.organizations:
            self.add_participation(record, node, event, PersonRole(body.organization, body.role))
            if body.role in {"organizer", "co-organizer"}:
                self.bodies[node].add(self.into.entity(key, body.organization))
        for part in event.persons:
            self.add_participation(record, node, event, part)
        add_contents(self.into, key, node, event)

    def event_facts(self, node: NamedNode, event: Event) -> Iterator[Fact]:
        if event.date:
            self.starts[node].add(event.date.value)
            yield node, "schema:startDate", day(event.date.value)
        if event.end_date:
            yield node, "schema:endDate", day(event.end_date.value)
        if event.part_of_day:
            yield node, "gov:partOfDay", term(f"gov:{event.part_of_day.value}")
        if event.venue:
            yield node, "gov:venue", vietnamese(event.venue.value)
        if event.locality:
            yield node, "gov:locality", self.into.unit(event.locality.value)

    def add_participation(self, record: Record, node: NamedNode, event: Event, part: PersonRole) -> None:
        key = record.article.key
        participant = self.into.entity(key, part.person)
        one = self.into.minted("participation", node.value, participant.value, part.role)
        claim = local_iri(self.into.base, key, f"{event.id}-{part.person}-{part.role}")
        facts: set[Fact] = {
            (one, "rdf:type", term("gov:Participation")),
            (one, "gov:inEvent", node),
            (one, "gov:participant", participant),
            (one, "gov:role", term(f"gov:role-{part.role}")),
            (one, "prov:wasDerivedFrom", claim),
        }
        person = next((person for person in record.persons if person.id == part.person), None)
        if person:
            held = (self.tenures.tenure(record, person, number) for number in part.capacity)
            facts |= {(one, "gov:inCapacity", self.tenures.node(tenure)) for tenure in held}
        shortcuts = SHORTCUTS.get(part.role, (f"gov:{part.role}",))
        self.into.direct |= facts | {(node, name, participant) for name in shortcuts}

    def facts(self) -> Iterator[Fact]:
        yield from self.into.facts()
        yield from self.tenures.facts()
        yield from history_facts(self.history, self.into, self.tenures)
        for node, types in self.types.items():
            yield from ((node, "rdf:type", NamedNode(event_classes()[code])) for code in types)
        for node in self.into.kind:
            yield from labelled(node, self.label(node))

    def label(self, node: NamedNode) -> str:
        """Return the name most articles use; an event without has one made."""
        names = self.into.names.get(node)
        if names:
            return commonest(names)
        kind = min(self.types[node])
        organizers = sorted(self.label(body) for body in self.bodies[node])
        parts = [label_of(event_classes()[kind], "vi"), *sorted(self.starts[node])[:1], *organizers[:1]]
        return " · ".join(parts)
