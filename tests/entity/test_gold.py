"""Identity on the fictional gold: pairs of persons and bodies, and events by B³, from gold records and from our own."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from kg.entity import resolve
from kg.evaluate.gold import GoldRecord, read_gold
from kg.evaluate.matching import align_organizations, align_persons
from kg.fact.exchange import parse_record
from kg.fold import fold
from kg.model import Record
from kg.pipeline.extracting import extract
from kg.source import read_pages

GOLD = Path(__file__).parents[2] / "data" / "gold"
Mention = tuple[str, str]
"""An article's id and the id of an entity in its gold record."""
KINDS = {"person": ("persons", "person_ids"), "organization": ("organizations", "organization_ids")}


def ids_of(cell: str | list[str]) -> list[str]:
    return [cell] if isinstance(cell, str) else cell


def truth(folder: str, listed: str, ids: str) -> dict[Mention, str]:
    """Return what `entities.json` says each listed mention is; whatever is not listed stands alone."""
    known = json.loads((GOLD / folder / "entities.json").read_text("utf-8"))[listed]
    return {
        (article, one): f"{listed}-{number}"
        for number, entity in enumerate(known)
        for article, cell in entity.get(ids, {}).items()
        for one in ids_of(cell)
    }


def files(folder: str) -> Iterator[Path]:
    return (path for path in sorted((GOLD / folder).glob("*.json")) if path.with_suffix(".txt").exists())


@cache
def own_records(folder: str) -> dict[str, Record]:
    return {path.stem: extract(next(iter(read_pages(str(path.with_suffix(".txt")))))) for path in files(folder)}


@cache
def gold_records(folder: str) -> dict[str, Record]:
    """Return the gold records with their texts, and with the former names of bodies, which the format leaves out."""
    found = {}
    for path in files(folder):
        record = parse_record(json.dumps(json.loads(path.read_text("utf-8"))), where=path.name)
        text = unicodedata.normalize("NFC", path.with_suffix(".txt").read_text("utf-8"))
        former = {fold(body.name): body.former_names for body in own_records(folder)[path.stem].organizations}
        bodies = tuple(replace(b, former_names=former.get(fold(b.name), ())) for b in record.organizations)
        article = replace(record.article, id=path.stem, text=text)
        found[path.stem] = replace(record, article=article, organizations=bodies)
    return found


def own_mentions(folder: str, kind: str) -> dict[Mention, Mention]:
    """Return for the entities of our own records those of gold that they are."""
    found: dict[Mention, Mention] = {}
    for gold in read_gold(GOLD / folder):
        record = own_records(folder)[gold.id]
        for mine, theirs in _align(kind, gold, record).items():
            found[gold.id, mine] = (gold.id, theirs)
    return found


def _align(kind: str, gold: GoldRecord, record: Record) -> Mapping[str, str]:
    if kind == "person":
        return align_persons(gold.persons, record.persons)
    return align_organizations(gold.organizations, record.organizations)


def pairs(groups: Iterable[Iterable[Mention]]) -> set[frozenset[Mention]]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def grouped(records: dict[str, Record], kind: str) -> list[list[Mention]]:
    """Return the entities of some records by identity."""
    article = {record.article.key: stem for stem, record in records.items()}
    identities = [one for one in resolve(records.values()) if one.kind == kind]
    return [[(article[member.article], member.local) for member in one.members] for one in identities]


def by_truth(folder: str, listed: str, ids: str) -> list[list[Mention]]:
    """Return the entities of the gold records by what they are; one that is not listed stands alone."""
    known = truth(folder, listed, ids)
    groups: dict[str, list[Mention]] = {}
    for stem, record in gold_records(folder).items():
        for one in getattr(record, listed):
            groups.setdefault(known.get((stem, one.id), f"{stem}#{one.id}"), []).append((stem, one.id))
    return list(groups.values())


@pytest.mark.parametrize(
    ("kind", "source", "precision", "recall"),
    [
        ("person", "gold", 0.995, 0.97),
        ("organization", "gold", 0.99, 0.97),
        ("person", "own", 0.99, 0.92),
        ("organization", "own", 0.98, 0.90),
    ],
)
def test_persons_and_bodies_are_told_as_the_gold_tells_them(
    kind: str, source: str, precision: float, recall: float
) -> None:
    wanted = pairs(by_truth("written", *KINDS[kind]))
    if source == "gold":
        found = pairs(grouped(gold_records("written"), kind))
    else:
        gold_of = own_mentions("written", kind)
        groups = grouped(own_records("written"), kind)
        found = pairs([gold_of[mention] for mention in group if mention in gold_of] for group in groups)

    assert len(found & wanted) >= precision * len(found)
    assert len(found & wanted) >= recall * len(wanted)


def b_cubed(found: list[list[Mention]], wanted: list[list[Mention]]) -> float:
    """Return the B³ F1 of two groupings of the same mentions (Bagga and Baldwin 1998)."""
    mine = {mention: set(group) for group in found for mention in group}
    theirs = {mention: set(group) for group in wanted for mention in group}
    shared = {mention: len(mine[mention] & theirs[mention]) for mention in theirs}
    precision = sum(shared[mention] / len(mine[mention]) for mention in theirs) / len(theirs)
    recall = sum(shared[mention] / len(theirs[mention]) for mention in theirs) / len(theirs)
    return 2 * precision * recall / (precision + recall)


def test_events_are_told_as_the_gold_tells_them() -> None:
    found = grouped(gold_records("occasions"), "event")

    assert b_cubed(found, by_truth("occasions", "events", "event_ids")) >= 0.95


def test_the_measure_of_events_sees_what_is_joined_and_what_is_not() -> None:
    one, two, three = ("a", "e1"), ("b", "e1"), ("c", "e1")

    assert b_cubed([[one, two], [three]], [[one, two], [three]]) == 1
    assert b_cubed([[one, two, three]], [[one, two], [three]]) < 0.8
    assert b_cubed([[one], [two], [three]], [[one, two], [three]]) < 0.9
