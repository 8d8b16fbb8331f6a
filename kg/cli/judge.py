"""The command `kg judge`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.cli.signing import by_option, on_option, signature, today

if TYPE_CHECKING:
    from kg.pipeline.deciding import Change, Decision, Desk


@click.command(
    short_help="Judge whether two mentions are one.",
    epilog='Example: kg judge "a-2021:Lê Văn An" "b-2024:Lê Văn An" same --why "cùng quê, cùng khóa"',
)
@click.argument("one", required=False)
@click.argument("other", required=False)
@click.argument("verdict", required=False, metavar="same|different|unsure")
@click.option("--why", metavar="TEXT", help="The reason, for those who come after.")
@by_option
@on_option
@click.option("--check", "checked", metavar="FILE", help="Only check a file of judgements, against the store if any.")
@click.option("--strict", is_flag=True, help="With --check: an article that is not in the graph is an error.")
@store_option
def command(
    one: str | None,
    other: str | None,
    verdict: str | None,
    why: str | None,
    by: str | None,
    on: str | None,
    checked: str | None,
    strict: bool,
    store: str,
) -> None:
    """Judge that two mentions are one, are two, or cannot be told yet, and show what that joins or parts.

    A mention is ARTICLE:NAME as `kg ask what/mentions` lists them, with #2 for the second of that name in one article;
    an event without a name goes by its id (ARTICLE:e1). The judgement becomes a line of the file of judgements; to take
    it back, delete the line.

    \b
    kg judge "a:Lê Văn An" "b:Lê Văn An" different --why "hai người, khác năm sinh"
    kg judge "a:Sở Nội vụ" "b:Sở Nội vụ" unsure --why "chưa rõ tỉnh nào"
    kg judge --check judgements.tsv --strict
    """  # noqa: D301 - click reads the mark
    if checked is not None:
        _check(checked, store, strict=strict)
        return
    if not (one and other and verdict and why):
        raise click.UsageError("give two mentions, a verdict and --why; or --check FILE")
    _judge((one, other, verdict, signature(by), on or today(), why), store)


def _judge(cells: tuple[str, str, str, str, str, str], store: str) -> None:
    from kg.cli.opening import judgements_of, reading
    from kg.pipeline.deciding import Desk
    from kg.pipeline.settling import records
    from kg.store import open_reader

    with open_reader(store) as reader:
        desk = Desk(records(reader), judgements_of(store, make=True))
    tell(desk.judge(*cells), desk)
    with reading(store):
        pass  # what settles the store with the new line


def tell(decision: Decision, desk: Desk) -> None:
    """Print a judgement and what it joined or parted."""
    judgement = decision.judgement
    click.echo(f"{desk.file}: {judgement.one} · {judgement.other}: {judgement.verdict}")
    if decision.known:
        click.echo(f"kg: {decision.known} says so already; nothing was written", err=True)
    elif not decision.changes:
        click.echo("nothing moved: " + _AS_BEFORE[judgement.verdict])
    for change in decision.changes:
        _tell(change, desk)


_AS_BEFORE = {
    "same": "they were one already, and stay so",
    "different": "they were two already, and stay so",
    "unsure": "the pair is out of the review queue",
}


def _tell(change: Change, desk: Desk) -> None:
    before, after = len(change.before), len(change.after)
    verb = "joined" if after < before else "parted" if after > before else "moved"
    click.echo(f"{verb}: {before} {'entity' if before == 1 else 'entities'} into {after}")
    for one in change.after:
        names = ", ".join(mention.text for mention in desk.mentions(one))
        click.echo(f"  {one.name}: {names}")


def _check(checked: str, store: str, *, strict: bool) -> None:
    """Print how many judgements a file has; what is wrong in it is raised."""
    from kg.entity.judging import VERDICTS
    from kg.entity.mentions import Directory
    from kg.entity.ruling import rule
    from kg.pipeline.judging import find_file, read_file
    from kg.pipeline.settling import records
    from kg.store import open_reader, settled_with

    judgements = read_file(find_file(store, checked)).judgements
    there = settled_with(store) is not None
    if there:
        with open_reader(store) as reader:
            directory = Directory(records(reader))
    else:
        directory = Directory([])
        click.echo(f"kg: {store}: no store there, so the names were not looked up", err=True)
    rulings = rule(judgements, directory)
    for remark in rulings.missing if there else ():
        click.echo(f"kg: {remark}", err=True)
    counts = Counter(one.verdict for one in judgements)
    click.echo(f"{checked}: " + ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in VERDICTS))
    if strict and rulings.missing:
        raise SystemExit(1)
