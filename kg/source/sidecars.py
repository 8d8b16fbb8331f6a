"""What is known of an article from outside its text: from a file beside it, or from whoever imports it."""

from __future__ import annotations

import json
import os
import re
from dataclasses import fields, replace
from datetime import date, datetime

from kg.errors import SourceError
from kg.model import Given
from kg.source.cleaning import clean

SIDECAR = ".meta.json"
MAX_BYTES = 64_000
_PUBLISHED = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\+07:00|Z))?")
_ADDRESS = re.compile(r"https?://[^\s/]")


def lay_over(first: Given, second: Given) -> Given:
    """Return what is known from two sources, the first counting before the second."""
    values = {field.name: getattr(first, field.name) or getattr(second, field.name) for field in fields(Given)}
    return replace(first, **values)


def clean_given(given: Given) -> Given:
    """Return what is known of an article with its words as they are stored."""
    values = {field.name: getattr(given, field.name) for field in fields(Given)}
    return Given(**{name: value and (clean(value)[0].strip() or None) for name, value in values.items()})


def read_sidecar(file: str) -> Given:
    """Return what the file `<stem>.meta.json` beside an article says, nothing where there is none.

    Raises SourceError where it is no file, larger than `MAX_BYTES`, no JSON, or not of its form.
    """
    path = os.path.splitext(file)[0] + SIDECAR
    if file == "-" or not os.path.lexists(path):
        return Given()
    try:
        if not os.path.isfile(path):
            raise OSError(None, "not a file")
        with open(path, "rb") as opened:
            content = opened.read(MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            raise SourceError(f"{path}: larger than {MAX_BYTES // 1000} kB; it holds a few words about an article")
        found = json.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{path}: cannot be read as JSON ({error})") from error
    return read_given(found, path)


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
    given = Given(**found)
    check_url(given.url, where)
    return replace(given, published=given.published and check_published(given.published, where))


def check_url(value: str | None, where: str) -> None:
    """Raise SourceError where an article's address is none that a browser would fetch a page from."""
    if value is not None and not _ADDRESS.match(value.strip()):
        raise SourceError(f"{where}: url `{value[:60]}` is no address; expected http://… or https://…")


def check_published(value: str, where: str) -> str:
    """Return a publication date, its seconds added where a clock time lacks them.

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
    return f"{value[:16]}:00{value[16:]}" if "T" in value and value[16] != ":" else value
