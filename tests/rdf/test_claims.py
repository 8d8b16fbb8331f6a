"""What an article says becomes one graph of plain statements in declared terms, each with its words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from pyoxigraph import Literal, NamedNode, Quad

from kg.model import EVENT_TYPES, ORGANIZATION_ROLES, PARTS_OF_DAY, PERSON_ROLES, Record, Stated, attested_on
from kg.query import ask, find_query
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import PREFIXES, article_iri, local_iri, term
from kg.rdf.ontology import event_class, read_ontology, role
from kg.store import open_writer
from tests.building import BASE, SEED, renamed, speech, workshop
from tests.generating import records

DECLARED = frozenset(str(triple.subject) for triple in read_ontology())
SEED_IRI = article_iri(BASE, workshop().article.key)


def iris(quads: tuple[Quad, ...]) -> set[NamedNode]:
    return {node for quad in quads for node in (*quad.triple, quad.graph_name) if isinstance(node, NamedNode)}


def objects(quads: tuple[Quad, ...], local: str, name: str) -> set[object]:
    node = local_iri(BASE, workshop().article.key, local) if local else SEED_IRI
    return {quad.object for quad in quads if quad.subject == node and quad.predicate == term(name)}


@given(records())
def test_claims_are_sorted_plain_statements_of_one_graph(record: Record) -> None:
    quads = write_claims(record, BASE)

    assert list(quads) == sorted(set(quads), key=str)
    assert {quad.graph_name for quad in quads} == {article_iri(BASE, record.article.key)}
    for quad in quads:
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)


@given(records())
def test_every_iri_is_ascii_whatever_the_text_says(record: Record) -> None:
    for one in iris(write_claims(record, BASE)):
        assert re.fullmatch(r"[!-~]+", one.value)


@given(records())
def test_only_declared_terms_are_used(record: Record) -> None:
    quads = write_claims(record, BASE)
    terms = {quad.predicate for quad in quads} | {
        node for node in iris(quads) if node.value.startswith(PREFIXES["gov"])
    }

    for one in terms - {term("rdf:type")}:
        assert str(one) in DECLARED, one


@given(records())
def test_everything_said_has_a_class(record: Record) -> None:
    quads = write_claims(record, BASE)
    typed = {quad.subject for quad in quads if quad.predicate == term("rdf:type")}

    assert {quad.subject for quad in quads} == typed


def test_the_graph_of_an_article_hangs_on_its_address() -> None:
    here, there = renamed(workshop(), "https://a.vn/1"), renamed(workshop(), "https://a.vn/2")

    assert not iris(write_claims(here, BASE)) & {SEED_IRI}
    assert write_claims(here, BASE)[0].graph_name != write_claims(there, BASE)[0].graph_name


def test_the_article_stands_with_its_text_and_all_that_is_known_of_it() -> None:
    quads = write_claims(workshop(), BASE)

    assert objects(quads, "", "dcterms:identifier") == {Literal("haiphong-2019-08-14")}
    assert objects(quads, "", "gov:text") == {Literal(SEED)}
    assert objects(quads, "", "gov:contentSha256") == {Literal(workshop().article.sha256)}
    assert objects(quads, "", "schema:author") == {Literal("Nguyễn Hải")}
    assert objects(quads, "", "schema:datePublished") == {
        Literal("2019-08-14T16:36:00+07:00", datatype=term("xsd:dateTime"))
    }
    assert objects(quads, "", "schema:headline") == objects(quads, "", "schema:url") == set()


def test_a_person_stands_with_name_honorifics_and_office() -> None:
    quads = write_claims(workshop(), BASE)

    assert objects(quads, "p1", "schema:name") == {Literal("Bùi Quang Tuấn", language="vi")}
    assert objects(quads, "p1", "schema:honorificPrefix") == {Literal("PGS"), Literal("TS")}
    assert objects(quads, "p1-office-1", "gov:title") == {Literal("Viện trưởng", language="vi")}
    assert objects(quads, "p1-office-1", "org:organization") == {local_iri(BASE, workshop().article.key, "o2")}
    assert objects(quads, "p1-office-1", "gov:attestedOn") == {Literal("2019-08-14", datatype=term("xsd:date"))}
    assert objects(quads, "p1-office-1", "gov:former") == {Literal(False)}


def test_a_part_in_an_event_stands_with_its_role_and_the_office_it_was_played_in() -> None:
    quads = write_claims(workshop(), BASE)

    assert objects(quads, "e1-p1-co-chair", "gov:role") == {term("gov:role-co-chair")}
    assert objects(quads, "e1-p1-co-chair", "gov:inCapacity") == {
        local_iri(BASE, workshop().article.key, "p1-office-1")
    }
    assert objects(quads, "e1-o2-co-organizer", "gov:participant") == {local_iri(BASE, workshop().article.key, "o2")}


def test_words_and_sentence_are_slices_of_the_text() -> None:
    quads = write_claims(workshop(), BASE)
    places = {quad.subject for quad in quads if quad.predicate == term("oa:exact")}

    assert len(places) > 10
    for place in places:
        found = {quad.predicate: quad.object for quad in quads if quad.subject == place}
        start, end, exact = (found[term(f"oa:{name}")] for name in ("start", "end", "exact"))
        assert isinstance(start, Literal)
        assert isinstance(end, Literal)
        assert exact == Literal(SEED[int(start.value) : int(end.value)])


def with_type(code: str) -> Record:
    return replace(workshop(), events=(replace(workshop().events[0], type=code),))


@pytest.mark.parametrize("code", EVENT_TYPES)
def test_every_kind_of_event_has_its_class(code: str) -> None:
    quads = write_claims(with_type(code), BASE)

    assert objects(quads, "e1", "rdf:type") == {NamedNode(event_class(code))}


@pytest.mark.parametrize("code", sorted({*PERSON_ROLES, *ORGANIZATION_ROLES}))
def test_every_role_is_the_declared_one(code: str) -> None:
    assert role(code) == term(f"gov:role-{code}").value
    assert f"<{role(code)}>" in DECLARED


@pytest.mark.parametrize("part", PARTS_OF_DAY)
def test_every_part_of_day_is_declared(part: str) -> None:
    event = replace(workshop().events[0], part_of_day=Stated(part))

    quads = write_claims(replace(workshop(), events=(event,)), BASE)

    assert objects(quads, "e1", "gov:partOfDay") == {term(f"gov:{part}")}
    assert str(term(f"gov:{part}")) in DECLARED


def test_an_office_is_attested_on_the_day_of_the_event_else_of_the_article() -> None:
    undated = replace(speech("a", "Lê An", "Giám đốc", "Sở Nội vụ"), events=())

    assert attested_on(speech("a", "Lê An")) == "2021-05-03"
    assert attested_on(undated) == "2021-05-04"
    assert attested_on(replace(workshop(), events=())) == "2019-08-14"
    assert attested_on(replace(undated, article=replace(undated.article, published=None))) is None


def test_a_quote_that_was_tampered_with_is_found_by_the_check() -> None:
    quads = write_claims(workshop(), BASE)
    (quote,) = [quad for quad in quads if quad.object == Literal("đồng chủ trì")]
    forged = Quad(quote.subject, quote.predicate, Literal("một mình chủ trì"), quote.graph_name)
    check = find_query("check/evidence-slices")

    with open_writer("memory:", BASE) as writer:
        writer.replace(SEED_IRI, quads)
        assert ask(writer, check, {}).rows == ()

        writer.replace(SEED_IRI, {*quads} - {quote} | {forged})
        (found,) = ask(writer, check, {}).rows

    assert found[1:] == (Literal("một mình chủ trì"), Literal("đồng chủ trì"))


@pytest.mark.parametrize(("words", "kind"), [("cải cách là việc cấp bách", "statement"), ("các nhà khoa học", "group")])
def test_words_that_were_never_said_are_found_by_the_check(words: str, kind: str) -> None:
    quads = write_claims(workshop(), BASE)
    (said,) = [quad for quad in quads if quad.object == Literal(words, language="vi")]
    forged = Quad(said.subject, said.predicate, Literal("thuế là gánh nặng", language="vi"), said.graph_name)
    check = find_query("check/words-unsaid")

    with open_writer("memory:", BASE) as writer:
        writer.replace(SEED_IRI, quads)
        assert ask(writer, check, {}).rows == ()

        writer.replace(SEED_IRI, {*quads} - {said} | {forged})
        (found,) = ask(writer, check, {}).rows

    assert found[1:] == (Literal(kind), Literal("thuế là gánh nặng", language="vi"))


def test_a_fact_that_lost_its_words_is_found_by_the_check() -> None:
    quads = write_claims(workshop(), BASE)
    person = local_iri(BASE, workshop().article.key, "p1")
    without = [quad for quad in quads if (quad.subject, quad.predicate) != (person, term("gov:evidence"))]

    with open_writer("memory:", BASE) as writer:
        writer.replace(SEED_IRI, without)
        (found,) = ask(writer, find_query("check/facts-without-evidence"), {}).rows

    assert found == (Literal("haiphong-2019-08-14"), person)
