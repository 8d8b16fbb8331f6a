"""By whom and when a judgement is made."""

from __future__ import annotations

import getpass
from datetime import date

import click

from kg.cli.options import Command


def by_option(command: Command) -> Command:
    """Add `--by`."""
    return click.option(
        "--by", envvar="KG_JUDGED_BY", metavar="NAME", help="Who judges (also KG_JUDGED_BY); else the system's user."
    )(command)


def on_option(command: Command) -> Command:
    """Add `--on`."""
    return click.option("--on", metavar="DATE", help="The day of the judgement; else today.")(command)


def signature(by: str | None) -> str:
    """Return who judges; raises a usage error where neither the command line nor the system tells."""
    try:
        return by or getpass.getuser()
    except (OSError, KeyError) as error:
        raise click.UsageError("who judges? give --by NAME, or set KG_JUDGED_BY") from error


def today() -> str:
    """Return the day as the file of judgements has it."""
    return date.today().isoformat()
