from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kg.article.lines import split_lines


@given(st.text(alphabet="aÂ .<>/p&nbs;|\n\t\u00a0", max_size=200))
def test_every_line_is_the_slice_of_the_text_that_it_names(text: str) -> None:
    lines = split_lines(text)
    assert all(line.text and text[line.start : line.end] == line.text for line in lines)
    assert all(a.end <= b.start for a, b in itertools.pairwise(lines))


@given(st.text(alphabet="aÂ.-\n \u00a0", max_size=200))
def test_no_character_but_space_is_lost_where_there_is_no_markup(text: str) -> None:
    kept = "".join(line.text for line in split_lines(text))
    assert "".join(kept.split()) == "".join(text.split())


def test_tags_around_a_line_are_left_out() -> None:
    page = '<p style="text-align: center;"><strong>Hội nghị trực tuyến</strong></p>\n<p>Sáng 9/4, họp.</p>'
    assert [line.text for line in split_lines(page)] == ["Hội nghị trực tuyến", "Sáng 9/4, họp."]


def test_a_caption_glued_before_the_next_one_is_cut_off() -> None:
    page = "Toàn cảnh Hội nghị\nToàn cảnh Hội nghị Đồng chí Phùng Văn Sử phát biểu"
    assert [line.text for line in split_lines(page)] == [
        "Toàn cảnh Hội nghị",
        "Toàn cảnh Hội nghị",
        "Đồng chí Phùng Văn Sử phát biểu",
    ]


def test_a_gap_is_an_empty_line_before() -> None:
    assert [line.gap for line in split_lines("Một\nHai\n\nBa\n \nBốn")] == [True, False, True, True]
