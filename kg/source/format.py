"""What a format of input is: which files it knows, and how it gets text out of bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.model import Given


@dataclass(frozen=True, slots=True)
class Document:
    """One article's text as a file holds it, not yet cleaned, and what the file says about it."""

    text: str
    given: Given = Given()


@dataclass(frozen=True, slots=True)
class Format:
    """A format of input: its file suffixes, and a reader of bytes.

    `read` gets the bytes and the name of the file for messages, raising SourceError where they are not of it.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Iterator[Document]]
