"""A person's query runs apart, with an end to its time, its memory and its rows, and no way out of the machine."""

from __future__ import annotations

import json
import multiprocessing
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import NamedNode

from kg.errors import QueryError, QueryStoppedError, StoreError
from kg.query import Limits, ask_in_sandbox, serialize_in_sandbox
from kg.rdf.namespaces import term

EVERYTHING = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
CAN_SHUT_OUT = "import ctypes, sys; c = ctypes.CDLL(None); sys.exit(c.unshare(0x40000000) and c.unshare(0x50000000))"


@pytest.fixture
def unguarded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the first fence away, so that the second is seen to hold alone."""
    monkeypatch.setattr("kg.query.sandbox.guard", lambda sparql: sparql)


def test_a_query_is_answered_as_rows_of_terms(store: Path) -> None:
    answer = ask_in_sandbox(str(store), "SELECT ?event { ?event a gov:Workshop ; gov:partOfDay gov:morning }")

    assert answer.columns == ("event",)
    assert [type(cell) for row in answer.rows for cell in row] == [NamedNode]
    assert not answer.cut


def test_the_articles_are_reached_by_name(store: Path) -> None:
    answer = ask_in_sandbox(str(store), "ASK { GRAPH ?article { ?article gov:text ?text } }")

    assert [cell.value for row in answer.rows for cell in row if cell and not isinstance(cell, pyoxigraph.Triple)] == [
        "true"
    ]


def test_more_rows_than_asked_for_are_cut_and_marked(store: Path) -> None:
    whole = ask_in_sandbox(str(store), EVERYTHING)
    cut = ask_in_sandbox(str(store), EVERYTHING, Limits(rows=3))
    fits = ask_in_sandbox(str(store), EVERYTHING, Limits(rows=len(whole.rows)))

    assert (cut.rows, cut.cut) == (whole.rows[:3], True)
    assert (fits.rows, fits.cut) == (whole.rows, False)


def test_a_query_without_end_is_stopped_at_its_time(store: Path) -> None:
    with pytest.raises(QueryStoppedError, match=r"took longer than 1 s and was stopped; narrow it, or add LIMIT"):
        ask_in_sandbox(str(store), ENDLESS, Limits(seconds=1))

    assert multiprocessing.active_children() == []


def test_a_query_that_takes_too_much_memory_is_stopped(store: Path) -> None:
    grown = "".join(f"BIND(CONCAT({', '.join([f'?x{n}'] * 10)}) AS ?x{n + 1})" for n in range(9))

    with pytest.raises(QueryStoppedError, match="600 MB; narrow it"):
        ask_in_sandbox(
            str(store), f"SELECT (STRLEN(?x9) AS ?n) {{ BIND('0123456789' AS ?x0) {grown} }}", Limits(60, 600)
        )


def test_a_query_deeper_than_the_engine_bears_is_refused_in_words(store: Path) -> None:
    with pytest.raises(QueryError, match="nests more than 100 brackets; split it"):
        ask_in_sandbox(str(store), "ASK " + "{" * 20_000 + "}" * 20_000)


@pytest.mark.usefixtures("unguarded")
def test_a_query_that_ends_its_process_ends_nothing_else(store: Path) -> None:
    with pytest.raises(QueryStoppedError, match="ended its process: too deep, or more than 4096 MB"):
        ask_in_sandbox(str(store), "ASK " + "{" * 20_000 + "}" * 20_000)


@pytest.mark.parametrize(
    ("sparql", "told"),
    [
        ("SELECT * {\n  ?s ?p }", "no valid SPARQL query: line 2, column "),
        ("DROP ALL", "no valid SPARQL query: line 1, column "),
        ("SELECT ?x { SERVICE <http://a.vn/> { ?x ?y ?z } }", "SERVICE asks another machine"),
        ("LOAD <http://a.vn/>", "LOAD fetches from another machine"),
    ],
)
def test_what_is_no_query_is_refused_in_words(store: Path, sparql: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask_in_sandbox(str(store), sparql)

    assert str(caught.value).startswith(told)
    assert not isinstance(caught.value, QueryStoppedError)


def test_a_store_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no store there"):
        ask_in_sandbox(str(tmp_path / "kg-store"), "ASK {}")


def test_an_answer_is_written_in_a_media_type(store: Path) -> None:
    sparql = "SELECT ?label { ?who a gov:Person ; rdfs:label ?label } ORDER BY DESC(?label) LIMIT 1"

    written = serialize_in_sandbox(str(store), sparql, "application/sparql-results+json")

    assert json.loads(written)["results"]["bindings"][0]["label"]["value"] == "Dương Ngọc Tuấn"


def test_a_graph_is_written_as_rdf(store: Path) -> None:
    sparql = "CONSTRUCT { ?who rdfs:label ?label } WHERE { ?who a gov:Person ; rdfs:label ?label }"

    written = serialize_in_sandbox(str(store), sparql, "application/n-triples").decode()

    assert written.count(str(term("rdfs:label"))) == 3


class Listener:
    """A server on this machine that counts who comes, and hangs up."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.calls = 0
        threading.Thread(target=self.listen, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.socket.getsockname()[1]}/sparql"

    def listen(self) -> None:
        while True:
            try:
                call, _ = self.socket.accept()
            except OSError:
                return
            self.calls += 1
            call.close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    one = Listener()
    yield one
    one.socket.close()


@pytest.mark.usefixtures("unguarded")
def test_a_query_apart_reaches_no_other_machine(store: Path, listener: Listener) -> None:
    probe = subprocess.run([sys.executable, "-c", CAN_SHUT_OUT], check=False)
    if sys.platform != "linux" or probe.returncode != 0:
        pytest.skip("this system gives no process a network of its own")
    call = f"ASK {{ SERVICE <{listener.url}> {{ ?s ?p ?o }} }}"

    with pytest.raises(OSError):
        pyoxigraph.Store().query(call)
    assert listener.calls > 0, "without the fence the call goes out"

    listener.calls = 0
    with pytest.raises(QueryError, match="the engine could not answer: "):
        ask_in_sandbox(str(store), call)
    assert listener.calls == 0
