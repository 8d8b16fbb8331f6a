from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.errors import RecordError
from kg.evaluate import GoldRecord, read_gold
from kg.evaluate.gold import read_record
from kg.model import Given

Change = Callable[[dict[str, Any]], None]
GoldFile = Callable[[Change], Path]


def test_the_gold_s_own_value_stands_first_among_those_accepted(gold: GoldRecord) -> None:
    event = gold.events[0]
    assert event.types == ("workshop", "seminar")
    assert event.localities == ("Hồ Sen", None)
    assert gold.persons[0].positions[1].former == (True, False)
    assert gold.persons[0].positions[0].organizations == ("o1", None)


def test_only_given_fields_are_handed_to_the_reader(gold: GoldRecord) -> None:
    assert gold.given == Given(url="https://hosen.example/1", publisher="hosen.example")
    assert gold.stated.author == "Lan Anh"


def test_the_text_stands_beside_the_record(gold: GoldRecord) -> None:
    assert gold.text_path.name == "hosen-2019-08-14.txt"
    assert gold.text_path.parent == gold.path.parent


def test_a_folder_gives_its_records_by_path_and_passes_over_other_json(gold_file: GoldFile, tmp_path: Path) -> None:
    gold_file(lambda _: None)
    (tmp_path / "entities.json").write_text('{"about": "x", "persons": [], "organizations": []}', "utf-8")
    (tmp_path / "list.json").write_text("[]", "utf-8")
    assert [record.id for record in read_gold(tmp_path)] == ["hosen-2019-08-14"]


def test_a_folder_set_apart_is_read_only_when_it_is_named(gold_file: GoldFile, tmp_path: Path) -> None:
    apart = gold_file(lambda _: None).parent
    (apart / "APART").write_text("", "utf-8")
    assert [record.id for record in read_gold(apart)] == ["hosen-2019-08-14"]
    inner = tmp_path / "above" / "inner"
    inner.mkdir(parents=True)
    for file in apart.glob("hosen*"):
        (inner / file.name).write_bytes(file.read_bytes())
    assert [record.id for record in read_gold(tmp_path / "above")] == ["hosen-2019-08-14"]
    (inner / "APART").write_text("", "utf-8")
    with pytest.raises(RecordError, match="found no gold record"):
        read_gold(tmp_path / "above")


def test_a_folder_without_records_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="found no gold record"):
        read_gold(tmp_path)


def test_a_file_that_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", "utf-8")
    with pytest.raises(RecordError, match=r"a\.json: no JSON"):
        read_gold(tmp_path)


def set_person_name(record: dict[str, Any]) -> None:
    record["persons"][1]["name"] = None


def set_type(record: dict[str, Any]) -> None:
    record["events"][0]["type"] = 3


def set_former(record: dict[str, Any]) -> None:
    record["persons"][0]["positions"][0]["former"] = "no"


def set_presenters(record: dict[str, Any]) -> None:
    record["events"][0]["reports"][0]["presenters"] = "p2"


def set_accept(record: dict[str, Any]) -> None:
    record["organizations"][0]["accept"] = ["Sở Nội vụ", None]


def set_event(record: dict[str, Any]) -> None:
    record["events"] = ["e1"]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (set_person_name, "persons[1]: name: found None, expected a text"),
        (set_type, "events[0]: type: found 3"),
        (set_former, "persons[0]: positions[0]: former: found 'no', expected true or false"),
        (set_presenters, "events[0]: reports[0]: presenters: found 'p2', expected a list"),
        (set_accept, "organizations[0]: accept: found None, expected texts"),
        (set_event, "events[0]: found 'e1', expected an object"),
    ],
)
def test_a_field_of_the_wrong_type_is_named_with_file_and_place(
    change: Change, place: str, gold_file: GoldFile
) -> None:
    path = gold_file(change)
    with pytest.raises(RecordError) as error:
        read_record(path)
    assert str(error.value).startswith(f"{path}: {place}")
