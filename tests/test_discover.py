"""A family is the files of a folder: adding a file adds a part, and asking for names imports nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from kg.discover import every, members


@pytest.fixture
def family(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    folder = tmp_path / "birds"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "heron.py").write_text("TALL = 'cò'\nNUMBER = 3\nWHITE = 'cò trắng'\n")
    (folder / "duck.py").write_text("SMALL = 'vịt'\n")
    (folder / "_nest.py").write_text("raise RuntimeError('private parts are not looked at')\n")
    (folder / "notes.txt").write_text("no part")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield import_module("birds")
    for name in [name for name in sys.modules if name.split(".")[0] == "birds"]:
        del sys.modules[name]


def test_members_are_the_files_of_the_folder_by_name(family: ModuleType) -> None:
    assert members(family) == ("duck", "heron")


def test_asking_for_members_imports_none(family: ModuleType) -> None:
    members(family)

    assert "birds.duck" not in sys.modules


def test_every_part_of_a_kind_comes_by_file_then_in_order_of_definition(family: ModuleType) -> None:
    found = [value for value in every(family, str) if not value.startswith(("birds", "/"))]

    assert [value for value in found if value in {"vịt", "cò", "cò trắng"}] == ["vịt", "cò", "cò trắng"]
    assert list(every(family, int)) == [3]


def test_a_new_file_is_a_new_part(family: ModuleType) -> None:
    Path(family.__path__[0], "egret.py").write_text("NUMBER = 5\n")

    assert list(every(family, int)) == [5, 3]
