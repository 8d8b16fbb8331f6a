"""What an occasion is called, chosen among the names that its facts give, and what kind of occasion it is."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.facts import Named
from kg.fact.openings import Occasion
from kg.model import Article, Evidence, Stated

NEAR: Final = 900
"""Code points from the beginning of the text within which a name stands that no opening gives."""

THEMED: Final = ("workshop", "conference", "seminar", "forum")
"""Kinds of occasion whose matter is a theme."""
_THIS: Final = re.compile(
    r"(?:Đó|Đây|Trên đây) (?:là|cũng là|chính là) (tên|chủ đề|nội dung|tiêu đề)(?: chính)?(?: của)? "
)
"""A lead that says that the headline is the theme."""
_COUNCIL: Final = re.compile(r"HĐND|Hội đồng nhân dân|Quốc hội", re.IGNORECASE)
"""Whose `kỳ họp` is a session of a council."""
_OTHER: Final = re.compile(r"(?:ủy|uỷ) ban kiểm tra|UBKT|(?:đảng|tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ)", re.IGNORECASE)
"""Whose `kỳ họp` is a meeting."""


def read_type(article: Article, occasion: Occasion) -> str:
    """Return the code of an occasion's kind: `kỳ họp` of an inspection commission is no session of a council."""
    kind = occasion.opening.type
    told = " ".join(o.evidence.sentence.of(article.text) for o in occasion.openings)
    if kind != "council-session" or _COUNCIL.search(f"{article.title or ''} {told}"):
        return kind
    return "meeting" if _OTHER.search(told) else kind


def read_name(article: Article, occasion: Occasion, facts: list[Named]) -> Stated | None:
    """Return the name of an occasion: one in quotation marks, else the words after the head word that opens it.

    Where these give none, it is the first name beside a head word of its kind in the lead.
    """
    heads = [o.head for o in occasion.openings]
    mine = [n for n in facts if n.at in heads]
    alike = [n for n in facts if n.at.value == occasion.opening.type]
    first = next((block.span.start for block in article.blocks if block.kind == "paragraph"), 0)
    near = [n for n in alike if (n.at.kind == "event" or n.at.value == "signing") and n.name.start - first <= NEAR]
    own = [n for n in mine if n.at.value == occasion.opening.type]
    looks = ([n for n in mine if n.quoted], [n for n in alike if n.quoted], own, mine, near)
    chosen = next((found[0] for found in looks if found), None)
    if chosen is None:
        return _headline(article, occasion)
    text = " ".join(chosen.name.of(article.text).split()).strip(" ,.;:–-")
    return Stated(text, (chosen.evidence,)) if len(text) > 2 else None


def _headline(article: Article, occasion: Occasion) -> Stated | None:
    """Return the headline as the name of an occasion whose lead says so: `Đây là chủ đề hội thảo do …`."""
    span = next((block.span for block in article.blocks if block.kind == "title"), None)
    found = _THIS.match(occasion.opening.evidence.sentence.of(article.text))
    if span is None or found is None or (found[1] == "nội dung" and occasion.opening.type not in THEMED):
        return None
    return Stated(" ".join(span.of(article.text).split()), (Evidence(span, span, "naming.headline"),))
