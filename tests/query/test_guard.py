"""No query that asks another machine passes, however it is written; none is refused for words in its texts or names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.errors import QueryError
from kg.query.guard import MAX_CHAIN, MAX_DEPTH, MAX_LENGTH, guard, words

AWAY = "<http://127.0.0.1:9/>"  # the engine refuses this port by itself: a call is seen, and reaches nothing
PREFIXES = dict.fromkeys(("", "ex", "service"), "http://127.0.0.1:9/")


def refusal(sparql: str) -> str:
    with pytest.raises(QueryError) as caught:
        guard(sparql)
    return str(caught.value)


def calls_away(sparql: str) -> bool:
    """Say whether the engine would ask another machine, asked without any fence."""
    try:
        Store().query(sparql, prefixes=PREFIXES)
    except SyntaxError:
        return False
    except (OSError, RuntimeError) as error:
        return "port 9" in str(error) or "service" in str(error)
    return False


DISGUISED = (
    f"ASK{{SERVICE {AWAY}{{?s ?p ?o}}}}",
    f"ASK{{service silent {AWAY}{{?s ?p ?o}}}}",
    f"ASK{{SeRvIcE{AWAY}{{?s ?p ?o}}}}",
    f"ASK{{SERVICE#>'\n{AWAY}{{?s ?p ?o}}}}",
    f"ASK{{# a comment ends here\rSERVICE {AWAY}{{?s ?p ?o}}}}",
    f"ASK{{}}# '\nASK{{SERVICE {AWAY}{{}}}}",
    f"ASK{{\\u0053ERVICE {AWAY}{{?s ?p ?o}}}}",
    f"ASK{{\\U00000053erv\\u0049ce {AWAY}{{?s ?p ?o}}}}",
    f"ASK{{SERVICESILENT{AWAY}{{?s ?p ?o}}}}",
    "ASK{SERVICEex:x{?s ?p ?o}}",
    "ASK{SERVICE:x{?s ?p ?o}}",
    "ASK{SERVICE:{?s ?p ?o}}",
    "ASK{SERVICEex:x # here\n{?s ?p ?o}}",
    "ASK{VALUES ?a{1}SERVICE ?x{?s ?p ?o}}",
    f"ASK{{?s ?p 1SERVICE{AWAY}{{?s ?p ?o}}}}",
    f"ASK{{?s ?p 1.SERVICE{AWAY}{{?s ?p ?o}}}}",
    f"ASK{{?s ?p -1e5SERVICE{AWAY}{{?s ?p ?o}}}}",
    "ASK{?s ?p trueSERVICE:x{?s ?p ?o}}",
    "ASK{?s ?p ?o.SERVICE:x{?s ?p ?o}}",
    f"ASK{{?s ?p 'a'SERVICE{AWAY}{{?s ?p 'b'}}}}",
    f"ASK{{BIND('\\u0027' AS ?x)SERVICE{AWAY}{{?s ?p 'b'}}}}",
    f'ASK{{BIND("\\u005C" AS ?x)SERVICE{AWAY}{{?s ?p "b"}}}}',
    f'ASK{{VALUES ?x {{"""a"}}SERVICE{AWAY}{{?s ?p ?o}}}}',
    f'ASK{{VALUES ?x {{"""a"}}?s ?p ex:a\\.;SERVICE{AWAY}{{?s ?p """b"""}}}}',
    f'ASK{{?s ?p """a"\' \\u0041 b"""SERVICE{AWAY}{{?s ?p \'b\'}}}}',
    f"ASK{{<http://a/'\\u0041> ?p ?o SERVICE{AWAY}{{?s ?p 'b'}}}}",
    f"ASK{{<http://a/\u3000#> ?p ?o SERVICE{AWAY}{{?s ?p ?o}}}}",
    "ASK{FILTER(?x<1)SERVICE#>\n?y{?s ?p ?o}}",
    "ASK{FILTER(?x<ex:f(1))SERVICE#>\n?y{?s ?p ?o}}",
    "ASK{?s ?p ?o FILTER EXISTS{SERVICE ex:x{}}}",
    f"SELECT*{{{{SELECT*{{SERVICE{AWAY}{{}}}}}}}}",
    f"CONSTRUCT{{}}WHERE{{SERVICE {AWAY}{{}}}}",
)


@pytest.mark.parametrize("sparql", DISGUISED)
def test_a_call_to_another_machine_is_refused_however_it_is_written(sparql: str) -> None:
    assert refusal(sparql) == "SERVICE asks another machine; queries run on this store alone"


@pytest.mark.parametrize(
    "sparql", ["LOAD <http://a.vn/>", "load<http://a.vn/>", "CLEAR ALL;lo\\u0041d <x:y>", "#\rLOAD <x:y>"]
)
def test_fetching_from_another_machine_is_refused(sparql: str) -> None:
    assert refusal(sparql) == "LOAD fetches from another machine; queries run on this store alone"


@pytest.mark.parametrize(
    "sparql",
    [
        "ASK { ?s ?p 'SERVICE <x> {}' }",
        'ASK { ?s ?p """a "SERVICE" \\" LOAD b""" }',
        "ASK { ?s ?p '''it's a SERVICE''' }",
        "ASK { ?s ?p 'a\\'SERVICE' }",
        "ASK { ?s ?p 'dịch vụ'@service }",
        "ASK { <https://a.vn/service#load> ?p ?o }",
        "ASK { <https://a.vn/(service)> ?p ?o }",
        "# SERVICE and LOAD\nASK {} # LOAD",
        "SELECT ?service $load ?serviceLOAD { ?service $load ?serviceLOAD }",
        "ASK { ?s ex:service ex:load . ?s :SERVICE ex:SERVICE\\.LOAD }",
        "PREFIX service: <http://a.vn/> ASK { ?s service:a/service:b service:c . service:d ?p 1 }",
        "PREFIX service: <http://a.vn/> ASK { ?s service:a ?o . { ?o ?p 1 } }",
        "ASK { ?s ?p _:service }",
        "SELECT ?tên_dịch_vụ { ?tên_dịch_vụ ?p ?o }",
    ],
)
def test_texts_names_and_comments_are_not_taken_for_calls(sparql: str) -> None:
    assert guard(sparql) == sparql


BEFORE = (
    "", "?s ?p ?o", "?s ?p 1", "?s ?p true", "?s ?p 'a'", '?s ?p """a"""', "?s ?p '\\u0027'", '?s ?p "\\u005C"', "{}",
    "FILTER(?x<1)", "FILTER(?x<'a')", "BIND(?x<1AS?y)", 'VALUES ?x {"""a"}', "VALUES ?x {'''a\\.'}", "?s ?p ex:a\\.",
    "<http://a/'\\u0041> ?p ?o", "<http://a/\u3000#> ?p ?o", "?s ?p _:b", "?s ?p 'a'@en", "?s ?p -1.", "OPTIONAL{}",
    "?s ?p ?o;", '?s ?p ""', "?s ?p '''\\U0010FFFF\"'''", "GRAPH ?g{}", "?s ?p [", "?s ?p \"a\"^^ex:b",
)  # fmt: skip
GLUE = ("", " ", "\t", "\n", "#c\n", "#c\r", "# '\n", '# "\r', "#<\n", ".", "\u00a0", "#\u2028\n", ";")
CALL = ("SERVICE", "service", "SERVICESILENT", "SERVICE SILENT", "SERVICE#>\n", "SERVICE#c\rSILENT")
TARGET = (AWAY, "ex:x", ":x", ":", "service:x", "<http://127.0.0.1:9/?'>")
INSIDE = (
    "{?s ?p ?o}",
    "{}",
    "{#'\n}",
    "{?s ?p 'b'}",
    '{?s ?p "b"}',
    "{?s ?p '''b'''}",
    '{?s ?p """b"""}',
    "{FILTER(?c>1)}",
)
AFTER = ("", "'", '"', "\n#'", "FILTER(?c>1)", "?a ?b 'c'", '?a ?b """c"""', "<http://b/> ?p ?o")
pieces = st.tuples(*map(st.sampled_from, (BEFORE, GLUE, CALL, GLUE, TARGET, GLUE, INSIDE, GLUE, AFTER)))


@settings(max_examples=1000)
@given(pieces)
def test_whatever_the_engine_would_call_is_refused(parts: tuple[str, ...]) -> None:
    sparql = f"ASK{{{''.join(parts)}}}"

    if calls_away(sparql):
        assert refusal(sparql).startswith("SERVICE asks another machine")


def test_the_disguises_are_worn_by_real_calls() -> None:
    assert sum(map(calls_away, DISGUISED)) > 10


tokens = st.sampled_from(
    [*"{}()[]<>\"'\\#?$@:.;,|^/*+-!=&% \n\r\t", '"""', "'''", "SERVICE", "LOAD", "ex:a", "\\u0041", "é"]
)


@settings(max_examples=500)
@given(st.lists(tokens | st.text(max_size=3), max_size=30).map("".join))
def test_any_text_is_passed_as_it_is_or_refused_in_words(text: str) -> None:
    try:
        assert guard(text) == text
    except QueryError as error:
        assert "\n" not in str(error)


ENDLESS = (
    '"' + '\\"' * 60_000, "1" * 120_000, "." * 120_000, "é" * 120_000, '"""' + '\\""' * 40_000, '"\n' * 60_000,
    "<a" * 60_000, ":" * 120_000, "service:x " * 12_000, "'''\\'''\\" * 15_000, '"""\n' * 30_000,
    "<" + ")service" * 12_000 + ">", "service:x" + "#\n" * 50_000,
)  # fmt: skip


@pytest.mark.parametrize("text", ENDLESS, ids=lambda text: str(text)[:9].strip())
def test_a_long_text_is_read_in_one_pass(text: str) -> None:
    """A fence that went back and forth would take hours for these, and hold every other request meanwhile."""
    assert guard(text) == text


def test_a_query_may_be_as_long_as_the_limit_and_no_longer() -> None:
    longest = "# " + "a" * (MAX_LENGTH - 2)

    assert guard(longest) == longest
    assert refusal(longest + "a") == "the query has 256,001 characters; at most 256,000 are run"


@pytest.mark.parametrize("pair", ["{}", "()", "[]"])
def test_brackets_nest_as_deep_as_the_limit_and_no_deeper(pair: str) -> None:
    fits = pair[0] * MAX_DEPTH + pair[1] * MAX_DEPTH

    assert guard(fits) == fits
    assert refusal(pair[0] * 20_000) == "the query nests more than 100 brackets; split it"


@pytest.mark.parametrize(
    "link", ["{} UNION ", "1 + ", "!", "- ", "1-", "a/", "OPTIONAL {} ", "MINUS{}", "a|", "1&&", "^"]
)
def test_a_chain_of_operators_has_a_limit(link: str) -> None:
    assert "chains more than 2,000 operators" in refusal("ASK { " + link * (MAX_CHAIN + 1))
    assert guard("ASK { " + link * 100)


def test_brackets_and_operators_in_texts_do_not_count() -> None:
    text = f"ASK {{ ?s ?p '{'{' * 500}{'+' * 5000}' }}"

    assert guard(text) == text


def test_the_words_of_a_query_are_its_keywords_and_functions() -> None:
    sparql = "PREFIX select: <x:ask> # DESCRIBE\nCONSTRUCT{?select ex:ask 'SELECT'}WHERE{FILTER(strlen(?a)>1)}"

    assert list(words(sparql)) == ["PREFIX", "CONSTRUCT", "WHERE", "FILTER", "STRLEN"]
