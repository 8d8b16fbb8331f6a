"""The page of accuracy is what the reading of today gives, and says what its numbers are worth."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
REMAKE = "kg evaluate data --articles data/articles --page docs/accuracy.md.in -o docs/accuracy.md"
PAGE = (ROOT / "docs" / "accuracy.md").read_text("utf-8")


def test_the_page_of_accuracy_is_current() -> None:
    words = [sys.executable, "-m", *REMAKE.split()[:-2]]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode() == PAGE, f"docs/accuracy.md is old; run: {REMAKE}"


def test_the_page_of_accuracy_says_how_to_make_it_again_at_its_top() -> None:
    assert f"`{REMAKE}`" in PAGE.splitlines()[0]


def test_the_page_of_accuracy_calls_its_gold_fiction_before_any_score() -> None:
    assert (
        -1 < PAGE.index("**fiction**") < PAGE.index("Read this before the numbers") < PAGE.index("| facet | precision")
    )
