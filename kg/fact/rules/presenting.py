"""Lists of reports: after a colon with `;`, one per line, numbered, with the presenter before or after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Paper, PersonPart
from kg.fact.papers import NOUN, VERB, is_title, trim_title
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS
from kg.lexicon.late import late
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
_ENUMERATION: Final = re.compile(
    r"^\s*(?:[-–+*•]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-zđ])[.)/]|tham luận \d{1,2}:|báo cáo \d{1,2}:)\s*"
)
_NOUN_FIRST: Final = re.compile(r"(?:[Bb]áo cáo|[Tt]ham luận|[Cc]huyên đề)(?: về| với chủ đề)?:? (?=\w)")
"""The noun for a report before its title in a list: `1. Báo cáo tình hình …`."""


_TO_COME: Final = re.compile(
    r"(?:sẽ|cần|phải|tiếp tục|xây dựng và) (?:xây dựng|soạn thảo|chuẩn bị|hoàn thiện|trình(?! bày))(?!\w)"
)
"""Reports that are still to be written, and presented to nobody at the occasion."""


@rule(
    rf"(?:{NOUN}|V|trao đổi|truyền đạt)(?P<mid>[^.;:PQ]{{0,60}}?|[^.;:PQ]{{0,160}}?(?=: ?Q))[:] ?"
    rf"(?P<list>(?:gồm|như|nổi bật có|có)?:? ?(?=[^\s]).{{2,3000}})$",
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
        ("Hội đồng cũng sẽ xây dựng và trình UBND tỉnh các báo cáo chuyên đề về: Hạ tầng số; Dữ liệu mở.", ()),
    ),
)
def enumerated(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `các báo cáo: A; B (ông C)`: each part between semicolons is a report, with its presenter in brackets."""
    if (
        ":" not in found.group()
        or re.search(r"nhóm|tập trung|vấn đề|cho biết|cho thấy|nhấn mạnh|yêu cầu|đề nghị|kiểm tra", found["mid"])
        or _TO_COME.search(clause.before(found.start("list"), 120))
        or not _is_plural(clause.shape[max(0, found.start() - 30) : found.start("list")])
    ):
        return
    start = clause.shape.index(":", found.start()) + 1
    teller = re.search(
        rf"(?P<who>{PERSONS}),? (?:(?:đã|lần lượt|cùng|trực tiếp) ){{0,2}}(?:{VERB} )?(?:các |những |\d+ |ba |hai )?$",
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
            r"|tham luận|chuyên đề|bài|nghiên cứu)|(?:V|truyền đạt|hướng dẫn|học|phổ biến)[^.;]{0,40}nội dung"
            r"|nội dung (?:báo cáo|tham luận|chuyên đề|trình bày|V)",
            shape,
        )
        is not None
        and re.search(r"nhóm (?:vấn đề|nội dung)|tập trung|ý kiến(?! tham luận)|kiến nghị|đề xuất|bài viết", shape)
        is None
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
    r"(?:(?:tham luận|báo cáo|chuyên đề|nội dung (?:báo cáo|trình bày|tham luận|V)|truyền đạt[^.;]{0,20} nội dung)"
    r"(?!(?: của B)?[^.;]{0,60}(?:kiến nghị|đề xuất|thống nhất))[^.;]{0,80}(?::|gồm|sau|bày:)|\bnghe:)\s*$",
    cues=(*CUES, "nghe:"),
    examples=(
        (
            "Hội thảo nghe các tham luận:\n- Hạ tầng số (ThS. Lê Văn Tám)\n- Dữ liệu mở",
            ("report Hạ tầng số", "presenter Lê Văn Tám", "report Dữ liệu mở"),
        ),
        (
            "Đại biểu nghe các báo cáo:\n- TS. Lê Văn Tám (Đại học Sông Đà): “River Data” (Dữ liệu sông)",
            ("report River Data", "presenter Lê Văn Tám"),
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


@rule(
    rf"(?P<who>P),? (?:đã |sẽ |lần lượt )?{VERB}:? (?P<list>\(\d\) [^PQ]{{4,600}}?)(?=;? ?P|$)",
    cues=("(1)", "(2)", "(3)"),
    examples=(
        (
            "Bà Vũ Thị Hà hướng dẫn: (1) Sáu bước sơ cứu; (2) Làm nẹp từ tre.",
            ("report Sáu bước sơ cứu", "presenter Vũ Thị Hà", "report Làm nẹp từ tre"),
        ),
    ),
)
def counted(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A hướng dẫn: (1) …; (2) …`: each numbered part is a report that A presents."""
    person = clause.at(found.start("who"))
    for part in re.finditer(r"\(\d\) ([^(;]{4,300})", found["list"]):
        start = found.start("list")
        title = trim_title(clause.text, clause.span(start + part.start(1), start + part.end(1)))
        yield Paper(title, (person,), clause.evidence(found, name))
    yield PersonPart(person, "presenter", clause.evidence(found, name))


@rule(
    r"(?P<quote>Q) ?\((?P<who>[PN])[^()]{0,120}\)",
    cues=("tham luận", "báo cáo", "chuyên đề", "bài", "chủ đề"),
    examples=(
        (
            "Đó là các bài: “Nước và lúa” (TS. Lê Văn Tám), “Dữ liệu mở” (ThS. Vũ Thị Hà).",
            ("report Nước và lúa", "presenter Lê Văn Tám", "report Dữ liệu mở", "presenter Vũ Thị Hà"),
        ),
    ),
)
def bracketed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `các bài: “Q” (A), “R” (B)`: each quotation is a report, with its presenter in brackets."""
    title = clause.at(found.start("quote")).name
    before = clause.before(found.start(), 400)
    if title is None or not re.search(r"tham luận|báo cáo|chuyên đề|\bbài\b|chủ đề", before):
        return
    if not re.search(r"(?:[:,;(]|và|về|tham luận|báo cáo|chuyên đề|bài|viết|chủ đề|đề tài|\)) ?$", before):
        return
    if numbered.pattern.match(clause.shape):
        return
    if re.search(r"E[^.;:PQ]{0,90}(?:chủ đề|mang tên|tên gọi) ?:? ?$", before):
        return
    person = clause.at(found.start("who"))
    yield Paper(title, (person,), clause.evidence(found, name))
    yield PersonPart(person, "presenter", clause.evidence(found, name))


_HEAD: Final = late(
    rf"\s*(?P<who>{PERSONS})(?: (?:và|cùng) (?:các )?(?:cộng sự|cs|đồng nghiệp|nhóm nghiên cứu)\.?)?"
    rf"(?: \([^()]{{2,80}}\)(?= ?:))?\s*(?:(?:(?:đã )?(?:{VERB}|thông qua)(?: {NOUN})?(?: về)?|với (?:tham luận"
    rf"|báo cáo|chuyên đề))\s*:?|[:–-])\s*"
)
"""The presenters before a title of a list."""
_TAIL: Final = re.compile(r"\s*(?:\(\s*(?:[PNB]|nhóm|L).*|[–-]\s*(?:nhóm tác giả )?[PN].*|,? (?:do|của) P.*)$")
"""The presenters behind a title of a list."""


def _item(clause: Clause, first: int, last: int, evidence: Evidence) -> Iterator[Fact]:
    """Read one report of a list: `"Q" (P)`, `title (P)`, `title – P`, `P: title`, `title do P trình bày`."""
    lead = _ENUMERATION.match(clause.shape[first:last])
    start = first + (lead.end() if lead else 0)
    people: tuple[Mention, ...] = clause.within(start, last, "P")
    head = _HEAD.match(clause.shape[start:last])
    if head:
        people = clause.within(start, start + head.end(), "P")
        start += head.end()
    tail = _TAIL.search(clause.shape[start:last])
    title = _title_of(clause, start, start + tail.start() if tail else last)
    if title is None:
        return
    inside = evidence.sentence.covers(title) and evidence.sentence.covers(evidence.span)
    proof = evidence if inside else Evidence(title, title, evidence.rule)
    presenters = people if tail or head else ()
    yield Paper(title, presenters, proof)
    for person in presenters:
        yield PersonPart(person, "presenter", proof)


def _title_of(clause: Clause, start: int, end: int) -> Span | None:
    """Return where the title of an item stands: its quotation, or all of it; None where it is no title."""
    quoted = clause.within(start, end, "Q")
    plain = clause.shape[start:end].strip(" .;,–-")
    if re.fullmatch(r"(?:[BKLNOE]|phòng|sở|công an|và|\W){1,40}", plain):
        return None
    alone = plain.replace("Q", "").strip(" .,:") == "" or re.match(r"Q(?:,? (?:của|do) | ?\([^()]*\)$)", plain)
    whole = quoted[0].name if quoted and quoted[0].name and alone else clause.span(start, end)
    title = trim_title(clause.text, whole)
    named = _NOUN_FIRST.match(title.of(clause.text))
    title = trim_title(clause.text, Span(title.start + named.end(), title.end)) if named else title
    return title if is_title(clause.text, title) else None
