"""Pieces of pattern over shapes that the rules share: lists of persons and bodies, and what may stand between."""

from __future__ import annotations

from typing import Final

JOINT: Final = (
    r"(?: ?[,;+–-] ?| )(?:(?:và|cùng với|cùng|các|các đồng chí|các đ/c|các ông|các bà"
    r"|các ông, bà|các vị|bà|ông|đồng chí|đ/c|còn có|có|gồm)[ :,]{1,2}){0,3}"
)
"""What stands between two members of a list."""
PERSONS: Final = rf"[PO](?:{JOINT}[PON]){{0,30}}"
"""A list of persons or holders of offices."""
BODIES: Final = rf"B(?:{JOINT}B){{0,20}}"
"""A list of bodies."""
ADVERBS: Final = (
    r"(?:(?:đã|sẽ|vừa|cũng|đang|trực tiếp|long trọng|phối hợp|cùng|đồng|chính thức"
    r"|thành công|trân trọng|tiếp tục|còn) ?){0,4}"
)
"""Words that may stand before a verb."""
