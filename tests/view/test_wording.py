from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.view.wording import LINES, WIDTH, wrap_label


@given(st.text())
def test_a_label_never_has_more_or_longer_lines_than_fit(label: str) -> None:
    lines = wrap_label(label)
    assert len(lines) <= LINES
    assert all(0 < len(line) <= WIDTH for line in lines)


@given(st.lists(st.text("abcđễ", min_size=1, max_size=WIDTH), max_size=3))
def test_a_label_that_fits_keeps_every_word(words: list[str]) -> None:
    assert " ".join(wrap_label(" ".join(words))).split() == words


def test_a_long_label_ends_at_a_word_with_an_ellipsis() -> None:
    lines = wrap_label("Nâng cao năng lực quản trị của bộ máy hành chính công dựa trên tri thức và sáng tạo")
    assert lines == ("Nâng cao năng lực quản", "trị của bộ máy hành", "chính công dựa trên…")
