"""The first and last day of an occasion and the part of the day, chosen among the dates that its facts give."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from kg.fact.calendar import resolve
from kg.fact.context import Context
from kg.fact.facts import Dated
from kg.fact.openings import Occasion
from kg.model import Article, Stated

Days = tuple[Stated | None, Stated | None, Stated | None]
NEAR: Final = 1200
"""Code points between the opening of an occasion and a sentence that gives its date at most."""
_RUNS: Final = re.compile(r"diễn ra|kéo dài|được tổ chức")


def read_days(article: Article, context: Context, occasion: Occasion, facts: list[Dated], before: date | None) -> Days:
    """Return first day, last day and part of day of an occasion, None for what nothing settles.

    `before` is the day of the occasion told before this one: that of `cùng ngày`, and of one that follows on it.
    """
    almanac = context.almanac
    chosen = _choose(article, occasion, [d for d in facts if resolve(d.day, almanac, before)[0]])
    part = chosen or _choose(article, occasion, facts)
    stated = Stated(part.day.part, (part.evidence,)) if part and part.day.part else None
    if chosen is None:
        follows = occasion.turn and before is not None
        return (Stated(before.isoformat(), (occasion.opening.evidence,)) if follows and before else None), None, stated
    first, last = resolve(chosen.day, almanac, before)
    told_end = next((d for d in facts if d.day.last_day and not d.day.day), None)
    if told_end and first:
        given = replace(told_end.day, day=int(first[8:]), month=int(first[5:7]), year=int(first[:4]))
        _, last = resolve(given, almanac, before)
    return (
        Stated(first, (chosen.evidence,)) if first else None,
        Stated(last, ((told_end or chosen).evidence,)) if last else None,
        stated,
    )


def _choose(article: Article, occasion: Occasion, facts: list[Dated]) -> Dated | None:
    """Return the date that is the occasion's; a range over its first day."""
    dated = [d for d in facts if d.day.day or d.day.relative]
    chosen = next((found for look in _LOOKS if (found := look(article, occasion, dated))), None)
    if chosen is None or chosen.day.last_day:
        return chosen
    same = (chosen.day.day, chosen.day.month)
    longer = next((d for d in facts if d.day.last_day and (d.day.day, d.day.month) == same), None)
    return replace(longer, day=replace(longer.day, part=longer.day.part or chosen.day.part)) if longer else chosen


def _opening(article: Article, occasion: Occasion, dated: list[Dated]) -> Dated | None:
    """Return the date of the sentence that opens the occasion, one with a part of the day before one without."""
    mine = [d for d in dated if d.evidence.sentence == occasion.opening.evidence.sentence]
    return next((d for d in mine if d.day.part), None) or next(iter(mine), None)


def _telling(article: Article, occasion: Occasion, dated: list[Dated]) -> Dated | None:
    told = {o.evidence.sentence for o in occasion.openings}
    return next((d for d in dated if d.evidence.sentence in told), None)


def _running(article: Article, occasion: Occasion, dated: list[Dated]) -> Dated | None:
    return next((d for d in dated if d.day.day and _RUNS.search(d.evidence.sentence.of(article.text))), None)


def _leading(article: Article, occasion: Occasion, dated: list[Dated]) -> Dated | None:
    """Return a date that begins a sentence not far from the opening: `Sáng 14/8, …`."""
    start = occasion.opening.evidence.sentence.start
    return next(
        (
            d
            for d in dated
            if abs(d.evidence.sentence.start - start) <= NEAR
            and d.evidence.span.start - d.evidence.sentence.start <= 40
        ),
        None,
    )


_LOOKS: Final = (_opening, _telling, _running, _leading)
