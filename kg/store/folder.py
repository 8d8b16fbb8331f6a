"""The folder of a store on disk, apart from the engine's own files.

- `format`: one line of JSON, the layout's version and the base of its IRIs
- `lock`: held by the one writer
- `live/`: the engine's own files; nobody but the writer opens them
- `snapshots/N/`: the graph as it was published, by hard links: what readers open
- `current`: the name of the newest snapshot, replaced atomically
- `unsettled`: there while articles are newer than the last snapshot
- `judgements`: the hash of the file of judgements that the snapshot obeys; missing where there was none
"""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path

from kg.errors import StoreError

VERSION = 1
OURS_BEFORE_FORMAT = {"lock", "format.new"}
"""What a writer that was killed in its first moment leaves in a folder that was empty."""
BASE = re.compile(r"https?://[A-Za-z0-9.-]+(:[0-9]+)?/([A-Za-z0-9._~-]+/)*")
_NUMBER = re.compile(r"[0-9]{1,18}")


def make_folder(folder: Path) -> None:
    """Make a store's folder where it is missing; raises StoreError where it cannot be one, or holds other things."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = {path.name for path in folder.iterdir()}
    except OSError as error:
        raise StoreError(f"{folder}: cannot be made a store ({in_words(error)}); give another --store") from error
    if "format" not in names and names - OURS_BEFORE_FORMAT:
        raise StoreError(f"{folder} is no store of kg (it has no file `format`); give another --store")


def claim_base(folder: Path, wanted: str | None, default: str) -> str:
    """Return the base of a store's IRIs, having written it where the folder is new.

    Raises StoreError where the store was made with another base than the one that is wanted.
    """
    if not os.path.exists(folder / "format"):
        write_small(folder / "format", json.dumps({"version": VERSION, "base": wanted or default}) + "\n")
    found = read_base(folder)
    if wanted is not None and found != wanted:
        raise StoreError(
            f"{folder} was made with the base {found}, not {wanted}; set KG_BASE to it, or give another --store"
        )
    return found


def read_base(folder: Path) -> str:
    """Return the base of a store's IRIs; raises StoreError where there is no store, or one that we cannot read."""
    if not os.path.lexists(folder):
        raise StoreError(f"{folder}: no store there; make one with `kg import FILE --store {folder}`")
    path = folder / "format"
    if not os.path.isfile(path):
        raise StoreError(f"{folder} is no store of kg (it has no file `format`); give another --store")
    try:
        found = json.loads(path.read_text("utf-8"))
        version, base = found["version"], found["base"]
    except (ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        raise StoreError(f"{path} cannot be read ({in_words(error)}); restore the folder from a copy") from error
    if version != VERSION:
        raise StoreError(f"{folder} has store format {version}, this kg reads {VERSION}; use the kg that wrote it")
    if not isinstance(base, str) or not BASE.fullmatch(base):
        raise StoreError(f"{path}: `{str(base)[:60]}` is no base of IRIs; restore the folder from a copy")
    return base


def current_snapshot(folder: Path) -> Path | None:
    """Return the snapshot that readers open, None where nothing was published yet."""
    try:
        name = (folder / "current").read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise StoreError(f"{folder}/current cannot be read ({in_words(error)}); import again to remake it") from error
    if not _NUMBER.fullmatch(name):
        raise StoreError(f"{folder}/current names `{name[:40]}`, no snapshot; import again to remake it")
    return folder / "snapshots" / name


def snapshot_numbers(folder: Path) -> list[int]:
    """Return the numbers of a store's snapshots, the oldest first."""
    snapshots = folder / "snapshots"
    snapshots.mkdir(exist_ok=True)
    return sorted(int(path.name) for path in snapshots.iterdir() if _NUMBER.fullmatch(path.name))


def has_engine(folder: Path) -> bool:
    """Say whether the live store's files are there, whole or not."""
    return os.path.exists(folder / "live" / "CURRENT")


def is_unsettled(folder: Path) -> bool:
    """Say whether a store's writer was stopped before it published, or never did."""
    published = os.path.lexists(folder / "current")
    return os.path.lexists(folder / "unsettled") or (os.path.isdir(folder / "live") and not published)


def settled_with(folder: Path) -> str:
    """Return the hash of the judgements that a store was last settled with, empty where there were none."""
    try:
        return (folder / "judgements").read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def write_small(path: Path, text: str) -> None:
    """Replace a small file in one step, on the disk when this returns; raises StoreError where it cannot be written."""
    beside = path.with_name(f"{path.name}.new")
    try:
        with beside.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({in_words(error)}){remedy(error)}") from error


def in_words(error: BaseException) -> str:
    """Return what is wrong without the number and the path that the system adds to it."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error).splitlines()[0]


def remedy(error: OSError) -> str:
    """Return what to do about an error of writing."""
    full = error.errno in {errno.ENOSPC, errno.EDQUOT} or "No space left" in str(error)
    return "; free space, then repeat the command" if full else "; a writer needs to write there"
