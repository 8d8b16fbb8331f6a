"""The endpoint answers queries as the SPARQL Protocol has it, writes nothing, and says why where it does not answer."""

from __future__ import annotations

import asyncio
import csv
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import httpx
import pytest
from pyoxigraph import RdfFormat, parse
from starlette.applications import Starlette

from kg.pipeline.settling import settle
from kg.query import Limits, catalogue
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import article_iri
from kg.serve.app import MAX_BODY, make_app
from kg.store import open_reader, open_writer
from tests.building import BASE, workshop

SELECT = "SELECT ?label { ?who a gov:Person ; rdfs:label ?label } ORDER BY ?label"
CONSTRUCT = "CONSTRUCT { ?who rdfs:label ?label } WHERE { ?who a gov:Person ; rdfs:label ?label }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
NAMES = ["Bùi Quang Tuấn", "Dương Ngọc Tuấn"]
QUERY = {"content-type": "application/sparql-query"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("serve") / "kg-store"
    with open_writer(str(path), BASE) as writer:
        record = workshop()
        writer.replace(article_iri(BASE, record.article.key), write_claims(record, BASE))
        settle(writer)
    return path


class Client:
    """Asks an application without a network between, one request at a time."""

    def __init__(self, app: Starlette) -> None:
        self.app = app

    def request(self, method: str, path: str, **parts: Any) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
                return await client.request(method, path, **parts)

        return asyncio.run(ask())

    def get(self, path: str, **parts: Any) -> httpx.Response:
        return self.request("GET", path, **parts)

    def post(self, path: str, **parts: Any) -> httpx.Response:
        return self.request("POST", path, **parts)


@pytest.fixture(scope="module")
def client(store: Path) -> Client:
    return Client(make_app(str(store), limits=Limits(20.0)))


def title(response: httpx.Response, status: int) -> str:
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status
    found: str = response.json()["title"]
    return found


def names(response: httpx.Response) -> list[str]:
    assert response.status_code == 200, response.text
    return [row["label"]["value"] for row in response.json()["results"]["bindings"]]


def test_a_query_is_asked_by_get(client: Client) -> None:
    response = client.get("/sparql", params={"query": SELECT})

    assert names(response) == NAMES
    assert response.headers["content-type"] == "application/sparql-results+json"


def test_a_query_is_asked_by_post_as_it_stands(client: Client) -> None:
    assert names(client.post("/sparql", content=SELECT, headers=QUERY)) == NAMES
    charset = {"content-type": "Application/SPARQL-query; charset=utf-8"}
    assert names(client.post("/sparql", content=SELECT, headers=charset)) == NAMES


def test_a_query_is_asked_by_post_as_a_form(client: Client) -> None:
    assert names(client.post("/sparql", data={"query": SELECT})) == NAMES


def test_vietnamese_in_a_query_arrives(client: Client) -> None:
    sparql = 'SELECT ?label { ?who rdfs:label ?label FILTER(STR(?label) = "Bùi Quang Tuấn") }'

    for response in (
        client.get("/sparql", params={"query": sparql}),
        client.post("/sparql", content=sparql.encode(), headers=QUERY),
        client.post("/sparql", data={"query": sparql}),
    ):
        assert names(response) == NAMES[:1]


def accepting(client: Client, media: str, sparql: str = SELECT) -> httpx.Response:
    response = client.get("/sparql", params={"query": sparql}, headers={"accept": media})
    if response.status_code == 200:
        assert response.headers["content-type"].partition(";")[0] == media
    return response


def test_rows_come_as_json_xml_csv_and_tsv(client: Client) -> None:
    as_json = json.loads(accepting(client, "application/sparql-results+json").content)
    as_xml = ElementTree.fromstring(accepting(client, "application/sparql-results+xml").content)
    as_csv = list(csv.reader(io.StringIO(accepting(client, "text/csv").text)))
    as_tsv = accepting(client, "text/tab-separated-values").text.splitlines()

    assert as_json["head"]["vars"] == ["label"]
    assert [found.text for found in as_xml.iter("{http://www.w3.org/2005/sparql-results#}literal")] == NAMES
    assert as_csv == [["label"], *([name] for name in NAMES)]
    assert as_tsv == ["?label", *(f'"{name}"@vi' for name in NAMES)]


@pytest.mark.parametrize(
    ("media", "syntax"),
    [
        ("text/turtle", RdfFormat.TURTLE),
        ("application/n-triples", RdfFormat.N_TRIPLES),
        ("application/ld+json", RdfFormat.JSON_LD),
    ],
)
def test_a_graph_comes_as_rdf(client: Client, media: str, syntax: RdfFormat) -> None:
    written = accepting(client, media, CONSTRUCT).content

    assert len({quad.triple for quad in parse(written, format=syntax)}) == 2


def test_a_graph_comes_as_turtle_where_anything_will_do(client: Client) -> None:
    response = client.get("/sparql", params={"query": f"# SELECT\n{CONSTRUCT}"})

    assert response.headers["content-type"].startswith("text/turtle")


def test_a_truth_value_comes_as_json(client: Client) -> None:
    assert client.get("/sparql", params={"query": "ASK { ?s a gov:Workshop }"}).json()["boolean"] is True


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("SELECT * {\n ?s ?p }", "no valid SPARQL query: line 2, column "),
        ("", "no valid SPARQL query: line 1, column "),
        ("DROP ALL", "no valid SPARQL query"),
        ("ASK { SERVICE <http://a.vn/> {} }", "SERVICE asks another machine"),
        ("{" * 20_000, "nests more than 100 brackets"),
    ],
)
def test_what_is_no_query_is_a_bad_request(client: Client, sparql: str, told: str) -> None:
    assert told in title(client.post("/sparql", content=sparql, headers=QUERY), 400)


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ("", "0 queries in one request"),
        ("query=ASK%7B%7D&query=ASK%7B%7D", "2 queries in one request"),
        ("query=ASK%7B%7D&default-graph-uri=x", "unknown parameter default-graph-uri; expected `query` alone"),
    ],
)
def test_a_request_holds_one_query_and_nothing_else(client: Client, parameters: str, told: str) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}

    assert told in title(client.get(f"/sparql?{parameters}"), 400)
    assert told in title(client.post("/sparql", content=parameters, headers=form), 400)


def test_a_post_has_its_query_in_the_body_alone(client: Client) -> None:
    response = client.post("/sparql?query=ASK%7B%7D", content=SELECT, headers=QUERY)

    assert title(response, 400) == "a POST has its query in the body, not in the address"


@pytest.mark.parametrize("media", ["text/html", "image/png", "*/*;q=0"])
def test_a_type_that_nothing_comes_in_is_not_acceptable(client: Client, media: str) -> None:
    assert "answers come as application/sparql-results+json" in title(accepting(client, media), 406)


def test_a_type_that_this_answer_does_not_come_in_is_not_acceptable(client: Client) -> None:
    assert "this query's answer comes as text/turtle" in title(accepting(client, "text/csv", CONSTRUCT), 406)
    assert "this query's answer comes as application/sparql" in title(accepting(client, "text/turtle"), 406)


def test_an_update_is_forbidden_and_changes_nothing(client: Client, store: Path) -> None:
    with open_reader(str(store)) as reader:
        before = set(reader.quads())

    for response in (
        client.post("/sparql", content="DROP ALL", headers={"content-type": "application/sparql-update"}),
        client.post("/sparql", data={"update": "DROP ALL"}),
        client.get("/sparql", params={"update": "DROP ALL"}),
        client.post("/sparql", data={"query": "ASK {}", "update": "DROP ALL"}),
    ):
        assert title(response, 403) == "this endpoint is read-only"
    with open_reader(str(store)) as reader:
        assert set(reader.quads()) == before


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", ["/sparql", "/queries", "/health"])
def test_no_other_method_is_allowed(client: Client, method: str, path: str) -> None:
    assert client.request(method, path).status_code == 405


def test_a_body_that_is_too_long_is_refused_with_or_without_a_length(client: Client) -> None:
    long = f"ASK {{}} # {'a' * MAX_BODY}"

    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(300):
            yield b"#" + b" " * 1000

    assert "at most 256,000 bytes" in title(client.post("/sparql", content=long, headers=QUERY), 413)
    assert "at most 256,000 bytes" in title(client.post("/sparql", data={"query": long}), 413)
    assert "at most 256,000 bytes" in title(client.post("/sparql", content=chunks(), headers=QUERY), 413)


@pytest.mark.parametrize("media", ["text/plain", "application/json", "multipart/form-data; boundary=x", ""])
def test_a_body_of_another_type_is_refused(client: Client, media: str) -> None:
    assert "send application/sparql-query" in title(
        client.post("/sparql", content=SELECT, headers={"content-type": media}), 415
    )


def test_bytes_that_are_no_text_are_a_bad_request(client: Client) -> None:
    assert "no valid SPARQL" in title(client.post("/sparql", content=b"\xff\xfe{", headers=QUERY), 400)


def test_a_query_without_end_is_stopped_and_told(store: Path) -> None:
    client = Client(make_app(str(store), limits=Limits(1.0)))

    response = client.get("/sparql", params={"query": ENDLESS})

    assert title(response, 503) == "the query took longer than 1 s and was stopped; narrow it, or add LIMIT"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", ""])
def test_a_page_of_another_site_cannot_reach_it_by_a_name_of_its_own(client: Client, host: str) -> None:
    for path in ("/sparql", "/queries", "/health"):
        assert client.get(path, params={"query": "ASK {}"}, headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost"])
def test_this_machine_reaches_it(client: Client, host: str) -> None:
    assert client.get("/health", headers={"host": host}).text == "ok\n"


def test_health_tells_a_store_that_cannot_be_read(tmp_path: Path) -> None:
    client = Client(make_app(str(tmp_path / "kg-store")))

    assert "no store there" in title(client.get("/health"), 503)
    assert "no store there" in title(client.get("/sparql", params={"query": "ASK {}"}), 503)


def test_the_library_is_listed(client: Client) -> None:
    listed = client.get("/queries").json()

    assert [one["name"] for one in listed] == [query.name for query in catalogue()]
    assert all(one["sparql"] for one in listed)


@pytest.mark.parametrize(
    "path",
    ["/health", "/queries", f"/sparql?query={quote(SELECT)}", "/sparql", "/sparql?query=nonsense", "/sparql?update=x"],
)
def test_every_response_tells_a_browser_to_run_nothing(client: Client, path: str) -> None:
    headers = client.get(path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"] == "default-src 'none'"
    assert headers["referrer-policy"] == "no-referrer"
    assert "access-control-allow-origin" not in headers
