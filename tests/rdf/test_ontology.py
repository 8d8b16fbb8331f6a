"""Codes of the record, classes and roles of the ontology, and labels belong together."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import OntologyError
from kg.model import EVENT_TYPES, ORGANIZATION_ROLES, PARTS_OF_DAY, PERSON_ROLES
from kg.rdf import ontology
from kg.rdf.namespaces import PREFIXES, term
from kg.rdf.ontology import (
    as_graph,
    class_labels,
    collection,
    event_class,
    event_classes,
    is_well_typed,
    label,
    label_of,
    load_ontology,
    read_ontology,
    role,
    roles,
)

HEADS = {"workshop": "Hội thảo", "conference": "Hội nghị", "meeting": "Cuộc họp", "council-session": "Kỳ họp"}


def test_every_event_type_of_the_model_has_one_class_and_no_class_is_left_over() -> None:
    assert sorted(event_classes()) == sorted(EVENT_TYPES)
    assert len(set(event_classes().values())) == len(EVENT_TYPES)


def test_every_role_of_the_model_has_one_concept_and_no_concept_is_left_over() -> None:
    assert sorted(roles()) == sorted({*PERSON_ROLES, *ORGANIZATION_ROLES})
    assert all(role(code) == f"{PREFIXES['gov']}role-{code}" for code in roles())


def test_the_roles_of_persons_and_of_bodies_are_those_of_the_model() -> None:
    assert collection("gov:personRoles") == {role(code) for code in PERSON_ROLES}
    assert collection("gov:organizationRoles") == {role(code) for code in ORGANIZATION_ROLES}


@pytest.mark.parametrize("code", PARTS_OF_DAY)
def test_every_part_of_day_of_the_model_is_declared(code: str) -> None:
    assert Triple(term(f"gov:{code}"), term("rdf:type"), term("gov:PartOfDay")) in read_ontology()


@pytest.mark.parametrize(("code", "head"), HEADS.items())
def test_an_event_class_is_labelled_by_its_head_word(code: str, head: str) -> None:
    assert label_of(event_class(code), "vi") == head
    assert class_labels("vi")[event_class(code)] == head


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_event_class_has_a_label_of_its_own_that_starts_with_a_capital(language: str) -> None:
    found = class_labels(language)
    assert set(found) == set(event_classes().values())
    assert len(set(found.values())) == len(found)
    assert all(one[0].isupper() for one in found.values())


def test_a_role_can_be_shown_in_vietnamese() -> None:
    assert label_of(role("co-chair"), "vi") == "đồng chủ trì"


def test_a_label_that_is_not_there_is_none_or_an_error() -> None:
    assert label("https://example.org/x", "vi") is None
    assert label(event_class("workshop"), "fr") is None
    with pytest.raises(OntologyError, match=r"https://example\.org/x"):
        label_of("https://example.org/x", "vi")


def test_a_code_that_is_not_there_is_refused_with_those_that_are() -> None:
    with pytest.raises(OntologyError, match=r"no event type 'hackathon'; expected one of: ceremony, conference"):
        event_class("hackathon")
    with pytest.raises(OntologyError, match=r"no role 'chairr'; expected one of: attendee, chair"):
        role("chairr")


def test_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        event_classes()["workshop"] = "x"  # type: ignore[index]


def test_loading_gives_a_new_graph_each_time_with_everything_in_it() -> None:
    first, second = load_ontology(), load_ontology()
    assert first is not second
    assert len(first) == len(set(read_ontology()))
    assert dict(first.namespaces())["gov"] == rdflib.URIRef(PREFIXES["gov"])


def test_a_file_that_is_not_turtle_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.ttl").write_text("gov:Workshop a", "utf-8")
    monkeypatch.setattr(ontology, "shipped", lambda name: tmp_path)
    with pytest.raises(OntologyError, match=r"broken\.ttl.*expected Turtle"):
        ontology.read_turtle("broken.ttl")
    with pytest.raises(OntologyError, match=r"missing\.ttl"):
        ontology.read_turtle("missing.ttl")


@pytest.mark.parametrize(
    ("words", "datatype", "fits"),
    [
        ("2019-08-14", "xsd:date", True),
        ("2019-02-29", "xsd:date", False),
        ("2020-02-29", "xsd:date", True),
        ("20190814", "xsd:date", False),
        ("2019-W33-3", "xsd:date", False),
        ("14/8/2019", "xsd:date", False),
        ("2019-08-14T16:36:00+07:00", "xsd:dateTime", True),
        ("2019-08-14T16:36:00", "xsd:dateTime", True),
        ("2019-08-14T25:00:00", "xsd:dateTime", False),
        ("2019-08-14", "xsd:dateTime", False),
        ("-3", "xsd:integer", True),
        ("٣", "xsd:integer", False),
        ("3.0", "xsd:integer", False),
        ("0.5", "xsd:decimal", True),
        ("5.0E-1", "xsd:decimal", False),
        ("true", "xsd:boolean", True),
        ("no", "xsd:boolean", False),
        ("bất kỳ", "xsd:string", True),
    ],
)
def test_a_value_fits_its_datatype_or_not(words: str, datatype: str, fits: bool) -> None:
    assert is_well_typed(Literal(words, datatype=term(datatype))) is fits


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: object) -> None:
    assert is_well_typed(Literal(f"{day}", datatype=term("xsd:date")))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_words_come_into_rdflib_as_they_are(words: str) -> None:
    triples = [
        Triple(NamedNode("urn:x:a"), term("rdfs:label"), literal)
        for literal in (Literal(words, language="vi"), Literal(words), Literal(words, datatype=term("xsd:date")))
    ]
    found = {str(value) for value in as_graph(triples).objects()}
    assert found == {words}
