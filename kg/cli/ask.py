"""The command `kg ask`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import format_option, output_option, store_option

if TYPE_CHECKING:
    from kg.query import Query


@click.command(
    context_settings={"ignore_unknown_options": True},
    add_help_option=False,
    short_help="Ask a question of the library, by name or in words.",
    epilog="Example: kg ask who/co-chaired --year 2019",
)
@click.argument("name", metavar="NAME", required=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[--PARAM VALUE]...")
@store_option
@format_option
@output_option
@click.option("--first", is_flag=True, help="Where a name may mean several, take the first.")
@click.option("--show-sparql", is_flag=True, help="Print the query that is asked, on stderr.")
@click.option("-h", "--help", "help_wanted", is_flag=True, help="This help; after a NAME, the help of that query.")
@click.pass_context
def command(
    ctx: click.Context, /, name: str | None, arguments: tuple[str, ...], help_wanted: bool, **options: str | bool
) -> None:
    """Ask a question of the library by NAME, a .rq file by its path, or in words.

    `kg queries` lists the names; `kg ask NAME --help` tells the parameters. People, bodies, events and places are given
    by name, with or without tones: --person "bui quang tuan".
    """
    if name is None:
        if not help_wanted:
            raise click.UsageError("which question? `kg queries` lists them", ctx)
        click.echo(ctx.get_help())
        return
    values: dict[str, str] = {}
    if _is_wording(name):
        query, values = _understand(name)
    else:
        query = _find(name)
    parser = _parser(query)
    if help_wanted:
        click.echo(parser.get_help(click.Context(parser, info_name=f"kg ask {query.name}")))
        return
    with parser.make_context(f"kg ask {query.name}", list(arguments)) as asked:
        values |= {key: value for key, value in asked.params.items() if value is not None}
    _answer(query, values, **options)


def _find(name: str) -> Query:
    from kg.errors import QueryError
    from kg.query import find_query

    try:
        return find_query(name)
    except QueryError as error:
        raise click.UsageError(str(error)) from error


def _is_wording(name: str) -> bool:
    return " " in name.strip() and not name.endswith(".rq")


def _understand(words: str) -> tuple[Query, dict[str, str]]:
    from kg.question import understand

    question = understand(words)
    click.echo(f"{question.query.name} · {question.query.question}", err=True)
    return question.query, dict(question.values)


def _parser(query: Query) -> click.Command:
    """Return a command that knows a query's own options, for parsing them and for their help."""
    options = [
        click.Option(
            [f"--{param.name}", param.name], metavar=param.type.upper(), help=f"{param.english} · {param.vietnamese}"
        )
        for param in query.params
    ]
    text = "\n\n".join(part for part in (query.summary, query.summary_vi, query.question_vi) if part)
    example = " ".join(f'--{param.name} "{param.example}"' for param in query.params[:1])
    return click.Command(
        query.name,
        params=[*options],
        help=text,
        epilog=f"Example: kg ask {query.name} {example}".rstrip(),
        context_settings={"help_option_names": ["-h", "--help"]},
    )


def _answer(query: Query, values: dict[str, str], **options: str | bool) -> None:
    from kg.cli.opening import reading
    from kg.cli.printing import print_answer
    from kg.query import ask_in_sandbox, bind, catalogue, read_answer

    store = str(options["store"])
    with reading(store) as reader:
        sparql = bind(reader, query, values, first=bool(options["first"]))
        if options["show_sparql"]:
            click.echo(sparql, err=True)
        ours = query in catalogue()
        answer = read_answer(reader.query(sparql)) if ours else ask_in_sandbox(store, sparql)
        print_answer(answer, str(options["form"]), str(options["output"]), base=reader.base)
