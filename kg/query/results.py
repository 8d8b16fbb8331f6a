"""Answers in the media types of the SPARQL 1.1 Protocol, written by the engine itself."""

from __future__ import annotations

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat

from kg.errors import QueryError

ROWS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
GRAPHS = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
}
MEDIA_TYPES = (*ROWS, *GRAPHS)


def write_results(found: QuerySolutions | QueryBoolean | QueryTriples, media: str) -> bytes:
    """Return an engine's answer in a media type.

    Raises QueryError where rows are asked for as RDF, a graph as rows, or a truth value as CSV or TSV.
    """
    if isinstance(found, QueryTriples):
        if media not in GRAPHS:
            raise QueryError(f"the answer is a graph, which {media} cannot hold; ask for {', '.join(GRAPHS)}")
        return found.serialize(format=GRAPHS[media]) or b""
    if media not in ROWS or (isinstance(found, QueryBoolean) and media.startswith("text/")):
        kind = "a truth value" if isinstance(found, QueryBoolean) else "rows"
        raise QueryError(f"the answer is {kind}, which {media} cannot hold; ask for {', '.join(ROWS)}")
    return found.serialize(format=ROWS[media]) or b""
