"""Of whom a sentence says something: the members of a list of persons, without offices that only describe them."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.clause import Clause
from kg.mention import Mention

_JOINS: Final = re.compile(r"(?:và|cùng|với)(?!\w)|;|(?:đồng chí|đ/c|ông|bà) ?$")


def members(clause: Clause, found: re.Match[str]) -> tuple[Mention, ...]:
    """Return the persons of a list (group `who`) with the words behind it (group `rest`), in order.

    An office behind a name describes the one named; one that a bare name follows names its holder by that name.
    """
    start, end = found.span("who")
    stop = found.end("rest") if found.groupdict().get("rest") else end
    places = [place for place in range(start, stop) if clause.shape[place] in "PON"]
    kept: list[int] = []
    for index, place in enumerate(places):
        letter = clause.shape[place]
        gap = clause.shape[places[index - 1] + 1 : place] if index else ""
        named = index and letter in "ON" and clause.shape[places[index - 1]] in "PN" and kept
        if letter == "O" and named and not _JOINS.search(gap):
            continue
        if letter == "N" and place >= end and not (kept and clause.shape[kept[-1]] == "O"):
            continue
        if letter == "N" and kept and clause.shape[kept[-1]] == "O" and not re.search(r"[,;:]|và", gap):
            kept.pop()
        kept.append(place)
    if len(kept) > 1 and _sends(clause, kept):
        del kept[0]
    unsure = kept and kept[-1] < end and clause.shape[kept[-1]] in "ON"
    if unsure and clause.shape[end:stop].strip(" ,–-"):
        kept.pop()
    return tuple(clause.at(place) for place in kept)


_SENDS: Final = re.compile(
    r"(?:(?:ủy|uỷ) (?:quyền|nhiệm)|phân công|thay mặt|thay mặt cho|nhất trí|đồng ý)(?: của)?"
    r"(?: (?:đồng chí|đ/c|ông|bà))? ?$"
)
"""Words before somebody in whose place another one acts: `Thừa ủy quyền của A, B chủ trì`."""


def _sends(clause: Clause, places: list[int]) -> bool:
    """Say whether the first of some persons is absent, and has sent the second."""
    between = clause.shape[places[0] + 1 : places[1]].strip()
    return between in (",", ", ông", ", bà", ", đồng chí") and bool(_SENDS.search(clause.before(places[0], 40)))


_SETTING: Final = re.compile(
    r"(?:tại|trong|ở|phát biểu|kết luận|khai mạc|bế mạc|tổng kết|kết thúc|mở đầu|dự|chủ trì)[^,.;:PEV]{0,24}E[^P]*$"
)


def setting(clause: Clause, found: re.Match[str]) -> Mention | None:
    """Return the occasion that a sentence sets before somebody: `Tại hội nghị, A …`; None where it sets none."""
    place = found.start("who") if found.groupdict().get("who") else found.start()
    before = _SETTING.search(clause.shape, max(0, place - 200), place)
    return clause.at(clause.shape.index("E", before.start())) if before else None
