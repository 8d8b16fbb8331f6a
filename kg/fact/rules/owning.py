"""Whose an occasion is, which holds it where nobody else does: `Hội nghị của A`, `kỳ họp thứ 9 HĐND tỉnh`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, Opening
from kg.fact.openings import INDEFINITE
from kg.fact.rule import rule


@rule(
    r"(?P<event>E)(?P<between>[^.;,PEDQVBK]{0,50}?) (?:của )?(?:(?:ban )?thường trực |(?:ban )?thường vụ "
    r"|đoàn chủ tịch )?(?P<first>B)"
    r"|chủ trì (?:cuộc )?(?P<verb>V) (?P<second>B)",
    cues=("E", "chủ trì V", "chủ trì cuộc V"),
    examples=(
        ("Đó là chủ đề Hội nghị kỹ thuật của Tổng công ty Phát điện Duyên Hải năm 2021, diễn ra ngày 14/4.",
         ("owner Tổng công ty Phát điện Duyên Hải",)),
        ("Sáng 8/4, tại kỳ họp bất thường HĐND tỉnh Sơn La khóa IX, các đại biểu thảo luận.",
         ("owner HĐND tỉnh Sơn La",)),
        ("Thực hiện Nghị quyết Đại hội lần thứ II của Hội Nhà báo tỉnh.", ()),
        ("Sáng 8/4, ông Lê Văn Tám chủ trì họp Tỉnh ủy Sơn La.", ("open meeting", "owner Tỉnh ủy Sơn La")),
    ),
)  # fmt: skip
def owner(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội nghị lần thứ hai của A`, `kỳ họp HĐND tỉnh`, `Đại hội Hội A`: whose occasion it is holds it."""
    if found["verb"]:
        yield from _convened(clause, found, name)
        return
    event = clause.at(found.start("event"))
    between = found["between"]
    owned = _OF.search(found.group()) is not None and not _DOCUMENT.search(between)
    owned = owned or (event.value in _OWN and _NUMBERED.fullmatch(between) is not None)
    body = clause.at(found.start("first")).body
    before = clause.before(found.start(), 40)
    if re.match(r" (?:sắp tới|tới đây|vừa qua|trước)(?!\w)", clause.shape[found.end() :]):
        return
    if owned and body and not _MATTER.search(before) and not INDEFINITE.search(before):
        yield BodyPart(body, "owner", clause.evidence(found, name), event)


def _convened(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    event, body = clause.at(found.start("verb")), clause.at(found.start("second")).body
    if event.value == "meeting" and body:
        evidence = clause.evidence(found, name)
        yield Opening(event.value, event, evidence, firm="D" in clause.shape)
        yield BodyPart(body, "owner", evidence, event)


@rule(
    r"^[^.;:PBEQ]{0,40}(?:tại|trong) (?P<event>E)[^.;,PEQVBK]{0,30} D(?: \([^)]{1,20}\))?,? của (?P<first>B)",
    cues=("D của B", "D, của B", ") của B"),
    examples=(
        ("Tại buổi họp báo thường kỳ chiều 27-6 của Sở Nội vụ, báo chí đặt nhiều câu hỏi.", ("owner Sở Nội vụ",)),
    ),
)
def dated(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Tại họp báo chiều 27-6 của A`: whose occasion it is holds it."""
    body = clause.at(found.start("first")).body
    if body:
        yield BodyPart(body, "owner", clause.evidence(found, name), clause.at(found.start("event")))


@rule(
    r"(?P<event>E)[^.;:PQ]{0,60}? bầu (?:ra )?bch(?: mới)? (?:của )?(?P<first>B)",
    cues=("bầu bch", "bầu ra bch"),
    examples=(("Đại hội bầu BCH Hội Nhà báo tỉnh với 15 ủy viên.", ("owner Hội Nhà báo tỉnh",)),),
)
def electing(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Đại hội bầu BCH Hội A`: whose leaders are elected holds the congress."""
    event, body = clause.at(found.start("event")), clause.at(found.start("first")).body
    if event.value == "congress" and body:
        yield BodyPart(body, "owner", clause.evidence(found, name), event)


_BOARD: Final = re.compile(
    r"UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Quốc hội|Chính phủ|Bộ Chính trị|Ban (?:Bí thư|Thường vụ|[Cc]hấp hành|Chỉ đạo)"
    r"|Thường trực|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Thị ủy|Đảng ủy"
)
"""Bodies that deliberate in meetings of their own."""


@rule(
    r"^(?:D,? ?(?:\([^)]{1,20}\),? ?)?(?:tại [^.;:BP]{2,40}, ?)?|(?:cũng )?tại (?P<event>E)(?: này)?"
    r"(?: (?:lần )?thứ [\w-]{1,12})?(?: \((?:từ )?D[^)]{0,20}\))?,? ?(?:D,? ?)?)"
    r"(?:ban thường vụ |thường trực |thường vụ )?(?P<first>B) (?:đã |tiếp tục |vừa |cũng ){0,2}"
    r"(?:thảo luận|cho ý kiến|xem xét|nghe|biểu quyết|bỏ phiếu|thông qua|bầu"
    r"|(?P<ruled>quyết định|kết luận|thi hành kỷ luật))(?!\w)",
    cues=("thảo luận", "cho ý kiến", "xem xét", "nghe", "biểu quyết", "bỏ phiếu", "thông qua", "bầu", "quyết định",
          "kết luận", "thi hành kỷ luật"),
    examples=(
        ("Chiều 29/5, UBND tỉnh Sơn La tiếp tục thảo luận các nội dung trình kỳ họp.", ("owner UBND tỉnh Sơn La",)),
        ("Tại kỳ họp thứ 15, Ủy ban Kiểm tra Tỉnh ủy Sơn La đã quyết định kỷ luật hai đảng viên.",
         ("owner Ủy ban Kiểm tra Tỉnh ủy Sơn La",)),
        ("Ngày 29/5, UBND tỉnh Sơn La quyết định thu hồi đất.", ()),
    ),
)  # fmt: skip
def deliberating(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Chiều 29/5, UBND tỉnh thảo luận …`: a board that deliberates holds the meeting."""
    body = clause.at(found.start("first")).body
    event = clause.at(found.start("event")) if found["event"] else None
    if found["ruled"] and event is None:
        return
    if body and _BOARD.match(body.core) and (event is None or event.value in (*_OWN, "conference")):
        yield BodyPart(body, "owner", clause.evidence(found, name), event)


_OF: Final = re.compile(r" của (?:(?:ban )?thường (?:trực|vụ) |đoàn chủ tịch )?B$")
_OWN: Final = ("council-session", "congress", "meeting")
"""Kinds of occasion that go on with whose they are."""
_NUMBERED: Final = re.compile(
    r"(?: (?:đại biểu|toàn quốc|toàn thể|bất thường|thường lệ|thường niên|thường kỳ|chuyên đề|lần|thứ|đầu tiên|mở rộng"
    r"|nhiệm kỳ|khóa|khoá|cuối năm|giữa năm|thường trực|[\divx–-]{1,9}|nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười|mốt"
    r"|\([^)]{1,40}\)))*"
)
_DOCUMENT: Final = re.compile(
    r"(?<!\w)(?:chỉ thị|nghị định|dự thảo|quy định|chủ trương|nghị quyết|quyết định|kế hoạch|luật|đề án|kết luận"
    r"|dự án|thông tư|góp ý|đã|sẽ|được"
    r"|nghe|ý kiến|tham luận)(?!\w)"
)
"""What somebody has issued or said, with a body behind it that is not the occasion's."""
_MATTER: Final = re.compile(
    r"(?:trước|sau|trình|cho|nghị quyết|thông qua|chuẩn bị|phục vụ|(?:theo|thực hiện|thông báo) kết luận(?: của)?|từ"
    r"|kể từ|thực hiện|chào mừng"
    r"|hướng tới"
    r"|thông báo kết quả|tinh thần|văn kiện)(?: tại| của| các| sau)* $"
)
"""Words before an occasion that is a matter of another one."""


@rule(
    r"(?P<event>E) (?:thường lệ |chuyên đề |bất thường )?(?:lần )?thứ \w+(?: \([^)]{1,40}\))?,? (?:của )?(?P<first>B)",
    cues=("thứ",),
    examples=(
        (
            "Ngày làm việc thứ hai, kỳ họp thứ 9 HĐND huyện Hương Khê khóa XX dành cho chất vấn.",
            ("owner HĐND huyện Hương Khê",),
        ),
    ),
)
def session(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `kỳ họp thứ 9 HĐND huyện`: a council is the organizer of its own session."""
    event = clause.at(found.start("event"))
    before = clause.shape[max(0, found.start() - 20) : found.start()]
    if event.value != "council-session" or re.search(
        r"(?:trước|sau|tại|trình|cho|nghị quyết|thông qua|chuẩn bị|phục vụ|nội dung|chương trình|hết|vào"
        r"|trước khi) (?:các )?$",
        before,
    ):
        return
    yield Opening(event.value, event, clause.evidence(found, name), firm="D" in clause.shape)
    body = clause.at(found.start("first")).body
    if body:
        yield BodyPart(body, "owner", clause.evidence(found, name), event)
