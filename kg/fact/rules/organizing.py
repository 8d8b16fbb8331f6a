"""Who holds an occasion: `A phối hợp với B tổ chức hội thảo`, `do A tổ chức`, `với sự tài trợ của C`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, Opening
from kg.fact.rule import rule
from kg.fact.shapes import ADVERBS, BODIES, DEED, DEEDS
from kg.mention import Mention

CUES: Final = ("tổ chức", "mở", "khai mạc", "khai giảng", "bế mạc", "đăng cai", "thực hiện", "diễn ra", "phối hợp")
_HOLD: Final = (
    r"(?:tổ chức(?! (?:này|đó|ấy|trên|đảng|cán bộ|bộ máy|chính trị|xã hội|kinh tế|tín dụng)\b)"
    r"|(?<!phiên )(?<!ngày )(?<!lễ )(?<!buổi )(?:khai mạc|khai giảng|bế mạc)|mở|đăng cai|tiến hành)"
)
_ORDERED: Final = re.compile(
    r"đề nghị|yêu cầu|cho phép|giao|chuẩn bị|kiến nghị|mời|điều chỉnh|công bố|cho biết|thông báo|(?:về"
    r"|việc) (?:việc )?$"
)
"""Words before a verb that make the holding a matter of what is asked for or told."""
_ASIDE: Final = re.compile(r"(?:trước|sau|nhân|trước thềm|bên lề) ?$|, (?:ngay|trước|sau|nhân)\b")
"""Words before a head word that make it the time of another occasion."""
_WITH: Final = r"(?:phối hợp|kết hợp|liên kết|hợp tác)(?: (?:cùng|với))*:?"
_GAP: Final = r"(?: ?\([^)]{0,60}\))?(?:[^.;:PEQBD]{0,60}?)"
_INSERTED: Final = r"(?:, [^.;:PEQBV]{3,110}?,)?"
"""Words between commas behind a subject: `Sở A, trong hai ngày 6 và 7/7, tại Nhà khách, đã tổ chức`."""
_TAIL: Final = r"(?:(?P<gap>[^.;:PEVQB]{0,60}?)(?P<event>E)|(?:buổi |lớp |cuộc |chương trình |các )?(?P<activity>V))"


def _open(clause: Clause, found: re.Match[str], name: str, *, role: str = "organizer") -> Iterator[Fact]:
    evidence = clause.evidence(found, name)
    event = clause.at(found.start("event") if found["event"] else found.start("activity"))
    yield Opening(event.value, event, evidence)
    yield from _bodies(clause, found, name, role)


def _bodies(clause: Clause, found: re.Match[str], name: str, role: str = "organizer") -> Iterator[Fact]:
    evidence = clause.evidence(found, name)
    groups = found.groupdict()
    first = [m for m in clause.within(found.start("first"), found.end("first"), "B") if m.body]
    rest = list(clause.within(found.start("rest"), found.end("rest"), "B")) if groups.get("rest") else []
    for index, mention in enumerate([*first, *rest]):
        if mention.body:
            yield BodyPart(mention.body, role if index == 0 else "co-organizer", evidence)


@rule(
    rf"(?P<first>{BODIES}){_INSERTED}(?P<link>,? ?{ADVERBS}{_WITH} "
    rf"(?:các )?(?P<rest>{BODIES}))?{_GAP},? ?{ADVERBS}(?P<verb>{_HOLD}) {_TAIL}",
    cues=CUES,
    examples=(
        ("Sở Nội vụ phối hợp với Viện Kinh tế Miền Duyên hải tổ chức hội thảo khoa học.",
         ("organizer Sở Nội vụ", "co-organizer Viện Kinh tế Miền Duyên hải")),
        ("Sáng 3/5, Hội Nông dân tỉnh Thái Bình tổ chức hội nghị giao ban.",
         ("organizer Hội Nông dân tỉnh Thái Bình",)),
        ("Được sự tài trợ của Tổ chức Mái Nhà Chung, Sở Y tế, trong hai ngày 6 và 7/7, tại Nhà khách Bình Minh, đã "
         "phối hợp cùng Trung tâm Y tế huyện Sơn Động và Huyện đoàn tổ chức lớp tập huấn.",
         ("organizer Sở Y tế", "co-organizer Trung tâm Y tế huyện Sơn Động", "co-organizer Huyện đoàn")),
    ),
)  # fmt: skip
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A phối hợp với B tổ chức hội thảo`: A is the organizer, B a co-organizer, and an occasion is held."""
    again = _after_other(clause, found)
    if again is None or re.search(r"(?:đại diện|lãnh đạo|đề nghị|giao|yêu cầu) ?$", clause.before(again.start(), 14)):
        return
    found = again
    if "năm ngoái" in clause.shape or re.search(r"(?:được biết|trước đây|năm \d{4}, (?:tỉnh|thành phố))", clause.shape):
        return
    if _ORDERED.search(clause.shape[found.end("first") : found.start("verb")]) or _ASIDE.search(found["gap"] or ""):
        return
    yield from _open(clause, found, name, role="host" if found["verb"] == "đăng cai" else "organizer")


def _after_other(clause: Clause, found: re.Match[str]) -> re.Match[str] | None:
    """Return the match of the subject alone where the list before the verb begins in another phrase.

    `được sự tài trợ của A, Sở B tổ chức`: A is no subject; of `của A, B và C` the last only is sure to be one.
    """
    last = found.end("first") - 1
    if last == found.start("first") or not re.search(r"(?:của|từ|bởi|theo) ?$", clause.before(found.start(), 14)):
        return found
    return subject.pattern.match(clause.shape, last)


@rule(
    rf"(?P<first>{BODIES})(?P<link>,? ?{ADVERBS}{_WITH} (?:các )?(?P<rest>{BODIES}))?{_GAP},? ?{ADVERBS}"
    rf"(?:tổ chức|tiến hành) {DEED}",
    cues=("tổ chức", "tiến hành"),
    examples=(
        (
            "Chiều 20/8, Sở Nội vụ tổ chức tổng kết phong trào thi đua năm 2018.",
            ("open conference", "organizer Sở Nội vụ"),
        ),
    ),
)
def deed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A tổ chức tổng kết …`, `A tổ chức trao quyết định`: an occasion whose kind a verb tells."""
    kind = next(kind for kind in DEEDS if found[kind])
    event = Mention("activity", clause.span(*found.span(kind)), value=kind)
    if "D" not in clause.shape or _ORDERED.search(clause.shape[found.end("first") : found.start(kind)]):
        return
    yield Opening(kind, event, clause.evidence(found, name))
    yield from _bodies(clause, found, name)


@rule(
    rf"E[^.;]{{0,160}}?\b(?:do|được|bởi) (?P<first>{BODIES})(?P<link>,? ?(?:chủ "
    rf"trì,? ?)?{_WITH}? ?(?P<rest>{BODIES}))?[^.;PE]{{0,60}}?(?:tổ chức|thực hiện|đăng cai|chủ trì)",
    cues=CUES,
    examples=(
        (
            "Hội thảo do Sở Nội vụ phối hợp cùng Trường Chính trị tỉnh tổ chức.",
            ("organizer Sở Nội vụ", "co-organizer Trường Chính trị tỉnh"),
        ),
    ),
)
def passive(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội thảo do A phối hợp với B tổ chức`: as with A as subject."""
    role = "host" if "đăng cai" in found.group() else "organizer"
    yield from _bodies(clause, found, name, role)
    event = _chief(clause, found.start(), found.start("first"))
    yield Opening(event.value, event, clause.evidence(found, name), firm="D" in clause.shape)


def _chief(clause: Clause, start: int, end: int) -> Mention:
    """Return the last head word of a stretch that is no frame of another one: `trong khuôn khổ Liên hoan`."""
    heads = clause.within(start, end, "E")
    held = [head for head in heads if not _FRAME.search(clause.before(clause.place(head)))]
    return held[-1] if held else heads[-1]


_FRAME: Final = re.compile(r"(?:khuôn khổ|nhân|nhân dịp|sau|trước|trước thềm|bên lề)(?: của)? $")
"""Words before a head word that make it the frame or the time of another occasion."""


@rule(
    rf"(?:do |, )(?P<first>{BODIES}),? (?:phối hợp|đồng|cùng)(?: chủ trì,?)? tổ chức",
    cues=("tổ chức",),
    examples=(("Diễn đàn do UBND TP Hạ Long đăng cai, Hiệp hội Đô thị Duyên hải và Sở Du lịch phối hợp tổ chức.",
               ("organizer Hiệp hội Đô thị Duyên hải", "co-organizer Sở Du lịch")),),
)  # fmt: skip
def joint(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A và B phối hợp tổ chức`: the first is the organizer, the others co-organizers."""
    yield from _bodies(clause, found, name)


@rule(
    rf"(?:với )?(?:sự )?(?:tài trợ|bảo trợ|hỗ trợ kinh phí)(?: kinh phí| chính)? (?:của|bởi|từ) (?P<first>{BODIES})"
    rf"|(?:do|cảm ơn|,|;) ?(?P<giver>{BODIES}) (?:đã )?(?:là nhà )?tài trợ"
    rf"|(?P<patron>{BODIES}) là nhà tài trợ",
    cues=("tài trợ", "bảo trợ", "hỗ trợ kinh phí"),
    examples=(
        ("Hội thảo có sự tài trợ của Quỹ Hợp tác Quản trị Địa phương.", ("sponsor Quỹ Hợp tác Quản trị Địa phương",)),
    ),
)
def sponsor(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `với sự tài trợ của C`, `do C tài trợ`: C is a sponsor."""
    group = next(key for key, value in found.groupdict().items() if value)
    bodies = clause.within(found.start(group), found.end(group), "B")
    holds = re.match(r",? ?[^.;:PEQB]{0,120}?(?:phối hợp|tổ chức|khai mạc|mở) ", clause.shape[found.end() :])
    for mention in bodies[:-1] if group == "first" and holds and len(bodies) > 1 else bodies:
        if mention.body:
            yield BodyPart(mention.body, "sponsor", clause.evidence(found, name))


@rule(
    r"E[^.;,PEDQ]{0,40}? của (?P<first>B)(?: năm \d{4})?,? (?:đã |vừa )?diễn ra",
    cues=("diễn ra",),
    examples=(("Đó là chủ đề Hội nghị kỹ thuật của Tổng công ty Phát điện Duyên Hải năm 2021, diễn ra ngày 14/4.",
               ("organizer Tổng công ty Phát điện Duyên Hải",)),),
)  # fmt: skip
def owner(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội nghị … của A diễn ra …`: A is the organizer."""
    yield from _bodies(clause, found, name)


@rule(
    rf"dưới sự (?:chủ trì|chỉ đạo|điều hành) của (?P<first>{BODIES})",
    cues=("sự chủ trì", "sự chỉ đạo"),
    examples=(("Hội thảo diễn ra dưới sự chủ trì của Sở Văn hóa và Thể thao, Hội Xuất bản phía Nam.",
               ("organizer Sở Văn hóa và Thể thao", "co-organizer Hội Xuất bản phía Nam")),),
)  # fmt: skip
def presided_by_bodies(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `dưới sự chủ trì của Sở A`: a body that presides is the organizer, one that only directs another is none."""
    if "chỉ đạo" in found.group() and re.search(r"B[^.;]{0,120}? tổ chức", clause.shape):
        return
    yield from _bodies(clause, found, name)


@rule(
    rf"(?<!\w)(?:(?:với|có|cùng|và) )?sự (?:phối hợp|hợp tác|cộng tác|đồng hành|tham gia phối hợp|tham gia tổ chức)"
    rf"(?: tổ chức| thực hiện)? (?:của|từ|giữa|với) (?:các )?(?P<rest>{BODIES})",
    cues=("sự phối hợp", "sự hợp tác", "sự cộng tác", "sự đồng hành", "sự tham gia phối hợp", "sự tham gia tổ chức"),
    examples=(("Triển lãm diễn ra dưới sự chủ trì của Hội Tự động hóa Sao Mai cùng sự phối hợp của Sở Y tế.",
               ("co-organizer Sở Y tế",)),),
)  # fmt: skip
def cooperating(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `với sự phối hợp của B` beside an occasion: B is a co-organizer."""
    if re.search(r"E|tổ chức", clause.shape) is None or re.search(
        r"(?:nhờ|cần|tăng cường|đề nghị) $", clause.before(found.start())
    ):
        return
    for mention in clause.within(found.start("rest"), found.end("rest"), "B"):
        if mention.body:
            yield BodyPart(mention.body, "co-organizer", clause.evidence(found, name))


@rule(
    r"(?P<event>E) (?:thường lệ |chuyên đề |bất thường )?(?:lần )?thứ \w+(?: \([^)]{1,40}\))?,? (?:của )?(?P<first>B)",
    cues=("thứ",),
    examples=(
        (
            "Ngày làm việc thứ hai, kỳ họp thứ 9 HĐND huyện Hương Khê khóa XX dành cho chất vấn.",
            ("organizer HĐND huyện Hương Khê",),
        ),
    ),
)
def session(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `kỳ họp thứ 9 HĐND huyện`: a council is the organizer of its own session."""
    event = clause.at(found.start("event"))
    before = clause.shape[max(0, found.start() - 20) : found.start()]
    if event.value != "council-session" or re.search(
        r"(?:trước|sau|tại|trình|cho|nghị quyết|thông qua|chuẩn bị|phục vụ|nội dung|chương trình) (?:các )?$", before
    ):
        return
    yield Opening(event.value, event, clause.evidence(found, name), firm="D" in clause.shape)
    yield from _bodies(clause, found, name)


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


_COUNCILS: Final = ("hđnd", "hội đồng nhân dân")
