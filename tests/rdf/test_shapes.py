"""Each shape catches its fault, and says so in both languages with the article and the sentence."""

from __future__ import annotations

import builtins
from typing import Any

import pytest
from pyoxigraph import Quad, RdfFormat, Store

from kg.errors import MissingExtra
from kg.rdf.namespaces import PREFIXES
from kg.rdf.shapes import SHAPES, Violation, check_shapes, shapes

ARTICLE = "https://w3id.org/govevents/article/0123456789abcdef"
HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + f"PREFIX A: <{ARTICLE}#>\n"

# Two people chair a workshop that one body organizes, and a third presents a report:
# "Sáng 14/8, tại Nhà A, Sở B tổ chức hội thảo “C” ở Huế. GS Lê An, Giám đốc Sở B và
# ông Vũ Bình đồng chủ trì. Bà Hà báo cáo D."
GOOD = f"""
GRAPH <{ARTICLE}> {{
  <{ARTICLE}> a gov:Article ; dcterms:identifier "hue-2019-08-14" ; schema:datePublished "2019-08-14"^^xsd:date ;
      gov:contentSha256 "{"0" * 64}" ; gov:text "Sáng 14/8, tại Nhà A, …" .
  A:p1 a gov:Person ; schema:name "Lê An"@vi ; schema:honorificPrefix "GS" ; gov:evidence A:c60-65-naming .
  A:p2 a gov:Person ; schema:name "Vũ Bình"@vi ; gov:evidence A:c60-65-naming .
  A:p3 a gov:Person ; schema:name "Hà"@vi ; gov:evidence A:c60-65-naming .
  A:o1 a gov:Organization ; schema:name "Sở B"@vi ; gov:evidence A:c21-25-naming .
  A:p1-office-1 a gov:OfficeAttestation ; org:member A:p1 ; org:organization A:o1 ; gov:title "Giám đốc"@vi ;
      gov:former false ; gov:attestedOn "2019-08-14"^^xsd:date ; gov:evidence A:c60-65-naming .
  A:e1 a gov:Workshop ; schema:name "C"@vi ; schema:startDate "2019-08-14"^^xsd:date ;
      schema:endDate "2019-08-15"^^xsd:date ; gov:partOfDay gov:morning ; gov:venue "Nhà A"@vi ;
      gov:localityName "Huế"@vi ; gov:evidence A:c21-25-naming ; gov:nameEvidence A:c21-25-naming ;
      gov:dateEvidence A:c0-9-dating ; gov:endDateEvidence A:c0-9-dating ; gov:partOfDayEvidence A:c0-9-dating ;
      gov:venueEvidence A:c21-25-naming ; gov:localityEvidence A:c21-25-naming .
  A:e1-p1-co-chair a gov:Participation ; gov:inEvent A:e1 ; gov:participant A:p1 ; gov:role gov:role-co-chair ;
      gov:inCapacity A:p1-office-1 ; gov:evidence A:c60-65-naming .
  A:e1-p2-co-chair a gov:Participation ; gov:inEvent A:e1 ; gov:participant A:p2 ; gov:role gov:role-co-chair ;
      gov:evidence A:c60-65-naming .
  A:e1-o1-organizer a gov:Participation ; gov:inEvent A:e1 ; gov:participant A:o1 ; gov:role gov:role-organizer ;
      gov:evidence A:c21-25-naming .
  A:e1-r1 a gov:Report ; schema:name "D"@vi ; bibo:presentedAt A:e1 ; gov:presenter A:p3 ;
      gov:evidence A:c60-65-naming .
  A:e1-statement-1 a gov:Statement ; gov:saidBy A:p3 ; gov:saidAt A:e1 ; gov:words "F"@vi ; gov:quoted false ;
      gov:evidence A:c60-65-naming .
  A:e1-group-1 a gov:Group ; schema:name "các nhà khoa học"@vi ; gov:presentAt A:e1 ; gov:evidence A:c60-65-naming .
  A:o1-former-1 a gov:FormerName ; schema:name "H"@vi ; gov:nameOf A:o1 ; gov:evidence A:c21-25-naming .
  A:e1-aim-1 a gov:Aim ; gov:ofEvent A:e1 ; gov:words "G"@vi ; gov:evidence A:c60-65-naming .
  A:e1-topic-land a gov:Subject ; gov:subjectOf A:e1 ; gov:topic gov:topic-land ; gov:evidence A:c60-65-naming .
  A:c0-9-dating a gov:Evidence ; oa:start 0 ; oa:end 9 ; oa:exact "Sáng 14/8" ; gov:rule "dating" ;
      gov:sentence A:s0-58 .
  A:c21-25-naming a gov:Evidence ; oa:start 21 ; oa:end 25 ; oa:exact "Sở B" ; gov:rule "naming" ;
      gov:sentence A:s0-58 .
  A:c60-65-naming a gov:Evidence ; oa:start 60 ; oa:end 65 ; oa:exact "Lê An" ; gov:rule "naming" ;
      gov:sentence A:s57-120 .
  A:s0-58 a gov:Sentence ; oa:start 0 ; oa:end 58 ; oa:exact "Sáng 14/8, Sở B tổ chức hội thảo ở Huế." .
  A:s57-120 a gov:Sentence ; oa:start 57 ; oa:end 120 ; oa:exact "GS Lê An và ông Vũ Bình đồng chủ trì." .
}}
"""

NOTHING = ""
FAULTS = [
    ("article-hash", f'<{ARTICLE}> gov:contentSha256 "{"0" * 64}"', f'<{ARTICLE}> gov:contentSha256 "0A"'),
    ("article-text", f'<{ARTICLE}> gov:text "Sáng 14/8, tại Nhà A, …"', NOTHING),
    ("article-identifier", NOTHING, f'<{ARTICLE}> dcterms:identifier "another"'),
    ("article-published", NOTHING, f'<{ARTICLE}> schema:datePublished "2019-08-15"^^xsd:date'),
    (
        "article-published",
        f'<{ARTICLE}> schema:datePublished "2019-08-14"^^xsd:date',
        f'<{ARTICLE}> schema:datePublished "14/8"',
    ),
    ("person-name", 'A:p1 schema:name "Lê An"@vi', 'A:p1 schema:name " "@vi'),
    ("person-name", 'A:p1 schema:name "Lê An"@vi', 'A:p1 schema:name "Lê An"'),
    ("person-evidence", "A:p1 gov:evidence A:c60-65-naming", NOTHING),
    ("organization-name", NOTHING, 'A:o1 schema:name "Sở C"@vi'),
    ("organization-evidence", "A:o1 gov:evidence A:c21-25-naming", NOTHING),
    ("office-member", "A:p1-office-1 org:member A:p1", "A:p1-office-1 org:member A:o1"),
    ("office-title", 'A:p1-office-1 gov:title "Giám đốc"@vi', NOTHING),
    ("office-organization", NOTHING, "A:p1-office-1 org:organization A:p2"),
    ("office-former", "A:p1-office-1 gov:former false", 'A:p1-office-1 gov:former "no"'),
    ("office-day", NOTHING, 'A:p1-office-1 gov:attestedOn "2019-08-15"^^xsd:date'),
    ("office-evidence", "A:p1-office-1 gov:evidence A:c60-65-naming", NOTHING),
    ("event-kind", "A:e1 a gov:Workshop", "A:e1 a gov:Event"),
    ("event-kind", NOTHING, "A:e1 a gov:Meeting"),
    ("event-name", NOTHING, 'A:e1 schema:name "E"@vi'),
    ("event-start", 'A:e1 schema:startDate "2019-08-14"^^xsd:date', 'A:e1 schema:startDate "2019-02-30"^^xsd:date'),
    ("event-start", 'A:e1 schema:startDate "2019-08-14"^^xsd:date', 'A:e1 schema:startDate "2019-08-14"'),
    ("event-end", NOTHING, 'A:e1 schema:endDate "2019-08-16"^^xsd:date'),
    ("event-order", 'A:e1 schema:endDate "2019-08-15"^^xsd:date', 'A:e1 schema:endDate "2019-08-13"^^xsd:date'),
    ("event-part-of-day", "A:e1 gov:partOfDay gov:morning", "A:e1 gov:partOfDay gov:night"),
    ("event-venue", 'A:e1 gov:venue "Nhà A"@vi', 'A:e1 gov:venue ""@vi'),
    ("event-locality", NOTHING, 'A:e1 gov:localityName "Vinh"@vi'),
    ("event-evidence", "A:e1 gov:evidence A:c21-25-naming", NOTHING),
    (
        "event-one-chair",
        NOTHING,
        "A:e1-p2-chair a gov:Participation ; gov:inEvent A:e1 ; gov:role gov:role-chair . "
        "A:e1-p3-chair a gov:Participation ; gov:inEvent A:e1 ; gov:role gov:role-chair",
    ),
    ("event-co-chairs", "A:e1-p2-co-chair gov:inEvent A:e1", NOTHING),
    (
        "event-chair-or-co-chairs",
        NOTHING,
        "A:e1-p3-chair a gov:Participation ; gov:inEvent A:e1 ; gov:role gov:role-chair",
    ),
    ("event-name-evidenced", "A:e1 gov:nameEvidence A:c21-25-naming", NOTHING),
    ("event-start-evidenced", "A:e1 gov:dateEvidence A:c0-9-dating", NOTHING),
    ("event-end-evidenced", "A:e1 gov:endDateEvidence A:c0-9-dating", NOTHING),
    ("event-part-of-day-evidenced", "A:e1 gov:partOfDayEvidence A:c0-9-dating", NOTHING),
    ("event-venue-evidenced", "A:e1 gov:venueEvidence A:c21-25-naming", NOTHING),
    ("event-locality-evidenced", "A:e1 gov:localityEvidence A:c21-25-naming", NOTHING),
    ("participation-event", "A:e1-p1-co-chair gov:inEvent A:e1", NOTHING),
    ("participation-event", NOTHING, "A:e1-p1-co-chair gov:inEvent A:e2 . A:e2 a gov:Meeting"),
    ("participation-participant", "A:e1-p1-co-chair gov:participant A:p1", "A:e1-p1-co-chair gov:participant A:e1"),
    ("participation-role", NOTHING, "A:e1-p1-co-chair gov:role gov:role-speaker"),
    ("participation-role", "A:e1-p1-co-chair gov:role gov:role-co-chair", NOTHING),
    (
        "participation-role-fits",
        "A:e1-o1-organizer gov:role gov:role-organizer",
        "A:e1-o1-organizer gov:role gov:role-speaker",
    ),
    (
        "participation-role-fits",
        "A:e1-p1-co-chair gov:role gov:role-co-chair",
        "A:e1-p1-co-chair gov:role gov:role-sponsor",
    ),
    (
        "participation-role-fits",
        "A:e1-p1-co-chair gov:role gov:role-co-chair",
        "A:e1-p1-co-chair gov:role gov:role-presiding",
    ),
    ("participation-capacity", NOTHING, "A:e1-p1-co-chair gov:inCapacity A:o1"),
    ("participation-capacity-own", NOTHING, "A:e1-p2-co-chair gov:inCapacity A:p1-office-1"),
    ("participation-evidence", "A:e1-p1-co-chair gov:evidence A:c60-65-naming", NOTHING),
    ("report-title", 'A:e1-r1 schema:name "D"@vi', NOTHING),
    ("report-event", "A:e1-r1 bibo:presentedAt A:e1", NOTHING),
    ("report-presenter", NOTHING, "A:e1-r1 gov:presenter A:o1"),
    ("report-evidence", "A:e1-r1 gov:evidence A:c60-65-naming", NOTHING),
    ("statement-speaker", "A:e1-statement-1 gov:saidBy A:p3", "A:e1-statement-1 gov:saidBy A:o1"),
    ("statement-event", "A:e1-statement-1 gov:saidAt A:e1", NOTHING),
    ("statement-words", 'A:e1-statement-1 gov:words "F"@vi', 'A:e1-statement-1 gov:words "F"'),
    ("statement-quoted", "A:e1-statement-1 gov:quoted false", NOTHING),
    ("statement-evidence", "A:e1-statement-1 gov:evidence A:c60-65-naming", NOTHING),
    ("group-name", 'A:e1-group-1 schema:name "các nhà khoa học"@vi', NOTHING),
    ("group-event", "A:e1-group-1 gov:presentAt A:e1", "A:e1-group-1 gov:presentAt A:o1"),
    ("group-evidence", "A:e1-group-1 gov:evidence A:c60-65-naming", NOTHING),
    ("former-name", 'A:o1-former-1 schema:name "H"@vi', NOTHING),
    ("former-body", "A:o1-former-1 gov:nameOf A:o1", "A:o1-former-1 gov:nameOf A:p1"),
    ("former-evidence", "A:o1-former-1 gov:evidence A:c21-25-naming", NOTHING),
    ("told-event", "A:e1-aim-1 gov:ofEvent A:e1", NOTHING),
    ("told-words", NOTHING, 'A:e1-aim-1 gov:words "H"@vi'),
    ("told-evidence", "A:e1-aim-1 gov:evidence A:c60-65-naming", NOTHING),
    ("Subject", NOTHING, 'A:e1-topic-land gov:placeName "Huế"@vi'),
    ("subject-of", "A:e1-topic-land gov:subjectOf A:e1", "A:e1-topic-land gov:subjectOf A:p1"),
    ("subject-evidence", "A:e1-topic-land gov:evidence A:c60-65-naming", NOTHING),
    ("evidence-start", "A:c0-9-dating oa:start 0", "A:c0-9-dating oa:start 9"),
    ("evidence-start", "A:c0-9-dating oa:start 0", "A:c0-9-dating oa:start -1"),
    ("evidence-start", "A:c0-9-dating oa:start 0", 'A:c0-9-dating oa:start "0"'),
    ("evidence-end", "A:c0-9-dating oa:end 9", NOTHING),
    ("evidence-exact", 'A:c0-9-dating oa:exact "Sáng 14/8"', NOTHING),
    ("evidence-rule", 'A:c0-9-dating gov:rule "dating"', 'A:c0-9-dating gov:rule ""'),
    ("evidence-sentence", "A:c0-9-dating gov:sentence A:s0-58", "A:c0-9-dating gov:sentence A:c21-25-naming"),
    ("sentence-start", "A:s0-58 oa:start 0", NOTHING),
    ("sentence-end", "A:s0-58 oa:end 58", 'A:s0-58 oa:end "58"'),
    ("sentence-exact", NOTHING, 'A:s0-58 oa:exact "khác"'),
]


def graph(without: str = NOTHING, with_: str = NOTHING) -> list[Quad]:
    store = Store()
    store.update(f"{HEAD} INSERT DATA {{ {GOOD} }}")
    before = len(store)
    store.update(f"{HEAD} DELETE DATA {{ GRAPH <{ARTICLE}> {{ {without} }} }}")
    assert len(store) == before - bool(without), "the statement to take out must stand in the graph"
    store.update(f"{HEAD} INSERT DATA {{ GRAPH <{ARTICLE}> {{ {with_} }} }}")
    return list(store)


def found(shape: str, without: str, with_: str) -> Violation:
    violations = [one for one in check_shapes(graph(without, with_)) if one.shape == shape]
    assert violations, f"{shape} did not catch its fault"
    return violations[0]


def test_a_good_article_breaks_no_shape() -> None:
    assert check_shapes(graph()) == ()


@pytest.mark.parametrize(("shape", "without", "with_"), FAULTS)
def test_each_shape_catches_its_fault_and_names_the_article_in_both_languages(
    shape: str, without: str, with_: str
) -> None:
    violation = found(shape, without, with_)
    assert violation.node.startswith(ARTICLE)
    rule = shapes()[SHAPES + shape].messages
    for message, language in ((violation.message_vi, "vi"), (violation.message_en, "en")):
        assert rule[language] in message
        assert "hue-2019-08-14" in message or "another" in message
        assert "\n" not in message


def test_every_shape_has_a_fault_that_shows_it_at_work() -> None:
    assert {name for name, *_ in FAULTS} == {iri.removeprefix(SHAPES) for iri in shapes()}


@pytest.mark.parametrize("shape", sorted(shapes()))
def test_every_shape_speaks_vietnamese_and_english(shape: str) -> None:
    assert set(shapes()[shape].messages) == {"vi", "en"}


def test_chairs_that_do_not_add_up_are_warnings_and_all_else_is_a_violation() -> None:
    warnings = {iri.removeprefix(SHAPES) for iri, shape in shapes().items() if shape.severity == "Warning"}
    assert warnings == {"event-one-chair", "event-co-chairs", "event-chair-or-co-chairs"}


def test_a_message_quotes_the_value_found_and_the_sentence_behind_the_property() -> None:
    violation = found(
        "event-start", 'A:e1 schema:startDate "2019-08-14"^^xsd:date', 'A:e1 schema:startDate "2019-02-30"^^xsd:date'
    )
    assert violation.sentence == "Sáng 14/8, Sở B tổ chức hội thảo ở Huế."
    assert violation.message_vi.startswith("hue-2019-08-14, e1: ")
    assert "[thấy: 2019-02-30]" in violation.message_vi
    assert "[found: 2019-02-30]" in violation.message_en
    assert f"[câu: “{violation.sentence}”]" in violation.message_vi
    assert (violation.path, violation.severity) == ("schema:startDate", "Violation")


def test_a_node_without_evidence_has_no_sentence() -> None:
    violation = found("participation-evidence", "A:e1-p1-co-chair gov:evidence A:c60-65-naming", NOTHING)
    assert violation.sentence is None


def test_a_graph_without_its_article_is_caught_by_the_name_of_the_graph() -> None:
    quads = [quad for quad in graph() if getattr(quad.subject, "value", "") != ARTICLE]
    shapes_broken = {one.shape for one in check_shapes(quads)}
    assert shapes_broken == {"article-hash", "article-text", "article-identifier"}


def test_the_same_graph_in_another_order_gives_the_same_violations() -> None:
    quads = graph("A:e1 gov:dateEvidence A:c0-9-dating", 'A:e1 schema:name "E"@vi')
    assert check_shapes(quads) == check_shapes(reversed(quads))


def test_an_impossible_date_is_reported_without_a_log_of_traces(caplog: pytest.LogCaptureFixture) -> None:
    check_shapes(graph(NOTHING, 'A:e1 schema:startDate "2019-13-40"^^xsd:date'))
    assert caplog.records == []


def test_without_pyshacl_the_extra_to_install_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    original = builtins.__import__

    def refuse(name: str, *args: Any, **kwargs: Any) -> Any:
        if name == "pyshacl":
            raise ImportError(name)
        return original(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(MissingExtra, match=r"governance-kg\[check\]"):
        check_shapes(graph())


def test_the_good_article_survives_a_round_through_trig() -> None:
    store = Store()
    store.extend(graph())
    again = Store()
    dump = store.dump(format=RdfFormat.TRIG)
    assert dump is not None
    again.load(dump, format=RdfFormat.TRIG)
    assert check_shapes(again) == ()
