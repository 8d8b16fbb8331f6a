"""A common name is a weak sign of one person, a rare one a strong sign, and neither is proof."""

from __future__ import annotations

import pytest
from hypothesis import given

from kg.entity.rarity import MOST, rarity
from kg.entity.spelling import person_key
from tests.generating import names


@pytest.mark.parametrize("name", ["Nguyễn Văn Hùng", "Trần Thị Lan", "Phạm Minh Tuấn", "Lê Hùng"])
def test_a_common_name_speaks_against(name: str) -> None:
    assert rarity(person_key(name)) < -1


@pytest.mark.parametrize("name", ["Dư Hoàng Kha", "Giàng A Páo", "Y Blăng Niê Kđăm", "Kenji Morimoto"])
def test_a_rare_name_speaks_for(name: str) -> None:
    assert rarity(person_key(name)) == MOST


def test_a_bare_given_name_is_worth_nothing() -> None:
    assert rarity(person_key("Nam")) < rarity(person_key("Nguyễn Văn Nam"))


@given(names)
def test_what_a_name_is_worth_has_bounds(name: str) -> None:
    assert -8 <= rarity(person_key(name)) <= MOST
