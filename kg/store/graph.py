"""The operations that every Oxigraph store shares, on disk or in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple

from kg.errors import QueryError
from kg.rdf.namespaces import prefixes_at


class OxigraphReader:
    """A store of Oxigraph seen through the port: articles in named graphs, the fused graph as the default one."""

    def __init__(self, engine: pyoxigraph.Store, base: str) -> None:
        self.engine = engine
        self.base = base

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Return the engine's answer. Our prefixes need no declaration."""
        try:
            return self.engine.query(sparql, prefixes=prefixes_at(self.base))
        except SyntaxError as error:
            place = str(error).split(":", 2)
            raise QueryError(f"no valid SPARQL query: {_first_line(':'.join(place))}") from error

    def articles(self) -> Iterator[NamedNode]:
        """Yield the names of the articles' graphs, sorted."""
        found = (graph for graph in self.engine.named_graphs() if isinstance(graph, NamedNode))
        yield from sorted(found, key=lambda graph: graph.value)

    def claims(self, article: NamedNode) -> Iterator[Quad]:
        """Yield the quads of one article's graph."""
        return self.engine.quads_for_pattern(None, None, None, article)

    def fused(self) -> Iterator[Triple]:
        """Yield the triples of the fused graph."""
        return (quad.triple for quad in self.engine.quads_for_pattern(None, None, None, DefaultGraph()))

    def quads(self) -> Iterator[Quad]:
        """Yield everything."""
        return iter(self.engine)


class OxigraphWriter(OxigraphReader):
    """The same store, changed by single updates: a request with `;` is one transaction of the engine."""

    def replace(self, article: NamedNode, quads: Iterable[Quad]) -> None:
        """Put quads in the place of whatever the article's graph held."""
        body = " .\n".join(str(quad.triple) for quad in quads)
        self.update(f"DROP SILENT GRAPH {article} ; INSERT DATA {{ GRAPH {article} {{ {body} }} }}")

    def amend(self, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out of the fused graph and put others in."""
        out, into = (" .\n".join(map(str, triples)) for triples in (removed, added))
        if out or into:
            self.update(f"DELETE DATA {{ {out} }} ; INSERT DATA {{ {into} }}")

    def update(self, request: str) -> None:
        """Run one update request, whole or not at all."""
        self.engine.update(request)


def _first_line(message: str) -> str:
    return message.splitlines()[0][:200]
