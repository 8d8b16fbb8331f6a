"""Which office somebody gets, or has for the occasion: `A … giữ chức B`, `bổ nhiệm ông A làm B`."""

from __future__ import annotations

import re
from typing import Final

from kg.mention import Mention, Office

_GAIN: Final = re.compile(
    r"(?:giữ|nhận|bầu làm|cử làm|bổ nhiệm làm|trở thành|tái cử|tái đắc cử|đắc cử|trúng cử|đảm nhiệm|đảm nhận|bổ nhiệm)"
    r"(?: chức vụ| chức danh| chức| nhiệm vụ| cương vị| vị trí)?(?: là)? $"
)
_BY: Final = re.compile(r"^,? (?:vừa |đã |mới )?được $")
"""What stands before the body that gives somebody an office: `ông A được Ban Thường vụ điều động giữ chức B`."""
_MADE: Final = re.compile(r"làm $")


def gained(whole: str, found: tuple[Mention, ...], index: int) -> tuple[Office, ...]:
    """Return the office that a person gets or has for the occasion: `A … giữ chức B`, `A làm Trưởng ban C`."""
    follower = found[index + 1] if index + 1 < len(found) else None
    if follower and follower.kind == "body" and _BY.search(whole[found[index].span.end : follower.span.start]):
        follower = found[index + 2] if index + 2 < len(found) else None
    if follower is None or follower.kind != "office":
        return ()
    gap = whole[found[index].span.end : follower.span.start]
    if len(gap) >= 90 or re.search(r"[.;]", gap):
        return ()
    if _MADE.search(gap) and all(o.body is None for o in follower.offices) and not _is_put(whole, found, index):
        return ()
    return follower.offices if _GAIN.search(gap) or _MADE.search(gap) else ()


_PUT: Final = re.compile(r"(?P<by>do|bổ nhiệm|bầu|cử|đề cử|tiến cử)[ \xa0]$")


def _is_put(whole: str, found: tuple[Mention, ...], index: int) -> bool:
    """Say whether somebody is put into an office: `bổ nhiệm ông A làm Giám đốc`, `Công ty X do ông A làm Giám đốc`."""
    put = _PUT.search(whole, max(0, found[index].span.start - 12), found[index].span.start)
    if put is None or put["by"] != "do":
        return put is not None
    return index > 0 and found[index - 1].kind == "body" and found[index - 1].span.end == put.start() - 1
