"""The same articles make the same bytes: in any order, from any folder, in any process."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEED = (ROOT / "data" / "articles" / "haiphong-2019-08-14.txt").read_text("utf-8")
ARTICLES = {
    "a.txt": SEED,
    "b.txt": SEED.replace("Sáng 14/8", "Chiều 12/8").replace("đồng chủ trì hội thảo", "đồng chủ trì"),
    "c.txt": SEED.replace("hội thảo khoa học", "hội nghị").replace("Bùi Quang Tuấn", "Phạm Thị Hoà"),
    "d.txt": SEED,  # the same text under another name
    "e.txt": "Sáng 3/5/2021, UBND tỉnh Hà Nam họp giao ban. Ông Lê Văn Tám, Chủ tịch UBND tỉnh chủ trì cuộc họp.",
}


def kg(folder: Path, *words: str, seed: int = 0) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(seed)}
    words = (sys.executable, "-m", "kg", *words)
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def dump(folder: Path, seed: int = 0) -> str:
    return kg(folder, "export", "--format", "nquads", seed=seed)


@pytest.mark.parametrize("turn", range(3))
def test_order_folder_and_process_do_not_show_in_the_dump(turn: int, tmp_path: Path) -> None:
    reference, other = tmp_path / "reference", tmp_path / f"elsewhere-{turn}" / "deep"
    for folder in (reference, other):
        folder.mkdir(parents=True)
        for name, text in ARTICLES.items():
            (folder / name).write_text(text, "utf-8")
    names = random.Random(turn).sample(sorted(ARTICLES), len(ARTICLES))
    kg(reference, "import", ".")
    for name in names[:2]:
        kg(other, "import", name, seed=turn + 1)
    kg(other, "import", *names[2:], names[0], seed=turn + 2)
    assert dump(reference) == dump(other, seed=turn + 3)
