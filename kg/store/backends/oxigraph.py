"""Oxigraph on disk: the live store for the one writer, snapshots for readers. The folder is described in `folder`."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyoxigraph

from kg.errors import StoreError
from kg.rdf.namespaces import DEFAULT_BASE
from kg.store import folder as folders
from kg.store.folder import claim_base, current_snapshot, in_words, make_folder, read_base, remedy, write_small
from kg.store.graph import OxigraphReader, OxigraphWriter
from kg.store.lock import is_locked, writing
from kg.store.port import Backend, Reader, Writer

MOST_LOGS = 64_000_000  # bytes of write-ahead logs that a writer may leave behind
KEPT = 2  # snapshots: the newest, and the one before for readers that were just opening it


class DiskStore(OxigraphWriter):
    """The live store of a folder, open for writing."""

    def __init__(self, folder: Path, engine: pyoxigraph.Store, base: str) -> None:
        super().__init__(engine, base)
        self.folder = folder
        self.mark = folder / "unsettled"

    def update(self, request: str) -> None:
        """Run one update request, having noted that readers do not see it yet."""
        if not self.mark.exists():
            write_small(self.mark, "articles are newer than the snapshot\n")
        try:
            super().update(request)
        except OSError as error:
            raise StoreError(
                f"{self.folder}: {in_words(error)}; nothing of this article was written{remedy(error)}"
            ) from error

    def is_unsettled(self) -> bool:
        """Say whether a writer was stopped before it published."""
        return folders.is_unsettled(self.folder)

    def settled_with(self) -> str:
        """Return the hash of the judgements that were obeyed when this was last published."""
        return folders.settled_with(self.folder)

    def publish(self, judgements: str = "") -> None:
        """Sync the engine's files, link them into a new snapshot, and point readers at it."""
        try:
            self.engine.flush()
            _snapshot(self.folder, self.engine)
            write_small(self.folder / "judgements", f"{judgements}\n")
            self.mark.unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"{self.folder}: could not publish ({in_words(error)}){remedy(error)}") from error


def _snapshot(folder: Path, engine: pyoxigraph.Store) -> None:
    numbers = folders.snapshot_numbers(folder)
    name = str(numbers[-1] + 1 if numbers else 1)
    engine.backup(str(folder / "snapshots" / name))
    write_small(folder / "current", f"{name}\n")
    for old in numbers[: len(numbers) + 1 - KEPT]:
        shutil.rmtree(folder / "snapshots" / str(old), ignore_errors=True)


@contextmanager
def open_reader(path: str) -> Iterator[Reader]:
    """Yield the newest snapshot of a store, read-only."""
    folder = Path(path)
    base = read_base(folder)
    snapshot = current_snapshot(folder)
    if snapshot is None:
        what = "its first import is still running" if is_locked(folder) else "run `kg import` again to finish it"
        raise StoreError(f"{folder}: nothing was published yet; {what}")
    try:
        engine = pyoxigraph.Store.read_only(str(snapshot))
    except (OSError, RuntimeError) as error:
        raise StoreError(
            f"{folder}: snapshot {snapshot.name} cannot be opened ({in_words(error)}); run `kg import` to remake it"
        ) from error
    yield OxigraphReader(engine, base)


@contextmanager
def open_writer(path: str, base: str | None) -> Iterator[Writer]:
    """Yield a store for writing, made where the folder is missing or empty."""
    folder = Path(path)
    make_folder(folder)
    with writing(folder):
        base = claim_base(folder, base, DEFAULT_BASE)
        store = DiskStore(folder, _open_engine(folder), base)
        try:
            yield store
        finally:
            del store.engine  # the engine holds its files as long as anybody holds it
            _free_logs(folder)


def _free_logs(folder: Path) -> None:
    """Have the engine write its logs of a large batch into tables, as it does when it is opened, and drop them."""
    if sum(log.stat().st_size for log in (folder / "live").glob("*.log")) > MOST_LOGS:
        with suppress(OSError, RuntimeError):  # what was published is safe; the next writer tries again
            pyoxigraph.Store(str(folder / "live"))


def _open_engine(folder: Path) -> pyoxigraph.Store:
    """Return the live store's engine.

    Raises StoreError where live/ is lost or broken while a snapshot stands: an engine opened on nothing would begin
    anew, and its next publication would take the snapshot's place.
    """
    snapshot = current_snapshot(folder)
    rescue = f"; to go on from what was published last, make {folder}/live a copy of {snapshot}" if snapshot else ""
    if snapshot and not folders.has_engine(folder):
        raise StoreError(f"{folder}: live/ is lost{rescue}")
    try:
        return pyoxigraph.Store(str(folder / "live"))
    except (OSError, RuntimeError) as error:
        raise StoreError(f"{folder}: the engine cannot open live/ ({in_words(error)}){rescue}") from error


def is_unsettled(path: str) -> bool:
    """Say whether a store's writer was stopped before it published, or never did."""
    return folders.is_unsettled(Path(path))


def settled_with(path: str) -> str | None:
    """Return the hash of the judgements that a store was last settled with, None where nothing was published yet."""
    folder = Path(path)
    return folders.settled_with(folder) if current_snapshot(folder) else None


BACKEND = Backend("oxigraph", open_reader, open_writer, is_unsettled, settled_with)
