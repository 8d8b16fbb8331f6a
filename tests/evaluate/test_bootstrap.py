from __future__ import annotations

from kg.evaluate import GoldRecord, compare, intervals, score
from kg.evaluate.facts import Comparison
from kg.model import Article, Person, Record


def comparisons(gold: GoldRecord) -> list[Comparison]:
    right = Record(Article("x", ""), (Person("a1", "Trần Văn Lúa"), Person("a2", "Lò Thị Mận")))
    half = Record(Article("x", ""), (Person("a1", "Trần Văn Lúa"), Person("a2", "Ai Đó")))
    return [compare(gold, one) for one in (right, half, None, right, right, half)]


def test_the_score_lies_within_its_interval(gold: GoldRecord) -> None:
    compared = comparisons(gold)
    bounds = {one.facet: one for one in intervals(compared)}
    f1 = score(compared).scores[0].f1
    assert f1 is not None
    assert 0 <= bounds["person"].low < f1 < bounds["person"].high <= 1
    assert bounds["mean"].low <= bounds["mean"].high


def test_the_same_comparisons_give_the_same_intervals(gold: GoldRecord) -> None:
    assert intervals(comparisons(gold)) == intervals(comparisons(gold))
    assert intervals(comparisons(gold), seed=1) != intervals(comparisons(gold), seed=2)


def test_facets_that_occur_nowhere_have_no_interval(gold: GoldRecord) -> None:
    assert intervals([]) == ()
    facets = {one.facet for one in intervals(comparisons(gold))}
    assert "person" in facets
    assert "event-locality" not in facets
