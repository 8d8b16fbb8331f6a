"""The command `kg extract`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

from kg.cli.options import given_options, read_given

if TYPE_CHECKING:
    from kg.errors import KgError
    from kg.model import Given

Result = TypeVar("Result")


@click.command(
    short_help="Print what articles report, as JSON Lines.", epilog="Example: kg extract data/articles | head -1"
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--trace", is_flag=True, help="Print instead how each sentence was read: mentions, rules, cues not read.")
@click.option("--worklist", is_flag=True, help="Print instead the cues that no rule understands, the commonest first.")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), help="Form of --trace and --worklist.")
@given_options
def command(
    paths: tuple[str, ...],
    trace: bool,
    worklist: bool,
    form: str | None,
    published: str | None,
    url: str | None,
    publisher: str | None,
) -> None:
    """Print what articles report, one extraction record per line (JSON Lines), without keeping anything.

    PATH is a file, a folder, or - for stdin; `article.file` is the path as given.
    """
    if (trace and worklist) or (form and not (trace or worklist)):
        raise click.UsageError("one of --trace and --worklist; --format goes with them")
    given = read_given(published, url, publisher)
    failed: list[KgError] = []
    if trace or worklist:
        _print_traces(paths, given, form or "text", failed, worklist=worklist)
    else:
        _print_records(paths, given, failed)
    if failed:
        raise SystemExit(1)


def _print_records(paths: tuple[str, ...], given: Given, failed: list[KgError]) -> None:
    from kg.fact.exchange import write_record
    from kg.pipeline.extracting import extract_all

    for record in _tell_errors(extract_all(paths, given), failed):
        click.echo(write_record(record))


def _print_traces(paths: tuple[str, ...], given: Given, form: str, failed: list[KgError], *, worklist: bool) -> None:
    from kg.cli.tracing import write_gaps, write_trace
    from kg.fact.tracing import rank_gaps
    from kg.pipeline.tracing import trace_all

    traces = _tell_errors(trace_all(paths, given), failed)
    if worklist:
        click.echo(write_gaps(rank_gaps(traces), form), nl=False)
        return
    for trace in traces:
        click.echo(write_trace(trace, form), nl=False)


def _tell_errors(found: Iterable[tuple[str, Result | KgError]], failed: list[KgError]) -> Iterator[Result]:
    """Yield what was read; tell each error on stderr and add it to those that failed."""
    from kg.errors import KgError

    for _, one in found:
        if isinstance(one, KgError):
            failed.append(one)
            click.echo(f"kg: {one}", err=True)
        else:
            yield one
