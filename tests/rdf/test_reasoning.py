"""HermiT proves the ontology consistent; what contradicts it is caught and explained in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from kg.errors import OntologyError
from kg.rdf import reasoning
from kg.rdf.namespaces import PREFIXES
from kg.rdf.ontology import read_ontology
from kg.rdf.reasoning import check_consistency, clashes

ARTICLE = "https://w3id.org/govevents/article/0123456789abcdef"
HEAD = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + f"PREFIX A: <{ARTICLE}#>\n"

# What an article says of "GS Lê An, Giám đốc Sở B" at a workshop of Sở B, and the same fused.
GOOD = f"""
GRAPH <{ARTICLE}> {{
  <{ARTICLE}> a gov:Article ; gov:contentSha256 "{"0" * 64}" ; gov:text "Sáng 14/8, …" ; schema:url <https://hue.vn/1> .
  A:p1 a gov:Person ; schema:name "Lê An"@vi ; schema:honorificPrefix "GS" ; gov:evidence A:c1 .
  A:o1 a gov:Organization ; schema:name "Sở B"@vi .
  A:p1-office-1 a gov:OfficeAttestation ; org:member A:p1 ; org:organization A:o1 ; gov:title "Giám đốc"@vi ;
      gov:former false ; gov:attestedOn "2019-08-14"^^xsd:date ; gov:evidence A:c1 .
  A:e1 a gov:Workshop ; schema:name "C"@vi ; schema:startDate "2019-08-14"^^xsd:date ; gov:partOfDay gov:morning ;
      gov:venue "Nhà A"@vi ; gov:localityName "Huế"@vi ; gov:dateEvidence A:c1 .
  A:e1-p1-chair a gov:Participation ; gov:inEvent A:e1 ; gov:participant A:p1 ; gov:role gov:role-chair ;
      gov:inCapacity A:p1-office-1 ; gov:evidence A:c1 .
  A:e1-r1 a gov:Report ; schema:name "D"@vi ; bibo:presentedAt A:e1 ; gov:presenter A:p1 .
  A:c1 a gov:Evidence ; oa:start 0 ; oa:end 9 ; oa:exact "Sáng 14/8" ; gov:rule "dating" ; gov:sentence A:s1 .
  A:s1 a gov:Sentence ; oa:start 0 ; oa:end 58 ; oa:exact "Sáng 14/8, …" .
}}
A:p1 gov:denotes id:person-1 . A:e1 gov:denotes id:event-1 . A:o1 gov:denotes id:organization-1 .
id:person-1 a gov:Person ; rdfs:label "Lê An"@vi ; gov:foldedLabel "le an" .
id:organization-1 a gov:Organization ; rdfs:label "Sở B"@vi ; gov:foldedLabel "so b" .
id:unit-hue a gov:AdministrativeUnit ; rdfs:label "Huế"@vi .
id:event-1 a gov:Workshop , gov:Event ; schema:startDate "2019-08-14"^^xsd:date ; gov:locality id:unit-hue ;
    gov:reportedIn <{ARTICLE}> ; gov:chair id:person-1 ; gov:presidedBy id:person-1 ; gov:organizer id:organization-1 .
id:tenure-1 a gov:Tenure ; org:member id:person-1 ; org:organization id:organization-1 ; gov:title "Giám đốc"@vi ;
    gov:former false ; gov:firstAttested "2019-08-14"^^xsd:date ; gov:lastAttested "2019-08-14"^^xsd:date ;
    prov:wasDerivedFrom A:p1-office-1 .
"""

CONTRADICTIONS = [
    ("disjoint-classes", "A:p1 a gov:Organization", "A:p1", "gov:Organization (by rdf:type)"),
    ("disjoint-classes", "id:event-1 gov:organizer id:person-1", "id:person-1", "gov:Organization (by gov:organizer)"),
    (
        "disjoint-classes",
        "id:event-1 gov:coChair id:organization-1",
        "id:organization-1",
        "gov:Person (by gov:coChair)",
    ),
    ("disjoint-classes", "id:person-1 gov:chair A:p1", "id:person-1", "gov:Event (by gov:chair)"),
    ("disjoint-classes", "id:tenure-1 org:member id:organization-1", "id:organization-1", "gov:Person (by org:member)"),
    ("ill-typed-value", 'A:e1 schema:startDate "2019-02-30"^^xsd:date', "A:e1", '"2019-02-30"'),
    ("ill-typed-value", 'A:p1-office-1 gov:former "no"^^xsd:boolean', "A:p1-office-1", '"no"'),
    ("two-individuals", "A:e1-p1-chair gov:role gov:role-host", "A:e1-p1-chair", "gov:role-host"),
    ("two-individuals", "A:p1 gov:denotes id:organization-1", "A:p1", "id:organization-1"),
    ("two-values", f'<{ARTICLE}> gov:contentSha256 "{"1" * 64}"', "0123456789abcdef", "gov:contentSha256"),
    ("value-range", "A:p1-office-1 gov:title 3", "A:p1-office-1", "gov:title"),
    ("value-range", 'id:tenure-1 gov:notBefore "hôm qua"', "id:tenure-1", '"hôm qua"'),
    ("wrong-kind-of-value", 'A:e1-p1-chair gov:inCapacity "Giám đốc"', "A:e1-p1-chair", "an IRI"),
    ("wrong-kind-of-value", "A:p1-office-1 gov:title A:o1", "A:p1-office-1", "a literal"),
]


def graph(more: str = "") -> list[Quad]:
    store = Store()
    store.update(f"{HEAD} INSERT DATA {{ {GOOD} }}")
    place = f"GRAPH <{ARTICLE}> {{ {more} }}" if more.startswith(("A:", "<")) else more
    store.update(f"{HEAD} INSERT DATA {{ {place} }}")
    return list(store)


def test_the_ontology_with_its_alignments_is_consistent() -> None:
    found = check_consistency()
    assert found.consistent
    assert found.classes > 40
    assert found.explanations == ()


def test_claims_and_the_fused_graph_are_consistent() -> None:
    assert check_consistency(graph()).explanations == ()


def explanations(more: str) -> tuple[str, ...]:
    # The same path as check_consistency, without the second that Java takes for each.
    return reasoning._explain(graph(more))


def form(template: str) -> str:
    return re.sub(r"\\\{\w+\\\}", ".+", re.escape(template))


@pytest.mark.parametrize(("kind", "more", "individual", "said"), CONTRADICTIONS)
def test_a_contradiction_is_explained_in_both_languages(kind: str, more: str, individual: str, said: str) -> None:
    (clash,) = (one for one in clashes() if one.name == kind)
    whole = re.compile(rf"{form(clash.english)} \[articles: .*\] / {form(clash.vietnamese)} \[bài báo: .*\]")
    told = [one for one in explanations(more) if whole.fullmatch(one)]
    assert told, explanations(more)
    assert individual.removeprefix("A:") in told[0]
    assert said in told[0]


def test_what_is_consistent_needs_no_explanation() -> None:
    assert explanations("") == ()


def test_a_person_who_is_an_organization_is_caught_and_explained() -> None:
    found = check_consistency(graph("A:p1 a gov:Organization"))
    assert not found.consistent
    (told,) = found.explanations
    assert told.startswith(
        "article:0123456789abcdef#p1 is held to be gov:Organization (by rdf:type) and gov:Person (by "
    )


def test_an_impossible_day_is_explained_and_does_not_break_the_reasoner() -> None:
    found = check_consistency(graph('A:e1 schema:startDate "2019-02-30"^^xsd:date'))
    assert not found.consistent
    assert len(found.explanations) == 1


def test_the_explanation_names_the_article() -> None:
    (told,) = explanations("A:p1 a gov:Organization")
    assert "[articles: article:0123456789abcdef]" in told
    assert "[bài báo: article:0123456789abcdef]" in told


def test_every_kind_of_clash_has_a_contradiction_that_shows_it_at_work() -> None:
    folder = Path(__file__).parents[2] / "ontology" / "clashes"
    assert {file.stem for file in folder.glob("*.rq")} == {kind for kind, *_ in CONTRADICTIONS}


def test_hermit_itself_sees_a_person_who_is_an_organization(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasoning, "_explain", lambda data: ())
    found = check_consistency(graph("A:p1 a gov:Organization"))
    assert not found.consistent
    assert found.explanations == (reasoning.UNEXPLAINED,)


def test_a_class_that_can_have_no_instance_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()
    store.update(f"{HEAD} INSERT DATA {{ gov:Ghost a owl:Class ; rdfs:subClassOf gov:Person , gov:Event }}")
    ghost = tuple(quad.triple for quad in store)
    whole = (*read_ontology(), *ghost)
    monkeypatch.setattr(reasoning, "read_ontology", lambda: whole)
    found = check_consistency()
    assert not found.consistent
    assert found.explanations == ("gov:Ghost can have no instance / không thể có cá thể nào",)


def test_without_java_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(OntologyError, match=r"Java is not on PATH.*install a Java runtime"):
        check_consistency()


def test_java_that_does_not_run_is_reported_as_the_reasoners_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'Error: no runtime here'\nexit 3\n", "utf-8")
    java.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(OntologyError, match="HermiT broke: Error: no runtime here"):
        check_consistency()


def test_an_ontology_that_arrives_empty_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reasoning, "read_ontology", lambda: ())
    with pytest.raises(OntologyError, match="without any class"):
        check_consistency()


def test_reasoning_prints_nothing_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    check_consistency(graph("A:p1 a gov:Organization"))
    assert list(tmp_path.iterdir()) == []
    assert capfd.readouterr() == ("", "")


def test_texts_do_not_go_to_the_reasoner() -> None:
    handed = reasoning._hand_over(graph()).decode()
    assert "S\\u00E1ng 14/8" not in handed
    assert "Sáng 14/8" not in handed
    assert '"2019-08-14T00:00:00"' in handed


def test_a_clash_without_its_vietnamese_is_refused() -> None:
    with pytest.raises(OntologyError, match=r"clashes/x\.rq"):
        reasoning._read_clash("x", "#+ en: something\nSELECT ?individual WHERE {}")
