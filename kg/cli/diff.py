"""The command `kg diff`."""

from __future__ import annotations

import json
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import output_option, write_out

if TYPE_CHECKING:
    from kg.cli.differences import Language
    from kg.store import Reader


@click.command(
    short_help="Say what differs between two graphs.",
    epilog="Example: kg export -o before.nq && kg diff before.nq kg-store",
)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--lang", type=click.Choice(["en", "vi"]), default="en", show_default=True, help="Language of the text.")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    metavar="N",
    help="Lines of each kind of change in the text; 0 for all. JSON is always whole.",
)
@click.option("--exit-code", is_flag=True, help="End with exit code 1 where the graphs differ.")
@output_option
def command(one: str, other: str, form: str, lang: Language, limit: int, exit_code: bool, output: str) -> None:
    """Say what differs between two graphs, entity by entity.

    A and B are each the folder of a store, as it was last published, or a file of `kg export` in N-Quads or TriG, - for
    stdin. Persons, bodies, events and reports are the same where they share mentions, whatever their names and IRIs:
    so it is told what was renamed, merged and split, besides what came and went and what changed.
    """
    from kg.cli.differences import write_differences
    from kg.query.differing import count, differences

    if one == other == "-":
        raise click.UsageError("only one of the two graphs can come from stdin")
    with _opened(one) as a, _opened(other) as b:
        found = differences(a, b)
    if form == "json":
        whole = {"counts": count(found), "changes": [asdict(each) for each in found]}
        write_out(json.dumps(whole, ensure_ascii=False, indent=2) + "\n", output)
    else:
        write_out(write_differences(found, lang, limit), output)
    if exit_code and found:
        raise SystemExit(1)


def _opened(name: str) -> AbstractContextManager[Reader]:
    """Return a store or a dump opened for reading; nothing is written, not even where judgements have changed."""
    from kg.store import open_reader
    from kg.store.dumps import open_dump

    if name == "-":
        return nullcontext(open_dump(sys.stdin.buffer.read(), "stdin"))
    if os.path.isfile(name) or name.startswith("/dev/fd/"):  # the latter is what a shell calls `<(kg export)`
        return nullcontext(open_dump(Path(name).read_bytes(), name))
    return open_reader(name)
