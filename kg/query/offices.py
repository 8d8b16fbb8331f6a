"""Offices as two graphs are compared by: who held which, and between which days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kg.fold import fold
from kg.query.outline import Outline

BOUNDS = {
    "first-attested": ("gov:firstAttested", min),
    "last-attested": ("gov:lastAttested", max),
    "not-before": ("gov:notBefore", max),
    "not-after": ("gov:notAfter", min),
}
"""The days of a tenure, and which holds where several tenures have become one."""
Key = tuple[str, str, str, bool]


@dataclass(frozen=True, slots=True)
class Office:
    """An office of a person: the holder's name and IRI's end, the office in words, and its days by name."""

    name: str
    person: str
    title: str
    bounds: Mapping[str, str]

    @property
    def days(self) -> str:
        """Return the days on which the office is attested."""
        first, last = self.bounds["first-attested"], self.bounds["last-attested"]
        return first if first == last else f"{first} – {last}"


def offices(of: Outline, known_as: Mapping[str, str]) -> Mapping[Key, Office]:
    """Return the offices of a graph by holder, body, title and whether it is a former one, under the names of B."""
    found: dict[Key, list[str]] = defaultdict(list)
    for node in of.of_type("Tenure"):
        person, body = of.value(node, "org:member"), of.value(node, "org:organization")
        former = of.value(node, "gov:former") == "true"
        key = (known_as.get(person, person), known_as.get(body, body), fold(of.value(node, "gov:title")), former)
        found[key].append(node)
    return {key: _office(of, key, nodes) for key, nodes in found.items()}


def _office(of: Outline, key: Key, nodes: list[str]) -> Office:
    first = nodes[0]
    person, body = of.value(first, "org:member"), of.value(first, "org:organization")
    words = (f"nguyên {of.value(first, 'gov:title')}" if key[3] else of.value(first, "gov:title"), body)
    title = " · ".join((words[0], of.label(body))) if body else words[0]
    return Office(of.label(person), key[0], title, {name: _bound(of, nodes, name) for name in BOUNDS})


def _bound(of: Outline, nodes: list[str], name: str) -> str:
    what, choose = BOUNDS[name]
    days = [day for node in nodes for day in of.values(node, what)]
    return choose(days) if days else ""
