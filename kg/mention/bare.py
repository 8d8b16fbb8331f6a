"""Capitalised words with no honorific before them: a person where an office follows, else a bare name."""

from __future__ import annotations

import re

from kg.mention.following import read_following
from kg.mention.persons import begins_sentence, end_of_name
from kg.mention.values import Mention, Office
from kg.mention.words import FAMILY_AT, FUNCTION_AT, NAME_AT, is_foreign
from kg.model import Span


def read_bare(text: str, start: int, end: int) -> Mention | None:
    """Return the capitalised words at a place as a person where an office follows them, else as a bare name."""
    found = NAME_AT.match(text, start, end)
    if found is None or len(found.group().split()) == 1:
        return None
    if FUNCTION_AT.match(text, start, end) and not FAMILY_AT.match(text, start, end):
        return None
    last = end_of_name(text, found, end)
    offices, stop = read_following(text, last, end)
    span = Span(start, last)
    if offices and _is_listed(text, start, end, found.group(), offices):
        return Mention("person", Span(start, stop), name=span, offices=offices)
    return Mention("name", span, name=span)


def _is_listed(text: str, start: int, end: int, name: str, offices: tuple[Office, ...]) -> bool:
    """Say whether capitalised words before an office are a name: by family name and length, or by a list around."""
    if len(name.split()) >= 3 and FAMILY_AT.match(text, start, end):
        return (
            any(office.body is not None or office.fixed for office in offices)
            or "," not in text[start : offices[0].span.start]
        )
    if name.isascii() and is_foreign(name) and "'" not in name and not FAMILY_AT.match(name):
        return True
    if offices[0].span.start == start + len(name) + 2 and text.startswith(" (", start + len(name)):
        return FAMILY_AT.match(name) is not None
    return (
        begins_sentence(text, start)
        or re.search(r"(?:[;:]|đồng chí|đ/c|gồm|có|ông|bà)[ \xa0\n]{1,3}$", text[max(0, start - 12) : start])
        is not None
    )
