"""A head noun said twice, in the office and in the body, names the body once."""

from __future__ import annotations

import pytest

from kg.mention import find_in
from kg.model import Span


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("TS. Lê Văn Tám, Trưởng khoa Khoa Công nghệ thông tin", "Khoa Công nghệ thông tin"),
        ("TS. Lê Văn Tám, Trưởng Khoa, Khoa Công nghệ thông tin", "Khoa Công nghệ thông tin"),
        ("Ông Lê Văn Tám, Trưởng ban Ban Dân tộc", "Ban Dân tộc"),
        ("Ông Lê Văn Tám, Trưởng phòng Phòng chống tham nhũng", "Phòng Phòng chống tham nhũng"),
    ],
)
def test_a_head_noun_said_twice_is_read_once(words: str, body: str) -> None:
    (office,) = next(find_in(words, Span(0, len(words)))).offices
    assert office.body is not None
    assert office.body.core == body
