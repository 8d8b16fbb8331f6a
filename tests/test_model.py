"""The values hold what they promise: spans in order, evidence inside its sentence, one canonical order."""

from __future__ import annotations

import hashlib
import random
from dataclasses import FrozenInstanceError, replace
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import (
    HONORIFICS,
    Article,
    Event,
    Evidence,
    Person,
    PersonRole,
    Record,
    Report,
    Span,
    Stated,
    arrange,
    in_order,
    natural,
)
from tests.building import SEED, workshop
from tests.generating import records

Part = TypeVar("Part")
TEXT = "Sáng 14/8, Sở Nội vụ họp."


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_runs_forward_from_zero(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"span {start}-{end}: expected 0 <= start <= end"):
        Span(start, end)


def test_a_span_counts_code_points() -> None:
    assert Span(11, 20).of(TEXT) == "Sở Nội vụ"


def test_a_span_covers_itself_and_what_lies_inside() -> None:
    assert Span(2, 8).covers(Span(2, 8))
    assert Span(2, 8).covers(Span(3, 7))
    assert not Span(2, 8).covers(Span(1, 8))
    assert not Span(2, 8).covers(Span(2, 9))


def test_evidence_lies_inside_its_sentence() -> None:
    with pytest.raises(ValueError, match="outside its sentence"):
        Evidence(Span(0, 9), Span(1, 9), "dates.day")


def test_values_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        workshop().article.id = "other"  # type: ignore[misc]


def test_the_key_of_an_article_is_that_of_its_address_where_it_has_one() -> None:
    url = "https://haiphong.gov.vn/tin/1"

    assert Article("a", TEXT).key == hashlib.sha256(TEXT.encode()).hexdigest()[:16]
    assert Article("a", TEXT, url=url).key == hashlib.sha256(url.encode()).hexdigest()[:16]
    assert Article("a", TEXT, url=url).key == Article("b", SEED, url=url).key


@pytest.mark.parametrize(
    ("ids", "counted"),
    [
        (["e10", "e2", "e1"], ["e1", "e2", "e10"]),
        (["p2", "o10", "o9"], ["o9", "o10", "p2"]),
        (["e2", "e02"], ["e02", "e2"]),
    ],
)
def test_ids_are_sorted_as_people_count(ids: list[str], counted: list[str]) -> None:
    assert sorted(ids, key=natural) == counted
    assert sorted(set(ids), key=natural) == counted


@given(st.text(), st.text())
def test_no_two_ids_share_a_place(one: str, other: str) -> None:
    assert (natural(one) == natural(other)) == (one == other)


def test_honorifics_stand_in_the_order_of_speech_with_ranks_last() -> None:
    assert in_order(["TS", "Đại tá", "PGS", "TS", "Viện sĩ"]) == ("Viện sĩ", "PGS", "TS", "Đại tá")


@given(st.lists(st.sampled_from([*HONORIFICS, "Đại tá", "Thượng úy"])))
def test_the_order_of_honorifics_does_not_hang_on_how_they_came(codes: list[str]) -> None:
    assert in_order(codes) == in_order(reversed(codes))
    assert set(in_order(codes)) == set(codes)


@given(records(), st.randoms(use_true_random=False))
def test_arranging_undoes_any_shuffle(record: Record, chance: random.Random) -> None:
    def shuffled(values: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(chance.sample(values, len(values)))

    events = tuple(
        replace(e, persons=shuffled(e.persons), organizations=shuffled(e.organizations)) for e in record.events
    )
    persons = tuple(replace(p, honorifics=shuffled(p.honorifics)) for p in record.persons)
    mixed = replace(
        record, events=shuffled(events), persons=shuffled(persons), organizations=shuffled(record.organizations)
    )

    assert arrange(mixed) == record


@given(records())
def test_arranging_twice_is_arranging_once(record: Record) -> None:
    assert arrange(record) == record


def test_arranging_drops_what_is_said_twice() -> None:
    proof = (Evidence(Span(0, 4), Span(0, 25), "dates.day"),) * 2
    event = Event(
        "e1",
        "meeting",
        date=Stated("2019-08-14", proof),
        persons=(PersonRole("p1", "chair"), PersonRole("p1", "chair")),
    )
    person = Person("p1", "Lê An", ("TS", "TS"), evidence=proof)

    arranged = arrange(Record(Article("a", TEXT), (person,), events=(event,)))

    assert arranged.persons[0].honorifics == ("TS",)
    assert len(arranged.persons[0].evidence) == 1
    assert len(arranged.events[0].persons) == 1
    assert arranged.events[0].date == Stated("2019-08-14", proof[:1])


def test_arranging_keeps_the_order_of_offices_and_reports() -> None:
    event = Event("e1", "workshop", reports=(Report("Tri thức", ("p10", "p2")), Report("Cải cách")))

    arranged = arrange(Record(Article("a", TEXT), events=(event,)))

    assert [paper.title for paper in arranged.events[0].reports] == ["Tri thức", "Cải cách"]
    assert arranged.events[0].reports[0].presenters == ("p2", "p10")
