from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate import FACETS, GROUPINGS, GoldRecord, Score, break_down, compare, score
from kg.model import Article, Given, Person, Record

PERSON = FACETS.index("person")


def record(*names: str) -> Record:
    return Record(Article("x", ""), tuple(Person(f"a{n}", name) for n, name in enumerate(names)))


def test_counts_become_precision_recall_and_f1() -> None:
    one = Score("person", tp=6, fp=2, fn=4)
    assert (one.precision, one.recall) == (0.75, 0.6)
    assert one.f1 == pytest.approx(2 / 3)


def test_a_facet_that_does_not_occur_has_no_score() -> None:
    one = Score("person", 0, 0, 0)
    assert (one.precision, one.recall, one.f1) == (None, None, None)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_f1_is_the_harmonic_mean(tp: int, fp: int, fn: int) -> None:
    one = Score("person", tp, fp, fn)
    if one.precision and one.recall and one.f1 is not None:
        assert one.f1 == pytest.approx(2 * one.precision * one.recall / (one.precision + one.recall))


def test_facts_of_all_articles_are_counted_together(gold: GoldRecord) -> None:
    found = score([compare(gold, record("Trần Văn Lúa", "Ai Đó")), compare(gold, None)])
    assert found.articles == 2
    assert found.scores[PERSON] == Score("person", tp=1, fp=1, fn=3)


def test_the_mean_leaves_out_facets_that_do_not_occur(gold: GoldRecord) -> None:
    bare = replace(gold, events=(), organizations=(), persons=(gold.persons[1],))
    assert score([compare(bare, record("Lò Thị Mận"))]).mean == 1.0
    assert score([compare(replace(bare, persons=()), None)]).mean is None


def test_mistakes_name_facet_article_kind_and_fact(gold: GoldRecord) -> None:
    found = score([compare(gold, record("Trần Văn Lúa", "Ai Đó"))]).mistakes
    assert [(one.article, one.kind, one.fact) for one in found if one.facet == "person"] == [
        ("hosen-2019-08-14", "spurious", ("?Ai Đó",)),
        ("hosen-2019-08-14", "missed", ("p2",)),
    ]


@pytest.mark.parametrize("by", sorted(GROUPINGS))
def test_groups_are_named_and_hold_every_article(by: str, gold: GoldRecord) -> None:
    other = replace(gold, events=(), stated=Given(), path=gold.path.parent / "other" / gold.path.name)
    groups = break_down([compare(gold, None), compare(other, None)], by)
    assert [name for name, _ in groups] == sorted(name for name, _ in groups)
    assert sum(found.articles for _, found in groups) == 2
    assert len(groups) == 2


def test_an_article_is_grouped_under_the_type_of_each_of_its_events(gold: GoldRecord) -> None:
    visit = replace(gold.events[0], id="e2", types=("visit",))
    groups = break_down([compare(replace(gold, events=(*gold.events, visit)), None)], "type")
    assert [name for name, _ in groups] == ["visit", "workshop"]


def test_an_article_without_a_day_of_publication_stands_under_the_year_of_its_event(gold: GoldRecord) -> None:
    unpublished = replace(gold, stated=Given(published=None))
    assert [name for name, _ in break_down([compare(unpublished, None)], "year")] == ["2019"]
