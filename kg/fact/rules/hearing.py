"""Reports that are heard, whoever gives them: `nghe báo cáo …`, `các tham luận “Q”, “R”`, topics that are taught."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Paper, PersonPart
from kg.fact.papers import NOUN, is_title, shorten, trim_title
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS, REST
from kg.fact.subjects import members
from kg.model import Span

_STOP: Final = re.compile(
    r" ?[;:]|(?:,| và) (?:báo cáo|tờ trình|chương trình)(?!\w)|, (?:trong đó|theo đó|đồng thời|cho|nêu|với"
    r"|các đại biểu|đại biểu|sau đó|ghi nhận|toàn|hội nghị|E|P"
    r"|ý kiến)(?!\w)"
    r"| và (?:thảo luận|cho ý kiến|nghe|các ý kiến|ý kiến|lấy|xem|tham gia|các tham luận|trao đổi|kết luận)(?!\w)"
    r"| (?:tại|trước|với) (?:hội|buổi|cuộc|đoàn|E)| do P"
)
"""Words with which the sentence goes on behind a title."""
_KIND: Final = r"(?:báo cáo(?! viên)(?: tóm tắt| tổng hợp| chuyên đề)?|tham luận|tờ trình|chuyên đề)"


def _title(clause: Clause, start: int, end: int) -> Span | None:
    stop = _STOP.search(clause.shape, start, end)
    title = shorten(clause.text, trim_title(clause.text, clause.span(start, stop.start() if stop else end)))
    return title if title.end - title.start > 8 and is_title(clause.text, title) else None


@rule(
    r"(?:[EB]|đại biểu|hội nghị|đại hội|học viên|đoàn|hội thảo|mọi người|cán bộ)"
    r"(?: (?!sau|khi|không|chưa)[^\s.;:,PON]{1,12}){0,5},? nghe (?:toàn văn |dự thảo |tóm tắt |bản )?"
    rf"{_KIND}(?: của (?:đại diện |lãnh đạo )?B)?(?: về)?"
    r"(?P<what> (?!của|do|và|từ|này|trên|sơ bộ|đã|nhanh|giải trình|thẩm tra[ ,.]|qua)[^.:;PQ]{8,300})(?=[.:;]|$)",
    cues=("nghe ",),
    examples=(
        (
            "Hội nghị đã nghe báo cáo kết quả thực hiện nhiệm vụ quý I và thảo luận về phương hướng quý II.",
            ("report kết quả thực hiện nhiệm vụ quý I",),
        ),
    ),
)
def heard(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `hội nghị nghe báo cáo X`: X is a report that nobody is named for."""
    title = _title(clause, found.start("what"), found.end("what"))
    if title:
        yield Paper(title, (), clause.evidence(found, name))


@rule(
    rf"(?:các|những|\d+|hai|ba|bốn|năm|sáu|bảy|nhiều|một số) {NOUN}[^.;:QPON]{{0,80}}?:? ?"
    r"(?P<list>Q(?:(?:,|;)? ?(?:và |cùng )?Q){1,15})",
    cues=("Q, Q", "Q và Q", "Q; Q", "QQ", "Q,Q"),
    examples=(
        ("Học viên được nghe các chuyên đề: “Nước và lúa”, “Dữ liệu mở”.", ("report Nước và lúa", "report Dữ liệu mở")),
    ),
)
def quotations(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `các chuyên đề “Q”, “R”`: each quotation is a report."""
    teller = re.search(rf"(?P<who>{PERSONS}){REST},? (?:đã |sẽ )?[\w ]{{4,20}} ?$", clause.before(found.start(), 200))
    if teller and re.search(r"kiến nghị|đề xuất|đề nghị|yêu cầu", teller.group()):
        return
    for quote in clause.within(found.start("list"), found.end("list"), "Q"):
        if quote.name:
            yield Paper(quote.name, (), clause.evidence(found, name))


@rule(
    rf"(?P<who>{PERSONS}){REST},? (?:(?:đã|sẽ|trực tiếp|lần lượt) ){{0,2}}"
    r"(?:hướng dẫn|truyền đạt|phổ biến|trao đổi|chia sẻ|giảng dạy|giới thiệu|trình bày|thuyết trình)"
    r"(?: (?:về|các|những|một số|nội dung|chuyên đề|kiến thức|bài giảng)){0,4}"
    r"(?P<what>:? (?:kỹ năng|kĩ năng|kiến thức|phương pháp|kinh nghiệm|quy định|những điểm mới|điểm mới|nghiệp vụ"
    r"|cách|chuyên đề)"
    r" [^.;:PQ]{4,250})",
    cues=(
        "kỹ năng",
        "kĩ năng",
        "kiến thức",
        "phương pháp",
        "kinh nghiệm",
        "quy định",
        "điểm mới",
        "nghiệp vụ",
        "chuyên đề",
    ),
    examples=(
        (
            "Học viên còn được luật sư Lê Văn Tám hướng dẫn kỹ năng đối thoại khi xảy ra ngừng việc.",
            ("report kỹ năng đối thoại khi xảy ra ngừng việc", "presenter Lê Văn Tám"),
        ),
    ),
)
def taught(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `học viên được A hướng dẫn kỹ năng X`: in a lesson, X is a report that A presents."""
    if not re.search(r"học viên|tập huấn|bồi dưỡng|lớp|giảng viên|báo cáo viên|chuyên đề", clause.shape):
        return
    title = _title(clause, found.start("what"), found.end("what"))
    people = members(clause, found)
    if title is None:
        return
    yield Paper(title, people, clause.evidence(found, name))
    for person in people:
        yield PersonPart(person, "presenter", clause.evidence(found, name))


@rule(
    r"^\d{1,2} (?P<what>[^.;:PONEVDQ\d][^.;PONQ]{10,200}?[?!]?) ?(?P<who>P(?:(?:,| và| -) P){0,4}) ?$",
    cues=(" P",),
    examples=(
        ("1   Ngân hàng giống của làng TS Lê Văn Tám", ("report Ngân hàng giống của làng", "presenter Lê Văn Tám")),
    ),
)
def row(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read a row of a table: number, title, author."""
    title = trim_title(clause.text, clause.span(found.start("what"), found.end("what")))
    if not clause.text[title.start].isupper() or not is_title(clause.text, title):
        return
    people = clause.within(found.start("who"), found.end("who"), "P")
    yield Paper(title, people, clause.evidence(found, name))
    for person in people:
        yield PersonPart(person, "presenter", clause.evidence(found, name))


_INSIDE: Final = re.compile(r"\(([^()]{12,200})\)\s*$")


@rule(
    r"(?:tham luận|báo cáo|bài viết|chuyên đề)(?: \w{2,8}){0,2} (?:của|do) (?P<who>P(?:(?:,|;| và|, và) P){0,12})",
    cues=("của P", "do P"),
    examples=(
        (
            "Các tham luận của TS. Lê Văn Tám (Luật tục và đường biên), bà Vũ Thị Hà (Chợ phiên nhìn từ hai phía).",
            (
                "report Luật tục và đường biên",
                "presenter Lê Văn Tám",
                "report Chợ phiên nhìn từ hai phía",
                "presenter Vũ Thị Hà",
            ),
        ),
    ),
)
def behind_names(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `các tham luận của A (X), B (Y)`: what stands in brackets behind a name is a report."""
    for person in clause.within(found.start("who"), found.end("who"), "P"):
        inside = _INSIDE.search(clause.text, person.span.start, person.span.end)
        held = any(inside.start() < office.span.start for office in person.offices) if inside else True
        if inside is None or held or not inside[1][0].isupper():
            continue
        yield Paper(Span(*inside.span(1)), (person,), clause.evidence(found, name))
        yield PersonPart(person, "presenter", clause.evidence(found, name))


@rule(
    r"(?:nghe|đã có|,|;|^) ?(?:đại diện |lãnh đạo )?B(?: đã)? (?:trình bày|báo cáo|thông qua) "
    r"(?P<list>(?:(?:dự thảo |tóm tắt )?(?:báo cáo|tham luận|tờ trình|chuyên đề) [^.:PQ]{4,600}?))(?=[.:]|$|; ?[PO]"
    r"|, cho biết|, nêu)",
    cues=("báo cáo", "trình bày", "thông qua"),
    examples=(
        (
            "Kỳ họp nghe UBND xã Ea Trang trình bày Báo cáo tình hình kinh tế 6 tháng; Tờ trình về phân bổ ngân sách.",
            ("report tình hình kinh tế 6 tháng", "report phân bổ ngân sách"),
        ),
    ),
)
def by_body(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `nghe UBND xã trình bày báo cáo …; tờ trình về …`: each is a report that nobody is named for."""
    for part in re.finditer(
        r"(?:dự thảo |tóm tắt )?(?:báo cáo|tham luận|tờ trình|chuyên đề)(?: về)? ([^;]{4,300})", found["list"]
    ):
        start = found.start("list")
        title = trim_title(clause.text, clause.span(start + part.start(1), start + part.end(1)))
        yield Paper(title, (), clause.evidence(found, name))
