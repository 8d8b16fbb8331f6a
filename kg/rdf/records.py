"""Claims read back as the record they were written from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.model import (
    Article,
    Event,
    Evidence,
    Group,
    Organization,
    OrganizationRole,
    Person,
    PersonRole,
    Position,
    Record,
    Report,
    Span,
    Stated,
    Statement,
    in_order,
    natural,
)
from kg.rdf.claims import STATED
from kg.rdf.namespaces import term
from kg.rdf.ontology import event_classes

Node = Mapping[str, tuple[NamedNode | Literal, ...]]


def read_claims(quads: Iterable[Quad]) -> Record:
    """Return the record that the quads of one article's graph were written from.

    Raises StoreError where they are not the graph of an article.
    """
    nodes = _by_subject(quads)
    articles = [iri for iri, node in nodes.items() if _is(node, "gov:Article")]
    if len(articles) != 1:
        raise StoreError(f"a graph of claims has {len(articles)} articles, expected 1; re-import the article")
    return _Reader(nodes, articles[0]).record()


def _by_subject(quads: Iterable[Quad]) -> dict[str, Node]:
    found: dict[str, dict[str, list[NamedNode | Literal]]] = {}
    for quad in quads:
        subject, value = quad.subject, quad.object
        if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
            raise StoreError(f"a claim is no plain statement ({str(quad)[:80]}); re-import the article")
        found.setdefault(subject.value, {}).setdefault(quad.predicate.value, []).append(value)
    return {s: {p: tuple(values) for p, values in node.items()} for s, node in found.items()}


def _is(node: Node, name: str) -> bool:
    return term(name) in node.get(term("rdf:type").value, ())


def _all(node: Node, name: str) -> tuple[str, ...]:
    return tuple(value.value for value in node.get(term(name).value, ()))


def _one(node: Node, name: str) -> str | None:
    return next(iter(_all(node, name)), None)


class _Reader:
    """The nodes of one article's graph by IRI."""

    def __init__(self, nodes: Mapping[str, Node], article: str) -> None:
        self.nodes = nodes
        self.iri = article

    def local(self, iri: str) -> str:
        return iri.removeprefix(f"{self.iri}#")

    def of_type(self, name: str) -> list[tuple[str, Node]]:
        found = [(self.local(iri), node) for iri, node in self.nodes.items() if _is(node, name)]
        return sorted(found, key=lambda one: natural(one[0]))

    def record(self) -> Record:
        return Record(
            article=self.article(),
            persons=tuple(self.person(local, node) for local, node in self.of_type("gov:Person")),
            organizations=tuple(self.organization(local, node) for local, node in self.of_type("gov:Organization")),
            events=tuple(
                self.event(local, node, code)
                for local, node, code in sorted(self.typed_events(), key=lambda one: natural(one[0]))
            ),
        )

    def typed_events(self) -> Iterable[tuple[str, Node, str]]:
        codes = {iri: code for code, iri in event_classes().items()}
        for iri, node in self.nodes.items():
            for kind in _all(node, "rdf:type"):
                if kind in codes:
                    yield self.local(iri), node, codes[kind]

    def article(self) -> Article:
        node = self.nodes[self.iri]
        return Article(
            id=_one(node, "dcterms:identifier") or "",
            text=_one(node, "gov:text") or "",
            url=_one(node, "schema:url"),
            title=_one(node, "schema:headline"),
            published=_one(node, "schema:datePublished"),
            author=_one(node, "schema:author"),
            publisher=_one(node, "schema:publisher"),
        )

    def evidence(self, node: Node, name: str = "gov:evidence") -> tuple[Evidence, ...]:
        found = []
        for iri in _all(node, name):
            words = self.nodes[iri]
            sentence = self.nodes[_one(words, "gov:sentence") or ""]
            found.append(Evidence(_span(words), _span(sentence), _one(words, "gov:rule") or ""))
        return tuple(sorted(found))

    def organization(self, local: str, node: Node) -> Organization:
        names = (one for _, one in self.of_type("gov:FormerName") if _one(one, "gov:nameOf") == f"{self.iri}#{local}")
        former = tuple(Stated(_one(one, "schema:name") or "", self.evidence(one)) for one in names)
        return Organization(local, _one(node, "schema:name") or "", self.evidence(node), former)

    def person(self, local: str, node: Node) -> Person:
        prefix = f"{local}-office-"
        offices = [office for name, office in self.of_type("gov:OfficeAttestation") if name.startswith(prefix)]
        return Person(
            id=local,
            name=_one(node, "schema:name") or "",
            honorifics=in_order(_all(node, "schema:honorificPrefix")),
            positions=tuple(self.position(office) for office in offices),
            evidence=self.evidence(node),
        )

    def position(self, office: Node) -> Position:
        body = _one(office, "org:organization")
        return Position(
            title=_one(office, "gov:title") or "",
            organization=self.local(body) if body else None,
            former=_one(office, "gov:former") == "true",
            evidence=self.evidence(office),
        )

    def event(self, local: str, node: Node, code: str) -> Event:
        event = f"{self.iri}#{local}"
        parts = [part for _, part in self.of_type("gov:Participation") if _one(part, "gov:inEvent") == event]
        papers = [
            (f"{self.iri}#{name}", paper)
            for name, paper in self.of_type("gov:Report")
            if _one(paper, "bibo:presentedAt") == event
        ]
        stated: dict[str, Stated] = {field: value for field in STATED if (value := self.stated(node, field))}
        return Event(
            id=local,
            type=code,
            organizations=tuple(self.body_role(part) for part in parts if self.is_body(part)),
            persons=tuple(self.person_role(part) for part in parts if not self.is_body(part)),
            reports=tuple(self.report(name, paper) for name, paper in papers),
            statements=tuple(self.statement(one) for one in self.of_event("gov:Statement", "gov:saidAt", event)),
            groups=tuple(self.group(one) for one in self.of_event("gov:Group", "gov:presentAt", event)),
            aims=self.told("gov:Aim", event),
            outcomes=self.told("gov:Outcome", event),
            topics=self.topics(event),
            evidence=self.evidence(node),
            **stated,
        )

    def stated(self, node: Node, field: str) -> Stated | None:
        name, evidence = STATED[field]
        value = _one(node, name)
        if value is None:
            return None
        return Stated(value.removeprefix(term("gov:").value), self.evidence(node, evidence))

    def is_body(self, part: Node) -> bool:
        return _is(self.nodes[_one(part, "gov:participant") or ""], "gov:Organization")

    def role(self, part: Node) -> str:
        return (_one(part, "gov:role") or "").removeprefix(term("gov:role-").value)

    def body_role(self, part: Node) -> OrganizationRole:
        body = self.local(_one(part, "gov:participant") or "")
        return OrganizationRole(body, self.role(part), self.evidence(part))

    def person_role(self, part: Node) -> PersonRole:
        person = self.local(_one(part, "gov:participant") or "")
        offices = (self.local(iri).removeprefix(f"{person}-office-") for iri in _all(part, "gov:inCapacity"))
        capacity = tuple(sorted(int(number) - 1 for number in offices))
        return PersonRole(person, self.role(part), capacity, self.evidence(part))

    def report(self, iri: str, paper: Node) -> Report:
        presenters = sorted((self.local(iri) for iri in _all(paper, "gov:presenter")), key=natural)
        return Report(
            title=_one(paper, "schema:name") or "",
            presenters=tuple(presenters),
            evidence=self.evidence(paper),
            topics=self.topics(iri),
            places=self.places(iri),
        )

    def of_event(self, kind: str, name: str, event: str) -> list[Node]:
        return [node for _, node in self.of_type(kind) if _one(node, name) == event]

    def statement(self, node: Node) -> Statement:
        return Statement(
            speaker=self.local(_one(node, "gov:saidBy") or ""),
            words=_one(node, "gov:words") or "",
            verb=_one(node, "gov:verb") or "",
            quoted=_one(node, "gov:quoted") == "true",
            evidence=self.evidence(node),
        )

    def group(self, node: Node) -> Group:
        return Group(_one(node, "schema:name") or "", self.evidence(node))

    def told(self, kind: str, event: str) -> tuple[Stated, ...]:
        found = self.of_event(kind, "gov:ofEvent", event)
        return tuple(Stated(_one(node, "gov:words") or "", self.evidence(node)) for node in found)

    def topics(self, about: str) -> tuple[Stated, ...]:
        prefix = term("gov:topic-").value
        found = self.of_event("gov:Subject", "gov:subjectOf", about)
        codes = ((_one(node, "gov:topic"), node) for node in found)
        return tuple(Stated(iri.removeprefix(prefix), self.evidence(node)) for iri, node in codes if iri)

    def places(self, about: str) -> tuple[Stated, ...]:
        found = self.of_event("gov:Subject", "gov:subjectOf", about)
        names = ((_one(node, "gov:placeName"), node) for node in found)
        return tuple(Stated(name, self.evidence(node)) for name, node in names if name)


def _span(node: Node) -> Span:
    return Span(int(_one(node, "oa:start") or 0), int(_one(node, "oa:end") or 0))
