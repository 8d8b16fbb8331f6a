"""A store as commands open it: with the judgements that the command line names, or those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from kg.cli.options import JUDGEMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from kg.pipeline.judging import Judged
    from kg.store import Reader


@contextmanager
def reading(store: str) -> Iterator[Reader]:
    """Yield a store as it was last published, settled anew where its judgements have changed."""
    from kg.pipeline import settling

    with settling.reading(store, given_judgements()) as reader:
        yield reader


def given_judgements() -> str | None:
    """Return the file that `--judgements` or KG_JUDGEMENTS names."""
    given = click.get_current_context().meta.get(JUDGEMENTS)
    return None if given is None else str(given)


def judgements_of(store: str, *, make: bool = False) -> Path:
    """Return where the judgements on a store stand."""
    from kg.pipeline.judging import find_file

    return find_file(store, given_judgements(), make=make)


def read_judged(store: str) -> Judged:
    """Return what people judged of a store's entities."""
    from kg.pipeline.judging import read_file

    return read_file(judgements_of(store))
