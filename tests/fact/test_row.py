"""A row tells what a walk over all its things would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.fact.row import Row

PLACES = st.lists(st.integers(0, 20))


@given(PLACES, st.integers(0, 21), st.integers(0, 21))
def test_what_stands_between_two_places_is_found_in_whatever_order_things_are_named(
    places: list[int], start: int, end: int
) -> None:
    things = list(enumerate(places))
    row = Row(things, lambda thing: thing[1])
    assert row.between(start, end) == tuple(thing for thing in things if start <= thing[1] < end)
    assert row.before(end) == tuple(thing for thing in things if thing[1] < end)


def test_what_is_told_of_a_row_is_told_once() -> None:
    asked: list[int] = []
    row = Row((1, 2, 3), lambda thing: thing)
    for _ in range(2):
        assert row.that("odd", lambda thing: asked.append(thing) or thing % 2 == 1).things == (1, 3)  # type: ignore[func-returns-value]
    assert asked == [1, 2, 3] == list(row)
