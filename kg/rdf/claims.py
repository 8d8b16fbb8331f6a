"""A record as claims: the quads of one article's named graph, and the record read back from them.

The shape is described in `docs/graph.md`. Both directions are pure functions, and reading back gives the record that
was written, but for the blocks and the file path, which are of one machine and one moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.model import Event, Evidence, Organization, Person, Record, Stated, attested_on
from kg.rdf.namespaces import article_iri, day, local_iri, term, vietnamese
from kg.rdf.ontology import event_classes, topic

Value = NamedNode | Literal
Statement = tuple[NamedNode, str, Value]

STATED = {
    "name": ("schema:name", "gov:nameEvidence"),
    "date": ("schema:startDate", "gov:dateEvidence"),
    "end_date": ("schema:endDate", "gov:endDateEvidence"),
    "part_of_day": ("gov:partOfDay", "gov:partOfDayEvidence"),
    "venue": ("gov:venue", "gov:venueEvidence"),
    "locality": ("gov:localityName", "gov:localityEvidence"),
}
"""The fields of an event that the text states: the property of each, and that of its evidence."""


def write_claims(record: Record, base: str) -> tuple[Quad, ...]:
    """Return the quads of a record's article graph, sorted and without repetition."""
    graph = article_iri(base, record.article.key)
    statements = {(s, term(p), o) for s, p, o in _Writer(record, base).statements()}
    return tuple(sorted((Quad(s, p, o, graph) for s, p, o in statements), key=str))


class _Writer:
    """Names things inside one article's graph while its statements are made."""

    def __init__(self, record: Record, base: str) -> None:
        self.record = record
        self.base = base

    def node(self, local: str) -> NamedNode:
        return local_iri(self.base, self.record.article.key, local)

    def statements(self) -> Iterator[Statement]:
        yield from self.article()
        for organization in self.record.organizations:
            yield from self.organization(organization)
        for person in self.record.persons:
            yield from self.person(person)
        for event in self.record.events:
            yield from self.event(event)

    def article(self) -> Iterator[Statement]:
        article = self.record.article
        node = article_iri(self.base, article.key)
        yield node, "rdf:type", term("gov:Article")
        yield node, "dcterms:identifier", Literal(article.id)
        yield node, "gov:contentSha256", Literal(article.sha256)
        yield node, "gov:text", Literal(article.text)
        if article.title:
            yield node, "schema:headline", vietnamese(article.title)
        if article.published:
            yield node, "schema:datePublished", day(article.published)
        plain = (
            ("schema:url", article.url),
            ("schema:author", article.author),
            ("schema:publisher", article.publisher),
        )
        yield from ((node, name, Literal(value)) for name, value in plain if value)

    def organization(self, organization: Organization) -> Iterator[Statement]:
        node = self.node(organization.id)
        yield node, "rdf:type", term("gov:Organization")
        yield node, "schema:name", vietnamese(organization.name)
        yield from self.evidence(node, organization.evidence)
        for number, stated in enumerate(organization.former_names, 1):
            former = self.node(f"{organization.id}-former-{number}")
            yield former, "rdf:type", term("gov:FormerName")
            yield former, "gov:nameOf", node
            yield former, "schema:name", vietnamese(stated.value)
            yield from self.evidence(former, stated.evidence)

    def person(self, person: Person) -> Iterator[Statement]:
        node = self.node(person.id)
        yield node, "rdf:type", term("gov:Person")
        yield node, "schema:name", vietnamese(person.name)
        yield from ((node, "schema:honorificPrefix", Literal(code)) for code in person.honorifics)
        yield from self.evidence(node, person.evidence)
        for number, position in enumerate(person.positions, 1):
            office = self.node(f"{person.id}-office-{number}")
            yield office, "rdf:type", term("gov:OfficeAttestation")
            yield office, "org:member", node
            yield office, "gov:title", vietnamese(position.title)
            yield office, "gov:former", Literal(position.former)
            if position.organization:
                yield office, "org:organization", self.node(position.organization)
            if attested := attested_on(self.record):
                yield office, "gov:attestedOn", day(attested)
            yield from self.evidence(office, position.evidence)

    def event(self, event: Event) -> Iterator[Statement]:
        node = self.node(event.id)
        yield node, "rdf:type", NamedNode(event_classes()[event.type])
        yield from self.evidence(node, event.evidence)
        for field, (name, evidence) in STATED.items():
            if stated := getattr(event, field):
                yield node, name, _value(field, stated)
                yield from self.evidence(node, stated.evidence, evidence)
        yield from self.participations(event, node)
        yield from self.reports(event, node)
        yield from self.statements_at(event, node)
        yield from self.groups(event, node)
        yield from self.told(node, f"{event.id}-aim", "gov:Aim", event.aims)
        yield from self.told(node, f"{event.id}-outcome", "gov:Outcome", event.outcomes)
        yield from self.topics(node, event.id, event.topics)

    def participations(self, event: Event, node: NamedNode) -> Iterator[Statement]:
        bodies = [(part.organization, part.role, (), part.evidence) for part in event.organizations]
        people = [(part.person, part.role, part.capacity, part.evidence) for part in event.persons]
        for participant, role, capacity, evidence in [*bodies, *people]:
            part = self.node(f"{event.id}-{participant}-{role}")
            yield part, "rdf:type", term("gov:Participation")
            yield part, "gov:inEvent", node
            yield part, "gov:participant", self.node(participant)
            yield part, "gov:role", term(f"gov:role-{role}")
            for index in capacity:
                yield part, "gov:inCapacity", self.node(f"{participant}-office-{index + 1}")
            yield from self.evidence(part, evidence)

    def reports(self, event: Event, node: NamedNode) -> Iterator[Statement]:
        for number, report in enumerate(event.reports, 1):
            paper = self.node(f"{event.id}-r{number}")
            yield paper, "rdf:type", term("gov:Report")
            yield paper, "schema:name", vietnamese(report.title)
            yield paper, "bibo:presentedAt", node
            yield from ((paper, "gov:presenter", self.node(person)) for person in report.presenters)
            yield from self.evidence(paper, report.evidence)
            yield from self.topics(paper, f"{event.id}-r{number}", report.topics)
            for place, stated in enumerate(report.places, 1):
                subject = self.node(f"{event.id}-r{number}-place-{place}")
                yield from self.subject(subject, paper, stated)
                yield subject, "gov:placeName", vietnamese(stated.value)

    def statements_at(self, event: Event, node: NamedNode) -> Iterator[Statement]:
        for number, said in enumerate(event.statements, 1):
            statement = self.node(f"{event.id}-statement-{number}")
            yield statement, "rdf:type", term("gov:Statement")
            yield statement, "gov:saidAt", node
            yield statement, "gov:saidBy", self.node(said.speaker)
            yield statement, "gov:words", vietnamese(said.words)
            if said.verb:
                yield statement, "gov:verb", vietnamese(said.verb)
            yield statement, "gov:quoted", Literal(said.quoted)
            yield from self.evidence(statement, said.evidence)

    def groups(self, event: Event, node: NamedNode) -> Iterator[Statement]:
        for number, present in enumerate(event.groups, 1):
            group = self.node(f"{event.id}-group-{number}")
            yield group, "rdf:type", term("gov:Group")
            yield group, "schema:name", vietnamese(present.name)
            yield group, "gov:presentAt", node
            yield from self.evidence(group, present.evidence)

    def told(self, node: NamedNode, local: str, kind: str, values: Iterable[Stated]) -> Iterator[Statement]:
        for number, stated in enumerate(values, 1):
            told = self.node(f"{local}-{number}")
            yield told, "rdf:type", term(kind)
            yield told, "gov:ofEvent", node
            yield told, "gov:words", vietnamese(stated.value)
            yield from self.evidence(told, stated.evidence)

    def topics(self, node: NamedNode, local: str, values: Iterable[Stated]) -> Iterator[Statement]:
        for stated in values:
            subject = self.node(f"{local}-topic-{stated.value}")
            yield from self.subject(subject, node, stated)
            yield subject, "gov:topic", NamedNode(topic(stated.value))

    def subject(self, subject: NamedNode, node: NamedNode, stated: Stated) -> Iterator[Statement]:
        yield subject, "rdf:type", term("gov:Subject")
        yield subject, "gov:subjectOf", node
        yield from self.evidence(subject, stated.evidence)

    def evidence(self, node: NamedNode, found: Iterable[Evidence], name: str = "gov:evidence") -> Iterator[Statement]:
        text = self.record.article.text
        for one in found:
            words = self.node(f"c{one.span.start}-{one.span.end}-{one.rule}")
            sentence = self.node(f"s{one.sentence.start}-{one.sentence.end}")
            yield node, name, words
            yield words, "rdf:type", term("gov:Evidence")
            yield words, "gov:rule", Literal(one.rule)
            yield words, "gov:sentence", sentence
            yield sentence, "rdf:type", term("gov:Sentence")
            for place, span in ((words, one.span), (sentence, one.sentence)):
                yield place, "oa:start", Literal(span.start)
                yield place, "oa:end", Literal(span.end)
                yield place, "oa:exact", Literal(span.of(text))


def _value(field: str, stated: Stated) -> Value:
    if field == "part_of_day":
        return term(f"gov:{stated.value}")
    return day(stated.value) if field in {"date", "end_date"} else vietnamese(stated.value)
