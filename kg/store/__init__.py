"""Where the graph is kept: one writer, readers on snapshots, one atomic update per article."""

from __future__ import annotations

from kg.store.opening import is_unsettled, open_reader, open_writer, path_of, settled_with
from kg.store.port import Reader, Writer

__all__ = ["Reader", "Writer", "is_unsettled", "open_reader", "open_writer", "path_of", "settled_with"]
