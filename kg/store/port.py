"""What the rest of the package asks of a store, whichever engine keeps it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, Triple


@runtime_checkable
class Reader(Protocol):
    """A graph at one moment: what is written later is not seen."""

    base: str

    def query(self, sparql: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Return the engine's answer; raises QueryError where the text is no SPARQL query."""
        ...

    def articles(self) -> Iterator[NamedNode]:
        """Yield the names of the articles' graphs, sorted."""
        ...

    def claims(self, article: NamedNode) -> Iterator[Quad]:
        """Yield the quads of one article's graph; none where it is not there."""
        ...

    def fused(self) -> Iterator[Triple]:
        """Yield the triples of the fused graph."""
        ...

    def quads(self) -> Iterator[Quad]:
        """Yield everything, claims and fused graph, in no order."""
        ...


@runtime_checkable
class Writer(Reader, Protocol):
    """The one who may change a store. Each change is atomic; `publish` makes changes durable and visible."""

    def replace(self, article: NamedNode, quads: Iterable[Quad]) -> None:
        """Put quads in the place of whatever the article's graph held, in one step."""
        ...

    def amend(self, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out of the fused graph and put others in, in one step."""
        ...

    def is_unsettled(self) -> bool:
        """Say whether articles were written after the fused graph was last published."""
        ...

    def settled_with(self) -> str:
        """Return the hash of the judgements that were obeyed when this was last published, empty where none were."""
        ...

    def publish(self, judgements: str = "") -> None:
        """Flush everything to the disk and let readers see it; `judgements` is the hash of those that it obeys."""
        ...


@dataclass(frozen=True, slots=True)
class Backend:
    """A way to keep a store: how it is opened for reading and for writing, by what follows `scheme:` in its name.

    `settled_with` is None where nothing was published yet.
    """

    scheme: str
    open_reader: Callable[[str], AbstractContextManager[Reader]]
    open_writer: Callable[[str, str | None], AbstractContextManager[Writer]]
    is_unsettled: Callable[[str], bool]
    settled_with: Callable[[str], str | None]
