"""Lines joined to blocks: a paragraph broken inside a sentence becomes one, what is glued to its ends is cut off."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.article.datelines import Dateline, read_dateline
from kg.article.layout import Layout
from kg.article.lines import Line, breaks_inside
from kg.article.names import is_outlet, is_personal, read_byline, strip_label
from kg.model import Block, Span

SIGNATURE: Final = 70
"""Code points of a byline glued to the end of a paragraph at most."""

OPENING: Final = 110
"""Code points within which a dateline glued to the beginning of a paragraph ends."""

# …: “…”. Vũ Trung · 6%. DUYÊN DUYÊN · dưới đây: Quang Đông · trong khu vực. (KD)
_SENTENCE_END: Final = re.compile(r"(?:[.!?…:]|\./)[”\"'’)»\]]{0,2}(?:/\.)?\s+")
_AFTER_STAMP: Final = re.compile(r"\)?\s?[.:]\s+|\)?\s+[-–—]\s+|\),?\s+")


@dataclass(frozen=True, slots=True)
class Reading:
    """The blocks of a page, with the dateline and the byline that were glued to its text, if any."""

    blocks: tuple[Block, ...]
    opening: Dateline | None = None
    signature: str | None = None


def join_blocks(text: str, layout: Layout, *, dated: bool, signed: bool) -> Reading:
    """Return the blocks of a page; what is already `dated` or `signed` is not looked for at the ends of its text."""
    pieces = _join(layout)
    opening = signature = None
    if not dated:
        pieces, opening = _cut_opening(pieces, text)
    if not signed:
        pieces, signature = _cut_signature(pieces, text)
    return Reading(tuple(pieces), opening, signature)


def _join(layout: Layout) -> list[Block]:
    blocks: list[Block] = []
    before: Line | None = None
    for line, sort, kind in zip(layout.lines, layout.sorts, layout.kinds, strict=True):
        goes_on = before is not None and blocks[-1].kind == kind and kind in ("paragraph", "caption") and sort != "item"
        if goes_on and before is not None and breaks_inside(before, line):
            blocks[-1] = Block(kind, Span(blocks[-1].span.start, line.end))
        else:
            blocks.append(Block(kind, Span(line.start, line.end)))
        before = line
    return blocks


def _cut_opening(blocks: list[Block], page: str) -> tuple[list[Block], Dateline | None]:
    at = next((n for n, block in enumerate(blocks) if block.kind == "paragraph"), None)
    if at is None:
        return blocks, None
    span = blocks[at].span
    text = page[span.start : min(span.end, span.start + OPENING)]
    for found in _AFTER_STAMP.finditer(text):
        head = text[: found.start() + (found.group()[0] == ")")]
        dateline = read_dateline(head)
        if dateline and dateline.sure and dateline.outlet and is_outlet(dateline.outlet):
            head_block = Block("dateline", Span(span.start, span.start + len(head)))
            rest = Block("paragraph", Span(span.start + found.end(), span.end))
            return [*blocks[:at], head_block, rest, *blocks[at + 1 :]], dateline
    return blocks, None


def _cut_signature(blocks: list[Block], page: str) -> tuple[list[Block], str | None]:
    at = next((n for n in reversed(range(len(blocks))) if blocks[n].kind == "paragraph"), None)
    if at is None:
        return blocks, None
    span = blocks[at].span
    text = page[max(span.start, span.end - SIGNATURE - 8) : span.end]
    for found in _SENTENCE_END.finditer(text):
        tail = text[found.end() :]
        listed = ";" in tail or found.group().startswith(":")
        if len(tail) <= SIGNATURE and not listed and (author := _read_signature(tail)):
            cut = span.end - len(tail)
            space = len(found.group()) - len(found.group().rstrip())
            body = Block("paragraph", Span(span.start, cut - space))
            return [*blocks[:at], body, Block("byline", Span(cut, span.end)), *blocks[at + 1 :]], author
    return blocks, None


def _read_signature(tail: str) -> str | None:
    text = re.sub(r"\s\d{1,3}\Z", "", tail)
    text = re.split(r"\s(?=Theo\s)", text)[0]
    if strip_label(text, "author")[1]:
        return read_byline(text)
    bare = text.strip("() ")
    initials = bare.isupper() and len(bare) <= 4
    first = re.split(r"\s+[-–—]\s+|\s*[(/,]\s*", bare)[0]
    return read_byline(bare, single=True) if initials or is_personal(first) else None
