"""Who presides: `A và B đồng chủ trì`, `Chủ trì … gồm: A; B`, `dưới sự chủ trì của A`, `do A điều hành`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import ADVERBS, PERSONS, REST
from kg.fact.subjects import members
from kg.mention import Mention

CUES: Final = ("chủ trì", "chủ tọa", "chủ toạ", "điều hành", "chủ tịch", "điều phối", "điều khiển")
_VERB: Final = (
    r"(?:chủ trì|làm (?:chủ tọa|chủ toạ)|(?:chủ tọa|chủ toạ)(?= ?(?:[EV.;]|,? (?:và )?(?:điều hành|chủ trì)|phiên|kỳ"
    r"|hội|cuộc|buổi|đại|tọa"
    r"|diễn|lễ|gồm|$))"
    r"|(?:điều hành|điều phối|điều khiển)(?=[^.;:]{0,30}?(?:[EV]|phiên|thảo luận|phần)"
    r"| ?(?:[.;]|$|, (?:cùng|với|tham dự))))"
)
_NOT: Final = (
    r"(?! ?(?:,? ?phối hợp|tổ chức(?! [^.;:PB]{0,25}?[EV])|đoàn|tham mưu|nghiên cứu|thực hiện|soạn thảo|đề tài"
    r"|nhiệm vụ|công tác của|xây dựng|giải quyết|triển khai|thành lập|biên soạn|đề án|dự án"
    r"|việc|vận động|với(?! sự)|phiên (?:tòa|toà)|(?:cho|nói|hỏi|tuyên)(?!\w)))"
)
_FILLER: Final = (
    rf"(?:,? (?:cùng|và)(?: với)? (?:các|lãnh đạo|tập thể|hai|ba) [^.;:PEVQDN]{{2,100}}?)?(?:,| -| –"
    rf"|[^.;:PBEOLQVDN]{{0,40}}? thay mặt [^.;]{{1,60}}?)? ?(?:D,? )?(?:(?:đến|tới"
    rf"|tham dự|dự|có mặt|về)(?:,| và)? )?{ADVERBS}"
)


_REST_OF_OTHERS: Final = REST.replace("?P<rest>", "")
"""Words of the last member's office where a pattern has such words twice."""


def _chairs(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    evidence = clause.evidence(found, name)
    role = "co-chair" if _is_joint(found.group()) else "chair"
    at = _occasion(clause, found)
    for person in members(clause, found):
        yield PersonPart(person, role, evidence, at)


def _occasion(clause: Clause, found: re.Match[str]) -> Mention | None:
    """Return the occasion that is presided over: the one behind the verb, else the last one before it."""
    behind = clause.within(found.start(), min(found.end() + 30, len(clause.shape)), "E")
    before = clause.within(max(0, found.start() - 150), found.start(), "E")
    return behind[0] if behind else before[-1] if before else None


_JOINTLY: Final = re.compile(
    r"đồng (?:chủ|điều)|cùng (?:chủ|điều)|(?:cùng|và)(?: với)? (?:các phó|lãnh đạo|các đồng chí|hai phó)"
)


def _is_joint(shape: str) -> bool:
    """Say whether the words make several persons preside: `đồng chủ trì`, `cùng chủ trì`, `các Phó …`."""
    return _JOINTLY.search(shape) is not None


@rule(
    rf"(?P<who>{PERSONS}){REST}{_FILLER}{_VERB}{_NOT}(?: ?[^.;:PBOQN]{{0,30}}?E)?",
    cues=CUES,
    examples=(
        (
            "PGS.TS Trần Văn Khải, Viện trưởng Viện Kinh "
            "tế Miền Duyên hải và Thạc sĩ Lê Thị Hòa, Giám đốc Sở Nội vụ đồng chủ trì hội thảo.",
            ("co-chair Trần Văn Khải", "co-chair Lê Thị Hòa"),
        ),
        ("Thiếu tướng Nguyễn Bá Sáng - Thứ trưởng Bộ Công an chủ trì buổi lễ.", ("chair Nguyễn Bá Sáng",)),
        ("Phó Chủ tịch UBND huyện Lê Văn Tám dự và chủ trì hội nghị.", ("chair Lê Văn Tám",)),
        ("Thủ tướng Lê Văn Tám chiều nay đã chủ trì lễ đón Tổng thống.", ("chair Lê Văn Tám",)),
        ("Thừa ủy quyền của Giám đốc Sở Y tế, bà Vũ Thị Hà, Phó Giám đốc đã chủ trì cuộc họp.", ("chair Vũ Thị Hà",)),
        ("Sở Nội vụ chủ trì, phối hợp với Sở Tài chính tổ chức hội nghị.", ()),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A và B chủ trì hội nghị`: every person of the subject presides."""
    before = clause.shape[max(0, found.start() - 24) : found.start()]
    if re.search(r"(?:giao|phân công|đề nghị|yêu cầu|chỉ đạo|cử|để|cho|nếu|mời) ?$", before):
        return
    beside = re.search(r"bên lề|ngoài lề", clause.before(found.start())) or len(_SEVERAL.findall(clause.shape)) > 1
    if _DUTY.search(found["rest"]):
        return
    if beside or re.search(r"(?<!\w)(?:giao(?! thông)|người|vị|kể|mong|nhắc|làm)(?!\w)", found["rest"]):
        return
    last = _last_member(clause, found)
    if last:
        evidence = clause.evidence(found, name)
        yield PersonPart(last, "chair", evidence, _occasion(clause, found))
        return
    yield from _chairs(clause, found, name)


@rule(
    rf"(?P<who>[PON]){REST},? ?(?:D,? ?)?(?:(?:đã|sẽ|vừa) )?cùng(?: với)? (?:các (?:đồng chí:? )?)?"
    rf"{PERSONS}{_REST_OF_OTHERS},? {ADVERBS}(?:chủ trì|chủ tọa|chủ toạ|điều hành){_NOT}",
    cues=("cùng",),
    examples=(
        (
            "Ngày 27/9, Thứ trưởng Lê Văn Tám đã cùng Thứ trưởng Vũ Thị Hà đồng chủ trì cuộc họp.",
            ("co-chair Lê Văn Tám",),
        ),
    ),
)
def along_with(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A đã cùng B đồng chủ trì`: A presides as well."""
    if re.search(r"(?:giao|phân công|đề nghị|yêu cầu|chỉ đạo|cử|để|cho|mời) ?$", clause.before(found.start("who"), 24)):
        return
    for person in members(clause, found)[:1]:
        yield PersonPart(person, "co-chair", clause.evidence(found, name), _occasion(clause, found))


_DUTY: Final = re.compile(r"(?:chức trách|trách nhiệm|nhiệm vụ|quyền hạn|năng lực)$")
"""Words before a verb that make it what somebody's office is for."""
_SEVERAL: Final = re.compile(r"E[^.;]{3,160}? do [PO][^.;PO]{0,40} chủ trì[^;]{0,60};")
"""One of several occasions that a sentence counts, each with who presided."""


def _last_member(clause: Clause, found: re.Match[str]) -> Mention | None:
    """Return the last person of a list of those attending, of whom alone it is said: `Dự có A; B, chủ trì hội nghị`."""
    attending = re.search(r"(?:dự|tham gia|có mặt)[^.;]{0,60}(?:có|gồm)[^.]*$", clause.before(found.start("who"), 600))
    after = clause.shape[found.end("who") : found.end()]
    if attending is None or re.search(r"đồng |cùng ", after):
        return None
    return next(reversed(members(clause, found)), None)


@rule(
    rf"(?:chủ trì|chủ tọa|chủ toạ|(?:điều hành|điều khiển)(?= [^.;:PONQ]{{0,40}}?(?:E|phiên|thảo luận|hội"
    rf"|chương trình|đoàn chủ)| ?:)"
    rf"|đoàn chủ tịch|ban chủ tọa|đồng chủ trì"
    rf"|cùng chủ trì)(?: đoàn)?(?: (?:và|điều hành) (?:chủ trì|điều hành|chỉ đạo))?"
    rf" ?[^.;:PONQ]{{0,50}}?(?:gồm có|gồm|có|là|:)(?: sự tham gia của)?[ :]{{0,2}}"
    rf"(?:(?:các|đoàn|ban) [^.;:PONQ]{{0,20}}?(?:gồm có|gồm|có|là|:)[ :]{{0,2}})?(?:\d{{1,2}} |hai |ba )?(?:các"
    rf"|các đồng chí"
    rf"|đồng chí|các đ/c|các ông,? bà|các ông|các bà)?[ :]{{0,3}}(?P<who>{PERSONS})",
    cues=CUES,
    examples=(
        ("Chủ trì họp báo có ông Khưu Tấn Đạt, Giám đốc Trung tâm Xúc tiến Đầu tư; bà Sơn Thị "
         "Rạng, Phó Giám đốc Sở Công Thương.",
         ("chair Khưu Tấn Đạt", "chair Sơn Thị Rạng")),
        ("Điều hành các phiên thảo luận là TS. Nguyễn Thị Loan.", ("chair Nguyễn Thị Loan",)),
    ),
)  # fmt: skip
def listed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Chủ trì hội nghị gồm các đồng chí: A; B`: every person of the list presides."""
    yield from _chairs(clause, found, name)


@rule(
    rf"^(?:[^.;:“”PONQ]{{0,60}}, )?(?:(?:đến dự|tới dự|tham dự|dự|phát biểu|khai mạc)(?:,| và) ?)?(?:trực tiếp )?"
    rf"(?:chủ trì|chủ tọa|chủ toạ|điều hành)(?: và [\w ]{{4,20}}?)? (?:[^.;:,PONQE]{{0,20}}E|tại|cuộc|phiên|buổi)"
    rf"[^.;:“”PONQ]{{0,120}}?, (?P<who>{PERSONS}){REST}(?= |,|:)",
    cues=CUES,
    examples=(
        ("Chủ trì hội nghị, ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh yêu cầu các sở vào cuộc.", ("chair Lê Văn Tám",)),
        ("Chủ trì và phát biểu tại cuộc họp, Phó Thủ tướng Vũ Thị Hà đề nghị các bộ vào cuộc.", ("chair Vũ Thị Hà",)),
    ),
)
def leading(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Chủ trì hội nghị, A …`: A presides."""
    yield from _chairs(clause, found, name)


@rule(
    rf"(?:(?:dưới )?sự (?:đồng )?(?:chủ trì|chủ tọa|chủ toạ|điều phối)|(?:dưới|có"
    rf"|với) sự (?:chỉ đạo,? (?:và )?)?điều hành)"
    rf"(?:(?:,| và) \w+ \w+| chung)? (?:của|bởi) (?:các )?(?:các đồng chí |các ông,? bà |các ông "
    rf"|hai )?:? ?(?P<who>{PERSONS})",
    cues=CUES,
    examples=(
        (
            "Hội thảo diễn ra dưới sự chủ trì của đồng chí Lương Văn Kiên - Giám đốc Sở Tài chính.",
            ("chair Lương Văn Kiên",),
        ),
    ),
)
def under(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `dưới sự chủ trì của A và B`: those named preside."""
    yield from _chairs(clause, found, name)


@rule(
    rf"(?:chủ trì|chủ tọa|chủ toạ|điều hành) bởi (?P<who>{PERSONS})",
    cues=CUES,
    examples=(
        (
            "Diễn đàn được chủ trì bởi TS. Mông Phú Cường và TS. Viên Thị Hải.",
            ("chair Mông Phú Cường", "chair Viên Thị Hải"),
        ),
    ),
)
def by(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `được chủ trì bởi A`: those named preside."""
    yield from _chairs(clause, found, name)


@rule(
    r"(?:chủ trì|chủ tọa|chủ toạ|điều hành|chủ tịch)[^.;P,]{0,40}(?:gồm|có|là|đây)? ?:$",
    cues=CUES,
    examples=(("Chủ trì hội nghị gồm:\n- Ông Lê Văn Tám, Giám đốc Sở Y tế.\n- Bà Vũ Thị Hà, Phó Giám đốc Sở Y tế.",
               ("chair Lê Văn Tám", "chair Vũ Thị Hà")),),
)  # fmt: skip
def lines(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Chủ trì gồm:` before a list: the person who opens each line presides."""
    for item in clause.items:
        people = item.within(0, 12, "PN")
        if people:
            whole = re.match(r".*", item.shape)
            assert whole is not None
            yield PersonPart(people[0], "chair", item.evidence(whole, name))
