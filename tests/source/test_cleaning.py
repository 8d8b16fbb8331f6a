"""Text is cleaned once: what nobody sees is taken out and counted, all else stays, in NFC."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.source.cleaning import REMOVED, clean

TRAPS = st.one_of(
    st.sampled_from(
        "\u200b\u200c\u200d\u200e\u202e\u2066\u2069\ufeff\u00ad\x00\x07\x85\r\n\t\u2028\ud800\udfff\ufe0f😀♂"
    ),
    st.sampled_from("aăô\u0301\u0300\u031b\u0323đĐ\u05d9\ufb1d\u2190\u0338"),
    st.characters(),
)
texts = st.text(TRAPS)


@given(texts)
def test_cleaning_clean_text_changes_nothing(text: str) -> None:
    once, _ = clean(text)

    assert clean(once) == (once, ())


@given(texts)
def test_clean_text_is_nfc_and_can_be_written(text: str) -> None:
    once, _ = clean(text)

    assert unicodedata.is_normalized("NFC", once)
    once.encode("utf-8")


@given(texts)
def test_composed_and_decomposed_text_are_stored_alike(text: str) -> None:
    assert clean(unicodedata.normalize("NFD", clean(text)[0])) == (clean(text)[0], ())


@given(st.text(st.sampled_from("aáạăằâấđêếôộơớưứyỹ ĂẰĐ“”–…\n\t.,;:!?0123456789")))
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert clean(text) == (text, ())


@pytest.mark.parametrize(
    ("dirty", "found", "removed"),
    [
        ("Sa\u0301ng\u200b 14/8", "Sáng 14/8", (("zero-width", 1),)),
        ("\ufeffHội thảo", "Hội thảo", (("zero-width", 1),)),
        ("Hải\u00ad Phòng", "Hải Phòng", (("zero-width", 1),)),
        ("ông \u202eA\u202c B", "ông A B", (("bidirectional", 2),)),
        ("a\x00b\x1bc\x9fd", "abcd", (("control", 3),)),
        ("a\ud83dz", "az", (("surrogate", 1),)),
        ("\u200b\x07\u202e\ud800", "", (("bidirectional", 1), ("control", 1), ("surrogate", 1), ("zero-width", 1))),
    ],
)
def test_what_nobody_sees_is_taken_out_and_counted(
    dirty: str, found: str, removed: tuple[tuple[str, int], ...]
) -> None:
    assert clean(dirty) == (found, removed)


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Ông **Lê Văn Tám** – Chủ tịch Hội", "Ông Lê Văn Tám – Chủ tịch Hội"),
        ("Ông ***Lê Văn Tám***, **Hà Nội**", "Ông Lê Văn Tám, Hà Nội"),
        ("### Thành phần tham dự\n# Hội thảo", "Thành phần tham dự\nHội thảo"),
    ],
)
def test_the_signs_of_markdown_go(marked: str, plain: str) -> None:
    assert clean(marked) == (plain, (("markup", len(marked) - len(plain)),))


@pytest.mark.parametrize(
    "text", ["giá 5*** sao", "** Ghi chú **", "a ** b ** c", "#chuyendoiso", "C# 7", "*) Lưu ý", "****"]
)
def test_stars_and_hashes_that_mark_nothing_stay(text: str) -> None:
    assert clean(text) == (text, ())


@given(st.text(st.sampled_from("*# a\n")))
def test_signs_of_markdown_are_cleaned_once(text: str) -> None:
    assert clean(clean(text)[0]) == (clean(text)[0], ())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert clean(f"Sáng 14/8{end}Chiều 15/8") == ("Sáng 14/8\nChiều 15/8", ())


def test_the_letter_that_looks_like_another_becomes_the_vietnamese_one() -> None:
    assert clean("\u00d0ại hội") == ("\u0110ại hội", ())


@pytest.mark.parametrize("emoji", ["👨‍👩‍👧", "🧑🏽‍⚕️", "❤️‍🔥", "🏴‍☠️"])
def test_a_joiner_inside_an_emoji_stays(emoji: str) -> None:
    assert clean(f"Vui {emoji}!") == (f"Vui {emoji}!", ())


@pytest.mark.parametrize("dirty", ["Tu\u200dấn", "😀\u200d vui", "vui \u200d😀", "\ud800\u200dTuấn", "国\u200d家"])
def test_a_joiner_beside_a_letter_goes(dirty: str) -> None:
    assert "\u200d" not in clean(dirty)[0]


@pytest.mark.parametrize("kind", [kind for kind, _ in REMOVED])
def test_what_is_taken_out_of_a_long_text_is_counted_once(kind: str) -> None:
    sample = {"control": "\x01", "bidirectional": "\u202e", "zero-width": "\u200b", "surrogate": "\ud900"}[kind]

    assert clean(f"Nguyễn{sample} Hải " * 1000) == ("Nguyễn Hải " * 1000, ((kind, 1000),))


def test_a_pile_of_marks_is_cut_and_counted() -> None:
    text, removed = clean("a" + "\u0301\u0323" * 50_000 + "b")
    assert text.endswith("b")
    assert len(text) < 20
    assert removed == (("mark", 100_000 - 16),)
    assert clean(text)[0] == text
