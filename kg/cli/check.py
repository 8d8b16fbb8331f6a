"""The command `kg check`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import store_option

if TYPE_CHECKING:
    from kg.query import Answer, Query
    from kg.store import Reader


@click.command(short_help="Check quotes, data quality, shapes, consistency.", epilog="Example: kg check")
@store_option
@click.option(
    "--shapes/--no-shapes", default=True, help="Hold every article against the SHACL shapes (needs the extra `check`)."
)
@click.option("--reasoner", is_flag=True, help="Have HermiT prove the graph consistent with the ontology (needs Java).")
@click.option(
    "--lang", type=click.Choice(["en", "vi"]), default="en", show_default=True, help="Language of the messages."
)
def command(store: str, shapes: bool, reasoner: bool, lang: str) -> None:
    """Check the graph: quotes against their texts, data quality, shapes, and on request consistency.

    Errors make exit code 1; notes are for an analyst to judge.
    """
    from kg.cli.opening import reading

    with reading(store) as reader:
        errors = check_queries(reader, lang)
        errors += check_shapes(reader, lang) if shapes else 0
        errors += check_consistency(reader, lang) if reasoner else 0
    if errors:
        click.echo(f"kg: {errors:,} errors", err=True)
        raise SystemExit(1)


def check_queries(reader: Reader, lang: str) -> int:
    """Print what every query of the group `check` finds, and return the number of errors."""
    from kg.query import ask, catalogue

    errors = 0
    for query in catalogue():
        if query.severity:
            answer = ask(reader, query, {})
            _print_finding(query, answer, lang)
            errors += len(answer.rows) if query.severity == "error" else 0
    return errors


def _print_finding(query: Query, answer: Answer, lang: str, most: int = 20) -> None:
    from kg.query.answers import text_of

    verdict = "ok" if not answer.rows else f"{len(answer.rows):,} {query.severity}{'s' if len(answer.rows) > 1 else ''}"
    click.echo(f"{verdict:<10} {query.name}: {query.summary_vi if lang == 'vi' else query.summary}")
    for row in answer.rows[:most]:
        click.echo(f"{'':<10} {' · '.join(' '.join(text_of(cell).split())[:200] for cell in row)}")
    if len(answer.rows) > most:
        click.echo(f"{'':<10} … all of them: kg ask {query.name}")


def check_shapes(reader: Reader, lang: str) -> int:
    """Print where an article's claims break a shape, and return the number of violations."""
    from kg.rdf.shapes import check_shapes as violations_of

    errors = articles = 0
    for article in reader.articles():
        articles += 1
        for found in violations_of(reader.claims(article)):
            message = found.message_vi if lang == "vi" else found.message_en
            errors += found.severity == "Violation"
            click.echo(f"{found.severity:<10} {message}")
    verdict = "ok" if not errors else f"{errors:,} errors"
    click.echo(f"{verdict:<10} shapes: {articles:,} articles held against ontology/shapes.ttl")
    return errors


def check_consistency(reader: Reader, lang: str) -> int:
    """Print whether the graph is consistent with the ontology, and return the number of clashes."""
    from kg.rdf.reasoning import check_consistency as prove

    found = prove(reader.quads())
    click.echo(f"{'ok' if found.consistent else 'error':<10} consistency: HermiT, {found.classes} classes")
    for clash in found.explanations:
        click.echo(f"{'':<10} {clash}")
    return 0 if found.consistent else max(1, len(found.explanations))
