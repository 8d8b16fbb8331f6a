"""One graph has one dump: whatever the order, the process and its hash seed; and it reads back as the same quads."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, parse
from rdflib import Graph

from kg.entity import resolve
from kg.rdf.claims import write_claims
from kg.rdf.dump import write_dump
from kg.rdf.fused import fuse
from kg.rdf.namespaces import article_iri, term
from tests.building import BASE, SEED, renamed, speech, workshop

ROOT = Path(__file__).parents[2]
FORMS = ("nquads", "trig", "turtle", "jsonld")
SYNTAX = {
    "nquads": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "jsonld": RdfFormat.JSON_LD,
}
RECORDS = (
    workshop(),
    renamed(workshop("b"), "https://b.vn/1"),
    speech("c", "Lê “An” \\ \t", "Giám đốc", "Sở 'Nội vụ'", event="tổng kết {năm} <2020>"),
)


def whole() -> list[Quad]:
    """Return claims and fused graph of three articles, as they come."""
    claims = [quad for record in RECORDS for quad in write_claims(record, BASE)]
    return claims + [Quad(t.subject, t.predicate, t.object) for t in fuse(RECORDS, resolve(RECORDS), BASE)]


def held(form: str) -> set[Quad]:
    """Return the quads that a syntax can hold: Turtle has no named graphs."""
    return {quad for quad in whole() if form != "turtle" or quad.graph_name == DefaultGraph()}


@pytest.mark.parametrize("form", FORMS)
def test_a_dump_reads_back_as_the_same_quads(form: str) -> None:
    written = write_dump(whole(), form, base=BASE)

    assert set(parse(written.encode(), format=SYNTAX[form])) == held(form)


@pytest.mark.parametrize("form", FORMS)
def test_the_order_of_the_quads_does_not_count(form: str) -> None:
    chance = random.Random(14)
    shuffled = chance.sample(whole(), len(whole()))

    assert write_dump(shuffled, form, base=BASE) == write_dump(whole(), form, base=BASE)


WRITE = """
import hashlib
from kg.rdf.dump import write_dump
from tests.building import BASE
from tests.rdf.test_dump import FORMS, whole

for form in FORMS:
    print(form, hashlib.sha256(write_dump(whole(), form, base=BASE).encode()).hexdigest())
"""


def test_another_process_with_another_hash_seed_writes_the_same() -> None:
    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            [sys.executable, "-c", WRITE], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    first = run("1")

    assert first.count("\n") == len(FORMS)
    assert run("2") == first


def test_the_canonical_dump_is_sorted_lines_without_repetition() -> None:
    lines = write_dump(whole(), "nquads", base=BASE).splitlines()

    assert lines == sorted(set(lines))


@pytest.mark.parametrize("form", FORMS)
def test_texts_are_left_out_where_they_are_not_wanted(form: str) -> None:
    def texts(written: str) -> list[Quad]:
        return [quad for quad in parse(written.encode(), format=SYNTAX[form]) if quad.predicate == term("gov:text")]

    with_text = write_dump(whole(), form, base=BASE)
    without = write_dump(whole(), form, base=BASE, with_text=False)

    assert len(texts(with_text)) == (0 if form == "turtle" else 3)
    assert texts(without) == []
    assert len(list(parse(without.encode(), format=SYNTAX[form]))) == len(held(form)) - len(texts(with_text))
    assert SEED not in without


def test_json_ld_carries_its_own_short_names() -> None:
    written = write_dump(whole(), "jsonld", base=BASE)

    assert '"@context"' in written
    assert "Bùi Quang Tuấn" in written


def test_rdflib_reads_the_turtle_as_the_same_number_of_triples() -> None:
    graph = Graph().parse(data=write_dump(whole(), "turtle", base=BASE), format="turtle")

    assert len(graph) == len(held("turtle"))


def test_short_names_are_those_of_the_store() -> None:
    assert f"PREFIX id: <{BASE}id/>" in write_dump(whole(), "turtle", base=BASE).replace("@prefix", "PREFIX")


@pytest.mark.parametrize("form", FORMS)
def test_nothing_is_dumped_as_nothing(form: str) -> None:
    assert list(parse(write_dump([], form, base=BASE).encode(), format=SYNTAX[form])) == []


@pytest.mark.parametrize("kept", [DefaultGraph(), article_iri(BASE, RECORDS[0].article.key)], ids=["fused", "claims"])
def test_one_graph_alone_reads_back_too(kept: DefaultGraph | NamedNode) -> None:
    alone = [quad for quad in whole() if quad.graph_name == kept]

    assert set(parse(write_dump(alone, "jsonld", base=BASE).encode(), format=RdfFormat.JSON_LD)) == set(alone)
