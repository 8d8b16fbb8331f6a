"""An article read as sentences."""

from __future__ import annotations

import re
from typing import Final

from kg.model import Article, Span
from kg.text.splitting import split_sentences
from kg.text.values import Sentence, Text

KINDS: Final = frozenset({"title", "paragraph", "caption"})
"""The blocks whose words are the article's own."""

# - Đồng chí … | + … | 1. … | 1) … | (a) … | • …
_ITEM: Final = re.compile(r"[-–+*•●▪■◦»✓]\s*\S|\(?\d{1,2}[.)]\s?\D|\(?[a-zđ][.)]\s")


def read_text(article: Article) -> Text:
    """Return an article's sentences: those of headline, paragraphs and captions, in the order of the page.

    Spans count code points of `article.text`. Sentences cover every character of their blocks but space.
    """
    text = article.text
    sentences: list[Sentence] = []
    for number, block in enumerate(article.blocks):
        if block.kind not in KINDS:
            continue
        start, end = _bounds(text, block.span)
        if start == end:
            continue
        if block.kind == "title":
            sentences.append(Sentence(Span(start, end), block.kind, len(sentences), number))
            continue
        item = _ITEM.match(text, start, end) is not None
        for begin, stop in split_sentences(text, start, end):
            sentences.append(Sentence(Span(begin, stop), block.kind, len(sentences), number, item))
    return Text(article, tuple(sentences))


def _bounds(text: str, span: Span) -> tuple[int, int]:
    """Return a block's bounds without the space at its ends."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
