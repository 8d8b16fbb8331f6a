"""The ontology as values: its triples, the classes and roles behind the codes of the record, and its labels.

The terms are defined in `ontology/governance.ttl`, the topics in `ontology/topics.ttl`; `ontology/align.ttl` ties them
to other vocabularies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import OntologyError
from kg.rdf.namespaces import PREFIXES, term
from kg.resources import shipped

if TYPE_CHECKING:
    import rdflib

FORMS = {
    term(name): re.compile(form, re.ASCII)
    for name, form in (
        ("xsd:date", r"\d{4}-\d\d-\d\d"),
        ("xsd:dateTime", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)?"),
        ("xsd:integer", r"[+-]?\d+"),
        ("xsd:decimal", r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"),
        ("xsd:boolean", r"true|false|1|0"),
    )
}
"""How the values of each datatype of the graph are written."""
DAYS = frozenset({term("xsd:date"), term("xsd:dateTime")})
"""Those whose values must exist in the calendar as well."""
ONTOLOGY = PREFIXES["gov"].removesuffix("#")
"""The IRI of the ontology itself."""


@cache
def read_ontology() -> tuple[Triple, ...]:
    """Return the triples of the ontology, of its topics and of its alignments, in the order of the files.

    Raises OntologyError for a file that is not Turtle.
    """
    return tuple(one for name in ("governance", "topics", "align") for one in read_turtle(f"{name}.ttl"))


def read_turtle(name: str) -> tuple[Triple, ...]:
    """Return the triples of a file of the ontology's folder; raises OntologyError where it is not Turtle."""
    file = shipped("ontology").joinpath(name)
    try:
        return tuple(quad.triple for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE))
    except (OSError, SyntaxError) as error:
        raise OntologyError(f"{file}: {error}; expected Turtle; mend the file or reinstall governance-kg") from error


def load_ontology() -> rdflib.Graph:
    """Return the ontology with its alignments as a new rdflib graph, prefixes bound."""
    graph = as_graph(read_ontology())
    for prefix, iri in PREFIXES.items():
        graph.bind(prefix, iri, replace=True)
    return graph


def as_graph(triples: Iterable[Triple]) -> rdflib.Graph:
    """Return triples as a new rdflib graph; lexical forms stay as they are.

    A literal that is ill-typed, such as the day 2019-02-30, comes as a plain string: rdflib cannot compare such values.
    """
    import rdflib

    graph = rdflib.Graph(bind_namespaces="none")
    for one in triples:
        graph.add((as_node(one.subject), as_node(one.predicate), as_node(one.object)))
    return graph


def as_node(value: object) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    """Return a term of the engine as one of rdflib, its lexical form kept; an ill-typed literal as a plain string."""
    import rdflib

    if isinstance(value, NamedNode):
        return rdflib.URIRef(value.value)
    if isinstance(value, BlankNode):
        return rdflib.BNode(value.value)
    assert isinstance(value, Literal)
    if value.language:
        return rdflib.Literal(value.value, lang=value.language)
    if value.datatype == term("xsd:string") or not is_well_typed(value):
        return rdflib.Literal(value.value)
    return rdflib.Literal(value.value, datatype=rdflib.URIRef(value.datatype.value), normalize=False)


def is_well_typed(literal: Literal) -> bool:
    """Say whether a literal's words fit its datatype, for the datatypes of the graph; of others nothing is known.

    >>> is_well_typed(Literal("2019-02-30", datatype=term("xsd:date")))
    False
    """
    form = FORMS.get(literal.datatype)
    if form is None:
        return True
    if not form.fullmatch(literal.value):
        return False
    return literal.datatype not in DAYS or _exists(literal.value)


def _exists(day: str) -> bool:
    try:
        datetime.fromisoformat(day)
    except ValueError:
        return False
    return True


@cache
def event_classes() -> Mapping[str, str]:
    """Return the IRI of the event class of each code of the extraction record, by code.

    >>> event_classes()["workshop"]
    'https://w3id.org/govevents/ontology#Workshop'
    """
    return _by_code(_subjects("rdfs:subClassOf", term("gov:Event")))


def event_class(code: str) -> str:
    """Return the IRI of the event class of a code; raises OntologyError for a code that has none."""
    return _look_up(event_classes(), code, "event type")


@cache
def roles() -> Mapping[str, str]:
    """Return the IRI of the role of each code of the extraction record, by code.

    >>> roles()["co-chair"]
    'https://w3id.org/govevents/ontology#role-co-chair'
    """
    return _by_code(_subjects("rdf:type", term("gov:Role")))


def role(code: str) -> str:
    """Return the IRI of the role of a code; raises OntologyError for a code that has none."""
    return _look_up(roles(), code, "role")


@cache
def topics() -> Mapping[str, str]:
    """Return the IRI of each topic of the scheme, by code.

    >>> topics()["digital-government"]
    'https://w3id.org/govevents/ontology#topic-digital-government'
    """
    return _by_code(_subjects("rdf:type", term("gov:Topic")))


def topic(code: str) -> str:
    """Return the IRI of the topic of a code; raises OntologyError for a code that has none."""
    return _look_up(topics(), code, "topic")


def collection(name: str) -> frozenset[str]:
    """Return the IRIs that a SKOS collection of the ontology holds, such as `gov:personRoles`."""
    iri = term(name).value
    return frozenset(value.value for subject, value in _pairs("skos:member") if subject == iri)


@cache
def labels(language: str) -> Mapping[str, str]:
    """Return the label of each term in a language, by the term's IRI."""
    found = ((iri, value) for iri, value in _pairs("rdfs:label") if isinstance(value, Literal))
    return MappingProxyType({iri: value.value for iri, value in found if value.language == language})


def class_labels(language: str) -> Mapping[str, str]:
    """Return the labels of the event classes in a language, by the class's IRI."""
    return MappingProxyType({iri: label_of(iri, language) for iri in event_classes().values()})


def label(iri: str, language: str) -> str | None:
    """Return a term's label in a language, None where it has none.

    >>> label("https://w3id.org/govevents/ontology#Workshop", "vi")
    'Hội thảo'
    """
    return labels(language).get(iri)


def label_of(iri: str, language: str) -> str:
    """Return the label that a term must have; raises OntologyError where it has none."""
    return _look_up(labels(language), iri, f"term with a label in '{language}'")


def _look_up(table: Mapping[str, str], key: str, what: str) -> str:
    if key in table:
        return table[key]
    known = ", ".join(sorted(table)) if len(table) < 30 else "those that the ontology declares"
    raise OntologyError(f"ontology: no {what} '{key}'; expected one of: {known}")


def _by_code(iris: frozenset[str]) -> Mapping[str, str]:
    codes = ((value.value, iri) for iri, value in _pairs("skos:notation") if iri in iris)
    return MappingProxyType(dict(sorted(codes)))


def _subjects(name: str, value: NamedNode) -> frozenset[str]:
    return frozenset(iri for iri, found in _pairs(name) if found == value)


def _pairs(name: str) -> list[tuple[str, NamedNode | Literal]]:
    """Return subject and object of each statement of a property that says nothing about blank nodes."""
    predicate = term(name)
    return [
        (one.subject.value, one.object)
        for one in read_ontology()
        if one.predicate == predicate
        and isinstance(one.subject, NamedNode)
        and isinstance(one.object, NamedNode | Literal)
    ]
