"""The command `kg evaluate`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(epilog="Example: kg evaluate data/records --articles data/articles")
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Folder of the texts, where they do not stand beside the records.",
)
def command(gold: Path, articles: Path | None) -> None:
    """Measure the reading against gold records."""
