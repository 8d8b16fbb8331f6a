"""Boxes that do not overlap: pushed apart where they do, and packed in rows where they belong to nothing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Point = tuple[float, float]
Places = dict[str, Point]

GAP = 16.0
"""Free pixels between two boxes."""
ROUNDS = 400
MARGIN = 60.0
"""Free pixels between two parts of the graph that nothing connects."""


@dataclass(frozen=True, slots=True)
class Box:
    """What a node needs around its centre: half its width, and how far it reaches up and down."""

    half: float
    above: float
    below: float

    @property
    def raised(self) -> Box:
        """The same box with its label above the symbol."""
        return Box(self.half, self.below, self.above)

    @property
    def width(self) -> float:
        """The whole width and the gap to the next box."""
        return 2 * self.half + GAP

    @property
    def height(self) -> float:
        """The whole height and the gap to the next box."""
        return self.above + self.below + GAP


def bounds(places: Places, boxes: Mapping[str, Box]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of some placed boxes."""
    return (
        min(x - boxes[node].half for node, (x, _) in places.items()),
        min(y - boxes[node].above for node, (_, y) in places.items()),
        max(x + boxes[node].half for node, (x, _) in places.items()),
        max(y + boxes[node].below for node, (_, y) in places.items()),
    )


def separate(places: Places, boxes: Mapping[str, Box], aspect: float) -> Places:
    """Return the places with boxes moved the cheapest way until no two are nearer than the gap.

    A way is the cheaper the more room its direction has: sideways where the aspect, width by height, is above 1.
    Boxes are taken by their left side, then by name, so that the same places end in the same places.
    """
    nodes = sorted(places)
    xs = [places[node][0] for node in nodes]
    # the box's middle, as a label makes it reach further down than up
    ys = [places[node][1] + (boxes[node].below - boxes[node].above) / 2 for node in nodes]
    sizes = [(boxes[node].width, boxes[node].height) for node in nodes]
    for _ in range(ROUNDS):
        if not _push_round(xs, ys, sizes, aspect):
            break
    return {node: (xs[at], ys[at] - (boxes[node].below - boxes[node].above) / 2) for at, node in enumerate(nodes)}


def _push_round(xs: list[float], ys: list[float], sizes: Sequence[tuple[float, float]], aspect: float) -> bool:
    """Push every overlapping pair apart once and say whether there was one."""
    order = sorted(range(len(xs)), key=lambda at: (xs[at] - sizes[at][0] / 2, at))
    moved = False
    for place, one in enumerate(order):
        for other in order[place + 1 :]:
            deep = (sizes[one][0] + sizes[other][0]) / 2 - abs(xs[one] - xs[other])
            if xs[other] - sizes[other][0] / 2 > xs[one] + sizes[one][0] / 2:
                break
            high = (sizes[one][1] + sizes[other][1]) / 2 - abs(ys[one] - ys[other])
            if deep > 0.5 and high > 0.5:
                moved = True
                along, by = (xs, deep) if deep < high * aspect else (ys, high)
                step = (by / 2 + 0.5) * (1 if along[one] <= along[other] else -1)
                along[one] -= step
                along[other] += step
    return moved


def pack(parts: Sequence[Places], boxes: Mapping[str, Box], aspect: float) -> Places:
    """Return the places of all parts, set in rows under one another in a field of about an aspect."""
    frames = [bounds(part, boxes) for part in parts]
    area = sum((r - x + MARGIN) * (b - y + MARGIN) for x, y, r, b in frames)
    widest = max([math.sqrt(area * aspect), *(r - x + MARGIN for x, _, r, _ in frames)], default=0.0)
    placed: Places = {}
    left = top = height = 0.0
    for part, (x, y, right, bottom) in zip(parts, frames, strict=True):
        if left and left + right - x > widest:
            left, top, height = 0.0, top + height + MARGIN, 0.0
        placed.update({node: (u - x + left, v - y + top) for node, (u, v) in part.items()})
        left, height = left + right - x + MARGIN, max(height, bottom - y)
    return placed
