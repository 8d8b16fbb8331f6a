"""Names are short where a prefix fits, and IRIs are made of what cannot break them."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from kg.rdf.namespaces import (
    DEFAULT_BASE,
    PREFIXES,
    article_iri,
    day,
    entity_iri,
    local_iri,
    prefixes_at,
    shorten,
    term,
    vietnamese,
)
from tests.building import BASE


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_term_is_shortened_to_the_name_it_came_by(prefix: str) -> None:
    assert shorten(term(f"{prefix}:Name").value) == f"{prefix}:Name"


def test_a_prefix_that_is_none_is_refused() -> None:
    with pytest.raises(KeyError):
        term("nope:Name")


def test_entities_and_articles_live_at_the_base_of_the_store() -> None:
    assert article_iri(BASE, "0f").value == f"{BASE}article/0f"
    assert local_iri(BASE, "0f", "p1").value == f"{BASE}article/0f#p1"
    assert entity_iri(BASE, "person-an").value == f"{BASE}id/person-an"
    assert shorten(f"{BASE}id/person-an", BASE) == "id:person-an"
    assert shorten(f"{BASE}article/0f#p1", BASE) == "article:0f#p1"


def test_an_iri_of_another_base_stays_whole() -> None:
    assert shorten(f"{BASE}id/person-an") == f"{BASE}id/person-an"
    assert shorten("https://a.vn/") == "https://a.vn/"


def test_only_what_hangs_on_the_base_moves_with_it() -> None:
    assert prefixes_at(DEFAULT_BASE) == PREFIXES
    assert {name for name, iri in prefixes_at(BASE).items() if iri != PREFIXES[name]} == {"id", "article"}


def test_names_are_vietnamese_and_days_are_days() -> None:
    assert vietnamese("Huế") == Literal("Huế", language="vi")
    assert day("2019-08-14").datatype == term("xsd:date")
    assert day("2019-08-14T16:36:00+07:00").datatype == term("xsd:dateTime")
