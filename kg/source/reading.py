"""Files and folders as pages, in a fixed order, each bad one reported and passed over."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from kg.discover import every
from kg.errors import SourceError
from kg.model import Given, Page
from kg.source import formats
from kg.source.cleaning import clean
from kg.source.format import Format
from kg.source.sidecars import clean_given, lay_over, read_sidecar

MAX_BYTES = 5_000_000
"""A larger file is no article: the longest press articles have some 100 kB (findings on hostile documents, 3f)."""


def find_files(paths: Iterable[str]) -> Iterator[str | SourceError]:
    """Yield the files that paths name, folders walked in order of name; an error for a path that leads nowhere.

    In a folder only files with a suffix of a known format are articles; a file named by itself is taken as it is.
    """
    for path in paths:
        found = "file" if path == "-" else _kind(Path(path))
        if found == "file":
            yield path
        elif found == "folder":
            yield from _walk(Path(path))
        else:
            yield SourceError(f"{path}: {found}")


def _kind(place: Path) -> str:
    """Return `file` or `folder`, else in words why a path is neither: a pipe would be waited for without end."""
    try:
        mode = place.stat().st_mode
    except FileNotFoundError:
        return "no such file or folder"
    except (OSError, ValueError) as error:
        return error.strerror or str(error) if isinstance(error, OSError) else str(error)
    return "file" if S_ISREG(mode) else "folder" if S_ISDIR(mode) else "not a file or folder"


def _walk(folder: Path) -> Iterator[str | SourceError]:
    suffixes = tuple(suffix for form in _formats() for suffix in form.suffixes)
    failed: list[OSError] = []
    found = False
    for root, folders, files in os.walk(folder, onerror=failed.append):
        folders.sort()
        for file in sorted(files):
            if file.lower().endswith(suffixes) and not file.startswith("."):
                found = True
                kind = _kind(Path(root) / file)
                path = str(Path(root) / file)
                yield path if kind == "file" else SourceError(f"{path}: {kind}")
    for error in failed:
        yield SourceError(f"{error.filename}: {error.strerror}")
    if not (found or failed):
        yield SourceError(f"{folder}: no article in this folder; articles end in {', '.join(suffixes)}")


@cache
def _formats() -> tuple[Format, ...]:
    return tuple(every(formats, Format))


def read_pages(file: str, given: Given = Given()) -> Iterator[Page]:
    """Yield the pages of one file (`-` is standard input), cleaned.

    What a sidecar `<stem>.meta.json` says of the article counts before what the file itself says, and `given` before
    both. Raises SourceError where the file cannot be read, is too large, empty, or not of its format.
    """
    content = _content(file)
    outside = lay_over(given, read_sidecar(file))
    form = next((form for form in _formats() if file.lower().endswith(form.suffixes)), _formats()[0])
    for number, document in enumerate(form.read(content, file)):
        text, removed = clean(document.text)
        if not text.strip():
            raise SourceError(f"{file}: empty; expected the text of an article")
        stem = "stdin" if file == "-" else clean(Path(file).stem)[0]
        name = stem if number == 0 else f"{stem}-{number + 1}"
        shown = None if file == "-" else os.fsencode(file).decode("utf-8", "replace")
        yield Page(text, name, shown, clean_given(lay_over(outside, document.given)), removed)


def _content(file: str) -> bytes:
    try:
        if file == "-":
            content = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with Path(file).open("rb") as opened:
                content = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise SourceError(f"{file}: {error.strerror or error}") from error
    if len(content) > MAX_BYTES:
        raise SourceError(f"{file}: larger than {MAX_BYTES // 1_000_000} MB; an article is text of some kilobytes")
    return content
