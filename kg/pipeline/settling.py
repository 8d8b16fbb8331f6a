"""From all records to the fused graph, published."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from kg.entity import resolve
from kg.errors import StoreError, StoreInUseError
from kg.model import Record
from kg.rdf.fused import fuse
from kg.rdf.records import read_claims
from kg.store import Reader, Writer, is_unsettled, open_reader, open_writer

_log = logging.getLogger(__name__)


def records(reader: Reader) -> Iterator[Record]:
    """Yield the record of every article of a store, in the order of their graphs."""
    for article in reader.articles():
        yield read_claims(reader.claims(article))


def settle(writer: Writer) -> None:
    """Bring the fused graph up to the claims and publish both; nothing happens where nothing was written since."""
    if not writer.is_unsettled():
        return
    known = tuple(records(writer))
    wanted = fuse(known, resolve(known), writer.base)
    present = frozenset(writer.fused())
    writer.amend(sorted(present - wanted, key=str), sorted(wanted - present, key=str))
    writer.publish()


@contextmanager
def reading(store: str) -> Iterator[Reader]:
    """Yield a store as it was last published, having finished what an interrupted import left behind.

    Where that cannot be finished here and now, what was published before is read all the same, and a warning says so.
    Raises StoreError where there is no store, or nothing was published yet.
    """
    if is_unsettled(store):
        try:
            with open_writer(store) as writer:
                settle(writer)
        except StoreInUseError:
            pass  # whoever is writing will publish
        except StoreError as error:
            _log.warning("kg: reading what was published before the last import: %s", error)
    with open_reader(store) as reader:
        yield reader
