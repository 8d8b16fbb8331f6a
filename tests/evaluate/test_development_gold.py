"""The gold records of the repository: complete, in form, and said by their texts."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kg.evaluate import GoldRecord, read_gold

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "data" / "gold"
SCHEMA = json.loads((ROOT / "ontology" / "extraction-record.schema.json").read_text("utf-8"))
RECORDS = tuple(record for folder in sorted(GOLD.iterdir()) if folder.is_dir() for record in read_gold(folder))
each_record = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id)


def flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split()).casefold()


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value if isinstance(value, list) else value.values():
            yield from texts(part)


def test_the_folders_hold_as_many_articles_as_their_readme_says() -> None:
    counts = {folder.name: len(list(folder.glob("*.txt"))) for folder in GOLD.iterdir() if folder.is_dir()}
    readme = (GOLD / "README.md").read_text("utf-8")
    assert sum(counts.values()) == len(RECORDS)
    assert all(f"| `{name}/` | {count} |" in readme for name, count in counts.items())


def test_the_readme_calls_them_fiction_and_names_their_licence() -> None:
    readme = (GOLD / "README.md").read_text("utf-8")
    assert "They are fiction" in readme
    assert "CC0 1.0" in readme


@pytest.mark.parametrize("path", sorted(GOLD.rglob("entities.json")), ids=lambda path: path.parent.name)
def test_who_is_who_across_articles_points_at_what_the_records_name(path: Path) -> None:
    whole = json.loads(path.read_text("utf-8"))
    records = {file.stem: json.loads(file.read_text("utf-8")) for file in path.parent.glob("*.json") if file != path}
    mentions = [
        (part, article, i, {one["name"], *one.get("spellings", ()), *one.get("names", ())})
        for part, key in (("persons", "person_ids"), ("organizations", "organization_ids"))
        for one in whole[part]
        for article, i in one[key].items()
    ]
    named = {
        (part, article, one["id"]): one["name"]
        for article in records
        for part in ("persons", "organizations")
        for one in records[article][part]
    }
    assert [mention for mention in mentions if named.get(mention[:3]) not in mention[3]] == []
    assert len({mention[:3] for mention in mentions}) == len(mentions)


def test_an_occasion_is_listed_with_each_of_its_mentions_once_and_its_independent_texts() -> None:
    folder = GOLD / "occasions"
    told = {(record.id, event.id) for record in RECORDS if record.path.parent == folder for event in record.events}
    listed = json.loads((folder / "entities.json").read_text("utf-8"))["events"]
    mentions = [(article, i) for one in listed for article, ids in one["event_ids"].items() for i in ids]
    assert set(mentions) <= told
    assert len(set(mentions)) == len(mentions)
    for one in listed:
        copies = [article for release in one["copies"] for article in release]
        assert set(copies) <= one["event_ids"].keys() and len(set(copies)) == len(copies)
        assert one["witnesses"] == len(one["event_ids"]) - len(copies) + len(one["copies"])
        assert len(one["event_ids"]) > 1


@each_record
def test_a_gold_record_fits_the_schema_and_is_in_nfc(record: GoldRecord) -> None:
    whole = json.loads(record.path.read_text("utf-8"))
    jsonschema.validate(whole, SCHEMA)
    assert whole["article"]["id"] == record.id
    assert [text for text in texts(whole) if text != unicodedata.normalize("NFC", text).strip()] == []


@each_record
def test_the_ids_of_a_gold_record_are_unique_and_resolve(record: GoldRecord) -> None:
    people, bodies = {one.id for one in record.persons}, {one.id for one in record.organizations}
    events = [one.id for one in record.events]
    assert len(people | bodies | set(events)) == len(record.persons) + len(record.organizations) + len(events)
    held = {body for person in record.persons for office in person.positions for body in office.organizations if body}
    assert held | {part.member for event in record.events for part in event.organizations} <= bodies
    acting = {part.member for event in record.events for part in event.persons}
    assert acting | {who for event in record.events for paper in event.reports for who in paper.presenters} <= people


@each_record
def test_the_text_says_the_names_and_titles_of_its_gold_record(record: GoldRecord) -> None:
    body = flat(record.text_path.read_text("utf-8"))
    said: list[tuple[Any, ...]] = [(one.name, *one.accept) for one in record.persons]
    said += [(office.title, *office.accept) for one in record.persons for office in one.positions]
    said += [(paper.title, *paper.accept) for event in record.events for paper in event.reports]
    said += [event.names for event in record.events if event.names[0]]
    assert [names for names in said if not any(name and flat(name) in body for name in names)] == []
