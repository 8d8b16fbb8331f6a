"""The fused graph: what all articles together say of persons, bodies, events, reports and tenures.

It is a pure function of the records and of the identities behind them, and stands in the default graph. Nobody edits
it.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode, Triple

from kg.fold import fold, slug
from kg.model import Event, Identity, Member, Person, PersonRole, Record, Report, Stated
from kg.rdf.claims import attested_on
from kg.rdf.namespaces import article_iri, day, entity_iri, local_iri, term, vietnamese
from kg.rdf.ontology import event_classes, label_of, topic

Fact = tuple[NamedNode, str, NamedNode | Literal]

CLASSES = {
    "person": "gov:Person",
    "organization": "gov:Organization",
    "event": "gov:Event",
    "report": "gov:Report",
    "unit": "gov:AdministrativeUnit",
    "group": "gov:Group",
}
SHORTCUTS = {
    "chair": ("gov:chair", "gov:presidedBy"),
    "co-chair": ("gov:coChair", "gov:presidedBy"),
    "organizer": ("gov:organizer", "gov:organizedBy"),
    "co-organizer": ("gov:coOrganizer", "gov:organizedBy"),
}
"""Roles whose one-hop property has another name, or comes with a wider one; the others are `gov:<role>`."""


class Tenure(NamedTuple):
    """An office as one person holds it in one body, its title folded: what makes two attestations one tenure."""

    person: NamedNode
    organization: NamedNode | None
    title: str
    former: bool


def fuse(records: Iterable[Record], identities: Iterable[Identity], base: str) -> frozenset[Triple]:
    """Return the triples of the fused graph."""
    fusion = _Fusion(base, tuple(identities))
    for record in records:
        fusion.add(record)
    return frozenset(Triple(s, term(p), o) for s, p, o in fusion.facts())


class _Fusion:
    """Collects the claims of all records under the identities of their entities."""

    def __init__(self, base: str, identities: tuple[Identity, ...]) -> None:
        self.base = base
        self.identities = identities
        self.entity = {m: entity_iri(base, one.name) for one in identities for m in one.members}
        self.kind: dict[NamedNode, str] = {entity_iri(base, one.name): one.kind for one in identities}
        self.direct: set[Fact] = set()
        self.names: dict[NamedNode, Counter[str]] = defaultdict(Counter)
        self.words: dict[NamedNode, Counter[str]] = defaultdict(Counter)
        self.days: dict[Tenure, set[str]] = defaultdict(set)
        self.bodies: dict[NamedNode, set[NamedNode]] = defaultdict(set)
        self.starts: dict[NamedNode, set[str]] = defaultdict(set)
        self.types: dict[NamedNode, set[str]] = defaultdict(set)

    def add(self, record: Record) -> None:
        key = record.article.key
        for body in record.organizations:
            self.names[self.entity[Member(key, body.id)]][body.name] += 1
        for person in record.persons:
            self.add_person(record, person)
        for event in record.events:
            self.add_event(record, event)

    def add_person(self, record: Record, person: Person) -> None:
        node = self.entity[Member(record.article.key, person.id)]
        self.names[node][person.name] += 1
        self.direct |= {(node, "schema:honorificPrefix", Literal(code)) for code in person.honorifics}
        for number in range(len(person.positions)):
            tenure = self.tenure(record, person, number)
            claim = local_iri(self.base, record.article.key, f"{person.id}-office-{number + 1}")
            self.days[tenure].update(filter(None, [attested_on(record)]))
            self.names[self.tenure_iri(tenure)][person.positions[number].title] += 1
            self.direct.add((self.tenure_iri(tenure), "prov:wasDerivedFrom", claim))

    def tenure(self, record: Record, person: Person, number: int) -> Tenure:
        position = person.positions[number]
        body = self.entity[Member(record.article.key, position.organization)] if position.organization else None
        return Tenure(self.entity[Member(record.article.key, person.id)], body, fold(position.title), position.former)

    def tenure_iri(self, tenure: Tenure) -> NamedNode:
        body = tenure.organization.value if tenure.organization else ""
        return self.minted("tenure", tenure.person.value, body, tenure.title, str(tenure.former))

    def minted(self, kind: str, *parts: str) -> NamedNode:
        return entity_iri(self.base, f"{kind}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:12]}")

    def add_event(self, record: Record, event: Event) -> None:
        key = record.article.key
        node = self.entity[Member(key, event.id)]
        self.direct.add((node, "gov:reportedIn", article_iri(self.base, key)))
        self.types[node].add(event.type)
        if event.name:
            self.names[node][event.name.value] += 1
        self.direct |= set(self.event_facts(node, event))
        for body in event.organizations:
            self.add_participation(record, node, event, PersonRole(body.organization, body.role))
            if body.role in {"organizer", "co-organizer"}:
                self.bodies[node].add(self.entity[Member(key, body.organization)])
        for part in event.persons:
            self.add_participation(record, node, event, part)
        self.add_topics(node, event.topics)
        for number, report in enumerate(event.reports, 1):
            self.add_report(key, node, f"{event.id}-r{number}", report)
        self.add_told(key, node, event)

    def add_report(self, key: str, event: NamedNode, local: str, report: Report) -> None:
        paper = self.entity[Member(key, local)]
        self.names[paper][report.title] += 1
        self.direct.add((paper, "bibo:presentedAt", event))
        self.direct |= {(paper, "gov:presenter", self.entity[Member(key, person)]) for person in report.presenters}
        self.direct |= {(paper, "gov:about", self.unit(place.value)) for place in report.places}
        self.add_topics(paper, report.topics)

    def add_topics(self, node: NamedNode, topics: Iterable[Stated]) -> None:
        for one in topics:
            concept = NamedNode(topic(one.value))
            self.direct |= {(node, "gov:topic", concept), *_concept(concept, one.value)}

    def add_told(self, key: str, node: NamedNode, event: Event) -> None:
        """Add what was said, who was there without a name, aims and outcomes: each once, whoever reports it."""
        for number, said in enumerate(event.statements, 1):
            speaker = self.entity[Member(key, said.speaker)]
            one = self.minted(
                "statement", node.value, speaker.value, fold(said.words), fold(said.verb), str(said.quoted)
            )
            self.words[one][said.words] += 1
            self.direct |= {(one, "gov:saidBy", speaker), (one, "gov:quoted", Literal(said.quoted))}
            self.direct |= {(one, "gov:verb", vietnamese(fold(said.verb)))} if said.verb else set()
            self.add_claim(one, "gov:Statement", ("gov:saidAt", node), f"{key}#{event.id}-statement-{number}")
        for number, group in enumerate(event.groups, 1):
            one = self.minted("group", node.value, fold(group.name))
            self.names[one][group.name] += 1
            self.kind[one] = "group"
            self.add_claim(one, "gov:Group", ("gov:presentAt", node), f"{key}#{event.id}-group-{number}")
        for kind, values in (("aim", event.aims), ("outcome", event.outcomes)):
            for number, stated in enumerate(values, 1):
                one = self.minted(kind, node.value, fold(stated.value))
                self.words[one][stated.value] += 1
                local = f"{key}#{event.id}-{kind}-{number}"
                self.add_claim(one, f"gov:{kind.capitalize()}", ("gov:ofEvent", node), local)

    def add_claim(self, one: NamedNode, kind: str, link: tuple[str, NamedNode], claim: str) -> None:
        derived = local_iri(self.base, *claim.split("#", 1))
        self.direct |= {(one, "rdf:type", term(kind)), (one, *link), (one, "prov:wasDerivedFrom", derived)}

    def unit(self, name: str) -> NamedNode:
        """Return the node of a province, which is named once more."""
        unit = entity_iri(self.base, f"unit-{slug(name)}")
        self.kind[unit] = "unit"
        self.names[unit][name] += 1
        return unit

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
            yield node, "gov:locality", self.unit(event.locality.value)

    def add_participation(self, record: Record, node: NamedNode, event: Event, part: PersonRole) -> None:
        key = record.article.key
        participant = self.entity[Member(key, part.person)]
        one = self.minted("participation", node.value, participant.value, part.role)
        claim = local_iri(self.base, key, f"{event.id}-{part.person}-{part.role}")
        facts: set[Fact] = {
            (one, "rdf:type", term("gov:Participation")),
            (one, "gov:inEvent", node),
            (one, "gov:participant", participant),
            (one, "gov:role", term(f"gov:role-{part.role}")),
            (one, "prov:wasDerivedFrom", claim),
        }
        person = next((person for person in record.persons if person.id == part.person), None)
        if person:
            tenures = (self.tenure_iri(self.tenure(record, person, number)) for number in part.capacity)
            facts |= {(one, "gov:inCapacity", tenure) for tenure in tenures}
        self.direct |= facts | {(node, name, participant) for name in SHORTCUTS.get(part.role, (f"gov:{part.role}",))}

    def facts(self) -> Iterator[Fact]:
        yield from self.direct
        for node, kind in self.kind.items():
            yield node, "rdf:type", term(CLASSES[kind])
            yield from _labels(node, self.label(node))
        for node, types in self.types.items():
            yield from ((node, "rdf:type", NamedNode(event_classes()[code])) for code in types)
        for node, words in self.words.items():
            yield node, "gov:words", vietnamese(_commonest(words))
        for tenure, days in self.days.items():
            yield from self.tenure_facts(tenure, days)
        for identity in self.identities:
            for member in identity.members:
                mention = local_iri(self.base, member.article, member.local)
                yield mention, "gov:denotes", entity_iri(self.base, identity.name)

    def label(self, node: NamedNode) -> str:
        """Return the name most articles use, the first by alphabet where even; an event without has one made."""
        names = self.names.get(node)
        if names:
            return _commonest(names)
        kind = min(self.types[node])
        organizers = sorted(self.label(body) for body in self.bodies[node])
        parts = [label_of(event_classes()[kind], "vi"), *sorted(self.starts[node])[:1], *organizers[:1]]
        return " · ".join(parts)

    def tenure_facts(self, tenure: Tenure, days: set[str]) -> Iterator[Fact]:
        node = self.tenure_iri(tenure)
        yield node, "rdf:type", term("gov:Tenure")
        yield node, "org:member", tenure.person
        yield node, "gov:title", vietnamese(self.label(node))
        yield node, "gov:former", Literal(tenure.former)
        if tenure.organization:
            yield node, "org:organization", tenure.organization
        if days:
            yield node, "gov:firstAttested", day(min(days))
            yield node, "gov:lastAttested", day(max(days))


def _commonest(names: Counter[str]) -> str:
    return min(names, key=lambda name: (-names[name], name))


def _concept(concept: NamedNode, code: str) -> Iterator[Fact]:
    yield concept, "rdf:type", term("gov:Topic")
    yield concept, "skos:notation", Literal(code)
    yield concept, "skos:prefLabel", Literal(label_of(concept.value, "en"), language="en")
    yield from _labels(concept, label_of(concept.value, "vi"))


def _labels(node: NamedNode, label: str) -> Iterator[Fact]:
    yield node, "rdfs:label", vietnamese(label)
    yield node, "gov:foldedLabel", Literal(fold(label, marks=False))
