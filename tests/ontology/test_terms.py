"""Every term is named and defined in both languages, every used one is declared, and OWL stays within profile RL."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Literal, URIRef

from kg.model import EVENT_TYPES, ORGANIZATION_ROLES, PARTS_OF_DAY, PERSON_ROLES
from kg.rdf.namespaces import PREFIXES, shorten, term
from kg.rdf.ontology import ONTOLOGY, load_ontology

ROOT = Path(__file__).parents[2]
PREFIXED = re.compile(r"\b(gov|schema|org|prov|oa|bibo|dcterms|skos):([A-Za-z][\w-]*)(?![\w{<-])")
TURTLE = sorted((ROOT / "ontology").glob("*.ttl"))
VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)

# https://www.w3.org/TR/owl2-profiles/#OWL_2_RL: what we use of it, so that a new construct is a decision.
RL = {
    *(
        "Ontology",
        "Class",
        "ObjectProperty",
        "DatatypeProperty",
        "AnnotationProperty",
        "NamedIndividual",
        "Restriction",
    ),
    *("FunctionalProperty", "AllDisjointClasses", "AllDifferent", "members", "distinctMembers"),
    *("onProperty", "allValuesFrom", "versionIRI", "versionInfo"),
}
RL_DATATYPES = {"rdf:PlainLiteral", "xsd:string", "xsd:boolean", "xsd:integer", "xsd:decimal", "xsd:dateTime"}


@cache
def ontology() -> rdflib.Graph:
    return load_ontology()


def declared() -> list[URIRef]:
    return sorted(one for one in set(ontology().subjects(RDF.type)) if isinstance(one, URIRef))


def own() -> list[str]:
    return [str(one) for one in declared() if one.startswith(PREFIXES["gov"])]


def names_in(text: str) -> set[str]:
    # A name that ends in a hyphen is the beginning of names: `gov:role-`.
    return {f"{prefix}:{local}" for prefix, local in PREFIXED.findall(text) if not local.endswith("-")}


def test_the_ontology_names_its_version_licence_and_title() -> None:
    header = URIRef(ONTOLOGY)
    dcterms = rdflib.Namespace(PREFIXES["dcterms"])
    assert ontology().value(header, OWL.versionInfo)
    assert str(ontology().value(header, dcterms.license)) == "https://creativecommons.org/licenses/by/4.0/"
    assert {title.language for title in ontology().objects(header, dcterms.title) if isinstance(title, Literal)} == {
        "vi",
        "en",
    }


@pytest.mark.parametrize("iri", own())
@pytest.mark.parametrize("said", [RDFS.label, SKOS.definition])
def test_every_own_term_is_labelled_and_defined_once_in_each_language(iri: str, said: URIRef) -> None:
    words: dict[str | None, list[str]] = defaultdict(list)
    for one in ontology().objects(URIRef(iri), said):
        assert isinstance(one, Literal)
        words[one.language].append(str(one))
    assert {language: len(found) for language, found in words.items()} == {"vi": 1, "en": 1}
    assert all(text == text.strip() and text for found in words.values() for text in found)
    assert said != SKOS.definition or VIETNAMESE.search(words["vi"][0])


@pytest.mark.parametrize("iri", own())
def test_every_own_term_is_defined_by_the_ontology(iri: str) -> None:
    assert set(ontology().objects(URIRef(iri), RDFS.isDefinedBy)) == {URIRef(ONTOLOGY)}


def test_every_foreign_term_says_who_defines_it() -> None:
    headers = set(ontology().subjects(RDF.type, OWL.Ontology))
    foreign = [one for one in declared() if not one.startswith(PREFIXES["gov"]) and one not in headers]
    assert foreign
    assert [one for one in foreign if not ontology().value(one, RDFS.isDefinedBy)] == []


def test_every_term_that_the_page_on_the_graph_uses_is_declared() -> None:
    used = names_in((ROOT / "docs" / "graph.md").read_text("utf-8"))
    assert len(used) > 80
    assert used <= {shorten(one) for one in declared()}


@pytest.mark.parametrize("folder", ["kg", "queries", "data/pages", "ontology"])
def test_every_own_term_that_code_queries_or_shapes_name_is_declared(folder: str) -> None:
    files = [file for file in sorted((ROOT / folder).rglob("*")) if file.suffix in {".py", ".rq", ".ttl", ".html"}]
    terms = {shorten(one) for one in declared()}
    unknown = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in files
        for name in names_in(file.read_text("utf-8"))
        if name.startswith("gov:") and name not in terms
    }
    assert unknown == set()


def test_no_construct_of_owl_is_used_that_is_not_in_the_profile() -> None:
    names = {str(node).removeprefix(str(OWL)) for one in ontology() for node in one if str(node).startswith(str(OWL))}
    assert names <= RL


def test_what_stands_above_a_class_is_a_class_or_a_restriction_to_all_values() -> None:
    for above in set(ontology().objects(None, RDFS.subClassOf)):
        if isinstance(above, BNode):
            assert set(ontology().predicates(above)) == {RDF.type, OWL.onProperty, OWL.allValuesFrom}
        else:
            assert (above, RDF.type, OWL.Class) in ontology()


def test_domains_and_ranges_are_declared_classes_or_datatypes_of_the_profile() -> None:
    datatypes = {URIRef(term(name).value) for name in RL_DATATYPES}
    for prop, kind in [(RDFS.domain, OWL.Class), (RDFS.range, OWL.Class)]:
        for one in set(ontology().objects(None, prop)):
            assert (one, RDF.type, kind) in ontology() or (prop == RDFS.range and one in datatypes), one


def test_a_property_takes_things_or_values_and_never_both() -> None:
    things = set(ontology().subjects(RDF.type, OWL.ObjectProperty))
    values = set(ontology().subjects(RDF.type, OWL.DatatypeProperty))
    notes = set(ontology().subjects(RDF.type, OWL.AnnotationProperty))
    assert not (things & values or things & notes or values & notes)


def test_no_term_is_declared_the_same_as_another() -> None:
    assert (None, OWL.sameAs, None) not in ontology()
    assert (None, OWL.imports, None) not in ontology()


def test_a_shortcut_of_a_part_is_a_shortcut_of_the_whole() -> None:
    for narrow, wide in [("chair", "presidedBy"), ("coChair", "presidedBy")]:
        assert (URIRef(PREFIXES["gov"] + narrow), RDFS.subPropertyOf, URIRef(PREFIXES["gov"] + wide)) in ontology()
    for narrow in ("organizer", "coOrganizer"):
        one = URIRef(PREFIXES["gov"] + narrow)
        assert (one, RDFS.subPropertyOf, URIRef(PREFIXES["gov"] + "organizedBy")) in ontology()


@pytest.mark.parametrize("file", TURTLE, ids=lambda file: file.name)
def test_a_turtle_file_is_in_nfc_and_has_no_tabs(file: Path) -> None:
    text = file.read_text("utf-8")
    assert text == unicodedata.normalize("NFC", text)
    assert "\t" not in text


def test_the_exchange_format_lists_the_types_roles_and_parts_of_day_of_the_model() -> None:
    schema = json.loads((ROOT / "ontology" / "extraction-record.schema.json").read_text("utf-8"))
    event = schema["properties"]["events"]["items"]["properties"]
    assert tuple(event["type"]["enum"]) == EVENT_TYPES
    assert tuple(event["part_of_day"]["enum"]) == (*PARTS_OF_DAY, None)
    assert tuple(event["persons"]["items"]["properties"]["role"]["enum"]) == PERSON_ROLES
    assert tuple(event["organizations"]["items"]["properties"]["role"]["enum"]) == ORGANIZATION_ROLES
