"""The command `kg conflicts`."""

from __future__ import annotations

import click

from kg.cli.options import format_option, output_option, store_option

KINDS = ("date", "venue", "chair", "name", "holder", "place")


@click.command(short_help="List where articles contradict each other.", epilog="Example: kg conflicts --kind date")
@click.option("-k", "--kind", "kinds", type=click.Choice(KINDS), multiple=True, help="Only conflicts of a kind.")
@store_option
@format_option
@output_option
def command(kinds: tuple[str, ...], store: str, form: str, output: str) -> None:
    """List where articles contradict each other, each value with its article and its words.

    The date, venue, chair or name of one event; two holders of an office that one person holds, on one day; a person at
    two places in one part of a day. These are notes for a reader to judge, not errors.
    """
    from kg.cli.opening import reading
    from kg.cli.printing import print_answer
    from kg.query import find_conflicts

    with reading(store) as reader:
        print_answer(find_conflicts(reader, kinds), form, output, base=reader.base)
