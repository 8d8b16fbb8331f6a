"""A store that lives as long as it is open: for tests, and for looking at articles without keeping them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

import pyoxigraph

from kg.errors import StoreError
from kg.rdf.namespaces import DEFAULT_BASE
from kg.store.graph import OxigraphWriter
from kg.store.port import Backend, Reader, Writer


class MemoryStore(OxigraphWriter):
    """A writer whose changes are seen at once and kept by nobody."""

    unsettled = False
    judgements = ""

    def update(self, request: str) -> None:
        """Run one update request."""
        super().update(request)
        self.unsettled = True

    def is_unsettled(self) -> bool:
        """Say whether anything was written since the last publishing."""
        return self.unsettled

    def settled_with(self) -> str:
        """Return the hash of the judgements that were obeyed when this was last published."""
        return self.judgements

    def publish(self, judgements: str = "") -> None:
        """Nothing is kept, so nothing is flushed."""
        self.unsettled, self.judgements = False, judgements


def open_reader(path: str) -> AbstractContextManager[Reader]:
    """Refuse: a store in memory has no life before it is written."""
    raise StoreError(f"memory:{path}: a store in memory cannot be opened again; give a folder: --store PATH")


@contextmanager
def open_writer(path: str, base: str | None) -> Iterator[Writer]:
    """Yield a new empty store."""
    yield MemoryStore(pyoxigraph.Store(), base or DEFAULT_BASE)


def is_unsettled(path: str) -> bool:
    """Say no: nothing outlives its writer."""
    return False


def settled_with(path: str) -> str | None:
    """Say that nothing was published: nothing outlives its writer."""
    return None


BACKEND = Backend("memory", open_reader, open_writer, is_unsettled, settled_with)
