from __future__ import annotations

import re

import pytest

from kg.article.phrases import TABLES, alternatives, load_phrases, pattern, read_rows
from kg.errors import LexiconError


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_of_the_room_reads(table: str) -> None:
    assert len(load_phrases(table)) > 20


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("tail\tstart", "2 cells"),
        ("tail\tnowhere\ttin khác", "'nowhere'"),
        ("tail\tstart\tTin khác", "lower case"),
        ("tail\tstart\ttin kha\u0301c", "NFC"),
    ],
)
def test_a_broken_row_is_named_with_file_and_line(row: str, word: str) -> None:
    with pytest.raises(LexiconError, match=re.escape("data/lexicon/furniture.tsv:2")) as error:
        read_rows(["kind\twhere\tphrase", row], "furniture")
    assert word in str(error.value)


def test_a_row_that_stands_twice_is_refused() -> None:
    with pytest.raises(LexiconError, match="line 2"):
        read_rows(["kind\twhere\tphrase", "tail\tstart\ttin khác", "tail\tstart\ttin khác"], "furniture")


def test_a_phrase_ends_at_the_end_of_a_word() -> None:
    head = pattern("bylines", "outlet", "head")
    assert head.match("báo hồ sen")
    assert not head.match("bão số 3")


def test_no_phrases_match_nothing() -> None:
    assert re.search(alternatives(()), "tin khác") is None
