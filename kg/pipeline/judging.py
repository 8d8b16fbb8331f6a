"""The file of judgements: where it is, what it says, and how a line comes to it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.entity.judging import HEADER, Judgement, read_judgements, write_judgement
from kg.errors import JudgementError
from kg.store import path_of

NAME: Final = "judgements.tsv"


@dataclass(frozen=True, slots=True)
class Judged:
    """What people judged, and the hash of the file that says it, empty where there is none."""

    judgements: tuple[Judgement, ...] = ()
    digest: str = ""


NOBODY: Final = Judged()
"""Nobody judged anything."""


def find_file(store: str, given: str | None = None, *, make: bool = False) -> Path:
    """Return where the judgements on a store stand: in the file that was given, else beside the store's folder.

    Raises JudgementError where the file that was given is not there, and is not to be made either.
    """
    if given is None:
        return Path(path_of(store)).parent / NAME
    if not make and not os.path.lexists(given):
        raise JudgementError(f"{given}: no such file of judgements; `kg judge` makes one, or leave --judgements out")
    return Path(given)


def digest_of(file: Path) -> str:
    """Return the hash of a file of judgements, empty where there is none."""
    content = _content(file)
    return "" if content is None else hashlib.sha256(content).hexdigest()


def read_file(file: Path) -> Judged:
    """Return what a file of judgements says, nothing where there is none; raises JudgementError where it is broken."""
    content = _content(file)
    if content is None:
        return NOBODY
    return Judged(read_judgements(content, str(file)), hashlib.sha256(content).hexdigest())


def _content(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise JudgementError(f"{file}: {error.strerror or error}; the judgements cannot be read") from error


def append(file: Path, judgement: Judgement) -> None:
    """Add a line to a file of judgements, made with its header where there is none."""
    content = _content(file) or b""
    if content and not content.endswith(b"\n"):
        content += b"\n"
    if not any(line.strip() and not line.startswith(b"#") for line in content.splitlines()):
        content += f"{HEADER}\n".encode()
    end = b"\r\n" if content.endswith(b"\r\n") else b"\n"
    beside = file.with_name(f"{file.name}.new")
    try:
        with beside.open("wb") as whole:
            whole.write(content + write_judgement(judgement).encode() + end)
            whole.flush()
            os.fsync(whole.fileno())
        beside.replace(file)
    except OSError as error:
        raise JudgementError(f"{file}: {error.strerror or error}; the judgement was not written") from error
