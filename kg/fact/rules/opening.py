"""That an occasion is held, whoever holds it: `A chủ trì hội nghị`, `Tại họp báo ngày 21/11`, `Hội chợ khai mạc`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Opening
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS, REST

_PAST: Final = re.compile(r"năm (?:ngoái|trước|\d{4},)|trước đây|được biết|lần trước")


@rule(
    r"[PO],? ?(?:D,? )?(?:đã |vừa |sẽ |cũng |trực tiếp |tới |đến |về ){0,3}(?:chủ trì|chủ tọa|chủ toạ|điều hành|dự"
    r"|tham dự|tham gia|có)"
    r"(?:,? (?:và )?(?:chỉ đạo|phát biểu|chủ trì|khai mạc|điều hành)(?: tại)?){0,2} (?:tổ chức )?(?:một |buổi "
    r"|cuộc ){0,2}"
    r"(?P<event>E)",
    cues=("chủ trì", "chủ tọa", "chủ toạ", "điều hành", "dự", "tham gia", "có"),
    examples=(
        ("Sáng 12/1, Bí thư Tỉnh ủy Lê Văn Tám đã chủ trì hội thảo khoa học về công tác cán bộ.", ("open workshop",)),
    ),
)
def presided(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A chủ trì hội nghị`, `A dự lễ`: the occasion is held; with a day it may be another than that at hand."""
    if _PAST.search(clause.shape):
        return
    event = clause.at(found.start("event"))
    yield Opening(event.value, event, clause.evidence(found, name), firm="D" in clause.shape[: found.end() + 90])


@rule(
    rf"(?P<event>E)[^.;:E]{{0,200}}?(?: do|, do|được chủ trì bởi|dưới sự chủ trì của) {PERSONS}{REST}"
    r"(?:,? ?(?:đồng |cùng |trực tiếp )?(?:chủ trì|chủ tọa|chủ toạ|điều hành)|[.,]|$)",
    cues=("chủ trì", "chủ tọa", "chủ toạ", "điều hành"),
    examples=(("Lễ đón chính thức Tổng thống tại Phủ Chủ tịch do Thủ tướng Lê Văn Tám chủ trì.", ("open ceremony",)),),
)
def presided_by(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội nghị do A chủ trì`: the occasion is held, unless it is one of several that the sentence counts."""
    if _PAST.search(clause.shape) or "ảnh:" in clause.shape or not re.search(r"chủ|điều hành", found.group()):
        return
    before = clause.before(found.start())
    if re.search(r"(?:các|những|nhiều|\d) $", before):
        return
    event = clause.at(found.start("event"))
    firm = "D" in clause.shape or not before.strip()
    yield Opening(event.value, event, clause.evidence(found, name), firm=firm)


@rule(
    r"(?:^(?:đó|đây|trên đây|trên) (?:chính )?(?:là|cũng là) |^(?:các |những |nhiều )?(?:ý kiến|thông tin|nội dung"
    r"|yêu cầu|vấn đề|chỉ đạo|phát biểu|nhận định|đề nghị|kiến nghị|đề xuất|con số|số liệu)[^.;:EPBVD]{0,20} được )"
    r"[^.;:EV]{1,90}? (?:tại|trong|ở) (?:buổi |cuộc |phiên )?(?P<event>E)[^.;E]{0,160}?D",
    cues=("là ", "được "),
    examples=(
        ("Ý kiến này được đưa ra tại buổi làm việc của bà Vũ Thị Hà với UBND xã sáng 5/4.", ("open working-session",)),
        ("Đó là yêu cầu của ông Lê Văn Tám tại cuộc họp về phòng dịch, chiều 21/9.", ("open meeting",)),
    ),
)
def said_at(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đó là ý kiến của A tại cuộc họp … chiều 21/9`: what came before was said at an occasion held that day."""
    event = clause.at(found.start("event"))
    if not _PAST.search(clause.shape):
        yield Opening(event.value, event, clause.evidence(found, name))


@rule(
    r"^(?:[^.;:EPBDV]{0,12} )?(?:(?:tại|trong) (?:buổi |cuộc )?(?P<event>E)(?:[^.;:EPVD]{0,60}? )?"
    r"(?:diễn ra |được tổ chức |tổ chức )?D|D,? (?:[^.;:EPBDV]{0,20} )?(?:tại|trong) (?:buổi |cuộc )?(?P<after>E))",
    cues=("tại ", "trong "),
    examples=(
        ("Tại họp báo ngày 21/11, ông Lê Văn Tám cho biết hội chợ có 500 gian hàng.", ("open press-conference",)),
    ),
)
def dated(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Tại họp báo ngày 21/11, …`: the occasion is held on that day; a journey is the frame of another one."""
    event = clause.at(found.start("event") if found["event"] else found.start("after"))
    if event.value == "visit":
        return
    yield Opening(event.value, event, clause.evidence(found, name), firm=not _PAST.search(clause.shape))


@rule(
    r"^(?P<event>E)[^.;,EPVQ]{0,80}? (?:đã |cũng |sẽ |còn ){0,2}(?:bầu|biểu quyết|thông qua|nghe|thảo luận|thống nhất"
    r"|tập trung|xem xét)\b",
    cues=("bầu", "biểu quyết", "thông qua", "nghe", "thảo luận", "thống nhất", "tập trung", "xem xét"),
    examples=(("Đại hội lần thứ 2 Hội Cầu đường đã biểu quyết kiện toàn ban lãnh đạo.", ("open congress",)),),
)
def acting(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đại hội đã bầu …`: the occasion is held."""
    event = clause.at(found.start("event"))
    yield Opening(event.value, event, clause.evidence(found, name), firm=False)


@rule(
    r"E[^.;EP]{0,100}?(?:đã |vừa |sẽ |chính thức |được )*(?:diễn ra|(?<!ngày )khai mạc|bế mạc|tổ chức)",
    cues=("diễn ra", "khai mạc", "bế mạc", "được tổ chức"),
    examples=(("Hội chợ OCOP chính thức khai mạc tối 29/4.", ("open exhibition",)),),
)
def happening(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội thảo diễn ra ngày …`: an occasion is held, whoever holds it."""
    event = clause.at(found.start())
    several = re.search(
        r"(?:\d|các|những|nhiều|một số|hai|ba|bốn|chuỗi) (?:E,? (?:và )?)?$", clause.before(found.start())
    )
    told = clause.shape[: found.start()].strip(' “"')
    planned = "dự kiến" in found.group() and "D" not in told and len(told) > 20
    firm = "D" in clause.shape and not several and not planned
    yield Opening(event.value, event, clause.evidence(found, name), firm=firm)


@rule(
    r"(?: và|; ?|, đồng thời) (?:đã )?tổ chức (?:buổi |cuộc )?(?P<event>E)",
    cues=("và tổ chức", "; tổ chức", "đồng thời tổ chức", "và đã tổ chức"),
    examples=(
        ("Ngày 24/7, Sở Nội vụ tổ chức lễ trao huy hiệu cho ba đảng viên lớn tuổi và tổ chức hội nghị tổng kết.",
         ("open conference",)),
    ),
)  # fmt: skip
def added(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A tổ chức lễ … và tổ chức hội nghị …`: a second occasion is held beside the first."""
    before = clause.shape[: found.start()]
    if re.search(r"B[^.;]{0,60}tổ chức [^.;E]{0,30}E", before):
        event = clause.at(found.start("event"))
        yield Opening(event.value, event, clause.evidence(found, name), firm="D" in before)


@rule(
    r"(?:hai bên|các bên|hai đơn vị|hai trường|lãnh đạo [^.;]{1,20})[^.;PEB]{0,30}(?:tổ chức|tiến hành"
    r"|diễn ra) [^.;PEB]{0,20}(?P<event>E)|(?:đã |cũng )?diễn ra (?P<after>E)",
    cues=("hai bên", "các bên", "hai đơn vị", "hai trường", "diễn ra E"),
    examples=(("Ngay sau đó, hai bên đã tổ chức Lễ ký kết Biên bản ghi nhớ.", ("open signing",)),),
)
def parties(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `hai bên tổ chức lễ ký`, `đã diễn ra lễ ký`: an occasion is held."""
    event = clause.at(found.start("event") if found["event"] else found.start("after"))
    yield Opening(event.value, event, clause.evidence(found, name))
