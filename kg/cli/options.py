"""Options that several commands share, so that they read the same everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.model import Given

Command = TypeVar("Command", bound=Callable[..., Any])
INTERRUPTED = 130
"""The exit code after Ctrl-C, as shells give it: 128 + SIGINT."""
JUDGEMENTS = "kg.judgements"
"""Under which the context of a command keeps the file of `--judgements`."""
ROW_FORMATS = ("table", "csv", "excel", "tsv", "json", "turtle", "ntriples", "jsonld")


def store_option(command: Command) -> Command:
    """Add `--store`, and `--judgements`, which `kg.cli.opening` finds by itself."""
    command = click.option(
        "--judgements",
        envvar="KG_JUDGEMENTS",
        metavar="FILE",
        expose_value=False,
        callback=_remember,
        help="Judgements on identity (also KG_JUDGEMENTS); else judgements.tsv beside the store, where it is there.",
    )(command)
    return click.option(
        "-s",
        "--store",
        envvar="KG_STORE",
        default="kg-store",
        show_default=True,
        metavar="PATH",
        help="Folder of the graph (also KG_STORE).",
    )(command)


def _remember(ctx: click.Context, _param: click.Parameter, value: str | None) -> None:
    ctx.meta[JUDGEMENTS] = value


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
        raise KgError(f"{output}: {error.strerror or error}; nothing was written there") from error


def read_given(published: str | None, url: str | None, publisher: str | None) -> Given:
    """Return what the options say of an article; raises a usage error where a date or an address is none."""
    from kg.errors import SourceError
    from kg.source import read_given as read

    said = {"url": url, "published": published, "publisher": publisher}
    try:
        return read({name: value for name, value in said.items() if value is not None}, "options")
    except SourceError as error:
        raise click.UsageError(str(error)) from error


def check_base(base: str | None) -> str | None:
    """Return the base of a store's IRIs; raises a usage error where it is none."""
    from kg.store.folder import BASE

    if base is not None and not BASE.fullmatch(base):
        raise click.UsageError(f"--base: `{base}` is no base; expected such as https://example.org/graph/")
    return base


def check_seconds(_ctx: click.Context, _param: click.Parameter, value: float) -> float:
    """Return a number of seconds; raises a usage error for `nan`, which no range holds out."""
    if value != value:  # noqa: PLR0124 - what is not a number is not even itself
        raise click.BadParameter("expected a number of seconds")
    return value
