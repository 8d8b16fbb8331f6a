"""What is installed: a wheel that carries ontology, queries, lexicon and pages, and works from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from kg.resources import CHECKOUT

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built by its own backend."""
    folder = tmp_path_factory.mktemp("wheel")
    build = f"import hatchling.build as b; b.build_wheel({str(folder)!r})"
    subprocess.run([sys.executable, "-c", build], cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_every_shipped_file(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    for name, folder in CHECKOUT.items():
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert files
        expected = {f"kg/_shipped/{name}/{path.relative_to(ROOT / folder).as_posix()}" for path in files}
        assert expected - inside == set()


def test_the_wheel_carries_no_articles_stores_or_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert not [name for name in names if name.startswith(("tests", "data", "kg-store")) or name.endswith(".html.tmp")]


def test_an_installed_wheel_works_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(site)}

    def kg(*words: str) -> str:
        command = [sys.executable, "-m", "kg", *words]
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    where = [sys.executable, "-c", "import kg; print(kg.__file__)"]
    assert (
        str(site)
        in subprocess.run(where, cwd=folder, env=environment, capture_output=True, text=True, check=True).stdout
    )
    kg("import", str(ROOT / "data" / "articles"))
    assert "Bùi Quang Tuấn" in kg("ask", "who/co-chaired")
    kg("view", "-o", "page.html")
    assert "Bùi Quang Tuấn" in (folder / "page.html").read_text("utf-8")
