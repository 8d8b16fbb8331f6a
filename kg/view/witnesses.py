"""The evidence of drawn things: claims of articles, down to the words in their sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kg.view.asking import Row, Select, ask, text
from kg.view.picture import Office, Source, Witness

GOV = "https://w3id.org/govevents/ontology#"
SCHEMA = "https://schema.org/"
DCTERMS = "http://purl.org/dc/terms/"

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Testimony:
    """What articles say: the claims behind each fused thing, and the witnesses of each claim by property."""

    claims: Mapping[str, tuple[str, ...]]
    words: Mapping[tuple[str, str], tuple[Witness, ...]]

    def of(self, things: Iterable[str], property_: str = "evidence") -> tuple[Witness, ...]:
        """Return the witnesses of some fused things for one evidence property, by article and place."""
        named = GOV + property_
        found = {
            w for thing in things for claim in self.claims.get(thing, ()) for w in self.words.get((claim, named), ())
        }
        return tuple(sorted(found, key=_by_place))


def hear(select: Select, statements: Iterable[str], entities: Iterable[str]) -> Testimony:
    """Return what articles say of fused statements (parts, tenures) and of fused entities (events, reports)."""
    pairs = [*ask(select, "derivations", "thing", statements), *ask(select, "mentions", "thing", entities)]
    claims = gather((text(row, "thing"), text(row, "claim")) for row in pairs)
    wanted = {claim for of_one in claims.values() for claim in of_one}
    rows = list(ask(select, "evidence", "claim", wanted))
    sources = read_sources(select, {text(row, "article") for row in rows})
    offices = read_offices(select, wanted)
    words = gather(((text(row, "claim"), text(row, "property")), _witness(row, sources, offices)) for row in rows)
    return Testimony(claims, words)


def read_sources(select: Select, articles: Iterable[str]) -> dict[str, Source]:
    """Return the articles by IRI, each under its headline, else its identifier, else the end of its IRI."""
    found: dict[str, dict[str, str]] = {article: {} for article in articles}
    for row in ask(select, "articles", "article", found):
        found[text(row, "article")].setdefault(text(row, "property"), text(row, "value"))
    return {article: _source(article, facts) for article, facts in found.items()}


def read_offices(select: Select, claims: Iterable[str]) -> dict[str, tuple[Office, ...]]:
    """Return, for each claim of a part in an event, the offices in which that article says it was played."""
    wanted = sorted(claims)
    rows = ask(select, "office-bodies", "claim", wanted)
    bodies = {(text(row, "claim"), text(row, "office")): text(row, "body") for row in rows}
    return gather(
        (text(row, "claim"), _office(row, bodies.get((text(row, "claim"), text(row, "office")))))
        for row in ask(select, "offices", "claim", wanted)
    )


Value = TypeVar("Value")


def gather(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    """Return the values of each key, in order, each once."""
    found: defaultdict[Key, dict[Value, None]] = defaultdict(dict)
    for key, value in pairs:
        found[key][value] = None
    return {key: tuple(values) for key, values in found.items()}


def is_true(value: str | None) -> bool:
    """Say whether a plain string is a true `xsd:boolean`."""
    return value in ("true", "1")


def _source(article: str, facts: Mapping[str, str]) -> Source:
    identifier = facts.get(DCTERMS + "identifier") or article.rsplit("/", 1)[-1]
    return Source(
        iri=article,
        id=identifier,
        label=facts.get(SCHEMA + "headline") or identifier,
        url=facts.get(SCHEMA + "url"),
        published=facts.get(SCHEMA + "datePublished"),
        publisher=facts.get(SCHEMA + "publisher"),
    )


def _office(row: Row, body: str | None) -> Office:
    return Office(text(row, "title"), body, is_true(row.get("former")))


def _witness(row: Row, sources: Mapping[str, Source], offices: Mapping[str, tuple[Office, ...]]) -> Witness:
    start, end, first = (int(text(row, column)) for column in ("start", "end", "from"))
    return Witness(
        source=sources[text(row, "article")],
        sentence=text(row, "sentence"),
        highlight=(start - first, end - first),
        words=(start, end),
        rule=text(row, "rule"),
        offices=offices.get(text(row, "claim"), ()),
    )


def _by_place(witness: Witness) -> tuple[str, str, tuple[int, int], str]:
    return (witness.source.published or "", witness.source.iri, witness.words, witness.rule)
