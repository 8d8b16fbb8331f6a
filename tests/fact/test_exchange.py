"""Records go out as JSON of the published schema and come back equal; what breaks it is named with its place."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import RecordError
from kg.fact.exchange import parse_record, write_record
from kg.model import Record
from kg.resources import shipped
from tests.building import SEED, speech, workshop
from tests.generating import records

SCHEMA = json.loads(shipped("ontology").joinpath("extraction-record.schema.json").read_text("utf-8"))
FORM = jsonschema.Draft202012Validator(SCHEMA)


@given(records())
def test_a_record_comes_back_as_it_went_out(record: Record) -> None:
    assert parse_record(write_record(record), text=record.article.text) == record


@given(records())
def test_what_goes_out_is_one_line_of_the_published_schema(record: Record) -> None:
    line = write_record(record)

    assert "\n" not in line
    FORM.validate(json.loads(line))


def test_vietnamese_is_written_as_it_is_read() -> None:
    assert "Bùi Quang Tuấn" in write_record(workshop())


def test_every_fact_goes_out_with_its_words() -> None:
    event = json.loads(write_record(workshop()))["events"][0]

    (proof,) = event["persons"][0]["evidence"]
    assert proof["quote"] == "đồng chủ trì" == SEED[proof["start"] : proof["end"]]
    assert SEED[slice(*proof["sentence"])].startswith("PGS.TS Bùi Quang Tuấn")
    assert event["evidence"]["date"][0]["quote"] == "14/8"


def test_a_record_without_evidence_and_with_more_than_the_format_names_is_read() -> None:
    gold = {
        "article": {"id": "a", "url": None, "title": None, "published": None, "author": None, "publisher": None},
        "persons": [{"id": "p1", "name": "Lê An", "honorifics": [], "positions": [], "optional": True}],
        "organizations": [{"id": "o1", "name": "Sở Nội vụ", "accept": ["Sở NV"]}],
        "events": [],
    }

    record = parse_record(json.dumps(gold))

    assert record.persons[0].name == "Lê An"
    assert record.organizations[0].evidence == ()


def test_the_order_in_a_line_does_not_count() -> None:
    whole = json.loads(write_record(workshop()))
    for kind in ("persons", "organizations"):
        whole[kind].reverse()
        whole["events"][0][kind].reverse()

    assert parse_record(json.dumps(whole), text=SEED) == workshop()


Json = dict[str, Any]
Break = Callable[[Json], object]


def event(whole: Json) -> Json:
    found: Json = whole["events"][0]
    return found


BROKEN: tuple[tuple[Break, str], ...] = (
    (lambda whole: whole.pop("article"), "`article` is null; expected dict"),
    (lambda whole: whole.update(persons={}), "`persons` is {}; expected list"),
    (lambda whole: whole.update(persons=["p1"]), "`id` is null; expected str"),
    (lambda whole: whole.update(events=["e1"]), "`id` is null; expected str"),
    (lambda whole: whole.update(organizations=[None]), "`id` is null; expected str"),
    (lambda whole: whole["article"].update(id=""), '`id` is ""'),
    (lambda whole: whole["article"].update(url=""), '`url` is ""; expected text or null'),
    (lambda whole: whole["article"].update(published="hôm qua"), "published `hôm qua`; expected 2019-08-14"),
    (lambda whole: whole["persons"][0].update(id="p 1"), "id `p 1` is taken or not plain"),
    (lambda whole: whole["persons"][0].update(id="o1"), "id `o1` is taken"),
    (lambda whole: whole["persons"][0].update(name=7), "`name` is 7; expected str"),
    (lambda whole: whole["persons"][0].update(name=""), '`name` is ""'),
    (lambda whole: whole["persons"][0].update(name="\ud83d"), "no JSON"),
    (lambda whole: whole["persons"][0].update(honorifics=[5]), "`honorific` is 5; expected str"),
    (lambda whole: whole["persons"][0].update(evidence={}), "`evidence` is {}; expected list"),
    (
        lambda whole: whole["persons"][0]["positions"][0].update(organization="o9"),
        "points at `o9`; expected the id of a org",
    ),
    (
        lambda whole: whole["persons"][0]["positions"][0].update(organization="p2"),
        "points at `p2`; expected the id of a org",
    ),
    (lambda whole: whole["persons"][0]["positions"][0].update(former="no"), '`former` is "no"; expected bool'),
    (lambda whole: event(whole).update(type="party"), "unknown type `party`; expected one of workshop, conference"),
    (lambda whole: event(whole).update(date="14/8/2019"), "`date` is `14/8/2019`; expected an ISO date"),
    (lambda whole: event(whole).update(date="2019-02-30"), "`date` is `2019-02-30`; expected an ISO date"),
    (lambda whole: event(whole).update(date="20190814"), "`date` is `20190814`; expected an ISO date"),
    (lambda whole: event(whole).update(part_of_day="dawn"), "unknown part_of_day `dawn`"),
    (lambda whole: event(whole).update(venue=["nhà A"]), "expected text or null"),
    (lambda whole: event(whole).update(evidence=[]), "`evidence` is []; expected dict"),
    (
        lambda whole: event(whole)["persons"][0].update(role="organizer"),
        "unknown role `organizer`; expected one of chair",
    ),
    (
        lambda whole: event(whole)["persons"][0].update(person="o1"),
        "`person` points at `o1`; expected the id of a person",
    ),
    (
        lambda whole: event(whole)["persons"][0].update(capacity=[1]),
        "`capacity` is [1]; expected numbers of the positions",
    ),
    (lambda whole: event(whole)["persons"][0].update(capacity=["x"]), '`capacity` is ["x"]; expected numbers'),
    (lambda whole: event(whole)["persons"][0].update(capacity=None), "`capacity` is null; expected numbers"),
    (lambda whole: event(whole)["organizations"][0].update(role="chair"), "unknown role `chair`"),
    (lambda whole: event(whole)["organizations"][0].update(organization="p1"), "points at `p1`"),
    (lambda whole: event(whole)["reports"][0].update(presenters=["o1"]), "`presenter` points at `o1`"),
    (lambda whole: event(whole)["reports"][0].update(title=""), '`title` is ""'),
    (lambda whole: event(whole)["reports"][0].update(title=" "), '`title` is " "; expected str'),
    (lambda whole: event(whole).update(name="\n"), '`name` is "\\n"; expected text or null'),
    (lambda whole: event(whole)["reports"][0]["places"][0].update(value="Atlantis"), "unknown place `Atlantis`"),
    (lambda whole: event(whole)["topics"][0].update(value="magic"), "unknown value `magic`; expected one of"),
    (
        lambda whole: whole["persons"][0].update(
            evidence=[{"start": len(SEED) - 2, "end": len(SEED), "sentence": [0, len(SEED) + 1], "rule": "x.y"}]
        ),
        f"evidence at 0-{len(SEED) + 1}; expected a place in the text",
    ),
)


@pytest.mark.parametrize(("damage", "told"), BROKEN, ids=[told for _, told in BROKEN])
def test_what_breaks_the_format_is_named_with_its_place(damage: Break, told: str) -> None:
    whole = json.loads(write_record(workshop()))
    damage(whole)

    with pytest.raises(RecordError) as caught:
        parse_record(json.dumps(whole), text=SEED, where="gold/seed.jsonl:3")

    assert str(caught.value).startswith("gold/seed.jsonl:3: ")
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"start": -1}, "span -1-"),
        ({"start": 900}, "expected 0 <= start <= end"),
        ({"start": True}, "`start` is true; expected int"),
        ({"end": "9"}, '`end` is "9"; expected int'),
        ({"sentence": [0, 1]}, "lies outside its sentence"),
        ({"sentence": [5]}, "sentence [start, end] and a rule's name"),
        ({"sentence": ["a", "b"]}, "sentence [start, end] and a rule's name"),
        ({"rule": "a rule"}, "sentence [start, end] and a rule's name"),
        ({"rule": ""}, '`rule` is ""'),
        ({"quote": "chủ trì"}, "quote `chủ trì` is not the text at"),
        ({"quote": None}, "quote `None` is not the text at"),
    ],
)
def test_evidence_that_is_none_is_named(change: Json, told: str) -> None:
    whole = json.loads(write_record(workshop()))
    event(whole)["persons"][0]["evidence"][0].update(change)

    with pytest.raises(RecordError) as caught:
        parse_record(json.dumps(whole), text=SEED, where="x:1")

    assert str(caught.value).startswith("x:1: ")
    assert told in str(caught.value)


@pytest.mark.parametrize("line", ["", "{", "null", "[]", "5", "[" * 100_000, '{"article": NaN}', "\ufeff{}"])
def test_a_line_that_is_no_record_is_refused(line: str) -> None:
    with pytest.raises(RecordError, match=r"\Ax:1: "):
        parse_record(line, where="x:1")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda inner: st.lists(inner, max_size=2)
)


@settings(max_examples=300)
@given(data=st.data())
def test_any_value_in_any_place_is_read_or_refused(data: st.DataObject) -> None:
    whole = json.loads(write_record(speech("a", "Lê An", "Giám đốc", "Sở Nội vụ")))
    places: list[tuple[Any, Any]] = []

    def walk(node: object) -> None:
        pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, value in pairs:
            places.append((node, key))
            walk(value)

    walk(whole)
    node, key = data.draw(st.sampled_from(places))
    node[key] = data.draw(values)

    try:
        record = parse_record(json.dumps(whole), where="x:1")
    except RecordError as error:
        assert str(error).startswith("x:1: ")
    else:
        write_record(replace(record, article=replace(record.article, text=SEED)))
