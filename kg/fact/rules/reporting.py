"""Reports with a title or beside a name: `A trình bày báo cáo “Q”`, `chuyên đề X do A trình bày`, `báo cáo của A`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Paper, PersonPart
from kg.fact.papers import BEFORE, NOUN, VERB, is_title, trim_title
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS, REST
from kg.fact.subjects import members


@rule(
    rf"(?P<who>{PERSONS}){REST}(?: của [^.;:PQ]{{1,40}}?)?,? ?{BEFORE}"
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
    rf"(?P<who>{PERSONS}){REST},? ?{BEFORE}(?:trình bày|thuyết trình|đọc tham luận|tham luận)"
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
    rf"(?P<who>{PERSONS}){REST},? ?(?:(?:đã|sẽ|cũng|tiếp tục) )?"
    r"(?:giới thiệu|chia sẻ|trao đổi|tham luận|thuyết trình|báo cáo|trình bày|nói chuyện|diễn thuyết|góp mặt|tham gia"
    r"|đóng góp|mang đến|(?:mở đầu|mở màn|tiếp nối|khép lại)(?: E)?)(?! viên)[^.;:PQE]{0,90}? (?:qua|bằng|với|trong)"
    r"(?: bài| phần| bản){0,2}(?: trình bày| thuyết trình| báo cáo| tham luận| chuyên đề| chủ đề| đề tài| bài viết"
    r"| nghiên cứu| bài){1,3}(?: khoa học| về| có tên| mang tên| có tựa đề)?:? ?(?P<quote>Q)",
    cues=("Q",),
    examples=(
        (
            "TS. Lê Văn Tám giới thiệu kết quả khảo sát ở 36 xã qua bài trình bày “Phiếu hỏi bị bỏ trống nói gì”.",
            ("report Phiếu hỏi bị bỏ trống nói gì", "presenter Lê Văn Tám"),
        ),
        (
            "BS. Vũ Thị Hà mở đầu hội nghị với chủ đề “Sốt xuất huyết ở vùng nước lợ”.",
            ("report Sốt xuất huyết ở vùng nước lợ", "presenter Vũ Thị Hà"),
        ),
    ),
)
def quoted_through(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A giới thiệu kết quả X qua bài trình bày “Q”`: Q is a report that A presents."""
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


_DOCUMENT: Final = re.compile(
    r"(?<!\w)(?:dự thảo )?(?:tờ trình|đề án|dự án|đồ án|nghị quyết|kế hoạch|chương trình|phương án|quy hoạch|pháp lệnh"
    r"|dự thảo)(?!\w)"
)
"""A document that is put before a meeting."""


@rule(
    rf"(?P<what>[^.;:]{{4,300}}?)[ ,]do (?P<who>{PERSONS}){REST},? "
    r"(?:trực tiếp )?(?:trình bày|truyền đạt|báo cáo|hướng dẫn)(?! viên)",
    cues=("do P",),
    examples=(
        (
            "Học viên nghe các chuyên đề về an toàn lao động do ThS. Lý Bửu Tâm trình bày.",
            ("report an toàn lao động", "presenter Lý Bửu Tâm"),
        ),
        (
            "Ủy ban cho ý kiến đối với Đề án số hóa hồ sơ địa chính do ông Lê Văn Tám trình bày.",
            ("report Đề án số hóa hồ sơ địa chính", "presenter Lê Văn Tám"),
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
    leads = leads or [lead.start() for lead in _DOCUMENT.finditer(found["what"])][:1]
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
    rf"(?P<who>{PERSONS}){REST},? ?{BEFORE}có (?:bài|phần|buổi) (?:trình bày|tham luận|báo cáo|thuyết trình"
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
    rf"^báo cáo (?:(?:tại|dẫn đề|đề dẫn|với|trước|sau đó)[^.;:PO]{{0,60}}|(?:về|tình hình|kết quả"
    rf"|nhanh)[^.;:PO]{{0,200}}), (?P<who>{PERSONS})|^trình bày(?! V)[^.;:PO]{{2,200}}, (?P<other>{PERSONS})",
    cues=("báo cáo", "trình bày"),
    examples=(
        (
            "Báo cáo tại cuộc họp, Chánh Văn phòng UBND huyện Lương Đình Hòe nêu 7 nhiệm vụ.",
            ("presenter Lương Đình Hòe",),
        ),
    ),
)
def opening_words(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Báo cáo tại cuộc họp, A …`, `Trình bày giải pháp, A …`: A presents."""
    first = found.start("who" if found["who"] else "other")
    yield PersonPart(clause.at(first), "presenter", clause.evidence(found, name))


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
