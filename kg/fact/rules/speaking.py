"""Who speaks: `Phát biểu tại hội nghị, ông A nhấn mạnh`, `bà B đề nghị`, `Theo ông C`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS
from kg.lexicon import load_lexicon
from kg.lexicon.trie import alternation

VERBS: Final = alternation(load_lexicon().speech_verbs)
_FILLER: Final = (
    r"(?:,| -| –|:)? ?(?:(?:thẳng thắn|cũng|đã|sẽ|đồng thời|tiếp tục|trân trọng"
    r"|ghi nhận và|tiếp thu và|dự và|đến dự và|đại diện|thay mặt [^.;:P]{1,50}?|bày tỏ"
    r"|ân cần|trực tiếp|thống nhất|luôn|xúc động|nhiệt liệt|một lần nữa|cơ bản|chủ trì và"
    r"|tham dự và|tới dự và|ngắn gọn|phấn khởi|vui mừng|đánh trống) ?,? ?){0,3}"
)


@rule(
    rf"(?P<who>{PERSONS}){_FILLER}\b{VERBS}\b",
    cues=("P", "O", "N"),
    examples=(
        (
            "Phát biểu tại hội thảo, Thạc sĩ Lê Văn Tám, Giám đốc Sở Nội vụ nhấn mạnh: cán bộ phải năng động.",
            ("speaker Lê Văn Tám",),
        ),
        ("Bà Vũ Thị Hà đề nghị các đơn vị báo cáo.", ("speaker Vũ Thị Hà",)),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A nhấn mạnh …`: who has a verb of saying speaks; of a list, everybody does where no comma divides them."""
    people = clause.within(found.start("who"), found.end("who"), "PON")
    before = clause.shape[max(0, found.start() - 40) : found.start()]
    if re.search(r"(?:được|đề nghị|giao|mời|nhờ|cảm ơn|biểu dương|chúc mừng|đối với|hỏi|gửi|trao cho|cho) ?$", before):
        return
    chosen = people if _joined(clause, found) else people[-1:]
    for person in chosen:
        yield PersonPart(person, "speaker", clause.evidence(found, name))


def _joined(clause: Clause, found: re.Match[str]) -> bool:
    """Say whether a list of persons speaks together: two or more joined by `và` or `cùng`, and nobody else's list."""
    who = found["who"]
    listing = re.search(r"(?:có|gồm|dự|:) ?(?:các đồng chí:? ?)?$", clause.before(found.start("who")))
    return listing is None and (" và " in who or " cùng " in who or "," in who)


@rule(
    rf"[Tt]heo (?P<who>{PERSONS})(?=[ ,])",
    cues=("theo P", "theo O", "theo N"),
    examples=(("Theo ông Lê Văn Tám, nông dân không ngại công nghệ.", ("speaker Lê Văn Tám",)),),
)
def according_to(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Theo ông A, …`: A speaks."""
    yield PersonPart(clause.at(found.start("who")), "speaker", clause.evidence(found, name))


@rule(
    rf"(?:phát biểu|kết luận|khai mạc|bế mạc|chỉ đạo|ý kiến) [^.;:PO]{{0,30}}?(?:của|là|có|:) (?P<who>{PERSONS})",
    cues=("phát biểu", "kết luận", "khai mạc", "bế mạc", "chỉ đạo"),
    examples=(("Phát biểu khai mạc là ông Lê Văn Tám.", ("speaker Lê Văn Tám",)),),
)
def spoken_by(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `phát biểu của ông A`: A speaks."""
    yield PersonPart(clause.at(found.start("who")), "speaker", clause.evidence(found, name))


@rule(
    rf"(?P<who>{PERSONS}),? (?:đã |thay mặt [^.;:P]{{1,60}}? )?(?:đọc|trình bày|có bài) (?:diễn văn|lời"
    rf"|bài phát biểu|phát biểu|thư)",
    cues=("diễn văn", "đọc", "có bài"),
    examples=(("Đồng chí Lê Văn Tám, Chủ tịch UBND thành phố đọc diễn văn kỷ niệm.", ("speaker Lê Văn Tám",)),),
)
def speech(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A đọc diễn văn`: A speaks."""
    for person in clause.within(found.start("who"), found.end("who"), "PON")[-1:]:
        yield PersonPart(person, "speaker", clause.evidence(found, name))
