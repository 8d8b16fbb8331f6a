"""The operations that every Oxigraph store shares, on disk or in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple

from kg.errors import QueryError
from kg.rdf.namespaces import prefixes_at

_PLACE = re.compile(r"error at ([0-9]+):([0-9]+):")
_REASON = re.compile(r"(?:, |of |expected )([A-Z][A-Za-z]*(?: [A-Za-z]+){2,})")
"""A reason in words, such as `Prefix not found`, among the signs that the engine would have taken."""


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
            raise QueryError(f"no valid SPARQL query: {_where_it_breaks(str(error), sparql)}") from error

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


def _where_it_breaks(message: str, sparql: str) -> str:
    """Return the place of a syntax error with what stands there; the engine lists every sign it would have taken."""
    found = _PLACE.match(message)
    if not found:
        return message.splitlines()[0][:200]
    line, column = int(found[1]), int(found[2])
    if reasons := _REASON.findall(message):
        return f"line {line}, column {column}: {'; '.join(reasons)}"
    lines = sparql.splitlines()
    rest = lines[line - 1][column - 1 :].strip()[:40] if line <= len(lines) else ""
    return f"line {line}, column {column}: " + (f"`{rest}` cannot stand there" if rest else "it breaks off there")
