"""Sentences as shapes: lower-case text in which every mention is one capital letter, so that a rule is one pattern.

`sáng D, tại B, B phối hợp với B tổ chức E: Q` is what a rule sees of a lead sentence. The letters: P person, N bare
name, B body, K body that says where, O office, E occasion, V occasion said by a verb, D date, L place, Q quotation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.mention import Mention
from kg.model import Evidence, Span
from kg.text import Sentence

SYMBOLS: Final = {
    "person": "P",
    "name": "N",
    "body": "B",
    "office": "O",
    "event": "E",
    "activity": "V",
    "date": "D",
    "place": "L",
    "title": "Q",
}
_RUN: Final = re.compile(r"[ \xa0\n]{2,}")
_WHERE: Final = re.compile(
    r"(?<!\w)(?:[Tt]ại|[Ởở]|[Tt]rụ sở|[Hh]ội trường)[ \xa0\n]{1,3}"
    r"(?:(?!hội nghị|hội thảo|Hội nghị|Hội thảo|buổi|cuộc|lễ|phiên|đây|họp|kỳ)[^,.;:“”\n]){0,40}$"
)
"""What makes a body after it the place of something: `tại trụ sở Sở Nội vụ`."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence with its mentions and its shape.

    `places` are where in the shape the mentions' letters stand; `starts` where in the shape and in the text each
    stretch of plain words begins, which are as long in one as in the other; `items` are the list items that directly
    follow the sentence.
    """

    text: str
    sentence: Sentence
    mentions: tuple[Mention, ...]
    shape: str
    places: tuple[int, ...]
    starts: tuple[tuple[int, int], ...]
    items: tuple[Clause, ...] = ()

    def at(self, place: int) -> Mention:
        """Return the mention whose letter stands at a place of the shape; raise ValueError where none does."""
        index = bisect_left(self.places, place)
        if index == len(self.places) or self.places[index] != place:
            raise ValueError(f"no mention stands at {place} of {self.shape!r}")
        return self.mentions[index]

    def place(self, mention: Mention) -> int:
        """Return where in the shape the letter of one of the sentence's mentions stands."""
        return self.places[self.mentions.index(mention)]

    def before(self, place: int, width: int = 80) -> str:
        """Return the shape before a place, at most `width` characters of it."""
        return self.shape[max(0, place - width) : place]

    def within(self, start: int, end: int, kinds: str) -> tuple[Mention, ...]:
        """Return the mentions between two places of the shape whose letters are among `kinds`, in order."""
        first, last = bisect_left(self.places, start), bisect_left(self.places, end)
        found = zip(self.mentions[first:last], self.places[first:last], strict=True)
        return tuple(mention for mention, place in found if self.shape[place] in kinds)

    def offset(self, place: int) -> int:
        """Return where in the text a place of the shape stands."""
        shape, text = self.starts[max(0, bisect_right(self.starts, (place, len(self.text))) - 1)]
        return text + place - shape

    def span(self, start: int, end: int) -> Span:
        """Return the stretch of text between two places of the shape, white space at its ends left off."""
        first, last = self.offset(start), self.offset(end - 1) if end > start else self.offset(start)
        if end > start:
            index = bisect_right(self.places, end - 1) - 1
            ends_in_mention = index >= 0 and self.places[index] == end - 1
            last = self.mentions[index].span.end if ends_in_mention else last + 1
        return trim(self.text, first, last)

    def evidence(self, found: re.Match[str], rule: str) -> Evidence:
        """Return the evidence that a match of a rule's pattern gives."""
        return Evidence(self.span(found.start(), found.end()), self.sentence.span, rule)


def trim(text: str, start: int, end: int) -> Span:
    """Return a span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def shape_of(text: str, sentence: Sentence, mentions: tuple[Mention, ...], items: tuple[Clause, ...] = ()) -> Clause:
    """Return a sentence as a clause; runs of space become one."""
    parts: list[str] = []
    places: list[int] = []
    starts: list[tuple[int, int]] = []
    place, length = sentence.span.start, 0
    for mention in mentions:
        for plain, start in _plain(text, place, mention.span.start):
            starts.append((length, start))
            parts.append(plain)
            length += len(plain)
        parts.append(_symbol(text, mention, place))
        starts.append((length, mention.span.start))
        places.append(length)
        length, place = length + 1, mention.span.end
    for plain, start in _plain(text, place, sentence.span.end):
        starts.append((length, start))
        parts.append(plain)
        length += len(plain)
    return Clause(text, sentence, mentions, "".join(parts), tuple(places), tuple(starts), items)


def _plain(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the words between two mentions in lower case, in stretches without runs of space, and their places."""
    while run := _RUN.search(text, start, end):
        yield _lower(text[start : run.start() + 1]), start
        start = run.end()
    if start < end:
        yield _lower(text[start:end]), start


def _symbol(text: str, mention: Mention, place: int) -> str:
    if mention.kind == "body" and _WHERE.search(text, max(place, mention.span.start - 52), mention.span.start):
        return "K"
    return SYMBOLS[mention.kind]


def _lower(text: str) -> str:
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered.replace("\xa0", " ").replace("\n", " ")
