"""Oxigraph on disk.

The folder of a store holds:

format          one line of JSON: the layout's version and the base of its IRIs
lock            held by the one writer
live/           the engine's own files; nobody but the writer opens them
snapshots/N/    the graph as it was published, by hard links: what readers open
current         the name of the newest snapshot, replaced atomically
unsettled       there while articles are newer than the last snapshot
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph

from kg.errors import StoreError
from kg.rdf.namespaces import DEFAULT_BASE
from kg.store.graph import OxigraphReader, OxigraphWriter
from kg.store.lock import writing
from kg.store.port import Backend, Reader, Writer

VERSION = 1
KEPT = 2  # snapshots: the newest, and the one before for readers that were just opening it


class DiskStore(OxigraphWriter):
    """The live store of a folder, open for writing."""

    def __init__(self, folder: Path, engine: pyoxigraph.Store, base: str) -> None:
        super().__init__(engine, base)
        self.folder = folder
        self.mark = folder / "unsettled"

    def update(self, request: str) -> None:
        """Run one update request, having noted that readers do not see it yet."""
        try:
            if not self.mark.exists():
                _write(self.mark, "articles are newer than the snapshot\n")
            super().update(request)
        except OSError as error:
            raise StoreError(
                f"{self.folder}: {error}; nothing of this article was written; free space, then repeat"
            ) from error

    def is_unsettled(self) -> bool:
        """Say whether a writer was stopped before it published."""
        return is_unsettled(str(self.folder))

    def publish(self) -> None:
        """Sync the engine's files, link them into a new snapshot, and point readers at it."""
        try:
            self.engine.flush()
            _snapshot(self.folder, self.engine)
        except OSError as error:
            raise StoreError(
                f"{self.folder}: could not publish ({error}); free space, then repeat the command"
            ) from error
        self.mark.unlink(missing_ok=True)


def _snapshot(folder: Path, engine: pyoxigraph.Store) -> None:
    snapshots = folder / "snapshots"
    snapshots.mkdir(exist_ok=True)
    numbers = sorted(int(path.name) for path in snapshots.iterdir() if path.name.isdigit())
    name = str(numbers[-1] + 1 if numbers else 1)
    engine.backup(str(snapshots / name))
    _write(folder / "current", f"{name}\n")
    for old in numbers[: len(numbers) + 1 - KEPT]:
        shutil.rmtree(snapshots / str(old), ignore_errors=True)


def _write(path: Path, text: str) -> None:
    """Replace a small file in one step, on the disk when this returns."""
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def _read_format(folder: Path) -> str:
    """Return the base of a store's IRIs, having checked that the folder is a store we can read."""
    path = folder / "format"
    if not path.is_file():
        raise StoreError(f"{folder} is no store of kg (it has no file `format`); give another --store")
    try:
        found = json.loads(path.read_text("utf-8"))
        version, base = found["version"], found["base"]
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise StoreError(f"{path} cannot be read ({error}); restore the folder from a copy") from error
    if version != VERSION:
        raise StoreError(f"{folder} has store format {version}, this kg reads {VERSION}; use the kg that wrote it")
    return str(base)


@contextmanager
def open_reader(path: str) -> Iterator[Reader]:
    """Yield the newest snapshot of a store, read-only."""
    folder = Path(path)
    if not folder.exists():
        raise StoreError(f"{folder}: no store there; make one with `kg import FILE --store {folder}`")
    base = _read_format(folder)
    try:
        name = (folder / "current").read_text("utf-8").strip()
    except FileNotFoundError as error:
        raise StoreError(f"{folder}: nothing was published yet; run `kg import` again to finish it") from error
    try:
        engine = pyoxigraph.Store.read_only(str(folder / "snapshots" / name))
    except (OSError, RuntimeError) as error:
        raise StoreError(
            f"{folder}: snapshot {name} cannot be opened ({error}); run `kg import` to make a new one"
        ) from error
    yield OxigraphReader(engine, base)


@contextmanager
def open_writer(path: str, base: str | None) -> Iterator[Writer]:
    """Yield a store for writing, made where the folder is missing or empty."""
    folder = Path(path)
    base = _prepare(folder, base)
    with writing(folder):
        try:
            engine = pyoxigraph.Store(str(folder / "live"))
        except (OSError, RuntimeError) as error:
            raise StoreError(f"{folder}: the engine cannot open live/ ({error})") from error
        store = DiskStore(folder, engine, base)
        del engine
        try:
            yield store
        finally:
            del store.engine  # the engine holds its files as long as anybody holds it


def _prepare(folder: Path, base: str | None) -> str:
    """Make the folder a store where it is new or empty, and return the base of its IRIs."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not any(path.name != "format.new" for path in folder.iterdir()):  # a writer may have been killed there
            _write(folder / "format", json.dumps({"version": VERSION, "base": base or DEFAULT_BASE}) + "\n")
    except OSError as error:
        raise StoreError(
            f"{folder}: cannot be made a store ({error.strerror or error}); give another --store"
        ) from error
    found = _read_format(folder)
    if base is not None and found != base:
        raise StoreError(
            f"{folder} was made with the base {found}, not {base}; set KG_BASE to it, or give another --store"
        )

    return found


def is_unsettled(path: str) -> bool:
    """Say whether a store's writer was stopped before it published, or never did."""
    folder = Path(path)
    return (folder / "unsettled").exists() or ((folder / "live").is_dir() and not (folder / "current").exists())


BACKEND = Backend("oxigraph", open_reader, open_writer, is_unsettled)
