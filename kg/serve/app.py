"""The endpoint: SPARQL 1.1 Protocol for queries, read-only, each query in a process of its own."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from kg.errors import KgError, QueryError, QueryStoppedError
from kg.query import Limits, catalogue, serialize_in_sandbox
from kg.query.results import GRAPHS, ROWS
from kg.serve.negotiating import choose_media
from kg.store import open_reader

MAX_BODY = 256_000
INDEX = """\
Governance events: a knowledge graph read from Vietnamese news. Sự kiện quản trị: đồ thị tri thức đọc từ tin tức.

/sparql    SPARQL 1.1 queries, read-only: ?query=… or POST; rows as JSON, XML, CSV, TSV, graphs as Turtle and others
/queries   the question library with its SPARQL, as JSON
/health    ok, as long as the graph can be read
"""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "no-referrer",
}


class Refusal(Exception):
    """A request that gets no answer: its HTTP status and the reason in words."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


def make_app(
    store: str, *, hosts: tuple[str, ...] = ("127.0.0.1", "localhost"), limits: Limits = Limits(2.0)
) -> Starlette:
    """Return the application that serves a store: `/sparql`, `/queries` and `/health`.

    `hosts` are the names it answers to, so that no page of another site can reach it by a name of its own.
    """

    async def sparql(request: Request) -> Response:
        try:
            query = await read_query(request)
            return await run_in_threadpool(answer, store, query, request.headers.get("accept", "*/*"), limits)
        except Refusal as refusal:
            return problem(refusal.status, refusal.reason)

    def index(request: Request) -> Response:
        return PlainTextResponse(INDEX, headers=HEADERS)

    def queries(request: Request) -> Response:
        listed = [{"name": query.name, "question": query.question, "sparql": query.sparql} for query in catalogue()]
        return JSONResponse(listed, headers=HEADERS)

    def health(request: Request) -> Response:
        try:
            with open_reader(store):
                return PlainTextResponse("ok\n", headers=HEADERS)
        except KgError as error:
            return problem(503, str(error))

    return Starlette(
        routes=[
            Route("/sparql", sparql, methods=["GET", "POST"]),
            Route("/", index),
            Route("/queries", queries),
            Route("/health", health),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))],
    )


async def read_query(request: Request) -> str:
    """Return the query of a request in any of the protocol's three forms.

    Raises Refusal: 403 for an update, 413 for too long a body, 415 for an unknown one, 400 for no or several queries.
    """
    if request.method in {"GET", "HEAD"}:
        return _only_query(request.query_params.multi_items())
    if request.query_params:
        raise Refusal(400, "a POST has its query in the body, not in the address")
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media == "application/sparql-update":
        raise Refusal(403, "this endpoint is read-only")
    if media == "application/sparql-query":
        return await _read_body(request)
    if media == "application/x-www-form-urlencoded":
        return _only_query(parse_qsl(await _read_body(request), keep_blank_values=True))
    raise Refusal(415, "send application/sparql-query, or a form with `query`")


async def _read_body(request: Request) -> str:
    """Return a body as text, read no further than it may go: it may come without a length."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BODY:
            raise Refusal(413, f"a query has at most {MAX_BODY:,} bytes")
    return body.decode("utf-8", "replace")


def _only_query(pairs: list[tuple[str, str]]) -> str:
    values = [value for key, value in pairs if key == "query"]
    unknown = {key for key, _ in pairs} - {"query"}
    if "update" in unknown:
        raise Refusal(403, "this endpoint is read-only")
    if unknown:
        raise Refusal(400, f"unknown parameter {', '.join(sorted(unknown))}; expected `query` alone")
    if len(values) != 1:
        raise Refusal(400, f"{len(values)} queries in one request; expected one `query`")
    return values[0]


def answer(store: str, query: str, accept: str, limits: Limits) -> Response:
    """Return the response to a query: 200, 400 where it is no query, 406 for an unknown type, 503 at its limits."""
    media = choose_media(accept, tuple(ROWS)), choose_media(accept, tuple(GRAPHS))
    if media == (None, None):
        return problem(406, f"answers come as {', '.join((*ROWS, *GRAPHS))}")
    wanted = media[1] if makes_graph(query) else media[0]
    if wanted is None:
        return problem(406, f"this query's answer comes as {', '.join(GRAPHS if makes_graph(query) else ROWS)}")
    try:
        body = serialize_in_sandbox(store, query, wanted, limits)
    except QueryStoppedError as error:
        return problem(503, str(error))
    except QueryError as error:
        return problem(400, str(error))
    except KgError as error:
        return problem(503, str(error))
    return Response(body, media_type=wanted, headers=HEADERS)


def makes_graph(query: str) -> bool:
    """Say whether a query is a CONSTRUCT or DESCRIBE, by the first of the four query words that stands in it."""
    from kg.query.guard import words

    form = next((word for word in words(query) if word in {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}), "SELECT")
    return form in {"CONSTRUCT", "DESCRIBE"}


def problem(status: int, reason: str) -> Response:
    """Return an error as a problem in JSON (RFC 9457)."""
    body: Mapping[str, object] = {"status": status, "title": reason}
    return JSONResponse(body, status, HEADERS, media_type="application/problem+json")
