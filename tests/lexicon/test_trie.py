"""Many phrases as one pattern match what each of them says, and nothing else."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.letters import CAPITALIZED, END, LOWER, UPPER
from kg.lexicon.trie import alternation, presence, tone_variants

PHRASES = st.lists(
    st.text("abđế .+", min_size=1, max_size=6).filter(lambda s: s.strip() == s and "  " not in s), min_size=1
)


@given(PHRASES)
def test_every_phrase_matches_as_a_whole(phrases: list[str]) -> None:
    pattern = re.compile(alternation(phrases))
    assert all(pattern.fullmatch(phrase) for phrase in phrases)


@given(PHRASES, st.text("abđế .+", max_size=8))
def test_what_matches_is_a_phrase(phrases: list[str], text: str) -> None:
    assert bool(re.fullmatch(alternation(phrases), text)) == (text.replace("  ", " ") in phrases)


@given(PHRASES, st.text("abđế .+", max_size=8))
def test_a_place_has_a_phrase_where_a_shorter_pattern_says_so(phrases: list[str], text: str) -> None:
    longer, shorter = (re.match(rf"{pattern}{END}", text) for pattern in (alternation(phrases), presence(phrases)))
    assert bool(longer) == bool(shorter)


def test_the_longest_phrase_wins() -> None:
    found = re.match(alternation(["hội", "hội thảo", "hội thảo khoa học"]), "hội thảo khoa học quốc gia")
    assert found and found.group() == "hội thảo khoa học"


def test_an_unbreakable_space_is_a_space() -> None:
    assert re.fullmatch(alternation(["Sở Y tế"]), "Sở\xa0Y  tế")


def test_both_places_of_the_tone_mark_match() -> None:
    pattern = re.compile(alternation(["Ủy viên", "Tòa án"]))
    assert all(pattern.fullmatch(form) for form in ("Ủy viên", "Uỷ viên", "Tòa án", "Toà án"))


def test_a_tone_variant_is_the_same_word_to_a_reader() -> None:
    assert tone_variants("thủy lợi") == ("thủy lợi", "thuỷ lợi")
    assert tone_variants("hội thảo") == ("hội thảo",)


def test_capitals_and_small_letters_do_not_mix() -> None:
    assert not set(UPPER) & set(LOWER)
    assert all(c.isupper() for c in UPPER)
    assert set("ĂÂÊÔƠƯĐÝỴỸ") <= set(UPPER)
    assert set(UPPER) <= set(unicodedata.normalize("NFC", UPPER))


def test_words_of_names_are_capitalised_words() -> None:
    word = re.compile(CAPITALIZED + END)
    names = ("Nguyễn", "H'Yâm", "Seo-yeon", "Y", "Kam-pông", "D’Artagnan")
    assert all((found := word.match(name)) and found.end() == len(name) for name in names)
    assert not any(word.match(other) for other in ("UBND", "nguyễn", "ỹ", "3D"))
