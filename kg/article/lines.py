"""The lines of a page: where they stand, and what is glued into one that should be two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

EDGE: Final = " \t\u00a0\u2003\u2009\u3000|\u200b\ufeff"
"""Characters that stand around a line and are no part of it."""

GLUED_MINIMUM: Final = 12
"""A shorter line that begins the next one is a coincidence."""

WRAPPED: Final = 40
"""Code points of a line that may break inside a sentence at least."""

# <p style="text-align: center;"><strong>  …  </strong></p>
_OPENING: Final = re.compile(r"(?:\s|&nbsp;|<[a-zA-Z/!][^<>]{0,400}>)+")
# ![](anh.jpg) |
_IMAGE_AT_END: Final = re.compile(r"(?:\s?!\[[^\[\]\n]{0,200}\]\([^()\n]{0,300}\)\s?)+\Z")
_TAG: Final = re.compile(r"<[a-zA-Z/!]")
TAGS_AT_END: Final = 12
"""More tags than these at the end of a line stay in it: the work for one line is bounded."""
# " date 2025-10-01 Hội thảo …": the stamp that a crawler leaves before the first line
_CRAWL_STAMP: Final = re.compile(r"date \d{4}-\d\d(?:-\d\d)?(?=\s)")
# a line that ends so goes on in the next one, whatever letter that begins with
_OPEN_END: Final = re.compile(
    r"(?:[,–\-(“]|\b(?:và|của|tại|do|với|các|cho|là|ở|về|theo|trong|những|từ|đến|ông|bà|đồng chí|cùng|bởi|để|có"
    r"|tỉnh|huyện|xã))\Z"
)
# Sáng ngày ↵ 6/8/2020 · Tại xã ↵ An Bình
_DAY_BROKEN: Final = re.compile(
    r"\A(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Vv]ào)? ?[Nn]gày|[Tt]ại (?:xã|huyện|tỉnh|phường|thành phố))\Z"
)
_BULLET: Final = re.compile(r"[-–+*•●▪■»✓]|\(?\w{1,2}[.)]")
_LINE: Final = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without the space around it; `gap` says that an empty line, or the beginning, stands before it."""

    start: int
    text: str
    gap: bool

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that hold more than space, glued captions cut apart."""
    lines: list[Line] = []
    for line in _trimmed(text):
        before = lines[-1].text if lines else ""
        lines.extend(_cut(line, before))
    return lines


def _trimmed(text: str) -> Iterator[Line]:
    last = 0
    for found in _LINE.finditer(text):
        raw = found.group()
        body = raw.strip(EDGE)
        if not body:
            continue
        start = found.start() + len(raw) - len(raw.lstrip(EDGE))
        if body[0] in "<&" or body[-1] in ">;":
            start, body = _without_tags(start, body)
        if body.endswith(")") and "![" in body:
            body = _IMAGE_AT_END.sub("", body) or body
        if body:
            yield Line(start, body, last == 0 or text.count("\n", last, found.start()) > 1)
            last = found.end()


def _without_tags(start: int, body: str) -> tuple[int, str]:
    opening = _OPENING.match(body)
    if opening and opening.end() < len(body):
        start += opening.end()
        body = body[opening.end() :]
    tail = body[-400 * TAGS_AT_END :]
    for _ in range(TAGS_AT_END):
        opened = len(tail) - 6 if tail.endswith("&nbsp;") else tail.rfind("<") if tail.endswith(">") else -1
        if opened < 0 or (tail[opened] == "<" and not _TAG.match(tail, opened)):
            break
        tail = tail[:opened].rstrip(EDGE)
    kept = len(body) - len(body[-400 * TAGS_AT_END :]) + len(tail)
    return (start, body[:kept]) if kept else (start, body)


def _cut(line: Line, before: str) -> Iterator[Line]:
    """Yield a line in the parts that are glued into it: a repeat of the line before, a crawler's stamp."""
    stamp = _CRAWL_STAMP.match(line.text)
    at = stamp.end() if stamp else 0
    if not at and len(before) >= GLUED_MINIMUM and len(line.text) > len(before) and line.text.startswith(before):
        at = len(before)
    rest = line.text[at:].lstrip(EDGE + "•")
    if not at or not rest or rest[0].islower() or (not rest[0].isalnum() and rest[0] not in '“"‘('):
        yield line
        return
    yield Line(line.start, line.text[:at].rstrip(), line.gap)
    yield Line(line.end - len(rest), rest, False)


def breaks_inside(before: Line, line: Line) -> bool:
    """Say whether a sentence goes on from one line to the next."""
    if not line.gap and before.text[-1].isalpha() and (line.text[0].islower() or _DAY_BROKEN.search(before.text)):
        return True
    if len(before.text) < WRAPPED or before.text[-1] in '.!?…;:”"’»' or _BULLET.match(line.text):
        return False
    if line.text[0].islower():
        return True
    return not line.gap and bool(_OPEN_END.search(before.text[-12:]))
