"""How articles were read, as text for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kg.fact.tracing import Gap, Trace, Traced
    from kg.model import Article, Span


def write_trace(trace: Trace, form: str) -> str:
    """Return the trace of one article: lines of text, or one line of JSON."""
    if form == "json":
        return json.dumps(_trace_as_json(trace), ensure_ascii=False) + "\n"
    return "".join(f"{line}\n" for line in _lines(trace))


def write_gaps(gaps: Iterable[Gap], form: str) -> str:
    """Return the worklist: a line per group with an example below it, or a list in JSON."""
    if form == "json":
        return json.dumps([_gap_as_json(gap) for gap in gaps], ensure_ascii=False, indent=2) + "\n"
    return "".join(
        f"{gap.count:6,}  {gap.role:9} {click.style(gap.shape, bold=True)}\n"
        f"{'':8}{_flat(gap.sentence, gap.article)}\n"
        f"{'':8}{_place(gap.sentence, gap.article)}\n"
        for gap in gaps
    )


def _lines(trace: Trace) -> Iterator[str]:
    from kg.fact.tracing import verdicts

    yield click.style(f"{trace.article.id}  {trace.article.file or '-'}", bold=True)
    for one in trace.sentences:
        yield from _sentence_lines(one, trace.article)
    yield ""
    for role, verdict in verdicts(trace):
        missed = [one.sentence.index for one in trace.sentences for cue in one.missed if cue.role == role]
        where = f"; cues left in {', '.join(map(str, missed))}" if missed else ""
        yield f"  {role:9} {verdict}{where}"
    yield ""


def _sentence_lines(one: Traced, article: Article) -> Iterator[str]:
    span = one.sentence.span
    yield f"\n  [{one.sentence.index}] {span.start}–{span.end} {one.sentence.kind}\n      {_flat(span, article)}"
    for mention in one.mentions:
        yield f"      {mention.kind:9} {_quote(mention.span, article)}"
    for firing in one.firings:
        roles = f" ({', '.join(sorted(firing.roles))})" if firing.roles else ""
        yield click.style(f"      + {firing.rule}{roles} {_quote(firing.span, article)}", fg="green")
    for cue in one.missed:
        yield click.style(f"      ? {cue.role} {_quote(cue.span, article)}: no rule understood it", fg="yellow")


def _quote(span: Span, article: Article) -> str:
    return f"“{_flat(span, article)}” {span.start}–{span.end}"


def _flat(span: Span, article: Article) -> str:
    return " ".join(span.of(article.text).split())


def _place(span: Span, article: Article) -> str:
    return f"{article.file or article.id} {span.start}–{span.end}"


def _trace_as_json(trace: Trace) -> dict[str, object]:
    from kg.fact.tracing import verdicts

    return {
        "article": {"id": trace.article.id, "file": trace.article.file},
        "roles": dict(verdicts(trace)),
        "sentences": [_sentence_as_json(one, trace.article) for one in trace.sentences],
    }


def _sentence_as_json(one: Traced, article: Article) -> dict[str, object]:
    def words(span: Span) -> dict[str, object]:
        return {"start": span.start, "end": span.end, "quote": span.of(article.text)}

    return {
        **words(one.sentence.span),
        "kind": one.sentence.kind,
        "shape": one.shape,
        "mentions": [{"kind": mention.kind, **words(mention.span)} for mention in one.mentions],
        "rules": [{"rule": f.rule, "roles": sorted(f.roles), **words(f.span)} for f in one.firings],
        "not_understood": [{"cue": cue.form, "role": cue.role, **words(cue.span)} for cue in one.missed],
    }


def _gap_as_json(gap: Gap) -> dict[str, object]:
    return {
        "count": gap.count,
        "cue": gap.cue,
        "role": gap.role,
        "shape": gap.shape,
        "article": gap.article.id,
        "file": gap.article.file,
        "start": gap.sentence.start,
        "end": gap.sentence.end,
        "sentence": gap.sentence.of(gap.article.text),
    }
