"""From all records to the fused graph, published."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from pyoxigraph import Triple

from kg.entity import resolve, tell_history
from kg.entity.mentions import Directory
from kg.entity.ruling import Rulings, rule
from kg.errors import StoreError, StoreInUseError
from kg.model import Record
from kg.pipeline.judging import NOBODY, Judged, digest_of, find_file, read_file
from kg.rdf.fused import fuse
from kg.rdf.judgements import write_judgement
from kg.rdf.records import read_claims
from kg.store import Reader, Writer, is_unsettled, open_reader, open_writer, settled_with

_log = logging.getLogger(__name__)


def records(reader: Reader) -> Iterator[Record]:
    """Yield the record of every article of a store, in the order of their graphs."""
    for article in reader.articles():
        yield read_claims(reader.claims(article))


def settle(writer: Writer, judged: Judged = NOBODY) -> None:
    """Bring the fused graph up to claims and judgements and publish it; nothing happens where neither has changed.

    A mention that its article has no more is waited for, with a warning: texts and readings change. Raises
    JudgementError, having changed nothing, where the judgements contradict each other.
    """
    if not writer.is_unsettled() and writer.settled_with() == judged.digest:
        return
    known = tuple(records(writer))
    rulings = rule(judged.judgements, Directory(known), waiting=True)
    for remark in rulings.missing:
        _log.warning("kg: %s", remark)
    identities = resolve(known, rulings)
    wanted = fuse(known, identities, writer.base, tell_history(known, identities))
    wanted |= _judgements(rulings, writer.base)
    present = frozenset(writer.fused())
    writer.amend(sorted(present - wanted, key=str), sorted(wanted - present, key=str))
    writer.publish(judged.digest)


def _judgements(rulings: Rulings, base: str) -> frozenset[Triple]:
    """Return what was judged of mentions that are both there."""
    there = [(one, mentions) for one, mentions in rulings.bearing if len(mentions) > 1]
    return frozenset(
        triple
        for one, mentions in there
        for triple in write_judgement(base, mentions, one.verdict, by=one.by, on=one.on, why=one.why)
    )


@contextmanager
def reading(store: str, judgements: str | None = None) -> Iterator[Reader]:
    """Yield a store as it was last published, having finished what an interrupted import left behind.

    Where the file of judgements has changed since, the fused graph is settled anew first. Where that cannot be done
    here and now, what was published before is read all the same, and a warning says so.
    Raises StoreError where there is no store, or nothing was published yet, JudgementError where a judgement is broken.
    """
    path = find_file(store, judgements)
    if is_unsettled(store) or settled_with(store) not in (None, digest_of(path)):
        judged = read_file(path)
        try:
            with open_writer(store) as writer:
                settle(writer, judged)
        except StoreInUseError:  # whoever is writing will publish
            if settled_with(store) not in (None, judged.digest):
                _log.warning("kg: the judgements have changed, and another process is writing: they do not show yet")
        except StoreError as error:
            _log.warning("kg: reading what was published before the last import or judgement: %s", error)
    with open_reader(store) as reader:
        yield reader
