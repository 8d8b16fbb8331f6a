"""From a page to its record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kg.article import read_article
from kg.errors import KgError, SourceError
from kg.fact import read_record
from kg.fact.proof import prove
from kg.mention import find_mentions
from kg.model import Given, Page, Record
from kg.source import find_files, read_pages
from kg.text import read_text

Result = TypeVar("Result")


def extract(page: Page) -> Record:
    """Return the record of one page, in canonical order, every fact proved to stand in its text.

    Raises EvidenceError where a fact does not.
    """
    text = read_text(read_article(page))
    record = read_record(text, find_mentions(text))
    prove(record)
    return record


def extract_all(paths: Iterable[str], given: Given = Given()) -> Iterator[tuple[str, Record | KgError]]:
    """Yield each file of some paths with the record of its article, or the error that says why there is none."""
    return walk(paths, given, extract)


def walk(paths: Iterable[str], given: Given, read: Callable[[Page], Result]) -> Iterator[tuple[str, Result | KgError]]:
    """Yield each file of some paths with what is read from its pages, or the error that says why there is nothing."""
    for file in find_files(paths):
        if isinstance(file, SourceError):
            yield "", file
            continue
        try:
            for page in read_pages(file, given):
                yield file, read(page)
        except KgError as error:
            yield file, error
