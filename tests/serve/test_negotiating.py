"""A client gets the type it likes best of those there are, or is told that there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.serve.negotiating import choose_media

OFFERED = ("application/sparql-results+json", "text/csv", "text/turtle")


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "application/sparql-results+json"),
        ("", "application/sparql-results+json"),
        ("text/csv", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("text/*", "text/csv"),
        ("text/html, text/turtle;q=0.5, text/csv;q=0.4", "text/turtle"),
        ("text/turtle;q=0.9, */*;q=0.1", "text/turtle"),
        ("text/csv;q=0, text/*", "text/turtle"),
        ("text/csv; charset=utf-8; q=0.2, text/turtle; q=0.3", "text/turtle"),
        ("text/turtle, text/csv", "text/csv"),
        ("text/html", None),
        ("*/*;q=0", None),
        ("text/csv;q=nan", None),
        ("text/csv;q=much", None),
    ],
)
def test_the_type_liked_best_is_chosen_the_earlier_where_two_are_liked_as_much(accept: str, media: str | None) -> None:
    assert choose_media(accept, OFFERED) == media


@given(st.text())
def test_any_header_chooses_one_of_those_offered_or_none(accept: str) -> None:
    assert choose_media(accept, OFFERED) in {*OFFERED, None}
