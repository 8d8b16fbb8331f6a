from __future__ import annotations

from kg.model import Article, Block, BlockKind, Span
from kg.text import read_text


def article(*blocks: tuple[BlockKind, str]) -> Article:
    text, placed = "", []
    for kind, line in blocks:
        placed.append(Block(kind, Span(len(text), len(text) + len(line))))
        text += line + "\n"
    return Article("x", text, tuple(placed))


def test_sentences_come_from_headline_paragraphs_and_captions_only() -> None:
    read = read_text(
        article(
            ("dateline", "14/8/2019"), ("title", "Hội thảo. Ai dự?"), ("paragraph", "Ông Lúa dự. Bà Mận dự."),
            ("caption", "Quang cảnh"), ("byline", "Lan Anh"), ("furniture", "Tin khác"),
        )
    )  # fmt: skip
    found = [(one.kind, one.span.of(read.article.text), one.block) for one in read.sentences]
    assert found == [
        ("title", "Hội thảo. Ai dự?", 1), ("paragraph", "Ông Lúa dự.", 2), ("paragraph", "Bà Mận dự.", 2),
        ("caption", "Quang cảnh", 3),
    ]  # fmt: skip
    assert [one.index for one in read.sentences] == [0, 1, 2, 3]


def test_lines_of_a_list_are_marked_as_items() -> None:
    lines = (
        "Có ba báo cáo:",
        "- Giữ rừng",
        "+ Giữ nước",
        "1. Giữ đất",
        "(2) Giữ làng",
        "• Giữ nghề",
        "14.8 là ngày họp",
    )
    read = read_text(article(*(("paragraph", line) for line in lines)))
    assert [one.item for one in read.sentences] == [False, True, True, True, True, True, False]


def test_an_article_without_blocks_has_no_sentences() -> None:
    assert read_text(Article("x", "Ông Lúa dự.")).sentences == ()


def test_space_at_the_ends_of_a_block_is_left_out() -> None:
    read = read_text(article(("paragraph", "  Ông Lúa dự.  "), ("paragraph", "   ")))
    assert [one.span.of(read.article.text) for one in read.sentences] == ["Ông Lúa dự."]
