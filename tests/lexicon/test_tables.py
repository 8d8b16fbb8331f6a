"""The tables are whole, and a broken row is told by file and line."""

from __future__ import annotations

import unicodedata
from dataclasses import fields

import pytest

from kg.errors import LexiconError
from kg.lexicon import load_lexicon
from kg.lexicon.tables import check_rows, one_of

COLUMNS = ("form", "codes")
HEADER = "form\tcodes"
PHRASES = [
    (field.name, getattr(row, "form", None) or getattr(row, "name", None) or getattr(row, "short", None) or row)
    for field in fields(load_lexicon())
    for row in getattr(load_lexicon(), field.name)
]


@pytest.mark.parametrize("field", [field.name for field in fields(load_lexicon())])
def test_a_table_has_rows(field: str) -> None:
    assert getattr(load_lexicon(), field)


def test_every_phrase_is_composed_and_without_space_at_its_ends() -> None:
    for field, phrase in PHRASES:
        assert phrase == unicodedata.normalize("NFC", phrase.strip()), field


def test_loading_twice_gives_the_same_value() -> None:
    assert load_lexicon() is load_lexicon()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["form"], r"x\.tsv:1: found .*expected the columns form, codes"),
        ([], r"x\.tsv:1:"),
        ([HEADER, "ông"], r"x\.tsv:2: found 1 cells, expected 2"),
        ([HEADER, "ông\t", "\tTS"], r"x\.tsv:3: '' is empty"),
        ([HEADER, "ông\t", "bà\t", "ông\tTS"], r"x\.tsv:4: 'ông' .*line 2"),
        ([HEADER, unicodedata.normalize("NFD", "bà\t")], r"x\.tsv:2: .*NFC"),
    ],
    ids=["columns", "no header", "width", "empty", "repeated", "decomposed"],
)
def test_a_broken_row_is_named_by_file_and_line(lines: list[str], said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        list(check_rows(lines, "x", COLUMNS))


def test_good_rows_come_as_their_cells() -> None:
    assert list(check_rows([HEADER, "ông\t", "GS\tGS"], "x", COLUMNS)) == [("ông", ""), ("GS", "GS")]


def test_an_unknown_value_is_told_with_those_allowed() -> None:
    with pytest.raises(LexiconError, match=r"x\.tsv: row 'họp' has 'party', expected one of meeting, forum"):
        one_of("party", ("meeting", "forum"), "x", "họp")
