"""Who attends: `Dự hội nghị có A; B; đại diện Sở C`, `A đến dự`, `Cùng dự có …`, `Về phía tỉnh có …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.rules.speaking import VERBS
from kg.fact.shapes import BODIES, PERSONS

CUES: Final = (
    "dự",
    "tham gia",
    "có mặt",
    "về phía",
    "chứng kiến",
    "tiếp đoàn",
    "tiếp",
    "cùng đi",
    "phía",
    "chung vui",
    "mời",
    "cùng",
)
_STOP: Final = re.compile(r"(?:,| và) ?(?:đồng |cùng )?chủ trì|\. |đồng chủ trì|cùng chủ trì")


@rule(
    r"(?:^|[.;,] |và |đã )(?:[^.;:POB]{0,40}?)(?:đến dự|tới dự|tham dự|cùng dự|dự|tham gia|có mặt"
    r"|cùng đi|cùng đoàn|chung vui|tiếp đoàn|tiếp đón đoàn|chứng kiến|cùng tiếp|V (?:đoàn|B|với))"
    r"(?P<mid>[^.;:]{0,90}?)(?:\bcó\b|\bgồm\b|\blà\b|:)(?P<list>[^.]{1,3000})",
    cues=("dự", "tham gia", "có mặt", "cùng đi", "chung vui", "tiếp đoàn", "chứng kiến", "V", "tiếp"),
    examples=(
        (
            "Dự hội nghị có ông Lê Văn Tám, Phó Chủ tịch UBND huyện; đại diện Sở Nội vụ.",
            ("attendee Lê Văn Tám", "attendee Sở Nội vụ"),
        ),
        ("Cùng dự có bà Vũ Thị Hà, Trưởng phòng Tài chính.", ("attendee Vũ Thị Hà",)),
    ),
)
def listed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Dự hội nghị có A; B; đại diện Sở C`: each person and each body of the list attends."""
    yield from _list(clause, found.start("list"), found.end("list"), found, name)


@rule(
    r"(?:về|bên|đại diện|phía) ?(?:phía )?(?P<side>[^.;:PO]{1,60}?) ?,? ?(?:còn )?(?:\bcó\b|\bgồm\b"
    r"|:)(?P<list>[^.]{1,3000})",
    cues=("phía",),
    examples=(("Về phía tỉnh có các đồng chí: Lê Văn Tám, Phó Chủ tịch UBND tỉnh; Vũ Thị Hà, Giám đốc Sở Y tế.",
               ("attendee Lê Văn Tám", "attendee Vũ Thị Hà")),),
)  # fmt: skip
def side(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Về phía tỉnh có A; B`: each person of the list attends."""
    yield from _list(clause, found.start("list"), found.end("list"), found, name)


@rule(
    rf"(?P<who>{PERSONS}),? ?(?:đã |cũng |cùng |trực tiếp |vinh dự )*(?:đến |tới |về )?(?:tham dự|dự"
    rf"|tham gia|có mặt|chung vui)(?! (?:án|kiến|thảo|báo|toán|phòng|trữ|định|vào|giao|xét|đoán"
    rf"|họp giao))",
    cues=("dự", "tham gia", "có mặt", "chung vui"),
    examples=(("Bà Vũ Thị Hà, Phó Chủ tịch UBND tỉnh đến dự và phát biểu.", ("attendee Vũ Thị Hà",)),),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A, B đến dự`: every person of the subject attends."""
    for person in clause.within(found.start("who"), found.end("who"), "PON"):
        yield PersonPart(person, "attendee", clause.evidence(found, name))


def _list(clause: Clause, start: int, end: int, found: re.Match[str], name: str) -> Iterator[Fact]:
    stop = _STOP.search(clause.shape, start, end)
    people_end = stop.start() if stop else end
    evidence = clause.evidence(found, name)
    for mention in clause.within(start, end, "PONB"):
        place = clause.places[clause.mentions.index(mention)]
        if mention.body and place < people_end:
            yield BodyPart(mention.body, "attendee", evidence)
        elif (mention.kind in ("person", "name") and not _presides(clause, place)) or (
            mention.kind == "office" and _is_definite(clause, place)
        ):
            yield PersonPart(mention, "attendee", evidence)


def _presides(clause: Clause, place: int) -> bool:
    return (
        re.match(r"[PON] ?,? ?(?:đồng |cùng )?(?:chủ trì|chủ tọa|điều hành)", clause.shape[place : place + 40])
        is not None
    )


def _is_definite(clause: Clause, place: int) -> bool:
    """Say whether an office stands for one person here, and not for all who hold such an office."""
    return re.search(r"(?:đồng chí|đ/c|ông|bà) ?$", clause.before(place)) is not None


@rule(
    rf"(?:đại diện|lãnh đạo|thủ trưởng)(?: lãnh đạo)?(?: các)? (?P<who>{BODIES})(?: đã| cũng"
    rf"| lần lượt)? (?:tham luận|giải trình|trình bày|báo cáo|trả lời|{VERBS})\b",
    cues=("đại diện", "lãnh đạo", "thủ trưởng"),
    examples=(
        (
            "Đại diện Cục Thuế thành phố, Sở Xây dựng tham luận về những cách làm hay.",
            ("attendee Cục Thuế thành phố", "attendee Sở Xây dựng"),
        ),
    ),
)
def represented(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đại diện Sở A, Sở B tham luận`: a body whose representative speaks attends."""
    for mention in clause.within(found.start("who"), found.end("who"), "B"):
        if mention.body:
            yield BodyPart(mention.body, "attendee", clause.evidence(found, name))


@rule(
    rf"(?P<who>{PERSONS}) (?:cùng|và) (?!P)[^.;:PE]{{3,160}}?(?:tham dự|cùng dự|đến dự|dự)(?= E|[.,;]|$)",
    cues=("dự",),
    examples=(
        (
            "Các đồng chí Lô Văn Tuyên, Kha Thị Hà - Phó Chủ tịch UBND huyện cùng trưởng các phòng, ban tham dự.",
            ("attendee Lô Văn Tuyên", "attendee Kha Thị Hà"),
        ),
    ),
)
def along_with(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A, B cùng các phòng, ban tham dự`: every person of the subject attends."""
    yield from subject.reader(clause, found, name)
