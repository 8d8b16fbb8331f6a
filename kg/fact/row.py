"""What an article names, in the order of its text: what stands before a place is found without a walk over it all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import pairwise
from typing import Any, Generic, TypeVar

Thing = TypeVar("Thing")
Told = TypeVar("Told")


class Row(Generic[Thing]):
    """Things in the order in which an article names them, each with the place where it stands."""

    def __init__(self, things: Iterable[Thing], place: Callable[[Thing], int]) -> None:
        self.things = tuple(things)
        self._place = place
        self._places = [place(thing) for thing in self.things]
        self._in_order = all(one <= other for one, other in pairwise(self._places))
        self._told: dict[Hashable, Any] = {}

    def __iter__(self) -> Iterator[Thing]:
        return iter(self.things)

    def between(self, start: int, end: int) -> tuple[Thing, ...]:
        """Return the things that stand from one place on and before another."""
        if not self._in_order:  # a body may be read that begins before the one that it belongs to
            return tuple(t for t, place in zip(self.things, self._places, strict=True) if start <= place < end)
        return self.things[bisect_left(self._places, start) : bisect_left(self._places, end)]

    def before(self, place: int) -> tuple[Thing, ...]:
        """Return the things that stand before a place."""
        return self.between(0, place)

    def that(self, key: Hashable, holds: Callable[[Thing], bool]) -> Row[Thing]:
        """Return the row of those of which something holds; `key` says what it is, which is asked once."""
        return self.once(key, lambda: Row(filter(holds, self.things), self._place))

    def once(self, key: Hashable, tell: Callable[[], Told]) -> Told:
        """Return what is told of the things under a key, which is told once."""
        if key not in self._told:
            self._told[key] = tell()
        told: Told = self._told[key]
        return told
