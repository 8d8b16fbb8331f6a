"""The proof that every fact of a record stands in its text: a record that fails it is not written."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import EvidenceError
from kg.model import STATED_FIELDS, Event, Evidence, Person, Record

Claim = tuple[str, tuple[Evidence, ...]]


def prove(record: Record) -> None:
    """Check that each fact of a record has evidence that names characters of the text, and that words are its words.

    Raises EvidenceError naming the article, the fact and the offsets.
    """
    length = len(record.article.text)
    for claim, evidence in claims(record):
        if not evidence:
            raise EvidenceError(f"{record.article.id}: {claim} has no evidence; a fact must name its words")
        for one in evidence:
            if not (one.span.start < one.span.end and one.sentence.end <= length):
                raise EvidenceError(
                    f"{record.article.id}: {claim} is said at {one.span.start}-{one.span.end} (rule {one.rule}), "
                    f"outside the text of {length} code points or empty"
                )
    for claim, words, evidence in _in_its_words(record):
        if not any(words in " ".join(one.span.of(record.article.text).split()) for one in evidence):
            raise EvidenceError(f"{record.article.id}: {claim} is `{words[:60]}`, which its evidence does not say")


def _in_its_words(record: Record) -> Iterator[tuple[str, str, tuple[Evidence, ...]]]:
    """Yield what a record gives in the article's own words: what was said, groups, aims and outcomes."""
    for event in record.events:
        for statement in event.statements:
            yield f"statement of {statement.speaker} in {event.id}", statement.words, statement.evidence
        for group in event.groups:
            yield f"group of {event.id}", group.name, group.evidence
        for told in (*event.aims, *event.outcomes):
            yield f"aim or outcome of {event.id}", told.value, told.evidence


def claims(record: Record) -> Iterator[Claim]:
    """Yield every fact of a record, in words, with its evidence."""
    for body in record.organizations:
        yield f"organization {body.id} ({body.name})", body.evidence
        for name in body.former_names:
            yield f"former name {name.value} of {body.id}", name.evidence
    for person in record.persons:
        yield from _of_person(person)
    for event in record.events:
        yield from _of_event(event)


def _of_person(person: Person) -> Iterator[Claim]:
    yield f"person {person.id} ({person.name})", person.evidence
    for position in person.positions:
        yield f"office {position.title} of {person.id}", position.evidence


def _of_event(event: Event) -> Iterator[Claim]:
    yield f"event {event.id} ({event.type})", event.evidence
    for name in STATED_FIELDS:
        if stated := getattr(event, name):
            yield f"{name} of {event.id} ({stated.value})", stated.evidence
    for part in event.organizations:
        yield f"role {part.role} of {part.organization} in {event.id}", part.evidence
    for part_of_person in event.persons:
        yield f"role {part_of_person.role} of {part_of_person.person} in {event.id}", part_of_person.evidence
    for paper in event.reports:
        yield f"report {paper.title} of {event.id}", paper.evidence
        for one in (*paper.topics, *paper.places):
            yield f"{one.value} of report {paper.title} of {event.id}", one.evidence
    for statement in event.statements:
        yield f"statement of {statement.speaker} in {event.id}", statement.evidence
    for group in event.groups:
        yield f"group {group.name} of {event.id}", group.evidence
    for told in (*event.aims, *event.outcomes, *event.topics):
        yield f"{told.value} of {event.id}", told.evidence
