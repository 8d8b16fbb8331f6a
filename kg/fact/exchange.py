"""Records as JSON, the format in which extractors, gold and scorers exchange them, and back.

The format is `ontology/extraction-record.schema.json`. Facts carry one field more than it names: `evidence`, a list of
`{"start", "end", "sentence": [start, end], "rule", "quote"}`; for the stated fields of an event it is an object by
field name. Events carry `statements`, `groups`, `aims`, `outcomes` and `topics`, reports `topics` and `places`, bodies
`former_names` as well.
Readers that do not know these pass over them; a record without them is whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from kg.errors import RecordError
from kg.fact.parsing import Json, parse
from kg.model import STATED_FIELDS, Event, Evidence, Person, Record, Stated, arrange


def write_record(record: Record) -> str:
    """Return a record as one line of JSON, its keys in the order of the format."""
    text = record.article.text
    article = record.article
    whole: Json = {
        "article": {
            "id": article.id,
            "file": article.file,
            "url": article.url,
            "title": article.title,
            "published": article.published,
            "author": article.author,
            "publisher": article.publisher,
        },
        "persons": [_person(person, text) for person in record.persons],
        "organizations": [
            {
                "id": body.id,
                "name": body.name,
                "evidence": _evidence(body.evidence, text),
                "former_names": _values(body.former_names, text),
            }
            for body in record.organizations
        ],
        "events": [_event(event, text) for event in record.events],
    }
    return json.dumps(whole, ensure_ascii=False)


def _evidence(evidence: Iterable[Evidence], text: str) -> list[Json]:
    return [
        {
            "start": one.span.start,
            "end": one.span.end,
            "sentence": [one.sentence.start, one.sentence.end],
            "rule": one.rule,
            "quote": one.span.of(text),
        }
        for one in evidence
    ]


def _person(person: Person, text: str) -> Json:
    positions = [
        {
            "title": position.title,
            "organization": position.organization,
            "former": position.former,
            "evidence": _evidence(position.evidence, text),
        }
        for position in person.positions
    ]
    return {
        "id": person.id,
        "name": person.name,
        "honorifics": list(person.honorifics),
        "positions": positions,
        "evidence": _evidence(person.evidence, text),
    }


def _event(event: Event, text: str) -> Json:
    stated: dict[str, Stated] = {name: value for name in STATED_FIELDS if (value := getattr(event, name))}
    return {
        "id": event.id,
        "type": event.type,
        **{name: stated[name].value if name in stated else None for name in STATED_FIELDS},
        "organizations": [
            {"organization": part.organization, "role": part.role, "evidence": _evidence(part.evidence, text)}
            for part in event.organizations
        ],
        "persons": [
            {
                "person": part.person,
                "role": part.role,
                "capacity": list(part.capacity),
                "evidence": _evidence(part.evidence, text),
            }
            for part in event.persons
        ],
        "reports": [
            {
                "title": paper.title,
                "presenters": list(paper.presenters),
                "evidence": _evidence(paper.evidence, text),
                "topics": _values(paper.topics, text),
                "places": _values(paper.places, text),
            }
            for paper in event.reports
        ],
        **_told(event, text),
        "evidence": {
            "event": _evidence(event.evidence, text),
            **{name: _evidence(value.evidence, text) for name, value in stated.items()},
        },
    }


def _told(event: Event, text: str) -> Json:
    """Return what an event has beyond the exchange format."""
    return {
        "statements": [
            {
                "speaker": one.speaker,
                "words": one.words,
                "verb": one.verb or None,
                "quoted": one.quoted,
                "evidence": _evidence(one.evidence, text),
            }
            for one in event.statements
        ],
        "groups": [{"name": one.name, "evidence": _evidence(one.evidence, text)} for one in event.groups],
        "aims": _values(event.aims, text),
        "outcomes": _values(event.outcomes, text),
        "topics": _values(event.topics, text),
    }


def _values(values: Iterable[Stated], text: str) -> list[Json]:
    return [{"value": one.value, "evidence": _evidence(one.evidence, text)} for one in values]


def parse_record(line: str, *, text: str = "", where: str = "record") -> Record:
    """Return the record that a line of JSON holds, in canonical order; `text` is the article it was read from.

    `where` names the file and line in messages. Raises RecordError where the JSON is none, a field is missing or of
    the wrong kind, an id does not resolve, or a quote is not the slice of the text that its offsets name.
    """
    try:
        whole = json.loads(line)
        json.dumps(whole, ensure_ascii=False).encode()  # half a surrogate pair cannot be written
    except (ValueError, RecursionError) as error:
        raise RecordError(f"{where}: no JSON ({error}); expected one extraction record per line") from error
    return arrange(parse(whole, text=text, where=where))
