"""A picture as a networkx graph, with a place for every node in a wide and in a tall window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import networkx as nx

from kg.view.boxes import Box
from kg.view.layout import arrange
from kg.view.picture import Kind, Picture
from kg.view.wording import wrap_label

# Radius in the units of the layout, which are pixels of a page that is not zoomed; order on a ring, 0 in its middle.
SIZES: Mapping[Kind, int] = {"event": 22, "organization": 14, "person": 14, "place": 14, "report": 13}
TURNS: Mapping[Kind, int] = {"event": 0, "person": 1, "organization": 2, "place": 3, "report": 4}
# A tall window is a small one, where labels take more of the room.
WINDOWS = (("wide", 1.6, 1.0), ("tall", 0.62, 1.6))
# How much larger the label of an event is written; with several events the first view is from further away.
EMPHASIS, EMPHASIS_OF_MANY = 1.3, 1.7
LINE_HEIGHT = 16
CHARACTER = 6.7
"""The mean width of a label's character, measured on Vietnamese names in the page's type."""
BEND = 0.3
"""How far apart two parallel edges bow, as a share of their length."""


def to_network(picture: Picture) -> nx.MultiDiGraph:
    """Return a picture as a graph whose nodes, by IRI, have `kind`, `size`, `lines`, and the places `wide` and `tall`.

    A place is x and y in whole pixels and 1 where the label stands above the symbol. An edge's key is its place in
    `picture.edges`; its `bend` is 0 for a straight line, positive for one that bows to the right of its way. The same
    picture gives the same graph.
    """
    graph = nx.MultiDiGraph()
    for node in sorted(picture.nodes, key=lambda node: node.iri):
        graph.add_node(node.iri, kind=node.kind, size=SIZES[node.kind], lines=wrap_label(node.label))
    bends = bend_parallels([(edge.source, edge.target) for edge in picture.edges])
    for number, (edge, bend) in enumerate(zip(picture.edges, bends, strict=True)):
        graph.add_edge(edge.source, edge.target, key=number, bend=bend)
    _place(graph)
    return graph


def bend_parallels(ends: Sequence[tuple[str, str]]) -> list[float]:
    """Return a curvature for each edge, so that no two between the same nodes, whichever way, lie on one line."""
    together: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (source, target) in enumerate(ends):
        together[min(source, target), max(source, target)].append(number)
    bends = [0.0] * len(ends)
    for (first, _), numbers in together.items():
        for place, number in enumerate(numbers):
            bend = (place - (len(numbers) - 1) / 2) * BEND
            bends[number] = round(bend if ends[number][0] == first else -bend, 3)
    return bends


def _place(graph: nx.MultiDiGraph) -> None:
    kinds = dict(graph.nodes(data="kind"))
    rank = {iri: (TURNS[kind], iri) for iri, kind in kinds.items()}
    emphasis = EMPHASIS if list(kinds.values()).count("event") == 1 else EMPHASIS_OF_MANY
    pairs = nx.Graph(graph)
    for name, aspect, zoom in WINDOWS:
        boxes = {
            iri: _box(node["size"], node["lines"], zoom * (emphasis if node["kind"] == "event" else 1))
            for iri, node in graph.nodes.items()
        }
        nx.set_node_attributes(graph, arrange(pairs, boxes, rank, aspect), name)


def _box(size: int, lines: Iterable[str], zoom: float) -> Box:
    widths = [len(line) * CHARACTER * zoom for line in lines]
    return Box(max([size, *(width / 2 for width in widths)]), size, size + 4 + LINE_HEIGHT * zoom * len(widths))
