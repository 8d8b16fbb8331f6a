"""Where a body is named, and what settled the rest of its full name: an abbreviation written out, a territory added."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import Final

from kg.fact.bodies import expand, name_body
from kg.fact.context import Context, split_territory
from kg.fold import fold
from kg.mention import Body
from kg.model import Evidence, Span
from kg.text import Text

NEAR: Final = 200
"""How many bodies and territories of an article are looked through for what settled a name; an article has dozens."""


def witness_bodies(text: Text, context: Context, wanted: Collection[str]) -> Mapping[str, tuple[Evidence, ...]]:
    """Return for some folded full names the words that name the body, and those that settled the rest of its name.

    Rules: `settling.name` for the words themselves; `settling.abbreviation` where they are short for the name;
    `settling.host`, `settling.mention` and `settling.territory` for what added the territory: the publisher, a longer
    mention of the body, a territory named elsewhere. A host known from outside the text leaves the words themselves.
    """
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for body in context.bodies.things:
        name = name_body(body, context)
        key = fold(name) if name else ""
        if name and key in wanted and body.span.start < body.span.end:
            found[key].append((body.span, "settling.name"))
            if len(found[key]) == 1:
                found[key] += _settled(text.article.text, context, body, name)
    return {key: tuple(evidence_at(text, *one) for one in places) for key, places in found.items()}


def _settled(whole: str, context: Context, body: Body, name: str) -> Iterator[tuple[Span, str]]:
    written = set(fold(body.span.of(whole)).split())
    known = set(fold(" ".join(_parts(body))).split())
    if known - written:
        yield _explained(context, body) or body.span, "settling.abbreviation"
    missing = set(fold(name).split()) - known - written
    if missing:
        yield _adding(whole, context, body, missing)


def _parts(body: Body) -> Iterator[str]:
    """Yield the names in a mention with their abbreviations written out: the body's own, then its parents'."""
    yield expand(body.core)
    territory = split_territory(body.territory) if body.territory else None
    yield f"{territory.type} {territory.name}" if territory else body.territory
    if body.parent:
        yield from _parts(body.parent)


def _explained(context: Context, body: Body) -> Span | None:
    """Return where a short form is given with its long one: `Đại học Đất Mũi (ĐHĐM)`."""
    near = islice(context.bodies.things, NEAR)
    return next((other.span for other in near if other.alias and other.alias == body.core), None)


def _adding(whole: str, context: Context, body: Body, missing: set[str]) -> tuple[Span, str]:
    """Return the words that settled what a mention leaves out, and how."""
    home, publisher = context.home, context.publisher
    if home and missing <= set(fold(f"{home.type} {home.name}").split()):
        place = whole.find(publisher) if publisher else -1
        return (Span(place, place + len(publisher)) if place >= 0 else body.span), "settling.host"
    for other in islice(context.bodies.things, NEAR):
        if other is not body and missing <= set(fold(other.span.of(whole)).split()):
            return other.span, "settling.mention"
    for territory in islice(context.territories.things, NEAR):
        at = whole.find(territory.name, territory.start) if territory.name else -1
        if at >= 0 and missing <= set(fold(f"{territory.type} {territory.name}").split()):
            return Span(at, at + len(territory.name)), "settling.territory"
    return body.span, "settling.territory"


def evidence_at(text: Text, span: Span, rule: str) -> Evidence:
    """Return evidence with the sentence around a span, or its line where it stands in no sentence."""
    index = bisect_right(text.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if index >= 0 and text.sentences[index].span.covers(span):
        return Evidence(span, text.sentences[index].span, rule)
    whole = text.article.text
    start, end = whole.rfind("\n", 0, span.start) + 1, whole.find("\n", span.end)
    return Evidence(span, Span(start, end if end >= 0 else len(whole)), rule)
