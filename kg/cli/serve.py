"""The command `kg serve`."""

from __future__ import annotations

import click

from kg.cli.options import check_seconds, store_option


@click.command(short_help="Serve a read-only SPARQL endpoint.", epilog="Example: kg serve --port 7878")
@store_option
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True)
@click.option(
    "--timeout", type=click.FloatRange(0.1, 60), callback=check_seconds, default=2, show_default=True, metavar="SECONDS"
)
def command(store: str, host: str, port: int, timeout: float) -> None:
    """Serve the graph as a read-only SPARQL 1.1 endpoint at /sparql (needs the extra `serve`)."""
    from kg.cli.opening import reading
    from kg.errors import MissingExtra
    from kg.query import Limits

    try:
        from kg.serve.running import run
    except ImportError as error:
        raise MissingExtra("starlette with uvicorn", "serve") from error
    with reading(store):
        pass  # a store that cannot be read is told now, not at the first request
    run(store, host, port, Limits(seconds=timeout), ready=lambda address: click.echo(f"{address}/sparql", err=True))
