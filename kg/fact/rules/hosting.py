"""Occasions said by a verb: `A tiếp B`, `A làm việc với C`, `Đoàn … kiểm tra tại D`, `A thăm B`, `B họp`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, Opening, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import ADVERBS, BODIES, JOINT, PERSONS, REST
from kg.fact.subjects import members

_AUX: Final = (
    rf",? ?(?:{ADVERBS})(?:(?:có|tiến hành|tổ chức|chủ trì|thân mật|đến|đi|tới"
    rf"|dẫn đầu [^.;:]{{1,30}}?|trực tiếp|thực hiện|buổi|cuộc|đã|đồng chủ trì|đón) ?){{0,4}}"
)
_WITH: Final = (
    r"(?P<with> ?[-–,]? ?(?:cùng|và)(?: với)? (?:B|đoàn|các|lãnh đạo|đại diện|một số|thành viên|tập thể|nhiều)"
    r"(?:(?!(?<!\w)(?:đã|đến|tới|có|đi)(?!\w))[^.;:PEVQ]){0,100})?"
)
"""Those who go along with somebody."""
_LEADS: Final = r"(?:làm (?:phó )?(?:trưởng đoàn|O)|dẫn đầu|chủ trì|- trưởng đoàn)"
_LED: Final = (
    rf"(?:,? ?(?:gồm [^.;:P]{{1,30}}?,? ?|\([^)]{{1,30}}\) ?)?(?:do (?:nghị sĩ |ngài )?)?(?P<leader>[PNO]){REST}"
    rf",? ?{_LEADS},?)"
)
_STAFF: Final = (
    r"(?:và |các |toàn thể |đội ngũ |tập thể ){0,2}(?:(?:đoàn chủ tịch|(?:ban )?thường (?:vụ|trực)"
    r"|ban chấp hành)(?= B)|cán bộ|công chức|viên chức|công nhân viên|công nhân|nhân viên"
    r"|chiến sĩ|chiến sỹ|phóng viên|biên tập viên|giáo viên|giảng viên|y,? bác sĩ|bác sĩ|thầy thuốc|thầy cô giáo"
    r"|thầy cô|học sinh|sinh viên|người lao động|lực lượng|lãnh đạo)"
)
"""Those who belong to a body that is visited."""
GUESTS: Final = BODIES.replace("B", "[BK]")
_MET: Final = re.compile(
    rf"(?:,? ?(?:và )?(?:với|V|chúc mừng|tặng quà|chúc tết|động viên|{_STAFF}|phát thanh viên)(?!\w)){{0,8}}"
    rf"(?: của| tại)? ?(?P<whom>{GUESTS})"
)
"""Whom somebody visits or works with, right behind the verb."""
_TOLD: Final = re.compile(r"(?<!\w)(?:nói|cho biết|cho hay|khẳng định|thông tin)(?: rằng)?,? ?[^.;:PBEV“”]{0,30}$")
"""A verb of saying before a deed that is past where it is told."""
_GUESTS: Final = frozenset(("reception", "visit"))


@rule(
    rf"(?P<who>{PERSONS}){REST}{_WITH}(?: ?[-–])?(?: D,?)?{_AUX}(?P<event>[VE])(?! viên)(?P<object>(?: (?:với|của|tại"
    rf"|cùng"
    rf"|và|ngài|đoàn(?: công tác| đại biểu)?|gia đình"
    rf"|(?:đại diện|lãnh đạo|ban lãnh đạo|tập thể)(?: lãnh đạo| các){{0,2}}|chúc mừng|tặng quà|làm việc)"
    rf"|,? (?:và )?V(?= (?:với )?[PBK])|,? {_STAFF}(?: của| tại)?"
    rf"|,? (?:và )?(?:tặng quà|chúc tết|chúc mừng|chúc thọ|mừng thọ|trao quà|động viên"
    rf"|thăm hỏi)(?: cho)?(?: các)?(?: gia đình)?){{0,8}}(?:,)? ?(?P<whom>{PERSONS}|{GUESTS})?)",
    cues=("V", "E"),
    examples=(
        (
            "Sáng 26/5, Thứ trưởng Bộ Ngoại giao Tường Duy Khải đã tiếp ông Sverre Haldorsen.",
            ("host Tường Duy Khải", "guest Sverre Haldorsen"),
        ),
        ("Thủ tướng Lê Văn Tám chiều nay tiếp bà Anna Keller.", ("host Lê Văn Tám", "guest Anna Keller")),
        (
            "Chiều 8/11, đồng chí Phạm Trọng Nghĩa đã có buổi làm việc với Công ty cổ phần May Tam Điệp.",
            ("host Phạm Trọng Nghĩa", "guest Công ty cổ phần May Tam Điệp"),
        ),
    ),
)
def led_by_person(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A tiếp B`, `A kiểm tra tại C`: A is the host, who is received or visited the guest."""
    event = clause.at(found.start("event"))
    if event.value not in ("reception", "visit", "inspection", "working-session", "voter-meeting"):
        return
    if event.kind == "event" and event.value not in ("working-session", "reception"):
        between = clause.shape[found.end("rest") : found.start("event")]
        if not re.search(r"(?<!\w)(?:có|tiến hành|thực hiện|tổ chức)(?!\w)", between):
            return
    if re.search(r"(?:giao|đề nghị|yêu cầu|mời|để|cho) ?$", clause.before(found.start())):
        return
    evidence = clause.evidence(found, name)
    if event.value == "reception" and _is_delegation(clause, found):
        for person in members(clause, found):
            yield PersonPart(person, "attendee", evidence)
        return
    yield Opening(event.value, event, evidence, firm=_is_told(clause))
    for person in members(clause, found):
        yield PersonPart(person, "host", evidence, event)
    yield from _delegations(clause, found, name)
    yield from _guests(clause, found, name)


def _delegations(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Yield the delegations to an assembly with which somebody meets voters, who hold the meeting."""
    event = clause.at(found.start("event"))
    along = clause.within(*found.span("with"), "B") if found["with"] and event.value == "voter-meeting" else ()
    for mention in along:
        if mention.body and re.match(r"Đoàn (?:Đại biểu|đại biểu|ĐB)|Tổ [Đđ]ại biểu", mention.body.core):
            yield BodyPart(mention.body, "organizer", clause.evidence(found, name), event)


@rule(
    rf"^(?:[^.;:“”PONE]{{0,50}}, )?(?:khi |trực tiếp "
    rf"|nhân dịp )?(?P<event>V)(?P<object>[^.;:“”Q]{{0,140}}?), (?P<who>{PERSONS})"
    r"(?= |,)",
    cues=("V",),
    examples=(
        (
            "Kiểm tra công tác phòng dịch tại xã Ea Trang, bà Vũ Thị Hà yêu cầu phun khử khuẩn.",
            ("host Vũ Thị Hà", "open inspection"),
        ),
        (
            "Sáng 28/2, làm việc với Sở Nội vụ, ông Lê Văn Tám đề nghị tinh giản biên chế.",
            ("host Lê Văn Tám", "guest Sở Nội vụ", "open working-session"),
        ),
        (
            "Sáng 15/8, khi tiếp xúc cử tri quận Hoàn Kiếm, Chủ tịch UBND thành phố Lê Văn Tám cho hay sẽ mời thầu.",
            ("host Lê Văn Tám", "open voter-meeting"),
        ),
    ),
)
def leading(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Kiểm tra … tại B, A yêu cầu`: A is the host of what the sentence begins with."""
    event = clause.at(found.start("event"))
    met = _MET.match(found["object"])
    if event.value not in ("reception", "visit", "inspection", "voter-meeting") and not (
        event.value == "working-session" and met
    ):
        return
    evidence = clause.evidence(found, name)
    yield Opening(event.value, event, evidence, firm="D" in clause.shape)
    start = found.start("object")
    for mention in clause.within(start + met.start("whom"), start + met.end("whom"), "BK") if met else ():
        if mention.body:
            yield BodyPart(mention.body, "guest", evidence, event)
    for person in members(clause, found)[:1]:
        yield PersonPart(person, "host", evidence, event)
    for person in clause.within(found.start("object"), found.end("object"), "P") if event.value in _GUESTS else ():
        yield PersonPart(person, "guest", evidence, event)


_TURN: Final = re.compile(
    r"^(?:nhân dịp này|dịp này|trước đó|sau đó|tiếp đó|trước E|sau E|trước V|cũng trong|cùng thời (?:gian|điểm)"
    r"|tiếp tục)"
)


def _is_told(clause: Clause) -> bool:
    """Say whether the sentence itself reports the occasion: it gives a day or turns to another one."""
    return "D" in clause.shape or _TURN.match(clause.shape) is not None


def _is_delegation(clause: Clause, found: re.Match[str]) -> bool:
    """Say whether those received are a delegation known already (`Đoàn`): they are no guests of the occasion."""
    bodies = clause.within(found.start("whom"), found.end("whom"), "B") if found["whom"] else ()
    body = bodies[0].body if bodies else None
    bare = body is not None and body.core in ("Đoàn", "Đoàn công tác") and not body.territory and body.parent is None
    told = re.match(r"[^V]{0,80}D", clause.shape) is not None
    return (bare and not told) or found["object"].strip() == "đoàn"


def _guests(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    event = clause.at(found.start("event"))
    if not found["whom"] or event.value not in ("reception", "visit", "inspection", "working-session"):
        return
    evidence = clause.evidence(found, name)
    for mention in clause.within(found.start("whom"), found.end("whom"), "PBK"):
        if mention.kind == "person" and event.value in _GUESTS:
            yield PersonPart(mention, "guest", evidence, event)
        elif mention.body:
            yield BodyPart(mention.body, "guest", evidence, event)


@rule(
    rf"(?P<first>{BODIES}){_LED}?(?: D,?)?{_AUX}(?P<event>[VE])(?P<object>(?:(?: và)? V(?! B)| (?:với|của|tại|cùng|và"
    rf"|ngài"
    rf"|đoàn(?: công tác| đại biểu)?|làm việc"
    rf"|(?:đại diện|lãnh đạo)(?: lãnh đạo| các){{0,2}}))*,? ?(?P<whom>{PERSONS}|{GUESTS})?)",
    cues=("V", "E"),
    examples=(
        ("Ngày 12-4, Ban Dân tộc HĐND tỉnh Thái Nguyên họp thẩm tra tờ trình.",
         ("organizer Ban Dân tộc HĐND tỉnh Thái Nguyên",)),
        ("Ngày 10-4, Đoàn giám sát của Ban Dân tộc HĐND tỉnh do bà Hoàng Thị Lan, Trưởng Ban "
         "Dân tộc HĐND tỉnh làm Trưởng đoàn đã làm việc với Sở Nội vụ.",
         ("host Hoàng Thị Lan", "guest Sở Nội vụ")),
    ),
)  # fmt: skip
def led_by_body(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đoàn … do A làm Trưởng đoàn làm việc với C`: the body organizes, A is the host, C the guest."""
    event = clause.at(found.start("event"))
    between = clause.shape[found.end("first") : found.start("event")]
    led = event.value in ("working-session", "reception", "inspection") or (event.value == "visit" and "có" in between)
    if event.kind == "event" and not led:
        return
    before = clause.before(found.start())
    if re.search(r"(?:tại|ở|trụ sở|đề nghị|yêu cầu|giao|với|[VE])(?: đại diện| lãnh đạo)? ?$", before):
        return
    if ("đã" in between and _TOLD.search(before)) or ("sẽ" in between and not _is_told(clause)):
        return
    if found["leader"] and re.search(r"[VE] (?:với |cùng )?(?:các )?$", before):
        return
    evidence = clause.evidence(found, name)
    yield Opening(event.value, event, evidence, firm=_is_told(clause))
    for index, mention in enumerate(clause.within(found.start("first"), found.end("first"), "B")):
        if mention.body:
            yield BodyPart(mention.body, "organizer" if index == 0 else "co-organizer", evidence, event)
    if found["leader"]:
        yield PersonPart(clause.at(found.start("leader")), "host", evidence, event)
    yield from _guests(clause, found, name)


@rule(
    rf"(?:do (?:nghị sĩ |ngài )?|; |, |^)(?P<who>[PN]){REST},? ?(?:làm trưởng đoàn|dẫn đầu|- trưởng đoàn)",
    cues=("trưởng đoàn", "dẫn đầu"),
    examples=(
        (
            "Đoàn công tác do ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh làm Trưởng đoàn đã đến thăm xã.",
            ("host Lê Văn Tám",),
        ),
        (
            "Sở Y tế có buổi làm việc với Đoàn công tác do bà Vũ Thị Hà làm Trưởng đoàn.",
            ("guest Vũ Thị Hà",),
        ),
    ),
)
def leader(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `do A làm Trưởng đoàn`: A leads, and so is the host of an inspection, a visit or a working session."""
    met = re.search(r"[VE] (?:với |cùng )?(?:các )?(?:đoàn|B)[^.;VE]{0,120}$", clause.before(found.start("who"), 160))
    yield PersonPart(clause.at(found.start("who")), "guest" if met else "host", clause.evidence(found, name))


@rule(
    rf"[VE] [^.;:PEQ]{{0,140}}?tại (?:các )?(?P<whom>K(?:{JOINT}B)*)",
    cues=("K",),
    examples=(
        (
            "Ngày 30/8, Đoàn công tác do ông Lê Văn Tám làm Trưởng đoàn kiểm tra công tác chuẩn bị "
            "năm học mới tại Trường Tiểu học Y Jút.",
            ("guest Trường Tiểu học Y Jút",),
        ),
    ),
)
def inspected(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `kiểm tra công tác … tại C`: C is the guest."""
    event = clause.at(found.start())
    direct = event.value == "working-session" and re.match(r"V tại|V và V tại", found.group())
    if event.value not in ("inspection", "visit") and not direct:
        return
    for mention in clause.within(found.start("whom"), found.end("whom"), "KB"):
        if mention.body:
            yield BodyPart(mention.body, "guest", clause.evidence(found, name), event)


@rule(
    rf"(?P<event>E)(?: đón| tiễn)?(?: chính thức| cấp nhà nước| trọng thể)* (?P<who>{PERSONS})",
    cues=("E",),
    examples=(("Thủ tướng Lê Văn Tám chủ trì lễ đón chính thức Thủ tướng John Miller.", ("guest John Miller",)),),
)
def welcomed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `lễ đón chính thức A`: A is the guest."""
    event = clause.at(found.start("event"))
    words = clause.span(found.start(), found.start("who")).of(clause.text).lower()
    if " đón" not in words:
        return
    for person in members(clause, found)[:1]:
        yield PersonPart(person, "guest", clause.evidence(found, name), event)


@rule(
    rf"E(?P<between>[^.;:PEVQBD]{{0,40}}? của (?:[^.;:PEVQB]{{0,20}}?[PB])?[^.;:PEVQ]{{0,30}}?) với "
    rf"(?:(?:đại diện|lãnh đạo|thường vụ|thường trực|tập thể|các) ){{0,3}}(?P<whom>{GUESTS})",
    cues=("E của",),
    examples=(
        (
            "Ông Lê Văn Tám nói tại buổi làm việc của Tổ công tác với UBND tỉnh Thanh Hóa.",
            ("guest UBND tỉnh Thanh Hóa",),
        ),
    ),
)
def met(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `buổi làm việc của A với C`: C is the guest."""
    event = clause.at(found.start())
    if event.value not in ("working-session", "reception"):
        return
    for mention in clause.within(found.start("whom"), found.end("whom"), "KB"):
        if mention.body:
            yield BodyPart(mention.body, "guest", clause.evidence(found, name), event)
