"""Under which name a body stood before, where the article says so: `Viện A (trước đây là Viện B)`, `B, nay là A`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Final

from kg.fact.bodies import name_body
from kg.fact.context import Context
from kg.fact.settling import evidence_at
from kg.fold import fold
from kg.mention import Body
from kg.mention.bodies import read_body
from kg.model import Span, Stated
from kg.text import Text

_BEFORE: Final = re.compile(
    r"[ \xa0]?[(,–-] ?(?:trước đây|trước kia|tiền thân|tên cũ|tên trước đây)(?: (?:có tên|được gọi))?(?: là|:)? "
)
_SINCE: Final = re.compile(r"[ \xa0]?(?:[(,–-] ?(?:nay|bây giờ) (?:là|đổi tên thành)|(?:được |đã )?đổi tên thành) ")
"""What stands between two names of one body; of mergers (`trước hợp nhất là`) nothing is read here, they make two."""


def former_names(text: Text, context: Context, wanted: Collection[str]) -> Mapping[str, tuple[Stated, ...]]:
    """Return, for some folded full names of bodies, the full names under which the text says that they stood before.

    Rule: `settling.former_name`; the words reach from one name to the other.
    """
    if not any(map(text.article.text.__contains__, _CUES)):
        return {}
    found: dict[str, dict[str, Stated]] = defaultdict(dict)
    whole = text.article.text
    for one in context.bodies:
        for pattern, reversed_ in ((_BEFORE, False), (_SINCE, True)):
            between = pattern.match(whole, one.span.end)
            if between and (other := read_body(whole, between.end(), _line_end(whole, between.end()))):
                after, before = (other, one) if reversed_ else (one, other)
                _note(found, after, before, context, text, wanted)
    return {key: tuple(names.values()) for key, names in found.items()}


_CUES: Final = (
    *("trước đây", "trước kia", "tiền thân", "tên cũ", "tên trước", "nay là", "nay đổi", "đổi tên", "bây giờ là"),
)


def _line_end(whole: str, start: int) -> int:
    end = whole.find("\n", start)
    return end if end >= 0 else len(whole)


def _note(
    found: dict[str, dict[str, Stated]],
    after: Body,
    before: Body,
    context: Context,
    text: Text,
    wanted: Collection[str],
) -> None:
    name, former = name_body(after, context), name_body(before, context)
    if not name or not former or fold(name) not in wanted or fold(name) == fold(former):
        return
    span = Span(min(after.span.start, before.span.start), max(after.span.end, before.span.end))
    evidence = evidence_at(text, span, "settling.former_name")
    found[fold(name)].setdefault(fold(former), Stated(former, (evidence,)))
