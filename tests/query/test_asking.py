"""Values of parameters are bound as terms: whatever a person types, it is compared, never run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import ParameterError, QueryError
from kg.query import Query, ask, bind, find_query
from kg.query.answers import text_of
from kg.query.catalogue import parse_query
from kg.rdf.namespaces import term
from kg.store import Reader, open_writer
from tests.building import BASE

NAMES = parse_query(
    """#+ param: name | text | ?name | this name | tên này | an
#+ param: thing | iri | ?thing | this thing | vật này | https://example.org/x
SELECT ?thing ?name WHERE { ?thing rdfs:label ?name } ORDER BY ?name
""",
    "names.rq",
)
HOSTILE = (
    '"', "'", "\\", '"""', "} DROP ALL", '" } ; DROP ALL ; SELECT * { "', "\n", "\r\n", "\t", "\x00", "<>", "?name",
    "#", "')) }} UNION {{ ?thing ?p ?name", "\\u0022 } #", "{name}", "%s", "VALUES", "\u202e", "", "Hải Phòng", "😀",
)  # fmt: skip
words = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=5), max_size=4).map("".join)


def ask_who_co_chaired(graph: Reader, **values: str) -> list[str]:
    answer = ask(graph, find_query("who/co-chaired"), values)
    return [text_of(row[answer.columns.index("person")]) for row in answer.rows]


def test_a_question_without_values_is_answered_in_full(graph: Reader) -> None:
    assert ask_who_co_chaired(graph) == ["Bùi Quang Tuấn", "Dương Ngọc Tuấn"]


@pytest.mark.parametrize("person", ["Dương Ngọc Tuấn", "duong ngoc tuan", "DƯƠNG NGỌC TUẤN", "ngoc tuan", "tuấn ngọc"])
def test_a_person_is_bound_by_name_however_typed(graph: Reader, person: str) -> None:
    assert ask_who_co_chaired(graph, person=person) == ["Dương Ngọc Tuấn"]


def test_a_year_is_bound_as_a_number(graph: Reader) -> None:
    assert len(ask_who_co_chaired(graph, year="2019")) == 2
    assert ask_who_co_chaired(graph, year="2021") == []


def test_values_of_several_parameters_hold_together(graph: Reader) -> None:
    query = find_query("what/career")

    both = ask(graph, query, {"person": "duong ngoc tuan", "year": "2019"})
    neither = ask(graph, query, {"person": "duong ngoc tuan", "year": "2021"})

    assert len(both.rows) == 2
    assert neither.rows == ()


def test_a_day_is_bound_as_a_day(graph: Reader) -> None:
    assert len(ask(graph, find_query("when/events"), {"date": "2019-08-14"}).rows) == 1


@pytest.mark.parametrize(
    ("query", "values", "told"),
    [
        ("who/co-chaired", {"who": "an"}, "who/co-chaired has no parameter `who`; its parameters: person, year"),
        ("source/entities", {"who": "an"}, "source/entities has no parameter `who`; its parameters: none"),
        ("who/co-chaired", {"year": "19"}, "--year is `19`; expected four digits"),
        ("who/co-chaired", {"year": "٢٠١٩"}, "expected four digits"),
        ("who/co-chaired", {"year": "2019 "}, "expected four digits"),
        ("when/events", {"date": "14/8/2019"}, "--date is `14/8/2019`; expected a date such as 2019-08-14"),
        ("when/events", {"date": "2019-02-30"}, "expected a date such as 2019-08-14"),
        ("when/events", {"date": "20190814"}, "expected a date such as 2019-08-14"),
        ("source/evidence", {"entity": "a b"}, "--entity is `a b`; expected an absolute IRI"),
        ("source/evidence", {"entity": "khong/co"}, "expected an absolute IRI"),
        ("source/evidence", {"entity": "https://x/> } DROP ALL #"}, "expected an absolute IRI"),
        ("who/co-chaired", {"person": "Nguyễn Không Ai"}, "no person named `Nguyễn Không Ai` in this graph"),
        ("who/co-chaired", {"person": ""}, "no person named ``"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_in_words(
    graph: Reader, query: str, values: dict[str, str], told: str
) -> None:
    with pytest.raises(QueryError) as caught:
        ask(graph, find_query(query), values)

    assert told in str(caught.value)


@pytest.mark.parametrize("values", [{"who": "an"}, {"year": "19"}])
def test_a_value_of_the_wrong_kind_is_the_asker_s_mistake(graph: Reader, values: dict[str, str]) -> None:
    with pytest.raises(ParameterError):
        ask(graph, find_query("who/co-chaired"), values)


def test_a_name_of_several_is_refused_unless_the_first_will_do(graph: Reader) -> None:
    query = find_query("who/co-chaired")

    with pytest.raises(QueryError, match="`bui quang tuan` may be any of 2"):
        ask(graph, query, {"person": "bui quang tuan"})
    assert bind(graph, query, {"person": "bui quang tuan"}, first=True).count("person-bui-quang-tuan") == 1


def test_without_values_a_query_is_asked_as_it_stands(graph: Reader) -> None:
    query = find_query("when/events")

    assert bind(graph, query, {}) == query.sparql


def test_a_value_is_bound_after_a_last_line_that_is_a_comment(graph: Reader) -> None:
    query = parse_query(
        "#+ param: name | text | ?n | a | b | c\nSELECT ?n { ?s rdfs:label ?n } ORDER BY ?n # the end", "x.rq"
    )

    assert len(ask(graph, query, {"name": "Không đâu"}).rows) == 0


def with_names(*names: str) -> dict[NamedNode, str]:
    return {NamedNode(f"{BASE}id/{number}"): name for number, name in enumerate(names)}


@given(words, words)
def test_a_hostile_value_finds_what_a_comparison_finds_and_changes_nothing(wanted: str, other: str) -> None:
    things = with_names(wanted, other, "Hải Phòng", "?name")
    with open_writer("memory:", BASE) as writer:
        writer.amend((), [Quad(thing, term("rdfs:label"), Literal(name)).triple for thing, name in things.items()])
        before = set(writer.quads())

        answer = ask(writer, NAMES, {"name": wanted})

        assert {row[0] for row in answer.rows} == {thing for thing, name in things.items() if name == wanted}
        assert set(writer.quads()) == before


@given(words)
def test_a_hostile_name_is_found_or_refused_and_changes_nothing(name: str) -> None:
    query: Query = find_query("who/co-chaired")
    with open_writer("memory:", BASE) as writer:
        writer.amend((), [Quad(NamedNode(f"{BASE}id/1"), term("rdfs:label"), Literal(name)).triple])
        before = set(writer.quads())

        for kind in ("person", "year"):
            with pytest.raises(QueryError):
                ask(writer, query, {kind: f"{name}!"})

        assert set(writer.quads()) == before


@pytest.mark.parametrize("value", ["\ud800", "tuấn \udcc3", "\udfff\ud800"])
def test_a_value_with_bytes_that_no_text_has_finds_nothing(graph: Reader, value: str) -> None:
    assert ask(graph, NAMES, {"name": value}).rows == ()
    with pytest.raises(QueryError):
        ask(graph, NAMES, {"thing": value})
    with pytest.raises(QueryError, match="no person named"):
        ask(graph, find_query("who/co-chaired"), {"person": value})
