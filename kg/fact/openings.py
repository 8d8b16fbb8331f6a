"""Whether the opening of an occasion in a sentence is about one already known, or about another one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Opening
from kg.mention import Day

GROUPS: Final = (
    frozenset(("workshop", "conference", "seminar", "forum")),
    frozenset(("conference", "training", "dialogue", "voter-meeting", "meeting", "press-conference")),
    frozenset(("ceremony", "signing", "training", "exhibition", "contest", "other", "conference")),
    frozenset(("working-session", "reception", "visit", "inspection", "meeting")),
    frozenset(("council-session", "congress", "meeting", "conference")),
)
"""Kinds of occasion that one occasion may be called by in the same article."""
GATHERINGS: Final = frozenset(("workshop", "conference", "seminar", "forum", "ceremony", "congress", "training"))
"""Kinds of occasion of which a day has one."""
ANOTHER: Final = re.compile(
    r"\W*(?:trước đó|tiếp đó|sau đó|cùng ngày|cũng trong|cũng tại|cùng thời (?:gian|điểm)|chiều cùng|sáng cùng"
    r"|tối cùng"
    r"|ngay sau|trong khuôn khổ|nhân dịp này|dịp này|\*|sau lễ|bên lề|trước E|sau E)"
)
"""How a sentence begins that turns to another occasion."""
TURNS: Final = ("cùng ngày", "cũng tại", "cũng trong ngày")
"""Words that turn to another occasion wherever they stand."""
BARE: Final = re.compile(
    r" ?(?:,|\(|(?:đã|vừa|sẽ|được|cũng|chính thức|còn|là|do|có|tiếp tục|dự kiến|kết thúc|thành công|kéo dài|nhằm"
    r"|thu hút|diễn ra|khai mạc|bế mạc|tổ chức|thống nhất|thông qua|bắt đầu|này)\b)"
)
"""What follows a head word that stands for an occasion known already: `Kỳ họp bế mạc vào ngày 18/7`."""
INDEFINITE: Final = re.compile(r"(?:một|các|những|nhiều|\d|tổ chức|mở|có|thêm)(?: (?:buổi|cuộc))? $")
"""What stands before a head word that stands for one not known yet."""


RECENT: Final = 30
"""How many occasions a sentence may go back to; an article has a few."""


@dataclass(slots=True)
class Occasion:
    """An occasion as collected so far: its opening and the facts about it; `told`: named in what somebody says."""

    opening: Opening
    sentence: int
    facts: list[Fact] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    turn: bool = False
    told: bool = False
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """How a sentence tells of an occasion: the day it gives, whether it gives any, and whether it turns to another."""

    given: Day | None
    dated: bool
    another: bool


def choose(occasions: list[Occasion], opening: Opening, clause: Clause, telling: Telling) -> Occasion:
    """Return the occasion that an opening is about: one already known, or a new one, which joins the others."""
    if occasions and occasions[-1].sentence == clause.sentence.index and not _is_added(occasions[-1], opening, clause):
        return _same_sentence(occasions[-1], opening)
    if occasions and occasions[-1].sentence == clause.sentence.index:
        return _fresh(occasions, opening, clause, telling)
    known = _pointed_at(occasions, opening, clause) or _known(occasions, opening, telling)
    if known is not None:
        known.openings.append(opening)
        return known
    if occasions and not (opening.firm and (telling.another or telling.dated)):
        return occasions[-1]
    return _fresh(occasions, opening, clause, telling)


_TOLD: Final = re.compile(
    r"[PO][^.;:“”]{0,80}?(?<!\w)(?:cho biết|cho hay|nói|khẳng định|xác nhận|thông tin)(?! (?:tại|trong|ở"
    r"|với)\b)[^.;]{8,300}$"
)
"""Somebody who says something before an occasion is named: it is a matter of what is said, perhaps to the press."""


def _fresh(occasions: list[Occasion], opening: Opening, clause: Clause, telling: Telling) -> Occasion:
    """Return a new occasion, which joins the others."""
    told = is_told(clause, opening)
    fresh = Occasion(opening, clause.sentence.index, openings=[opening], turn=telling.another, told=told)
    occasions.append(fresh)
    return fresh


_ADDED: Final = re.compile(r"E[^.]{20,}(?: và|; ?|, đồng thời) (?:đã )?tổ chức (?:buổi |cuộc )?$")


def _is_added(known: Occasion, opening: Opening, clause: Clause) -> bool:
    """Say whether a sentence holds a second occasion of another kind: `tổ chức lễ … và tổ chức hội nghị …`."""
    kinds = known.opening.type != opening.type and opening.head.kind == "event" == known.opening.head.kind
    return kinds and _ADDED.search(clause.before(clause.place(opening.head), 400)) is not None


def is_told(clause: Clause, opening: Opening) -> bool:
    """Say whether an occasion is named within what somebody says: `Ông A cho biết xã vừa tổ chức cuộc họp`."""
    if opening.head not in clause.mentions:
        return False
    return _TOLD.search(clause.before(clause.place(opening.head), 420)) is not None


def _known(occasions: list[Occasion], opening: Opening, telling: Telling) -> Occasion | None:
    """Return the latest occasion that may be called so, unless the sentence tells of another one or another day."""
    for occasion in reversed(occasions[-RECENT:]):
        kinds = (opening.type, occasion.opening.type)
        differs = kinds[0] != kinds[1] and telling.dated and not _are_one(kinds, occasion.day, telling.given)
        if may_be(occasion.opening.type, opening.type) and not (
            opening.firm and (telling.another or differs or on_other_day(occasion.day, telling.given))
        ):
            return occasion
    return None


def _are_one(kinds: tuple[str, str], known: Day | None, given: Day | None) -> bool:
    """Say whether two kinds on one day are one occasion: the opening of a workshop, but no talks of a visit."""
    gathered = GATHERINGS.issuperset(kinds)
    return gathered and known is not None and given is not None and not on_other_day(known, given)


def _pointed_at(occasions: list[Occasion], opening: Opening, clause: Clause) -> Occasion | None:
    """Return the occasion that a head word alone points back at: `Hội nghị diễn ra trong 3 ngày`."""
    if opening.head.kind != "event":
        return None
    place = clause.place(opening.head)
    if not BARE.match(clause.shape, place + 1) or INDEFINITE.search(clause.before(place)):
        return None
    recent = occasions[: -RECENT - 1 : -1]
    same = next((o for o in recent if o.opening.type == opening.type), None)
    return same or next((o for o in recent if may_be(o.opening.type, opening.type)), None)


def _same_sentence(occasion: Occasion, opening: Opening) -> Occasion:
    """Return the occasion of the sentence; a noun (`buổi làm việc`) names its kind better than a verb."""
    strong = opening.head.kind == "event" and occasion.opening.head.kind == "activity"
    if strong and opening.head.span.start < occasion.opening.head.span.start + 200:
        occasion.opening = opening
    occasion.openings.append(opening)
    return occasion


def is_beside(occasions: list[Occasion], opening: Opening) -> bool:
    """Say whether a verb without a day tells of something beside the occasions known: `Viện đã khảo sát 412 làng`."""
    return (
        bool(occasions)
        and opening.head.kind == "activity"
        and all(o.opening.type != opening.type for o in occasions[-RECENT:])
    )


def may_be(known: str, found: str) -> bool:
    """Say whether one occasion may be called by both kinds."""
    return known == found or any(known in group and found in group for group in GROUPS)


def tells_of_another(clause: Clause) -> bool:
    """Say whether a sentence turns to another occasion: `Trước đó`, `Chiều cùng ngày`, `Trong khuôn khổ`."""
    same = any(m.day is not None and m.day.relative == "same" for m in clause.mentions)
    return same or ANOTHER.match(clause.shape) is not None or any(map(clause.shape.__contains__, TURNS))


_EARLIER: Final = re.compile(r"(?:trước đó|trước đây|năm ngoái|hồi tháng)(?!\w)(?P<until>[^PON]{0,120})[PON]")
_LATER: Final = re.compile(r"(?:D|vào D|hôm D)(?P<until>,?(?: [^PONE]{0,60})?) ?[PON]")
_THERE: Final = re.compile(r"E|V|(?<!\w)(?:phát biểu|mở đầu|khai mạc|buổi|báo cáo|trình bày|đây)(?!\w)")


def is_of_other_time(clause: Clause, known: Day | None) -> bool:
    """Say whether a sentence is set at another time than an occasion and names none: `Trước đó, ngày 2-10, A …`."""
    earlier = _EARLIER.match(clause.shape)
    if earlier:
        return _THERE.search(earlier["until"]) is None
    later = _LATER.match(clause.shape)
    given = next((m.day for m in clause.mentions if m.kind == "date"), None) if later else None
    dated = later is not None and given is not None and given.day > 0 and _THERE.search(later["until"]) is None
    return dated and on_other_day(known, given)


def is_long_before(clause: Clause, known: Day | None, given: Day | None) -> bool:
    """Say whether a sentence turns back by days from an occasion (`Trước đó, ngày 19-6`), to what is background."""
    if known is None or given is None or not re.match(r"trước (?:đó|đây)(?!\w)", clause.shape):
        return False
    return 31 * (known.month - given.month) + known.day - given.day > NEAR_DAYS


NEAR_DAYS: Final = 3
"""How many days before an occasion something else is told of as part of the same story."""


def on_other_day(known: Day | None, given: Day | None) -> bool:
    """Say whether a sentence gives a day outside the days of an occasion, or another part of its day."""
    if given is None or known is None:
        return False
    (first, last), (start, end) = _run(known), _run(given)
    outside = end < first or last < start
    return outside or (first == last and bool(known.part and given.part) and known.part != given.part)


def _run(day: Day) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the first and last day of a date, each as month and day."""
    first = (day.month, day.day)
    return first, (day.last_month, day.last_day) if day.last_day else first
