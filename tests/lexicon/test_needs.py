"""What a pattern needs stands in every text that holds a match of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.lexicon.needs import needs

WORDS = ("P", "O", "N", "B", "E", "V", "về", "chủ", "trì", "tọa", "đàm", "nêu", "rõ", "nhấn", "mạnh", "có:", ",", "x")
PATTERNS = (
    "(?:P|O|[PON]x) về (?:B,)?[EV]",
    r"[PN](?: có:| ,|)? (?:chủ (?:trì|tọa(?: đàm)?)|n(?:êu(?: rõ)?|hấn mạnh))(?!\w)",
    "(?:B|E) (?:nêu|nhấn).*(?=V|tọa)",
    "(?:a|)nêu rõ+",
)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("(?:P|O|[PON]x) về (?:B,)?[EV]", {"P O Nx", "về", "E V"}),
        ("P{0,3}(?:B|E)?x", {"x"}),
        ("(?:[PO]a|Bb|c)", {"Pa Oa Bb c"}),
        ("(?=[EV])(?<!P).", {"E V"}),
        ("(?i:P)(?:B){1,3}", {"B"}),
        ("(?i)P", set()),
        ("[^P]{1,9}[A-Z]N", {"N"}),
        ("chủ (?:trì|tọa(?: đàm)?)(?!\\w)", {"chủ", "trì tọa"}),
        ("n(?:êu(?: rõ)?|hấn mạnh) E", {"nêu nhấn", "E"}),
        ("(?:a|)b c", {"b", "c"}),
        ("", set()),
    ],
)
def test_the_words_that_a_match_cannot_do_without_are_told(pattern: str, found: set[str]) -> None:
    assert needs(pattern) == {frozenset(choice.split()) for choice in found}


@given(st.lists(st.sampled_from(WORDS), max_size=9))
@example(["P", "về", "E"])
def test_a_text_with_a_match_has_what_is_needed(words: list[str]) -> None:
    text = " ".join(words)
    for pattern in PATTERNS:
        if re.search(pattern, text):
            assert all(any(part in word for word in words for part in choice) for choice in needs(pattern))
