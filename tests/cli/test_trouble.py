"""Trouble told in one line: lost files, full disks, closed streams, foreign encodings."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.typing_commands import SEED, Run, command, environment

linux = pytest.mark.skipif(sys.platform != "linux", reason="uses /dev/full and process groups of Linux")


def shell(line: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line as a shell would; `kg` in it is this checkout's."""
    script = f'kg() {{ {" ".join(command())} "$@"; }}\n{line}'
    environment_ = {**environment(), **variables}
    return subprocess.run(["bash", "-c", script], cwd=folder, env=environment_, capture_output=True, check=False)


def test_a_lost_live_store_is_told_and_the_published_graph_stays(seed: Run, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "kg-store" / "live")
    result = seed("import", str(SEED))
    assert result.exit_code == 1
    assert "live/ is lost; to go on from what was published last, make kg-store/live a copy of" in result.stderr
    (tmp_path / "kg-store" / "unsettled").touch()
    assert len(json.loads(seed("ask", "who/co-chaired", "-f", "json").stdout)) == 2


def test_following_the_advice_brings_a_lost_live_store_back(seed: Run, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "kg-store" / "live")
    shutil.copytree(tmp_path / "kg-store" / "snapshots" / "1", tmp_path / "kg-store" / "live")
    assert "1 unchanged" in seed("import", str(SEED)).stdout


@pytest.mark.parametrize("base", ["http://a b/", "http://a/<x>/", "http://[/", "http:///", "https://a.example/x", "a/"])
def test_a_base_that_is_none_is_refused_before_a_store_is_made(base: str, run: Run, tmp_path: Path) -> None:
    assert run("import", str(SEED), "--base", base).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_base_of_one_s_own_is_in_every_iri(run: Run) -> None:
    run("import", str(SEED), "--base", "https://graph.example.vn/kg/")
    rows = json.loads(run("ask", "source/entities", "-f", "json").stdout)
    assert all(row["entity"].startswith("https://graph.example.vn/kg/id/") for row in rows)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//evil.example", "data:text/html,x"])
def test_an_address_no_page_comes_from_is_refused(url: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Họp.", "utf-8")
    (tmp_path / "a.meta.json").write_text(json.dumps({"url": url}), "utf-8")
    result = run("import", "a.txt")
    assert result.exit_code == 1
    assert "is no address" in result.stderr
    assert run("import", "a.txt", "--url", url).exit_code == 2


def test_one_address_is_not_given_to_several_articles(run: Run, tmp_path: Path) -> None:
    assert run("import", ".", "--url", "https://example.org/1").exit_code == 2


def test_a_clock_time_without_seconds_is_stored_with_them(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Họp.", "utf-8")
    run("import", "a.txt", "--published", "2019-08-14T16:36+07:00")
    rows = json.loads(run("ask", "source/articles", "-f", "json").stdout)
    assert [row["published"] for row in rows] == ["2019-08-14T16:36:00+07:00"]


def test_one_text_under_several_names_keeps_what_the_least_name_says(run: Run, tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("Sở Nội vụ họp.", "utf-8")
        (tmp_path / f"{name}.meta.json").write_text(json.dumps({"title": f"Bài {name}"}), "utf-8")
    for order in (("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a")):
        store = "-".join(order)
        for name in order:
            run("import", f"{name}.txt", "--store", store)
        again = run("import", *(f"{name}.txt" for name in order), "--store", store)
        assert "3 unchanged" in again.stdout
        rows = json.loads(run("ask", "source/articles", "-f", "json", "--store", store).stdout)
        assert [(row["article"], row["title"]) for row in rows] == [("a", "Bài a")]


@pytest.mark.parametrize(
    "words",
    [
        ["ask", "who/co-chaired", "--year", "x"],
        ["ask", "when/events", "--date", "14/8/2019"],
        ["sparql", "ASK {}", "--timeout", "nan"],
        ["sparql", "ASK {}", "--limit", "99999999999999999999"],
        ["import", "a.txt", "--store", "memory:"],
    ],
)
def test_a_value_of_the_wrong_kind_is_wrong_usage(words: list[str], seed: Run) -> None:
    assert seed(*words).exit_code == 2


@linux
@pytest.mark.parametrize("words", ["ask who/co-chaired", "export", "extract a.txt", "queries", "view -o -"])
def test_a_full_disk_behind_stdout_is_one_line(words: str, seed: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Họp.", "utf-8")
    done = shell(f"kg {words} > /dev/full", tmp_path)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert b"No space left" in done.stderr


@linux
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&-"])
def test_a_closed_stream_is_one_that_nobody_reads(closed: str, seed: Run, tmp_path: Path) -> None:
    done = shell(f"kg ask who/co-chaired {closed}", tmp_path)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-16"])
def test_output_is_utf8_whatever_the_terminal_says(encoding: str, seed: Run, tmp_path: Path) -> None:
    done = shell("kg ask who/co-chaired -f csv", tmp_path, PYTHONIOENCODING=encoding)
    assert done.returncode == 0
    assert "Bùi Quang Tuấn" in done.stdout.decode("utf-8")


@linux
def test_a_query_dies_with_the_command_that_asked_it(seed: Run, tmp_path: Path) -> None:
    sparql = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    asking = subprocess.Popen(
        command("sparql", sparql), cwd=tmp_path, env=environment(), stderr=subprocess.DEVNULL, start_new_session=True
    )
    deadline = time.monotonic() + 20
    while len(members(asking.pid)) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    asking.send_signal(signal.SIGKILL)
    asking.wait()
    while members(asking.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert members(asking.pid) == []


def members(session: int) -> list[int]:
    """Return the living processes of a session, zombies left out."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.name))
    return found


@linux
def test_what_cannot_be_finished_does_not_keep_readers_from_what_was_published(seed: Run, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    store = tmp_path / "kg-store"
    (store / "unsettled").touch()
    (store / "lock").chmod(0o444)
    assert len(json.loads(seed("ask", "who/co-chaired", "-f", "json").stdout)) == 2
