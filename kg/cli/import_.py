"""The command `kg import`."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import INTERRUPTED, check_base, given_options, read_given, store_option
from kg.cli.progress import progress

if TYPE_CHECKING:
    from kg.pipeline.importing import Outcome


@click.command("import", short_help="Put articles into the graph.", epilog="Example: kg import data/articles")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option
@given_options
@click.option("--base", envvar="KG_BASE", metavar="IRI", help="Base of all IRIs of a new store (also KG_BASE).")
@click.option("-q", "--quiet", is_flag=True, help="Only the summary and the errors.")
def command(
    paths: tuple[str, ...],
    store: str,
    published: str | None,
    url: str | None,
    publisher: str | None,
    base: str | None,
    quiet: bool,
) -> None:
    """Put articles into the graph: files, folders, or - for stdin.

    An article that is there already is left as it is; a new text under the same URL replaces the old one. What a file
    `<stem>.meta.json` beside an article says (url, title, published, author, publisher) counts as well.
    """
    from kg.cli.opening import read_judged
    from kg.pipeline.importing import import_articles
    from kg.store import open_writer

    if store.startswith("memory:"):
        raise click.UsageError("a store in memory is gone when the command ends; give a folder: --store PATH")
    if url is not None and (len(paths) > 1 or Path(paths[0]).is_dir()):
        raise click.UsageError("--url is the address of one article; give one file, or a sidecar beside each")
    given = read_given(published, url, publisher)
    judged = read_judged(store)
    counts: Counter[str] = Counter()
    with open_writer(store, check_base(base)) as writer, progress() as show:

        def seen(outcome: Outcome) -> None:
            counts[outcome.status] += 1
            show(describe(outcome, quiet=quiet))

        try:
            import_articles(paths, writer, given, judged=judged, seen=seen)
        except KeyboardInterrupt:
            counts["interrupted"] += 1
    end(store, counts)


def describe(outcome: Outcome, *, quiet: bool) -> str:
    """Return the line that tells of one article, empty where there is nothing to tell."""
    if outcome.status == "failed":
        return f"failed     {' '.join(outcome.remark.split())}"
    if quiet or outcome.record is None:
        return ""
    record = outcome.record
    found = f"{_count(record.events, 'event')}, {_count(record.persons, 'person')}"
    remark = f"; note: {outcome.remark}" if outcome.remark else ""
    where = outcome.where.replace("\n", "\\n")
    return f"{outcome.status:<10} {where}: {found}{remark}"


def _count(things: tuple[object, ...], noun: str) -> str:
    return f"{len(things)} {noun}{'' if len(things) == 1 else 's'}"


def end(store: str, counts: Counter[str]) -> None:
    """Print the summary and leave with the exit code that the counts ask for."""
    click.echo(
        f"{store}: " + ", ".join(f"{counts[name]:,} {name}" for name in ("new", "replaced", "unchanged", "failed"))
    )
    if counts["interrupted"]:
        click.echo("kg: interrupted; what is counted above is in the graph, and the same command goes on", err=True)
        raise SystemExit(INTERRUPTED)
    if counts["failed"]:
        raise SystemExit(1)
