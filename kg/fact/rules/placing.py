"""Where an occasion is held: `tại trụ sở Sở Nội vụ`, `tại Nhà văn hóa xã Púng Luông`, `tại Hà Nội`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause, trim
from kg.fact.facts import Fact, Placed
from kg.fact.rule import rule

_BUILDING: Final = (
    r"(?:trụ sở|hội trường|nhà|phòng họp|phòng|trung tâm|quảng trường|khách sạn|cung|sân|khu"
    r"|bảo tàng|thư viện|rạp|câu lạc bộ|nhà hát|đình|chùa|điểm cầu|xóm|thôn|sở|viện)\b"
)
_BODY: Final = (
    r"(?:(?:trụ sở|hội trường|phòng họp|sân|khuôn viên)(?: chính| lớn| tầng \d+)?(?: của)? )?"
    r"[BK](?: ?(?:[–-] ?)?[BKL])*"
)
_GOES_ON: Final = r" (?:và|bị|có|là|đang|này|sau|trong|lại|cũng|trước|khi|thì|đến|từ|phải|ở|bên|như|trên|mới|được)\b"
"""What follows a territory that is spoken of, and nothing is held there."""
_STOP: Final = (
    r"(?=,|\.|;|:| ?\(|\)|$| ?[–-] | (?:đã|nhằm|tổ chức|dưới|với|để|về|diễn ra|do|vào|cho|sẽ|cùng|phối|và|bị|có|là|đang"
    r"|này|sau|trong|lại|cũng|trước|khi|thì|đến|từ|phải|ở|bên|như|sáng|chiều|tối|trên|mới|được)\b| ?[DEPQV])"
)
_BEHIND: Final = re.compile(r",? ?\(?(?:[LN], )?L(?=[,.;)]|$)")
"""The territory behind a building: `tại chùa Vọng Nguyệt, Hà Nam`."""
_HELD: Final = re.compile(
    r"(?:^|[,;:)–-])(?:[^,;:]{0,200}[DEV][^,;:]{0,200})?[ ]?$|tổ chức[^,;:]{0,80}$|diễn ra[^,;:]{0,40}$"
)
"""A comma, or a stretch with the occasion or its day, stands before `tại`; a body that has its seat there does not."""


@rule(
    rf"(?<!B )(?<!K )tại (?P<place>{_BODY}|(?:thủ đô )?L(?!{_GOES_ON})|{_BUILDING}[^,.;:()PDEQV]{{0,80}}?){_STOP}",
    cues=("tại ",),
    examples=(
        ("Sáng 14/8, tại trụ sở Sở Nội vụ, Sở Nội vụ tổ chức hội thảo.", ("venue Sở Nội vụ",)),
        ("Ngày 21/11, tại Hà Nội, Viện Kinh tế Miền Duyên hải tổ chức hội thảo.", ("locality Hà Nội",)),
        ("Lễ hội diễn ra tại chùa Vọng Nguyệt, tỉnh Hà Nam.", ("locality tỉnh Hà Nam", "venue chùa Vọng Nguyệt")),
        ("Sáng 3/5, tại khu vực này cũng cần trạm y tế.", ()),
    ),
)
def place(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `tại X`: a building or body is the venue, a territory the locality."""
    evidence = clause.evidence(found, name)
    if not _HELD.search(clause.before(found.start(), 200)):
        return
    if found["place"].strip().removeprefix("thủ đô ") == "L":
        yield Placed("locality", clause.at(found.start("place") + found["place"].index("L")).span, evidence)
        return
    if behind := _BEHIND.match(clause.shape, found.end("place")):
        yield Placed("locality", clause.at(behind.end() - 1).span, evidence)
    span = clause.span(found.start("place"), found.end("place"))
    text = span.of(clause.text)
    seat = re.match(r"(?:trụ sở|Trụ sở) (?=(?:Sở|UBND|Bộ|Công an|Viện|Đảng ủy|Ủy ban|Huyện ủy|Tỉnh ủy))", text)
    venue = trim(clause.text, span.start + (seat.end() if seat else 0), span.end)
    if any(letter.isupper() or letter.isdigit() for letter in venue.of(clause.text)):
        yield Placed("venue", venue, evidence)
