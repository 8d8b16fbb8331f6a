"""The JSON-LD context has a short name for every term, and both engines read it alike."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib.compare import isomorphic

from kg.rdf.namespaces import PREFIXES
from kg.rdf.ontology import as_graph, labels

ROOT = Path(__file__).parents[2]
CONTEXT: dict[str, Any] = json.loads((ROOT / "ontology" / "context.jsonld").read_text("utf-8"))["@context"]
GRAPH = "https://w3id.org/govevents/article/0123456789abcdef"

DOCUMENT = {
    "@context": CONTEXT,
    "@id": f"{GRAPH}#e1",
    "@type": "Workshop",
    "name": "C",
    "startDate": "2019-08-14",
    "partOfDay": "morning",
    "venue": "Nhà A",
    "evidence": {"@id": f"{GRAPH}#c0-9-dating", "@type": "Evidence", "start": 0, "end": 9, "exact": "Sáng 14/8"},
    "chair": {"@id": "https://w3id.org/govevents/id/person-1", "@type": "Person", "label": "Lê An"},
    "@included": {
        "@id": f"{GRAPH}#e1-p1-chair",
        "@type": "Participation",
        "role": "role-chair",
        "inEvent": f"{GRAPH}#e1",
    },
}
TURTLE = f"""
@prefix A: <{GRAPH}#> .
A:e1 a gov:Workshop ; schema:name "C"@vi ; schema:startDate "2019-08-14"^^xsd:date ; gov:partOfDay gov:morning ;
    gov:venue "Nhà A"@vi ; gov:evidence A:c0-9-dating ; gov:chair id:person-1 .
A:c0-9-dating a gov:Evidence ; oa:start 0 ; oa:end 9 ; oa:exact "Sáng 14/8" .
id:person-1 a gov:Person ; rdfs:label "Lê An"@vi .
A:e1-p1-chair a gov:Participation ; gov:role gov:role-chair ; gov:inEvent A:e1 .
"""


def meaning(short: str) -> str:
    found = CONTEXT[short]
    return str(found["@id"] if isinstance(found, dict) else found)


def expected() -> rdflib.Graph:
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    return as_graph(quad.triple for quad in parse((head + TURTLE).encode(), format=RdfFormat.TURTLE))


@pytest.mark.parametrize("iri", sorted(labels("en")))
def test_every_own_term_goes_by_its_local_name(iri: str) -> None:
    assert meaning(iri.rpartition("#")[2]) == f"gov:{iri.rpartition('#')[2]}"


def test_every_term_of_others_that_the_page_on_the_graph_uses_has_a_short_name() -> None:
    text = (ROOT / "docs" / "graph.md").read_text("utf-8")
    meanings = {meaning(short) for short in CONTEXT if not short.startswith("@")}
    names = {name.strip("`,.;") for name in text.split() if name.partition(":")[0] in {"schema", "org", "oa", "bibo"}}
    used = {name for name in names if name.partition(":")[2].isalpha()}
    assert len(used) > 10
    assert used <= meanings


def test_no_two_short_names_mean_the_same_term() -> None:
    meanings = [meaning(short) for short in CONTEXT if not short.startswith("@")]
    assert len(meanings) == len(set(meanings))


def test_prefixes_are_those_of_the_graph() -> None:
    prefixes = {short: iri for short, iri in CONTEXT.items() if isinstance(iri, str) and iri.startswith("http")}
    assert prefixes.items() <= PREFIXES.items()


def test_pyoxigraph_reads_short_names_as_the_graph_has_them() -> None:
    quads = parse(json.dumps(DOCUMENT).encode(), format=RdfFormat.JSON_LD)
    assert isomorphic(as_graph(quad.triple for quad in quads), expected())


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own parser uses it
def test_rdflib_reads_short_names_as_the_graph_has_them() -> None:
    assert isomorphic(rdflib.Graph().parse(data=json.dumps(DOCUMENT), format="json-ld"), expected())
