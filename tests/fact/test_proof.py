"""No fact without words: a record is proved to stand in its text, fact by fact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from kg.errors import EvidenceError
from kg.fact.proof import claims, prove
from kg.model import Event, Evidence, Group, Person, Record, Span
from tests.building import SEED, speech, workshop


def with_event(**changes: Any) -> Record:
    record = workshop()
    event: Event = replace(record.events[0], **changes)
    return replace(record, events=(event,))


def with_person(**changes: Any) -> Record:
    record = workshop()
    person: Person = replace(record.persons[0], **changes)
    return replace(record, persons=(person, *record.persons[1:]))


def bare(fact: Any) -> Any:
    return replace(fact, evidence=())


def test_a_record_whose_facts_all_stand_in_its_text_is_proved() -> None:
    prove(workshop())
    prove(speech("a", "Lê An", "Giám đốc", "Sở Nội vụ", event="tổng kết năm"))


def test_a_record_that_says_nothing_is_proved() -> None:
    prove(Record(workshop().article))


FIRST = workshop().events[0]
BARE: tuple[tuple[Record, str], ...] = (
    (replace(workshop(), organizations=(bare(workshop().organizations[0]),)), "organization o1 (Sở Khoa học"),
    (with_person(evidence=()), "person p1 (Bùi Quang Tuấn)"),
    (with_person(positions=(bare(workshop().persons[0].positions[0]),)), "office Viện trưởng of p1"),
    (with_event(evidence=()), "event e1 (workshop)"),
    *(
        (with_event(**{name: bare(getattr(FIRST, name))}), f"{name} of e1 (")
        for name in ("name", "date", "part_of_day", "venue", "locality")
    ),
    (with_event(end_date=bare(FIRST.date)), "end_date of e1 (2019-08-14)"),
    (with_event(organizations=(bare(FIRST.organizations[0]),)), "role organizer of o1 in e1"),
    (with_event(persons=(bare(FIRST.persons[0]),)), "role co-chair of p1 in e1"),
    (with_event(reports=(bare(FIRST.reports[0]),)), "report Tri thức trong các cơ quan hành chính of e1"),
)


@pytest.mark.parametrize(("record", "claim"), BARE, ids=[claim for _, claim in BARE])
def test_a_fact_without_evidence_is_named(record: Record, claim: str) -> None:
    with pytest.raises(EvidenceError) as caught:
        prove(record)

    assert str(caught.value).startswith(f"haiphong-2019-08-14: {claim}")
    assert str(caught.value).endswith("has no evidence; a fact must name its words")


END = len(SEED)


@pytest.mark.parametrize(
    "proof",
    [
        Evidence(Span(END - 1, END + 1), Span(END - 9, END + 1), "dates.day"),
        Evidence(Span(END - 2, END - 1), Span(END - 9, END + 1), "dates.day"),
        Evidence(Span(4, 4), Span(0, 9), "dates.day"),
        Evidence(Span(END + 5, END + 6), Span(END + 5, END + 6), "dates.day"),
    ],
)
def test_words_outside_the_text_prove_nothing(proof: Evidence) -> None:
    with pytest.raises(
        EvidenceError, match=r"event e1 \(workshop\) is said at .* \(rule dates.day\), outside the text"
    ):
        prove(with_event(evidence=(proof,)))


def test_words_up_to_the_last_character_prove() -> None:
    prove(with_event(evidence=(Evidence(Span(END - 2, END), Span(END - 9, END), "dates.day"),)))


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (with_event(statements=(replace(FIRST.statements[0], words="thuế là gánh nặng"),)), "statement of p2 in e1 is"),
        (with_event(groups=(replace(FIRST.groups[0], name="các nhà báo"),)), "group of e1 is `các nhà báo`"),
        (with_event(aims=(replace(FIRST.aims[0], value="chia sẻ kinh phí"),)), "aim or outcome of e1 is `chia sẻ kinh"),
        (with_event(outcomes=(replace(FIRST.aims[0], value="tăng thuế"),)), "aim or outcome of e1 is `tăng thuế`"),
    ],
)
def test_words_that_the_article_does_not_say_are_refused(record: Record, told: str) -> None:
    with pytest.raises(EvidenceError, match=told):
        prove(record)


def test_words_broken_over_lines_are_the_article_s_own() -> None:
    record = speech("a", "Lê An", "Giám đốc", "Sở Nội vụ")
    text = record.article.text.replace("hội nghị", "hội\xa0nghị")
    (place,) = record.events[0].evidence

    prove(
        replace(
            record,
            article=replace(record.article, text=text),
            events=(replace(record.events[0], groups=(Group("hội nghị", (place,)),)),),
        )
    )


def evidence_in(value: object) -> list[tuple[Evidence, ...]]:
    """Return the evidence of every fact below a value, found by walking its fields."""
    if isinstance(value, tuple):
        return [one for part in value for one in evidence_in(part)]
    if not is_dataclass(value) or isinstance(value, type):
        return []
    found = [value.evidence] if hasattr(value, "evidence") else []
    return found + [
        one for field in fields(value) if field.name != "evidence" for one in evidence_in(getattr(value, field.name))
    ]


@pytest.mark.parametrize("make", [workshop, lambda: speech("a", "Lê An", "Giám đốc", "Sở Nội vụ")])
def test_no_fact_of_a_record_is_left_unproved(make: Callable[[], Record]) -> None:
    record = make()

    assert sorted(proof for _, proof in claims(record)) == sorted(evidence_in(record))
