"""From a record into the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal as OneOf

from pyoxigraph import Literal

from kg.errors import KgError
from kg.model import Given, Record
from kg.pipeline.extracting import extract_all
from kg.pipeline.judging import NOBODY, Judged
from kg.pipeline.settling import settle
from kg.query import read_answer
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import article_iri
from kg.rdf.records import read_claims
from kg.store import Writer

Status = OneOf["new", "unchanged", "replaced", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article of an import: its status, where it came from, and a remark or the error in words."""

    status: Status
    where: str
    record: Record | None = None
    remark: str = ""


def import_articles(
    paths: Iterable[str],
    writer: Writer,
    given: Given = Given(),
    *,
    judged: Judged = NOBODY,
    seen: Callable[[Outcome], None],
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
        settle(writer, judged)


def _import(record: Record, file: str, writer: Writer, texts: dict[str, str]) -> Outcome:
    """Put one record into the store; where its text is there under a lesser name, that article stays as it is.

    So the order in which one text came by several names does not show, whatever is known of each from outside.
    """
    key = record.article.key
    graph = article_iri(writer.base, key)
    before = tuple(writer.claims(graph))
    known = read_claims(before).article if before else record.article
    if known.text == record.article.text and known.id < record.article.id:
        return Outcome("unchanged", file, record, f"the same text is in the graph as {known.id}")
    remark = _remark(record, writer, new=not before, earlier=texts.get(key))
    texts[key] = record.article.text
    claims = write_claims(record, writer.base)
    if set(claims) == set(before):
        return Outcome("unchanged", file, record, remark)
    writer.replace(graph, claims)
    return Outcome("replaced" if before else "new", file, record, remark)


def _remark(record: Record, writer: Writer, *, new: bool, earlier: str | None) -> str:
    article = record.article
    if earlier is not None and earlier != article.text:
        return f"another text under the same URL came earlier in this batch ({article.url}); this later one stays"
    name = Literal(article.id)
    same = f"SELECT ?article WHERE {{ GRAPH ?article {{ ?article dcterms:identifier {name} }} }} ORDER BY ?article"
    if new and read_answer(writer.query(same)).rows:
        return f"another article named {article.id} is in the graph; give both a URL to have one replace the other"
    return ""
