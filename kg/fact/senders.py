"""Which bodies of a list are represented: those named as members of it, not those that the words about others name."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.clause import Clause
from kg.fact.holders import is_over

_LEAD: Final = (
    r"(?:đại diện|lãnh đạo|thủ trưởng|chỉ huy|các|một số|nhiều|hai|ba|bốn|\d+|và|cùng|với|còn|có|gồm|phía|bên|khách mời"
    r"|đơn vị|cơ quan|doanh nghiệp|tổ chức|ngoài ra|như|là|đội|trường|bộ|sở|ban|ngành|cấp|trong đó|đại biểu|chính quyền"
    r"|thường trực|(?<=đại diện )của|(?<=tham gia )của|(?<=đạo )của|(?<=tham dự )của|sự tham gia|sự tham dự|sự có mặt"
    r"|đông đủ)"
)
"""Words that may stand before a member of a list that is a body."""
_MEMBER: Final = re.compile(
    rf"(?:^|[;:,.…(–-]|[BKLN]|[PO](?= ?(?:cùng|và|với)))(?:[ ,]{{0,2}}{_LEAD}(?!\w)){{0,8}} ?,? ?$"
)
_SENT: Final = re.compile(r"(?<!\w)(?:đại diện|lãnh đạo|thủ trưởng|và|cùng|các|đại biểu)(?!\w)")
_ABOUT: Final = re.compile(r"[PN][^;]{0,60}$")
_BARE: Final = re.compile(r"(?:các|nhiều|một số|những|toàn thể) ?$")
_INNER: Final = ("Ban Giám hiệu", "Ban Giám đốc", "Ban Chấp hành", "Ban Thường vụ", "Ban Tổ chức", "Đoàn")
"""Bodies inside another one, which a bare name does not tell of."""
_EACH: Final = re.compile(
    r"[^;.P]{0,40}?(?: của)? (?:các|một số|nhiều) (?:tỉnh|huyện|thị|xã|phường|quận|thành phố|địa phương|trường)\b"
)
"""Territories behind a body that make it one of many: `lãnh đạo UBND các huyện`."""
_NUMBER: Final = re.compile(r"(?:\d|/\d+|các vị|các|những|ông,? bà) đại biểu ?$")


def is_sent(clause: Clause, start: int, place: int) -> bool:
    """Say whether a body of a list that begins at `start` is a member of it, and not part of what is said of others."""
    body = clause.at(place).body
    before = clause.shape[max(start, place - 120) : place]
    if body is None or _MEMBER.search(before) is None or _NUMBER.search(before):
        return False
    bare = body.core == body.head and not body.territory and not body.parent
    if bare and (body.core in _INNER or _BARE.search(before)):
        return False
    if body.level == "province" and not body.territory and re.search(r"(?:một số|nhiều) ?$", before):
        return False
    if bare and _EACH.match(clause.shape, place + 1):
        return False
    about = _ABOUT.search(before.rpartition(";")[2])
    if about is not None and _SENT.search(about.group()) is None:
        return False
    last = next((p for p in reversed(clause.places) if start <= p < place), None)
    return last is None or clause.shape[last] != "B" or not is_over(clause, last, place)
