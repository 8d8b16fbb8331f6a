"""Who attends: `Dự hội nghị có A; B; đại diện Sở C`, `A đến dự`, `Cùng dự có …`, `Về phía tỉnh có …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.senders import is_sent
from kg.fact.shapes import PERSONS, REST
from kg.fact.subjects import members
from kg.mention import Mention

CUES: Final = ("dự", "tham gia", "có mặt", "chung vui", "chứng kiến", "hiện diện", "góp mặt")
_ATTEND: Final = (
    r"(?:(?:đến |tới |về )?(?:tham dự|cùng dự|(?<!danh )dự)(?!\w)(?! (?:án|kiến|thảo|báo|toán|phòng|trữ|định|vào"
    r"|giao|xét"
    r"|đoán|thi|tuyển|họp giao))"
    r"|tham gia(?= ?(?:[EV.,;:]|$|buổi|đoàn|lễ|chương trình|hội|các hoạt động|hoạt động|sự kiện|phiên|cuộc|cùng|có"
    r"|tại|và|B[^.;:]{0,20} (?:có|gồm)(?!\w)))"
    r"|có mặt|hiện diện|góp mặt|chung vui|chứng kiến)(?!\w)"
)
"""Verbs of being there."""
_RECEIVE: Final = (
    r"(?:cùng đi|cùng đoàn|tháp tùng|cùng tiếp|cùng V|(?:đón )?tiếp (?:đoàn|B|và làm việc)|(?:đón|V) (?:đoàn|B|với)"
    r"|thành phần|khách mời)"
)
"""Words before those who come with a delegation or receive one."""
_STOP: Final = re.compile(
    r"(?:,| và) ?(?:đồng |cùng )?chủ trì|\. |đồng chủ trì|cùng chủ trì|, (?:E|buổi|các đại biểu (?:đã|được|cùng))"
    r"|(?:nhằm|để|diễn ra) "
)
_LIST: Final = r"(?:\bcó\b|\bgồm\b|\blà\b|:)(?P<list>(?:[^.]|\.(?=\S)){1,3000})"


@rule(
    rf"(?:^|[.;,E] |và |đã )(?:[^.;:POB]{{0,40}}?)(?<!\w)(?:{_ATTEND}|{_RECEIVE})(?P<mid>[^.;:]{{0,90}}?){_LIST}",
    cues=(*CUES, "cùng đi", "cùng đoàn", "tháp tùng", "tiếp", "đón", "V ", "cùng V", "thành phần", "khách mời"),
    examples=(
        (
            "Dự hội nghị có ông Lê Văn Tám, Phó Chủ tịch UBND huyện; đại diện Sở Nội vụ.",
            ("attendee Lê Văn Tám", "attendee Sở Nội vụ"),
        ),
        ("Cùng dự có bà Vũ Thị Hà, Trưởng phòng Tài chính.", ("attendee Vũ Thị Hà",)),
        ("Đón tiếp Đoàn có ông Lê Văn Tám, Chủ tịch UBND xã.", ("attendee Lê Văn Tám",)),
        ("Tháp tùng Đoàn có bà Vũ Thị Hà, Tham tán Thương mại.", ("guest Vũ Thị Hà",)),
    ),
)
def listed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Dự hội nghị có A; B; đại diện Sở C`: each person and each body of the list attends."""
    role = "guest" if "tháp tùng" in found.group()[: found.start("list") - found.start()] else "attendee"
    yield from _list(clause, found.start("list"), found.end("list"), found, name, role=role)


@rule(
    r"(?:(?:về |bên |đại diện )?phía )(?P<side>[^.;:PO]{1,60}?) ?,? ?(?:còn )?(?:\bcó\b|\bgồm\b"
    r"|:)(?P<list>(?:[^.]|\.(?=\S)){1,3000})",
    cues=("phía",),
    examples=(
        ("Về phía tỉnh có các đồng chí: Lê Văn Tám, Phó Chủ tịch UBND tỉnh; Vũ Thị Hà, Giám đốc Sở Y tế.",
         ("attendee Lê Văn Tám", "attendee Vũ Thị Hà")),
    ),
)  # fmt: skip
def side(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Về phía tỉnh có A; B`, `Phía Sở C có A`: each person and each body of the list attends."""
    yield from _list(clause, found.start("list"), found.end("list"), found, name)


@rule(
    r"^(?:về|ở|cấp|đại diện|đại biểu|khách mời|khách quý|thành phần|đoàn"
    r"|lãnh đạo)(?! phía)(?:(?!hiện nay|hiện|nhiệm kỳ|khóa|khoá)[^.;:PO]){1,60}? ?,? ?(?:còn )?"
    r"(?:có|gồm)(?P<list> (?:các |sự |đồng chí |đ/c |ông |bà |: ?){0,3}[PN][^.]{0,3000})",
    cues=(" có ", " gồm "),
    examples=(("Ở xã có ông Lê Văn Tám, Chủ tịch UBND xã.", ("attendee Lê Văn Tám",)),),
)
def where(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Ở xã có A; B`, `Đại biểu Sở có A`: each person of the list attends."""
    yield from _list(clause, found.start("list"), found.end("list"), found, name)


@rule(
    r"(?:E|buổi|chương trình|ngày hội)[^.;:P]{0,60}?(?:vinh dự|hân hạnh) (?:được )?(?:đón tiếp|chào đón|tiếp đón|đón"
    r"|chào mừng)"
    r"(?P<list>(?:[^.]|\.(?=\S)){1,3000})",
    cues=("vinh dự", "hân hạnh"),
    examples=(
        (
            "Hội thảo vinh dự được đón ông Lê Văn Tám – Giám đốc Sở Y tế, bà Vũ Thị Hà – Chủ tịch Quỹ Cầu Vồng.",
            ("attendee Lê Văn Tám", "attendee Vũ Thị Hà"),
        ),
    ),
)
def welcomed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội thảo vinh dự được đón A, B`: each of the list attends."""
    yield from _list(clause, found.start("list"), found.end("list"), found, name)


@rule(
    r"(?:sự (?:tham dự|tham gia|có mặt|góp mặt|hiện diện|chứng kiến|dự|tới dự|đến dự)(?: [^.;:PONBE]{1,30}?)?"
    r"|chứng kiến) (?:của|bởi)"
    r"(?P<list>(?:[^.]|\.(?=\S)){1,3000})",
    cues=("sự tham", "sự có mặt", "sự góp mặt", "sự hiện diện", "chứng kiến", "sự dự", "sự tới dự", "sự đến dự"),
    examples=(
        (
            "Hội nghị diễn ra với sự tham dự của ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh; đại diện Sở Nội vụ.",
            ("attendee Lê Văn Tám", "attendee Sở Nội vụ"),
        ),
        ("Hai bên ký kết dưới sự chứng kiến của bà Vũ Thị Hà, Giám đốc Sở Y tế.", ("attendee Vũ Thị Hà",)),
    ),
)
def presence(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `với sự tham dự của A; B`, `dưới sự chứng kiến của A`: those of the list attend, but no team of theirs."""
    if re.search(r"(?<!\w)(?:thành viên|đoàn|tổ(?! chức))(?!\w)[^.;:E]{0,30}$", clause.before(found.start(), 50)):
        return
    yield from _list(clause, found.start("list"), found.end("list"), found, name)


@rule(
    r"^(?:ngoài ra|bên cạnh đó|cùng với đó|cùng (?:tham )?dự)?,? ?(?:còn|có|còn có)(?: sự (?:tham gia|góp mặt) của)?"
    r"(?P<list> (?:đại diện|lãnh đạo)(?: lãnh đạo| các| một số| đơn vị| cơ quan| của)*:? B(?:[^.]|\.(?=\S)){0,2000})",
    cues=("đại diện", "lãnh đạo"),
    examples=(
        ("Ngoài ra còn đại diện: Sở Y tế, Viện Kinh tế Duyên hải.",
         ("attendee Sở Y tế", "attendee Viện Kinh tế Duyên hải")),
    ),
)  # fmt: skip
def others(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Ngoài ra còn đại diện: A, B`: each of the list attends."""
    yield from _list(clause, found.start("list"), found.end("list"), found, name)


_THERE: Final = re.compile(
    rf"(?:(?<!\w)(?:{_ATTEND}|{_RECEIVE}|đại biểu|phía)[^.;P]{{0,120}}?(?:có|gồm|là|như sau)?"
    r"|^(?:ở|cấp) [^.;:P]{2,40}) ?:$|^(?:thành phần|khách mời|đại biểu)(?: tham)? dự(?: [EV]| có| gồm)? ?:?$"
)


@rule(
    r":$|^(?:thành phần|khách mời|đại biểu)(?: tham)? dự(?: [EV]| có| gồm)? ?$",
    cues=(":", "thành phần", "khách mời", "đại biểu"),
    examples=(
        (
            "Về phía đại biểu khách mời có:\n- TS. Lê Văn Tám, Cục trưởng Cục Thuế;\n- Bà Vũ Thị Hà, Giám đốc Sở Y tế;",
            ("attendee Lê Văn Tám", "attendee Vũ Thị Hà"),
        ),
    ),
)
def lines(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Tham dự có:` before a list: who opens each line attends."""
    for item in clause.items if _THERE.search(clause.shape) else ():
        whole = re.match(r".*", item.shape)
        assert whole is not None
        yield from _list(item, 0, len(item.shape), whole, name)


@rule(
    rf"(?P<who>{PERSONS}){REST},? ?(?:D,? )?(?:(?:đã|cũng|cùng|trực tiếp|vinh dự|sẽ|có) ){{0,3}}"
    rf"(?:dẫn đầu (?:một )?đoàn [^.;:PEQ]{{0,50}}?|thay mặt [^.;:PEQ]{{1,50}}? )?{_ATTEND}",
    cues=CUES,
    examples=(
        ("Bà Vũ Thị Hà, Phó Chủ tịch UBND tỉnh đến dự và phát biểu.", ("attendee Vũ Thị Hà",)),
        ("Thủ tướng Lê Văn Tám sáng nay dự lễ khánh thành cầu.", ("attendee Lê Văn Tám",)),
        ("Thủ tướng Lê Văn Tám sẽ dẫn đầu đoàn đại biểu cấp cao tham dự hội nghị.", ("attendee Lê Văn Tám",)),
        ("Ông Lê Văn Tám đã thay mặt Sở Nội vụ tham dự và trình bày tham luận.", ("attendee Lê Văn Tám",)),
        ("Ông Lê Văn Tám tham gia điều hành Công ty cổ phần Sao Đồng.", ()),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A, B đến dự`: every person of the subject attends."""
    if re.search(r"(?:mời|đề nghị|cử|để|cho|giao|cảm ơn|yêu cầu) $", clause.before(found.start("who"), 20)):
        return
    witness = found.group().endswith("chứng kiến")
    if witness and re.match(r"(?:sau|kết thúc) (?:buổi |cuộc )?(?:E|V)", clause.shape):
        return
    promised = re.search(r"(?<!\w)sẽ(?!\w)", clause.shape[found.end("who") : found.end()])
    named = clause.within(found.end(), found.end() + 12, "E")[:1] if promised else ()
    at = named[0] if named else None
    for person in members(clause, found):
        yield PersonPart(person, "attendee", clause.evidence(found, name), at)


@rule(
    rf"^(?:[^.;:“”PONQ]{{0,60}}, )?(?:cùng |cũng |trực tiếp )?{_ATTEND}[^.:“”PON]{{0,140}}?, (?P<who>{PERSONS})",
    cues=CUES,
    examples=(("Đến dự và phát biểu tại buổi lễ, bà Vũ Thị Hà chúc mừng nhà trường.", ("attendee Vũ Thị Hà",)),),
)
def leading(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Dự hội nghị, A …`: A attends."""
    if re.search(r"(?<!\w)(?:có(?! mặt)|gồm)(?!\w)|chứng kiến", found.group()[: found.start("who") - found.start()]):
        return
    for person in members(clause, found)[:1]:
        yield PersonPart(person, "attendee", clause.evidence(found, name))


def _list(
    clause: Clause, start: int, end: int, found: re.Match[str], name: str, *, role: str = "attendee"
) -> Iterator[Fact]:
    stop = _STOP.search(clause.shape, start, end)
    people_end = stop.start() if stop else end
    evidence = clause.evidence(found, name)
    for mention in clause.within(start, end, "PONB"):
        place = clause.place(mention)
        if mention.body and place < people_end:
            if is_sent(clause, start, place):
                yield BodyPart(mention.body, "attendee", evidence)
        elif _is_somebody(clause, mention, place):
            yield PersonPart(mention, role, evidence)


def _is_somebody(clause: Clause, mention: Mention, place: int) -> bool:
    """Say whether a member of a list is one person who is there: named, or an office that stands for its holder."""
    if mention.kind == "office":
        return _is_definite(clause, place)
    return mention.kind in ("person", "name") and not _presides(clause, place)


def _presides(clause: Clause, place: int) -> bool:
    return (
        re.match(r"[PON] ?,? ?(?:đồng |cùng )?(?:chủ trì|chủ tọa|điều hành)", clause.shape[place : place + 40])
        is not None
    )


def _is_definite(clause: Clause, place: int) -> bool:
    """Say whether an office stands for one person here, and not for all who hold such an office."""
    return re.search(r"(?:đồng chí|đ/c|ông|bà) ?$", clause.before(place)) is not None


@rule(
    rf"(?P<who>{PERSONS}){REST}(?:,| -| –)? (?:cùng|và)(?: với)? (?!P)[^.:PE]{{3,200}}?(?<!\w)(?:(?:đến|tới"
    rf"|về) )?(?:tham dự"
    rf"|cùng dự|dự)(?= E|[.,;]|$)",
    cues=("tham dự", "cùng dự", "đến dự", "tới dự", "về dự", " dự E", " dự."),
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
