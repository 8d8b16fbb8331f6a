"""Pieces of pattern over shapes that the rules share: lists of persons and bodies, and what may stand between."""

from __future__ import annotations

from typing import Final

JOINT: Final = (
    r"(?: ?[,;+–-] ?| )(?:(?:và|cùng với|cùng|các|các đồng chí|các đ/c|các ông|các bà|các ông, bà"
    r"|các vị|bà|ông|đồng chí"
    r"|đ/c|còn có|có|gồm)[ :,]{1,2}){0,3}"
)
"""What stands between two members of a list."""
_ACTS: Final = (
    r"chủ trì|chủ tọa|điều hành|dự|tham|phát|trình|báo|nhấn|nêu|cho|đề|yêu|kết|khẳng|chia"
    r"|bày|đọc|ký|tiếp|thăm|trao|tặng|đã|sẽ|có|là|gồm|về|với|tại"
)
LEFT: Final = rf" ?(?:[–-] ?)?(?:(?!(?<!\w)(?:{_ACTS})(?!\w))[^.;:PONEQDV]){{1,60}}; ?(?:(?:và|bà|ông|đồng chí) )?"
"""Words of a member that no mention took in, up to the semicolon behind it; no verb is among them."""
PERSONS: Final = rf"[PO](?:(?:{JOINT}|{LEFT})[PON]){{0,30}}"
"""A list of persons or holders of offices."""
BODIES: Final = rf"B(?:{JOINT}B){{0,20}}"
"""A list of bodies."""
ADVERBS: Final = (
    r"(?:(?:đã|sẽ|vừa|cũng|đang|trực tiếp|long trọng|phối hợp|cùng|đồng|chính thức"
    r"|thành công|trân trọng|tiếp tục|còn) ?){0,4}"
)
"""Words that may stand before a verb."""
