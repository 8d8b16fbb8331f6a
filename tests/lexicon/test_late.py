"""A pattern that is compiled late does what the compiled one does."""

from __future__ import annotations

import re

import pytest

from kg.lexicon.late import METHODS, late


def test_a_late_pattern_does_what_the_compiled_one_does() -> None:
    text = "phó giám đốc sở, giám đốc"
    mine, other = late("(?P<rank>phó )?giám đốc"), re.compile("(?P<rank>phó )?giám đốc")
    for method in ("match", "search", "fullmatch", "findall"):
        assert repr(getattr(mine, method)(text)) == repr(getattr(other, method)(text))
    assert [found.span() for found in mine.finditer(text, 4)] == [found.span() for found in other.finditer(text, 4)]
    assert (mine.sub("x", text), mine.split(text)) == (other.sub("x", text), other.split(text))


def test_a_pattern_is_compiled_when_it_is_first_tried() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.match("")


def test_a_late_pattern_has_nothing_else() -> None:
    assert all(getattr(late("a"), method) for method in METHODS)
    assert not hasattr(late("a"), "nothing")
