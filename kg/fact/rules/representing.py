"""Which bodies are represented, without a person named: `cùng lãnh đạo các sở A, B tham dự`, `cuộc họp giữa A và B`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact
from kg.fact.rule import rule
from kg.fact.rules.speaking import VERBS
from kg.fact.senders import is_sent
from kg.fact.shapes import BODIES

_FOR: Final = (
    r"(?:đại diện|lãnh đạo|thủ trưởng|chỉ huy|cán bộ chủ chốt|trưởng)(?: lãnh đạo| các| một số| đơn vị| cơ quan){0,3}"
)
"""Words for those who stand for a body."""
_MANY: Final = r"B(?:(?:(?!cho biết|cho hay|cho rằng)[^.;:PEVOQB]){0,30}?,? ?(?:và |cùng )?[BL]){0,8}"
_KIND: Final = (
    r"(?: (?:doanh nghiệp|công ty|tập đoàn|ngân hàng|nhà mạng|đơn vị|cơ quan|tổ chức|nhà tài trợ|sở,? ban,? ngành|sở)"
    r"[^.;:,PEVQB]{0,60}?(?:,? như:?| gồm:?|:)?)?"
)
"""What kind of bodies those named behind it are: `các doanh nghiệp lớn như B, B`."""
_MIXED: Final = rf"{BODIES}(?:(?:, | và |; )(?:[^.;:PEVBQD]{{2,40}}(?:, | và |; ))?{BODIES}){{0,4}}"
"""A list of bodies with other members between them."""
_TAIL: Final = r"(?:(?:,|;| và| cùng) [^.;:PEVBQ]{2,80}?)?"


_ELSEWHERE: Final = re.compile(
    r"(?:yêu cầu|đề nghị|giao|cho|của|mời|với|theo|do|thay mặt|tham mưu|chỉ đạo|như|hỏi|phối hợp với|gửi|để"
    r"|cảm ơn|nhắc)(?: một| các| sự)? ?$"
)
"""Words before representatives who are told to speak, or who are quoted from elsewhere."""


_REPORTS: Final = re.compile(
    r"(?:tham luận|giải trình|trình bày|báo cáo|trả lời|chia sẻ|nêu|nêu lên|thông tin|phát biểu|làm rõ)$"
)
"""What leaders say at an occasion; whatever else they say they may have told the press."""


def _attend(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    start = found.start("who")
    for mention in clause.within(start, found.end("who"), "B"):
        if mention.body and is_sent(clause, start, clause.place(mention)):
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
    rf"(?:đại diện|lãnh đạo|thủ trưởng)(?: lãnh đạo)?(?: của)?(?: các| hai| ba| bốn| một số)*{_KIND}"
    rf" (?P<who>{_MANY})[^.;:PEVQB]{{0,50}}?,?"
    rf"(?: đã| cũng| thì| còn| lần lượt| đều| có)? (?:tham luận|giải trình|trình bày|báo cáo|trả lời|{VERBS})\b",
    cues=("đại diện", "lãnh đạo", "thủ trưởng"),
    examples=(
        (
            "Đại diện Cục Thuế thành phố, Sở Xây dựng tham luận về những cách làm hay.",
            ("attendee Cục Thuế thành phố", "attendee Sở Xây dựng"),
        ),
        ("Đại diện Sở Nội vụ, huyện Hương Khê thì cho biết hồ sơ đã xong.", ("attendee Sở Nội vụ",)),
        ("Lãnh đạo Sở Nội vụ cho biết hồ sơ đã xong.", ()),
    ),
)
def speaking(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đại diện Sở A, Sở B tham luận`: a body whose representative speaks attends."""
    if found.group().startswith("đại diện") and re.search(r"[PN], $", clause.before(found.start(), 3)):
        return
    elsewhere = _ELSEWHERE.search(clause.before(found.start(), 40)) or "trả lời phóng viên" in clause.shape
    if found.group().startswith("lãnh đạo") and _REPORTS.search(found.group()) is None:
        return
    if not elsewhere and not re.search(r"(?<!\w)(?:tặng|ký|kí|trao(?! đổi)|tiếp thu)(?!\w)", found.group()):
        yield from _attend(clause, found, name)


_OTHERS: Final = re.compile(r"(?<!\w)(?:đánh giá|văn bản|quan điểm|nhận định)(?!\w)")
"""What a body that is not there has written or thinks."""


@rule(
    rf"(?:tham luận|phát biểu|báo cáo|trao đổi|chia sẻ|ý kiến thảo luận)[^.;:PEB]{{0,40}} của"
    rf" (?:đại diện |lãnh đạo |các ){{0,3}}"
    rf"(?P<who>{_MANY})(?= ?(?:[.,;…]|$|về|cùng|và|với|đã|đều|tại|nêu))",
    cues=("ý kiến", "tham luận", "phát biểu", "báo cáo", "trao đổi", "chia sẻ"),
    examples=(
        ("Hội nghị đã nghe 6 ý kiến tham luận của Sở Y tế, Tỉnh đoàn và Huyện ủy Hải Hậu.",
         ("attendee Sở Y tế", "attendee Tỉnh đoàn", "attendee Huyện ủy Hải Hậu")),
        ("Theo báo cáo của Sở Y tế, bệnh đã lui.", ()),
        ("Ông Tám nói với báo giới rằng ông chia sẻ đánh giá tích cực của Sở Y tế.", ()),
    ),
)  # fmt: skip
def heard(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội nghị nghe tham luận của Sở A, Sở B`: a body that is heard there attends."""
    if re.search(r"(?<!nghe )chuẩn bị $", clause.before(found.start(), 12)) or _OTHERS.search(found.group()):
        return
    if re.search(r"(?:nghe|với|có|qua|ghi nhận|tiếp thu|nhận được)[^.;:PB]{0,60}$", clause.before(found.start(), 80)):
        yield from _attend(clause, found, name)


@rule(
    rf"(?:nghe|tham luận của) (?:(?:đại diện|lãnh đạo|các) ){{0,3}}(?P<who>{BODIES})(?: \([^)]{{1,40}}\))?"
    r"(?:,? (?:lần lượt )?(?:báo cáo|trình bày|giới thiệu|giải trình|phát biểu|tham luận)(?!\w)"
    r"|(?<=tham luận của B)(?= ?[.,;]| về| cho))",
    cues=("nghe", "tham luận của"),
    examples=(
        ("Sau khi nghe Sở Y tế và Tỉnh đoàn báo cáo, các đại biểu thảo luận.",
         ("attendee Sở Y tế", "attendee Tỉnh đoàn")),
    ),
)  # fmt: skip
def reported(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Sau khi nghe A, B báo cáo`: the bodies that report attend."""
    yield from _attend(clause, found, name)


@rule(
    r"(?:P[^.;:PB]{0,60}?,? |chủ trì,? )(?:cùng|và)(?: với)?(?: sự tham gia của)? (?:đại diện|lãnh đạo)"
    r"(?: lãnh đạo)?(?: của)?(?: các)?[^.;:PEVQB]{0,40}?:? (?P<who>B(?:[^.:PEVOQB]{0,30}?[BL]){0,12})",
    cues=("cùng", "và"),
    examples=(
        (
            "Bà Vũ Thị Hà cùng lãnh đạo Sở Tài chính, Sở Xây dựng; Cục Thuế tham dự.",
            ("attendee Sở Tài chính", "attendee Sở Xây dựng", "attendee Cục Thuế"),
        ),
    ),
)
def beside(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Bà A cùng lãnh đạo Sở B, C tham dự`: the bodies whose leaders are there attend."""
    signs = re.match(r", [PN]|[^.;:PEB]{0,60}(?:ký|kí) ", clause.shape[found.end() :])
    if not signs and re.search(r"(?<!\w)(?:dự|tham gia|có mặt|E|V)(?!\w)", clause.shape):
        yield from _attend(clause, found, name)


@rule(
    rf"(?P<who>{_MANY})[^.;:PEVQB]{{0,20}}?,? (?:đã |cũng |cùng |sẽ )?(?:đến |tới |về )?"
    r"(?:tham dự|dự|có mặt tại|tham gia) (?:và [^.;:PEB]{0,40})?E",
    cues=("dự E", "tham gia E", "mặt tại E", "dự và"),
    examples=(
        ("Đoàn công tác Trường Đại học Lạc Hồng tham dự Hội thảo do bà Vũ Thị Hà dẫn đầu.",
         ("attendee Đoàn công tác Trường Đại học Lạc Hồng",)),
    ),
)  # fmt: skip
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đoàn Trường A tham dự hội thảo`: the body of the subject attends."""
    if re.search(r"(?:^|[,;:] |đoàn |đại diện |lãnh đạo |D )$", clause.before(found.start())):
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


@rule(
    rf"P[^.;:PB]{{0,60}}? (?:-|–|đã|trực tiếp)? ?chủ trì,? (?:E )?cùng(?: với)?(?: các)? (?P<who>{BODIES})",
    cues=("chủ trì cùng", "chủ trì, cùng", "cùng B"),
    examples=(
        ("Sáng 5/4, bà Vũ Thị Hà chủ trì cùng Sở Du lịch, Cục Thuế nghe báo cáo.",
         ("attendee Sở Du lịch", "attendee Cục Thuế")),
    ),
)  # fmt: skip
def led(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A chủ trì cùng B`: the bodies beside the one who presides attend."""
    yield from _attend(clause, found, name)


_MEETINGS: Final = ("meeting", "working-session", "dialogue", "conference", "seminar")


@rule(
    rf"E [^.;:PBEVQ]{{0,80}}?giữa (?:lãnh đạo |đại diện )?(?P<first>B)(?: \([^)]{{1,40}}\))?(?: với| và| cùng|,)"
    rf"(?: lãnh đạo| đại diện)?(?: các)? (?P<who>{_MIXED})",
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
