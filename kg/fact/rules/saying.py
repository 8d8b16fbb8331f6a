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

SAYS: Final = alternation(load_lexicon().statement_verbs)
_FILLER: Final = (
    r"(?:,| -| –)? ?(?:(?:thẳng thắn|cũng|đã|sẽ|đồng thời|tiếp tục|trực tiếp|một lần nữa|luôn|rất|và|dự|đến dự|chủ trì"
    r"|kết luận|phát biểu|thay mặt [^.;:P]{1,50}?|xúc động|vui mừng|phấn khởi|chúc mừng) ?,? ?){0,4}"
)
_REFUSED: Final = re.compile(r"(?:được|đề nghị|giao|mời|nhờ|cảm ơn|đối với|hỏi|gửi|trao cho|cho) ?$")
_NEXT: Final = r"(?:(?!; ?(?:và |còn )?[PO]|, (?:còn|trong khi) [PO]).)"
SHORTEST: Final = 3
"""Words of a statement at least: fewer are an object of the verb, not what was said."""


@rule(
    rf"(?P<who>[PO]){_FILLER}\b{SAYS}(?: (?:thêm|rằng|là))?(?!\w)(?P<words>[:,]? ?(?:Q[.]?$|{_NEXT}{{8,4000}}))",
    cues=("P", "O"),
    examples=(
        (
            "Phát biểu tại hội thảo, bà Vũ Thị Hà nhấn mạnh: cán bộ phải năng động, sáng tạo.",
            ("said Vũ Thị Hà: cán bộ phải năng động, sáng tạo",),
        ),
        (
            "Ông Lê Văn Tám cho biết vụ này được mùa; bà Vũ Thị Hà đề nghị xã mở thêm chợ.",
            (
                "said Lê Văn Tám: vụ này được mùa",
                "said Vũ Thị Hà: xã mở thêm chợ",
            ),
        ),
        ("Ông Lê Văn Tám nói: “Tôi không ngại công nghệ mới.”", ("quoted Lê Văn Tám: Tôi không ngại công nghệ mới.",)),
    ),
)
def reported(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A nhấn mạnh …`: what follows the verb, up to another speaker, is what A said."""
    if _REFUSED.search(clause.before(found.start(), 40)):
        return
    first = found.start("words") + len(found["words"]) - len(found["words"].lstrip(":, "))
    quoted = found["words"].strip(" :,.") == "Q"
    spoken = clause.at(first).name if quoted else trim_title(clause.text, clause.span(first, found.end("words")))
    if spoken and len(spoken.of(clause.text).split()) >= SHORTEST:
        yield Said(clause.at(found.start("who")), spoken, quoted, clause.evidence(found, name))


@rule(
    rf"(?P<quote>Q) ?[,.–-]? ?(?:- )?(?P<who>[PO])(?: [^.;:PONBQE]{{0,30}}?)?{_FILLER}\b(?:{SAYS}|{VERBS})\b",
    cues=("Q",),
    examples=(
        (
            "“Tôi mong bà con giữ lấy rừng”, ông Lê Văn Tám chia sẻ.",
            ("quoted Lê Văn Tám: Tôi mong bà con giữ lấy rừng",),
        ),
    ),
)
def quoted_first(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `“…”, ông A nói`: the quotation is what A said."""
    words = clause.at(found.start("quote")).name
    if words and len(words.of(clause.text).split()) > SHORTEST:
        yield Said(clause.at(found.start("who")), words, True, clause.evidence(found, name))


@rule(
    rf"[Tt]heo (?P<who>[PO])(?: [^.;:PONBQE,]{{0,40}})?, (?P<words>{_NEXT}{{8,4000}})",
    cues=("theo P", "theo O"),
    examples=(
        ("Theo ông Lê Văn Tám, nông dân không ngại công nghệ.", ("said Lê Văn Tám: nông dân không ngại công nghệ",)),
    ),
)
def according_to(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Theo ông A, …`: what follows is what A said."""
    words = trim_title(clause.text, clause.span(found.start("words"), found.end("words")))
    if len(words.of(clause.text).split()) >= SHORTEST:
        yield Said(clause.at(found.start("who")), words, False, clause.evidence(found, name))
