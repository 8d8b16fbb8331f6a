"""How far a batch is: a counting line on a terminal, nothing where stderr is a file."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield a function to call once per article with the line to print, empty for none; lines go to stderr."""
    if not sys.stderr.isatty():
        yield _say
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True)
    start = time.monotonic()
    done = 0
    with console.status("reading …") as status:

        def show(line: str) -> None:
            nonlocal done
            done += 1
            if line:
                console.print(Text(line, overflow="ellipsis", no_wrap=True))
            rate = done / max(time.monotonic() - start, 0.001)
            status.update(f"{done:,} articles, {rate:,.0f}/s")

        yield show


def _say(line: str) -> None:
    if line:
        click.echo(line, err=True)
