"""What is told of a pattern's beginnings never keeps a match from being found."""

from __future__ import annotations

import re

import pytest

from kg.lexicon.beginnings import beginnings
from kg.lexicon.letters import END, UPPER
from kg.lexicon.trie import alternation

PATTERNS = (
    rf"(?i:{alternation(['phó chủ tịch', 'phó', 'phòng'])}){END}",
    r"(?:[Ss]áng|ngày)[ \n]{1,3}(?=\d)|\d{1,2}/",
    rf"(?<!văn ){alternation(['TP.', 'tỉnh'])}[ ]{{0,3}}(?=[{UPPER}])",
    rf"(?:{alternation(['nguyên', 'Phó'])}{END} ){{0,2}}(?:a{{1,2}}|[xy]b?){END}",
    r"[“”]\w",
)
WORDS = ("phó", "Phó", "PHÒNG", "phóng", "Sáng", "ngày", "14", "TP", "TPHà", "tỉnh", "nguyên", "a", "aa", "x", "yb")


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_word_that_a_match_begins_with_is_told(pattern: str) -> None:
    told = beginnings(pattern)
    for word in WORDS:
        for after in ("", " chủ tịch", " 14/8", "/8", ". Huế", " Phó a", " x"):
            if re.match(pattern, word + after):
                assert told.may_be(word)


def test_a_word_that_begins_no_match_is_known() -> None:
    told = beginnings(PATTERNS[0])
    assert told.may_be("PHÓ")
    assert not told.may_be("phóng")


def test_where_a_match_begins_with_no_letter_any_word_will_do() -> None:
    assert beginnings(PATTERNS[-1]).may_be("hội")
