"""What is wrong with the graph of one article, in words that name the article and the sentence.

The rules are SHACL shapes in `ontology/shapes.ttl`; pyshacl, an optional package, checks them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.errors import MissingExtra
from kg.rdf.namespaces import PREFIXES, shorten, term
from kg.rdf.ontology import as_graph, read_ontology, read_turtle

if TYPE_CHECKING:
    import rdflib

SHACL = "http://www.w3.org/ns/shacl#"
SHAPES = "https://w3id.org/govevents/shapes#"
FOUND = {"vi": "thấy", "en": "found"}
SENTENCE = {"vi": "câu", "en": "sentence"}
EVIDENCE_OF = {
    "schema:name": "gov:nameEvidence",
    "schema:startDate": "gov:dateEvidence",
    "schema:endDate": "gov:endDateEvidence",
    "gov:partOfDay": "gov:partOfDayEvidence",
    "gov:venue": "gov:venueEvidence",
    "gov:localityName": "gov:localityEvidence",
}
"""The property of the evidence that a property of an event has to itself."""

Facts = Mapping[str, Mapping[str, tuple[str, ...]]]
"""The values of an article's graph, sorted, by subject and prefixed name of the property."""


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing in an article's graph that breaks one shape.

    `article` is the article's identifier, its IRI where it has none; `node` is the IRI of what is wrong and `path` the
    property as a prefixed name, empty where the whole node is meant; `severity` is `Violation` or `Warning`. The
    messages are whole: article, node, what is wrong, how to mend it, and the sentence that the node rests on, if any.
    """

    article: str
    node: str
    path: str
    severity: str
    message_vi: str
    message_en: str
    sentence: str | None
    shape: str


@dataclass(frozen=True, slots=True)
class Shape:
    """What a shape says of itself: its property, how grave a breach is, and its message by language."""

    path: str
    severity: str
    messages: Mapping[str, str]


def check_shapes(quads: Iterable[Quad]) -> tuple[Violation, ...]:
    """Return what is wrong with the quads of one article's graph, sorted by node and shape, each thing once.

    The name of the graph is held to be an article even if nothing says so. Raises MissingExtra without pyshacl.
    """
    triples = _with_article(list(quads))
    facts = _facts(triples)
    article = _article(facts)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for node, shape, value in _results(triples):
        found[node, shape].update([value] if value else [])
    return tuple(sorted(_violation(facts, article, *place, sorted(values)) for place, values in found.items()))


def _with_article(quads: list[Quad]) -> list[Triple]:
    names = {quad.graph_name for quad in quads if isinstance(quad.graph_name, NamedNode)}
    return [quad.triple for quad in quads] + [Triple(name, term("rdf:type"), term("gov:Article")) for name in names]


def _results(triples: list[Triple]) -> Iterator[tuple[str, str, str]]:
    """Yield what pyshacl reports: node, shape, and the offending value or nothing."""
    try:
        from pyshacl import validate
    except ImportError as error:
        raise MissingExtra("pyshacl", "check") from error
    graph = as_graph([*triples, *_class_tree()])
    _, report, _ = validate(graph, shacl_graph=_shapes_graph(), inplace=True)
    by_predicate = {name: dict(report.subject_objects(_shacl(name))) for name in ("focusNode", "sourceShape", "value")}
    for result, shape in by_predicate["sourceShape"].items():
        node, value = by_predicate["focusNode"][result], by_predicate["value"].get(result, "")
        yield str(node), str(shape), "" if value == node else str(value)


def _shacl(name: str) -> rdflib.URIRef:
    from rdflib import URIRef

    return URIRef(SHACL + name)


@cache
def _shapes_graph() -> rdflib.Graph:
    return as_graph(read_turtle("shapes.ttl"))


@cache
def _class_tree() -> tuple[Triple, ...]:
    subclass = term("rdfs:subClassOf")
    own = PREFIXES["gov"]
    return tuple(
        one
        for one in read_ontology()
        if one.predicate == subclass and isinstance(one.object, NamedNode) and one.object.value.startswith(own)
    )


@cache
def shapes() -> Mapping[str, Shape]:
    """Return the shapes that have messages of their own, by their IRI."""
    paths: dict[str, str] = {}
    severities: dict[str, str] = {}
    messages: dict[str, dict[str, str]] = defaultdict(dict)
    for one in read_turtle("shapes.ttl"):
        name, shape = one.predicate.value.removeprefix(SHACL), str(getattr(one.subject, "value", ""))
        if name == "message" and isinstance(one.object, Literal):
            messages[shape][one.object.language or ""] = one.object.value
        elif name == "path" and isinstance(one.object, NamedNode):
            paths[shape] = shorten(one.object.value)
        elif name == "severity" and isinstance(one.object, NamedNode):
            severities[shape] = one.object.value.removeprefix(SHACL)
    return MappingProxyType(
        {
            iri: Shape(paths.get(iri, ""), severities.get(iri, "Violation"), MappingProxyType(messages[iri]))
            for iri in sorted(messages)
        }
    )


def _facts(triples: Iterable[Triple]) -> Facts:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for one in triples:
        if isinstance(one.subject, NamedNode) and isinstance(one.object, NamedNode | Literal):
            found[one.subject.value][shorten(one.predicate.value)].add(one.object.value)
    return {node: {name: tuple(sorted(values)) for name, values in of.items()} for node, of in found.items()}


def _article(facts: Facts) -> str:
    articles = [node for node in sorted(facts) if term("gov:Article").value in facts[node].get("rdf:type", ())]
    names = [name for node in articles for name in facts[node].get("dcterms:identifier", ()) if name.strip()]
    return next(iter([*names, *articles]), "?")


def _violation(facts: Facts, article: str, node: str, iri: str, values: list[str]) -> Violation:
    shape = shapes()[iri]
    sentence = _sentence(facts, node, shape.path)
    where = f"{article}, {node.removeprefix(article).rpartition('#')[2]}" if "#" in node else article

    def message(language: str) -> str:
        parts = [f"{where}: {shape.messages[language]}"]
        if values:
            parts.append(f"[{FOUND[language]}: {', '.join(_brief(value, 80) for value in values)}]")
        if sentence:
            parts.append(f"[{SENTENCE[language]}: “{_brief(sentence, 400)}”]")
        return " ".join(parts)

    return Violation(
        article=article,
        node=node,
        path=shape.path,
        severity=shape.severity,
        message_vi=message("vi"),
        message_en=message("en"),
        sentence=sentence,
        shape=iri.removeprefix(SHAPES),
    )


def _sentence(facts: Facts, node: str, path: str) -> str | None:
    """Return the sentence that a node rests on: by the evidence of the property, then by any, the first of the text."""
    of = facts.get(node, {})
    if term("gov:Sentence").value in of.get("rdf:type", ()):
        return next(iter(of.get("oa:exact", ())), None)
    own = EVIDENCE_OF.get(path, "gov:evidence")
    places = (
        (name != own, _start(facts, sentence), sentence)
        for name, values in {**of, "": (node,)}.items()
        if name in {"", "gov:evidence", *EVIDENCE_OF.values()}
        for evidence in values
        for sentence in facts.get(evidence, {}).get("gov:sentence", ())
    )
    words = (facts.get(sentence, {}).get("oa:exact", ()) for *_, sentence in sorted(places))
    return next((exact for found in words for exact in found), None)


def _start(facts: Facts, node: str) -> int:
    start = next(iter(facts.get(node, {}).get("oa:start", ())), "")
    return int(start) if start.isdecimal() else 0


def _brief(text: str, limit: int) -> str:
    line = " ".join(shorten(text).split())
    return line if len(line) <= limit else f"{line[:limit]}…"
