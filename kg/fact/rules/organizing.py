"""Who holds an occasion: `A phối hợp với B tổ chức hội thảo`, `do A tổ chức`, `với sự tài trợ của C`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, Opening
from kg.fact.holders import ASKED, TOLD, holders, is_partner, subject_before
from kg.fact.rule import rule
from kg.fact.shapes import BODIES, DEED, DEEDS, JOINT
from kg.mention import Mention
from kg.model import Evidence

CUES: Final = ("tổ chức", "mở", "khai mạc", "khai giảng", "bế mạc", "đăng cai", "thực hiện", "diễn ra", "phối hợp")
_HELD: Final = (*CUES, "chủ trì E", "chủ trì một E", " có E", " có một E")
_HOLD: Final = (
    r"(?:tổ chức(?! (?:này|đó|ấy|trên|đảng|cán bộ|bộ máy|chính trị|xã hội|kinh tế|tín dụng)\b)"
    r"|(?<!phiên )(?<!ngày )(?<!lễ )(?<!buổi )(?:khai mạc|khai giảng|bế mạc)|mở|đăng cai|tiến hành"
    r"|(?:chủ trì|(?<=[B-] )có|(?<=B đã )có|(?<=B vừa )có)(?= (?:một )?E))"
)
_ORDERED: Final = re.compile(
    r"đề nghị|yêu cầu|cho phép|giao|chuẩn bị|kiến nghị|mời|điều chỉnh|công bố|cho biết|thông báo|(?:về"
    r"|việc) (?:việc )?$"
)
"""Words before a verb that make the holding a matter of what is asked for or told."""
_MANY: Final = re.compile(r"(?:nhiều|hàng (?:chục|trăm|loạt)|(?:hơn|gần|khoảng) \d+|[1-9]\d+) (?:buổi |cuộc |lớp )?$")
"""Words before a head word that make it what somebody has held over the years."""
_ASIDE: Final = re.compile(r"(?:trước|sau|nhân|trước thềm|bên lề) ?$|, (?:ngay|trước|sau|nhân)\b")
"""Words before a head word that make it the time of another occasion."""
_TAIL: Final = r"(?:(?P<gap>[^.;:PEVQB]{0,60}?)(?P<event>E)|(?:buổi |lớp |cuộc |chương trình |các )?(?P<activity>V))"
_PAST: Final = re.compile(r"năm ngoái|(?:được biết|trước đây|năm \d{4}, (?:tỉnh|thành phố))")


def _bodies(clause: Clause, found: re.Match[str], name: str, role: str = "organizer") -> Iterator[Fact]:
    evidence = clause.evidence(found, name)
    for index, mention in enumerate(clause.within(found.start("first"), found.end("first"), "B")):
        if mention.body:
            yield BodyPart(mention.body, role if index == 0 else "co-organizer", evidence)


def _held(
    clause: Clause, held: tuple[Mention, ...], evidence: Evidence, role: str, at: Mention | None = None
) -> Iterator[Fact]:
    for index, mention in enumerate(held):
        first = index == 0 and not is_partner(clause, mention)
        if mention.body:
            yield BodyPart(mention.body, role if first else "co-organizer", evidence, at)


@rule(
    rf"(?<!\w)(?P<verb>{_HOLD}) {_TAIL}",
    cues=_HELD,
    examples=(
        ("Sở Nội vụ phối hợp với Viện Kinh tế Miền Duyên hải tổ chức hội thảo khoa học.",
         ("organizer Sở Nội vụ", "co-organizer Viện Kinh tế Miền Duyên hải")),
        ("Sáng 3/5, Hội Nông dân tỉnh Thái Bình tổ chức hội nghị giao ban.",
         ("organizer Hội Nông dân tỉnh Thái Bình",)),
        ("Chiều 20-9, Sở Nội vụ đã chủ trì một cuộc họp về việc này.", ("organizer Sở Nội vụ",)),
        ("Sáng 26/4, Sở Nội vụ và Sở Y tế đã có cuộc đối thoại với doanh nghiệp.",
         ("organizer Sở Nội vụ", "co-organizer Sở Y tế")),
        ("Được sự tài trợ của Quỹ Biển Xanh, Sở Y tế, trong 2 ngày, đã phối hợp cùng Tỉnh đoàn tổ chức hội nghị.",
         ("organizer Sở Y tế", "co-organizer Tỉnh đoàn")),
        ("Sở Nội vụ đề nghị Sở Y tế tổ chức hội nghị.", ()),
    ),
)  # fmt: skip
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A phối hợp với B tổ chức hội thảo`: A is the organizer, B a co-organizer, and an occasion is held."""
    said = subject_before(clause, found.start())
    if "B" not in said.words or _PAST.search(clause.shape) or said.stop in ASKED:
        return
    if said.stop in TOLD and re.search(r"(?<!\w)đã(?!\w)", said.words):
        return
    if _ORDERED.search(said.words[said.words.index("B") :]) or _ASIDE.search(found["gap"] or ""):
        return
    if _MANY.search(found["gap"] or ""):
        return
    held = tuple(holders(clause, said))
    first = clause.place(held[0]) if held else found.start()
    evidence = Evidence(clause.span(first, found.end()), clause.sentence.span, name)
    event = clause.at(found.start("event") if found["event"] else found.start("activity"))
    yield Opening(event.value, event, evidence)
    yield from _held(clause, held, evidence, "host" if found["verb"] == "đăng cai" else "organizer")
    if event.value == "signing" and len(held) > 1 and "phối hợp" not in said.words:
        yield from (BodyPart(one.body, "signatory", evidence, event) for one in held if one.body)


@rule(
    rf"(?<!\w)(?:tổ chức|tiến hành) (?:buổi (?!trao đổi))?{DEED}",
    cues=("tổ chức", "tiến hành"),
    examples=(
        (
            "Chiều 20/8, Sở Nội vụ tổ chức tổng kết phong trào thi đua năm 2018.",
            ("open conference", "organizer Sở Nội vụ"),
        ),
        (
            "Chiều 20/8, Sở Nội vụ tổ chức buổi công bố các quyết định điều động.",
            ("open ceremony", "organizer Sở Nội vụ"),
        ),
        ("Chiều 20/8, Sở Nội vụ tổ chức buổi trao đổi về lương.", ()),
    ),
)
def deed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A tổ chức tổng kết …`, `A tổ chức trao quyết định`: an occasion whose kind a verb tells."""
    kind = next(kind for kind in DEEDS if found[kind])
    event = Mention("activity", clause.span(*found.span(kind)), value=kind)
    said = subject_before(clause, found.start())
    held = tuple(holders(clause, said)) if said.stop not in ASKED and not _ORDERED.search(said.words) else ()
    if not held or "D" not in clause.shape:
        return
    evidence = Evidence(clause.span(clause.place(held[0]), found.end()), clause.sentence.span, name)
    yield Opening(kind, event, evidence)
    yield from _held(clause, held, evidence, "organizer")


_YEARLY: Final = re.compile(r" (?:hàng năm|hằng năm|thường niên|định kỳ|hàng tháng|hằng tháng)(?!\w)")
"""Words behind a verb of holding that make it what is held again and again."""


@rule(
    r"E[^.;]{0,160}?\b(?:do|được|bởi) (?P<words>[^.;PEV]{0,240}?B[^.;PEV]{0,120}?)(?P<verb>tổ chức|thực hiện"
    r"|(?:đăng cai|chủ trì|khởi xướng|phát động)(?!,? (?:và |tài trợ|phối hợp|tổ chức|cùng|kết hợp)))",
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
    held = tuple(holders(clause, subject_before(clause, found.start("verb"), found.start("words"))))
    if not held or _YEARLY.match(clause.shape, found.end()):
        return
    evidence = clause.evidence(found, name)
    event = _chief(clause, found.start(), found.start("words"))
    yield from _held(clause, held, evidence, "host" if "đăng cai" in found.group() else "organizer", event)
    yield Opening(event.value, event, evidence, firm="D" in clause.shape)


@rule(
    r"E[^.;]{0,160}?\bdo (?P<words>[^.;PEV]{0,240}?B[^.;PEV]{0,60}?),? (?:là cơ quan |là đơn vị )?(?P<verb>chủ trì),?"
    r" (?:và )?(?:phối hợp|kết hợp|cùng)(?: với| cùng)* (?:các )?"
    rf"(?P<rest>{BODIES})(?! [^.;:PEB]{{0,40}}(?:tổ chức|thực hiện|đăng cai))",
    cues=("chủ trì",),
    examples=(
        (
            "Hội thảo do Sở Nội vụ chủ trì, phối hợp với Trường Chính trị tỉnh.",
            ("organizer Sở Nội vụ", "co-organizer Trường Chính trị tỉnh"),
        ),
    ),
)
def presiding(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội thảo do A chủ trì, phối hợp với B`: A holds it with B."""
    held = tuple(holders(clause, subject_before(clause, found.start("verb"), found.start("words"))))
    partners = clause.within(found.start("rest"), found.end("rest"), "B")
    yield from _held(clause, (*held, *partners), clause.evidence(found, name), "organizer")


@rule(
    r"^[-–+*•]? ?(?:(?:đơn vị|cơ quan|ban) )?(?P<joint>đồng )?tổ chức(?: E)?(?: này)? ?(?:gồm có|gồm|là"
    r"|:)[ :]{0,2}(?:các )?"
    rf"(?P<first>B(?:{JOINT}B|; ?B){{0,20}})",
    cues=("tổ chức",),
    examples=(
        (
            "Đồng tổ chức hội thảo gồm Sở Nội vụ, Trường Chính trị tỉnh.",
            ("co-organizer Sở Nội vụ", "co-organizer Trường Chính trị tỉnh"),
        ),
        ("Đơn vị tổ chức: Sở Nội vụ.", ("organizer Sở Nội vụ",)),
    ),
)
def listed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đồng tổ chức hội thảo gồm A, B`: each of the list holds it, together with others."""
    yield from _bodies(clause, found, name, "co-organizer" if found["joint"] else "organizer")


@rule(
    rf"(?:^|[,-] |D |L )(?P<first>{BODIES}),? (?:D,? )?(?:đã |vừa |sẽ )?(?P<event>E)",
    cues=("B E", "đã E", "vừa E", "sẽ E", "D E"),
    examples=(
        ("Chiều 18/4, Sở Nội vụ họp báo về kỳ thi công chức.", ("open press-conference", "organizer Sở Nội vụ")),
    ),
)
def convening(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A họp báo về …`: A holds it; the other head words are no verbs."""
    event = clause.at(found.start("event"))
    if not event.span.of(clause.text).lower().startswith("họp báo") or _PAST.search(clause.shape):
        return
    evidence = clause.evidence(found, name)
    yield Opening(event.value, event, evidence, firm="D" in clause.shape)
    yield from _held(clause, clause.within(*found.span("first"), "B"), evidence, "organizer", event)


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
    rf"(?:với )?(?:sự )?(?:tài trợ|bảo trợ|hỗ trợ kinh phí)(?: kinh phí| chính)? (?:của|bởi|từ)"
    rf" (?:các )?(?P<first>{BODIES})"
    rf"|(?:do|cảm ơn|,|;) ?(?P<giver>{BODIES}) (?:đã )?(?:là nhà )?tài trợ"
    rf"|^(?:nhà |đơn vị |đồng )?(?:tài trợ|bảo trợ)[^.;:PBO]{{0,40}}?(?:gồm có|gồm|có|là"
    rf"|:) ?(?:các )?(?P<named>{BODIES})"
    rf"|(?P<patron>{BODIES})(?: [^.;:PBEQ]{{0,60}}?)? (?:là|trở thành|vai trò) nhà tài trợ"
    rf"|được (?P<by>{BODIES}) (?:bảo trợ|tài trợ)",
    cues=("tài trợ", "bảo trợ", "hỗ trợ kinh phí"),
    examples=(
        ("Hội thảo có sự tài trợ của Quỹ Hợp tác Quản trị Địa phương.", ("sponsor Quỹ Hợp tác Quản trị Địa phương",)),
        ("Tham dự hội thảo, Quỹ Biển Xanh vinh dự là Nhà tài trợ Vàng.", ("sponsor Quỹ Biển Xanh",)),
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
    rf"(?:(?:dưới|với) sự (?:chủ trì|điều hành|tổ chức) của|được (?:tổ chức|chủ trì|thực hiện|đăng cai) bởi)"
    rf" (?P<first>{BODIES})",
    cues=("sự chủ trì", "sự điều hành", "sự tổ chức", " bởi B"),
    examples=(("Hội thảo diễn ra dưới sự chủ trì của Sở Văn hóa và Thể thao, Hội Xuất bản phía Nam.",
               ("organizer Sở Văn hóa và Thể thao", "co-organizer Hội Xuất bản phía Nam")),
              ("Hội nghị được tổ chức bởi Sở Công Thương.", ("organizer Sở Công Thương",))),
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
