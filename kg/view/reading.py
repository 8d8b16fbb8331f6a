"""A picture out of a store: the chosen entities with their facts, and every line with the sentences that state it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.errors import ViewError
from kg.model import EVENT_TYPES
from kg.view.asking import Select, ask, ask_first, text
from kg.view.choosing import Link, Outline, Tenure, choose, local
from kg.view.picture import KINDS, Detail, Edge, Kind, Node, Picture
from kg.view.telling import details_of, read_told
from kg.view.witnesses import GOV, SCHEMA, Testimony, gather, hear

RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
CLASS_KINDS: Mapping[str, Kind] = {
    GOV + "Event": "event",
    GOV + "Person": "person",
    GOV + "Organization": "organization",
    GOV + "Report": "report",
    GOV + "AdministrativeUnit": "place",
}
# Field of the card, property in the fused graph, property of its evidence in the claims.
EVENT_FIELDS = (
    ("name", RDFS_LABEL, "nameEvidence"),
    ("date", SCHEMA + "startDate", "dateEvidence"),
    ("end-date", SCHEMA + "endDate", "endDateEvidence"),
    ("part-of-day", GOV + "partOfDay", "partOfDayEvidence"),
    ("venue", GOV + "venue", "venueEvidence"),
)

Facts = Mapping[tuple[str, str], tuple[str, ...]]


def read_picture(select: Select, *, limit: int = 300) -> Picture:
    """Return the picture of a store's fused graph with the claims behind it: its `limit` most relevant nodes.

    `totals` counts all entities of the store, drawn or not. Raises ViewError for a limit below 1.
    """
    if limit < 1:
        raise ViewError(f"a picture of {limit} nodes cannot be drawn; expected 1 or more; give a larger limit")
    outline = choose(select, limit)
    facts = read_facts(select, outline)
    kinds = {thing: kind for thing in outline.things if (kind := _kind(thing, facts))}
    told = read_told(select, kinds)
    speaking = [thing for thing, kind in kinds.items() if kind in ("event", "report")]
    statements = [*(stated for link in outline.links for stated in link.stated), *(t.iri for t in outline.tenures)]
    statements += [one.fact for one in told if one.fact]
    heard = hear(select, statements, speaking)
    edges = _link_edges(outline.links, facts, heard) + _office_edges(outline, heard)
    edges = [edge for edge in edges if edge.source in kinds and edge.target in kinds]
    telling = gather((one.thing, one) for one in told)
    cards = {
        thing: [*_details(thing, facts, outline.tenures, heard), *details_of(telling.get(thing, ()), heard)]
        for thing in kinds
    }
    nodes = [_node(thing, kinds[thing], facts, cards[thing]) for thing in kinds]
    return Picture(_dated(nodes, edges), tuple(sorted(edges, key=_edge_order)), read_totals(select))


def read_totals(select: Select) -> tuple[tuple[Kind, int], ...]:
    """Return how many entities of each kind a store has; of places, those that an event took place in."""
    rows = ask_first(select, "totals", len(CLASS_KINDS))
    counts = {
        CLASS_KINDS[text(row, "class")]: int(text(row, "count")) for row in rows if text(row, "class") in CLASS_KINDS
    }
    return tuple((kind, counts[kind]) for kind in KINDS if counts.get(kind))


def read_facts(select: Select, outline: Outline) -> Facts:
    """Return the values of the drawn things, and of the bodies their offices are in, by thing and property."""
    things = [*outline.things, *(tenure.body for tenure in outline.tenures if tenure.body)]
    rows = ask(select, "facts", "thing", things)
    return gather(((text(row, "thing"), text(row, "property")), text(row, "value")) for row in rows)


def event_type(class_name: str) -> str:
    """Return the type code of an event class, an empty string for what is none.

    >>> event_type("VoterMeeting"), event_type("OtherEvent"), event_type("Event")
    ('voter-meeting', 'other', '')
    """
    code = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", class_name).lower().removesuffix("-event")
    return code if code in EVENT_TYPES else ""


def _kind(thing: str, facts: Facts) -> Kind | None:
    return next((CLASS_KINDS[c] for c in facts.get((thing, RDF_TYPE), ()) if c in CLASS_KINDS), None)


def _label(thing: str, facts: Facts) -> str:
    return next(iter(facts.get((thing, RDFS_LABEL), ())), local(thing))


def _node(thing: str, kind: Kind, facts: Facts, details: list[Detail]) -> Node:
    classes = (local(name) for name in facts.get((thing, RDF_TYPE), ()))
    type_ = next(filter(None, map(event_type, classes)), "") if kind == "event" else ""
    first = next(iter(facts.get((thing, SCHEMA + "startDate"), ())), None)
    last = next(iter(facts.get((thing, SCHEMA + "endDate"), ())), first)
    return Node(thing, kind, _label(thing, facts), type_, tuple(details), first, last)


def _details(thing: str, facts: Facts, tenures: Iterable[Tenure], heard: Testimony) -> Iterator[Detail]:
    for field, name, evidence in EVENT_FIELDS:
        witnesses = heard.of([thing], evidence)
        if field != "name" or witnesses:
            for value in facts.get((thing, name), ()):
                yield Detail(field, local(value) if field == "part-of-day" else value, witnesses=witnesses)
    honorifics = facts.get((thing, SCHEMA + "honorificPrefix"), ())
    if honorifics:
        yield Detail("honorifics", ", ".join(honorifics))
    for tenure in tenures:
        if tenure.person == thing:
            yield _office_detail(tenure, facts, heard)


def _office_detail(tenure: Tenure, facts: Facts, heard: Testimony) -> Detail:
    value = f"{tenure.title}, {_label(tenure.body, facts)}" if tenure.body else tenure.title
    field = "former-office" if tenure.former else "office"
    return Detail(field, value, tenure.first, tenure.last, heard.of([tenure.iri]))


def _link_edges(links: Iterable[Link], facts: Facts, heard: Testimony) -> list[Edge]:
    def make(link: Link) -> Edge:
        evidence = "localityEvidence" if link.role == "locality" else "evidence"
        first = next(iter(facts.get((link.source, SCHEMA + "startDate"), ())), None)
        last = next(iter(facts.get((link.source, SCHEMA + "endDate"), ())), first)
        return Edge(
            link.source, link.target, link.role, first=first, last=last, witnesses=heard.of(link.stated, evidence)
        )

    return [make(link) for link in links]


def _office_edges(outline: Outline, heard: Testimony) -> list[Edge]:
    return [
        Edge(t.person, t.body, "office", t.title, t.former, t.first, t.last, heard.of([t.iri]))
        for t in outline.tenures
        if t.body
    ]


def _dated(nodes: Iterable[Node], edges: Iterable[Edge]) -> tuple[Node, ...]:
    """Return the nodes by IRI, those without a day of their own spanning the days of their edges."""
    days = gather(
        (end, day) for edge in edges for end in (edge.source, edge.target) for day in (edge.first, edge.last) if day
    )
    spans = {thing: (min(found), max(found)) for thing, found in days.items()}
    dated = (
        node
        if node.first
        else replace(node, first=spans.get(node.iri, (None,))[0], last=spans.get(node.iri, (None,))[-1])
        for node in nodes
    )
    return tuple(sorted(dated, key=lambda node: node.iri))


def _edge_order(edge: Edge) -> tuple[str, str, str, str, bool, str]:
    return (edge.source, edge.target, edge.role, edge.title or "", edge.former, edge.first or "")
