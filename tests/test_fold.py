"""Spellings that people hold to be one compare equal, and those that mean different things do not."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.fold import TONES, fold, slug

ONSETS = (
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
    "qu", "r", "s", "t", "th", "tr", "v", "x",
)  # fmt: skip
# Each rhyme with the letter that carries its tone, counted from zero: in the new style, and in the old one.
RHYMES = (
    ("a", 0, 0), ("ă", 0, 0), ("â", 0, 0), ("e", 0, 0), ("ê", 0, 0), ("i", 0, 0), ("o", 0, 0), ("ô", 0, 0),
    ("ơ", 0, 0), ("u", 0, 0), ("ư", 0, 0), ("y", 0, 0), ("oa", 1, 0), ("oe", 1, 0), ("uy", 1, 0), ("oan", 1, 1),
    ("oang", 1, 1), ("oach", 1, 1), ("uyên", 2, 2), ("uya", 1, 1), ("iêu", 1, 1), ("yêu", 1, 1), ("ươi", 1, 1),
    ("uôi", 1, 1), ("ươu", 1, 1), ("ia", 0, 0), ("ua", 0, 0), ("ưa", 0, 0), ("ai", 0, 0), ("ao", 0, 0), ("ây", 0, 0),
    ("âu", 0, 0), ("eo", 0, 0), ("iên", 1, 1), ("uân", 1, 1), ("ưng", 0, 0), ("ung", 0, 0), ("ương", 1, 1),
    ("inh", 0, 0), ("uynh", 1, 1), ("oeo", 1, 1),
)  # fmt: skip
MARKS = ("", *sorted(TONES))

syllables = st.tuples(st.sampled_from(ONSETS), st.sampled_from(RHYMES), st.sampled_from(MARKS))


def spell(onset: str, rhyme: str, place: int, tone: str) -> str:
    return unicodedata.normalize("NFC", onset + rhyme[: place + 1] + tone + rhyme[place + 1 :])


def both_styles(syllable: tuple[str, tuple[str, int, int], str]) -> tuple[str, str]:
    onset, (rhyme, new, old), tone = syllable
    return spell(onset, rhyme, new, tone), spell(onset, rhyme, old, tone)


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("hoà", "hòa"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("xoã", "xõa"),
        ("hoạ", "họa"),
        ("thuỷ", "thủy"),
        ("HOÀ", "hòa"),
    ],
)
def test_both_places_of_a_tone_mark_are_one_spelling(new: str, old: str) -> None:
    assert fold(new) == fold(old)


@given(syllables)
def test_every_syllable_is_one_in_both_styles(syllable: tuple[str, tuple[str, int, int], str]) -> None:
    new, old = both_styles(syllable)

    assert fold(new) == fold(old)
    assert fold(new, marks=False) == fold(old, marks=False)


@given(syllables, syllables)
def test_two_syllables_are_one_only_where_they_are_spelt_alike(
    one: tuple[str, tuple[str, int, int], str], other: tuple[str, tuple[str, int, int], str]
) -> None:
    same = both_styles(one)[1] == both_styles(other)[1]

    assert (fold(both_styles(one)[0]) == fold(both_styles(other)[0])) == same


@given(st.lists(syllables, min_size=1, max_size=5), st.sampled_from([str, str.upper, str.title]))
def test_without_marks_every_name_is_ascii(name: list[tuple[str, tuple[str, int, int], str]], write: type[str]) -> None:
    text = write(" ".join(both_styles(syllable)[0] for syllable in name))

    assert re.fullmatch(r"[a-z]+( [a-z]+)*", fold(text, marks=False))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hùng", "Hưng"),
        ("Tuân", "Tuấn"),
        ("Tuấn", "Tuần"),
        ("Đạo", "Dạo"),
        ("Hoa", "Hoà"),
        ("Thủy", "Thúy"),
        ("mà", "mả"),
    ],
)
def test_names_that_differ_by_a_mark_stay_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_without_marks_people_find_what_they_type() -> None:
    assert fold("Đặng Thị Ngọc Thịnh", marks=False) == "dang thi ngoc thinh"
    assert fold("NGUYỄN  Văn\tƯớc\n", marks=False) == "nguyen van uoc"


@given(st.text(), st.booleans())
def test_folding_a_key_gives_the_key(text: str, marks: bool) -> None:
    once = fold(text, marks=marks)

    assert fold(once, marks=marks) == once


@given(st.text(), st.booleans())
def test_composed_and_decomposed_text_have_one_key(text: str, marks: bool) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)

    assert fold(composed, marks=marks) == fold(decomposed, marks=marks)


@given(st.text())
def test_spaces_around_and_between_words_do_not_count(text: str) -> None:
    assert fold(f"  {text.replace(' ', '   ')}\n") == fold(text)


def test_a_key_with_marks_is_composed() -> None:
    assert fold("Bùi Quang Tuấn") == unicodedata.normalize("NFC", fold("Bùi Quang Tuấn"))


@given(st.text(), st.integers(0, 60))
def test_a_slug_is_strict_ascii_and_no_longer_than_asked(text: str, limit: int) -> None:
    found = slug(text, limit)

    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", found)
    assert len(found) <= limit


def test_a_slug_ends_at_a_whole_word() -> None:
    assert slug("Sở Khoa học và Công nghệ thành phố Hải Phòng", 20) == "so-khoa-hoc-va-cong"


def test_a_slug_of_what_has_no_latin_letter_is_empty() -> None:
    assert slug("中文 <script> “”") == "script"
    assert slug("中文") == ""
