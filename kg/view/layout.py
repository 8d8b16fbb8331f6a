"""Where the nodes stand: each event in the middle of rings of what only it has, shared things in between.

Positions are a pure function of the graph: sorted input, a fixed seed, and no clock.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import networkx as nx

from kg.view.boxes import Box, Places, Point, bounds, pack, separate

SEED = 20190814
ROOM = 1.28
"""Widths (or heights) of circumference that each box on a ring is given."""
FIRST_RING, MORE_A_RING = 11, 8
TRIES = 4
"""How often the field is stretched to come out in the shape of the window."""
SPRING_LIMIT = 499
"""Above this many nodes networkx's spring layout wants scipy; its ForceAtlas2 does not."""

Rank = Mapping[str, tuple[int, str]]


def arrange(graph: nx.Graph, boxes: Mapping[str, Box], rank: Rank, aspect: float) -> dict[str, tuple[int, int, int]]:
    """Return x, y in whole pixels and 1 for a label above its symbol, 0 below, for every node; no two boxes overlap.

    `rank` orders the nodes: rank 0 are hubs, the others stand around them in order. `aspect` is the width of the
    window by its height.
    """
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    loose = [_arrange_part(graph, part, boxes, rank, aspect) for part in parts]
    raised = {node for part in loose for node in part if rank[node][0] and _is_above(graph, node, part)}
    boxes = {node: box.raised if node in raised else box for node, box in boxes.items()}
    places = pack([separate(part, boxes, aspect) for part in loose], boxes, aspect)
    return {node: (round(x), round(y), int(node in raised)) for node, (x, y) in places.items()}


def _is_above(graph: nx.Graph, node: str, places: Places) -> bool:
    """Say whether a node stands above what it is linked to, so that its lines leave it downwards."""
    heights = [places[other][1] for other in graph[node]]
    return bool(heights) and places[node][1] < sum(heights) / len(heights) - 1


def _arrange_part(graph: nx.Graph, part: Sequence[str], boxes: Mapping[str, Box], rank: Rank, aspect: float) -> Places:
    hubs = [node for node in part if rank[node][0] == 0] or [max(part, key=lambda node: (graph.degree(node), node))]
    homes = find_homes(graph, part, hubs)
    leaves: dict[str, list[str]] = {node: [] for node in part if homes[node] == node}
    for node in sorted(part, key=rank.__getitem__):
        if homes[node] != node:
            leaves[homes[node]].append(node)
    rings = {
        centre: _rings(centre, _neighbours_together(graph, around), boxes, aspect) for centre, around in leaves.items()
    }
    if len(rings) == 1:
        return rings[hubs[0]]
    return _place_rings(rings, _spring(graph, rings, homes, tall=aspect < 1), boxes, aspect)


def _place_rings(rings: Mapping[str, Places], centres: Places, boxes: Mapping[str, Box], aspect: float) -> Places:
    """Return the places of all nodes when their rings stand around their centres, spread to about an aspect.

    Pushing boxes apart makes a field grow downwards, as they are wider than high: a few tries find the field that
    has the right shape afterwards.
    """
    hulls = {centre: _hull(ring, boxes) for centre, ring in rings.items()}
    area = sum(box.width * box.height for box in hulls.values())
    stretch, tries = aspect, []
    for _ in range(TRIES):
        across, down = 0.5 * math.sqrt(area * stretch), 0.5 * math.sqrt(area / stretch)
        apart = separate({node: (x * across, y * down) for node, (x, y) in centres.items()}, hulls, aspect)
        left, top, right, bottom = bounds(apart, hulls)
        tries.append((max(right - left, (bottom - top) * aspect), apart))
        stretch *= aspect * (bottom - top) / (right - left)
    apart = min(tries, key=lambda tried: tried[0])[1]
    return {n: (apart[c][0] + x, apart[c][1] + y) for c, ring in rings.items() for n, (x, y) in ring.items()}


def find_homes(graph: nx.Graph, part: Sequence[str], hubs: Sequence[str]) -> dict[str, str]:
    """Return for each node the one it stands around: itself for hubs and for what several hubs share.

    What touches no hub stands where its nearest neighbour stands.
    """
    homes = {hub: hub for hub in hubs}
    for node in part:
        near = sorted(set(graph[node]) & set(hubs))
        if node not in homes and near:
            homes[node] = near[0] if len(near) == 1 else node
    wave = sorted(homes)
    while wave:
        reached = {n: homes[node] for node in wave for n in sorted(graph[node]) if n not in homes}
        homes.update(reached)
        wave = sorted(reached)
    return homes


def _neighbours_together(graph: nx.Graph, leaves: Sequence[str]) -> list[str]:
    """Return the leaves in their order, but each directly followed by the leaves it is linked to."""
    ordered: dict[str, None] = {}
    for leaf in leaves:
        ordered[leaf] = None
        ordered.update(dict.fromkeys(other for other in leaves if graph.has_edge(leaf, other)))
    return list(ordered)


def _rings(centre: str, leaves: Sequence[str], boxes: Mapping[str, Box], aspect: float) -> Places:
    """Return the places of a centre, at 0, and of its leaves on ellipses around it."""
    places: Places = {centre: (0.0, 0.0)}
    if not leaves:
        return places
    width = max(boxes[leaf].width for leaf in leaves)
    height = max(boxes[leaf].height for leaf in leaves)
    # a tall window has no room for three labels beside each other; the hub's stands between two rows
    beside = boxes[centre].width / 2 + width / 2 if aspect > 1 else 0.9 * width
    least = (beside, boxes[centre].height / 2 + height / 2)
    start, capacity = 0, FIRST_RING
    while start < len(leaves):
        # a remainder of two or three joins the ring before it: alone it would look lost
        count = capacity if len(leaves) - start - capacity > 3 else len(leaves) - start
        radii = _radii(count, (width, height), least, aspect)
        points = spread(count, radii, (width, height))
        places.update(zip(leaves[start : start + count], points, strict=True))
        least = (radii[0] + width, radii[1] + height)
        start, capacity = start + count, capacity + MORE_A_RING
    return places


def _radii(count: int, box: Point, least: Point, aspect: float) -> Point:
    """Return the radii of the smallest ellipse of about an aspect that has room for some boxes."""
    across, down = math.sqrt(aspect), 1 / math.sqrt(aspect)
    size = 40.0
    while True:
        radii = (max(least[0], size * across), max(least[1], size * down))
        if _around(radii[0] / box[0], radii[1] / box[1]) >= count * ROOM:
            return radii
        size *= 1.05


def _around(a: float, b: float) -> float:
    """Return the circumference of an ellipse by Ramanujan's approximation."""
    return math.pi * (3 * (a + b) - math.sqrt((3 * a + b) * (a + 3 * b)))


def spread(count: int, radii: Point, box: Point) -> list[Point]:
    """Return points on an ellipse, from the top clockwise, evenly far apart when measured in boxes."""
    steps = 360
    angles = [2 * math.pi * step / steps - math.pi / 2 for step in range(steps + 1)]
    curve = [(radii[0] * math.cos(angle), radii[1] * math.sin(angle)) for angle in angles]
    lengths = [0.0]
    for (x, y), (u, v) in pairwise(curve):
        lengths.append(lengths[-1] + math.hypot((u - x) / box[0], (v - y) / box[1]))
    wanted = (lengths[-1] * number / count for number in range(count))
    return [min(zip(lengths, curve, strict=True), key=lambda at: abs(at[0] - length))[1] for length in wanted]


def _hull(ring: Places, boxes: Mapping[str, Box]) -> Box:
    """Return a box around 0 that holds a centre with its rings."""
    left, top, right, bottom = bounds(ring, boxes)
    return Box(max(-left, right), -top, bottom)


def _spring(graph: nx.Graph, centres: Iterable[str], homes: Mapping[str, str], *, tall: bool) -> Places:
    """Return places of the centres from -1 to 1, near where they are linked."""
    skeleton = nx.Graph()
    skeleton.add_nodes_from(sorted(centres))
    links = {(homes[a], homes[b]) for a, b in graph.edges if a in homes and homes[a] != homes[b]}
    skeleton.add_edges_from(sorted({(min(link), max(link)) for link in links}))
    if len(skeleton) <= SPRING_LIMIT:
        places = nx.spring_layout(skeleton, seed=SEED, iterations=150)
    else:
        places = nx.forceatlas2_layout(skeleton, seed=SEED)
    return turn({node: (float(x), float(y)) for node, (x, y) in places.items()}, tall=tall)


def turn(places: Places, *, tall: bool) -> Places:
    """Return places turned to spread most from left to right, or from top to bottom, and from -1 to 1 each way."""
    middle = [sum(axis) / len(places) for axis in zip(*places.values(), strict=True)]
    centred = {node: (x - middle[0], y - middle[1]) for node, (x, y) in places.items()}
    xx, yy, xy = (sum(p[i] * p[j] for p in centred.values()) for i, j in ((0, 0), (1, 1), (0, 1)))
    angle = math.atan2(2 * xy, xx - yy) / 2 + (math.pi / 2 if tall else 0)
    cos, sin = math.cos(angle), math.sin(angle)
    turned = {node: (x * cos + y * sin, y * cos - x * sin) for node, (x, y) in centred.items()}
    across, upright = (_even({node: place[axis] for node, place in turned.items()}) for axis in (0, 1))
    return {node: (across[node], upright[node]) for node in turned}


def _even(values: Mapping[str, float]) -> dict[str, float]:
    """Return values drawn from -1 to 1: half their own, half their rank, so that an outlier leaves no desert."""
    reach = max(map(abs, values.values())) or 1.0
    ordered = sorted(values, key=lambda node: (values[node], node))
    return {node: values[node] / reach / 2 + place / (len(ordered) - 1) - 0.5 for place, node in enumerate(ordered)}
