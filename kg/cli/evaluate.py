"""The command `kg evaluate`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.options import output_option, write_out

if TYPE_CHECKING:
    from kg.evaluate import Comparison, Evaluation, Interval

BY = ("facet", "publisher", "year", "type")


@click.command(
    short_help="Measure the reading against gold records.",
    epilog="Example: kg evaluate data/records --articles data/articles",
)
@click.argument("gold", type=click.Path(exists=True, file_okay=False))
@click.option(
    "--articles",
    type=click.Path(exists=True, file_okay=False),
    help="Folder of the articles' texts; without, they stand beside their records.",
)
@click.option(
    "--by", type=click.Choice(BY), default="facet", show_default=True, help="One row per facet, or per group."
)
@click.option("--errors", metavar="FACET", help="List what was missed and made up of a facet, or of `all`.")
@click.option("-f", "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
@output_option
def command(gold: str, articles: str | None, by: str, errors: str | None, form: str, output: str) -> None:
    """Measure the reading: precision, recall and F1 per facet against the gold records of a folder.

    Intervals hold 95 of 100 samples of as many articles (bootstrap). GOLD has one `<id>.json` per article `<id>.txt`.
    """
    comparisons = compare_all(Path(gold), Path(articles or gold))
    if errors is not None:
        rows = list_errors(comparisons, errors)
    else:
        rows = list_scores(comparisons) if by == "facet" else list_groups(comparisons, by)
    write_out(_write(rows, form), output)


def compare_all(gold: Path, articles: Path) -> tuple[Comparison, ...]:
    """Return every gold record beside what is read from its text; raises SourceError where a text is missing."""
    from kg.evaluate import compare, read_gold
    from kg.pipeline.extracting import extract
    from kg.source import read_pages

    return tuple(
        compare(record, extract(page))
        for record in read_gold(gold)
        for page in read_pages(str(articles / f"{record.id}.txt"), record.given)
    )


def list_scores(comparisons: tuple[Comparison, ...]) -> list[dict[str, object]]:
    """Return one row per facet and one for their mean."""
    from kg.evaluate import intervals, score

    found = score(comparisons)
    bounds = {one.facet: one for one in intervals(comparisons)}
    rows: list[dict[str, object]] = [
        {
            "facet": one.facet,
            "precision": one.precision,
            "recall": one.recall,
            "f1": one.f1,
            **_bounds(bounds.get(one.facet)),
            "found": one.tp,
            "spurious": one.fp,
            "missed": one.fn,
        }
        for one in found.scores
    ]
    return [*rows, {"facet": "mean", "f1": found.mean, **_bounds(bounds.get("mean"))}]


def _bounds(interval: Interval | None) -> dict[str, object]:
    return {"low": interval.low if interval else None, "high": interval.high if interval else None}


def list_groups(comparisons: tuple[Comparison, ...], by: str) -> list[dict[str, object]]:
    """Return one row per group of articles: its size, its mean, and the F1 of each facet."""
    from kg.evaluate import break_down

    def row(name: str, found: Evaluation) -> dict[str, object]:
        return {by: name, "articles": found.articles, "mean": found.mean} | {one.facet: one.f1 for one in found.scores}

    return [row(name, found) for name, found in break_down(comparisons, by)]


def list_errors(comparisons: tuple[Comparison, ...], facet: str) -> list[dict[str, object]]:
    """Return one row per fact that was missed or made up; raises a usage error for an unknown facet."""
    from kg.evaluate import FACETS, score

    if facet not in (*FACETS, "all"):
        raise click.UsageError(f"no facet `{facet}`; facets are {', '.join(FACETS)}, and all")
    return [
        {"facet": one.facet, "article": one.article, "kind": one.kind, "fact": str(one.fact)}
        for one in score(comparisons).mistakes
        if facet in (one.facet, "all")
    ]


def _write(rows: list[dict[str, object]], form: str) -> str:
    if form == "json":
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    columns = list(rows[0]) if rows else []
    cells = [columns, *([_cell(row.get(column)) for column in columns] for row in rows)]
    if form == "csv":
        import csv
        import io

        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(cells)
        return out.getvalue()
    widths = [max(len(row[place]) for row in cells) for place in range(len(columns))]
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells)
    return "".join(f"{line}\n" for line in lines)


def _cell(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
