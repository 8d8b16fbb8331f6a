"""The command `kg sparql`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from kg.cli.options import check_seconds, format_option, output_option, store_option


@click.command(
    short_help="Run SPARQL of your own.",
    epilog="Example: kg sparql 'SELECT ?event ?person { ?event gov:coChair ?person } ORDER BY ?event ?person'",
)
@click.argument("query", metavar="QUERY|FILE|-")
@store_option
@format_option
@output_option
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 3600),
    callback=check_seconds,
    default=60,
    show_default=True,
    metavar="SECONDS",
)
@click.option("--limit", type=click.IntRange(1, 10**9), metavar="ROWS", help="At most this many rows.")
def command(query: str, store: str, form: str, output: str, timeout: float, limit: int | None) -> None:
    """Run SPARQL 1.1 of your own: the text itself, a file, or - for stdin.

    The fused graph is the default graph; an article's claims are in GRAPH ?article. The prefixes gov, id, article,
    schema, org, prov, oa, bibo, dcterms, skos, owl, rdf, rdfs and xsd are known. The query runs apart, with a time
    limit and no network.
    """
    from kg.cli.opening import reading
    from kg.cli.printing import print_answer
    from kg.query import Limits, ask_in_sandbox

    sparql = _read(query)
    with reading(store) as reader:
        answer = ask_in_sandbox(store, sparql, Limits(seconds=timeout, rows=limit))
        print_answer(answer, form, output, base=reader.base)


def _read(query: str) -> str:
    if query == "-":
        return sys.stdin.read()
    if query.endswith((".rq", ".sparql")) or ("{" not in query and "<" not in query and os.path.isfile(query)):
        from kg.query.catalogue import read_file

        return read_file(Path(query))
    return query
