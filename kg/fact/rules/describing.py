"""Reports that are described: `A trình bày báo cáo về X`, `A báo cáo kết quả …`, `Trình bày Tờ trình X, A cho biết`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Paper, PersonPart
from kg.fact.papers import BEFORE, apart, is_title, shorten, trim_title
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS, REST
from kg.fact.subjects import members
from kg.model import Span

_PRESENT: Final = r"(?:trình bày|báo cáo|đọc|thông qua|truyền đạt|triển khai|thuyết trình)"
_NO_REPORT: Final = re.compile(
    r"trình bày (?:ý kiến|quan điểm|nguyện vọng|lời|diễn văn|hoàn cảnh|bức xúc|tâm tư|suy nghĩ|sự việc|lý do)"
    r"|đọc (?:quyết định|công văn|thư|diễn văn|nghị quyết|lệnh|lời)"
    r"|(?:triển khai|thông qua|truyền đạt)(?! (?:các |dự thảo |tóm tắt |nội dung ){0,2}(?:báo cáo|chuyên đề"
    r"|tham luận|tờ trình|quy chế))"
    r"|báo cáo (?:viên|tại chỗ|với (?:cơ quan|công an))"
)
_SPOKEN: Final = re.compile(r"(?:[”\"]|Q) ?[,.–-]? ?$")
"""A quotation before somebody of whom nothing but `trình bày` is said: it was spoken."""


@rule(
    rf"(?P<who>{PERSONS}){REST},?(?: ?[–-])? ?{BEFORE}(?:[^.;:PONQE]{{0,80}}? và (?:đã )?(?=trình bày))?,? ?"
    rf"{_PRESENT}(?! (?:viên|chí|cáo))(?P<what>:? [^Q]{{0,400}}?)?"
    rf"(?=[.;:]|$|, cho biết|, nêu|\. theo đó|, [PON] )",
    cues=("báo cáo", "trình bày", "đọc", "truyền đạt", "thông qua", "triển khai", "thuyết trình"),
    examples=(
        (
            "Giám đốc Sở Nội vụ Tô Ngọc Quyến trình bày báo cáo tổng kết công tác cải cách hành chính năm 2019.",
            ("report tổng kết công tác cải cách hành chính năm 2019", "presenter Tô Ngọc Quyến"),
        ),
        (
            "Thay mặt UBND tỉnh, bà Vũ Thị Hà trình bày khái quát báo cáo kết quả giải quyết kiến nghị của cử tri.",
            ("report kết quả giải quyết kiến nghị của cử tri", "presenter Vũ Thị Hà"),
        ),
        (
            "TS. Lê Văn Tám trình bày Báo cáo hiện trạng bờ sông và Báo cáo đề xuất vùng cấm khai thác cát.",
            ("report hiện trạng bờ sông", "report đề xuất vùng cấm khai thác cát", "presenter Lê Văn Tám"),
        ),
        (
            "Kiến trúc sư Lê Văn Tám trình bày thuyết minh tổng hợp Đồ án quy hoạch ven hồ.",
            ("report thuyết minh tổng hợp Đồ án quy hoạch ven hồ", "presenter Lê Văn Tám"),
        ),
        (
            "Bà Vũ Thị Hà báo cáo với đoàn kết quả thực hiện chính sách giảm nghèo của tỉnh.",
            ("report kết quả thực hiện chính sách giảm nghèo của tỉnh", "presenter Vũ Thị Hà"),
        ),
        (
            "Cử tri nghe ông Lê Văn Tám báo cáo nhanh việc trả lời 12 kiến nghị của phường.",
            ("report việc trả lời 12 kiến nghị của phường", "presenter Lê Văn Tám"),
        ),
        ("“Nhà tôi ở đây đã ba đời”, bà Vũ Thị Hà trình bày.", ("speaker Vũ Thị Hà",)),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A trình bày báo cáo …`, `A báo cáo …`: A presents what follows, where it is a noun phrase."""
    before = clause.shape[max(0, found.start() - 30) : found.start()]
    if re.search(r"(?:nghe|được|giao|yêu cầu|đề nghị) ?$", before) and not re.search(r"nghe ?$|được nghe ?$", before):
        return
    verb = re.search(rf"{_PRESENT}(?P<what>.*)$", found.group()[found.end("rest") - found.start() :])
    if verb is None or _NO_REPORT.match(verb.group()):
        return
    people = members(clause, found)
    people = people if re.search(r" (?:và|cùng) ", found["who"]) and "dự" not in before else people[-1:]
    evidence = clause.evidence(found, name)
    spoken = verb.group().strip(" :") == "trình bày" and (_SPOKEN.search(before) or _is_speech(clause, found.end()))
    for person in people:
        yield PersonPart(person, "speaker" if spoken else "presenter", evidence)
    for title in _titles(clause, found.end("rest") + verb.start(), found.end()):
        yield Paper(title, people, evidence)


_SPEECH: Final = re.compile(r"(?:Tôi|Chúng tôi|Nhà tôi|Gia đình|Bà con|Tụi tôi|Em|Con|Cháu)\b|.*[.!,…]$", re.DOTALL)
"""A quotation that is what somebody said, and no title."""


def _is_speech(clause: Clause, place: int) -> bool:
    """Say whether a quotation behind a colon is what was said: `trình bày: “Tôi ở đây …”`."""
    quote = re.compile(r":? ?Q").match(clause.shape, place)
    said = clause.at(quote.end() - 1).name if quote else None
    return said is not None and _SPEECH.match(said.of(clause.text)) is not None


_WHAT: Final = re.compile(
    r"(?:(?:trình bày|đọc|thông qua|truyền đạt|triển khai|thuyết trình) (?:(?:dự thảo|một số|các|tóm tắt|khái quát"
    r"|nội dung|toàn văn|bài|bản) "
    r"){0,3}(?P<noun>báo cáo(?! viên)|tham luận|chuyên đề|nghiên cứu|tờ trình)(?: về| với chủ đề)?"
    r"|báo cáo (?P<kind>chuyên đề|tham luận|về)"
    r"|báo cáo(?: (?:nhanh|sơ bộ))?(?: (?:với|trước) (?:đoàn|hội nghị|E|B|P|O)(?: (?:công tác|giám sát|kiểm tra))?,?)?"
    r"(?: về)?"
    r"|trình bày(?: (?:các |những |một số )?nội dung(?: (?:chủ yếu|chính|cơ bản|trọng tâm|chi tiết))?(?= (?:về|của))"
    r"(?: về)?| tóm tắt(?: nội dung)?| chi tiết)?):? (?P<title>[^,].*)"
)
_REPORTED: Final = re.compile(
    r"(?:kết quả|tình hình|tiến độ|công tác|việc|tổng kết|sơ kết|dự kiến|tóm tắt"
    r"|nội dung|các |những |giải trình|thuyết minh|dự thảo|dự án|đề án|kế hoạch"
    r"|thực trạng|\d)"
)
"""What is reported where the verb alone says so."""
_DOCUMENT: Final = re.compile(
    r"(?:(?:các|dự thảo|nội dung|toàn văn) ){0,2}(?:đề án|dự án|đồ án|thuyết minh|nghị quyết|kế hoạch|chương trình"
    r"|phương án|quy hoạch|pháp lệnh|luật|quy chế|quy định|điều lệ|đề cương|dự thảo|dự kiến|kết quả|mô hình|thông tư"
    r"|nghị định)(?!\w)"
)
"""A document that is put before a meeting: `trình bày Đề án …`."""
_ASIDE: Final = re.compile(
    r"(?:tại|với|thêm|lại|cụ thể|rằng|dẫn đề|đề dẫn|trước|dài|\d+ trang|này|trên|của mình|xong|của B$)\b"
)
_STOP: Final = re.compile(
    r"(?: ?[;:]|, (?:trong đó|theo đó|tập trung|đồng thời|cho|nêu|cao hơn|đề|nhấn|với|chủ tọa|các đại biểu|sau đó"
    r"|ghi nhận|thực hiện|gắn với|toàn|hội nghị|E)(?!\w)| và (?:đề|nêu|cho|trả|nghe|các ý kiến|lấy|nói)\b| (?:tại|trước"
    r"|với) (?:hội|buổi|cuộc|đoàn|E)"
    r"| với các (?:nhóm )?vấn đề| nêu rõ| \((?:ảnh|nguồn))"
)


def _titles(clause: Clause, start: int, end: int) -> Iterator[Span]:
    found = _WHAT.match(clause.shape[start:end])
    if found is None or _ASIDE.match(found["title"]) or not _is_report(found):
        return
    first = start + found.start("title")
    stop = _STOP.search(clause.shape[first:end])
    last = first + stop.start() if stop else end
    if last - first < 4 or clause.shape[first:last].startswith(("E", "tại")):
        return
    for one, other in apart(clause.shape, first, last):
        title = shorten(clause.text, trim_title(clause.text, clause.span(one, other)))
        if is_title(clause.text, title):
            yield title


def _is_report(found: re.Match[str]) -> bool:
    """Say whether what is presented is a report: named so, or by the words that it begins with."""
    if found["noun"] or found["kind"] or found.group().startswith("trình bày:"):
        return True
    if found.group().startswith("báo cáo"):
        return re.match(r"báo cáo[^P]* về ", found.group()[: found.start("title")]) is not None or bool(
            _REPORTED.match(found["title"])
        )
    if not found.group().startswith("trình bày"):
        return False
    head = found.group()[: found.start("title")]
    return "nội dung" in head or "tóm tắt" in head or _DOCUMENT.match(found["title"]) is not None


@rule(
    rf"^(?:trình bày|đọc|thông qua|báo cáo)(?: dự thảo| tóm tắt)? (?:báo cáo|tham luận|chuyên đề"
    rf"|tờ trình)(?P<what> [^.;:PQ]{{3,200}}?), (?P<who>{PERSONS})",
    cues=("trình bày", "đọc", "thông qua", "báo cáo"),
    examples=(
        (
            "Trình bày Báo cáo tổng kết 10 năm thực hiện "
            "Đề án, đồng chí Bùi Xuân Tiến cho biết toàn tỉnh đã mở 300 lớp.",
            ("report tổng kết 10 năm thực hiện Đề án", "presenter Bùi Xuân Tiến"),
        ),
        ("Trình bày báo cáo trước hội nghị, bà Vũ Thị Hà nêu ba khó khăn.", ("presenter Vũ Thị Hà",)),
    ),
)
def first(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Trình bày báo cáo X, A cho biết`: X is a report that A presents."""
    people = clause.within(found.start("who"), found.end("who"), "PON")[:1]
    evidence = clause.evidence(found, name)
    start = found.start("what") + 1
    if not _ASIDE.match(clause.shape, start):
        stop = _STOP.search(clause.shape, start, found.end("what"))
        yield Paper(
            trim_title(clause.text, clause.span(start, stop.start() if stop else found.end("what"))), people, evidence
        )
    for person in people:
        yield PersonPart(person, "presenter", evidence)


@rule(
    r"^(?:trình bày|thuyết minh|báo cáo)(?: tóm tắt| chi tiết| nội dung){0,2} "
    r"(?P<what>(?:về )?(?:các |dự thảo )?(?:đề án|dự án|đồ án|nghị quyết|kế hoạch|chương trình|phương án|quy hoạch"
    r"|pháp lệnh|luật|kết quả|tình hình|công tác|tiến độ|(?:các )?giải pháp|(?:thực|hiện) trạng|phương hướng|tổng quan"
    rf"|mô hình|thuyết minh|dự thảo)(?!\w)[^.;:PQ]{{3,200}}?), (?P<who>{PERSONS})",
    cues=("trình bày", "thuyết minh", "báo cáo"),
    examples=(
        (
            "Báo cáo kết quả tiêm phòng dại tại buổi làm việc, bà Vũ Thị Hà cho biết xã còn 40 con chó chưa tiêm.",
            ("report kết quả tiêm phòng dại", "presenter Vũ Thị Hà"),
        ),
        (
            "Trình bày tóm tắt Đề án chợ nổi, ông Lê Văn Tám đề nghị giữ bến cũ.",
            ("report Đề án chợ nổi", "presenter Lê Văn Tám"),
        ),
        (
            "Trình bày giải pháp về thu phí bến bãi, bà Vũ Thị Hà cho biết xã sẽ bỏ vé giấy.",
            ("report giải pháp về thu phí bến bãi", "presenter Vũ Thị Hà"),
        ),
    ),
)
def document_first(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Báo cáo kết quả X, A cho biết`, `Trình bày Đề án X, A …`: what comes first is a report that A presents."""
    people = clause.within(found.start("who"), found.end("who"), "PON")[:1]
    evidence = clause.evidence(found, name)
    start = found.start("what") + (3 if found["what"].startswith("về ") else 0)
    stop = _STOP.search(clause.shape, start, found.end("what"))
    title = trim_title(clause.text, clause.span(start, stop.start() if stop else found.end("what")))
    if is_title(clause.text, title):
        yield Paper(title, people, evidence)
    for person in people:
        yield PersonPart(person, "presenter", evidence)
