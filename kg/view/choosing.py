"""Which entities are drawn when there are more than fit, and what connects them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.view.asking import Row, Select, ask, ask_first, text
from kg.view.witnesses import gather, is_true

ROLE_ORDER = (
    "co-chair", "chair", "organizer", "co-organizer", "host", "speaker", "presenter", "signatory", "locality",
    "presented-at", "sponsor", "guest", "attendee",
)  # fmt: skip
"""The order in which an event's neighbours are taken while there is room for them; unknown roles come last."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A connection between two fused entities, and the fused things whose claims state it."""

    source: str
    target: str
    role: str
    stated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held by a person, as the fused graph has it."""

    iri: str
    person: str
    title: str
    body: str | None
    former: bool
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Outline:
    """What is drawn: entities by IRI in order of relevance, the links between them, and the offices of the persons."""

    things: tuple[str, ...]
    links: tuple[Link, ...]
    tenures: tuple[Tenure, ...]


def choose(select: Select, limit: int) -> Outline:
    """Return the outline of a store's most relevant part: at most `limit` entities.

    Events with the most participants come first, each followed by what is linked to it; then the bodies in which the
    chosen persons hold offices; then, while there is room, office holders outside all events and what stands alone.
    """
    events = [text(row, "event") for row in ask_first(select, "events", limit)]
    links = read_links(select, events)
    things = take(_events_with_neighbours(events, links), limit)
    tenures = read_tenures(select, things)
    things = take([*things, *(tenure.body for tenure in tenures if tenure.body)], limit)
    if len(things) < limit:
        things = take([*things, *_others(select, limit)], limit)
        tenures = read_tenures(select, things)
    drawn = set(things)
    links = [*links, *read_presenters(select, things)]
    return Outline(things, tuple(link for link in links if {link.source, link.target} <= drawn), tenures)


def read_links(select: Select, events: Sequence[str]) -> list[Link]:
    """Return what is linked to some events: parts taken in them, reports given at them, the places they were in."""
    parts = gather(
        (
            (text(row, "event"), text(row, "participant"), local(text(row, "role")).removeprefix("role-")),
            text(row, "statement"),
        )
        for row in ask(select, "parts", "event", events)
    )
    links = [Link(*ends, statements) for ends, statements in parts.items()]
    for row in ask(select, "reports", "event", events):
        links.append(Link(text(row, "event"), text(row, "report"), "presented-at", (text(row, "report"),)))
    for row in ask(select, "places", "event", events):
        links.append(Link(text(row, "event"), text(row, "place"), "locality", (text(row, "event"),)))
    return links


def read_presenters(select: Select, things: Iterable[str]) -> list[Link]:
    """Return the links from reports among some things to those who presented them."""
    rows = ask(select, "presenters", "report", things)
    return [Link(text(row, "report"), text(row, "person"), "presenter", (text(row, "report"),)) for row in rows]


def read_tenures(select: Select, things: Iterable[str]) -> tuple[Tenure, ...]:
    """Return the offices held by the persons among some things, each tenure once."""
    found = {text(row, "statement"): row for row in ask(select, "tenures", "person", things)}
    return tuple(_tenure(iri, row) for iri, row in sorted(found.items()))


def take(things: Iterable[str], limit: int) -> tuple[str, ...]:
    """Return the first things up to a limit, each once."""
    return tuple(dict.fromkeys(things))[:limit]


def local(iri: str) -> str:
    """Return the last part of an IRI: what stands after its last `#` or `/`."""
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _events_with_neighbours(events: Sequence[str], links: Iterable[Link]) -> list[str]:
    neighbours: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for link in links:
        neighbours[link.source].append((_rank(link.role), link.target))
    return [thing for event in events for thing in (event, *(target for _, target in sorted(neighbours[event])))]


def _rank(role: str) -> int:
    return ROLE_ORDER.index(role) if role in ROLE_ORDER else len(ROLE_ORDER)


def _others(select: Select, limit: int) -> list[str]:
    """Return candidates outside all events; twice the limit, as the chosen ones are among them."""
    pairs = ask_first(select, "office-holders", 2 * limit)
    holders = [thing for row in pairs for thing in (text(row, "person"), text(row, "body"))]
    return [*holders, *(text(row, "thing") for row in ask_first(select, "alone", 2 * limit))]


def _tenure(iri: str, row: Row) -> Tenure:
    former = is_true(row.get("former"))
    days = (row.get("first"), row.get("last"))
    return Tenure(iri, text(row, "person"), text(row, "title"), row.get("body"), former, *days)
