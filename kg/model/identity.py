"""Which entities of which articles are one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["person", "organization", "event", "report"]


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """One entity as one article has it: the article's key and the entity's id inside its record."""

    article: str
    local: str


@dataclass(frozen=True, slots=True)
class Identity:
    """One entity of the world: its kind, the readable and unique end of its IRI, and its members, sorted."""

    kind: Kind
    name: str
    label: str
    members: tuple[Member, ...]
