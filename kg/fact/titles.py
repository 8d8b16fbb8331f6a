"""What an occasion is called, chosen among the names that its facts give, and what kind of occasion it is."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.facts import Named
from kg.fact.openings import Occasion
from kg.model import Article, Stated

NEAR: Final = 900
"""Code points from the beginning of the text within which a name stands that no opening gives."""

_COUNCIL: Final = re.compile(r"HĐND|Hội đồng [Nn]hân dân|Quốc hội|Hội đồng nhân dân", re.IGNORECASE)
"""Whose `kỳ họp` is a session of a council; that of an inspection commission is a meeting."""


def read_type(article: Article, occasion: Occasion) -> str:
    """Return the code of an occasion's kind."""
    kind = occasion.opening.type
    if kind != "council-session":
        return kind
    told = " ".join(o.evidence.sentence.of(article.text) for o in occasion.openings)
    if _COUNCIL.search(f"{article.title or ''} {told}"):
        return kind
    first = next((block.span.start for block in article.blocks if block.kind == "paragraph"), 0)
    return kind if _COUNCIL.search(article.text, first, first + NEAR) else "meeting"


def read_name(article: Article, occasion: Occasion, facts: list[Named]) -> Stated | None:
    """Return the name of an occasion: one in quotation marks, else the words after the head word that opens it.

    Where these give none, it is the first name beside a head word of its kind in the lead.
    """
    heads = [o.head for o in occasion.openings]
    mine = [n for n in facts if n.at in heads]
    alike = [n for n in facts if n.at.value == occasion.opening.type]
    first = next((block.span.start for block in article.blocks if block.kind == "paragraph"), 0)
    near = [n for n in alike if n.at.kind == "event" and n.name.start - first <= NEAR]
    looks = ([n for n in mine if n.quoted], [n for n in alike if n.quoted], mine, near)
    chosen = next((found[0] for found in looks if found), None)
    if chosen is None:
        return None
    text = " ".join(chosen.name.of(article.text).split()).strip(" ,.;:–-")
    return Stated(text, (chosen.evidence,)) if len(text) > 2 else None
