"""Whether somebody presides over another occasion than the one at hand: at another time, or beside it.

A wrong chair is worse than a missing one: where the sentence sets the presiding at another time, nobody presides here.
"""

from __future__ import annotations

import re
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, PersonPart
from kg.fact.openings import Occasion, on_other_day
from kg.mention import Day

PRESIDING: Final = ("chair", "co-chair")
_AGO: Final = re.compile(
    r"(?<!\w)(?:cách đây (?:vài|hai|ba|bốn|năm|ít|nhiều|một|mấy|hơn|gần|khoảng|\d+) "
    r"|hồi (?:đầu |giữa |cuối )?(?:tháng|năm|tuần)|(?:tháng|tuần) trước(?! mắt)|năm (?:ngoái|trước)(?! mắt))"
)
"""Words that set what follows at a time well before."""
_TOMORROW: Final = re.compile(r"(?<!\w)(?:(?:sáng|chiều|tối|ngày) mai|(?:tuần|tháng) (?:tới|sau))(?!\w)")
_ALSO: Final = re.compile(
    r"(?<!\w)cũng (?:từng |đã )?(?:chủ trì|chủ tọa|chủ toạ|điều hành)(?! (?:E|hội nghị|hội thảo))"
)
_STANDS_IN: Final = re.compile(r"(?:[Tt]hay mặt|[Tt]hừa lệnh|[Tt]hay cho)[ \xa0](?:cho[ \xa0])?$")
"""Words before somebody for whom another presides: `Con gái cả thay mặt Tổng thống A điều hành cuộc họp`."""
_SESSION: Final = re.compile(r"phiên|kỳ họp", re.IGNORECASE)


def presides_elsewhere(clause: Clause, fact: Fact, known: Occasion | None) -> bool:
    """Say whether a fact has somebody preside over another occasion, or stand aside for one who does."""
    if not isinstance(fact, PersonPart) or fact.role not in PRESIDING or known is None:
        return False
    end = fact.evidence.span.end - clause.sentence.span.start
    before = clause.text[clause.sentence.span.start : clause.sentence.span.start + end].lower()
    own = known.sentence == clause.sentence.index
    if _STANDS_IN.search(clause.text, clause.sentence.span.start, fact.person.span.start):
        return True
    if _AGO.search(before) or _ALSO.search(before) or (_TOMORROW.search(before) and not own):
        return True
    return _on_other_day(clause, fact, known) or _of_other_kind(clause, fact, known)


def _on_other_day(clause: Clause, fact: PersonPart, known: Occasion) -> bool:
    """Say whether the last day that the sentence gives before the presiding, or its only one, is not the occasion's."""
    days = [m for m in clause.mentions if m.day is not None and m.day.day]
    earlier = [m for m in days if m.span.start < fact.evidence.span.end]
    nearest = (earlier or days)[-1:] if earlier else days[:1]
    given: Day | None = nearest[0].day if nearest else None
    own = known.sentence == clause.sentence.index and days
    return on_other_day(known.day or (days[0].day if own else None), given)


def _of_other_kind(clause: Clause, fact: PersonPart, known: Occasion) -> bool:
    """Say whether a session is presided over where the occasion is the press conference behind it."""
    if known.opening.type != "press-conference" or fact.at is None or fact.at.value == "press-conference":
        return False
    return _SESSION.match(fact.at.span.of(clause.text)) is not None
