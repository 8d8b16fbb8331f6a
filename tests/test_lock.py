"""The lock file knows every dependency that the project names."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_dependency_is_locked_from_the_public_index() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
    wanted = [*project["dependencies"], *(one for extra in project["optional-dependencies"].values() for one in extra)]
    names = {re.split(r"[\[<>=!~; ]", one, maxsplit=1)[0].lower().replace("_", "-") for one in wanted}
    locked = {package["name"] for package in lock}
    assert names - locked == set()
    sources = {package["source"].get("registry") for package in lock} - {None}
    assert sources == {"https://pypi.org/simple"}
