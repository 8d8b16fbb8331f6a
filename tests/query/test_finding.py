"""People, bodies, events and places are found by name as people type it; several are listed, none is guessed."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.query import find_entities, find_one
from kg.store import Reader
from tests.building import BASE


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Dương Ngọc Tuấn", "Dương Ngọc Tuấn"),
        ("duong ngoc tuan", "Dương Ngọc Tuấn"),
        ("  DUONG   Ngọc tuan ", "Dương Ngọc Tuấn"),
        ("ngọc dương", "Dương Ngọc Tuấn"),
        ("vien kinh te", "Viện Kinh tế Việt Nam"),
        ("tri thuc trong", "Tri thức trong các cơ quan hành chính"),
        ("hải phòng thành phố", "Sở Khoa học và Công nghệ thành phố Hải Phòng"),
    ],
)
def test_an_entity_is_found_however_its_name_is_typed(graph: Reader, text: str, label: str) -> None:
    assert [one.label for one in find_entities(graph, text)] == [label]


def test_the_whole_name_counts_before_a_part_of_one(graph: Reader) -> None:
    assert [(one.kind, one.label) for one in find_entities(graph, "hai phong")] == [("unit", "Hải Phòng")]


@pytest.mark.parametrize(
    ("kind", "label"), [("unit", "Hải Phòng"), ("organization", "Sở Khoa học và Công nghệ thành phố Hải Phòng")]
)
def test_only_the_kind_that_was_asked_for_is_found(graph: Reader, kind: str, label: str) -> None:
    assert [one.label for one in find_entities(graph, "hai phong", kind)] == [label]


def test_namesakes_are_told_apart_by_office_and_body(graph: Reader) -> None:
    found = find_entities(graph, "bùi quang tuấn", "person")

    assert sorted(one.detail for one in found) == [
        "Giám đốc, Sở Nội vụ tỉnh Hà Nam",
        "Viện trưởng, Viện Kinh tế Việt Nam",
    ]


def test_events_are_told_apart_by_day_and_reports_by_event(graph: Reader) -> None:
    assert find_one(graph, "quản trị dựa trên tri thức").detail == "2019-08-14"
    assert find_one(graph, "tri thuc trong cac co quan").detail == "Quản trị dựa trên tri thức"


@pytest.mark.parametrize("text", ["", "  ", "?", "không ai cả", "\u0301"])
def test_where_nobody_is_meant_nobody_is_found(graph: Reader, text: str) -> None:
    assert find_entities(graph, text) == ()
    with pytest.raises(QueryError, match="no entity named"):
        find_one(graph, text)


def test_several_are_listed_by_id_with_what_tells_them_apart(graph: Reader) -> None:
    with pytest.raises(QueryError) as caught:
        find_one(graph, "bui quang tuan")

    first, *listed = str(caught.value).splitlines()
    assert first == "`bui quang tuan` may be any of 2; name one by its id, or take the first with --first:"
    assert all(line.startswith("  id:person-bui-quang-tuan-") for line in listed)
    assert {line.partition("(")[2] for line in listed} == {
        "Giám đốc, Sở Nội vụ tỉnh Hà Nam)",
        "Viện trưởng, Viện Kinh tế Việt Nam)",
    }


def test_the_first_is_taken_where_it_will_do(graph: Reader) -> None:
    assert find_one(graph, "bui quang tuan", first=True).label == "Bùi Quang Tuấn"


def test_an_entity_is_found_by_its_iri_whole_short_or_its_end_alone(graph: Reader) -> None:
    expected = find_one(graph, "dương ngọc tuấn")
    end = expected.iri.removeprefix(f"{BASE}id/")

    for text in (expected.iri, f"id:{end}", end):
        assert find_one(graph, text).iri == expected.iri


@pytest.mark.parametrize(
    "text", [f"{BASE}id/person-khong-ai", "https://a.vn/> } DROP ALL {", "id:x y", "://", "gov:Person"]
)
def test_an_iri_of_nothing_finds_nothing(graph: Reader, text: str) -> None:
    with pytest.raises(QueryError, match="no entity named"):
        find_one(graph, text)
