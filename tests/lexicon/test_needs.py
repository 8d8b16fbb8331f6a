"""What a pattern needs stands in every text that holds a match of it."""

from __future__ import annotations

import re

import pytest

from kg.lexicon.needs import needs

LETTERS = "PONBEV"


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("(?:P|O|[PON]x) về (?:B,)?[EV]", {"PON", "EV"}),
        ("P{0,3}(?:B|E)?x", set()),
        ("(?:[PO]a|Bb|c)", set()),
        ("(?=[EV])(?<!P).", {"EV"}),
        ("(?i:P)(?:B){1,3}", {"B"}),
        ("[^P]{1,9}[A-Z]N", {"N"}),
    ],
)
def test_the_letters_that_a_match_cannot_do_without_are_told(pattern: str, found: set[str]) -> None:
    assert needs(pattern, LETTERS) == {frozenset(choice) for choice in found}


@pytest.mark.parametrize("text", ["P về E", "Ox về B,V", "Nx về V", "Nx về P"])
def test_a_text_with_a_match_has_what_is_needed(text: str) -> None:
    pattern = "(?:P|O|[PON]x) về (?:B,)?[EV]"
    assert not re.search(pattern, text) or all(set(text) & choice for choice in needs(pattern, LETTERS))
