"""Scores as tables, and pages that ask for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.errors import RecordError
from kg.evaluate import FACETS, GoldRecord, compare, error_table, fill_page, group_table, score_table
from kg.evaluate.tables import LEAST, Table, write_markdown
from tests.evaluate.test_scoring import record


def test_there_is_a_row_per_facet_and_one_for_their_mean(gold: GoldRecord) -> None:
    table = score_table([compare(gold, record("Trần Văn Lúa", "Ai Đó"))])
    assert [row[0] for row in table.rows] == [*FACETS, "mean"]
    person = dict(zip(table.columns, table.rows[0], strict=True))
    assert (person["precision"], person["recall"], person["f1"]) == (0.5, 0.5, 0.5)
    assert (person["found"], person["spurious"], person["missed"]) == (1, 1, 1)


def test_a_group_has_bounds_where_it_has_articles_enough(gold: GoldRecord) -> None:
    later = replace(gold, stated=replace(gold.stated, published="2020-01-01"))
    table = group_table([compare(gold, None)] * LEAST + [compare(later, None)], "year")
    assert [row[:5] for row in table.rows] == [("2019", LEAST, 0.0, 0.0, 0.0), ("2020", 1, 0.0, None, None)]


def test_a_group_whose_samples_may_be_empty_has_bounds_all_the_same(gold: GoldRecord) -> None:
    empty = replace(gold, persons=(), organizations=(), events=())
    some = replace(empty, persons=(gold.persons[1],))
    table = group_table([compare(empty, None)] * LEAST + [compare(some, record("Lò Thị Mận"))], "folder")
    assert table.rows[0][2:5] == (1.0, 1.0, 1.0)


def test_mistakes_of_one_facet_are_listed_alone(gold: GoldRecord) -> None:
    comparisons = [compare(gold, record("Ai Đó"))]
    assert {row[0] for row in error_table(comparisons, "person").rows} == {"person"}
    assert len(error_table(comparisons, "all").rows) > len(error_table(comparisons, "person").rows)


def test_a_table_in_markdown_puts_numbers_to_the_right_and_keeps_its_columns() -> None:
    table = Table(("name", "f1", "kind"), (("a|b", 0.5, "x"), ("c", None, "y")))
    assert write_markdown(table) == (
        "| name | f1 | kind |\n| --- | --: | --- |\n| a&#124;b | 0.500 | x |\n| c | – | y |\n"
    )


def test_a_page_has_its_tables_where_it_asks_for_them(gold: GoldRecord) -> None:
    page = fill_page("Costs $$1.\n\n$counts\n\n$facets\n", [compare(gold, None)], "page.md")
    assert page.startswith("Costs $1.\n\n| folder | articles |")
    assert f"\n\n### {gold.path.parent.name}\n\n| facet | precision |" in page
    assert page.endswith(" |\n")


@pytest.mark.parametrize(("page", "found"), [("$facet", r"\$facet"), ("5 $ each", "a dollar that stands alone")])
def test_a_page_that_asks_for_what_there_is_not_is_refused(page: str, found: str, gold: GoldRecord) -> None:
    with pytest.raises(RecordError, match=f"page.md: found {found}, expected one of .counts"):
        fill_page(page, [compare(gold, None)], "page.md")
