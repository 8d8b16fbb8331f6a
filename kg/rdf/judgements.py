"""What people judged, as statements of the fused graph: between mentions, never `owl:sameAs` between entities."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from pyoxigraph import Literal, Triple

from kg.model import Member
from kg.rdf.namespaces import day, entity_iri, local_iri, term, vietnamese


def write_judgement(
    base: str, mentions: tuple[Member, ...], verdict: str, *, by: str, on: str, why: str
) -> Iterator[Triple]:
    """Yield the triples of one judgement; its name is a function of what it says."""
    said = "|".join((*(f"{one.article}#{one.local}" for one in mentions), verdict, by, on, why))
    node = entity_iri(base, f"judgement-{hashlib.sha256(said.encode()).hexdigest()[:12]}")
    yield Triple(node, term("rdf:type"), term("gov:Judgement"))
    yield Triple(node, term("gov:verdict"), term(f"gov:{verdict}"))
    yield Triple(node, term("gov:judgedBy"), Literal(by))
    yield Triple(node, term("gov:judgedOn"), day(on))
    yield Triple(node, term("gov:reason"), vietnamese(why))
    for one in mentions:
        yield Triple(node, term("gov:judges"), local_iri(base, one.article, one.local))
