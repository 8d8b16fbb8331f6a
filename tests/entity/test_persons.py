"""Who is one person: the name, and what speaks for it and against it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.entity.persons import group_persons
from kg.entity.profile import profile
from kg.entity.weighing import JOIN, total, weigh
from kg.model import Article, Event, Organization, Person, Position, Record, Stated

Held = tuple[str, str | None]
RARE, COMMON = "Dư Hoàng Kha", "Nguyễn Văn Hùng"


def told(
    article: str,
    name: str,
    *held: Held,
    learned: tuple[str, ...] = (),
    day: str = "2021-05-03",
    place: str | None = None,
    beside: tuple[str, ...] = (),
    bodies: tuple[str, ...] = (),
) -> Record:
    """Return a record of one person in some offices, at an event of a day and place, with others beside."""
    named = dict.fromkeys([*(body for _, body in held if body), *bodies])
    ids = {body: f"o{number}" for number, body in enumerate(named, 1)}
    positions = tuple(Position(title, ids.get(body or "")) for title, body in held)
    event = Event("e1", "meeting", date=Stated(day), locality=Stated(place) if place else None)
    people = (Person("p1", name, learned, positions), *(Person(f"p{n}", one) for n, one in enumerate(beside, 2)))
    organizations = tuple(Organization(ids[body], body) for body in named)
    return Record(Article(article, f"Bài {article}."), people, organizations, (event,))


def are_one(first: Record, second: Record) -> bool:
    profiles = [each for record in (first, second) for each in profile(record) if each.member.local == "p1"]
    return len(group_persons(profiles)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            told("a", RARE, ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Cà Mau")),
            told("b", RARE, ("Phó Bí thư", "Tỉnh ủy Cà Mau")),
            id="a rare name in one province",
        ),
        pytest.param(
            told("a", COMMON, ("Giám đốc", "Sở Nội vụ tỉnh Hà Nam")),
            told("b", COMMON, ("Phó Giám đốc", "Sở Nội vụ tỉnh Hà Nam")),
            id="a common name in one body",
        ),
        pytest.param(
            told("a", RARE, learned=("GS", "TSKH"), place="Hà Nội"),
            told("b", RARE, learned=("GS", "TSKH"), place="Đắk Lắk"),
            id="a rare name of one learning",
        ),
        pytest.param(
            told("a", RARE, learned=("ThS",), day="2019-01-01"),
            told("b", RARE, learned=("TS",), day="2024-01-01"),
            id="a degree won since",
        ),
        pytest.param(
            told("a", "Y Blăng Niê", ("Giám đốc", "Sở Y tế tỉnh Đắk Lắk")),
            told("b", "Y Blăng Niê Kđăm", ("Phó Giám đốc", "Sở Y tế tỉnh Đắk Lắk")),
            id="a clan left out",
        ),
    ],
)
def test_what_speaks_for_one_person_joins(first: Record, second: Record) -> None:
    assert are_one(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(
            told("a", COMMON, ("Phó Giám đốc", "Sở Tài chính tỉnh Ninh Bình")),
            told("b", COMMON, ("Giám đốc", "Công ty cổ phần May Tam Điệp")),
            id="a common name in two houses",
        ),
        pytest.param(
            told("a", COMMON, ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam")),
            told("b", COMMON, ("Giám đốc", "Sở Nội vụ tỉnh Hà Nam")),
            id="a common name in one province",
        ),
        pytest.param(
            told("a", RARE, ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Cà Mau")),
            told("b", RARE, ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang")),
            id="a rare name in two provinces",
        ),
        pytest.param(
            told("a", RARE, ("Giám đốc", "Sở Y tế tỉnh Hà Nam")),
            told("b", RARE, place="Hà Nam"),
            id="a rare name and nothing else",
        ),
        pytest.param(
            told("a", "Lê Minh Khuê", learned=("TS",), day="2019-01-01"),
            told("b", "Lê Minh Khuê", learned=("ThS",), day="2024-01-01"),
            id="a degree lost",
        ),
        pytest.param(
            told("a", "Phạm Minh Tuấn", ("Phó Hiệu trưởng", "Trường Đại học Miền Trung"), learned=("PGS", "TS")),
            told("b", "Phạm Minh Tuấn", ("Phó Giám đốc", "Công an tỉnh Đắk Lắk"), learned=("Đại tá",)),
            id="learning here, a rank there",
        ),
        pytest.param(told("a", COMMON), told("b", COMMON), id="two common names"),
    ],
)
def test_what_speaks_against_keeps_apart(first: Record, second: Record) -> None:
    assert not are_one(first, second)


def test_those_who_stand_beside_a_person_speak_for_one() -> None:
    first, second = told("a", RARE, learned=("ThS",)), told("b", RARE)
    assert not are_one(first, second)

    others = ("Quách Kim Sa", "Vương Hữu Đạt", "Lã Nguyên Khang")
    assert are_one(told("a", RARE, learned=("ThS",), beside=others), told("b", RARE, beside=others))


def test_a_body_named_by_the_other_article_speaks_for_one() -> None:
    held = ("giảng viên", "Trường Đại học Kinh tế Huế")
    name = "Trần Thị Thu Hà"
    first = told("a", name, held, learned=("ThS",), place="Huế")

    assert are_one(first, told("b", name, learned=("ThS",), place="Huế", bodies=("Trường Đại học Kinh tế Huế",)))
    assert not are_one(first, told("b", name, learned=("ThS",), place="Huế"))


def test_two_of_one_article_stay_two_whoever_stands_between() -> None:
    office = ("Giám đốc", "Sở Y tế tỉnh Hà Nam")
    twins = Record(
        Article("a", "Bài a."),
        (Person("p1", RARE, (), (Position("Giám đốc", "o1"),)), Person("p2", RARE, (), (Position("Giám đốc", "o1"),))),
        (Organization("o1", office[1]),),
    )
    profiles = [*profile(twins), *profile(told("b", RARE, office)), *profile(told("c", RARE, office))]

    for group in group_persons(profiles):
        articles = [each.member.article for each in group]
        assert len(articles) == len(set(articles))


def test_reasons_are_told_heaviest_first() -> None:
    first, second = (
        tuple(profile(told(article, RARE, ("Giám đốc", "Sở Y tế tỉnh Hà Nam"), learned=("TS",)))) for article in "ab"
    )
    reasons = weigh(first, second)

    assert [reason.code for reason in reasons[:2]] == ["same-body", "name"]
    assert [abs(reason.weight) for reason in reasons] == sorted((abs(one.weight) for one in reasons), reverse=True)
    assert total(reasons) >= JOIN


POOL = [
    *(told(f"a{n}", COMMON, ("Giám đốc", f"Sở {field} tỉnh Hà Nam")) for n, field in enumerate(("Y tế", "Nội vụ"))),
    told("b", COMMON, ("Giám đốc", "Sở Y tế tỉnh Hà Nam"), ("Tỉnh ủy viên", "Tỉnh ủy Hà Nam")),
    told("c", COMMON, ("Tỉnh ủy viên", "Tỉnh ủy Hà Nam")),
    told("d", COMMON),
    *(
        told(f"e{n}", RARE, ("Giám đốc", body))
        for n, body in enumerate(("Sở Y tế tỉnh Hà Nam", "Sở Y tế tỉnh Hà Giang"))
    ),
    told("f", RARE, learned=("TS",), beside=(COMMON,)),
    told("g", RARE, learned=("TS",), place="Hà Nam"),
]


@given(st.randoms(use_true_random=False), st.integers(0, len(POOL)))
def test_the_order_of_profiles_does_not_count(chance: random.Random, count: int) -> None:
    some = [each for record in POOL[:count] for each in profile(record)]

    assert group_persons(chance.sample(some, len(some))) == group_persons(some)
