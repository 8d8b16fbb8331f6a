"""The graph as files: one canonical dump, sorted N-Quads, and the other syntaxes of RDF in the same order."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, serialize

from kg.rdf.namespaces import prefixes_at, term
from kg.rdf.ontology import as_node
from kg.resources import shipped

SYNTAX = {"nquads": RdfFormat.N_QUADS, "trig": RdfFormat.TRIG, "turtle": RdfFormat.TURTLE}


def write_dump(quads: Iterable[Quad], form: str, *, base: str, with_text: bool = True) -> str:
    """Return quads as `nquads`, `trig`, `jsonld`, or, of the fused graph alone, as `turtle`.

    The same set of quads gives the same characters. With `with_text` false the articles' full texts are left out.
    """
    wanted = [quad for quad in quads if with_text or quad.predicate != term("gov:text")]
    if form == "turtle":
        wanted = [quad for quad in wanted if quad.graph_name == DefaultGraph()]
    if form == "jsonld":
        return _write_jsonld(wanted)
    if form == "nquads":
        return "".join(sorted(f"{quad} .\n" for quad in wanted))
    ordered = sorted(wanted, key=lambda quad: (str(quad.graph_name), str(quad)))
    items = [quad.triple for quad in ordered] if form == "turtle" else ordered
    return (serialize(items, format=SYNTAX[form], prefixes=prefixes_at(base)) or b"").decode()


def _write_jsonld(quads: Iterable[Quad]) -> str:
    """Return quads as JSON-LD with the short names of our context, which the file carries with it."""
    from rdflib import Dataset, URIRef

    context = json.loads(shipped("ontology").joinpath("context.jsonld").read_text("utf-8"))["@context"]
    dataset = Dataset()
    for quad in quads:
        graph = dataset.default_graph
        if isinstance(quad.graph_name, NamedNode):
            graph = dataset.graph(URIRef(quad.graph_name.value))
        graph.add((as_node(quad.subject), as_node(quad.predicate), as_node(quad.object)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own serializer calls what rdflib deprecates
        written = json.loads(dataset.serialize(format="json-ld", context=context, auto_compact=True, sort_keys=True))
    if "@graph" in written:
        written["@graph"] = [node for one in written["@graph"] for node in _of_default_graph(one)]
    return json.dumps(_in_order(written), ensure_ascii=False, indent=2) + "\n"


def _of_default_graph(node: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the nodes of rdflib's default graph, which it wraps as a graph without a name, or any other node alone."""
    nodes: list[dict[str, Any]] = node["@graph"] if set(node) == {"@graph"} else [node]
    return nodes


def _in_order(node: object) -> object:
    """Return JSON with every list of nodes in order of their text: rdflib's own order hangs on hashes."""
    if isinstance(node, dict):
        return {key: value if key == "@context" else _in_order(value) for key, value in node.items()}
    if isinstance(node, list):
        return sorted(
            (_in_order(one) for one in node), key=lambda one: json.dumps(one, ensure_ascii=False, sort_keys=True)
        )
    return node
