"""Files and folders as pages, in a fixed order, each bad one reported and passed over."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from datetime import date, datetime
from functools import cache
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from kg.discover import every
from kg.errors import SourceError
from kg.model import Given, Page
from kg.source import formats
from kg.source.cleaning import clean
from kg.source.format import Format

MAX_BYTES = 5_000_000
"""A larger file is no article: the longest press articles have some 100 kB (findings on hostile documents, 3f)."""
SIDECAR = ".meta.json"
_PUBLISHED = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\+07:00|Z))?")


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
    outside = _over(given, _sidecar(file))
    form = next((form for form in _formats() if file.lower().endswith(form.suffixes)), _formats()[0])
    for number, document in enumerate(form.read(content, file)):
        text, removed = clean(document.text)
        if not text.strip():
            raise SourceError(f"{file}: empty; expected the text of an article")
        stem = "stdin" if file == "-" else clean(Path(file).stem)[0]
        name = stem if number == 0 else f"{stem}-{number + 1}"
        shown = None if file == "-" else os.fsencode(file).decode("utf-8", "replace")
        yield Page(text, name, shown, _cleaned(_over(outside, document.given)), removed)


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


def _over(first: Given, second: Given) -> Given:
    """Return what is known from two sources, the first counting before the second."""
    values = {field.name: getattr(first, field.name) or getattr(second, field.name) for field in fields(Given)}
    return replace(first, **values)


def _cleaned(given: Given) -> Given:
    """Return what is known of an article with its words as they are stored."""
    values = {field.name: getattr(given, field.name) for field in fields(Given)}
    return Given(**{name: value and (clean(value)[0].strip() or None) for name, value in values.items()})


def _sidecar(file: str) -> Given:
    path = Path(file).with_suffix(SIDECAR) if file != "-" else None
    if path is None or not path.is_file():
        return Given()
    try:
        found = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise SourceError(f"{path}: cannot be read as JSON ({error})") from error
    return read_given(found, str(path))


def read_given(found: object, where: str) -> Given:
    """Return what a JSON object says of an article.

    Raises SourceError where it has another field, a value that is no text, or a date that is none.
    """
    names = [field.name for field in fields(Given)]
    if not isinstance(found, dict) or not set(found) <= set(names):
        unknown = ", ".join(sorted(set(found) - set(names))) if isinstance(found, dict) else type(found).__name__
        raise SourceError(f"{where}: found {unknown}; expected an object with {', '.join(names)}")
    for name, value in found.items():
        if not (value is None or (isinstance(value, str) and value.strip())):
            raise SourceError(f"{where}: `{name}` is {json.dumps(value)[:40]}; expected text")
    published = found.get("published")
    if published is not None:
        check_published(published, where)
    return Given(**found)


def check_published(value: str, where: str) -> str:
    """Return a publication date as it is.

    Raises SourceError where it is neither an ISO date nor a date-time with offset +07:00 or Z.
    """
    try:
        if not _PUBLISHED.fullmatch(value):
            raise ValueError("another form")
        date.fromisoformat(value[:10])
        datetime.fromisoformat(value)
    except ValueError as error:
        raise SourceError(
            f"{where}: published `{value[:40]}`; expected 2019-08-14 or 2019-08-14T16:36:00+07:00"
        ) from error
    return value
