"""What all articles say together: one node per entity, shortcuts from event to person, tenures with their days."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from kg.entity import resolve
from kg.model import EVENT_TYPES, Record, Stated
from kg.rdf.claims import write_claims
from kg.rdf.fused import fuse
from kg.rdf.namespaces import PREFIXES, article_iri, term
from kg.rdf.ontology import event_class, label_of, read_ontology
from tests.building import BASE, renamed, speech, workshop
from tests.generating import records

DECLARED = frozenset(str(triple.subject) for triple in read_ontology())
some = st.lists(records(), max_size=3, unique_by=lambda record: record.article.key)


def fused(*found: Record) -> frozenset[Triple]:
    return fuse(found, resolve(found), BASE)


def objects(graph: frozenset[Triple], name: str, subject: object = None) -> list[object]:
    found = [t.object for t in graph if t.predicate == term(name) and subject in {None, t.subject}]
    return sorted(found, key=str)


def one(graph: frozenset[Triple], kind: str) -> NamedNode:
    (found,) = [t.subject for t in graph if (t.predicate, t.object) == (term("rdf:type"), term(kind))]
    assert isinstance(found, NamedNode)
    return found


def label(graph: frozenset[Triple], node: object) -> str:
    (found,) = objects(graph, "rdfs:label", node)
    assert isinstance(found, Literal)
    return found.value


def texts(found: list[object]) -> list[str]:
    return [one.value for one in found if isinstance(one, Literal)]


@settings(max_examples=40)
@given(some, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_count(found: list[Record], chance: random.Random) -> None:
    assert fused(*chance.sample(found, len(found))) == fused(*found)


@settings(max_examples=40)
@given(some)
def test_statements_are_plain_ascii_and_in_declared_terms(found: list[Record]) -> None:
    for triple in fused(*found):
        nodes = [node for node in triple if isinstance(node, NamedNode)]
        assert len(nodes) == (2 if isinstance(triple.object, Literal) else 3)
        assert all(re.fullmatch(r"[!-~]+", node.value) for node in nodes)
        terms = {triple.predicate, *(node for node in nodes if node.value.startswith(PREFIXES["gov"]))}
        assert all(str(one) in DECLARED for one in terms - {term("rdf:type"), term("rdfs:label")})


@settings(max_examples=40)
@given(some)
def test_no_statement_stands_both_in_an_article_and_in_the_fused_graph(found: list[Record]) -> None:
    claimed = {quad.triple for record in found for quad in write_claims(record, BASE)}

    assert not claimed & fused(*found)


@settings(max_examples=40)
@given(some)
def test_every_entity_has_one_label_and_one_key_to_search_by(found: list[Record]) -> None:
    graph = fused(*found)
    labels = Counter(t.subject for t in graph if t.predicate == term("rdfs:label"))
    keys = Counter(t.subject for t in graph if t.predicate == term("gov:foldedLabel"))

    assert set(labels.values()) <= {1}
    assert labels == keys


def test_the_event_points_at_those_who_took_part() -> None:
    graph = fused(workshop())
    event = one(graph, "gov:Workshop")

    people = {label(graph, person) for person in objects(graph, "gov:coChair", event)}
    assert people == {"Bùi Quang Tuấn", "Dương Ngọc Tuấn"}
    assert objects(graph, "gov:presidedBy", event) == objects(graph, "gov:coChair", event)
    assert [label(graph, person) for person in objects(graph, "gov:speaker", event)] == ["Dương Ngọc Tuấn"]
    assert len(objects(graph, "gov:organizedBy", event)) == 2
    assert [label(graph, body) for body in objects(graph, "gov:coOrganizer", event)] == ["Viện Kinh tế Việt Nam"]
    assert label(graph, objects(graph, "gov:locality", event)[0]) == "Hải Phòng"
    assert objects(graph, "gov:reportedIn", event) == [article_iri(BASE, workshop().article.key)]


def test_the_event_is_of_its_class_and_of_the_class_of_all_events() -> None:
    graph = fused(workshop())

    assert one(graph, "gov:Workshop") == one(graph, "gov:Event")


def test_what_is_searched_by_has_no_tones() -> None:
    assert "bui quang tuan" in texts(objects(fused(workshop()), "gov:foldedLabel"))


def test_every_mention_denotes_an_entity() -> None:
    graph = fused(workshop())
    mentions = {
        t.subject.value.rpartition("#")[2]
        for t in graph
        if t.predicate == term("gov:denotes")
        if isinstance(t.subject, NamedNode)
    }

    assert mentions == {"p1", "p2", "o1", "o2", "e1", "e1-r1"}


def test_whatever_points_into_an_article_points_at_something_said_there() -> None:
    found = (workshop(), renamed(workshop("b"), "https://b.vn/1"), speech("c", "Lê An", "Giám đốc", "Sở Nội vụ"))
    said = {quad.subject for record in found for quad in write_claims(record, BASE)}
    graph = fused(*found)
    into = {t.object for t in graph if t.predicate == term("prov:wasDerivedFrom")}
    mentions = {t.subject for t in graph if t.predicate == term("gov:denotes")}

    assert len(into) == 22
    assert into | mentions <= said


def test_two_articles_on_one_occasion_make_one_event_with_two_sources() -> None:
    graph = fused(renamed(workshop("a"), "https://a.vn/1"), renamed(workshop("b"), "https://b.vn/1"))

    event = one(graph, "gov:Workshop")
    assert len(objects(graph, "gov:reportedIn", event)) == 2
    assert len(objects(graph, "gov:coChair", event)) == 2
    part = [t.subject for t in graph if (t.predicate, t.object) == (term("gov:role"), term("gov:role-speaker"))]
    assert len(part) == 1
    assert len(objects(graph, "prov:wasDerivedFrom", part[0])) == 2


def on(day: str, title: str = "Giám đốc", article: str | None = None) -> Record:
    record = speech(article or day, "Lê Văn An", title, "Sở Nội vụ", event="tổng kết")
    event = replace(record.events[0], date=Stated(day))
    return replace(record, events=(event,))


def test_an_office_is_attested_from_its_first_day_to_its_last() -> None:
    graph = fused(on("2021-05-03"), on("2019-01-02"), on("2020-07-01"))
    tenure = one(graph, "gov:Tenure")

    assert texts(objects(graph, "gov:firstAttested", tenure)) == ["2019-01-02"]
    assert texts(objects(graph, "gov:lastAttested", tenure)) == ["2021-05-03"]
    assert len(objects(graph, "prov:wasDerivedFrom", tenure)) == 3


def test_an_office_spelt_in_two_ways_is_one_with_one_title_and_one_first_day() -> None:
    graph = fused(
        on("2021-05-03", "Chánh Văn phòng"), on("2019-01-02", "chánh văn phòng"), on("2020-01-01", "Chánh Văn phòng")
    )
    tenure = one(graph, "gov:Tenure")

    assert texts(objects(graph, "gov:title", tenure)) == ["Chánh Văn phòng"]
    assert texts(objects(graph, "gov:firstAttested", tenure)) == ["2019-01-02"]
    assert texts(objects(graph, "gov:lastAttested", tenure)) == ["2021-05-03"]


def test_a_former_office_is_another_tenure() -> None:
    record = on("2021-05-03")
    person = replace(record.persons[0], positions=(replace(record.persons[0].positions[0], former=True),))

    graph = fused(on("2019-01-02"), replace(record, persons=(person,)))

    assert sorted(texts(objects(graph, "gov:former"))) == ["false", "true"]


def named(article: str, body: str) -> Record:
    return speech(article, "Lê Văn An", "Giám đốc", body)


def test_the_label_is_the_spelling_most_articles_use_the_first_by_alphabet_where_they_are_even() -> None:
    often = fused(named("a", "Sở Hoà Bình"), named("b", "Sở Hòa Bình"), named("c", "Sở Hòa Bình"))
    even = fused(named("a", "Sở Hoà Bình"), named("b", "Sở Hòa Bình"))

    assert label(often, one(often, "gov:Organization")) == "Sở Hòa Bình"
    assert label(even, one(even, "gov:Organization")) == min("Sở Hoà Bình", "Sở Hòa Bình")


def test_an_event_without_a_name_is_called_by_its_class_its_day_and_its_organizer() -> None:
    event = replace(workshop().events[0], name=None)
    bare = replace(event, date=None, organizations=())

    full, least = (fused(replace(workshop(), events=(one_event,))) for one_event in (event, bare))

    organizer = "Sở Khoa học và Công nghệ thành phố Hải Phòng"
    assert label(full, one(full, "gov:Workshop")) == f"Hội thảo · 2019-08-14 · {organizer}"
    assert label(least, one(least, "gov:Workshop")) == "Hội thảo"


def test_every_kind_of_event_has_a_label_to_be_called_by() -> None:
    for code in EVENT_TYPES:
        event = replace(workshop().events[0], type=code, name=None, date=None, organizations=())
        graph = fused(replace(workshop(), events=(event,)))

        (node,) = {
            t.subject for t in graph if (t.predicate, t.object) == (term("rdf:type"), NamedNode(event_class(code)))
        }
        assert label(graph, node) == label_of(event_class(code), "vi")


def test_two_parts_of_one_name_in_one_place_are_one_unit() -> None:
    other = speech("b", "Lê An")
    there = replace(other, events=(replace(other.events[0], locality=Stated("HẢI PHÒNG")),))

    graph = fused(workshop(), there)

    (unit,) = set(objects(graph, "gov:locality"))
    assert unit == NamedNode(f"{BASE}id/unit-hai-phong")


def test_what_two_articles_tell_alike_stands_once_with_both_sources() -> None:
    graph = fused(renamed(workshop("a"), "https://a.vn/1"), renamed(workshop("b"), "https://b.vn/1"))

    for kind in ("gov:Statement", "gov:Group", "gov:Aim"):
        assert len(objects(graph, "prov:wasDerivedFrom", one(graph, kind))) == 2
    assert texts(objects(graph, "gov:words", one(graph, "gov:Statement"))) == ["cải cách là việc cấp bách"]


def test_topics_and_places_are_one_hop_from_what_is_about_them() -> None:
    graph = fused(workshop())

    (topic,) = objects(graph, "gov:topic", one(graph, "gov:Workshop"))
    assert label(graph, topic) == "khoa học, công nghệ"
    (place,) = objects(graph, "gov:about", one(graph, "gov:Report"))
    assert label(graph, place) == "Quảng Ninh"


def test_without_articles_there_is_nothing() -> None:
    assert fused() == frozenset()
