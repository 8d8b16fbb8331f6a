"""Who said something elsewhere than at an occasion: `Trao đổi với phóng viên, ông A`, `ông A nói với báo chí`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS, REST
from kg.fact.subjects import members

CUES: Final = ("với", "trả lời", "bên lề", "hành lang")
_MEDIA: Final = (
    r"(?:N|phóng viên|pv|nhóm pv|báo(?! cáo)|tờ|tạp chí|kênh|đài|hãng tin|truyền thông|chúng tôi|nhà báo"
    r"|[a-z]{6,})(?!\w)"
)
"""Those who ask for the press; a bare name behind such a verb is an outlet's."""
_TELLS: Final = (
    rf"(?:(?:trao đổi|chia sẻ|thông tin|nói|tâm sự|trò chuyện|cho biết|khẳng định|bày tỏ|xác nhận)(?: \w{{2,6}})?"
    rf" (?:với|cùng)(?: các)? {_MEDIA}|trả lời(?: phỏng vấn| câu hỏi| chất vấn)?(?: của| với)?(?: các)? {_MEDIA}"
    r"|(?:trao đổi|trả lời|phát biểu|chia sẻ|nói|trò chuyện) (?:\w+ ){0,4}(?:bên|ngoài) (?:lề|hành lang))"
)
_THERE: Final = re.compile(r"[^.;:“”]{0,30}?(?:tại|trong)(?: buổi| cuộc)? E")
"""An occasion right behind such a verb, at which it is said."""


@rule(
    rf"(?P<tells>{_TELLS})(?P<mid>[^.;:“”PO]{{0,140}}?)(?:, | )(?P<who>{PERSONS})",
    cues=CUES,
    examples=(
        ("Trao đổi với phóng viên sáng 5/4, ông Lê Văn Tám cho biết cầu đã thông.", ("outside Lê Văn Tám",)),
        ("Trả lời báo chí tại buổi họp báo, ông Lê Văn Tám cho biết cầu đã thông.", ()),
    ),
)
def leading(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Trao đổi với phóng viên, A cho biết`: A speaks to the press, at no occasion."""
    if _THERE.match(clause.shape, found.end("tells")):
        return
    for person in members(clause, found)[:1]:
        yield PersonPart(person, "outside", clause.evidence(found, name))


@rule(
    rf"(?P<who>{PERSONS}){REST},? ?(?:đã |cũng |vừa |có cuộc |nhanh )?(?P<tells>{_TELLS})",
    cues=CUES,
    examples=(("Bà Vũ Thị Hà, Giám đốc Sở Y tế trả lời phỏng vấn báo chí về giá thuốc.", ("outside Vũ Thị Hà",)),),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A nói với báo chí`: A speaks to the press, at no occasion."""
    if _THERE.match(clause.shape, found.end("tells")):
        return
    for person in members(clause, found)[-1:]:
        yield PersonPart(person, "outside", clause.evidence(found, name))
