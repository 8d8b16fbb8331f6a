"""The first and last day of an occasion and the part of the day, chosen among the dates that its facts give."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from kg.fact.calendar import resolve
from kg.fact.context import Context
from kg.fact.facts import Dated
from kg.fact.occasions import Occasion
from kg.model import Article, Stated

Days = tuple[Stated | None, Stated | None, Stated | None]
_RUNS: Final = re.compile(r"diễn ra|kéo dài|được tổ chức")


def read_days(article: Article, context: Context, occasion: Occasion, facts: list[Dated], before: date | None) -> Days:
    """Return first day, last day and part of day of an occasion, None for what nothing settles.

    `before` is the day of the occasion told before this one: that of `cùng ngày`, and of one that follows on it.
    """
    chosen = _choose(article, occasion, facts)
    if chosen is None:
        follows = occasion.turn and before is not None
        return (Stated(before.isoformat(), (occasion.opening.evidence,)) if follows and before else None), None, None
    first, last = resolve(chosen.day, context.almanac, before)
    told_end = next((d for d in facts if d.day.last_day and not d.day.day), None)
    if told_end and first:
        given = replace(told_end.day, day=int(first[8:]), month=int(first[5:7]), year=int(first[:4]))
        _, last = resolve(given, context.almanac, before)
    part = chosen.day.part
    return (
        Stated(first, (chosen.evidence,)) if first else None,
        Stated(last, ((told_end or chosen).evidence,)) if last else None,
        Stated(part, (chosen.evidence,)) if part else None,
    )


def _choose(article: Article, occasion: Occasion, facts: list[Dated]) -> Dated | None:
    """Return the date of the opening sentence, else one that says when it runs; a range over its first day."""
    dated = [d for d in facts if d.day.day or d.day.relative]
    opening = occasion.opening.evidence.sentence
    told = {o.evidence.sentence for o in occasion.openings}
    chosen = (
        next((d for d in dated if d.evidence.sentence == opening), None)
        or next((d for d in dated if d.evidence.sentence in told), None)
        or next((d for d in dated if d.day.day and _RUNS.search(d.evidence.sentence.of(article.text))), None)
    )
    if chosen is None or chosen.day.last_day:
        return chosen
    same = (chosen.day.day, chosen.day.month)
    longer = next((d for d in facts if d.day.last_day and (d.day.day, d.day.month) == same), None)
    return replace(longer, day=replace(longer.day, part=longer.day.part or chosen.day.part)) if longer else chosen
