from __future__ import annotations

import itertools

import pytest

from kg.errors import ViewError
from kg.view import Edge, Node, Picture, to_network
from kg.view.boxes import Box
from kg.view.layout import arrange
from kg.view.network import bend_parallels

Rectangle = tuple[float, float, float, float]


def made_up(events: int, guests: int) -> Picture:
    """Events in a chain, each with guests of its own and one that the next event has too; a lone person besides."""
    nodes = [Node("urn:alone", "person", "Một mình")]
    edges = []
    for event in range(events):
        nodes.append(
            Node(f"urn:e{event:02}", "event", f"Hội nghị triển khai nhiệm vụ công tác số {event}", "conference")
        )
        nodes += [Node(f"urn:e{event:02}p{n:02}", "person", f"Nguyễn Văn Thứ {n}") for n in range(guests)]
        edges += [Edge(f"urn:e{event:02}", f"urn:e{event:02}p{n:02}", "attendee") for n in range(guests)]
        edges += [Edge(f"urn:e{event:02}", f"urn:e{event - 1:02}p00", "speaker")] if event else []
    return Picture(tuple(nodes), tuple(edges))


def overlapping(boxes: list[Rectangle]) -> int:
    return sum(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3] for a, b in itertools.combinations(boxes, 2))


@pytest.mark.parametrize("window", ["wide", "tall"])
@pytest.mark.parametrize(("events", "guests"), [(1, 3), (1, 40), (6, 9), (1, 0), (0, 0)])
def test_no_label_lies_on_another_node_or_label(events: int, guests: int, window: str) -> None:
    rectangles = []
    for _, node in to_network(made_up(events, guests)).nodes(data=True):
        x, y, raised = node[window]
        half = max(node["size"], *(len(line) * 6.7 / 2 for line in node["lines"]))
        label = 4 + 16 * len(node["lines"])
        up, down = node["size"] + label * raised, node["size"] + label * (1 - raised)
        rectangles.append((x - half, y - up, x + half, y + down))
    assert overlapping(rectangles) == 0


def test_a_wide_window_is_filled_sideways_and_a_tall_one_downwards() -> None:
    graph = to_network(made_up(8, 6))
    for window, is_wide in (("wide", True), ("tall", False)):
        xs, ys, _ = zip(*(place for _, place in graph.nodes(data=window)), strict=True)
        assert (max(xs) - min(xs) > max(ys) - min(ys)) is is_wide


def test_the_same_picture_in_another_order_has_the_same_places() -> None:
    picture = made_up(5, 7)
    turned = Picture(picture.nodes[::-1], picture.edges[::-1])
    places = [dict(to_network(each).nodes(data="wide")) for each in (picture, turned)]
    assert places[0] == places[1]


def test_parallel_edges_keep_their_number_and_bow_apart() -> None:
    picture = Picture(
        (Node("urn:a", "event", "A"), Node("urn:b", "person", "B")),
        (Edge("urn:a", "urn:b", "chair"), Edge("urn:a", "urn:b", "speaker"), Edge("urn:b", "urn:a", "host")),
    )
    bends = {key: bend for _, _, key, bend in to_network(picture).edges(keys=True, data="bend")}
    # seen from one side, an edge drawn the other way bows to the other side
    assert len({bends[0], bends[1], -bends[2]}) == 3


def test_a_single_edge_is_straight() -> None:
    assert bend_parallels([("a", "b"), ("b", "c")]) == [0.0, 0.0]


def test_nodes_that_no_event_reaches_stand_with_their_neighbours() -> None:
    import networkx as nx

    graph = nx.path_graph(["hub", "near", "far"])
    boxes = dict.fromkeys(graph, Box(10, 10, 10))
    places = arrange(graph, boxes, {"hub": (0, "hub"), "near": (1, "near"), "far": (1, "far")}, 1.6)
    assert set(places) == set(graph)
    assert len({place[:2] for place in places.values()}) == 3


def test_an_edge_that_ends_nowhere_is_refused() -> None:
    with pytest.raises(ViewError, match="urn:gone"):
        Picture((Node("urn:a", "event", "A"),), (Edge("urn:a", "urn:gone", "chair"),))


def test_one_entity_twice_is_refused() -> None:
    with pytest.raises(ViewError, match="one IRI"):
        Picture((Node("urn:a", "event", "A"), Node("urn:a", "person", "B")))
