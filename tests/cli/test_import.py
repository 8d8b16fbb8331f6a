"""Importing: once, again, changed, broken, interrupted."""

from __future__ import annotations

import json
import signal
import subprocess
import time
import unicodedata
from pathlib import Path

import pytest

from tests.cli.typing_commands import SEED, Run, command, environment

TEXT = SEED.read_text("utf-8")


def digest(run: Run) -> str:
    result = run("export")
    assert result.exit_code == 0, result.output
    return str(result.stderr.split()[-1])


def test_an_article_is_imported_and_counted(run: Run) -> None:
    result = run("import", str(SEED))
    assert result.exit_code == 0
    assert result.stdout == "kg-store: 1 new, 0 replaced, 0 unchanged, 0 failed\n"
    assert "1 event, 2 persons" in result.stderr


def test_importing_again_changes_no_byte(seed: Run) -> None:
    before = digest(seed)
    result = seed("import", str(SEED))
    assert "0 new, 0 replaced, 1 unchanged, 0 failed" in result.stdout
    assert digest(seed) == before


def test_a_changed_text_under_the_same_url_replaces_the_old_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    run("import", "a.txt", "--url", "https://example.org/1")
    (tmp_path / "a.txt").write_text(TEXT.replace("Sáng 14/8", "Chiều 13/8"), "utf-8")
    result = run("import", "a.txt", "--url", "https://example.org/1")
    assert "0 new, 1 replaced" in result.stdout
    answer = json.loads(run("ask", "when/events", "--format", "json").stdout)
    assert [(row["date"], row["part_of_day"]) for row in answer] == [("2019-08-13", "afternoon")]


def test_a_changed_text_without_url_is_another_article_and_the_import_says_so(seed: Run, tmp_path: Path) -> None:
    (tmp_path / SEED.name).write_text(TEXT + "\nThêm một dòng.", "utf-8")
    result = seed("import", SEED.name)
    assert "1 new" in result.stdout
    assert "another article named haiphong-2019-08-14 is in the graph" in result.stderr


def test_a_folder_is_walked_and_stdin_is_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "deep" / "a.txt").write_text(TEXT, "utf-8")
    assert "1 new" in run("import", "in").stdout
    assert "1 unchanged" in run("import", "-", stdin=TEXT.encode()).stdout


def test_a_sidecar_and_options_say_what_the_text_does_not(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sáng 3/5, UBND tỉnh Hà Nam tổ chức hội nghị tổng kết năm học.", "utf-8")
    (tmp_path / "a.meta.json").write_text('{"published": "2021-05-03", "publisher": "x.example"}', "utf-8")
    run("import", "a.txt", "--publisher", "hanam.gov.vn")
    rows = json.loads(run("ask", "source/articles", "--format", "json").stdout)
    assert [(row["published"], row["publisher"]) for row in rows] == [("2021-05-03", "hanam.gov.vn")]


BROKEN = {
    "empty.txt": b"",
    "spaces.txt": b" \n\t\n",
    "binary.txt": b"\x00\x01\x02" * 50,
    "latin.txt": "Hội nghị".encode("utf-16"),
    "bytes.txt": b"H\xe0 N\xf4i",
    "huge.txt": b"a" * 50_000_000,
}


def test_bad_files_are_named_in_a_line_each_and_the_others_go_in(run: Run, tmp_path: Path) -> None:
    for name, content in BROKEN.items():
        (tmp_path / name).write_bytes(content)
    result = run("import", *BROKEN, "missing.txt", str(SEED))
    assert result.exit_code == 1
    assert "1 new, 0 replaced, 0 unchanged, 7 failed" in result.stdout
    lines = [line for line in result.stderr.splitlines() if line.startswith("failed")]
    assert len(lines) == len(BROKEN) + 1
    for name in (*BROKEN, "missing.txt"):
        assert sum(name in line for line in lines) == 1


def test_decomposed_letters_are_the_same_article(seed: Run, tmp_path: Path) -> None:
    (tmp_path / SEED.name).write_text(unicodedata.normalize("NFD", TEXT), "utf-8")
    assert "1 unchanged" in seed("import", SEED.name).stdout


def test_a_folder_that_is_no_store_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.doc").write_text("x")
    result = run("import", str(SEED), "--store", "mine")
    assert result.exit_code == 1
    assert "is no store" in result.stderr
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["letter.doc"]


@pytest.mark.parametrize(
    "words", [["import"], ["import", "a.txt", "--published", "14/8/2019"], ["import", "a", "--url", "x"]]
)
def test_wrong_usage_ends_with_code_two(words: list[str], run: Run) -> None:
    assert run(*words).exit_code == 2


def many_articles(folder: Path, count: int) -> None:
    folder.mkdir()
    for number in range(count):
        (folder / f"a{number:03}.txt").write_text(
            TEXT.replace("14/8,", f"{number % 27 + 1}/8,") + f"\n{number}", "utf-8"
        )


def test_a_second_writer_is_told_who_writes(run: Run, tmp_path: Path) -> None:
    many_articles(tmp_path / "in", 200)
    first = subprocess.Popen(
        command("import", "in"), cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, text=True
    )
    assert first.stderr is not None
    first.stderr.readline()
    result = run("import", str(SEED))
    first.send_signal(signal.SIGINT)
    first.communicate(timeout=60)
    assert result.exit_code == 1
    assert f"is being written by process {first.pid}" in result.stderr


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_import_goes_on_to_the_same_bytes(how: signal.Signals, run: Run, tmp_path: Path) -> None:
    many_articles(tmp_path / "in", 60)
    child = subprocess.Popen(
        command("import", "in"), cwd=tmp_path, env=environment(), stderr=subprocess.PIPE, text=True
    )
    assert child.stderr is not None
    for _ in range(20):
        child.stderr.readline()
    time.sleep(0.01)
    child.send_signal(how)
    _, errors = child.communicate(timeout=60)
    if how == signal.SIGINT:
        assert child.returncode == 130
        assert "interrupted" in errors
    rows = json.loads(run("ask", "source/articles", "--format", "json").stdout)
    assert 20 <= len(rows) < 60
    assert {row["events"] for row in rows} == {1}
    assert run("check", "--no-shapes").exit_code == 0
    assert f"{60 - len(rows)} new, 0 replaced, {len(rows)} unchanged" in run("import", "in").stdout
    whole = digest(run)
    run("import", "in", "--store", "other")
    assert run("export", "--store", "other").stderr.split()[-1] == whole
