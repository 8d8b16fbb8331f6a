"""A picture as frozen values: what is drawn, and why each line of it is believed.

Nodes are told apart by their IRI, edges by their place in `Picture.edges`: two roles between one pair are two edges.
Dates are ISO dates; offsets are code points, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.errors import ViewError

Kind = Literal["event", "person", "organization", "report", "place"]
KINDS: tuple[Kind, ...] = ("event", "person", "organization", "report", "place")


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """An article as the page names it; `label` is its headline, or its identifier where it has none."""

    iri: str
    id: str
    label: str
    url: str | None = None
    published: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Office:
    """An office as one article gives it to a person; `former` for `nguyên …`."""

    title: str
    body: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Witness:
    """One place in one article that states what is drawn.

    `highlight` are the stating words inside `sentence`; `words` are the same words inside the article's text.
    """

    source: Source
    sentence: str
    highlight: tuple[int, int]
    words: tuple[int, int]
    rule: str
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """One line of a node's card: a field's code (`date`, `venue`, `office` …), its value, and who says so."""

    field: str
    value: str
    first: str | None = None
    last: str | None = None
    witnesses: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """An entity that is drawn; `type` is the event's type code, empty for other kinds."""

    iri: str
    kind: Kind
    label: str
    type: str = ""
    details: tuple[Detail, ...] = ()
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """A role between two nodes, given by their IRIs; `title` is an office's title and None for other roles."""

    source: str
    target: str
    role: str
    title: str | None = None
    former: bool = False
    first: str | None = None
    last: str | None = None
    witnesses: tuple[Witness, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn, and how many entities of each kind there are to draw it from.

    Raises ViewError for two nodes of one IRI and for an edge that ends at no node.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    totals: tuple[tuple[Kind, int], ...] = ()

    def __post_init__(self) -> None:
        drawn = {node.iri for node in self.nodes}
        if len(drawn) < len(self.nodes):
            raise ViewError("two nodes of the picture have one IRI; expected each entity once")
        for edge in self.edges:
            if missing := {edge.source, edge.target} - drawn:
                raise ViewError(
                    f"the edge {edge.role!r} ends at {min(missing)}, which is no node; add it to the picture"
                )
