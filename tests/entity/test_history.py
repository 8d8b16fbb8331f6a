"""What time did: bodies that became others, provinces then and now, tenures between bounds, copies that count once."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.entity import resolve, tell_history
from kg.entity.becoming import body_changes, steps_between
from kg.entity.seats import find_bounds, is_seat
from kg.entity.units import rows
from kg.entity.whereabouts import whereabouts
from kg.model import Held, History, Record, Stated
from tests.building import renamed, speech, workshop
from tests.generating import records

MEDIA, SCIENCE, MERGED = (
    "Sở Thông tin và Truyền thông tỉnh Yên Bái",
    "Sở Khoa học và Công nghệ tỉnh Yên Bái",
    "Sở Khoa học và Công nghệ tỉnh Lào Cai",
)
some = st.lists(records(), max_size=3, unique_by=lambda record: record.article.key)


def told(*found: Record) -> History:
    return tell_history(found, resolve(found))


@settings(max_examples=30)
@given(some, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_count(found: list[Record], chance: random.Random) -> None:
    assert told(*chance.sample(found, len(found))) == told(*found)


def changes(*bodies: str) -> list[tuple[tuple[str, ...], str, str]]:
    found = body_changes({name: name for name in bodies}, {})
    return [(one.before, one.after, one.date or one.issued) for one in found]


def test_a_body_becomes_another_step_by_step() -> None:
    assert changes(MEDIA, SCIENCE, MERGED) == [
        ((SCIENCE, MEDIA), SCIENCE, "2025-02-28"),
        ((MERGED, SCIENCE), MERGED, "2025-07-01"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "stood"),
    [
        ("Sở Kế hoạch và Đầu tư tỉnh Sơn La", "Sở Tài chính tỉnh Sơn La", True),
        ("Sở Tài nguyên và Môi trường tỉnh Sơn La", "Sở Nông nghiệp và Môi trường tỉnh Sơn La", False),
    ],
)
def test_a_body_that_took_another_in_stood_before_and_one_that_was_made_of_two_did_not(
    before: str, after: str, stood: bool
) -> None:
    ((befores, result, _),) = changes(before, after)
    assert (result, after in befores) == (after, stood)


def test_where_a_step_between_is_not_in_the_graph_the_first_change_leads_to_none_of_its_bodies() -> None:
    assert changes(MEDIA, MERGED) == [((MEDIA,), "", "2025-02-28"), ((MERGED, MEDIA), MERGED, "2025-07-01")]


@pytest.mark.parametrize(
    ("before", "after"),
    [(MERGED, MEDIA), (SCIENCE, MEDIA), ("Bệnh viện Đa khoa tỉnh Yên Bái", "Bệnh viện Đa khoa tỉnh Lào Cai")],
)
def test_nothing_became_what_was_before_and_hospitals_of_two_provinces_stay_two(before: str, after: str) -> None:
    assert steps_between(before, after) == ()


def test_bodies_of_one_lineage_beside_each_other_did_not_become_each_other() -> None:
    assert changes("Ban Tuyên giáo Trung ương", "Ban Dân vận Trung ương") == []


def test_a_province_is_told_as_it_was_and_as_it_is() -> None:
    found = whereabouts("e", "Yên Bái", "2019-08-14")
    assert found is not None
    assert found.then is not None
    assert (found.then.title, found.then.last, found.today.title) == ("tỉnh Yên Bái", "2025-06-30", "tỉnh Lào Cai")
    assert [(step.date, step.decree) for step in found.steps] == [("2025-07-01", "202/2025/QH15")]


def test_without_a_day_a_name_of_two_versions_is_no_version_but_one_province_of_today() -> None:
    found = whereabouts("e", "Lào Cai", "")
    assert found is not None
    assert found.then is None
    assert found.today.key == "15-2025-07-01"


def test_a_place_that_no_table_knows_is_nowhere() -> None:
    assert whereabouts("e", "Vân Khánh", "2019-08-14") is None


@pytest.mark.parametrize(
    ("title", "body", "one"),
    [
        ("Giám đốc", "Sở Nội vụ tỉnh Hà Nam", True),
        ("giám đốc", "Sở Nội vụ tỉnh Hà Nam", True),
        ("Phó Giám đốc", "Sở Nội vụ tỉnh Hà Nam", False),
        ("Thành viên", "Ủy ban nhân dân tỉnh Hà Nam", False),
        ("Ủy viên", "Ủy ban nhân dân tỉnh Hà Nam", False),
        ("Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", True),
        ("Bí thư", "Ban Chấp hành Trung ương Đảng", False),
        ("Bí thư", "Tỉnh ủy Hà Nam", True),
        ("Vụ trưởng", "Bộ Nội vụ", False),
        ("Vụ trưởng", "Vụ Pháp chế", True),
    ],
)
def test_an_office_has_one_seat_or_several(title: str, body: str, one: bool) -> None:
    assert is_seat(title, body) is one


def test_the_table_of_seats_is_sorted_and_names_no_deputy() -> None:
    titles = [row[0] for row in rows("bodies", "seats")]
    assert titles == sorted(set(titles))
    assert not [title for title in titles if title.startswith("Phó")]


FIRST, NEXT, LAST = (Held(name, "sở", "giám đốc") for name in ("an", "bình", "chi"))


def bounds(**days: str) -> dict[str, tuple[str, str]]:
    held = {"an": FIRST, "binh": NEXT, "chi": LAST, "former": FIRST._replace(former=True)}
    attested = {held[name]: frozenset(on.split()) for name, on in days.items()}
    found = find_bounds(attested, frozenset({("sở", "giám đốc")}), {"an": "an", "bình": "bình", "chi": "chi"})
    return {f"{one.tenure.person}{' former' * one.tenure.former}": (one.not_before, one.not_after) for one in found}


def test_a_tenure_ends_before_the_next_and_begins_after_the_one_before() -> None:
    assert bounds(an="2019-01-01 2020-01-01", binh="2022-01-01", chi="2024-01-01") == {
        "an": ("", "2022-01-01"),
        "bình": ("2020-01-01", "2024-01-01"),
        "chi": ("2022-01-01", ""),
    }


def test_an_office_called_former_had_ended_by_that_day() -> None:
    assert bounds(an="2019-01-01", former="2021-05-01 2023-01-01") == {"an": ("", "2021-05-01")}
    assert bounds(former="2021-05-01") == {"an former": ("", "2021-05-01")}


def test_an_office_held_again_after_it_was_called_former_is_not_bounded_by_that() -> None:
    assert bounds(an="2019-01-01 2022-01-01", former="2021-05-01") == {}


def test_two_seen_in_one_seat_at_the_same_time_bound_nothing() -> None:
    assert bounds(an="2019-01-01 2022-01-01", binh="2021-01-01 2023-01-01") == {}


def test_copies_of_one_text_are_one_witness() -> None:
    copy, other = renamed(workshop("a"), "https://a.vn/1"), renamed(workshop("b"), "https://b.vn/1")

    assert [one.count for one in told(copy, other).witnesses] == [1]


def test_articles_in_their_own_words_are_as_many_witnesses() -> None:
    name = "tổng kết công tác cải cách hành chính"
    one, other = (speech(article, "Lê Văn An", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam", event=name) for article in "ab")
    text = f"{other.article.text}Đại biểu cho biết việc này còn dài lắm và phải làm nhiều năm nữa mới xong."
    rewritten = replace(other, article=replace(other.article, text=text))

    assert [each.count for each in told(one, rewritten).witnesses] == [2]


def test_an_event_keeps_the_province_of_its_day() -> None:
    record = speech("a", "Lê Văn An")
    event = replace(record.events[0], locality=Stated("Hà Nam"))
    (place,) = told(replace(record, events=(event,))).places
    assert place.then is not None
    assert (place.then.title, place.today.title) == ("tỉnh Hà Nam", "tỉnh Ninh Bình")
