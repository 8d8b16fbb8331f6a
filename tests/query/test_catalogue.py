"""Every query of the library keeps to the library's rules, whichever queries there are; a bad file is named by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, Store

from kg.errors import QueryError
from kg.query import Query, ask, bind, catalogue, find_query
from kg.query.catalogue import PARAM_TYPES, Param, parse_query
from kg.query.guard import guard
from kg.rdf.namespaces import PREFIXES
from kg.store import Reader

family = pytest.mark.parametrize("query", catalogue(), ids=lambda query: str(query.name))
NOWHERE = {
    "year": "1901",
    "date": "1901-01-01",
    "text": "không đâu",
    "article": "khong-dau",
    "iri": "https://example.org/khong-dau",
}
NOBODY = f"{'https://example.org/kg/'}id/unit-khong-dau"


def body(query: Query) -> str:
    return "\n".join(line for line in query.sparql.splitlines() if not line.startswith("#"))


def test_the_library_has_queries_sorted_by_name() -> None:
    names = [query.name for query in catalogue()]

    assert len(names) >= 10
    assert names == sorted(set(names))
    assert "who/co-chaired" in names


@family
def test_a_query_is_valid_sparql_as_it_stands(query: Query) -> None:
    answer = Store().query(query.sparql)  # its own prefixes suffice

    assert isinstance(answer, QuerySolutions)


@family
def test_a_query_says_in_both_languages_what_it_answers(query: Query) -> None:
    assert query.summary
    assert query.summary_vi
    assert re.search(r"[à-ỹđ]", query.summary_vi)
    assert all(column.english and column.vietnamese for column in query.columns)
    assert all(param.english and param.vietnamese for param in query.params)


@family
def test_a_question_is_asked_in_both_languages_and_a_check_has_a_severity(query: Query) -> None:
    if query.name.startswith("check/"):
        assert query.severity in {"error", "note"}
    else:
        assert query.severity is None
        assert query.question.endswith("?")
        assert query.question_vi.endswith("?")


def test_no_two_queries_ask_the_same() -> None:
    asked = [text for query in catalogue() for text in (query.question, query.question_vi) if text]

    assert len(asked) == len(set(asked))


@family
def test_the_columns_of_the_header_are_those_of_the_answer_in_order(query: Query) -> None:
    answer = Store().query(query.sparql)

    assert isinstance(answer, QuerySolutions)
    assert [column.name for column in query.columns] == [variable.value for variable in answer.variables]


@family
def test_an_answer_comes_in_one_order(query: Query) -> None:
    assert re.search(r"\n\s*ORDER BY ", body(query))


@family
def test_the_library_passes_its_own_fence(query: Query) -> None:
    assert guard(query.sparql) == query.sparql


@family
def test_a_query_declares_our_prefixes_as_they_are(query: Query) -> None:
    for prefix, iri in re.findall(r"PREFIX (\w+): <([^>]+)>", query.sparql):
        assert PREFIXES[prefix] == iri


@family
def test_inside_an_article_stands_nothing_that_the_engine_counts_wrong(query: Query) -> None:
    for inside in graph_blocks(body(query)):
        assert not re.search(r"\b(SELECT|MINUS|COUNT|SUM|MIN|MAX|AVG|SAMPLE|GROUP)\b", inside, re.IGNORECASE)


def graph_blocks(text: str) -> list[str]:
    """Return what stands between the braces of each GRAPH of a query."""
    blocks = []
    for found in re.finditer(r"\bGRAPH\s+\S+\s*\{", text, re.IGNORECASE):
        depth, end = 1, found.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        blocks.append(text[found.end() : end - 1])
    return blocks


def test_what_stands_inside_an_article_is_found() -> None:
    assert graph_blocks("{ GRAPH ?g { ?s ?p { SELECT * {} } } ?a ?b ?c . graph <x>{} }") == [
        " ?s ?p { SELECT * {} } ",
        "",
    ]


@family
def test_counts_are_of_different_things(query: Query) -> None:
    assert not re.search(r"COUNT\((?!DISTINCT )", body(query))


parameters = pytest.mark.parametrize(
    ("query", "param"),
    [(query, param) for query in catalogue() for param in query.params],
    ids=[f"{query.name}-{param.name}" for query in catalogue() for param in query.params],
)
"""A day that is asked about with `on` narrows nothing: of each row it is said how it stood on that day."""


@parameters
def test_a_parameter_has_a_known_type_and_an_example_of_it(query: Query, param: Param, graph: Reader) -> None:
    assert param.type in PARAM_TYPES
    assert param.example
    if param.type in NOWHERE:
        bind(graph, query, {param.name: param.example})


@parameters
def test_a_value_that_exists_nowhere_gives_no_rows(query: Query, param: Param, graph: Reader) -> None:
    value = NOWHERE.get(param.type)
    if param.name == "on":
        asked = ask(graph, query, {param.name: str(value)})
        assert {str(row[-1]) for row in asked.rows} <= {'"unknown"', '"yes"'}
    elif value is None:  # an entity is given by name; bind what it would mean
        sparql = f"{query.sparql}\nVALUES ({param.variable}) {{ (<{NOBODY}>) }}"
        found = graph.query(sparql)
        assert isinstance(found, QuerySolutions)
        assert list(found) == []
    else:
        assert ask(graph, query, {param.name: value}).rows == ()


@pytest.mark.parametrize(
    "query", [one for one in catalogue() if one.severity is None], ids=lambda query: str(query.name)
)
def test_a_question_finds_something_in_the_small_graph(query: Query, eventful: Reader) -> None:
    assert ask(eventful, query, {}).rows


@pytest.mark.parametrize(
    "query", [one for one in catalogue() if one.severity == "error"], ids=lambda query: str(query.name)
)
def test_a_sound_graph_has_no_errors(query: Query, graph: Reader) -> None:
    assert ask(graph, query, {}).rows == ()


GOOD = """#+ summary: All names
#+ param: person | person | ?who | only this person | chỉ người này | an
#+ column: name | the name | tên
SELECT ?name WHERE { ?who ?p ?name } ORDER BY ?name
"""


def test_a_file_is_read_with_its_header() -> None:
    query = parse_query(GOOD, "mine.rq")

    assert query.summary == "All names"
    assert query.params == (Param("person", "person", "?who", "only this person", "chỉ người này", "an"),)
    assert [column.name for column in query.columns] == ["name"]


def test_a_file_without_a_header_is_a_query_without_parameters() -> None:
    query = parse_query("# a remark\nSELECT * {}", "mine.rq")

    assert (query.summary, query.params, query.columns) == ("", (), ())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("#+ summary All names", "is no header line; expected `#+ key: value`"),
        ("#+summary: All names", "is no header line"),
        ("#+ summery: All names", "unknown header `summery`; headers are param, column, summary"),
        ("#+ param: person | person | ?who | only this person", "4 fields in `person | person"),
        ("#+ param: who | human | ?who | a | b | c", "unknown parameter type `human`; types are person"),
        ("#+ param: format | text | ?who | a | b | c", "`format` is no name for a parameter"),
        ("#+ param: Who | text | ?who | a | b | c", "`Who` is no name for a parameter"),
        ("#+ param: only-who | text | ?who | a | b | c", "`only-who` is no name for a parameter"),
        ("#+ param: who | person | who | a | b | c", "binds `who`, which is no variable of the query"),
        ("#+ param: who | person | ?nobody | a | b | c", "binds `?nobody`, which is no variable of the query"),
        ("#+ param: who | person | ?wh | a | b | c", "binds `?wh`, which is no variable of the query"),
        ("#+ column: name", "1 fields in `name`; expected 3: name | English | Vietnamese"),
        ("#+ column: | the name | tên", "expected 3"),
    ],
)
def test_a_bad_header_line_is_named_with_its_place(line: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        parse_query(f"#+ summary: All names\n{line}\nSELECT ?name WHERE {{ ?who ?p ?name }}", "mine.rq")

    assert str(caught.value).startswith("mine.rq:2: ")
    assert told in str(caught.value)


@pytest.mark.parametrize("second", ["who | text | ?name", "other | text | ?who"])
def test_a_parameter_stands_once(second: str) -> None:
    text = f"#+ param: who | person | ?who | a | b | c\n#+ param: {second} | a | b | c\nSELECT * {{ ?who ?p ?name }}"

    with pytest.raises(QueryError, match=r"mine.rq:2: parameter .* stands twice; keep one"):
        parse_query(text, "mine.rq")


def test_a_variable_that_only_a_comment_names_is_none() -> None:
    with pytest.raises(QueryError, match=r"mine.rq:1: parameter x binds `\?x`"):
        parse_query("#+ param: x | text | ?x | a | b | c\n# ?x\nSELECT * {}", "mine.rq")


def test_a_query_is_found_by_its_name() -> None:
    assert find_query("who/co-chaired").name == "who/co-chaired"


def test_a_query_of_ones_own_is_found_by_its_path(tmp_path: Path, graph: Reader) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(f"\ufeff{GOOD}".replace("\n", "\r\n"), "utf-8", newline="")

    query = find_query(str(path))

    assert query.summary == "All names"
    assert ask(graph, query, {"person": "dương ngọc tuấn"}).rows


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("who/cochaired", "no query named `who/cochaired`; did you mean who/co-chaired"),
        ("xyzzy", "no query named `xyzzy`; `kg queries` lists them"),
        ("khong-co.rq", "khong-co.rq: cannot be read as a query"),
    ],
)
def test_a_query_that_is_not_there_is_told_with_the_nearest(name: str, told: str) -> None:
    with pytest.raises(QueryError) as caught:
        find_query(name)

    assert str(caught.value).startswith(told)


def test_a_file_that_is_no_text_is_no_query(tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(QueryError, match="cannot be read as a query"):
        find_query(str(path))
