from __future__ import annotations

from dataclasses import replace

import pytest

from kg.evaluate import FACETS, GoldRecord, compare
from kg.model import (
    Article,
    Event,
    Organization,
    OrganizationRole,
    Person,
    PersonRole,
    Position,
    Record,
    Report,
    Stated,
)

WORKSHOP = Event(
    "x1", "workshop", name=Stated("Cải cách hành chính ở cấp xã"), date=Stated("2019-08-14"), locality=Stated("Hồ Sen"),
    organizations=(OrganizationRole("b1", "organizer"),),
    persons=(PersonRole("a1", "chair"), PersonRole("a2", "speaker")),
    reports=(Report("Nghe dân ở cấp xã", ("a2",)),),
)  # fmt: skip
RECORD = Record(
    Article("x", ""),
    (Person("a1", "Trần Văn Lúa", ("TS", "PGS"), (Position("Giám đốc", "b1"),)), Person("a2", "Lò Thị Mận")),
    (Organization("b1", "Sở Nội vụ Hồ Sen"),),
    (WORKSHOP,),
)


def counts(gold: GoldRecord, record: Record | None) -> dict[str, tuple[int, int, int]]:
    one = compare(gold, record)
    sizes = [tuple(map(len, facet)) for facet in zip(one.found, one.spurious, one.missed, strict=True)]
    return {facet: (a, b, c) for facet, (a, b, c) in zip(FACETS, sizes, strict=True)}


def with_event(**changes: object) -> Record:
    return replace(RECORD, events=(replace(WORKSHOP, **changes),))  # type: ignore[arg-type]


def test_a_record_that_says_what_the_gold_requires_has_no_mistakes(gold: GoldRecord) -> None:
    one = compare(gold, RECORD)
    assert not any((*one.spurious, *one.missed))
    assert counts(gold, RECORD)["honorific"] == (2, 0, 0)
    assert counts(gold, RECORD)["event-locality"] == (0, 0, 0)


def test_no_record_misses_everything_that_is_required(gold: GoldRecord) -> None:
    assert counts(gold, None)["person"] == (0, 0, 2)
    assert counts(gold, None)["position"] == (0, 0, 1)
    assert counts(gold, None)["chair"] == (0, 0, 1)


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "seminar"},
        {"name": Stated("cải cách hành chính")},
        {"date": Stated("2019-08-15")},
        {"date": Stated("2019-08-14"), "end_date": Stated("2019-08-15")},
        {"locality": None},
        {"locality": Stated("tỉnh Hồ Sen")},
        {"organizations": (OrganizationRole("b1", "host"),)},
        {"persons": (PersonRole("a1", "co-chair"), PersonRole("a2", "speaker"))},
        {"reports": (Report("báo cáo Nghe dân", ("a2",)),)},
    ],
)
def test_what_the_gold_accepts_is_no_mistake(changes: dict[str, object], gold: GoldRecord) -> None:
    one = compare(gold, with_event(**changes))
    assert not any((*one.spurious, *one.missed))


@pytest.mark.parametrize(
    ("changes", "facet"),
    [
        ({"type": "visit"}, "event"),
        ({"name": Stated("Giữ rừng đầu nguồn")}, "event-name"),
        ({"date": Stated("2019-08-16")}, "event-date"),
        ({"locality": Stated("Hồ Súng")}, "event-locality"),
        ({"organizations": (OrganizationRole("b1", "sponsor"),)}, "event-organization"),
        ({"persons": (PersonRole("a1", "guest"), PersonRole("a2", "speaker"))}, "event-person"),
        ({"persons": (PersonRole("a2", "chair"), PersonRole("a2", "speaker"), PersonRole("a1", "chair"))}, "chair"),
        ({"reports": (Report("Giữ rừng", ()),)}, "report"),
        ({"reports": (Report("Nghe dân ở cấp xã", ("a1", "a2")),)}, "presenter"),
    ],
)
def test_what_the_gold_does_not_say_is_made_up(changes: dict[str, object], facet: str, gold: GoldRecord) -> None:
    assert counts(gold, with_event(**changes))[facet][1] == 1


def test_an_entity_left_open_is_neither_required_nor_held_against_the_record(gold: GoldRecord) -> None:
    open_ones = replace(
        RECORD,
        persons=(*RECORD.persons, Person("a3", "Vàng A Sử", ("ThS",))),
        organizations=(*RECORD.organizations, Organization("b2", "Viện Sông Nước")),
    )
    assert counts(gold, open_ones) == counts(gold, RECORD)


def test_an_unknown_person_is_named_with_a_question_mark(gold: GoldRecord) -> None:
    one = compare(gold, replace(RECORD, persons=(*RECORD.persons, Person("a3", "Giàng Thị Lê"))))
    assert one.spurious[FACETS.index("person")] == {("?Giàng Thị Lê",)}


@pytest.mark.parametrize(
    ("position", "right"),
    [
        (Position("Quyền Giám đốc", "b1"), True),
        (Position("Giám đốc"), True),
        (Position("Giám đốc", "b1", former=True), False),
        (Position("Phó Giám đốc", "b1"), False),
    ],
)
def test_an_office_is_right_in_title_body_and_time(position: Position, right: bool, gold: GoldRecord) -> None:
    persons = (replace(RECORD.persons[0], positions=(position,)), RECORD.persons[1])
    assert counts(gold, replace(RECORD, persons=persons))["position"] == ((1, 0, 0) if right else (0, 1, 1))


def test_an_office_given_twice_counts_once_and_is_made_up_once(gold: GoldRecord) -> None:
    persons = (replace(RECORD.persons[0], positions=(Position("Giám đốc", "b1"), Position("Giám đốc", "b1"))),)
    assert counts(gold, replace(RECORD, persons=persons))["position"] == (1, 1, 0)
