"""The store on disk: readers see what was published, one process writes, and a kill loses nothing whole."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError, StoreInUseError
from kg.pipeline.settling import reading, records
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import article_iri, term
from kg.store import Reader, is_unsettled, open_reader, open_writer
from kg.store.backends.oxigraph import KEPT, DiskStore
from tests.building import BASE, renamed, workshop

ROOT = Path(__file__).parents[2]
ARTICLE = article_iri(BASE, "a1")


READ = """
import sys
from kg.store import open_reader

with open_reader(sys.argv[1]) as reader:
    print(len(list(reader.quads())), reader.base)
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "kg-store"


def says(word: str) -> tuple[Quad]:
    return (Quad(ARTICLE, term("schema:name"), Literal(word), ARTICLE),)


def words(reader: Reader) -> list[str]:
    return [quad.object.value for quad in reader.claims(ARTICLE) if isinstance(quad.object, Literal)]


def publish(store: Path, word: str) -> None:
    with open_writer(str(store), BASE) as writer:
        writer.replace(ARTICLE, says(word))
        writer.publish()


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_what_was_published_is_there_in_the_next_process(store: Path) -> None:
    publish(store, "Hội thảo")

    told = subprocess.run(
        [sys.executable, "-c", READ, str(store)], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert told.stdout == f"1 {BASE}\n"


def test_readers_see_what_was_published_last(store: Path) -> None:
    publish(store, "Hội thảo")

    with open_writer(str(store), BASE) as writer:
        writer.replace(ARTICLE, says("Hội nghị"))
        with open_reader(str(store)) as reader:
            assert words(reader) == ["Hội thảo"]
        assert is_unsettled(str(store))

        writer.publish()
        with open_reader(str(store)) as reader:
            assert words(reader) == ["Hội nghị"]
        assert not is_unsettled(str(store))


def test_a_reader_keeps_the_graph_of_the_moment_it_came(store: Path) -> None:
    publish(store, "Hội thảo")

    with open_reader(str(store)) as reader:
        publish(store, "Hội nghị")
        assert words(reader) == ["Hội thảo"]


def test_reading_leaves_every_file_of_the_store_as_it_is(store: Path) -> None:
    publish(store, "Hội thảo")
    before = tree(store)

    with open_reader(str(store)) as reader:
        words(reader)

    assert tree(store) == before


def test_nothing_is_written_beside_the_store(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)

    publish(store, "Hội thảo")

    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "kg-store"]
    assert not any(elsewhere.iterdir())


def test_snapshots_that_nobody_opens_any_more_are_removed(store: Path) -> None:
    for number in range(5):
        publish(store, f"Kỳ họp {number}")

    kept = sorted(int(path.name) for path in (store / "snapshots").iterdir())
    assert kept == [4, 5]
    assert len(kept) == KEPT
    assert (store / "current").read_text() == "5\n"


def test_a_store_that_never_published_is_unsettled_and_says_what_to_do(store: Path) -> None:
    with open_writer(str(store), BASE) as writer:
        writer.replace(ARTICLE, says("Họp"))

    assert is_unsettled(str(store))
    with pytest.raises(StoreError, match="nothing was published yet; run `kg import` again"), open_reader(str(store)):
        pass


def test_a_folder_of_something_else_is_refused_and_left_as_it_was(store: Path) -> None:
    store.mkdir()
    (store / "letter.doc").write_text("thư")

    with pytest.raises(StoreError, match=r"is no store of kg \(it has no file `format`\); give another --store"):
        publish(store, "Họp")
    with pytest.raises(StoreError, match="is no store of kg"), open_reader(str(store)):
        pass
    assert not is_unsettled(str(store))
    assert tree(store) == {"letter.doc": "thư".encode()}


def test_a_file_in_the_place_of_the_store_is_refused_and_left_as_it_was(store: Path) -> None:
    store.write_text("thư")

    with pytest.raises(StoreError, match="cannot be made a store"):
        publish(store, "Họp")
    with pytest.raises(StoreError, match="is no store of kg"), open_reader(str(store)):
        pass
    assert store.read_text() == "thư"


def test_a_place_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError, match=r"cannot be made a store \(Not a directory\); give another --store"):
        publish(tmp_path / "file" / "kg-store", "Họp")


def test_an_empty_folder_becomes_a_store(store: Path) -> None:
    store.mkdir()

    publish(store, "Họp")

    assert json.loads((store / "format").read_text()) == {"version": 1, "base": BASE}


def test_a_store_of_another_base_is_refused(store: Path) -> None:
    publish(store, "Họp")

    with (
        pytest.raises(StoreError, match=f"was made with the base {BASE}, not https://b.vn/; set KG_BASE"),
        open_writer(str(store), "https://b.vn/"),
    ):
        pass


def test_a_store_opened_without_a_base_keeps_its_own(store: Path) -> None:
    publish(store, "Họp")

    with open_writer(str(store)) as writer, open_reader(str(store)) as reader:
        assert writer.base == reader.base == BASE


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"version": 2, "base": "https://b.vn/"}', "has store format 2, this kg reads 1; use the kg that wrote it"),
        ('{"version": 1}', "format cannot be read"),
        ("[1]", "format cannot be read"),
        ("", "format cannot be read"),
        ("\udcff", "format cannot be read"),
    ],
)
def test_a_format_of_another_time_is_refused(store: Path, content: str, told: str) -> None:
    publish(store, "Họp")
    (store / "format").write_bytes(content.encode("utf-8", "surrogateescape"))

    with pytest.raises(StoreError, match=told):
        publish(store, "Họp")
    with pytest.raises(StoreError, match=told), open_reader(str(store)):
        pass


def test_a_snapshot_that_is_gone_is_named(store: Path) -> None:
    publish(store, "Họp")
    (store / "current").write_text("77\n")

    with pytest.raises(StoreError, match=r"snapshot 77 cannot be opened .*run `kg import`"), open_reader(str(store)):
        pass


class FullDisk:
    """An engine on a disk without room."""

    def update(self, request: str) -> None:
        raise OSError(28, "No space left on device")

    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_told_with_the_way_out(store: Path) -> None:
    publish(store, "Họp")
    full = DiskStore(store, FullDisk(), BASE)  # type: ignore[arg-type]  # stands in for the engine

    with pytest.raises(StoreError, match="No space left on device; nothing of this article was written; free space"):
        full.replace(ARTICLE, says("Hội nghị"))
    with pytest.raises(StoreError, match=r"could not publish .*No space left.*free space"):
        full.publish()
    assert is_unsettled(str(store))


WRITE = """
import sys
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import article_iri
from kg.store import open_writer
from tests.building import renamed, workshop

with open_writer(sys.argv[1], sys.argv[2]) as writer:
    print("open", flush=True)
    for number in range(int(sys.argv[3]), int(sys.argv[3]) + 80):
        record = renamed(workshop(), f"https://haiphong.gov.vn/tin/{number}")
        writer.replace(article_iri(writer.base, record.article.key), write_claims(record, writer.base))
        print(number, flush=True)
"""


@contextmanager
def writer_process(store: Path, first: int = 0) -> Iterator[tuple[int, IO[str]]]:
    """Run a process that writes up to 80 articles until it is killed: its number, and what it says is done."""
    command = [sys.executable, "-c", WRITE, str(store), BASE, str(first)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        try:
            yield process.pid, process.stdout
        finally:
            process.send_signal(signal.SIGKILL)


def test_a_second_writer_is_told_who_writes(store: Path) -> None:
    with writer_process(store) as (number, _):
        with (
            pytest.raises(StoreInUseError, match=f"is being written by process {number}; wait for it to end"),
            open_writer(str(store), BASE),
        ):
            pass
        assert is_unsettled(str(store))


def test_a_second_writer_in_one_process_is_told_the_same(store: Path) -> None:
    with (
        open_writer(str(store), BASE),
        pytest.raises(StoreInUseError, match=f"by process {os.getpid()};"),
        open_writer(str(store), BASE),
    ):
        pass


def test_a_closed_writer_frees_the_store_though_somebody_still_holds_it(store: Path) -> None:
    with open_writer(str(store), BASE) as first:
        first.publish()
    with open_writer(str(store), BASE) as second:
        assert second is not first


def test_a_writer_that_fails_frees_the_store(store: Path) -> None:
    with pytest.raises(RuntimeError), open_writer(str(store), BASE):
        raise RuntimeError("the batch fell")

    publish(store, "Họp")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs a signal that cannot be caught")
def test_after_a_kill_every_article_is_whole_or_absent_and_the_next_start_settles(store: Path) -> None:
    expected: dict[NamedNode, frozenset[Quad]] = {}
    for number in range(400):
        record = renamed(workshop(), f"https://haiphong.gov.vn/tin/{number}")
        expected[article_iri(BASE, record.article.key)] = frozenset(write_claims(record, BASE))
    done = 0
    for acknowledged in (1, 2, 5, 13):
        with writer_process(store, done) as (_, told):
            acked = [int(told.readline()) for _ in range(acknowledged)]

        assert is_unsettled(str(store))
        with open_writer(str(store)) as writer:
            found = list(writer.articles())
            assert len(found) > acked[-1]
            assert all(frozenset(writer.claims(article)) == expected[article] for article in found)
        done = len(found)

    with reading(str(store)) as reader:
        assert len(list(records(reader))) == done
        assert any(True for _ in reader.fused())
    assert not is_unsettled(str(store))


def test_the_engine_is_not_opened_where_readers_are(store: Path) -> None:
    publish(store, "Họp")
    held = pyoxigraph.Store(str(store / "live"))

    with open_reader(str(store)) as reader:
        assert words(reader) == ["Họp"]
    with pytest.raises(StoreError, match="the engine cannot open live/"), open_writer(str(store)):
        pass
    del held
