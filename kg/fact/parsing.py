"""JSON objects read into the values of a record: the strict half of the exchange."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, NoReturn, TypeVar

from kg.errors import RecordError, SourceError
from kg.fact.provinces import named_province
from kg.lexicon import load_lexicon
from kg.model import (
    EVENT_TYPES,
    ORGANIZATION_ROLES,
    PARTS_OF_DAY,
    PERSON_ROLES,
    STATED_FIELDS,
    Article,
    Event,
    Evidence,
    Group,
    Organization,
    OrganizationRole,
    Person,
    PersonRole,
    Position,
    Record,
    Report,
    Span,
    Stated,
    Statement,
)
from kg.source import check_published

Json = dict[str, Any]  # the edge: a JSON object, before and after it is a value of ours
Value = TypeVar("Value")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9]{0,31}")
_RULE = re.compile(r"[A-Za-z0-9._-]{1,64}")


def parse(whole: object, *, text: str, where: str) -> Record:
    """Return the record that parsed JSON holds; raises RecordError at whatever its format does not allow."""
    return _Parser(where, text).record(whole)


class _Parser:
    """Reads JSON objects into values; knows where it is for its messages."""

    def __init__(self, where: str, text: str) -> None:
        self.where = where
        self.text = text
        self.kinds: dict[str, str] = {}
        self.offices: dict[str, int] = {}

    def fail(self, found: str, expected: str) -> NoReturn:
        raise RecordError(f"{self.where}: {found}; expected {expected} (see ontology/extraction-record.schema.json)")

    def get(self, node: object, key: str, kind: type[Value]) -> Value:
        value = node.get(key) if isinstance(node, Mapping) else None
        blank = isinstance(value, str) and not value.strip()
        if not isinstance(value, kind) or blank or (kind is int and isinstance(value, bool)):
            self.fail(f"`{key}` is {json.dumps(value, ensure_ascii=False)[:40]}", kind.__name__)
        return value

    def text_or_none(self, node: object, key: str) -> str | None:
        value = node.get(key) if isinstance(node, Mapping) else None
        if not (value is None or (isinstance(value, str) and value.strip())):
            self.fail(f"`{key}` is {json.dumps(value, ensure_ascii=False)[:40]}", "text or null")
        return value

    def each(self, node: object, key: str, read: Callable[[Json], Value]) -> tuple[Value, ...]:
        return tuple(read(one) for one in self.get(node, key, list))

    def optional(self, node: Json, key: str, read: Callable[[Json], Value]) -> tuple[Value, ...]:
        """Return what a list holds that a record may do without."""
        return self.each(node, key, read) if node.get(key) is not None else ()

    def new_id(self, node: Json, kind: str) -> str:
        name = self.get(node, "id", str)
        if not _ID.fullmatch(name) or name in self.kinds:
            self.fail(f"id `{name}` is taken or not plain", "a letter, then letters and digits, once in the record")
        self.kinds[name] = kind
        return name

    def known(self, node: Json, key: str, kind: str) -> str:
        name = self.get(node, key, str)
        if self.kinds.get(name) != kind:
            self.fail(f"`{key}` points at `{name}`", f"the id of a {kind} of this record")
        return name

    def code(self, node: Json, key: str, codes: tuple[str, ...]) -> str:
        code = self.get(node, key, str)
        if code not in codes:
            self.fail(f"unknown {key} `{code}`", f"one of {', '.join(codes)}")
        return code

    def record(self, whole: object) -> Record:
        article = self.article(self.get(whole, "article", dict))
        organizations = self.each(whole, "organizations", self.organization)
        persons = self.each(whole, "persons", self.person)
        return Record(article, persons, organizations, self.each(whole, "events", self.event))

    def article(self, node: Json) -> Article:
        published = self.text_or_none(node, "published")
        try:
            published = published and check_published(published, self.where)
        except SourceError as error:
            raise RecordError(str(error)) from error
        return Article(
            id=self.get(node, "id", str),
            text=self.text,
            file=self.text_or_none(node, "file"),
            url=self.text_or_none(node, "url"),
            title=self.text_or_none(node, "title"),
            published=published,
            author=self.text_or_none(node, "author"),
            publisher=self.text_or_none(node, "publisher"),
        )

    def evidence(self, found: object) -> tuple[Evidence, ...]:
        return () if found is None else self.each({"evidence": found}, "evidence", self.one_evidence)

    def one_evidence(self, node: Json) -> Evidence:
        sentence = self.get(node, "sentence", list)
        rule = self.get(node, "rule", str)
        if len(sentence) != 2 or not all(isinstance(offset, int) for offset in sentence) or not _RULE.fullmatch(rule):
            self.fail(
                f"evidence {json.dumps(node, ensure_ascii=False)[:80]}", "sentence [start, end] and a rule's name"
            )
        try:
            span = Span(self.get(node, "start", int), self.get(node, "end", int))
            evidence = Evidence(span, Span(*sentence), rule)
        except ValueError as error:
            self.fail(str(error), "a span inside its sentence")
        if self.text and evidence.sentence.end > len(self.text):
            self.fail(f"evidence at {evidence.sentence.start}-{evidence.sentence.end}", "a place in the text")
        if "quote" in node and self.text and node["quote"] != span.of(self.text):
            self.fail(f"quote `{str(node['quote'])[:40]}` is not the text at {span.start}-{span.end}", "the same")
        return evidence

    def organization(self, node: Json) -> Organization:
        return Organization(
            id=self.new_id(node, "organization"),
            name=self.get(node, "name", str),
            evidence=self.evidence(node.get("evidence")),
            former_names=self.optional(node, "former_names", self.value),
        )

    def person(self, node: Json) -> Person:
        name = self.new_id(node, "person")
        positions = self.each(node, "positions", self.position)
        self.offices[name] = len(positions)
        return Person(
            id=name,
            name=self.get(node, "name", str),
            honorifics=self.each(node, "honorifics", lambda one: self.get({"honorific": one}, "honorific", str)),
            positions=positions,
            evidence=self.evidence(node.get("evidence")),
        )

    def position(self, node: Json) -> Position:
        return Position(
            title=self.get(node, "title", str),
            organization=self.known(node, "organization", "organization")
            if node.get("organization") is not None
            else None,
            former=self.get(node, "former", bool),
            evidence=self.evidence(node.get("evidence")),
        )

    def event(self, node: Json) -> Event:
        name = self.new_id(node, "event")
        by_field = self.get(node, "evidence", dict) if node.get("evidence") is not None else {}
        values = ((field, self.stated(node, field)) for field in STATED_FIELDS)
        stated = {field: Stated(value, self.evidence(by_field.get(field))) for field, value in values if value}
        return Event(
            id=name,
            type=self.code(node, "type", EVENT_TYPES),
            organizations=self.each(node, "organizations", self.organization_role),
            persons=self.each(node, "persons", self.person_role),
            reports=self.each(node, "reports", self.report),
            statements=self.optional(node, "statements", self.statement),
            groups=self.optional(node, "groups", self.group),
            aims=self.optional(node, "aims", self.value),
            outcomes=self.optional(node, "outcomes", self.value),
            topics=self.optional(node, "topics", self.topic),
            evidence=self.evidence(by_field.get("event")),
            **stated,
        )

    def stated(self, node: Json, name: str) -> str | None:
        value = self.text_or_none(node, name)
        if value is not None and name == "part_of_day":
            return self.code(node, name, PARTS_OF_DAY)
        if value is not None and name in {"date", "end_date"} and not _is_day(value):
            self.fail(f"`{name}` is `{value[:40]}`", "an ISO date such as 2019-08-14")
        return value

    def organization_role(self, node: Json) -> OrganizationRole:
        role = self.code(node, "role", ORGANIZATION_ROLES)
        return OrganizationRole(
            self.known(node, "organization", "organization"), role, self.evidence(node.get("evidence"))
        )

    def person_role(self, node: Json) -> PersonRole:
        person = self.known(node, "person", "person")
        capacity = node.get("capacity", [])
        if not isinstance(capacity, list) or any(number not in range(self.offices[person]) for number in capacity):
            self.fail(f"`capacity` is {json.dumps(capacity)[:40]}", f"numbers of the positions of {person}, from 0")
        return PersonRole(
            person=person,
            role=self.code(node, "role", PERSON_ROLES),
            capacity=tuple(map(int, capacity)),
            evidence=self.evidence(node.get("evidence")),
        )

    def report(self, node: Json) -> Report:
        presenters = tuple(
            self.known({"presenter": one}, "presenter", "person") for one in self.get(node, "presenters", list)
        )
        return Report(
            title=self.get(node, "title", str),
            presenters=presenters,
            evidence=self.evidence(node.get("evidence")),
            topics=self.optional(node, "topics", self.topic),
            places=self.optional(node, "places", self.place),
        )

    def statement(self, node: Json) -> Statement:
        return Statement(
            speaker=self.known(node, "speaker", "person"),
            words=self.get(node, "words", str),
            verb=self.text_or_none(node, "verb") or "",
            quoted=self.get(node, "quoted", bool),
            evidence=self.evidence(node.get("evidence")),
        )

    def group(self, node: Json) -> Group:
        return Group(self.get(node, "name", str), self.evidence(node.get("evidence")))

    def topic(self, node: Json) -> Stated:
        return Stated(self.code(node, "value", _topics()), self.evidence(node.get("evidence")))

    def place(self, node: Json) -> Stated:
        place = self.value(node)
        if (province := named_province(place.value)) is None or province.name != place.value:
            self.fail(f"unknown place `{place.value[:40]}`", "the name of a province, as `Hải Phòng`")
        return place

    def value(self, node: Json) -> Stated:
        return Stated(self.get(node, "value", str), self.evidence(node.get("evidence")))


@cache
def _topics() -> tuple[str, ...]:
    return tuple(sorted({word.topic for word in load_lexicon().topics}))


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
