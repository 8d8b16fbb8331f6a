"""Who and what is one: the same full name in the same body, and nothing less; whatever the order of the articles."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.entity import resolve
from kg.model import Article, Event, Identity, Kind, Member, Organization, Person, Position, Record, Report, Stated
from tests.building import renamed, speech, workshop
from tests.generating import records


def groups(kind: Kind, *found: Record) -> set[frozenset[str]]:
    """Return which articles share an entity of a kind, by the articles' ids."""
    names = {record.article.key: record.article.id for record in found}
    return {frozenset(names[m.article] for m in one.members) for one in resolve(found) if one.kind == kind}


def one_of(kind: Kind, *found: Record) -> Identity:
    (identity,) = [one for one in resolve(found) if one.kind == kind]
    return identity


def test_one_name_in_one_body_is_one_person() -> None:
    first = speech("a", "Lê Văn An", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam")
    second = speech("b", "Lê Văn An", "Phó Giám đốc", "Sở Nội vụ tỉnh Hà Nam")

    assert groups("person", first, second) == {frozenset("ab")}
    assert groups("organization", first, second) == {frozenset("ab")}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Phạm Thị Hoà", "Phạm Thị Hòa"), ("LÊ VĂN AN", "Lê Văn An"), ("Lê  Văn An", "Lê Văn An"), ("Vũ Thuý", "Vũ Thúy")],
)
def test_spellings_of_one_name_are_one_person(one: str, other: str) -> None:
    first, second = (speech(key, name, "Giám đốc", "Sở Nội vụ") for key, name in (("a", one), ("b", other)))

    assert groups("person", first, second) == {frozenset("ab")}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lê Văn Hùng", "Lê Văn Hưng"), ("Bùi Tuấn", "Bùi Tuân"), ("Lê An", "Lê Văn An"), ("Vũ Hoa", "Vũ Hoà")],
)
def test_names_that_differ_by_a_tone_or_a_word_are_two_persons(one: str, other: str) -> None:
    first, second = (speech(key, name, "Giám đốc", "Sở Nội vụ") for key, name in (("a", one), ("b", other)))

    assert groups("person", first, second) == {frozenset("a"), frozenset("b")}


def test_one_name_in_two_bodies_is_two_persons() -> None:
    first = speech("a", "Lê Văn An", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam")
    second = speech("b", "Lê Văn An", "Giám đốc", "Sở Nội vụ tỉnh Nam Định")

    assert groups("person", first, second) == {frozenset("a"), frozenset("b")}


@pytest.mark.parametrize("office", [None, "Giám đốc"])
def test_a_name_without_a_body_joins_nobody(office: str | None) -> None:
    first, second = speech("a", "Lê Văn An", office), speech("b", "Lê Văn An", office)
    third = speech("c", "Lê Văn An", "Giám đốc", "Sở Nội vụ")

    assert groups("person", first, second, third) == {frozenset("a"), frozenset("b"), frozenset("c")}


def two_bodies(article: str, *bodies: str) -> Record:
    """Return a record of one person with an office in each of some bodies."""
    positions = tuple(Position("Ủy viên", f"o{number}") for number, _ in enumerate(bodies, 1))
    return Record(
        Article(article, f"Bài {article}."),
        (Person("p1", "Lê Văn An", positions=positions),),
        tuple(Organization(f"o{number}", name) for number, name in enumerate(bodies, 1)),
    )


def test_whoever_holds_offices_in_two_bodies_joins_those_who_know_one_of_them() -> None:
    first, second = two_bodies("a", "Sở Nội vụ"), two_bodies("b", "Tỉnh ủy Hà Nam")
    bridge = two_bodies("c", "Sở Nội vụ", "Tỉnh ủy Hà Nam")

    assert groups("person", first, second) == {frozenset("a"), frozenset("b")}
    assert groups("person", first, second, bridge) == {frozenset("abc")}


def namesakes(article: str, *bodies: str) -> Record:
    """Return a record that tells two persons of one name apart, in one body or in two."""
    first, second = Position("Chuyên viên", "o1"), Position("Chuyên viên", f"o{len(bodies)}")
    return Record(
        Article(article, f"Bài {article}."),
        (Person("p1", "Lê Văn An", positions=(first,)), Person("p2", "LÊ VĂN AN", positions=(second,))),
        tuple(Organization(f"o{number}", name) for number, name in enumerate(bodies, 1)),
    )


def test_namesakes_whom_one_article_tells_apart_stay_two() -> None:
    found = resolve([namesakes("a", "Sở Nội vụ")])

    assert sorted(one.members[0].local for one in found if one.kind == "person") == ["p1", "p2"]
    assert len({one.name for one in found}) == 3


def test_namesakes_of_two_articles_never_become_one_through_a_third() -> None:
    third = speech("c", "Lê Văn An", "Giám đốc", "Sở Nội vụ")

    for one in resolve([namesakes("a", "Sở Nội vụ"), namesakes("b", "Sở Nội vụ"), third]):
        articles = [member.article for member in one.members]
        assert len(articles) == len(set(articles))


def held(
    article: str, *, name: str | None = "Cải cách", day: str | None = "2019-08-14", kind: str = "workshop"
) -> Record:
    event = Event(
        "e1",
        kind,
        name=Stated(name) if name else None,
        date=Stated(day) if day else None,
        reports=(Report("Tri thức"),),
    )
    return Record(Article(article, f"Bài {article}."), events=(event,))


def test_one_occasion_in_two_articles_is_one_with_its_reports() -> None:
    first, second = held("a"), held("b", name="CẢI  CÁCH")

    assert groups("event", first, second) == {frozenset("ab")}
    assert groups("report", first, second) == {frozenset("ab")}


@pytest.mark.parametrize(
    "other", [held("b", name="Cải cải"), held("b", day="2019-08-15"), held("b", kind="ceremony"), held("b", day=None)]
)
def test_another_name_day_or_kind_is_another_occasion(other: Record) -> None:
    assert groups("event", held("a"), other) == {frozenset("a"), frozenset("b")}
    assert groups("report", held("a"), other) == {frozenset("a"), frozenset("b")}


@pytest.mark.parametrize("missing", [{"name": None}, {"day": None}])
def test_occasions_without_a_name_or_a_day_are_kept_apart(missing: dict[str, Any]) -> None:
    assert groups("event", held("a", **missing), held("b", **missing)) == {frozenset("a"), frozenset("b")}


@settings(max_examples=30)
@given(st.lists(records(), max_size=3, unique_by=lambda record: record.article.key), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_count(found: list[Record], chance: random.Random) -> None:
    shuffled = chance.sample(found, len(found))

    assert resolve(shuffled) == resolve(found)


POOL = (
    *(
        speech(f"{name}-{body}-{number}", name, "Giám đốc", body)
        for name in ("Lê Văn An", "Lê Văn Ân")
        for body in ("Sở Nội vụ", "Sở Tài chính", None)
        for number in range(2)
    ),
    two_bodies("x", "Sở Nội vụ", "Sở Tài chính"),
    namesakes("y", "Sở Nội vụ"),
    namesakes("z", "Sở Nội vụ", "Sở Tài chính"),
)


@given(st.permutations(POOL), st.integers(0, len(POOL)))
def test_joining_is_the_same_in_any_order(order: list[Record], count: int) -> None:
    some = order[:count]

    assert resolve(some) == resolve(sorted(some, key=lambda record: record.article.key))


def entities(record: Record) -> list[str]:
    papers = [f"{event.id}-r{number}" for event in record.events for number, _ in enumerate(event.reports, 1)]
    names = [
        *(one.id for one in record.persons),
        *(one.id for one in record.organizations),
        *(one.id for one in record.events),
    ]
    return names + papers


@settings(max_examples=30)
@given(st.lists(records(), max_size=3, unique_by=lambda record: record.article.key))
def test_every_entity_of_every_article_has_one_identity(found: list[Record]) -> None:
    expected = {Member(record.article.key, local) for record in found for local in entities(record)}
    members = [member for one in resolve(found) for member in one.members]

    assert len(members) == len(set(members))
    assert set(members) == expected


@settings(max_examples=30)
@given(st.lists(records(), max_size=3, unique_by=lambda record: record.article.key))
def test_names_are_unique_strict_ascii_and_say_their_kind(found: list[Record]) -> None:
    names = [one.name for one in resolve(found)]

    assert names == sorted(set(names))
    for one in resolve(found):
        assert re.fullmatch(rf"{one.kind}(-[a-z0-9]+)*-[0-9a-f]{{8}}", one.name)


def test_an_unrelated_article_changes_no_name() -> None:
    alone = resolve([workshop()])
    together = resolve([workshop(), speech("b", "Lê Văn An", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam")])

    assert set(alone) < set(together)


def test_a_second_article_on_the_same_occasion_changes_no_name() -> None:
    first = renamed(workshop("a"), "https://a.vn/1")
    second = renamed(workshop("b"), "https://b.vn/1")

    assert [one.name for one in resolve([first, second])] == [one.name for one in resolve([first])]


def test_the_name_of_a_person_can_be_read() -> None:
    names = [one.name for one in resolve([workshop()]) if one.kind == "person"]

    assert [name.rpartition("-")[0] for name in names] == ["person-bui-quang-tuan", "person-duong-ngoc-tuan"]


def test_an_office_in_no_body_is_no_key() -> None:
    person = replace(two_bodies("a").persons[0], positions=(Position("Nhà báo"),))
    first, second = (replace(two_bodies(key), persons=(person,)) for key in "ab")

    assert groups("person", first, second) == {frozenset("a"), frozenset("b")}
