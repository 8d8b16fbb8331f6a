"""What stands between two words and parts a name from something else: `Tập đoàn Sao Mai và SkyLand`."""

from __future__ import annotations

import re
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import END
from kg.mention.words import COMPOUND

_COMPOUND: Final = late(COMPOUND + END)
_PAPER: Final = re.compile(r"(?:Kế hoạch|Nghị quyết|Quyết định|Chỉ thị|Chương trình|Thông báo|Kết luận)[ \xa0\n]")
_CODE: Final = re.compile(rf"[A-Z]{{1,3}}[ \xa0]?\d{{1,3}}{END}")
"""The number of an office of the police: `C50`."""
_OTHERS: Final = re.compile(
    r"(?:(?:các|những|một số|nhiều)[ \xa0\n]{1,3}(?!vấn đề|dân tộc|trường hợp)|toàn thể|đại diện|cán bộ|lãnh đạo"
    r"|người dân|đông đảo)"
)
"""What stands behind `và` and is a body or people of their own."""
_FIRMS: Final = ("Công ty", "Tập đoàn", "Tổng công ty", "Tổng Công ty", "Ngân hàng", "Báo", "Đại học", "Hãng", "Quỹ")
"""Head nouns of houses, whose proper names have no `và` in them."""


def parts(text: str, joiner: re.Match[str], end: int, head: str, *, named: bool) -> bool:
    """Say whether what joins two words parts a name from something else: `Tập đoàn Sao Mai và SkyLand`."""
    link = joiner.group().strip(" \xa0\n")
    after = joiner.end()
    if link in ("-", "–") and len(joiner.group()) > 1:
        return (
            text.startswith("Ảnh", after)
            or _CODE.match(text, after, end) is not None
            or (named and text[after : after + 1].islower())
        )
    if link != "và":
        return False
    if _OTHERS.match(text, after, end):
        return True
    if not (head in _FIRMS and named and text[after : after + 1].isupper()):
        return False
    return _PAPER.match(text, after, end) is not None or not _COMPOUND.match(text, after, end)
