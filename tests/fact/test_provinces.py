"""A province is known by its name, and not inside a longer one."""

from __future__ import annotations

import pytest

from kg.fact.provinces import PROVINCE


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("tỉnh Thái Bình, Bình Dương", ["Thái Bình", "Bình Dương"]),
        ("châu Á - Thái Bình Dương", []),
        ("Nghệ An và Hà Tĩnh", ["Nghệ An", "Hà Tĩnh"]),
    ],
)
def test_provinces_are_found_by_name(words: str, names: list[str]) -> None:
    assert [found.group() for found in PROVINCE.finditer(words)] == names
