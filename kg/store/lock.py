"""One writer at a time: a file in the store's folder, locked by the system and freed with the process that holds it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError, StoreInUseError

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        os.lseek(file, 4096, os.SEEK_SET)  # past what others read: a locked byte cannot be read there
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(file, 0, os.SEEK_SET)

else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Hold a store's write lock.

    Raises StoreInUseError naming the process that holds it already.
    """
    file = _open(folder / "lock")
    try:
        try:
            _take_soon(file)
        except OSError as error:
            holder = os.read(file, 20).decode("ascii", "replace").strip() or "unknown"
            raise StoreInUseError(
                f"{folder} is being written by process {holder}; wait for it to end, then try again"
            ) from error
        _sign(file, folder)
        yield
    finally:
        os.close(file)


def _take_soon(file: int) -> None:
    """Take a lock now or a moment later: whoever only looks whether it is held has it for that long."""
    try:
        _take(file)
    except OSError:
        time.sleep(0.05)
        _take(file)


def is_locked(folder: Path) -> bool:
    """Say whether somebody is writing a store."""
    try:
        file = os.open(folder / "lock", os.O_RDWR)
    except OSError:
        return False
    try:
        _take(file)
    except OSError:
        return True
    else:
        return False
    finally:
        os.close(file)


def _sign(file: int, folder: Path) -> None:
    try:
        os.ftruncate(file, 0)
        os.lseek(file, 0, os.SEEK_SET)
        os.write(file, f"{os.getpid()}\n".encode())
    except OSError as error:
        raise StoreError(f"{folder}/lock: {error.strerror}; free space, then repeat") from error


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(f"{path}: {error.strerror}; a writer needs to write there") from error
