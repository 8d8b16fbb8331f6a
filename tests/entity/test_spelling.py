"""Names as keys: one name in several spellings is one key, and tones tell names apart."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.entity.spelling import block_of, body_key, compatible, person_key
from tests.generating import names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lý Thúy Mỹ", "Lí Thuý Mĩ"),
        ("Trần Hoà Bình", "TRẦN  HÒA BÌNH"),
        ("Võ Quý Sỹ", "Võ Quí Sĩ"),
        ("Đỗ Kỳ Vỹ", "Đỗ Kì Vĩ"),
        ("H’Yâm Byă", "H'Yâm Byă"),
        ("Bùi Tuấn", unicodedata.normalize("NFD", "Bùi Tuấn")),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert person_key(one) == person_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lê Hùng", "Lê Hưng"),
        ("Lê Thúy", "Lê Thúi"),
        ("Lê Tây", "Lê Tâi"),
        ("Bùi Tuấn", "Bùi Tuân"),
        ("Y Moan", "I Moan"),
    ],
)
def test_what_tells_names_apart_tells_keys_apart(one: str, other: str) -> None:
    assert person_key(one) != person_key(other)


@given(names)
def test_a_key_is_its_own_key(name: str) -> None:
    assert person_key(person_key(name)) == person_key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Y Blăng Niê", "Y Blăng Niê Kđăm"),
        ("Y Blăng Niê Kdăm", "Y Blăng Niê Kđăm"),
        ("H'Luin", "H'Luin Niê"),
        ("Kenji Morimoto", "Morimoto Kenji"),
        ("K. Morimoto", "Kenji Morimoto"),
        ("Moon Jae - in", "Moon Jae In"),
        ("Tayyip Erdogan", "Recep Tayyip Erdogan"),
    ],
)
def test_names_that_may_be_of_one_person_share_a_block(one: str, other: str) -> None:
    first, second = person_key(one), person_key(other)

    assert block_of(first) == block_of(second)
    assert compatible(first, second)
    assert compatible(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Y Blăng Mlô", "Y Blăng Niê"),
        ("Jack Morimoto", "Kenji Morimoto"),
        ("J. Morimoto", "Kenji Morimoto"),
        ("Lê An", "Lê Văn An"),
    ],
)
def test_names_that_differ_in_a_word_are_of_two(one: str, other: str) -> None:
    assert not compatible(person_key(one), person_key(other))


@given(st.text(max_size=30))
def test_any_text_has_a_key_and_a_block(name: str) -> None:
    assert compatible(person_key(name), person_key(name))
    assert block_of(person_key(name)) in person_key(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sở Nội vụ Hải Phòng", "Sở Nội vụ thành phố Hải Phòng"),
        ("Ủy ban nhân dân tỉnh Yên Bái", "UỶ BAN NHÂN DÂN TỈNH YÊN BÁI"),
        ("Tỉnh đoàn Nam Định", "Tỉnh đoàn tỉnh Nam Định"),
        ("Sở Y tế TP. Hồ Chí Minh", "Sở Y tế Thành phố Hồ Chí Minh"),
    ],
)
def test_spellings_of_one_body_have_one_key(one: str, other: str) -> None:
    assert body_key(one) == body_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ủy ban nhân dân thành phố Hải Dương", "Ủy ban nhân dân tỉnh Hải Dương"),
        ("Sở Nội vụ tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Giang"),
        ("Sở Nội vụ", "Sở Nội vụ tỉnh Hà Nam"),
        ("Văn phòng Sở Nội vụ tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"),
    ],
)
def test_two_bodies_have_two_keys(one: str, other: str) -> None:
    assert body_key(one) != body_key(other)
