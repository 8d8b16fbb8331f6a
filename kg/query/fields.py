"""What two graphs are compared by, entity by entity: fields with their values, and the roles at events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from kg.fold import fold
from kg.query.outline import Outline

FIELDS = {
    "type": "rdf:type",
    "date": "schema:startDate",
    "end-date": "schema:endDate",
    "part-of-day": "gov:partOfDay",
    "venue": "gov:venue",
    "locality": "gov:locality",
    "topic": "gov:topic",
    "about": "gov:about",
    "event": "bibo:presentedAt",
    "presenter": "gov:presenter",
    "honorific": "schema:honorificPrefix",
    "article": "gov:reportedIn",
}
"""Fields with the property that has their values. The others are roles, by code, and the kinds of `CONTENTS`."""
CONTENTS = {
    "Statement": ("gov:saidAt", "statement"),
    "Group": ("gov:presentAt", "group"),
    "Aim": ("gov:ofEvent", "aim"),
    "Outcome": ("gov:ofEvent", "outcome"),
    "FormerName": ("gov:nameOf", "former-name"),
}
"""What belongs to an entity as nodes of their own: the class, the property that leads to the entity, the field."""
CONTENT_FIELDS = frozenset(field for _, field in CONTENTS.values())
REFERENCES = frozenset({"event", "presenter"})
"""Fields whose values are entities; so are those of all roles."""
KINDS = frozenset({"Person", "Organization", "Event", "Report"})
Values = Mapping[str, Mapping[str, str]]
"""The values of each field: what they are compared by, and what is shown."""
_Found = tuple[str, str, str, str]


def fields_of(of: Outline, known_as: Mapping[str, str]) -> Mapping[str, Values]:
    """Return the fields of each entity, under the names that the entities have in B."""
    found: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for end in of.entities:
        found[known_as.get(end, end)] = found[known_as.get(end, end)]  # also those of which nothing is said
    for owner, field, key, shown in (*_direct(of), *_roles(of), *_contents(of)):
        # words that a text has are never taken for the name of an entity
        words = field not in REFERENCES and (field in FIELDS or field in CONTENT_FIELDS)
        same = key if words else known_as.get(key, key)
        found[known_as.get(owner, owner)][field][same] = shown
    return found


def _direct(of: Outline) -> Iterator[_Found]:
    for end, one in of.entities.items():
        for field, name in FIELDS.items():
            if field == "presenter" and one.kind == "event":
                continue  # at an event, presenting is a role
            for value in of.values(end, name):
                if value not in KINDS:
                    yield end, field, *_value(of, field, value)


def _value(of: Outline, field: str, value: str) -> tuple[str, str]:
    """Return by what a value is compared, and what is shown of it: articles by their ids, the rest by labels."""
    if field == "article":
        name = of.articles[value].name if value in of.articles else value
        return name, name
    return value, of.label(value) if field in {"locality", "about", "event", "presenter"} else value


def _roles(of: Outline) -> Iterator[_Found]:
    for node in of.of_type("Participation"):
        who = of.value(node, "gov:participant")
        yield of.value(node, "gov:inEvent"), of.value(node, "gov:role").removeprefix("role-"), who, of.label(who)


def _contents(of: Outline) -> Iterator[_Found]:
    for kind, (belongs, field) in CONTENTS.items():
        for node in of.of_type(kind):
            said = of.value(node, "gov:words") or of.label(node)
            speaker = of.label(of.value(node, "gov:saidBy")) if kind == "Statement" else ""
            shown = f"{speaker}: {said}" if speaker else said
            yield of.value(node, belongs), field, fold(said), shown
