"""`kg evaluate`: in which forms scores come, and where it finds the texts."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from kg.evaluate import FACETS
from tests.cli.typing_commands import SEED, Run

RECORD = SEED.parents[1] / "records" / f"{SEED.stem}.json"


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder in which the text of the seed stands beside its record."""
    folder = tmp_path / "gold" / "one"
    folder.mkdir(parents=True)
    shutil.copy(SEED, folder)
    shutil.copy(RECORD, folder)
    return folder.parent


def test_scores_are_the_same_in_every_form(run: Run, gold: Path) -> None:
    rows = json.loads(run("evaluate", str(gold), "-f", "json").stdout)
    read = list(csv.DictReader(io.StringIO(run("evaluate", str(gold), "-f", "csv").stdout)))
    lines = run("evaluate", str(gold), "-f", "markdown").stdout.splitlines()
    assert [row["facet"] for row in rows] == [row["facet"] for row in read] == [*FACETS, "mean"]
    assert len(lines) == len(rows) + 2
    assert lines[2] == "| person | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 | 2 | 0 | 0 |"


@pytest.mark.parametrize(
    ("by", "name"), [("folder", "one"), ("publisher", "haiphong.gov.vn"), ("year", "2019"), ("type", "workshop")]
)
def test_articles_are_grouped_by_what_is_asked(by: str, name: str, run: Run, gold: Path) -> None:
    rows = json.loads(run("evaluate", str(gold), "--by", by, "-f", "json").stdout)
    assert [(row[by], row["articles"], row["mean"]) for row in rows] == [(name, 1, 1.0)]


def test_a_text_that_is_not_beside_its_record_is_looked_for_among_the_articles(run: Run, gold: Path) -> None:
    (gold / "two").mkdir()
    shutil.copy(RECORD, gold / "two" / "other.json")
    result = run("evaluate", str(gold), "--articles", str(gold))
    assert result.exit_code == 1
    assert "other.txt" in result.stderr
    shutil.copy(SEED, gold / "other.txt")
    rows = json.loads(run("evaluate", str(gold), "--articles", str(gold), "--by", "folder", "-f", "json").stdout)
    assert [(row["folder"], row["articles"]) for row in rows] == [("one", 1), ("two", 1)]


def test_a_page_is_filled_and_written_to_a_file(run: Run, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Ours\n\n$years\n", "utf-8")
    assert run("evaluate", str(gold), "--page", "page.md", "-o", "out.md").exit_code == 0
    assert (tmp_path / "out.md").read_text("utf-8").startswith("# Ours\n\n| year | articles |")


def test_a_page_that_is_no_text_is_told_in_a_line(run: Run, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(b"\xff\xfe")
    result = run("evaluate", str(gold), "--page", "page.md")
    assert result.exit_code == 1
    assert "page.md: no text in UTF-8" in result.stderr


def test_errors_of_an_unknown_facet_are_wrong_usage(run: Run, gold: Path) -> None:
    assert run("evaluate", str(gold), "--errors", "chairs").exit_code == 2
    assert run("evaluate", str(gold), "--errors", "all").exit_code == 0
