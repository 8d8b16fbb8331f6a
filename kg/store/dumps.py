"""A file that `kg export` wrote, opened as a graph in memory."""

from __future__ import annotations

import pyoxigraph
from pyoxigraph import RdfFormat

from kg.errors import StoreError
from kg.rdf.namespaces import DEFAULT_BASE
from kg.store.graph import OxigraphReader
from kg.store.port import Reader

SYNTAXES = (RdfFormat.N_QUADS, RdfFormat.TRIG)


def open_dump(data: bytes, name: str) -> Reader:
    """Return the graph that N-Quads or TriG hold; raises StoreError, with the line, where they are neither."""
    errors: list[SyntaxError] = []
    for syntax in SYNTAXES:
        engine = pyoxigraph.Store()
        try:
            engine.load(data, syntax)
        except SyntaxError as error:
            errors.append(error)
        else:
            return OxigraphReader(engine, _base_of(engine))
    nearest = max(errors, key=lambda error: error.lineno or 0)  # the syntax that it is meant to be breaks latest
    raise StoreError(
        f"{name}: neither N-Quads nor TriG: {nearest.msg.splitlines()[0][:160]}; make it anew with `kg export -o FILE`"
    )


def _base_of(engine: pyoxigraph.Store) -> str:
    """Return the base of a graph's IRIs, as the name of any article tells it."""
    names = sorted(str(graph.value) for graph in engine.named_graphs())
    return names[0].rpartition("article/")[0] if names and "article/" in names[0] else DEFAULT_BASE
