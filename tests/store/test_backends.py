"""What every store keeps to, whichever engine keeps it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QuerySolutions, Triple

from kg.discover import members
from kg.errors import QueryError, StoreError
from kg.rdf.namespaces import DEFAULT_BASE, article_iri, term
from kg.store import Writer, backends, is_unsettled, open_reader, open_writer, settled_with
from tests.building import BASE

FIRST, SECOND = article_iri(BASE, "a1"), article_iri(BASE, "b2")


@pytest.fixture(params=members(backends))
def name(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a store that is not there yet, of each backend in turn."""
    return f"{request.param}:{tmp_path / 'kg-store'}"


@pytest.fixture
def writer(name: str) -> Iterator[Writer]:
    with open_writer(name, BASE) as opened:
        yield opened


def says(article: NamedNode, *words: str) -> set[Quad]:
    """Return one quad per word, about the article, in its graph."""
    return {Quad(article, term("schema:name"), Literal(word, language="vi"), article) for word in words}


def fact(word: str) -> Triple:
    return Triple(NamedNode(f"{BASE}id/hai-phong"), term("rdfs:label"), Literal(word))


def test_a_new_store_is_empty_and_settled(writer: Writer) -> None:
    assert isinstance(writer, Writer)
    assert writer.base == BASE
    assert list(writer.articles()) == list(writer.fused()) == list(writer.quads()) == []


def test_a_new_store_without_a_base_has_the_default_one(name: str) -> None:
    with open_writer(name) as writer:
        assert writer.base == DEFAULT_BASE


def test_what_is_put_in_is_there(writer: Writer) -> None:
    writer.replace(FIRST, says(FIRST, "Hội thảo", "Hải Phòng"))

    assert set(writer.claims(FIRST)) == set(writer.quads()) == says(FIRST, "Hội thảo", "Hải Phòng")
    assert list(writer.claims(SECOND)) == []


def test_replacing_leaves_nothing_of_what_was_there(writer: Writer) -> None:
    writer.replace(FIRST, says(FIRST, "Hội thảo", "Hải Phòng"))
    writer.replace(FIRST, says(FIRST, "Hội nghị"))

    assert set(writer.claims(FIRST)) == says(FIRST, "Hội nghị")


def test_replacing_one_article_leaves_the_others_alone(writer: Writer) -> None:
    writer.replace(FIRST, says(FIRST, "Hội thảo"))
    writer.replace(SECOND, says(SECOND, "Hội nghị"))
    writer.replace(FIRST, ())

    assert set(writer.quads()) == says(SECOND, "Hội nghị")
    assert list(writer.articles()) == [SECOND]


def test_a_replacement_that_fails_half_way_changes_nothing(writer: Writer) -> None:
    def broken() -> Iterator[Quad]:
        yield from says(FIRST, "Hội nghị")
        raise RuntimeError("the reader of the article fell")

    writer.replace(FIRST, says(FIRST, "Hội thảo"))
    with pytest.raises(RuntimeError):
        writer.replace(FIRST, broken())

    assert set(writer.quads()) == says(FIRST, "Hội thảo")


def test_articles_are_sorted_by_name(writer: Writer) -> None:
    for key in ("c", "a", "b"):
        article = article_iri(BASE, key)
        writer.replace(article, says(article, "Họp"))

    assert [article.value[-1] for article in writer.articles()] == ["a", "b", "c"]


def test_the_fused_graph_is_amended_apart_from_the_articles(writer: Writer) -> None:
    writer.replace(FIRST, says(FIRST, "Hải Phòng"))
    writer.amend((), [fact("Hải Phòng"), fact("Hải Dương")])
    writer.amend([fact("Hải Dương")], [fact("Hà Nội")])

    assert set(writer.fused()) == {fact("Hải Phòng"), fact("Hà Nội")}
    assert set(writer.claims(FIRST)) == says(FIRST, "Hải Phòng")
    assert len(list(writer.quads())) == 3


def test_what_is_taken_out_and_put_in_at_once_is_in(writer: Writer) -> None:
    writer.amend((), [fact("Hải Phòng")])
    writer.amend([fact("Hải Phòng")], [fact("Hải Phòng")])

    assert set(writer.fused()) == {fact("Hải Phòng")}


def test_writing_unsettles_and_publishing_settles(writer: Writer) -> None:
    writer.publish()
    assert not writer.is_unsettled()

    writer.replace(FIRST, says(FIRST, "Họp"))
    assert writer.is_unsettled()

    writer.publish()
    assert not writer.is_unsettled()

    writer.amend((), [fact("Hải Phòng")])
    assert writer.is_unsettled()


def test_a_store_remembers_the_judgements_that_it_was_published_with(writer: Writer) -> None:
    assert writer.settled_with() == ""

    writer.publish("ab12")
    assert writer.settled_with() == "ab12"

    writer.publish()
    assert writer.settled_with() == ""


def test_amending_by_nothing_writes_nothing(writer: Writer) -> None:
    writer.publish()
    writer.amend((), ())

    assert not writer.is_unsettled()


def test_a_store_that_is_not_there_is_settled_and_cannot_be_read(name: str) -> None:
    assert not is_unsettled(name)
    assert settled_with(name) is None
    with pytest.raises(StoreError), open_reader(name):
        pass


def test_a_query_sees_the_fused_graph_and_each_article_by_name(writer: Writer) -> None:
    writer.replace(FIRST, says(FIRST, "Họp"))
    writer.amend((), [fact("Hải Phòng")])

    fused = writer.query("SELECT ?o { ?s ?p ?o }")
    claimed = writer.query("SELECT ?g ?o { GRAPH ?g { ?s schema:name ?o } }")

    assert isinstance(fused, QuerySolutions)
    assert isinstance(claimed, QuerySolutions)
    assert [row["o"] for row in fused] == [Literal("Hải Phòng")]
    assert [(row["g"], row["o"]) for row in claimed] == [(FIRST, Literal("Họp", language="vi"))]


def test_our_prefixes_are_known_at_the_base_of_the_store(writer: Writer) -> None:
    writer.replace(FIRST, says(FIRST, "Họp"))
    found = writer.query("ASK { GRAPH article:a1 { article:a1 schema:name ?name } }")

    assert isinstance(found, QueryBoolean)
    assert bool(found)


@pytest.mark.parametrize(
    "text", ["", "SELECT", "SELECT ?x { ?x nope:y 1 }", "DROP ALL", "INSERT DATA { <a:b> <a:c> 1 }", "hội thảo nào?"]
)
def test_what_is_no_query_is_refused_in_one_line_with_its_place(writer: Writer, text: str) -> None:
    writer.replace(FIRST, says(FIRST, "Họp"))

    with pytest.raises(QueryError, match=r"\Ano valid SPARQL query: line 1, column \d+: .+\Z"):
        writer.query(text)
    assert set(writer.quads()) == says(FIRST, "Họp")


HOSTILE = (
    '"',
    "'",
    "\\",
    '"""',
    "} } ; DROP ALL ; INSERT DATA { ",
    "\n\r\t",
    "\x00\x07\x1b",
    "<script>",
    "\u202e\u200b",
    "😀",
)


@pytest.mark.parametrize("scheme", members(backends))
@settings(max_examples=40)
@given(word=st.lists(st.sampled_from(HOSTILE) | st.text(), max_size=4).map("".join))
def test_any_text_comes_out_as_it_went_in(tmp_path_factory: pytest.TempPathFactory, scheme: str, word: str) -> None:
    with open_writer(f"{scheme}:{tmp_path_factory.mktemp('text')}", BASE) as writer:
        writer.replace(FIRST, says(FIRST, word))
        writer.amend((), [fact(word)])

        assert set(writer.claims(FIRST)) == says(FIRST, word)
        assert set(writer.fused()) == {fact(word)}
        assert len(list(writer.quads())) == 2


@pytest.mark.parametrize("scheme", members(backends))
def test_a_backend_stands_in_a_file_of_its_name(scheme: str) -> None:
    assert import_module(f"kg.store.backends.{scheme}").BACKEND.scheme == scheme


def test_a_backend_nobody_wrote_is_refused_with_those_that_are() -> None:
    with pytest.raises(StoreError, match=r"no backend named `neo4j`; backends are .*oxigraph, and a plain path is"):
        open_reader("neo4j:kg-store")


@pytest.mark.parametrize("path", ["./with:colon/kg-store", "C:kg-store"])
def test_a_path_with_a_colon_is_a_path(path: str) -> None:
    with pytest.raises(StoreError, match="no store there"), open_reader(path):
        pass
