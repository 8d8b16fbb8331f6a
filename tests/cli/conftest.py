"""Commands run as a person would: in a folder of their own, on the seed article."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from tests.cli.typing_commands import SEED, Run


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs `kg` with some words, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)

    def call(*words: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, words, input=stdin, catch_exceptions=False)

    return call


@pytest.fixture(scope="session")
def seed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the seed article, made once; nobody writes it."""
    store = tmp_path_factory.mktemp("seed") / "kg-store"
    result = CliRunner().invoke(main, ["import", str(SEED), "--store", str(store)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return store


@pytest.fixture
def seed(run: Run, seed_store: Path, tmp_path: Path) -> Run:
    """As `run`, in a folder whose `kg-store` holds the seed article."""
    shutil.copytree(seed_store, tmp_path / "kg-store")
    return run
