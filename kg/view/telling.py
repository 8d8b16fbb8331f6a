"""What is told of drawn things beyond roles: statements, groups without names, aims, outcomes, topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.view.asking import Select, ask, text
from kg.view.picture import Detail
from kg.view.witnesses import Testimony, gather

FIELDS = ("topics", "aim", "outcome", "attendees", "statement")
"""The order of the lines on a card."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told of a drawn thing: the card's field, the words, who said them, and the fused fact behind it."""

    thing: str
    field: str
    value: str
    by: str | None = None
    verb: str | None = None
    fact: str | None = None


def read_told(select: Select, things: Iterable[str]) -> tuple[Told, ...]:
    """Return what is told of some fused things, by thing and then in the order of the card."""
    wanted = sorted(set(things))
    found = [
        Told(
            text(row, "thing"),
            text(row, "field"),
            text(row, "value"),
            row.get("by"),
            row.get("verb"),
            text(row, "statement"),
        )
        for row in ask(select, "told", "thing", wanted)
    ]
    topics = gather((text(row, "thing"), text(row, "topic")) for row in ask(select, "topics", "thing", wanted))
    found += [Told(thing, "topics", ", ".join(names)) for thing, names in topics.items()]
    return tuple(sorted(found, key=lambda one: (one.thing, FIELDS.index(one.field))))


def details_of(told: Iterable[Told], heard: Testimony) -> Iterator[Detail]:
    """Yield what is told of one thing as lines of its card, each with its witnesses."""
    for one in told:
        value = f"{one.by} {one.verb}: {one.value}" if one.by else f"{one.verb}: {one.value}" if one.verb else one.value
        yield Detail(one.field, value, witnesses=heard.of([one.fact]) if one.fact else ())
