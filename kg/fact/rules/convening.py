"""Whose own meeting an occasion is: `Đại hội lần thứ 2 Hội A`, `Hội nghị Tỉnh ủy lần thứ 5`, a council's session."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, Opening
from kg.fact.rule import rule

_OF_ITS_OWN: Final = re.compile(
    r"Ban [Cc]hấp hành|BCH|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy|Đảng bộ|Ủy ban|Uỷ ban|UBND|UBMTTQ|HĐND"
    r"|Hội đồng|Quốc hội|Trung ương"
)
_BACKGROUND: Final = re.compile(
    r"(?:nghị quyết|trước|sau|thực hiện|kết quả|theo|từ|đến|tới|mừng|kỷ niệm|tinh thần|triển khai|quán triệt|thành công"
    r"|chuẩn bị|phục vụ|trình|cho|văn kiện|chức|của|là|bầu|nhiệm kỳ|tại các|cấp|vào) (?:các )?$"
)


_EARLIER: Final = re.compile(r"được bầu|vừa qua|hồi tháng|trước khi|trước đó|thông báo về E|đến nay")


@rule(
    r"(?P<event>E)(?: đại biểu| toàn thể)?"
    r"(?:(?: lần)? thứ \w+,? (?:của )?(?P<first>B)|,? (?:của )?(?P<second>B),? lần thứ)",
    cues=("thứ",),
    examples=(
        ("Sáng 12/5, Đại hội lần thứ 2 Hội Truyền thông Sao Mai đã bầu 15 ủy viên.",
         ("open congress", "organizer Hội Truyền thông Sao Mai")),
    ),
)  # fmt: skip
def own_session(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đại hội lần thứ 2 Hội A`, `Hội nghị Tỉnh ủy lần thứ 5`: a body is the organizer of its own meeting."""
    event = clause.at(found.start("event"))
    mention = clause.at(found.start("first") if found["first"] else found.start("second"))
    if event.value not in ("congress", "conference", "meeting") or mention.body is None:
        return
    if event.value != "congress" and not _OF_ITS_OWN.match(mention.body.core):
        return
    told = "D" in clause.shape or found.start() < 40
    if not told or _BACKGROUND.search(clause.before(found.start(), 24)) or _EARLIER.search(clause.shape):
        return
    evidence = clause.evidence(found, name)
    yield Opening(event.value, event, evidence, firm="D" in clause.shape)
    yield BodyPart(mention.body, "organizer", evidence, event)


@rule(
    r"(?:chủ tọa|chủ toạ|chủ trì|điều hành)",
    cues=("chủ tọa", "chủ toạ", "chủ trì", "điều hành"),
    examples=(("Chủ tọa kỳ họp: ông Châu Bá Tồn - Chủ tịch HĐND huyện Sơn Động.", ("organizer HĐND huyện Sơn Động",)),),
)  # fmt: skip
def council(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Chủ tọa kỳ họp: A, Chủ tịch HĐND`: the session is the council's whose chairman presides."""
    session_head = next((m for m in clause.mentions if m.kind == "event" and m.value == "council-session"), None)
    if session_head is None:
        return
    for mention in clause.within(0, len(clause.shape), "PO"):
        for office in mention.offices:
            if office.body and "chủ tịch" in office.title.lower() and office.body.head.lower() in _COUNCILS:
                yield BodyPart(office.body, "organizer", clause.evidence(found, name), session_head)
                return


@rule(
    r"^(?:D[^.;:PEVB]{0,40}, ?)?(?:tại [^.;:PEVB]{2,40}, ?)?(?P<first>B) (?:đã |vừa )?(?P<event>E)"
    r" (?:đại biểu )?(?:lần )?thứ",
    cues=("thứ",),
    examples=(
        ("Ngày 10-2, Đảng bộ Văn phòng UBND tỉnh Đại hội lần thứ VIII.",
         ("open congress", "organizer Đảng bộ Văn phòng UBND tỉnh")),
    ),
)  # fmt: skip
def congress(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đảng bộ A Đại hội lần thứ VIII`: a body that meets is the organizer."""
    event, mention = clause.at(found.start("event")), clause.at(found.start("first"))
    if event.value == "congress" and mention.body:
        evidence = clause.evidence(found, name)
        yield Opening(event.value, event, evidence)
        yield BodyPart(mention.body, "organizer", evidence)


_COUNCILS: Final = ("hđnd", "hội đồng nhân dân")
