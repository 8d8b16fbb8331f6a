"""The strongest joins come first, nobody stands with an enemy, and the numbering alone breaks ties."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.entity.clustering import Pair, cluster

COUNT = 7
pairs = st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda pair: pair[0] < pair[1])


def test_nodes_are_joined_through_others() -> None:
    assert cluster(4, {(0, 1): 5.0, (1, 3): 6.0}, []) == [[0, 1, 3], [2]]


def test_the_stronger_join_wins_where_both_cannot_be() -> None:
    assert cluster(3, {(0, 1): 5.0, (1, 2): 6.0}, [(0, 2)]) == [[0], [1, 2]]
    assert cluster(3, {(0, 1): 6.0, (1, 2): 5.0}, [(0, 2)]) == [[0, 1], [2]]


def test_of_equal_joins_the_lesser_numbers_win() -> None:
    assert cluster(3, {(1, 2): 5.0, (0, 1): 5.0}, [(0, 2)]) == [[0, 1], [2]]


@given(st.dictionaries(pairs, st.floats(1, 9)), st.sets(pairs))
def test_every_node_stands_in_one_group_and_never_beside_an_enemy(joins: dict[Pair, float], apart: set[Pair]) -> None:
    groups = cluster(COUNT, joins, apart)

    assert sorted(number for group in groups for number in group) == list(range(COUNT))
    for one, other in apart:
        assert not any({one, other} <= set(group) for group in groups)


@given(st.dictionaries(pairs, st.floats(1, 9)), st.sets(pairs))
def test_the_order_of_joins_does_not_count(joins: dict[Pair, float], apart: set[Pair]) -> None:
    turned = dict(reversed(joins.items()))

    assert cluster(COUNT, turned, sorted(apart, reverse=True)) == cluster(COUNT, joins, apart)
