"""Where articles contradict each other, as a table, CSV or JSON; a contradiction is a note and no error."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kg.cli.conflicts import KINDS
from kg.query import CHECKS
from kg.query.catalogue import find_query
from kg.query.conflicts import COLUMNS
from tests.cli.typing_commands import Run

ARTICLES = Path(__file__).parents[1] / "answers" / "articles"


def test_every_kind_has_its_question_and_all_have_the_same_columns() -> None:
    assert tuple(CHECKS) == KINDS
    assert {tuple(column.name for column in find_query(name).columns) for name in CHECKS.values()} == {COLUMNS}


@pytest.mark.parametrize("form", ["csv", "json"])
def test_each_value_stands_with_its_article_and_its_words(form: str, run: Run) -> None:
    run("import", str(ARTICLES))
    result = run("conflicts", "--kind", "date", "--format", form)
    rows = json.loads(result.stdout) if form == "json" else list(csv.DictReader(io.StringIO(result.stdout)))

    assert result.exit_code == 0
    assert [(row["kind"], row["value"], row["quote"]) for row in rows] == [
        ("date", "2025-09-10", "Sáng 10/9"),
        ("date", "2025-09-11", "Sáng 11/9"),
    ]


def test_all_kinds_are_told_in_one_table(run: Run) -> None:
    run("import", str(ARTICLES))
    lines = run("conflicts").stdout.splitlines()

    assert lines[0].split("\t") == ["kind", *COLUMNS]
    assert {line.split("\t")[0] for line in lines[1:]} == set(KINDS)


def test_one_article_contradicts_nobody(seed: Run) -> None:
    result = seed("conflicts", "--format", "csv")

    assert (result.exit_code, result.stdout) == (0, "kind,subject,value,article,quote\n")


def test_an_unknown_kind_is_wrong_usage(run: Run) -> None:
    assert run("conflicts", "--kind", "weather").exit_code == 2
