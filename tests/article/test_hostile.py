"""Text made to be slow is read all the same: a pattern that backtracks without bound would not come to an end here."""

from __future__ import annotations

import pytest

from kg.article import read_article
from kg.model import Page
from kg.text import read_text

ATTACKS = (
    "A", "A ", ".", ". ", "(", "“", '"', "<", "<a>", "&nbsp;", "1", "1/", "12:", "14/8/2019 ", "- ", " - ", "|", "#a",
    "a.", "http://a.", "{", "x\n", "Ông A\n", "Nguyễn Văn A ", "NGUYỄN VĂN A\n", "Ảnh: ", "14/8/2019 16:30 - b\n", "\n",
    " ", "v.v. ", "TS. ", "1. ", "…!?", "a\u0301", "Tin khác\n",
)  # fmt: skip


@pytest.mark.parametrize("size", [10_000, 40_000])
@pytest.mark.parametrize("part", ATTACKS)
def test_a_text_of_one_repeated_part_is_read_to_its_end(part: str, size: int) -> None:
    text = (part * (size // len(part) + 1))[:size]
    read = read_text(read_article(Page(text=text, id="x")))
    assert read.article.text == text
    assert all(sentence.span.end <= size for sentence in read.sentences)


@pytest.mark.parametrize("part", ["Ông Nguyễn Văn A phát biểu ", "Ông A nói. ", "A"])
def test_a_megabyte_in_one_line_is_one_paragraph(part: str) -> None:
    text = part * (1_000_000 // len(part))
    article = read_article(Page(text=text, id="x"))
    assert [block.kind for block in article.blocks] == ["paragraph"]
    assert read_text(article).sentences[-1].span.end == len(text.rstrip())
