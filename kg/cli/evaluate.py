"""The command `kg evaluate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import output_option, write_out

if TYPE_CHECKING:
    from kg.evaluate import Comparison, GoldRecord, Table

BY = ("facet", "folder", "publisher", "year", "type")
FORMATS = ("table", "csv", "json", "markdown")


@click.command(
    short_help="Measure the reading against gold records.",
    epilog="Example: kg evaluate data/records --articles data/articles",
)
@click.argument("gold", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False),
    help="Folder of texts that do not stand beside their records.",
)
@click.option(
    "--by", type=click.Choice(BY), default="facet", show_default=True, help="One row per facet, or per group."
)
@click.option("--errors", metavar="FACET", help="List what was missed and made up of a facet, or of `all`.")
@click.option(
    "--page", type=click.Path(exists=True, dir_okay=False), help="Fill a page in Markdown: its $facets, $years, …"
)
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="table", show_default=True)
@output_option
def command(
    gold: str, articles: str | None, by: str, errors: str | None, page: str | None, form: str, output: str
) -> None:
    """Measure the reading: precision, recall and F1 per facet against the gold records of a folder.

    Intervals hold 95 of 100 samples of as many articles (bootstrap). GOLD has one `<id>.json` per article `<id>.txt`,
    in folders as you like.
    """
    comparisons = compare_all(Path(gold), Path(articles) if articles else None)
    if page is not None:
        write_out(_fill(Path(page), comparisons), output)
    else:
        write_out(_write(_tabulate(comparisons, by, errors), form), output)


def compare_all(gold: Path, articles: Path | None) -> tuple[Comparison, ...]:
    """Return every gold record beside what is read from its text; raises SourceError where a text is missing."""
    from kg.evaluate import compare, read_gold
    from kg.pipeline.extracting import extract
    from kg.source import read_pages

    return tuple(
        compare(record, extract(page))
        for record in read_gold(gold)
        for page in read_pages(_find_text(record, articles), record.given)
    )


def _find_text(record: GoldRecord, articles: Path | None) -> str:
    beside = record.text_path
    return str(beside if articles is None or beside.is_file() else articles / beside.name)


def _fill(page: Path, comparisons: tuple[Comparison, ...]) -> str:
    from kg.errors import RecordError
    from kg.evaluate import fill_page

    try:
        return fill_page(page.read_text("utf-8"), comparisons, str(page))
    except UnicodeDecodeError as error:
        raise RecordError(f"{page}: no text in UTF-8 ({error.reason}); convert the page first") from error


def _tabulate(comparisons: tuple[Comparison, ...], by: str, errors: str | None) -> Table:
    from kg.evaluate import FACETS, error_table, group_table, score_table

    if errors is not None and errors not in (*FACETS, "all"):
        raise click.UsageError(f"no facet `{errors}`; facets are {', '.join(FACETS)}, and all")
    if errors is not None:
        return error_table(comparisons, errors)
    return score_table(comparisons) if by == "facet" else group_table(comparisons, by)


def _write(table: Table, form: str) -> str:
    from kg.evaluate.tables import write_cell, write_markdown

    if form == "json":
        return (
            json.dumps([dict(zip(table.columns, row, strict=True)) for row in table.rows], ensure_ascii=False, indent=2)
            + "\n"
        )
    if form == "markdown":
        return write_markdown(table)
    cells = [table.columns, *(tuple(write_cell(cell) for cell in row) for row in table.rows)]
    if form == "csv":
        import csv
        import io

        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(cells)
        return out.getvalue()
    widths = [max(len(row[place]) for row in cells) for place in range(len(table.columns))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells)
    return "".join(f"{line}\n" for line in lines)
