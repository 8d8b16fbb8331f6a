"""The command `kg extract`."""

from __future__ import annotations

import click

from kg.cli.options import given_options, read_given


@click.command(
    short_help="Print what articles report, as JSON Lines.", epilog="Example: kg extract data/articles | head -1"
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@given_options
def command(paths: tuple[str, ...], published: str | None, url: str | None, publisher: str | None) -> None:
    """Print what articles report, one extraction record per line (JSON Lines), without keeping anything.

    PATH is a file, a folder, or - for stdin; `article.file` is the path as given.
    """
    from kg.errors import KgError
    from kg.fact.exchange import write_record
    from kg.pipeline.extracting import extract_all

    failed = 0
    for _, found in extract_all(paths, read_given(published, url, publisher)):
        if isinstance(found, KgError):
            failed += 1
            click.echo(f"kg: {found}", err=True)
        else:
            click.echo(write_record(found))
    if failed:
        raise SystemExit(1)
