"""What an article is: its text, the lines that are its own, and places in it.

Offsets count **NFC code points** of `Article.text`, end exclusive: `text[span.start:span.end]` is what a span names.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Literal

BlockKind = Literal["title", "dateline", "byline", "publisher", "paragraph", "caption", "furniture"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A range of code points of an article's text, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span {self.start}-{self.end}: expected 0 <= start <= end")

    def of(self, text: str) -> str:
        """Return the characters of a text that this span names."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Say whether another span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """Why a fact is believed: the words that say it, the sentence around them, and the rule that read them."""

    span: Span
    sentence: Span
    rule: str

    def __post_init__(self) -> None:
        if not self.sentence.covers(self.span):
            raise ValueError(f"evidence {self.span} lies outside its sentence {self.sentence}")


@dataclass(frozen=True, slots=True)
class Given:
    """What is known of an article from outside its text; None where nothing is."""

    url: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One document as it came in: its text, cleaned and in NFC, and what came with it.

    `file` is the path as it was given; `removed` counts the characters that the entrance took out, by kind.
    """

    text: str
    id: str
    file: str | None = None
    given: Given = Given()
    removed: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of lines of one kind: what of the page is article, and what is furniture."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """A page read as an article: who published it, when, and which of its lines are its own.

    `published` is an ISO date or date-time with offset. `text` is the stored text, furniture included, so that
    offsets hold for the page as it was; `blocks` say what each line is, in order and without overlap.
    """

    id: str
    text: str
    blocks: tuple[Block, ...] = ()
    file: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    publisher: str | None = None

    @property
    def sha256(self) -> str:
        """The hash of the stored text, which is its version: 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def key(self) -> str:
        """What the article's identity rests on: 16 hexadecimal digits of the hash of its URL, else of its text."""
        return hashlib.sha256(self.url.encode()).hexdigest()[:16] if self.url else self.sha256[:16]
