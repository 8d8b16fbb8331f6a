"""Answers are written so that other programs read back what was answered, and a spreadsheet runs none of it."""

from __future__ import annotations

import csv
import io
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store, Triple, parse

from kg.errors import QueryError
from kg.query import FORMATS, Answer, read_answer, write_answer
from kg.query.answers import Term, text_of
from kg.query.results import GRAPHS, ROWS, write_results
from kg.rdf.namespaces import term

AN = NamedNode("https://example.org/id/an")
NAME = term("schema:name")


def rows(*cells: Term | None) -> Answer:
    return Answer(("one",), tuple((cell,) for cell in cells))


def typed(text: str, kind: str) -> Literal:
    return Literal(text, datatype=term(f"xsd:{kind}"))


def test_csv_has_the_columns_first_and_an_empty_cell_for_what_is_not_bound() -> None:
    answer = Answer(("person", "date"), ((Literal("Lê An", language="vi"), None), (AN, Literal('a,b\n"c"'))))

    assert write_answer(answer, "csv") == 'person,date\nLê An,\nhttps://example.org/id/an,"a,b\n""c"""\n'


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=4), st.sampled_from(["csv", "tsv"]))
def test_any_text_is_read_back_from_a_table(found: list[list[str]], form: str) -> None:
    answer = Answer(("one", "two"), tuple(tuple(map(Literal, row)) for row in found))

    written = write_answer(answer, form)
    read = list(csv.reader(io.StringIO(written, newline=""), delimiter="," if form == "csv" else "\t"))

    assert read == [["one", "two"], *found]


@pytest.mark.parametrize("text", ["=1+1", "+84 225", "-5", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_spreadsheet_runs_no_cell_as_a_formula(text: str) -> None:
    written = write_answer(rows(Literal(text)), "excel")

    assert written.startswith("\ufeffone\n")
    (cell,) = list(csv.reader(io.StringIO(written, newline="")))[1]
    assert cell == f"'{text}"
    (kept,) = list(csv.reader(io.StringIO(write_answer(rows(Literal(text)), "csv"), newline="")))[1]
    assert kept == text


def test_other_cells_of_a_spreadsheet_stay_as_they_are() -> None:
    assert write_answer(rows(Literal("Lê An"), typed("5", "integer"), None), "excel") == '\ufeffone\nLê An\n5\n""\n'


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (None, None),
        (Literal("Lê An"), "Lê An"),
        (Literal("Lê An", language="vi"), "Lê An"),
        (AN, "https://example.org/id/an"),
        (Literal(5), 5),
        (Literal(True), True),
        (Literal(False), False),
        (Literal(2.5), 2.5),
        (typed("-7", "integer"), -7),
        (typed("0.10", "decimal"), 0.1),
        (typed("1e3", "double"), 1000.0),
        (typed("2019-08-14", "date"), "2019-08-14"),
        (typed("năm", "integer"), "năm"),
        (typed("1_000", "integer"), "1_000"),
        (typed("INF", "double"), "INF"),
        (typed("-INF", "double"), "-INF"),
        (typed("NaN", "double"), "NaN"),
        (typed("1e999", "double"), "1e999"),
        (typed("9" * 5000, "integer"), "9" * 5000),
    ],
)
def test_json_has_numbers_and_truth_values_as_such_and_all_else_as_text(cell: Term | None, value: object) -> None:
    (found,) = json.loads(write_answer(rows(cell), "json"), parse_constant=pytest.fail)

    assert found == {"one": value}
    assert type(found["one"]) is type(value)


@given(st.text(), st.sampled_from(["integer", "decimal", "double", "float", "boolean", "string", "date"]))
def test_any_literal_is_json(text: str, kind: str) -> None:
    (found,) = json.loads(write_answer(rows(typed(text, kind)), "json"), parse_constant=pytest.fail)

    assert set(found) == {"one"}
    assert not isinstance(found["one"], float) or math.isfinite(found["one"])


def test_json_keeps_vietnamese_as_it_is_read() -> None:
    assert "Lê An" in write_answer(rows(Literal("Lê An")), "json")


def construct(*triples: Triple) -> Answer:
    store = Store()
    store.update(f"INSERT DATA {{ {' . '.join(map(str, triples))} }}")
    return read_answer(store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"))


SAID = (
    Triple(AN, NAME, Literal("Lê An", language="vi")),
    Triple(AN, NAME, Literal('a"b\\\n')),
    Triple(AN, NAME, Literal(5)),
)


@pytest.mark.parametrize(
    ("form", "syntax"),
    [("turtle", RdfFormat.TURTLE), ("ntriples", RdfFormat.N_TRIPLES), ("jsonld", RdfFormat.JSON_LD)],
)
def test_a_graph_is_written_as_rdf_that_reads_back(form: str, syntax: RdfFormat) -> None:
    written = write_answer(construct(*SAID), form)

    assert {quad.triple for quad in parse(written.encode(), format=syntax)} == set(SAID)


def test_a_graph_has_rows_of_triples_in_one_order() -> None:
    answer = construct(*SAID)

    assert answer.is_graph
    assert answer.columns == ("subject", "predicate", "object")
    assert answer == construct(*reversed(SAID))
    assert write_answer(answer, "csv").count("\n") == 5


@pytest.mark.parametrize("form", ["turtle", "ntriples", "jsonld"])
def test_rows_are_not_written_as_rdf(form: str) -> None:
    with pytest.raises(QueryError, match=f"the answer is rows, not a graph: {form} needs a CONSTRUCT or DESCRIBE"):
        write_answer(rows(AN), form)


def test_a_truth_value_is_one_row() -> None:
    answer = read_answer(Store().query("ASK {}"))

    assert write_answer(answer, "csv") == "answer\ntrue\n"
    assert json.loads(write_answer(answer, "json")) == [{"answer": True}]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_a_graph_without_a_triple(form: str) -> None:
    empty = read_answer(Store().query("CONSTRUCT WHERE { ?s ?p ?o }"))

    assert isinstance(write_answer(empty, form), str)


def test_every_kind_of_term_says_something() -> None:
    assert [text_of(one) for one in (AN, BlankNode("b"), Literal("x"), None)] == [AN.value, "b", "x", ""]
    assert text_of(SAID[0]) == str(SAID[0])


@pytest.mark.parametrize("media", ROWS)
def test_every_media_type_of_rows_holds_rows_and_no_graph(media: str) -> None:
    store = Store()

    assert b"name" in write_results(store.query("SELECT ?name { VALUES ?name { 'Lê An' } }"), media)
    with pytest.raises(QueryError, match=f"the answer is a graph, which {media.replace('+', '.')} cannot hold"):
        write_results(store.query("CONSTRUCT WHERE { ?s ?p ?o }"), media)


@pytest.mark.parametrize("media", GRAPHS)
def test_every_media_type_of_graphs_holds_a_graph_and_no_rows(media: str) -> None:
    graph = "CONSTRUCT { <x:a> <x:b> 'Lê An' } WHERE {}"
    store = Store()

    assert write_results(store.query(graph), media)
    with pytest.raises(QueryError, match="the answer is rows, which"):
        write_results(store.query("SELECT * {}"), media)


@pytest.mark.parametrize("media", ["text/csv", "text/tab-separated-values", "text/turtle"])
def test_a_truth_value_is_no_table(media: str) -> None:
    with pytest.raises(QueryError, match="the answer is a truth value, which"):
        write_results(Store().query("ASK {}"), media)
