"""The command `kg view`."""

from __future__ import annotations

import click

from kg.cli.options import store_option


@click.command(short_help="Draw the graph as an interactive page.", epilog="Example: kg view -o graph.html")
@store_option
@click.option("-o", "--output", default="graph.html", show_default=True, metavar="FILE", help="The page; - is stdout.")
@click.option("--title", default="Sự kiện quản trị · Governance events", metavar="TEXT", help="Heading of the page.")
@click.option("--lang", type=click.Choice(["vi", "en"]), help="Language it opens in; without, that of the browser.")
@click.option(
    "--limit",
    type=click.IntRange(1, 20_000),
    default=300,
    show_default=True,
    help="At most this many nodes, by weight.",
)
@click.option("--open", "open_it", is_flag=True, help="Open the page in the browser.")
def command(store: str, output: str, title: str, lang: str | None, limit: int, open_it: bool) -> None:
    """Draw the graph as one interactive page that needs no network: events, people, bodies, reports and places.

    Every line of the picture leads to the sentence that says so.
    """
    from pathlib import Path

    from kg.cli.opening import reading
    from kg.cli.options import write_out
    from kg.query import select_rows
    from kg.view import read_picture, write_page

    with reading(store) as reader:
        picture = read_picture(lambda sparql: select_rows(reader, sparql), limit=limit)
    page = write_page(picture, title=title, language=lang)
    write_out(page, output)
    if output != "-":
        click.echo(Path(output).resolve().as_uri())
    if open_it and output != "-":
        click.launch(str(Path(output).resolve()))
