from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.errors import ViewError
from kg.view.asking import BATCH, Row, ask, text, values


@pytest.mark.parametrize("iri", ["x:a> } # ", "no-scheme", "", "x:a b", 'x:"', "x:{", "x:\\u003e", "x:\n", "<x:a>"])
def test_what_is_no_iri_never_gets_into_a_query(iri: str) -> None:
    with pytest.raises(ViewError, match="is no IRI"):
        values("thing", [iri])


def test_a_question_about_nothing_is_not_asked() -> None:
    def select(query: str, /) -> Iterator[Row]:
        raise AssertionError(query)

    assert list(ask(select, "facts", "thing", [])) == []


def test_many_things_are_asked_about_in_batches_each_once() -> None:
    asked: list[int] = []

    def select(query: str, /) -> Iterator[Row]:
        asked.append(query.count("<urn:x:"))
        return iter(())

    things = [f"urn:x:{number}" for number in range(BATCH + 1)]
    assert list(ask(select, "facts", "thing", [*things, *things])) == []
    assert asked == [BATCH, 1]


def test_a_row_without_a_needed_value_is_an_error_with_a_next_step() -> None:
    with pytest.raises(ViewError, match=r"lacks \?claim"):
        text({"claim": None}, "claim")
