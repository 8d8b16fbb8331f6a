"""The folder of a store is read as it was written, and a broken one is named with the way out."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import folder as folders
from kg.store import is_unsettled, open_reader, open_writer
from kg.store.lock import is_locked, writing
from tests.building import BASE


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A published store."""
    path = tmp_path / "kg-store"
    with open_writer(str(path), BASE) as writer:
        writer.publish()
    return path


def test_a_small_file_is_replaced_whole_and_leaves_nothing_beside(tmp_path: Path) -> None:
    folders.write_small(tmp_path / "current", "1\n")
    folders.write_small(tmp_path / "current", "2\n")

    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"current": "2\n"}


def test_a_small_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"current cannot be written \(No such file or directory\)"):
        folders.write_small(tmp_path / "khong-co" / "current", "1\n")


@pytest.mark.parametrize("left", [["lock"], ["format.new"], ["lock", "format.new"]])
def test_a_writer_killed_in_its_first_moment_keeps_nobody_from_beginning(tmp_path: Path, left: list[str]) -> None:
    path = tmp_path / "kg-store"
    path.mkdir()
    for name in left:
        (path / name).write_text("")

    with open_writer(str(path), BASE) as writer:
        assert writer.base == BASE


@pytest.mark.parametrize("base", ["", "https://a.vn", "https://a.vn/#", "https://a.vn/ /", "https://a.vn/ờ/", 5, None])
def test_a_base_that_makes_no_iris_is_refused(store: Path, base: object) -> None:
    (store / "format").write_text(json.dumps({"version": 1, "base": base}))

    with pytest.raises(StoreError, match=r"format: `.*` is no base of IRIs; restore the folder from a copy"):
        folders.read_base(store)


@pytest.mark.parametrize("name", ["", "../../etc", "1/..", "-1", "một", "9" * 30])
def test_readers_open_nothing_but_a_snapshot(store: Path, name: str) -> None:
    (store / "current").write_text(f"{name}\n", "utf-8")

    with pytest.raises(StoreError, match="no snapshot; import again to remake it"), open_reader(str(store)):
        pass


def test_a_live_store_that_is_lost_is_not_begun_anew(store: Path) -> None:
    (store / "live").rename(store / "mat")

    with (
        pytest.raises(StoreError, match="live/ is lost; to go on from what was"),
        open_writer(str(store)),
    ):
        pass
    with open_reader(str(store)) as reader:
        assert reader.base == BASE


def test_only_numbers_are_snapshots(store: Path) -> None:
    for name in ("12", "x", "3.tmp"):
        (store / "snapshots" / name).mkdir()

    assert folders.snapshot_numbers(store) == [1, 12]


def test_a_store_knows_whether_somebody_writes_it(store: Path) -> None:
    assert not is_locked(store)
    with writing(store):
        assert is_locked(store)
    assert not is_locked(store)


def test_a_store_that_was_begun_and_never_published_is_unsettled(tmp_path: Path) -> None:
    path = tmp_path / "kg-store"
    with open_writer(str(path), BASE):
        pass

    assert is_unsettled(str(path))


def test_the_remedy_for_a_full_disk_is_room() -> None:
    assert "free space" in folders.remedy(OSError(errno.ENOSPC, "No space left on device"))
    assert "free space" in folders.remedy(OSError("IO error: No space left on device: live/000004.log"))
    assert "free space" not in folders.remedy(OSError(errno.EACCES, "Permission denied"))
