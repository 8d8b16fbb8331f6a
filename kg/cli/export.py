"""The command `kg export`."""

from __future__ import annotations

import click

from kg.cli.options import output_option, store_option

FORMATS = ("nquads", "trig", "turtle", "jsonld", "csv")


@click.command(short_help="Write the whole graph to a file.", epilog="Example: kg export --format trig -o graph.trig")
@store_option
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="nquads", show_default=True)
@click.option("--without-text", is_flag=True, help="Leave the articles' full texts out; quotes stay.")
@output_option
def command(store: str, form: str, without_text: bool, output: str) -> None:
    """Write the whole graph: sorted N-Quads, TriG or JSON-LD; its fused part as Turtle; its claims as CSV.

    The same articles give the same bytes, whatever the order in which they came. The SHA-256 of what was written is
    told on stderr. Publish texts of others only with the right to do so: --without-text.
    """
    import hashlib

    from kg.cli.opening import reading
    from kg.cli.options import write_out
    from kg.query.asking import ask
    from kg.query.catalogue import find_query
    from kg.query.formats import write_answer
    from kg.rdf.dump import write_dump

    with reading(store) as reader:
        if form == "csv":
            text = write_answer(ask(reader, find_query("source/claims"), {}), "csv")
        else:
            text = write_dump(reader.quads(), form, base=reader.base, with_text=not without_text)
    write_out(text, output)
    click.echo(f"sha256 {hashlib.sha256(text.encode()).hexdigest()}", err=True)
