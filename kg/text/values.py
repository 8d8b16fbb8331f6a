"""A text as its sentences."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Article, BlockKind, Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, a headline, or a line of a list, by its place in the stored text.

    `kind` is that of its block, `index` counts sentences from 0 through the article, `block` numbers the block in
    `Article.blocks`; `item` marks the sentences of a list line (`- …`, `+ …`, `1. …`, `(a) …`).
    """

    span: Span
    kind: BlockKind
    index: int
    block: int
    item: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """An article with its sentences, in order and without overlap."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
