"""Which reports are given and by whom: after a colon, one per line, quoted, with the presenter before or after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.fact.clause import Clause, trim
from kg.fact.facts import Fact, Paper, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS
from kg.mention import Mention
from kg.model import Evidence, Span

CUES: Final = (
    "báo cáo",
    "tham luận",
    "chuyên đề",
    "trình bày",
    "bài",
    "nội dung",
    "truyền đạt",
    "giới thiệu",
    "hướng dẫn",
    "nghiên cứu",
)
_NOUN: Final = (
    r"(?:(?:bài |bản )?(?:tham luận|báo cáo(?: tham luận| dẫn đề| đề dẫn| chuyên đề"
    r"| khoa học| kết quả)?|chuyên đề|bài viết|bài|nội dung|nghiên cứu|ý kiến tham luận"
    r"|đề tài))"
)
_VERB: Final = r"(?:trình bày|báo cáo|đọc|truyền đạt|giới thiệu|triển khai|hướng dẫn|tham luận|phổ biến|chia sẻ|nêu)"
_ENUMERATION: Final = re.compile(
    r"^\s*(?:[-–+*•]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)/]|tham luận \d{1,2}:|báo cáo \d{1,2}:)\s*", re.IGNORECASE
)
_END: Final = re.compile(r"\s*[.;,:…]+\s*$")


@rule(
    rf"(?:{_NOUN}|V|trao đổi|truyền đạt)(?P<mid>[^.;:PQ]{{0,60}}?)[:] ?(?P<list>(?:gồm|như|nổi bật có"
    rf"|có)?:? ?(?=[^\s]).{{2,3000}})$",
    cues=("báo cáo", "tham luận", "chuyên đề", "bài", "nội dung"),
    examples=(
        (
            "Tại hội thảo, các đại biểu đã trình bày các báo cáo: Tác động của cải cách; Đổi mới sáng "
            "tạo trong công sở.",
            ("report Tác động của cải cách", "report Đổi mới sáng tạo trong công sở"),
        ),
        (
            "Hội thảo nghe ba tham luận: Hạ tầng số (ThS. "
            "Lê Văn Tám, Phó Giám đốc Sở Nội vụ); Dữ liệu mở (TS. Vũ Thị Hà).",
            ("report Hạ tầng số", "presenter Lê Văn Tám", "report Dữ liệu mở", "presenter Vũ Thị Hà"),
        ),
    ),
)
def enumerated(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `các báo cáo: A; B (ông C)`: each part between semicolons is a report, with its presenter in brackets."""
    if (
        ":" not in found.group()
        or re.search(r"nhóm|tập trung|vấn đề|cho biết|nhấn mạnh|yêu cầu|đề nghị", found["mid"])
        or not _is_plural(clause.shape[max(0, found.start() - 30) : found.start("list")])
    ):
        return
    start = clause.shape.index(":", found.start()) + 1
    teller = re.search(
        rf"(?P<who>{PERSONS}),? (?:đã |lần lượt |cùng )?{_VERB} (?:các |những |\d+ |ba |hai )?$",
        clause.before(found.start(), 400),
    )
    people = clause.within(teller.start("who"), teller.end("who"), "P") if teller else ()
    for first, last in _parts(clause.shape, start, len(clause.shape)):
        if clause.shape.count("Q", first, last) > 1:
            continue
        for fact in _item(clause, first, last, clause.evidence(found, name)):
            yield replace(fact, presenters=people) if isinstance(fact, Paper) and not fact.presenters else fact
    for person in people:
        yield PersonPart(person, "presenter", clause.evidence(found, name))


def _is_plural(shape: str) -> bool:
    return (
        re.search(
            r"(?:các|những|\d+|hai|ba|bốn|năm|sáu|bảy|nhiều|một số|gồm|nội dung)[^.;]{0,30}(?:báo cáo"
            r"|tham luận|chuyên đề|bài|nội dung|nghiên cứu)",
            shape,
        )
        is not None
        and re.search(r"nhóm (?:vấn đề|nội dung)|tập trung|ý kiến(?! tham luận)", shape) is None
    )


def _parts(shape: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    depth, first = 0, start
    for place in range(start, end):
        depth += {"(": 1, ")": -1}.get(shape[place], 0)
        if shape[place] == ";" and depth <= 0:
            yield first, place
            first = place + 1
        elif depth <= 0 and re.match(r"\. (?=\S)", shape[place : place + 3]):
            break
    else:
        place = end
    yield first, place


@rule(
    r"(?:tham luận|báo cáo|chuyên đề|bài viết|nội dung|bài tham luận)[^.;]{0,80}(?::|gồm|sau|bày:)\s*$",
    cues=CUES,
    examples=(
        (
            "Hội thảo nghe các tham luận:\n- Hạ tầng số (ThS. Lê Văn Tám)\n- Dữ liệu mở",
            ("report Hạ tầng số", "presenter Lê Văn Tám", "report Dữ liệu mở"),
        ),
    ),
)
def lines(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `các tham luận:` before a list: each line is a report."""
    for item in clause.items:
        whole = re.match(r".*", item.shape)
        if whole and len(item.shape) > 3:
            lead = _ENUMERATION.match(item.shape)
            for first, last in _parts(item.shape, lead.end() if lead else 0, len(item.shape)):
                yield from _item(item, first, last, item.evidence(whole, name))


@rule(
    r"^(?:tham luận|báo cáo|chuyên đề) \d{1,2} ?:",
    cues=("tham luận", "báo cáo", "chuyên đề"),
    examples=(
        ("Tham luận 1: Định giá di sản (Tiến sĩ Phan Đình Hối)", ("report Định giá di sản", "presenter Phan Đình Hối")),
    ),
)
def numbered(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Tham luận 1: …`: the line is a report."""
    yield from _item(clause, found.end(), len(clause.shape), clause.evidence(found, name))


def _item(clause: Clause, first: int, last: int, evidence: Evidence) -> Iterator[Fact]:
    """Read one report of a list: `"Q" (P)`, `title (P)`, `title – P`, `P: title`, `title do P trình bày`."""
    shape = clause.shape[first:last]
    lead = _ENUMERATION.match(shape)
    start = first + (lead.end() if lead else 0)
    people: tuple[Mention, ...] = clause.within(start, last, "P")
    head = re.match(
        rf"\s*(?P<who>{PERSONS})\s*(?:(?:(?:đã )?{_VERB}(?: {_NOUN})?(?: về)?|với (?:tham luận|báo cáo"
        rf"|chuyên đề))\s*:?|[:–-])\s*",
        clause.shape[start:last],
    )
    if head:
        people = clause.within(start, start + head.end(), "P")
        start += head.end()
    tail = re.search(
        r"\s*(?:\(\s*(?:[PNB]|nhóm|L).*|[–-]\s*(?:nhóm tác giả )?[PN].*|,? (?:do|của) P.*)$", clause.shape[start:last]
    )
    end = start + tail.start() if tail else last
    quoted = clause.within(start, end, "Q")
    plain = clause.shape[start:end].strip(" .;,–-")
    if quoted and quoted[0].name and plain.replace("Q", "").strip(" .,:") == "":
        title = quoted[0].name
    else:
        title = clause.span(start, end)
    title = _trimmed(clause.text, title)
    if title.end - title.start < 4:
        return
    inside = evidence.sentence.covers(title) and evidence.sentence.covers(evidence.span)
    proof = evidence if inside else Evidence(title, title, evidence.rule)
    yield Paper(title, people if tail or head else (), proof)
    if tail or head:
        for person in people:
            yield PersonPart(person, "presenter", proof)


def _trimmed(text: str, span: Span) -> Span:
    ending = _END.search(text, span.start, span.end)
    stop = ending.start() if ending and ending.end() == span.end else span.end
    while stop > span.start and text[stop - 1] in " .;,:":
        stop -= 1
    return trim(text, span.start, stop)


@rule(
    rf"(?P<who>{PERSONS})(?: của [^.;:PQ]{{1,40}}?)?,? ?(?:đã |cũng |lên |thay mặt [^.;:P]{{1,60}}? ?|tiếp tục )*"
    rf"(?:{_VERB}|(?:có|với)(?= (?:bài )?(?:tham luận|báo cáo|chuyên đề))) (?:một số |các )?(?:{_NOUN} ?)?"
    rf"(?:về |với (?:chủ đề|nội dung|tiêu đề) ?)?:? ?(?P<quote>Q)",
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
    people = clause.within(found.start("who"), found.end("who"), "PON")
    if title:
        yield Paper(title, people, evidence)
    for person in people:
        yield PersonPart(person, "presenter", evidence)


@rule(
    rf"^(?:trình bày|báo cáo|đọc) (?:{_NOUN} )?(?P<quote>Q),? (?P<who>{PERSONS})",
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
    rf"(?P<who>{PERSONS})(?:,? ?(?:đã |cũng |lên |tiếp tục |thông qua "
    rf"|thay mặt [^.;:P]{{1,60}}? ?))*,? ?(?:trình bày|báo cáo|đọc|thông qua|truyền đạt"
    rf"|triển khai)(?! (?:viên|chí))(?P<what>:? [^Q]{{0,400}}?)?(?=[.;:]|$|, cho biết|, nêu|\. theo đó"
    rf"|,? [PON] )",
    cues=("báo cáo", "trình bày", "đọc", "truyền đạt", "thông qua", "triển khai"),
    examples=(
        (
            "Giám đốc Sở Nội vụ Tô Ngọc Quyến trình bày báo cáo tổng kết công tác cải cách hành chính năm 2019.",
            ("report tổng kết công tác cải cách hành chính năm 2019", "presenter Tô Ngọc Quyến"),
        ),
    ),
)
def described(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A trình bày báo cáo …`, `A báo cáo …`: A presents what follows, where it is a noun phrase."""
    before = clause.shape[max(0, found.start() - 30) : found.start()]
    if re.search(r"(?:nghe|được|giao|yêu cầu|đề nghị) ?$", before) and not re.search(r"nghe ?$|được nghe ?$", before):
        return
    people = clause.within(found.start("who"), found.end("who"), "PON")[-1:]
    evidence = clause.evidence(found, name)
    verb = re.search(r"(?:trình bày|báo cáo|đọc|thông qua|truyền đạt|triển khai)(?P<what>.*)$", found.group())
    if verb is None or re.search(
        r"trình bày ý kiến|đọc (?:quyết định|công văn|thư|diễn văn|nghị quyết)|trình bày diễn văn"
        r"|(?:triển khai|thông qua|truyền đạt)(?! (?:các )?(?:báo cáo|chuyên đề|tham luận))",
        found.group(),
    ):
        return
    for person in people:
        yield PersonPart(person, "presenter", evidence)
    title = _described(clause, found.start() + verb.start(), found.end())
    if title:
        yield Paper(title, people, evidence)


_WHAT: Final = re.compile(
    r"(?:(?:trình bày|đọc|thông qua|truyền đạt|triển khai) (?:dự thảo )?(?:một số |các "
    r"|tóm tắt )?(?P<noun>báo cáo|tham luận|chuyên đề|nghiên cứu)(?: về| với chủ đề)?|báo cáo(?: về)?"
    r"|trình bày):? (?P<title>[^,].*)"
)


_REPORTED: Final = (
    r"(?:kết quả|tình hình|tiến độ|công tác|việc|tổng kết|sơ kết|dự kiến|tóm tắt"
    r"|nội dung|các |những |nhanh|giải trình|thuyết minh|dự thảo|dự án|đề án|kế hoạch"
    r"|thực trạng|\d)"
)


def _described(clause: Clause, start: int, end: int) -> Span | None:
    found = _WHAT.match(clause.shape[start:end])
    if found is None or re.match(r"(?:tại|với|thêm|lại|cụ thể|rằng|dẫn đề|đề dẫn|trước)\b", found["title"]):
        return None
    if found["noun"] is None and found.group().startswith("trình bày") and not found.group().startswith("trình bày:"):
        return None
    if found.group().startswith("báo cáo") and not re.match(_REPORTED, found["title"]):
        return None
    first = start + found.start("title")
    stop = re.search(
        r"(?: ?[;:]|, (?:trong đó|theo đó|đồng thời|cho|nêu|cao hơn|đề|nhấn|với)| và (?:đề|nêu|cho"
        r"|trả)\b| tại (?:hội|buổi|cuộc|E))",
        clause.shape[first:end],
    )
    last = first + stop.start() if stop else end
    if last - first < 4 or clause.shape[first:last].startswith(("E", "tại")):
        return None
    return _trimmed(clause.text, clause.span(first, last))


@rule(
    rf"(?P<what>[^.;:]{{4,300}}?)[ ,]do (?P<who>{PERSONS}),? (?:trình bày|truyền đạt|báo cáo|hướng dẫn)",
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
    if "diễn văn" in found["what"]:
        for person in people:
            yield PersonPart(person, "speaker", clause.evidence(found, name))
        return
    leads = [lead.end() for lead in re.finditer(rf"(?:{_NOUN}(?: về)?:?|; ?|truyền đạt;) ", found["what"])]
    start = found.start("what") + (leads[-1] if leads else 0)
    title = _trimmed(clause.text, clause.span(start, found.end("what")))
    quotes = clause.within(start, found.end("what"), "Q")
    yield Paper(quotes[0].name if quotes and quotes[0].name else title, people, clause.evidence(found, name))
    for person in people:
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
    yield Paper(_trimmed(clause.text, clause.span(found.start("what"), found.end("what"))), people, evidence)
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
