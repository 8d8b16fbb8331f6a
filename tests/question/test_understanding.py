"""A question is understood as the library words it, with or without tones and a year; nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import QueryError
from kg.fold import fold
from kg.query import Query, catalogue
from kg.question import understand

ASKED = [(query, wording) for query in catalogue() for wording in (query.question, query.question_vi) if wording]
family = pytest.mark.parametrize(("query", "wording"), ASKED, ids=[wording for _, wording in ASKED])
WITH_YEAR = [one for one in ASKED if any(param.name == "year" for param in one[0].params)]
WITHOUT = [one for one in ASKED if one not in WITH_YEAR]


@family
def test_a_question_of_the_library_is_understood(query: Query, wording: str) -> None:
    found = understand(wording)

    assert (found.query.name, found.values) == (query.name, ())


@family
def test_tones_capitals_and_signs_do_not_count(query: Query, wording: str) -> None:
    for typed in (
        fold(wording, marks=False),
        wording.upper(),
        wording.rstrip("?"),
        f"  {wording.replace(' ', '  ')} ?!",
    ):
        assert understand(typed).query == query


@pytest.mark.parametrize(("query", "wording"), WITH_YEAR, ids=[wording for _, wording in WITH_YEAR])
@pytest.mark.parametrize("year", ["năm 2019", "nam 2019", "trong năm 2019", "in 2019", "in the year 2019"])
def test_a_year_in_the_question_is_a_value(query: Query, wording: str, year: str) -> None:
    for asked in (f"{wording.rstrip('?')} {year}?", f"{year}, {wording}"):
        found = understand(asked)

        assert (found.query, found.values) == (query, (("year", "2019"),))


@pytest.mark.parametrize(("query", "wording"), WITHOUT, ids=[wording for _, wording in WITHOUT])
def test_a_year_that_the_question_has_no_place_for_is_refused(query: Query, wording: str) -> None:
    with pytest.raises(QueryError, match=f"{query.name} takes no year; leave 2019 out"):
        understand(f"{wording.rstrip('?')} năm 2019?")


def test_two_years_are_refused() -> None:
    with pytest.raises(QueryError, match="who/co-chaired takes one year; leave 2019, 2020 out"):
        understand("Ai đã đồng chủ trì những hội thảo nào năm 2019 năm 2020?")


@pytest.mark.parametrize(
    "words", ["", "?", "Thời tiết hôm nay thế nào?", "năm 2019", "DROP ALL", "\x00\ud800", "((((", "x" * 5000]
)
def test_what_is_not_understood_is_said_to_be(words: str) -> None:
    with pytest.raises(QueryError, match="not understood: "):
        understand(words)


def test_the_nearest_questions_are_named_once_each() -> None:
    with pytest.raises(QueryError) as caught:
        understand("Ai đồng chủ trì hội thảo nào?")

    told = str(caught.value)
    assert "nearest: Ai đã đồng chủ trì những hội thảo nào? (who/co-chaired)" in told
    assert all(told.count(f"({query.name})") <= 1 for query in catalogue())


def test_where_nothing_is_near_the_way_to_the_list_is_told() -> None:
    with pytest.raises(QueryError, match="nearest: `kg queries` lists the questions"):
        understand("xyzzy")


@given(st.text(max_size=60))
def test_other_words_are_never_guessed_at(words: str) -> None:
    known = {" ".join("".join(c for c in fold(w, marks=False) if c.isalnum() or c.isspace()).split()) for _, w in ASKED}
    asked = " ".join("".join(c for c in fold(words, marks=False) if c.isalnum() or c.isspace()).split())

    if asked not in known:
        with pytest.raises(QueryError):
            understand(words)
