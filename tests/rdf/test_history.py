"""Time in the fused graph: changes of bodies, provinces then and now, bounds of tenures, witnesses, former names."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from kg.entity import resolve, tell_history
from kg.model import Organization, Record, Stated
from kg.rdf.fused import fuse
from kg.rdf.namespaces import term
from kg.rdf.ontology import read_ontology
from tests.building import BASE, renamed, speech, workshop
from tests.generating import records

some = st.lists(records(), max_size=3, unique_by=lambda record: record.article.key)
DECLARED = frozenset(str(triple.subject) for triple in read_ontology())


def fused(*found: Record) -> frozenset[Triple]:
    identities = resolve(found)
    return fuse(found, identities, BASE, tell_history(found, identities))


def objects(graph: frozenset[Triple], name: str, subject: object = None) -> list[object]:
    return sorted((t.object for t in graph if t.predicate == term(name) and subject in {None, t.subject}), key=str)


def subjects(graph: frozenset[Triple], name: str, value: object) -> list[object]:
    return sorted((t.subject for t in graph if t.predicate == term(name) and t.object == value), key=str)


def texts(found: list[object]) -> list[str]:
    return [one.value for one in found if isinstance(one, Literal)]


def labels(graph: frozenset[Triple], nodes: list[object]) -> list[str]:
    return sorted(text for node in nodes for text in texts(objects(graph, "rdfs:label", node)))


@settings(max_examples=30)
@given(some, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_count(found: list[Record], chance: random.Random) -> None:
    assert fused(*chance.sample(found, len(found))) == fused(*found)


@settings(max_examples=30)
@given(some)
def test_every_term_is_declared(found: list[Record]) -> None:
    graph = fused(*found, held("2019-01-01", "An"), held("2025-08-01", "Bình", "Sở Nội vụ tỉnh Ninh Bình"))
    named = {triple.predicate for triple in graph} | {t.object for t in graph if t.predicate == term("rdf:type")}
    assert {str(one) for one in named - {term("rdf:type"), term("rdfs:label")}} <= DECLARED


def held(day: str, holder: str, body: str = "Sở Nội vụ tỉnh Hà Nam", *, former: bool = False) -> Record:
    record = speech(f"{holder}-{day}", f"Lê Văn {holder}", "Giám đốc", body)
    event = replace(record.events[0], date=Stated(day), locality=Stated("Hà Nam"))
    person = replace(record.persons[0], positions=(replace(record.persons[0].positions[0], former=former),))
    return replace(record, events=(event,), persons=(person,))


def test_a_body_that_became_another_has_its_change_with_day_and_decree() -> None:
    graph = fused(held("2019-01-01", "An"), held("2025-08-01", "Bình", "Sở Nội vụ tỉnh Ninh Bình"))
    (change,) = subjects(graph, "rdf:type", term("gov:BodyMerger"))

    assert subjects(graph, "rdf:type", term("gov:BodyChange")) == [change]
    assert texts(objects(graph, "gov:changedOn", change)) == ["2025-07-01"]
    assert texts(objects(graph, "gov:decree", change)) == ["202/2025/QH15"]
    assert "Sở Nội vụ tỉnh Hà Nam" in labels(graph, objects(graph, "org:originalOrganization", change))
    assert labels(graph, objects(graph, "org:resultingOrganization", change)) == ["Sở Nội vụ tỉnh Ninh Bình"]


def test_an_event_is_in_the_province_of_its_day_and_in_that_of_today() -> None:
    graph = fused(held("2019-01-01", "An"))
    (version,) = objects(graph, "gov:localityThen")

    assert labels(graph, [version]) == ["tỉnh Hà Nam"]
    assert texts(objects(graph, "gov:validUntil", version)) == ["2025-06-30"]
    assert labels(graph, objects(graph, "gov:versionOf", version)) == ["Hà Nam"]
    assert labels(graph, objects(graph, "gov:localityToday")) == ["Ninh Bình"]
    (change,) = subjects(graph, "gov:originalUnit", version)
    assert texts(objects(graph, "gov:changedOn", change)) == ["2025-07-01"]


def test_a_tenure_has_bounds_and_what_sets_them() -> None:
    graph = fused(held("2019-01-01", "An"), held("2021-01-01", "An", former=True), held("2020-06-01", "Bình"))
    (first,) = subjects(graph, "gov:firstAttested", Literal("2019-01-01", datatype=term("xsd:date")))
    (second,) = subjects(graph, "gov:firstAttested", Literal("2020-06-01", datatype=term("xsd:date")))

    assert texts(objects(graph, "gov:notAfter", first)) == ["2020-06-01"]
    assert texts(objects(graph, "gov:notBefore", second)) == ["2019-01-01"]
    assert objects(graph, "gov:boundedBy", first) == [second]
    assert objects(graph, "gov:post", first) == objects(graph, "gov:post", second) != []


def test_a_former_office_fills_no_post() -> None:
    graph = fused(held("2021-01-01", "An", former=True))

    assert objects(graph, "gov:post") == []
    assert texts(objects(graph, "gov:notAfter")) == ["2021-01-01"]


def test_copies_of_one_text_are_one_witness() -> None:
    graph = fused(renamed(workshop("a"), "https://a.vn/1"), renamed(workshop("b"), "https://b.vn/1"))

    assert texts(objects(graph, "gov:independentWitnesses")) == ["1"]


def test_a_former_name_is_a_name_of_its_body_with_its_claims() -> None:
    record = speech("a", "Lê An", "Viện trưởng", "Viện Chính sách công")
    body = Organization("o1", "Viện Chính sách công", (), (Stated("Viện Nghiên cứu chính sách"),))
    graph = fused(replace(record, organizations=(body,)))
    (name,) = subjects(graph, "rdf:type", term("gov:FormerName"))

    assert labels(graph, [name]) == ["Viện Nghiên cứu chính sách"]
    assert labels(graph, objects(graph, "gov:nameOf", name)) == ["Viện Chính sách công"]
    assert isinstance(objects(graph, "prov:wasDerivedFrom", name)[0], NamedNode)
