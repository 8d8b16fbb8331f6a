from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluate.gold import GoldEvent, GoldOrganization, GoldPerson, GoldRole
from kg.evaluate.matching import (
    align_events,
    align_organizations,
    align_persons,
    norm,
    norm_organization,
    overlap,
    role_of,
    same_text,
)
from kg.model import Event, Organization, Person, PersonRole, Stated


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Hòa Bình", "Hoà  Bình"),
        ("Thạc sỹ", "thạc sĩ"),
        ("Sở KH&CN", "Sở Khoa học và Công nghệ"),
        ("UBND TP. Hồ Sen", "Ủy ban nhân dân thành phố Hồ Sen"),
        ("“Giữ rừng” – giữ nước", "Giữ rừng - giữ nước"),
        ("PGS.TS", "PGS TS"),
        ("H'Lan\u00a0Niê", "HLan Niê"),
    ],
)
def test_spellings_of_one_name_compare_equal(a: str, b: str) -> None:
    assert norm(a) == norm(b)


def test_the_words_for_province_and_city_do_not_tell_bodies_apart() -> None:
    assert norm_organization("Sở Nội vụ tỉnh Hồ Sen") == norm_organization("Sở Nội vụ Hồ Sen")
    assert norm_organization("Tỉnh đoàn Hồ Sen") != norm_organization("đoàn Hồ")


@given(st.text(alphabet="ab c", max_size=12), st.text(alphabet="ab c", max_size=12))
def test_overlap_is_symmetric_and_whole_only_for_the_same_words(a: str, b: str) -> None:
    assert overlap(a, b) == overlap(b, a)
    assert (overlap(a, b) == 1.0) == (sorted(a.split()) == sorted(b.split()) != [])


def test_two_titles_are_one_from_nine_tenths_of_their_words() -> None:
    title = "Thực trạng và giải pháp nâng cao năng lực bộ máy của xã"
    assert same_text(f"{title} Sen", (title,))
    assert not same_text("Thực trạng và giải pháp", (title, None))


def person(one: str, name: str, *accept: str) -> GoldPerson:
    return GoldPerson(one, name, accept, (), (), optional=False)


def test_exact_names_are_paired_before_accepted_ones() -> None:
    gold = (person("g1", "Trần Văn Lúa", "Trần Lúa"), person("g2", "Trần Lúa"))
    assert align_persons(gold, (Person("p1", "Trần Lúa"), Person("p2", "TRẦN VĂN LÚA"))) == {"p1": "g2", "p2": "g1"}


def test_two_spellings_may_meet_in_one_entity() -> None:
    gold = (GoldOrganization("g1", "Sở Nội vụ tỉnh Hồ Sen", ("Sở Nội vụ",), optional=False),)
    predicted = (Organization("o1", "Sở Nội vụ"), Organization("o2", "Sở Nội vụ Hồ Sen"), Organization("o3", "Sở Y tế"))
    assert align_organizations(gold, predicted) == {"o1": "g1", "o2": "g1"}


def event(one: str, kind: str, name: str, *persons: str) -> GoldEvent:
    roles = tuple(GoldRole(p, "chair", (), optional=False) for p in persons)
    return GoldEvent(one, (kind,), (name,), ("2019-08-14",), None, (None,), (), roles, (), optional=False)


def test_events_are_paired_by_type_name_day_and_shared_persons() -> None:
    gold = (event("g1", "workshop", "Giữ rừng", "g-p1"), event("g2", "workshop", "Giữ nước", "g-p2"))
    predicted = (
        Event("e1", "workshop", persons=(PersonRole("p2", "chair"),)),
        Event("e2", "forum", name=Stated("Giữ rừng")),
        Event("e3", "visit"),
    )
    found = align_events(gold, predicted, {"p1": "g-p1", "p2": "g-p2"})
    assert {one: pair.id for one, pair in found.items()} == {"e1": "g2", "e2": "g1"}


def test_a_role_that_is_accepted_reads_as_the_gold_s() -> None:
    roles = (GoldRole("p1", "chair", ("co-chair",), optional=False), GoldRole("p1", "speaker", (), optional=False))
    assert role_of(roles, "p1", "co-chair") == "chair"
    assert role_of(roles, "p1", "speaker") == "speaker"
    assert role_of(roles, "p2", "co-chair") == "co-chair"
