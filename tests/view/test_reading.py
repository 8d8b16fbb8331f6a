from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.errors import ViewError
from kg.view import Picture, Select, read_picture
from kg.view.reading import event_type

Selecting = Callable[[str], Select]
PREFIXES = """
@prefix gov: <https://w3id.org/govevents/ontology#> .
@prefix id: <https://w3id.org/govevents/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def labels(picture: Picture, kind: str) -> set[str]:
    return {node.label for node in picture.nodes if node.kind == kind}


def test_every_entity_of_the_fused_graph_is_a_node_under_its_label(seed: Picture) -> None:
    assert labels(seed, "person") == {"Bùi Quang Tuấn", "Dương Ngọc Tuấn"}
    assert labels(seed, "organization") == {"Sở Khoa học và Công nghệ thành phố Hải Phòng", "Viện Kinh tế Việt Nam"}
    assert labels(seed, "place") == {"Hải Phòng"}
    assert len(labels(seed, "report")) == 5
    assert seed.totals == (("event", 1), ("person", 2), ("organization", 2), ("report", 5), ("place", 1))


def test_an_event_has_its_type_its_days_and_the_words_that_give_them(seed: Picture) -> None:
    (event,) = (node for node in seed.nodes if node.kind == "event")
    fields = {detail.field: detail for detail in event.details}
    assert (event.type, event.first, event.last) == ("workshop", "2019-08-14", "2019-08-14")
    assert fields["part-of-day"].value == "morning"
    (witness,) = fields["date"].witnesses
    assert witness.sentence[slice(*witness.highlight)] == "14/8"


def test_a_role_carries_sentence_words_rule_article_and_the_office_held_then(seed: Picture) -> None:
    people = {node.iri: node.label for node in seed.nodes}
    (edge,) = (e for e in seed.edges if e.role == "co-chair" and people[e.target] == "Bùi Quang Tuấn")
    (witness,) = edge.witnesses
    assert (edge.first, witness.words, witness.rule) == ("2019-08-14", (273, 424), "chairing.co_chairs")
    assert witness.sentence[slice(*witness.highlight)].endswith("đồng chủ trì hội thảo.")
    assert [(office.title, office.body) for office in witness.offices] == [("Viện trưởng", "Viện Kinh tế Việt Nam")]
    assert (witness.source.id, witness.source.label, witness.source.url) == ("haiphong-2019-08-14",) * 2 + (None,)
    assert witness.source.published == "2019-08-14T16:36:00+07:00"


def test_two_roles_between_one_pair_are_two_edges(seed: Picture) -> None:
    pairs = [(edge.source, edge.target) for edge in seed.edges]
    doubled = {pair for pair in pairs if pairs.count(pair) > 1}
    assert [sorted(e.role for e in seed.edges if (e.source, e.target) == pair) for pair in doubled] == [
        ["co-chair", "speaker"]
    ]


def test_each_sentence_that_states_a_role_is_a_witness_of_it(seed: Picture) -> None:
    (edge,) = (edge for edge in seed.edges if edge.role == "speaker")
    assert [witness.rule for witness in edge.witnesses] == ["speaking.caption", "speaking.says"]


def test_an_office_links_a_person_to_a_body_with_its_attested_days(seed: Picture) -> None:
    offices = {edge.title: edge for edge in seed.edges if edge.role == "office"}
    assert set(offices) == {"Viện trưởng", "Giám đốc"}
    assert (offices["Giám đốc"].first, offices["Giám đốc"].former) == ("2019-08-14", False)
    assert len(offices["Giám đốc"].witnesses) == 2


def test_reading_twice_gives_the_same_picture(selecting: Selecting, seed_trig: str, seed: Picture) -> None:
    assert read_picture(selecting(seed_trig)) == seed


def test_an_empty_store_gives_an_empty_picture(selecting: Selecting) -> None:
    assert read_picture(selecting("")) == Picture()


def made_up_events(sizes: dict[str, int]) -> str:
    """Events with so many attendees each, none shared."""
    lines = [PREFIXES]
    for event, size in sizes.items():
        lines.append(f'id:{event} a gov:Meeting, gov:Event ; rdfs:label "Cuộc họp {event}"@vi .')
        for number in range(size):
            lines.append(f'id:{event}-p{number} a gov:Person ; rdfs:label "Người {event} {number}"@vi .')
            lines.append(
                f"id:{event}-t{number} a gov:Participation ; gov:inEvent id:{event} ; "
                f"gov:participant id:{event}-p{number} ; gov:role gov:role-attendee ."
            )
    return "\n".join(lines)


def test_under_a_limit_the_events_with_most_participants_come_first(selecting: Selecting) -> None:
    picture = read_picture(selecting(made_up_events({"nho": 2, "lon": 5, "vua": 3})), limit=7)
    assert labels(picture, "event") == {"Cuộc họp lon", "Cuộc họp vua"}
    assert len(picture.nodes) == 7
    assert dict(picture.totals) == {"event": 3, "person": 10}


@pytest.mark.parametrize("limit", [1, 2, 6, 13, 14, 300])
def test_a_picture_never_has_more_nodes_than_its_limit(selecting: Selecting, limit: int) -> None:
    picture = read_picture(selecting(made_up_events({"a": 4, "b": 5, "c": 2})), limit=limit)
    assert len(picture.nodes) == min(limit, 14)


def test_a_limit_below_one_is_refused(selecting: Selecting) -> None:
    with pytest.raises(ViewError, match="0 nodes"):
        read_picture(selecting(""), limit=0)


def test_office_holders_outside_all_events_are_drawn_while_there_is_room(selecting: Selecting) -> None:
    trig = (
        PREFIXES
        + """
        id:p a gov:Person ; rdfs:label "Lê Thị Lan"@vi . id:o a gov:Organization ; rdfs:label "Sở Nội vụ"@vi .
        id:q a gov:Person ; rdfs:label "Ngô Văn Sơn"@vi .
        id:t a gov:Tenure ; org:member id:p ; org:organization id:o ; gov:title "Giám đốc"@vi ; gov:former true .
        id:u a gov:Tenure ; org:member id:q ; gov:title "Chủ tịch"@vi ; gov:former false .
    """
    )
    picture = read_picture(selecting(trig))
    (edge,) = picture.edges
    details = {node.label: [(d.field, d.value) for d in node.details] for node in picture.nodes}
    assert (edge.title, edge.former, edge.first) == ("Giám đốc", True, None)
    assert details["Lê Thị Lan"] == [("former-office", "Giám đốc, Sở Nội vụ")]
    assert details["Ngô Văn Sơn"] == [("office", "Chủ tịch")]


@pytest.mark.parametrize(
    ("name", "code"), [("CouncilSession", "council-session"), ("OtherEvent", "other"), ("Event", ""), ("Thing", "")]
)
def test_an_event_class_names_its_type_code(name: str, code: str) -> None:
    assert event_type(name) == code


TOLD = (
    PREFIXES
    + """
id:event-1 a gov:Workshop , gov:Event ; rdfs:label "Họp"@vi ; gov:topic gov:topic-land ; gov:speaker id:person-1 .
id:person-1 a gov:Person ; rdfs:label "Lê An"@vi .
gov:topic-land a gov:Topic ; rdfs:label "đất đai"@vi .
id:statement-1 a gov:Statement ; gov:saidAt id:event-1 ; gov:saidBy id:person-1 ; gov:words "Phải công khai"@vi ;
    gov:verb "yêu cầu"@vi ; gov:quoted true .
id:group-1 a gov:Group ; gov:presentAt id:event-1 ; rdfs:label "bà con các thôn"@vi .
id:aim-1 a gov:Aim ; gov:ofEvent id:event-1 ; gov:words "gỡ khó"@vi .
"""
)


def test_a_card_tells_topics_aims_groups_and_statements_in_that_order(selecting: Selecting) -> None:
    cards = {node.label: node.details for node in read_picture(selecting(TOLD)).nodes}
    assert [(d.field, d.value) for d in cards["Họp"]] == [
        ("topics", "đất đai"),
        ("aim", "gỡ khó"),
        ("attendees", "bà con các thôn"),
        ("statement", "Lê An yêu cầu: “Phải công khai”"),
    ]
    assert [(d.field, d.value) for d in cards["Lê An"]] == [("statement", "yêu cầu: “Phải công khai”")]
