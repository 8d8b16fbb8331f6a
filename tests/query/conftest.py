"""A small graph to ask: the workshop of the seed article, and a conference of another year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import Record, Stated, arrange
from kg.pipeline.settling import settle
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import article_iri
from kg.store import Reader, Writer, open_writer
from tests.building import BASE, speech, workshop


def conference() -> Record:
    """Return a record of a conference at which a namesake of the workshop's chair spoke, and is listed as attending."""
    record = speech(
        "hanam-2021-05-04", "Bùi Quang Tuấn", "Giám đốc", "Sở Nội vụ tỉnh Hà Nam", event="tổng kết năm 2020"
    )
    event = record.events[0]
    attended = replace(event.persons[0], role="attendee")
    return arrange(replace(record, events=(replace(event, persons=(*event.persons, attended)),)))


def fill(writer: Writer) -> None:
    """Put two articles and what they say together into a store."""
    for record in (workshop(), conference()):
        writer.replace(article_iri(writer.base, record.article.key), write_claims(record, writer.base))
    settle(writer)


@pytest.fixture(scope="session")
def graph() -> Iterator[Reader]:
    """The graph in memory, which no test changes."""
    with open_writer("memory:", BASE) as writer:
        fill(writer)
        yield writer


def later() -> Iterator[Record]:
    """Yield what came after the conference: another director, and the department that its own was merged into."""
    for article, day, speaker, body in (
        ("hanam-2023-06-01", "2023-06-01", "Trần Thị Ba", "Sở Nội vụ tỉnh Hà Nam"),
        ("ninhbinh-2025-09-01", "2025-09-01", "Đỗ Văn Tư", "Sở Nội vụ tỉnh Ninh Bình"),
    ):
        record = speech(article, speaker, "Giám đốc", body, event="triển khai công tác")
        event = replace(record.events[0], date=replace(record.events[0].date or Stated(""), value=day))
        former = Stated("Ban Tổ chức chính quyền", record.organizations[0].evidence)
        body_before = replace(record.organizations[0], former_names=(former,))
        yield arrange(replace(record, events=(event,), organizations=(body_before,)))


@pytest.fixture(scope="session")
def eventful() -> Iterator[Reader]:
    """The graph in memory with what came later."""
    with open_writer("memory:", BASE) as writer:
        for record in later():
            writer.replace(article_iri(writer.base, record.article.key), write_claims(record, writer.base))
        fill(writer)
        yield writer


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph on disk, as it was published."""
    path = tmp_path_factory.mktemp("query") / "kg-store"
    with open_writer(str(path), BASE) as writer:
        fill(writer)
    return path
