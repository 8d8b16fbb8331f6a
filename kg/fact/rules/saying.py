"""What somebody said: `A nhấn mạnh: …`, `“…”, ông A nói`, `Theo ông A, …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Said
from kg.fact.papers import trim_title
from kg.fact.rule import rule
from kg.fact.rules.speaking import VERBS
from kg.lexicon import load_lexicon
from kg.lexicon.trie import alternation
from kg.model import Span

SAYS: Final = alternation(load_lexicon().statement_verbs)
_FILLER: Final = (
    r"(?:,| -| –)? ?(?:(?:thẳng thắn|cũng|đã|sẽ|đồng thời|tiếp tục|trực tiếp|một lần nữa|luôn|rất|và|dự|đến dự|chủ trì"
    r"|kết luận|phát biểu|thay mặt [^.;:P]{1,50}?|xúc động|vui mừng|phấn khởi|chúc mừng) ?,? ?){0,4}"
)
_REFUSED: Final = re.compile(r"(?:được|đề nghị|giao|mời|nhờ|cảm ơn|đối với|hỏi|gửi|trao cho|cho) ?$")
_NEXT: Final = r"(?:(?!; ?(?:và |còn )?[PO]|, (?:còn|trong khi) [PO]).)"
_AGAIN: Final = re.compile(rf"(?:;|,) ?(?:và |đồng thời ,? ?|cũng ){{1,2}}(?P<verb>{SAYS})(?: rằng)?(?!\w)")
"""Another verb of saying of the same speaker."""
_NO_WORDS: Final = re.compile(
    r" (?:tại|với|về|khi|sau|trước|trên|nói trên|câu hỏi|cao|thêm|ra|vào|của|lại|đến|tới|cho|cùng|trong|lên|xong|gì)\b"
)
"""What goes on with a verb of saying that no words of the speaker follow."""
_PICTURE: Final = re.compile(r" ?[–-]? ?\(?ảnh ?:")
"""The credit of a picture behind the sentence."""
SHORTEST: Final = 3
"""Words of a statement at least: fewer are an object of the verb, not what was said."""


@rule(
    rf"(?P<who>[PO]){_FILLER}\b(?P<verb>{SAYS}(?: (?:và|đồng thời) {SAYS})?)(?: (?:thêm|rằng|là))?(?!\w)"
    rf"(?P<words>[:,]? ?(?:Q[.]?$|{_NEXT}{{8,4000}}))",
    cues=("P", "O"),
    examples=(
        (
            "Phát biểu tại hội thảo, bà Vũ Thị Hà nhấn mạnh: cán bộ phải năng động, sáng tạo.",
            ("said Vũ Thị Hà nhấn mạnh: cán bộ phải năng động, sáng tạo",),
        ),
        (
            "Ông Lê Văn Tám cho biết vụ này được mùa; bà Vũ Thị Hà đề nghị xã mở thêm chợ.",
            ("said Lê Văn Tám cho biết: vụ này được mùa", "said Vũ Thị Hà đề nghị: xã mở thêm chợ"),
        ),
        (
            "Bà Vũ Thị Hà đánh giá vụ này được mùa; đồng thời đề nghị xã mở thêm chợ.",
            ("said Vũ Thị Hà đánh giá: vụ này được mùa", "said Vũ Thị Hà đề nghị: xã mở thêm chợ"),
        ),
        (
            "Ông Lê Văn Tám nói: “Tôi không ngại công nghệ mới.”",
            ("quoted Lê Văn Tám nói: Tôi không ngại công nghệ mới.",),
        ),
    ),
)
def reported(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A nhấn mạnh …; đồng thời đề nghị …`: what follows each verb, up to another speaker, is what A said."""
    if _REFUSED.search(clause.before(found.start(), 40)):
        return
    start, words = found.start("words"), found["words"]
    verb = clause.span(found.start("verb"), found.end("verb"))
    place = 0
    for again in (*_AGAIN.finditer(words), None):
        stop = again.start() if again else len(words)
        yield from _said(clause, found, (start + place, start + stop), verb, name)
        if again:
            verb, place = clause.span(start + again.start("verb"), start + again.end("verb")), again.end()


def _said(clause: Clause, found: re.Match[str], place: tuple[int, int], verb: Span, name: str) -> Iterator[Fact]:
    words = clause.shape[place[0] : place[1]]
    first = place[0] + len(words) - len(words.lstrip(":, "))
    quoted = words.strip(" :,.") == "Q"
    if _NO_WORDS.match(words):
        return
    picture = _PICTURE.search(words)
    place = (place[0], place[0] + picture.start()) if picture else place
    spoken = clause.at(first).name if quoted else trim_title(clause.text, clause.span(first, place[1]))
    if spoken and len(spoken.of(clause.text).split()) >= SHORTEST:
        yield Said(clause.at(found.start("who")), spoken, verb, quoted, clause.evidence(found, name))


@rule(
    rf"(?P<quote>Q) ?[,.–-]? ?(?:- )?(?P<who>[PO])(?: [^.;:PONBQE]{{0,30}}?)?{_FILLER}\b(?P<verb>{SAYS}|{VERBS})\b",
    cues=("Q",),
    examples=(
        (
            "“Tôi mong bà con giữ lấy rừng”, ông Lê Văn Tám chia sẻ.",
            ("quoted Lê Văn Tám chia sẻ: Tôi mong bà con giữ lấy rừng",),
        ),
    ),
)
def quoted_first(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `“…”, ông A nói`: the quotation is what A said."""
    words = clause.at(found.start("quote")).name
    if words and len(words.of(clause.text).split()) > SHORTEST:
        verb = clause.span(found.start("verb"), found.end("verb"))
        yield Said(clause.at(found.start("who")), words, verb, True, clause.evidence(found, name))


@rule(
    rf"(?P<verb>theo) (?P<who>[PO])(?: [^.;:PONBQE,]{{0,40}})?, (?P<words>{_NEXT}{{8,4000}})",
    cues=("theo P", "theo O"),
    examples=(
        (
            "Theo ông Lê Văn Tám, nông dân không ngại công nghệ.",
            ("said Lê Văn Tám theo: nông dân không ngại công nghệ",),
        ),
    ),
)
def according_to(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Theo ông A, …`: what follows is what A said."""
    words = trim_title(clause.text, clause.span(found.start("words"), found.end("words")))
    if len(words.of(clause.text).split()) >= SHORTEST:
        verb = clause.span(found.start("verb"), found.end("verb"))
        yield Said(clause.at(found.start("who")), words, verb, False, clause.evidence(found, name))
