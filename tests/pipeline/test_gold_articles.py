"""Every article of the gold, all the way: read, proved, written as claims, read back, held against the shapes."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from kg.fact.exchange import parse_record, write_record
from kg.fact.proof import claims, prove
from kg.model import Record, arrange
from kg.pipeline.extracting import extract
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import DEFAULT_BASE
from kg.rdf.records import read_claims
from kg.rdf.shapes import check_shapes
from kg.source import read_pages

DATA = Path(__file__).parents[2] / "data"
ARTICLES = sorted(path for folder in ("articles", "gold") for path in (DATA / folder).rglob("*.txt"))
each_article = pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)


@cache
def read(path: Path) -> Record:
    """The record of a file, as if nobody knew where the file was."""
    (page,) = read_pages(str(path))
    return extract(replace(page, file=None))


def bare(record: Record) -> Record:
    """A record as the graph keeps it: without the lines of its page."""
    return replace(record, article=replace(record.article, blocks=()))


def test_there_are_articles() -> None:
    assert len(ARTICLES) > 100


@each_article
def test_every_fact_has_words_in_the_text_without_space_at_their_ends(path: Path) -> None:
    record = read(path)
    prove(record)
    quotes = [(claim, one.span.of(record.article.text)) for claim, evidence in claims(record) for one in evidence]
    assert [(claim, quote) for claim, quote in quotes if not quote or quote != quote.strip()] == []


@each_article
def test_a_record_is_in_canonical_order(path: Path) -> None:
    assert arrange(read(path)) == read(path)


@each_article
def test_claims_read_back_are_the_record(path: Path) -> None:
    assert read_claims(write_claims(read(path), DEFAULT_BASE)) == bare(read(path))


@each_article
def test_json_read_back_is_the_record(path: Path) -> None:
    record = bare(read(path))
    assert parse_record(write_record(record), text=record.article.text) == record


@each_article
def test_the_graph_of_an_article_breaks_no_shape(path: Path) -> None:
    pytest.importorskip("pyshacl")
    found = check_shapes(write_claims(read(path), DEFAULT_BASE))
    assert [one.message_en for one in found if one.severity == "Violation"] == []


@pytest.mark.parametrize("form", ["NFD", "CRLF", "CR"])
@each_article
def test_an_article_reads_the_same_however_its_file_is_written(path: Path, form: str, tmp_path: Path) -> None:
    text = path.read_bytes().decode()
    written = (
        unicodedata.normalize("NFD", text) if form == "NFD" else text.replace("\n", {"CRLF": "\r\n", "CR": "\r"}[form])
    )
    again = tmp_path / path.name
    again.write_bytes(written.encode())
    assert read(again) == read(path)
