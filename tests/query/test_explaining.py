"""Whatever stands in the graph is explained by the sentences that say it, with the words in their place."""

from __future__ import annotations

import pytest
from pyoxigraph import QuerySolutions

from kg.errors import QueryError
from kg.query.explaining import Witness, explain
from kg.rdf.namespaces import shorten
from kg.store import Reader
from tests.building import BASE, SEED


def of(witnesses: tuple[Witness, ...], fact: str) -> Witness:
    (found,) = [one for one in witnesses if one.fact == fact]
    return found


def test_each_fact_of_a_person_has_its_sentence(graph: Reader) -> None:
    found = explain(graph, "duong ngoc tuan")

    assert (found.kind, found.label) == ("person", "Dương Ngọc Tuấn")
    assert sorted(one.fact for one in found.witnesses) == ["co-chair", "office", "person", "speaker", "statement"]
    office = of(found.witnesses, "office")
    assert (office.value, office.other) == ("Giám đốc", "Sở Khoa học và Công nghệ thành phố Hải Phòng")
    spoke = of(found.witnesses, "speaker")
    assert spoke.rule == "speaking.stresses"
    assert spoke.sentence.startswith("Phát biểu tại hội thảo")
    assert spoke.other == "Quản trị dựa trên tri thức"
    assert of(found.witnesses, "statement").value == "cải cách là việc cấp bách"


def test_what_an_article_tells_beyond_roles_has_its_sentence(graph: Reader) -> None:
    found = {one.fact: one.value for one in explain(graph, "quan tri dua tren tri thuc").witnesses}

    assert found["attendees"] == "các nhà khoa học"
    assert found["aim"] == "chia sẻ kinh nghiệm của Quảng Ninh"
    assert found["topic"] == "science-technology"


def test_the_words_stand_where_it_is_said_in_sentence_and_text(graph: Reader) -> None:
    found = explain(graph, "quan tri dua tren tri thuc")

    assert len(found.witnesses) > 8
    for one in found.witnesses:
        assert one.sentence[one.begin : one.stop] == SEED[one.start : one.end] != ""
    assert of(found.witnesses, "date").sentence[: of(found.witnesses, "date").stop].endswith("14/8")


def test_what_is_said_comes_in_the_order_of_the_text(graph: Reader) -> None:
    starts = [one.start for one in explain(graph, "quan tri dua tren tri thuc").witnesses]

    assert starts == sorted(starts)


def facts(graph: Reader, kind: str) -> list[str]:
    found = graph.query(f"SELECT ?fact {{ ?fact a gov:{kind} }} ORDER BY ?fact")
    assert isinstance(found, QuerySolutions)
    return [str(row["fact"])[1:-1] for row in found]


@pytest.mark.parametrize("kind", ["Participation", "Tenure"])
def test_a_fact_is_explained_by_its_iri_whole_short_or_its_end_alone(graph: Reader, kind: str) -> None:
    for fact in facts(graph, kind):
        whole = explain(graph, fact)

        assert whole.kind == "fact"
        assert whole.witnesses
        assert explain(graph, shorten(fact, BASE)) == explain(graph, fact.removeprefix(f"{BASE}id/")) == whole


@pytest.mark.parametrize("text", ["participation-0", "id:tenure-000000000000", "participation-} DROP ALL", "tenure-<"])
def test_a_fact_that_is_not_there_is_told(graph: Reader, text: str) -> None:
    with pytest.raises(QueryError, match=r"no (fact|entity)"):
        explain(graph, text)


def test_a_name_of_several_is_refused_unless_the_first_will_do(graph: Reader) -> None:
    with pytest.raises(QueryError, match="may be any of 2"):
        explain(graph, "bui quang tuan")
    assert explain(graph, "bui quang tuan", first=True).label == "Bùi Quang Tuấn"
