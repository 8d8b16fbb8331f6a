"""The command `kg explain`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.entity.wording import Language
    from kg.query.explaining import Explanation, Witness


@click.command(short_help="Say why: the sentence behind each fact.", epilog='Example: kg explain "bui quang tuan"')
@click.argument("what", metavar="NAME|IRI")
@click.option("--fact", metavar="KIND", help="Only facts of this kind: co-chair, office, date, report, …")
@click.option("--first", is_flag=True, help="Where the name may mean several, take the first.")
@click.option("--identity", is_flag=True, help="Only which mentions are one, why, and what nearly is.")
@click.option(
    "--lang", type=click.Choice(["en", "vi"]), default="en", show_default=True, help="Language of the reasons."
)
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@store_option
def command(what: str, fact: str | None, first: bool, identity: bool, lang: Language, form: str, store: str) -> None:
    """Say why: what is said of a person, body, event, report or fact, in which sentence, read by which rule.

    The words that say it are marked in their sentence; offsets count code points of the stored text. Before them stands
    why the mentions of a person, body or event are one, with the bits that each reason weighs, what nearly joined them,
    and what people judged. In JSON the facts are a list; --identity gives the identity as an object.
    """
    from kg.cli.identity import as_json, print_grounds
    from kg.cli.opening import read_judged, reading
    from kg.pipeline.identifying import find_grounds
    from kg.query.explaining import explain

    with reading(store) as reader:
        found = explain(reader, what, first=first)
        wanted = identity or (fact is None and form == "text")
        grounds = find_grounds(reader, found.iri, found.kind, read_judged(store)) if wanted else None
    if identity and grounds is None:
        raise QueryError(f"`{found.label}` is a {found.kind}; identities are of persons, bodies and events")
    if identity and grounds and form == "json":
        click.echo(json.dumps(as_json(found, grounds, lang), ensure_ascii=False, indent=2))
        return
    if form == "text":
        click.echo(f"{click.style(found.label, bold=True)}  ({found.kind})  {found.iri}")
        if grounds:
            print_grounds(grounds, lang)
    if not identity:
        _print_facts(found, fact, form)


def _print_facts(found: Explanation, fact: str | None, form: str) -> None:
    """Print what is said; where nothing of the kind is, the command ends with exit code 1."""
    shown = [one for one in found.witnesses if fact is None or one.fact == fact]
    if form == "json":
        click.echo(json.dumps([asdict(one) for one in shown], ensure_ascii=False, indent=2))
    else:
        _print(shown)
    if not shown:
        click.echo(f"kg: no fact of kind `{fact}` is said of {found.label}", err=True)
        raise SystemExit(1)


def _print(shown: list[Witness]) -> None:
    for one in shown:
        said = " · ".join(part for part in (one.fact or "fact", one.value, one.other) if part)
        click.echo(f"\n{click.style(said, fg='cyan')}\n  {_marked(one)}")
        click.echo(click.style(f"  {one.article} {one.start}–{one.end} · {one.rule}", dim=True))


def _marked(one: Witness) -> str:
    """Return the sentence with its words underlined, or between ** where the output is no terminal."""
    words = one.sentence[one.begin : one.stop]
    mark = click.style(words, bold=True, underline=True) if sys.stdout.isatty() else f"**{words}**"
    return " ".join(f"{one.sentence[: one.begin]}{mark}{one.sentence[one.stop :]}".split())
