"""The command `kg find`."""

from __future__ import annotations

import json

import click

from kg.cli.options import store_option

KINDS = ("person", "organization", "event", "report", "unit")


@click.command(
    short_help="Find people, bodies, events, reports and places.", epilog='Example: kg find "bui quang tuan"'
)
@click.argument("text", metavar="TEXT")
@click.option("-k", "--kind", type=click.Choice(KINDS), help="Only entities of this kind.")
@click.option("-f", "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@store_option
def command(text: str, kind: str | None, form: str, store: str) -> None:
    """Find people, bodies, events, reports and places by their names, however typed."""
    from dataclasses import asdict

    from kg.cli.opening import reading
    from kg.query import find_entities
    from kg.rdf.namespaces import shorten

    with reading(store) as reader:
        found = find_entities(reader, text, kind)
        if form == "json":
            click.echo(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=2))
        else:
            for one in found:
                click.echo(f"{one.label}\t{one.kind}\t{one.detail}\t{shorten(one.iri, reader.base)}")
    if not found:
        click.echo(f"kg: nothing named `{text}` in this graph; try fewer words", err=True)
        raise SystemExit(1)
