"""Fields of a JSON object read by type; what is wrong is said with file and field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import RecordError


@dataclass(frozen=True, slots=True)
class Node:
    """A JSON object and where it stands, as an error message names it."""

    fields: Mapping[str, object]
    place: str


def read_node(value: object, place: str) -> Node:
    """Return a JSON object as a node. Raises RecordError where it is none."""
    if not isinstance(value, Mapping):
        raise _wrong(place, value, "an object")
    return Node(value, place)


def nodes(node: Node, key: str) -> tuple[Node, ...]:
    """Return the objects of a list; an absent list is empty."""
    return tuple(read_node(one, f"{node.place}: {key}[{n}]") for n, one in enumerate(_list(node, key)))


def string(node: Node, key: str) -> str:
    """Return a text that must be there and not be empty."""
    value = node.fields.get(key)
    if not isinstance(value, str) or not value:
        raise _wrong(f"{node.place}: {key}", value, "a text")
    return value


def nullable(node: Node, key: str) -> str | None:
    """Return a text or None; an absent field is None."""
    return _nullable(node.fields.get(key), f"{node.place}: {key}")


def strings(node: Node, key: str) -> tuple[str, ...]:
    """Return the texts of a list; an absent list is empty."""
    found = nullable_strings(node, key)
    if None in found:
        raise _wrong(f"{node.place}: {key}", None, "texts")
    return tuple(one for one in found if one is not None)


def nullable_strings(node: Node, key: str) -> tuple[str | None, ...]:
    """Return the texts and nulls of a list; an absent list is empty."""
    return tuple(_nullable(one, f"{node.place}: {key}[{n}]") for n, one in enumerate(_list(node, key)))


def flag(node: Node, key: str) -> bool:
    """Return a truth value; an absent one is false."""
    return _flag(node.fields.get(key, False), f"{node.place}: {key}")


def flags(node: Node, key: str) -> tuple[bool, ...]:
    """Return the truth values of a list, or the one that stands in its place; an absent field is empty."""
    value = node.fields.get(key)
    listed = value if isinstance(value, list) else [] if value is None else [value]
    return tuple(_flag(one, f"{node.place}: {key}") for one in listed)


def _list(node: Node, key: str) -> list[object]:
    value = node.fields.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise _wrong(f"{node.place}: {key}", value, "a list")
    return value


def _nullable(value: object, place: str) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise _wrong(place, value, "a text or null")


def _flag(value: object, place: str) -> bool:
    if isinstance(value, bool):
        return value
    raise _wrong(place, value, "true or false")


def _wrong(place: str, value: object, expected: str) -> RecordError:
    return RecordError(f"{place}: found {value!r:.60}, expected {expected}; mend the record")
