"""From a page to what the rules made of each of its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.article import read_article
from kg.errors import KgError
from kg.fact.tracing import Trace, trace_article
from kg.mention import find_mentions
from kg.model import Given, Page
from kg.pipeline.extracting import walk
from kg.text import read_text


def trace(page: Page) -> Trace:
    """Return the sentences of one page with their mentions, the rules that fired, and the cues that none understood."""
    text = read_text(read_article(page))
    return trace_article(text, find_mentions(text))


def trace_all(paths: Iterable[str], given: Given = Given()) -> Iterator[tuple[str, Trace | KgError]]:
    """Yield each file of some paths with its trace, or the error that says why there is none."""
    return walk(paths, given, trace)
