"""The command `kg queries`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.query import Query


@click.command(short_help="List the questions of the library.", epilog="Example: kg queries who")
@click.argument("group", required=False, metavar="[GROUP]")
@click.option(
    "-f", "--format", "form", type=click.Choice(["table", "json", "markdown"]), default="table", show_default=True
)
@click.option("--show", is_flag=True, help="Print the SPARQL of the queries instead.")
def command(group: str | None, form: str, show: bool) -> None:
    """List the questions of the library, of one GROUP (who, what, when, …) or one by its name."""
    from kg.query import catalogue

    wanted = [
        query for query in catalogue() if group is None or query.name == group or query.name.startswith(f"{group}/")
    ]
    if not wanted:
        raise click.UsageError(f"no query or group named `{group}`; `kg queries` lists all")
    if show:
        click.echo("\n".join(query.sparql for query in wanted), nl=False)
    elif form == "json":
        click.echo(json.dumps([_as_json(query) for query in wanted], ensure_ascii=False, indent=2))
    elif form == "markdown":
        click.echo(_as_markdown(wanted), nl=False)
    elif sys.stdout.isatty():
        _print_table(wanted)
    else:
        for query in wanted:
            click.echo(f"{query.name}\t{query.question}\t{query.question_vi}\t{_options(query)}")


def _as_json(query: Query) -> dict[str, object]:
    return {
        "name": query.name,
        "summary": query.summary,
        "summary_vi": query.summary_vi,
        "question": query.question,
        "question_vi": query.question_vi,
        "params": [
            {"name": param.name, "type": param.type, "help": param.english, "help_vi": param.vietnamese}
            for param in query.params
        ],
        "columns": [column.name for column in query.columns],
    }


def _as_markdown(wanted: list[Query]) -> str:
    """Return the page of documentation of some queries, in both languages."""
    parts = [
        "# The questions",
        "Made by `kg queries --format markdown`. Each is asked with `kg ask NAME`; its SPARQL is printed by\n"
        "`kg queries NAME --show`.",
    ]
    for query in wanted:
        parts.append(f"## {query.name}")
        lines = (
            query.question,
            query.question_vi and f"*{query.question_vi}*",
            _ended(query.summary),
            f"*{_ended(query.summary_vi)}*",
        )
        parts.append("  \n".join(line for line in lines if line))
        if query.params:
            rows = [f"| `--{p.name}` | {p.type} | {p.english} · {p.vietnamese} | `{p.example}` |" for p in query.params]
            parts.append("\n".join(["| parameter | type | meaning | example |", "|---|---|---|---|", *rows]))
        rows = [f"| `{column.name}` | {column.english} | {column.vietnamese} |" for column in query.columns]
        parts.append("\n".join(["| column | | |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith("?") else f"{sentence}."


def _options(query: Query) -> str:
    return " ".join(f"--{param.name}" for param in query.params)


def _print_table(wanted: list[Query]) -> None:
    from rich.console import Console

    from kg.cli.printing import new_table

    table = new_table("query", "question", "options")
    for query in wanted:
        table.add_row(
            query.name, f"{query.question or query.summary}\n{query.question_vi or query.summary_vi}", _options(query)
        )
    Console().print(table)
