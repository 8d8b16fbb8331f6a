"""A small graph to ask: the workshop of the seed article, and a conference of another year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.model import Record, arrange
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


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph on disk, as it was published."""
    path = tmp_path_factory.mktemp("query") / "kg-store"
    with open_writer(str(path), BASE) as writer:
        fill(writer)
    return path
