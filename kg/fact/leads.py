"""The occasion of an article in which no sentence says that one is held: that of its lead, or where somebody acts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.almanac import EARLIEST
from kg.fact.clause import Clause
from kg.fact.facts import Dated, Fact, Opening, PersonPart
from kg.mention import Mention
from kg.model import Evidence

LEAD: Final = 5
"""Sentences at the beginning that make the lead."""
NEAR: Final = 10
"""Sentences at the beginning among which somebody acts in the occasion that an article is about."""
_DOES: Final = re.compile(r"(?:[PBON]|đoàn|đoàn công tác|lãnh đạo [^.;:EV]{1,40})[^.;:EV]{0,90}$")
"""Somebody who acts stands before the verb that tells of an occasion."""
_SPOKEN: Final = re.compile(
    r"cho biết|cho hay|cho rằng|khẳng định|tuyên bố|thừa nhận|thông tin|gửi|có văn bản|ban hành|về việc|yêu cầu|đề nghị"
)
"""Words before a verb that make it a matter of what is said or written."""
_MEANT: Final = re.compile(
    r"(?:quyết định|việc|cách|kế hoạch|kết quả|kết luận|(?<!đoàn )công tác|chỉ đạo|văn bản"
    r"|yêu cầu|đề nghị|giao|để|sau khi"
    r"|trước khi|nhằm|được|bị|cần|phải"
    r"|tăng cường"
    r"|về|các|những|hoạt động|nhiệm vụ|thông báo|trong|qua|số|và xử lý|đoàn|tổ|ban) ?$"
)
"""Words before a verb that make it a plan, an order or a noun."""
_HELD: Final = re.compile(r"(?:chủ trì|tổ chức|diễn ra|khai mạc|bế mạc|dự|tham gia|mở|tại|có)(?: [^.;:,EPV]{0,20})? $")
"""Words before a head word that say that the occasion is held."""
_BESIDE: Final = re.compile(
    r"(?:(?:thông qua|ban hành|trình|báo cáo|phục vụ|chuẩn bị(?: cho)?|hướng tới|tiến tới|nghị quyết|trước|sau|từ|đến"
    r"|tới"
    r"|kể từ|làm|nhân|nhân dịp|đưa ra(?! tại)|quyết định|bên lề)(?: tại| của)?(?: các)?|(?:\d|gồm|nhiều|một số)) $"
)
"""Words before a head word that make it a matter of what is told."""
_OF_ANOTHER: Final = re.compile(r"(?: đầu tiên| cuối cùng| thứ \w{1,5})?(?: của)? E")
"""What follows a head word that is a part of the occasion behind it: `buổi làm việc đầu tiên của kỳ họp`."""
Told = tuple[Clause, tuple[Fact, ...]]


def choose_lead(clauses: list[Told], loose: list[tuple[Clause, Opening]]) -> tuple[Clause, Opening] | None:
    """Return the likeliest occasion of an article none of whose sentences opens one for certain, or None."""
    told = any(isinstance(f, PersonPart) for _, facts in clauses for f in facts)
    own = [(clause, facts) for clause, facts in clauses if clause.sentence.kind == "paragraph"]
    found = [
        (rank, n, clause, opening)
        for n, (clause, facts) in enumerate(own)
        for rank, opening in _ranked(clause, facts, loose, n=n, told=told)
    ]
    best = min(found, default=None, key=lambda candidate: candidate[:2])
    return (best[2], best[3]) if best else None


def _ranked(
    clause: Clause, facts: tuple[Fact, ...], loose: list[tuple[Clause, Opening]], *, n: int, told: bool
) -> Iterator[tuple[int, Opening]]:
    """Yield the occasions that a sentence may open with their ranks, the likeliest having the lowest."""
    if any(m.day is not None and 0 < m.day.year < EARLIEST for m in clause.mentions):
        return
    lead = n < LEAD
    given = next((opening for other, opening in loose if other is clause), None)
    dated = any(isinstance(f, Dated) for f in facts)
    if given and (_is_beside(clause, given.head) or (given.head.kind == "activity" and n > 1 and not dated)):
        given = None
    noun = _noun(clause)
    if lead and dated and (opening := given or _open(clause, _first(clause, noun))):
        yield 0, opening
    if lead and given:
        yield 1, given
    if noun is None:
        return
    parts = [f for f in facts if isinstance(f, PersonPart)]
    led = any(f.role in ("chair", "co-chair", "presenter") for f in parts)
    if led or (dated and "D" in clause.shape[:60]):
        yield 1, name_lead(clause, noun)
    elif parts and n < NEAR:
        yield 2, name_lead(clause, noun)
    elif told and _is_setting(clause):
        yield 3, name_lead(clause, noun)


def _noun(clause: Clause) -> Mention | None:
    """Return the head word of the occasion that a sentence tells of: one that is held or led, else the first."""
    nouns = [m for m in clause.mentions if m.kind == "event" and not _is_beside(clause, m)]
    return next((m for m in nouns if _is_held(clause, m)), None) or next(iter(nouns), None)


def _is_held(clause: Clause, head: Mention) -> bool:
    return _HELD.search(clause.before(clause.place(head))) is not None


def _first(clause: Clause, noun: Mention | None) -> Mention | None:
    """Return a head word that is held, else that or the verb, whichever comes first: in `họp về Ngày hội` the verb."""
    if noun and _is_held(clause, noun):
        return noun
    return min((m for m in (noun, _deed(clause)) if m), default=None, key=lambda m: m.span)


def _open(clause: Clause, head: Mention | None) -> Opening | None:
    return name_lead(clause, head) if head else None


def name_lead(clause: Clause, head: Mention) -> Opening:
    """Return the opening that a head word alone makes."""
    return Opening(head.value, head, Evidence(head.span, clause.sentence.span, "organizing.named"), firm=False)


def _deed(clause: Clause) -> Mention | None:
    """Return the first verb of a sentence that tells of an occasion, with somebody who acts before it."""
    if clause.shape.startswith(("trước đó", "trước đây")):
        return None
    for mention in clause.mentions:
        if mention.kind == "activity":
            before = clause.before(clause.place(mention), 120)
            told = _SPOKEN.search(clause.shape[: clause.place(mention)])
            if _DOES.search(before) and not (_MEANT.search(before) or told or _is_work(clause, mention)):
                return mention
    found = _ACT.search(clause.shape)
    kind = found.lastgroup if found else None
    return Mention("activity", clause.span(*found.span(kind)), value=kind) if found and kind else None


_ACT: Final = re.compile(
    r"(?:[PBO]|hai bên|đại diện) (?:đã |vừa |sẽ |cùng |đồng |tiến hành |tổ chức |chính thức ){0,3}"
    r"(?:(?P<signing>ký kết|kí kết|ký (?=biên bản|thỏa thuận|thoả thuận|quy chế|chương trình|hợp đồng))"
    r"|(?P<ceremony>(?:trao|công bố)(?: các)? quyết định))"
)
"""An act that is an occasion though no head word names it, by the code of its kind."""


def _is_work(clause: Clause, mention: Mention) -> bool:
    """Say whether `làm việc` means to be employed: nobody is named with whom."""
    after = clause.shape[clause.place(mention) + 1 :]
    return mention.span.of(clause.text).lower() == "làm việc" and not re.match(r" (?:với|cùng|trực tuyến|về)\b", after)


def _is_beside(clause: Clause, head: Mention) -> bool:
    place = clause.place(head)
    before = clause.before(place)
    if head.value in ("working-session", "meeting") and _OF_ANOTHER.match(clause.shape, place + 1):
        return True
    return _BESIDE.search(before) is not None or (head.value == "visit" and before.endswith("trong "))


def _is_setting(clause: Clause) -> bool:
    """Say whether a sentence begins with the occasion as the setting of what follows: `Tại hội nghị, …`."""
    return re.match(r"(?:phát biểu |kết luận )?tại E,", clause.shape) is not None and "năm ngoái" not in clause.shape
