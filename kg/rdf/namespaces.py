"""The vocabularies of the graph, and the IRIs that are minted in it.

IRIs are made from hashes and strict ASCII slugs, never from raw text, so that no text can break or forge one.
"""

from __future__ import annotations

from functools import cache

from pyoxigraph import Literal, NamedNode

PREFIXES = {
    "gov": "https://w3id.org/govevents/ontology#",
    "id": "https://w3id.org/govevents/id/",
    "article": "https://w3id.org/govevents/article/",
    "schema": "https://schema.org/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "bibo": "http://purl.org/ontology/bibo/",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
DEFAULT_BASE = "https://w3id.org/govevents/"


@cache
def term(name: str) -> NamedNode:
    """Return the IRI of a prefixed name.

    >>> term("gov:coChair").value
    'https://w3id.org/govevents/ontology#coChair'
    """
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def prefixes_at(base: str) -> dict[str, str]:
    """Return the prefixes with `id:` and `article:` moved to a store's own base."""
    return PREFIXES | {"id": f"{base}id/", "article": f"{base}article/"}


def shorten(iri: str, base: str = DEFAULT_BASE) -> str:
    """Return an IRI as a prefixed name where one of our prefixes fits, else as it is.

    >>> shorten("https://w3id.org/govevents/ontology#coChair")
    'gov:coChair'
    """
    fitting = [(full, prefix) for prefix, full in prefixes_at(base).items() if iri.startswith(full)]
    if not fitting:
        return iri
    full, prefix = max(fitting)
    return f"{prefix}:{iri.removeprefix(full)}"


def article_iri(base: str, key: str) -> NamedNode:
    """Return the IRI of an article, which is also the name of its graph."""
    return NamedNode(f"{base}article/{key}")


def local_iri(base: str, key: str, local: str) -> NamedNode:
    """Return the IRI of something inside an article: an entity, a claim, a piece of evidence."""
    return NamedNode(f"{base}article/{key}#{local}")


def entity_iri(base: str, name: str) -> NamedNode:
    """Return the IRI of an entity of the fused graph."""
    return NamedNode(f"{base}id/{name}")


def vietnamese(text: str) -> Literal:
    """Return a literal in Vietnamese."""
    return Literal(text, language="vi")


def day(date: str) -> Literal:
    """Return an ISO date as a typed literal; a date-time keeps its clock time."""
    return Literal(date, datatype=term("xsd:dateTime" if "T" in date else "xsd:date"))
