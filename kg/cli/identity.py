"""Why mentions are one, for people and as JSON: a part of `kg explain`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from kg.cli.review import describe

if TYPE_CHECKING:
    from kg.entity.judging import Judgement
    from kg.entity.weighing import Reason
    from kg.entity.wording import Language
    from kg.pipeline.identifying import Grounds, Near
    from kg.query.explaining import Explanation

HEADS = {
    "en": ("mentions", "joined", "nearly joined, or kept apart", "judged", "joins by itself, but others keep it apart"),
    "vi": (
        "được nêu trong",
        "nhập làm một vì",
        "gần giống hoặc tách riêng",
        "đã phán định",
        "đủ gần, nhưng bị tách bởi bên khác",
    ),
}
"""The heads of the parts, and the remark on a pair that only others keep apart."""


def print_grounds(grounds: Grounds, lang: Language) -> None:
    """Print what an identity rests on; parts with nothing to say are left out."""
    mentions, joined, near, judged, _ = HEADS[lang]
    _print_part(mentions, (f"{one.text}  {one.day}".rstrip() for one in grounds.mentions))
    _print_part(joined, _joins(grounds, lang))
    _print_part(near, (line for one in grounds.near for line in _near(one, lang)))
    _print_part(judged, (line for one in grounds.judgements for line in _judgement(one)))


def _print_part(head: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    if shown:
        click.echo(click.style(head, fg="cyan"))
        for line in shown:
            click.echo(f"  {line}")


def _joins(grounds: Grounds, lang: Language) -> Iterator[str]:
    for one, to, join in grounds.joins:
        yield f"{one.text} = {to.text}"
        yield from _reasons(join.reasons, lang)


def _near(near: Near, lang: Language) -> Iterator[str]:
    from kg.entity.wording import in_bits

    remark = f"; {HEADS[lang][4]}" if near.joins else ""
    yield f"{near.mine.text} ≠ {near.theirs.text} ({in_bits(near.likeness.weight)}{remark})  {near.label}  {near.iri}"
    yield from _reasons(near.likeness.reasons, lang)


def _reasons(reasons: Iterable[Reason], lang: Language) -> Iterator[str]:
    from kg.entity.wording import in_words

    yield from (f"  {in_words(one, lang)}" for one in reasons)


def _judgement(one: Judgement) -> Iterator[str]:
    yield f"{one.one} · {one.other}: {one.verdict}"
    yield f"  {one.by}, {one.on}: {one.why} ({one.place})"


def as_json(found: Explanation, grounds: Grounds, lang: Language) -> dict[str, Any]:
    """Return what an identity rests on as an object."""
    return {
        "entity": found.iri,
        "kind": found.kind,
        "label": found.label,
        "mentions": [describe(one) for one in grounds.mentions],
        "joined": [
            {"mention": one.text, "with": to.text, "reasons": _listed(join.reasons, lang)}
            for one, to, join in grounds.joins
        ],
        "near": [_near_as_json(one, lang) for one in grounds.near],
        "judgements": [
            {name: getattr(one, name) for name in ("one", "other", "verdict", "by", "on", "why", "place")}
            for one in grounds.judgements
        ],
    }


def _near_as_json(near: Near, lang: Language) -> dict[str, Any]:
    return {
        "entity": near.iri,
        "label": near.label,
        "mention": near.mine.text,
        "other": near.theirs.text,
        "weight": round(near.likeness.weight, 1),
        "reasons": _listed(near.likeness.reasons, lang),
    }


def _listed(reasons: Iterable[Reason], lang: Language) -> list[dict[str, Any]]:
    from kg.entity.wording import WORDS

    return [
        {"code": one.code, "weight": round(one.weight, 1), "words": WORDS[one.code][lang == "vi"], "detail": one.detail}
        for one in reasons
    ]
