"""Every question of the library gives its golden answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.pipeline.importing import import_articles
from kg.query import ask, catalogue, find_query, write_answer
from kg.store import Reader, open_writer

HERE = Path(__file__).parent
WITHOUT = [f"{query.name}.csv" for query in catalogue() if query.name != "source/fact"]
WITH = sorted(str(path.relative_to(HERE)) for path in HERE.glob("*/*@*.csv"))
REMAKE = os.environ.get("KG_REMAKE_ANSWERS") == "1"


@pytest.fixture(scope="session")
def graph() -> Iterator[Reader]:
    """The graph of the articles beside this file."""
    with open_writer("memory:") as writer:
        import_articles([str(HERE / "articles")], writer, seen=lambda outcome: None)
        yield writer


@pytest.mark.parametrize("file", [*WITHOUT, *WITH])
def test_a_question_gives_its_golden_answer(file: str, graph: Reader) -> None:
    name, _, value = file.removesuffix(".csv").partition("@")
    values = dict([value.split("=", 1)]) if value else {}
    found = write_answer(ask(graph, find_query(name), values), "csv")
    path = HERE / file
    if REMAKE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(found, "utf-8")
    assert path.exists(), f"{file}: no golden answer; see tests/answers/README.md"
    assert found == path.read_text("utf-8")


def test_every_golden_answer_has_its_question() -> None:
    names = {query.name for query in catalogue()}
    files = (str(path.relative_to(HERE)).removesuffix(".csv").partition("@")[0] for path in HERE.glob("*/*.csv"))
    assert set(files) <= names


def test_no_question_but_those_of_trouble_answers_with_nothing() -> None:
    empty = {file for file in WITHOUT if len((HERE / file).read_text("utf-8").splitlines()) < 2}
    errors = {f"{query.name}.csv" for query in catalogue() if query.severity}
    assert empty <= errors
