"""Captions: what the pictures of an article show, told from subheadings and list lines by form and neighbours."""

from __future__ import annotations

from typing import Final

from kg.article.phrases import holds, pattern
from kg.article.sorting import ends_sentence, has_credit

LONGEST: Final = 260
"""Code points of a caption at most."""

STOPPED: Final = 200
"""Code points of a caption under a picture's file name, where a full stop may end it."""


def is_caption(text: str, *, after_picture: bool) -> bool:
    """Say whether a line between paragraphs is a caption: it shows a scene or a person, and no full stop ends it.

    A credit (`Ảnh: …`), a place in the picture (`(bên phải)`), brackets around the whole line, or a picture's file
    name before it settle it in spite of a full stop.
    """
    if len(text) > LONGEST or text.isupper():
        return False
    if has_credit(text) or is_bracketed(text) or (after_picture and _is_one_sentence(text)):
        return True
    low = text.lower()
    if ". " not in text and holds("captions", "place", low):
        return True
    scene = pattern("captions", "scene", "start").match(low)
    if scene and text.endswith(".") and low.count(" ") <= 7 and not low.startswith(("các đại biểu", "đại biểu")):
        return True
    shown = scene or pattern("captions", "person", "start").match(low)
    return shown is not None and not ends_sentence(text) and text.count(" ") >= 2


def _is_one_sentence(text: str) -> bool:
    return len(text) <= STOPPED and not text.endswith((":", ";", "?")) and ". " not in text[12:]


def is_bracketed(text: str) -> bool:
    """Say whether one pair of brackets stands around a whole line, as some portals set captions."""
    if text[0] != "(" or len(text) > 2 * LONGEST or len(text) < 12:
        return False
    depth = 0
    for n, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return not text[n + 1 :].strip(" .")
    return False
