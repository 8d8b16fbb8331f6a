"""Single reports: `A trình bày báo cáo “Q”`, `A báo cáo kết quả …`, `chuyên đề X do A trình bày`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Paper, PersonPart
from kg.fact.papers import NOUN, VERB, is_title, shorten, trim_title
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS, REST
from kg.fact.subjects import members
from kg.model import Span

_BEFORE: Final = (
    r"(?:(?:đã|cũng|lên|sẽ|tiếp tục|trực tiếp|lần lượt|thay mặt [^.;:P]{1,60}?|đại diện [^.;:P]{1,60}?),? ?){0,3}"
)
_PRESENT: Final = r"(?:trình bày|báo cáo|đọc|thông qua|truyền đạt|triển khai|thuyết trình)"


@rule(
    rf"(?P<who>{PERSONS}){REST}(?: của [^.;:PQ]{{1,40}}?)?,? ?{_BEFORE}"
    rf"(?:{VERB}|(?:có|với)(?= (?:bài|tham luận|báo cáo|chuyên đề))) (?:một số |các |những "
    rf"|một )?(?:{NOUN} ?(?:của mình )?)?"
    rf"(?:(?:trong|tại) [^.;:QP]{{1,30}}? )?(?:về |(?:với|có) (?:chủ đề|nội dung|tiêu đề|tựa đề"
    rf"|đề tài) ?)?:? ?(?P<quote>Q)",
    cues=("Q",),
    examples=(
        (
            "Ths Đinh Công Sáu trình bày báo cáo “Nước ngầm dưới tán khộp”.",
            ("report Nước ngầm dưới tán khộp", "presenter Đinh Công Sáu"),
        ),
    ),
)
def quoted(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A trình bày báo cáo “Q”`: Q is a report that A presents."""
    title = clause.at(found.start("quote")).name
    evidence = clause.evidence(found, name)
    people = members(clause, found)
    if title:
        yield Paper(title, people, evidence)
    for person in people:
        yield PersonPart(person, "presenter", evidence)


@rule(
    rf"(?P<who>{PERSONS}){REST},? ?{_BEFORE}(?:trình bày|thuyết trình|đọc tham luận|tham luận)"
    r"(?! (?:quan điểm|ý kiến))[^.,;:PQ]{0,60}? (?:vấn đề|nội dung|về|chủ đề|đề tài|nhan đề|những|các) (?P<quote>Q)",
    cues=("trình bày", "thuyết trình", "tham luận"),
    examples=(
        (
            "Nhà thơ Lê Văn Tám trình bày một số suy nghĩ về vấn đề “Vì sao thơ ngày càng ít người đọc”.",
            ("report Vì sao thơ ngày càng ít người đọc", "presenter Lê Văn Tám"),
        ),
    ),
)
def quoted_about(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A trình bày … về vấn đề “Q”`: Q, where it is long enough for a title, is a report."""
    title = clause.at(found.start("quote")).name
    if title and title.end - title.start >= 15:
        yield from quoted.reader(clause, found, name)


@rule(
    rf"^(?:trình bày|báo cáo|đọc) (?:{NOUN} )?(?P<quote>Q),? (?P<who>{PERSONS})",
    cues=("Q",),
    examples=(
        (
            "Trình bày báo cáo “Giữ rừng bằng hương ước”, bà H'Bia Ksơr cho biết rừng đã lành.",
            ("report Giữ rừng bằng hương ước", "presenter H'Bia Ksơr"),
        ),
    ),
)
def quoted_first(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Trình bày báo cáo “Q”, A …`: Q is a report that A presents."""
    yield from quoted.reader(clause, found, name)


@rule(
    rf"(?P<who>{PERSONS}){REST},? ?{_BEFORE}(?:[^.;:PONQE]{{0,80}}? và (?:đã )?(?=trình bày))?,? ?"
    rf"{_PRESENT}(?! (?:viên|chí|cáo))(?P<what>:? [^Q]{{0,400}}?)?"
    rf"(?=[.;:]|$|, cho biết|, nêu|\. theo đó|, [PON] )",
    cues=("báo cáo", "trình bày", "đọc", "truyền đạt", "thông qua", "triển khai", "thuyết trình"),
    examples=(
        (
            "Giám đốc Sở Nội vụ Tô Ngọc Quyến trình bày báo cáo tổng kết công tác cải cách hành chính năm 2019.",
            ("report tổng kết công tác cải cách hành chính năm 2019", "presenter Tô Ngọc Quyến"),
        ),
        (
            "Thay mặt UBND tỉnh, bà Vũ Thị Hà trình bày tóm tắt báo cáo kết quả giải quyết kiến nghị của cử tri.",
            ("report kết quả giải quyết kiến nghị của cử tri", "presenter Vũ Thị Hà"),
        ),
    ),
)
def described(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A trình bày báo cáo …`, `A báo cáo …`: A presents what follows, where it is a noun phrase."""
    before = clause.shape[max(0, found.start() - 30) : found.start()]
    if re.search(r"(?:nghe|được|giao|yêu cầu|đề nghị) ?$", before) and not re.search(r"nghe ?$|được nghe ?$", before):
        return
    people = members(clause, found)
    people = people if re.search(r" (?:và|cùng) ", found["who"]) and "dự" not in before else people[-1:]
    evidence = clause.evidence(found, name)
    verb = re.search(rf"{_PRESENT}(?P<what>.*)$", found.group()[found.end("rest") - found.start() :])
    if verb is None or re.match(
        r"trình bày (?:ý kiến|quan điểm|nguyện vọng|lời|diễn văn)|đọc (?:quyết định|công văn|thư|diễn văn|nghị quyết"
        r"|lệnh|lời)"
        r"|(?:triển khai|thông qua|truyền đạt)(?! (?:các |dự thảo |tóm tắt |nội dung ){0,2}(?:báo cáo|chuyên đề"
        r"|tham luận|tờ trình|quy chế))"
        r"|báo cáo (?:viên|tại chỗ|với (?:cơ quan|công an))",
        verb.group(),
    ):
        return
    for person in people:
        yield PersonPart(person, "presenter", evidence)
    title = _described(clause, found.end("rest") + verb.start(), found.end())
    if title:
        yield Paper(title, people, evidence)


_WHAT: Final = re.compile(
    r"(?:(?:trình bày|đọc|thông qua|truyền đạt|triển khai|thuyết trình) (?:(?:dự thảo|một số|các|tóm tắt|nội dung"
    r"|toàn văn|bài|bản) "
    r"){0,3}(?P<noun>báo cáo(?! viên)|tham luận|chuyên đề|nghiên cứu|tờ trình)(?: về| với chủ đề)?"
    r"|báo cáo (?P<kind>chuyên đề|tham luận)|báo cáo(?: về)?|trình bày):? (?P<title>[^,].*)"
)


_REPORTED: Final = (
    r"(?:kết quả|tình hình|tiến độ|công tác|việc|tổng kết|sơ kết|dự kiến|tóm tắt"
    r"|nội dung|các |những |nhanh|giải trình|thuyết minh|dự thảo|dự án|đề án|kế hoạch"
    r"|thực trạng|\d)"
)


def _described(clause: Clause, start: int, end: int) -> Span | None:
    found = _WHAT.match(clause.shape[start:end])
    if found is None or re.match(
        r"(?:tại|với|thêm|lại|cụ thể|rằng|dẫn đề|đề dẫn|trước|dài|\d+ trang|này|trên|của mình)\b", found["title"]
    ):
        return None
    if found["noun"] is None and found.group().startswith("trình bày") and not found.group().startswith("trình bày:"):
        return None
    if found.group().startswith("báo cáo") and not found["kind"] and not re.match(_REPORTED, found["title"]):
        return None
    first = start + found.start("title")
    stop = re.search(
        r"(?: ?[;:]|, (?:trong đó|theo đó|đồng thời|cho|nêu|cao hơn|đề|nhấn|với|chủ tọa|các đại biểu|sau đó|ghi nhận"
        r"|thực hiện|gắn với|toàn|hội nghị|E)(?!\w)| và (?:đề|nêu|cho|trả|nghe|các ý kiến|lấy)\b| (?:tại|trước"
        r"|với) (?:hội|buổi|cuộc"
        r"|đoàn|E)"
        r"| với các (?:nhóm )?vấn đề| nêu rõ)",
        clause.shape[first:end],
    )
    last = first + stop.start() if stop else end
    if last - first < 4 or clause.shape[first:last].startswith(("E", "tại")):
        return None
    title = shorten(clause.text, trim_title(clause.text, clause.span(first, last)))
    return title if is_title(clause.text, title) else None


@rule(
    rf"(?P<what>[^.;:]{{4,300}}?)[ ,]do (?P<who>{PERSONS}){REST},? "
    r"(?:trực tiếp )?(?:trình bày|truyền đạt|báo cáo|hướng dẫn)(?! viên)",
    cues=("do P",),
    examples=(
        (
            "Học viên nghe các chuyên đề về an toàn lao động do ThS. Lý Bửu Tâm trình bày.",
            ("report an toàn lao động", "presenter Lý Bửu Tâm"),
        ),
    ),
)
def passive(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `chuyên đề về X do A trình bày`: X is a report that A presents."""
    people = clause.within(found.start("who"), found.end("who"), "P")
    if re.search(r"(?:^|: |, )(?:thông qua|theo|qua)(?!\w)", found["what"][-80:]) and "tham luận" not in found["what"]:
        for person in people:
            yield PersonPart(person, "presenter", clause.evidence(found, name))
        return
    if "diễn văn" in found["what"]:
        for person in people:
            yield PersonPart(person, "speaker", clause.evidence(found, name))
        return
    leads = [lead.end() for lead in re.finditer(rf"(?:{NOUN}(?: về)?:?|; ?|truyền đạt;) ", found["what"])]
    start = found.start("what") + (leads[-1] if leads else 0)
    title = trim_title(clause.text, clause.span(start, found.end("what")))
    quotes = clause.within(start, found.end("what"), "Q")
    title = quotes[0].name if quotes and quotes[0].name else title
    goes_on = re.search(NOUN + r".*; ?$", clause.before(found.start() + 1, 400)) is not None
    if (leads or quotes or goes_on) and is_title(clause.text, title):
        yield Paper(title, people, clause.evidence(found, name))
    for person in people:
        yield PersonPart(person, "presenter", clause.evidence(found, name))


@rule(
    rf"(?P<who>{PERSONS}){REST},? ?{_BEFORE}có (?:bài|phần|buổi) (?:trình bày|tham luận|báo cáo|thuyết trình"
    rf"|giảng)(?!\w)",
    cues=("có bài", "có phần", "có buổi"),
    examples=(("PGS.TS. Lê Văn Tám đã có bài trình bày ngắn về lịch sử bệnh viện.", ("presenter Lê Văn Tám",)),),
)
def talk(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A có bài trình bày về …`: A presents."""
    for person in members(clause, found)[-1:]:
        yield PersonPart(person, "presenter", clause.evidence(found, name))


@rule(
    rf"(?:tham luận|báo cáo)(?: của| do) (?P<who>{PERSONS})",
    cues=("tham luận", "báo cáo"),
    examples=(("Tham luận của Đại tá Phạm Văn Minh nói về các thủ đoạn lừa đảo.", ("presenter Phạm Văn Minh",)),),
)
def given_by(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `báo cáo của A`: A presents."""
    for person in clause.within(found.start("who"), found.end("who"), "P"):
        yield PersonPart(person, "presenter", clause.evidence(found, name))


@rule(
    rf"^báo cáo (?:tại|dẫn đề|đề dẫn|với|trước)[^.;:PO]{{0,60}}, (?P<who>{PERSONS})",
    cues=("báo cáo",),
    examples=(
        (
            "Báo cáo tại cuộc họp, Chánh Văn phòng UBND huyện Lương Đình Hòe nêu 7 nhiệm vụ.",
            ("presenter Lương Đình Hòe",),
        ),
    ),
)
def opening_words(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Báo cáo tại cuộc họp, A …`: A presents."""
    yield PersonPart(clause.at(found.start("who")), "presenter", clause.evidence(found, name))


@rule(
    rf"^(?:trình bày|đọc|thông qua|báo cáo)(?: dự thảo)? (?:báo cáo|tham luận|chuyên đề"
    rf"|tờ trình)(?P<what> [^.;:PQ]{{3,200}}?), (?P<who>{PERSONS})",
    cues=("trình bày", "đọc", "thông qua"),
    examples=(
        (
            "Trình bày Báo cáo tổng kết 10 năm thực hiện "
            "Đề án, đồng chí Bùi Xuân Tiến cho biết toàn tỉnh đã mở 300 lớp.",
            ("report tổng kết 10 năm thực hiện Đề án", "presenter Bùi Xuân Tiến"),
        ),
    ),
)
def described_first(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Trình bày báo cáo X, A cho biết`: X is a report that A presents."""
    people = clause.within(found.start("who"), found.end("who"), "PON")[:1]
    evidence = clause.evidence(found, name)
    yield Paper(trim_title(clause.text, clause.span(found.start("what"), found.end("what"))), people, evidence)
    for person in people:
        yield PersonPart(person, "presenter", evidence)


@rule(
    rf"(?P<quote>Q),? (?:của|do) (?P<who>{PERSONS})",
    cues=("tham luận", "báo cáo", "chuyên đề"),
    examples=(
        ("Phiên 1 gồm các tham luận “Nước và lúa” của TS. Lê Văn Tám; “Dữ liệu mở” của ThS. Vũ Thị Hà.",
         ("report Nước và lúa", "presenter Lê Văn Tám", "report Dữ liệu mở", "presenter Vũ Thị Hà")),
    ),
)  # fmt: skip
def quoted_of(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `các tham luận “Q” của A`: Q is a report that A presents."""
    if re.search(r"tham luận|báo cáo|chuyên đề", clause.before(found.start(), 300)):
        yield from quoted.reader(clause, found, name)


@rule(
    r"(?P<who>P):? ?(?P<quote>Q)",
    cues=("diễn giả",),
    examples=(("Các diễn giả: TS. Lê Văn Tám: “Nước và lúa”, ThS. Vũ Thị Hà “Dữ liệu mở”.",
               ("report Nước và lúa", "presenter Lê Văn Tám", "report Dữ liệu mở", "presenter Vũ Thị Hà")),),
)  # fmt: skip
def quoted_pair(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Các diễn giả: A “Q”, B “R”`: each presents the report behind the name."""
    if "diễn giả" in clause.before(found.start(), 300):
        yield from quoted.reader(clause, found, name)
