"""Entities by their names, however typed: with or without tones, in any letter case."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.fold import fold
from kg.query.answers import read_answer, text_of
from kg.rdf.namespaces import shorten, term
from kg.store import Reader

CLASSES = {
    "person": "gov:Person",
    "organization": "gov:Organization",
    "event": "gov:Event",
    "report": "gov:Report",
    "unit": "gov:AdministrativeUnit",
    "topic": "gov:Topic",
}
_FIND = """
SELECT DISTINCT ?entity ?kind ?label ?detail WHERE {{
  ?entity gov:foldedLabel ?folded ; a ?kind ; rdfs:label ?label .
  FILTER({condition})
  OPTIONAL {{
    ?tenure org:member ?entity ; gov:title ?title .
    OPTIONAL {{ ?tenure org:organization/rdfs:label ?body }}
  }}
  OPTIONAL {{ ?entity schema:startDate ?date }}
  OPTIONAL {{ ?entity bibo:presentedAt/rdfs:label ?event }}
  BIND(COALESCE(CONCAT(?title, ", ", ?body), ?title, STR(?date), ?event, "") AS ?detail)
}} ORDER BY ?label ?entity ?detail VALUES ?kind {{ {kinds} }}
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a name may mean; `detail` tells namesakes apart: an office and a body, or a day."""

    iri: str
    kind: str
    label: str
    detail: str


def find_entities(reader: Reader, text: str, kind: str | None = None) -> tuple[Candidate, ...]:
    """Return the entities whose name is the text, else those whose name contains all its words, sorted by name."""
    folded = fold(writable(text), marks=False)
    words = folded.split()
    if not words:
        return ()
    exactly = f"?folded = {Literal(folded)}"
    contains = " && ".join(f"CONTAINS(?folded, {Literal(word)})" for word in words)
    return _select(reader, exactly, kind) or _select(reader, contains, kind)


def _select(reader: Reader, condition: str, kind: str | None) -> tuple[Candidate, ...]:
    classes = {str(term(name)): code for code, name in CLASSES.items()}
    kinds = str(term(CLASSES[kind])) if kind else " ".join(classes)
    answer = read_answer(reader.query(_FIND.format(condition=condition, kinds=kinds)))
    found: dict[str, Candidate] = {}
    for entity, klass, label, detail in answer.rows:
        iri = text_of(entity)
        found.setdefault(iri, Candidate(iri, classes[str(klass)], text_of(label), text_of(detail)))
    return tuple(found.values())


def find_one(reader: Reader, text: str, kind: str | None = None, *, first: bool = False) -> Candidate:
    """Return the one entity that a name, an IRI or the end of an IRI means.

    Raises QueryError where there is none, or, unless `first` is set, several: the message lists them.
    """
    by_iri = _by_iri(reader, text)
    found = (by_iri,) if by_iri else find_entities(reader, text, kind)
    what = kind or "entity"
    if not found:
        question = "what/topics" if kind == "topic" else "source/entities"
        raise QueryError(f"no {what} named `{text}` in this graph; try fewer words, or `kg ask {question}`")
    if len(found) > 1 and not first:
        listed = "\n".join(f"  {shorten(one.iri, reader.base)}  {one.label}  ({one.detail})" for one in found[:20])
        raise QueryError(
            f"`{text}` may be any of {len(found)}; name one by its id, or take the first with --first:\n{listed}"
        )
    return found[0]


def writable(text: str) -> str:
    """Return a text with U+FFFD in the place of each lone surrogate, as a shell hands on a byte it cannot read."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _by_iri(reader: Reader, text: str) -> Candidate | None:
    iri = f"{reader.base}id/{text.removeprefix('id:')}" if "://" not in text else text
    try:
        node = NamedNode(writable(iri))
    except ValueError:
        return None
    classes = {str(term(name)): code for code, name in CLASSES.items()}
    sparql = f"SELECT ?kind ?label WHERE {{ {node} a ?kind ; rdfs:label ?label }} ORDER BY ?label"
    for klass, label in read_answer(reader.query(sparql)).rows:
        if str(klass) in classes:
            return Candidate(iri, classes[str(klass)], text_of(label), "")
    return None
