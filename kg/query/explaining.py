"""Why something is in the graph: each fact with its sentence, the words that say it, and the rule that read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.errors import QueryError
from kg.query.answers import Answer, Term, read_answer, text_of
from kg.query.asking import ask
from kg.query.catalogue import find_query
from kg.query.finding import Candidate, find_one
from kg.rdf.namespaces import shorten, term
from kg.store import Reader

FACTS = ("participation-", "tenure-", "statement-", "group-", "aim-", "outcome-")
"""How the ends of the IRIs of facts begin."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One fact as one article says it.

    `start` and `end` are code points of the article's text; `begin` and `stop` mark the same words inside `sentence`.
    """

    fact: str
    value: str
    other: str
    article: str
    sentence: str
    begin: int
    stop: int
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Something of the graph, and all that is said of it, in the order of the articles' texts."""

    iri: str
    kind: str
    label: str
    witnesses: tuple[Witness, ...]


def explain(reader: Reader, text: str, *, first: bool = False) -> Explanation:
    """Return what is said of an entity, by name or IRI, or of one fact of the fused graph, by IRI.

    Raises QueryError where nothing or, unless `first` is set, several things are meant.
    """
    fact = _fact(reader, text)
    if fact:
        answer = ask(reader, find_query("source/fact"), {"fact": fact})
        return Explanation(fact, "fact", shorten(fact, reader.base), _witnesses(answer))
    found: Candidate = find_one(reader, text, first=first)
    answer = ask(reader, find_query("source/evidence"), {"entity": found.iri})
    return Explanation(found.iri, found.kind, found.label, _witnesses(answer))


def _fact(reader: Reader, text: str) -> str | None:
    """Return the IRI of a fact of the fused graph, where the text is one: whole, with a prefix, or only its end."""
    end = text.removeprefix("id:").removeprefix(f"{reader.base}id/")
    if not end.startswith(FACTS):
        return None
    try:
        node = NamedNode(f"{reader.base}id/{end}")
    except ValueError:
        return None
    derived = term("prov:wasDerivedFrom")
    if not read_answer(reader.query(f"SELECT ?claim WHERE {{ {node} {derived} ?claim }} ORDER BY ?claim")).rows:
        raise QueryError(f"no fact `{text}` in this graph; `kg ask source/evidence` lists what is said")
    return node.value


def _witnesses(answer: Answer) -> tuple[Witness, ...]:
    return tuple(_witness(dict(zip(answer.columns, row, strict=True))) for row in answer.rows)


def _witness(row: Mapping[str, Term | None]) -> Witness:
    start, end, sentence_start = (int(text_of(row[name])) for name in ("start", "end", "sentence_start"))
    return Witness(
        fact=text_of(row.get("fact")),
        value=text_of(row.get("value")),
        other=text_of(row.get("with")),
        article=text_of(row["article"]),
        sentence=text_of(row["sentence"]),
        begin=start - sentence_start,
        stop=end - sentence_start,
        start=start,
        end=end,
        rule=text_of(row["rule"]),
    )
