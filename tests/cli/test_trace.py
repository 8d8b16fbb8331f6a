"""`kg extract --trace` and `--worklist`: what a person who extends the grammar looks at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.typing_commands import SEED, Run

UNREAD = "Sở Y tế chủ trì soạn thảo đề án.\n"


def test_a_trace_shows_sentences_mentions_and_rules_with_their_offsets(run: Run) -> None:
    shown = run("extract", "--trace", str(SEED)).stdout
    assert "  [1] 273–424 paragraph\n      PGS.TS Bùi Quang Tuấn, Viện trưởng" in shown
    assert "      person    “PGS.TS Bùi Quang Tuấn, Viện trưởng Viện Kinh tế Việt Nam” 273–329\n" in shown
    assert "      + chairing.subject (co-chair) “PGS.TS Bùi Quang Tuấn" in shown
    assert "  chair     read\n" in shown
    assert "  sponsor   not stated\n" in shown


def test_a_trace_names_the_cue_that_was_not_understood(run: Run) -> None:
    shown = run("extract", "--trace", "-", stdin=UNREAD).stdout
    assert "      ? chair “chủ trì” 8–15: no rule understood it\n" in shown
    assert "  chair     not understood; cues left in 0\n" in shown


def test_a_trace_in_json_is_one_object_per_article_and_quotes_the_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(UNREAD, "utf-8")
    (tmp_path / "b.txt").write_text(SEED.read_text("utf-8"), "utf-8")
    traces = [json.loads(line) for line in run("extract", "--trace", "-f", "json", ".").stdout.splitlines()]
    assert [one["article"]["id"] for one in traces] == ["a", "b"]
    assert traces[0]["sentences"][0]["not_understood"] == [
        {"cue": "chủ trì", "role": "chair", "start": 8, "end": 15, "quote": "chủ trì"}
    ]
    text = SEED.read_text("utf-8")
    spans = [part for one in traces[1]["sentences"] for part in (one, *one["mentions"], *one["rules"])]
    assert all(text[span["start"] : span["end"]] == span["quote"] for span in spans)


def test_the_worklist_ranks_what_is_not_understood_over_a_folder(run: Run, tmp_path: Path) -> None:
    for name, text in (("a", "Sở Tài chính ký giấy ấy.\n"), ("b", UNREAD), ("c", UNREAD)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert run("extract", "--worklist", ".").stdout == (
        "     2  chair     B chủ trì soạn\n        Sở Y tế chủ trì soạn thảo đề án.\n        b.txt 0–32\n"
        "     1  sign      B ký giấy\n        Sở Tài chính ký giấy ấy.\n        a.txt 0–24\n"
    )
    assert [one["count"] for one in json.loads(run("extract", "--worklist", "-f", "json", ".").stdout)] == [2, 1]


def test_a_bad_file_is_told_and_the_others_are_traced(run: Run) -> None:
    result = run("extract", "--worklist", "missing.txt", "-", stdin=UNREAD)
    assert result.exit_code == 1
    assert "B chủ trì soạn" in result.stdout
    assert "missing.txt: no such file" in result.stderr


@pytest.mark.parametrize("words", [("--trace", "--worklist"), ("--format", "json")])
def test_options_that_do_not_go_together_are_wrong_usage(words: tuple[str, ...], run: Run) -> None:
    assert run("extract", *words, str(SEED)).exit_code == 2
