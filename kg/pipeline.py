"""The order of the rooms: the only place that knows how an article gets from its file into the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import Literal as OneOf

from pyoxigraph import Literal, Quad

from kg.article import read_article
from kg.entity import resolve
from kg.errors import KgError, SourceError, StoreInUseError
from kg.fact import prove, read_record
from kg.mention import find_mentions
from kg.model import Given, Page, Record, arrange
from kg.rdf.claims import write_claims
from kg.rdf.fused import fuse
from kg.query import read_answer
from kg.rdf.namespaces import article_iri
from kg.rdf.records import read_claims
from kg.source import find_files, read_pages
from kg.store import Reader, Writer, is_unsettled, open_reader, open_writer
from kg.text import read_text

Status = OneOf["new", "unchanged", "replaced", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article of an import: its status, where it came from, and a remark or the error in words."""

    status: Status
    where: str
    record: Record | None = None
    remark: str = ""


def extract(page: Page) -> Record:
    """Return the record of one page, in canonical order, every fact proved to stand in its text.

    Raises EvidenceError where a fact does not.
    """
    text = read_text(read_article(page))
    record = arrange(read_record(text, find_mentions(text)))
    prove(record)
    return record


def extract_all(paths: Iterable[str], given: Given = Given()) -> Iterator[tuple[str, Record | KgError]]:
    """Yield each file of some paths with the record of its article, or the error that says why there is none."""
    for file in find_files(paths):
        if isinstance(file, SourceError):
            yield "", file
            continue
        try:
            for page in read_pages(file, given):
                yield file, extract(page)
        except KgError as error:
            yield file, error


def import_articles(
    paths: Iterable[str], writer: Writer, given: Given = Given(), *, seen: Callable[[Outcome], None]
) -> None:
    """Put the articles of some paths into a store, each in one atomic update, then fuse and publish.

    `seen` is told of every article as soon as it is in. Whatever interrupts the batch, what is in stays in and is
    fused and published before the interruption goes on.
    """
    texts: dict[str, str] = {}
    try:
        for file, found in extract_all(paths, given):
            if isinstance(found, KgError):
                seen(Outcome("failed", file, remark=str(found)))
            else:
                seen(_import(found, file, writer, texts))
    finally:
        settle(writer)


def _import(record: Record, file: str, writer: Writer, texts: dict[str, str]) -> Outcome:
    key = record.article.key
    graph = article_iri(writer.base, key)
    before = tuple(writer.claims(graph))
    record = _under_least_name(record, before)
    remark = _remark(record, writer, new=not before, earlier=texts.get(key))
    texts[key] = record.article.text
    claims = write_claims(record, writer.base)
    if set(claims) == set(before):
        return Outcome("unchanged", file, record, remark)
    writer.replace(graph, claims)
    return Outcome("replaced" if before else "new", file, record, remark)


def _under_least_name(record: Record, before: tuple[Quad, ...]) -> Record:
    """Return the record under the least of the names its text came by, so that the order of imports does not show."""
    known = read_claims(before).article if before else record.article
    if known.text != record.article.text:
        return record
    return replace(record, article=replace(record.article, id=min(known.id, record.article.id)))


def _remark(record: Record, writer: Writer, *, new: bool, earlier: str | None) -> str:
    article = record.article
    if earlier is not None and earlier != article.text:
        return f"another text under the same URL came earlier in this batch ({article.url}); this later one stays"
    name = Literal(article.id)
    same = f"SELECT ?article WHERE {{ GRAPH ?article {{ ?article dcterms:identifier {name} }} }} ORDER BY ?article"
    if new and read_answer(writer.query(same)).rows:
        return f"another article named {article.id} is in the graph; give both a URL to have one replace the other"
    return ""


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

    Raises StoreError where there is no store.
    """
    if is_unsettled(store):
        with suppress(StoreInUseError), open_writer(store) as writer:
            settle(writer)
    with open_reader(store) as reader:
        yield reader
