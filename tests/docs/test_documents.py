"""The documentation does what it says: every console block, every SPARQL block, every link."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")


def blocks(language: str) -> list[tuple[Path, str]]:
    return [
        (page, body) for page in PAGES for kind, body in _BLOCK.findall(page.read_text("utf-8")) if kind == language
    ]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the repository's data in it, a `kg` on its path, and the store of the seed article."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "data" / "articles", folder / "data" / "articles")
    shutil.copytree(ROOT / "data" / "records", folder / "data" / "records")
    (folder / "bin").mkdir()
    kg = folder / "bin" / "kg"
    kg.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m kg "$@"\n')
    kg.chmod(0o755)
    (folder / "bin" / "python3").symlink_to(sys.executable)
    return folder


def type_in(line: str, desk: Path, folder: Path) -> str:
    """Run one line as a reader would type it and return what it prints, stderr with it."""
    environment = {**os.environ, "PATH": f"{desk / 'bin'}:{os.environ['PATH']}", "PYTHONIOENCODING": "utf-8"}
    merged = f"exec 2>&1; {line}"
    done = subprocess.run(["bash", "-c", merged], cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stdout.decode()
    return done.stdout.decode()


def matches(shown: str, printed: str) -> bool:
    """Say whether what is shown is what was printed; `…` stands for any text, alone on its line for any lines."""
    pattern = "".join(".*" if part == "…" else re.escape(part) for part in re.split("(…)", shown))
    return re.fullmatch(pattern.replace(r".*\n", r"(?:.*\n)?"), printed, re.DOTALL) is not None


@pytest.mark.parametrize(("page", "body"), blocks("console"), ids=lambda value: getattr(value, "name", None))
def test_a_console_block_prints_what_it_shows(page: Path, body: str, desk: Path, tmp_path: Path) -> None:
    shutil.copytree(desk / "data", tmp_path / "data")
    if "kg import" not in body.splitlines()[0] or "0 new" in body:
        type_in("kg import data/articles", desk, tmp_path)
    for step in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        line, _, shown = step.partition("\n")
        printed = type_in(line, desk, tmp_path)
        assert matches(shown, printed), f"$ {line}\n{printed}"


@pytest.mark.parametrize(("page", "body"), blocks("sparql"), ids=lambda value: getattr(value, "name", None))
def test_a_worked_query_runs_and_answers(page: Path, body: str, desk: Path, tmp_path: Path) -> None:
    shutil.copytree(desk / "data", tmp_path / "data")
    type_in("kg import data/articles", desk, tmp_path)
    (tmp_path / "query.rq").write_text(body, "utf-8")
    printed = type_in("kg sparql query.rq", desk, tmp_path)
    rows = len(printed.splitlines()) - 2  # a line of columns, a line of counting
    assert rows >= 1 or "FILTER(?slice != ?quote)" in body, printed


def test_the_comparison_of_printed_text_knows_a_difference() -> None:
    assert matches("a\n…\nb\n", "a\nx\ny\nb\n")
    assert matches("a … c\n", "a b c\n")
    assert not matches("a\nb\n", "a\nc\n")
    assert not matches("…\nb\n", "a\nc\n")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    missing = [link for link in _LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]
    assert missing == []


def test_the_page_of_questions_is_the_library_s() -> None:
    command = [sys.executable, "-m", "kg", "queries", "--format", "markdown"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    remake = "kg queries --format markdown > docs/questions.md"
    assert (ROOT / "docs" / "questions.md").read_bytes() == done.stdout, f"docs/questions.md is old; run: {remake}"


@pytest.mark.parametrize("marker", ["set-up", "test"])
def test_the_readme_has_one_command_after_each_marker(marker: str) -> None:
    found = re.search(rf"<!-- {marker} -->\n```sh\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    assert found
    assert len(found[1].splitlines()) == 1
