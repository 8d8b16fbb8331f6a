"""Options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kg.model import Given

Command = TypeVar("Command", bound=Callable[..., Any])
INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells give it: 128 + SIGINT."""
ROW_FORMATS = ("table", "csv", "excel", "tsv", "json", "turtle", "ntriples", "jsonld")


def store_option(command: Command) -> Command:
    """Add `--store`."""
    return click.option(
        "-s",
        "--store",
        envvar="KG_STORE",
        default="kg-store",
        show_default=True,
        metavar="PATH",
        help="Folder of the graph (also KG_STORE).",
    )(command)


def format_option(command: Command) -> Command:
    """Add `--format` for rows."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(ROW_FORMATS),
        default="table",
        show_default=True,
        help="table is for reading (tab-separated when piped); json is a list of objects.",
    )(command)


def output_option(command: Command) -> Command:
    """Add `--output`."""
    return click.option("-o", "--output", default="-", metavar="FILE", help="Where to write; - is stdout.")(command)


def given_options(command: Command) -> Command:
    """Add `--published`, `--url` and `--publisher`: what is known of an article from outside its text."""
    for name, example in (
        ("--publisher", "Host or outlet, where the text does not say it: haiphong.gov.vn"),
        ("--url", "Address of the article; a new text under the same address replaces the old one."),
        ("--published", "Day of publication, where the text does not say it: 2019-08-14"),
    ):
        command = click.option(name, metavar="TEXT", help=example)(command)
    return command


def write_out(text: str, output: str) -> None:
    """Write text to a file in UTF-8, or to stdout for `-`."""
    if output == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(output).write_text(text, "utf-8", newline="")
    except OSError as error:
        raise click.FileError(output, error.strerror or str(error)) from error


def read_given(published: str | None, url: str | None, publisher: str | None) -> Given:
    """Return what the options say of an article; raises a usage error where a date or an address is none."""
    from kg.errors import SourceError
    from kg.model import Given
    from kg.source import check_published

    if published is not None:
        try:
            check_published(published, "--published")
        except SourceError as error:
            raise click.UsageError(str(error)) from error
    if url is not None and not url.startswith(("http://", "https://")):
        raise click.UsageError(f"--url: `{url}` is no address; expected http://… or https://…")
    return Given(url=url, published=published, publisher=publisher)


def check_base(base: str | None) -> str | None:
    """Return the base of a store's IRIs; raises a usage error where it is none."""
    if base is not None and not (base.startswith(("http://", "https://")) and base.endswith("/") and base.isascii()):
        raise click.UsageError(f"--base: `{base}` is no base; expected http://… or https://… with a slash at its end")
    return base
