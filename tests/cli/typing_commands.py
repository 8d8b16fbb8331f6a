"""What tests of commands share: the seed article, and how a command is run in a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

ROOT = Path(__file__).parents[2]
SEED = ROOT / "data" / "articles" / "haiphong-2019-08-14.txt"
Run = Callable[..., Result]


def command(*words: str) -> list[str]:
    """Return the words that run `kg` in a process of its own."""
    return [sys.executable, "-m", "kg", *words]


def environment() -> dict[str, str]:
    """Return an environment in which this checkout's `kg` is found from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
