"""A graph as it is compared: its articles, its entities with their mentions, and what is said of each.

Everything is named by the end of its IRI, which does not hang on the base of a store.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode

from kg.query.answers import select_rows
from kg.rdf.namespaces import term
from kg.store import Reader

KINDS = {"Person": "person", "Organization": "organization", "Event": "event", "Report": "report"}
"""The classes of the entities that are compared, and their kinds."""
PROPERTIES = (
    *("rdf:type", "rdfs:label", "gov:denotes", "schema:startDate", "schema:endDate", "gov:partOfDay", "gov:venue"),
    *("gov:locality", "gov:topic", "schema:honorificPrefix", "gov:reportedIn", "bibo:presentedAt", "gov:presenter"),
    *("gov:about", "org:member", "org:organization", "gov:title", "gov:former", "gov:firstAttested"),
    *("gov:lastAttested", "gov:notBefore", "gov:notAfter", "gov:inEvent", "gov:participant", "gov:role"),
    *("gov:saidAt", "gov:saidBy", "gov:words", "gov:presentAt", "gov:ofEvent", "gov:nameOf"),
)
"""What is read of the fused graph."""
Facts = Mapping[str, Mapping[str, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Article:
    """An article: the end of its IRI, the id that it is known by, and the hash of its text."""

    key: str
    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, event or report of the fused graph, and where articles name it (`key#local`, sorted)."""

    end: str
    kind: str
    label: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A graph as it is compared. `names` has each mention as its article writes it."""

    base: str
    articles: Mapping[str, Article]
    entities: Mapping[str, Entity]
    names: Mapping[str, str]
    facts: Facts

    def values(self, node: str, name: str) -> tuple[str, ...]:
        """Return the values of a property, sorted."""
        return self.facts.get(node, {}).get(name, ())

    def value(self, node: str, name: str) -> str:
        """Return the first value of a property, empty where there is none."""
        return next(iter(self.values(node, name)), "")

    def label(self, node: str) -> str:
        """Return the label of anything, the end of its IRI where it has none."""
        return self.value(node, "rdfs:label") or node

    def of_type(self, name: str) -> tuple[str, ...]:
        """Return what is of a class, sorted."""
        return tuple(sorted(node for node, said in self.facts.items() if name in said.get("rdf:type", ())))


def outline(reader: Reader) -> Outline:
    """Return a graph as it is compared."""
    facts = _facts(reader)
    mentions: dict[str, list[str]] = defaultdict(list)
    for mention, said in facts.items():
        for entity in said.get("gov:denotes", ()):
            mentions[entity].append(mention)
    entities = (_entity(node, said, mentions) for node, said in sorted(facts.items()))
    return Outline(
        reader.base, _articles(reader), {one.end: one for one in entities if one is not None}, _names(reader), facts
    )


def _entity(node: str, said: Mapping[str, tuple[str, ...]], mentions: Mapping[str, list[str]]) -> Entity | None:
    kind = next((KINDS[name] for name in said.get("rdf:type", ()) if name in KINDS), None)
    label = next(iter(said.get("rdfs:label", ())), node)
    return Entity(node, kind, label, tuple(sorted(mentions.get(node, ())))) if kind else None


def _facts(reader: Reader) -> Facts:
    wanted = {term(name).value: name for name in PROPERTIES}
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in reader.fused():
        name = wanted.get(triple.predicate.value)
        if name and isinstance(triple.subject, NamedNode):
            value = triple.object
            text = end_of(value.value) if isinstance(value, NamedNode) else getattr(value, "value", "")
            found[end_of(triple.subject.value)][name].append(text)
    return {node: {name: tuple(sorted(set(values))) for name, values in said.items()} for node, said in found.items()}


def _articles(reader: Reader) -> Mapping[str, Article]:
    rows = select_rows(
        reader,
        "SELECT ?article ?name ?sha { GRAPH ?article { ?article dcterms:identifier ?name ; gov:contentSha256 ?sha } } "
        "ORDER BY ?article ?name ?sha",
    )
    keys = ((end_of(row["article"] or ""), row) for row in rows)
    return {key: Article(key, row["name"] or key, row["sha"] or "") for key, row in keys}


def _names(reader: Reader) -> Mapping[str, str]:
    rows = select_rows(
        reader, "SELECT ?one ?name { GRAPH ?article { ?one schema:name ?name } } ORDER BY ?one DESC(?name)"
    )
    return {end_of(row["one"] or ""): row["name"] or "" for row in rows}


@cache
def end_of(iri: str) -> str:
    """Return the end of an IRI, by which things are known whatever the base; of a term its name.

    >>> end_of("https://w3id.org/govevents/ontology#role-chair")
    'role-chair'
    """
    return iri.rpartition("/")[2].removeprefix("ontology#")
