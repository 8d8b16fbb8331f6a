"""Which bodies are represented, without a person named: `cùng lãnh đạo các sở A, B tham dự`, `cuộc họp giữa A và B`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact
from kg.fact.rule import rule
from kg.fact.rules.speaking import VERBS
from kg.fact.shapes import BODIES

_FOR: Final = (
    r"(?:đại diện|lãnh đạo|thủ trưởng|chỉ huy|cán bộ chủ chốt|trưởng)(?: lãnh đạo| các| một số| đơn vị| cơ quan){0,3}"
)
"""Words for those who stand for a body."""
_MIXED: Final = rf"{BODIES}(?:(?:, | và |; )(?:[^.;:PEVBQD]{{2,40}}(?:, | và |; ))?{BODIES}){{0,4}}"
"""A list of bodies with other members between them."""
_TAIL: Final = r"(?:(?:,|;| và| cùng) [^.;:PEVBQ]{2,80}?)?"


_ELSEWHERE: Final = re.compile(
    r"(?:yêu cầu|đề nghị|giao|cho|của|mời|với|theo|do|tham mưu|chỉ đạo|như|hỏi|nghe)(?: một| các)? ?$"
)
"""Words before representatives who are told to speak, or who are quoted from elsewhere."""


def _attend(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    for mention in clause.within(found.start("who"), found.end("who"), "B"):
        if mention.body:
            yield BodyPart(mention.body, "attendee", clause.evidence(found, name))


@rule(
    rf"{_FOR} (?P<who>{_MIXED}){_TAIL} ?(?:(?:đã|cùng|cũng) ){{0,2}}"
    r"(?:(?:đến |tới |về )?(?:tham dự|cùng dự|dự)(?= E|[.,;]|$)|có mặt|chứng kiến)",
    cues=("tham dự", "cùng dự", "dự", "có mặt", "chứng kiến"),
    examples=(
        (
            "Phó Chủ tịch HĐND thành phố Ông Thị Sáu cùng lãnh đạo các sở Nội vụ, Tài chính; Cục Thuế tham dự.",
            ("attendee sở Nội vụ", "attendee Tài chính", "attendee Cục Thuế"),
        ),
    ),
)
def along(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `cùng lãnh đạo các sở A, B tham dự`: the bodies attend."""
    yield from _attend(clause, found, name)


@rule(
    r"(?:chủ trì|chủ tọa|điều hành)(?: E| buổi [^.;,PB]{2,20})?,? cùng(?: với)?"
    rf"(?: sự (?:tham dự|tham gia|có mặt) của)?(?: các)? {_FOR} (?P<who>{_MIXED})",
    cues=("chủ trì", "chủ tọa", "điều hành"),
    examples=(
        (
            "Buổi làm việc do ông Bùi Hữu Phận chủ trì, cùng lãnh đạo các sở: Nội vụ, Tài chính; Tỉnh đoàn.",
            ("attendee sở: Nội vụ", "attendee Tài chính", "attendee Tỉnh đoàn"),
        ),
    ),
)
def beside_chair(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `do A chủ trì, cùng lãnh đạo các sở B, C`: the bodies attend."""
    yield from _attend(clause, found, name)


@rule(
    rf"(?:đội|đại biểu|thí sinh|vận động viên|học viên|gian hàng|đơn vị|nhà khoa học|cán bộ)[^.;:PB]{{0,30}} đến từ "
    rf"(?:[^.;:PBEQ]{{1,30}}, )?(?P<who>{_MIXED})",
    cues=("đến từ",),
    examples=(
        ("Hội thi có 7 đội thi đến từ 5 xã, Đồn Biên phòng Bình Minh và Công an huyện.",
         ("attendee Đồn Biên phòng Bình Minh", "attendee Công an huyện")),
    ),
)  # fmt: skip
def sent(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `có 7 đội thi đến từ A và B`: the bodies attend."""
    yield from _attend(clause, found, name)


@rule(
    rf"{_FOR} (?P<who>{_MIXED})(?:(?:,| và) [^.;:PEVBQ]{{2,40}}?)? (?:(?:đã|cũng|lần lượt) ){{0,2}}"
    rf"(?:tham luận|giải trình|trình bày|báo cáo|trả lời|thảo luận|{VERBS})\b",
    cues=("đại diện", "lãnh đạo", "thủ trưởng"),
    examples=(
        (
            "Đại diện Bưu điện tỉnh, Cục Thống kê, huyện Kỳ Anh đã phát biểu thảo luận.",
            ("attendee Bưu điện tỉnh", "attendee Cục Thống kê"),
        ),
        ("Ông Lê Văn Tám yêu cầu lãnh đạo Sở Nội vụ báo cáo kết quả.", ()),
    ),
)
def heard(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đại diện A, B, huyện C phát biểu`: the bodies whose representatives speak attend."""
    if _ELSEWHERE.search(clause.before(found.start(), 40)) or "trả lời phóng viên" in clause.shape:
        return
    yield from _attend(clause, found, name)


@rule(
    r"tại E[^.;:,PBEVQ]{0,30}, (?:đại diện )?(?P<who>B)(?: \([^)]{1,40}\))? (?:(?:đã|cũng) ){0,2}"
    r"(?:báo cáo|trình bày|nêu|kiến nghị|cho biết|giải trình|giới thiệu|đề xuất)(?! (?:ra|cao|tên|gương)\b)",
    cues=("tại E",),
    examples=(("Tại buổi làm việc, Hội Cựu giáo chức tỉnh nêu những khó khăn.", ("attendee Hội Cựu giáo chức tỉnh",)),),
)
def said(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Tại buổi làm việc, A nêu …`: a body that is heard attends."""
    yield from _attend(clause, found, name)


_MEETINGS: Final = ("meeting", "working-session", "dialogue", "conference", "seminar")


@rule(
    rf"E [^.;:PBEVQ]{{0,80}}?giữa (?:lãnh đạo |đại diện )?(?P<first>B)(?: \([^)]{{1,40}}\))?(?: với| và| cùng|,)"
    rf"(?: lãnh đạo| đại diện)?(?: các)? (?P<who>{BODIES})",
    cues=(" giữa ",),
    examples=(
        ("Ngày 30/10, tại Hà Nội đã diễn ra cuộc họp giữa Bộ Giao thông vận tải với Hiệp hội Vận tải Sông Hồng.",
         ("organizer Bộ Giao thông vận tải", "attendee Hiệp hội Vận tải Sông Hồng")),
    ),
)  # fmt: skip
def between(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `cuộc họp giữa A với B`: A holds it, B attends."""
    event = clause.at(found.start())
    if event.value not in _MEETINGS:
        return
    first = clause.at(found.start("first"))
    if first.body:
        yield BodyPart(first.body, "organizer", clause.evidence(found, name))
    role = "guest" if event.value == "working-session" else "attendee"
    for mention in clause.within(found.start("who"), found.end("who"), "B"):
        if mention.body:
            yield BodyPart(mention.body, role, clause.evidence(found, name))
