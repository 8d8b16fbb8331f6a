"""Claims are read back as the very record they were written from, also out of a store."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, Quad

from kg.errors import StoreError
from kg.model import Record
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import article_iri, term
from kg.rdf.records import read_claims
from kg.store import open_writer
from tests.building import BASE, renamed, speech, workshop
from tests.generating import records


@given(records(), st.randoms(use_true_random=False))
def test_a_record_comes_back_from_its_claims_in_any_order(record: Record, chance: random.Random) -> None:
    quads = write_claims(record, BASE)

    assert read_claims(chance.sample(quads, len(quads))) == record


@given(records())
def test_a_store_gives_back_the_claims_it_was_given(record: Record) -> None:
    quads = write_claims(record, BASE)
    article = article_iri(BASE, record.article.key)

    with open_writer("memory:", BASE) as writer:
        writer.replace(article, quads)
        found = set(writer.claims(article))

    assert found == set(quads)
    assert read_claims(found) == record


@pytest.mark.parametrize(
    "published",
    ["2019-08-14T16:36+07:00", "2019-08-14T16:36:00+07:00", "2019-08-14T00:00:00Z", "2019-08-14", "1945-09-02"],
)
def test_no_date_of_publication_is_changed_by_a_store(published: str) -> None:
    article = renamed(workshop(), "https://a.vn/1").article
    record = Record(replace(article, published=published))
    quads = write_claims(record, BASE)

    with open_writer("memory:", BASE) as writer:
        writer.replace(article_iri(BASE, article.key), quads)
        assert set(writer.quads()) == set(quads)
        assert read_claims(writer.quads()) == record


def test_a_graph_without_an_article_is_refused() -> None:
    with pytest.raises(StoreError, match="a graph of claims has 0 articles, expected 1; re-import the article"):
        read_claims([])


def test_a_graph_of_two_articles_is_refused() -> None:
    both = (*write_claims(workshop(), BASE), *write_claims(speech("b", "Lê An"), BASE))

    with pytest.raises(StoreError, match="has 2 articles"):
        read_claims(both)


def test_a_statement_about_no_name_is_refused() -> None:
    article = article_iri(BASE, "a1")

    with pytest.raises(StoreError, match="a claim is no plain statement"):
        read_claims([Quad(BlankNode("b"), term("schema:name"), Literal("Lê An"), article)])
