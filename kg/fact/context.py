"""What an article settles for the names in it: its province, its towns, its bodies, its day."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kg.fact.almanac import Almanac, Noted, looks_ahead, read_almanac
from kg.fact.provinces import PROVINCE, named_province, province_of_town, read_home
from kg.fact.row import Row
from kg.lexicon import Province, load_lexicon
from kg.lexicon.trie import alternation
from kg.mention import Body, Mention, Mentions
from kg.text import Text

LEVELS: Final = {t.form: t.level for t in load_lexicon().territory_types}
FULL: Final = {t.form: t.full for t in load_lexicon().territory_types}
TOWNS: Final = ("thành phố", "thị xã")
"""Types of territory that a town has."""
_TYPE: Final = re.compile(rf"(?P<type>{alternation(LEVELS)})(?:[ \xa0]?(?P<name>.+))?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Territory:
    """A territory as written: where, its level, the full word for its type, and its name, which may be missing."""

    start: int
    level: str
    type: str
    name: str


@dataclass(frozen=True, slots=True)
class Context:
    """What the names of an article are read against.

    `home` is the province that the publisher settles, `province` that one or the one that the text speaks of;
    `bodies` are all bodies in order of the text, `named` numbers those that have more than a head noun by their first
    word, `almanac` is what settles a date.
    """

    province: Province | None
    territories: Row[Territory]
    bodies: Row[Body]
    publisher: str
    almanac: Almanac
    home: Province | None
    named: Mapping[str, tuple[int, ...]]


def first_word(name: str) -> str:
    """Return the letters and digits that a name begins with."""
    found = _FIRST.match(name)
    return found.group() if found else ""


_FIRST: Final = re.compile(r"[^\W_]+")


def _by_first_word(bodies: tuple[Body, ...]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, body in enumerate(bodies):
        if body.kind != "anaphor" and (body.core != body.head or body.parent or body.territory):
            found[first_word(body.core)].append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}


def read_context(text: Text, mentions: Mentions) -> Context:
    """Return what an article's publisher, dateline and mentions settle."""
    found = [m for sentence in mentions.sentences for m in sentence]
    bodies = tuple(body for m in found for body in _bodies_of(m))
    territories = tuple(t for m in found for t in _territories_of(m))
    article = text.article
    return Context(
        province=_province(text, territories),
        territories=Row(sorted(territories, key=lambda t: t.start), lambda t: t.start),
        bodies=Row(bodies, lambda b: b.span.start),
        publisher=article.publisher or "",
        almanac=_almanac(text, mentions),
        home=read_home(article),
        named=_by_first_word(bodies),
    )


def split_territory(words: str, start: int = 0) -> Territory | None:
    """Return the words of a territory by level, type and name; None where they are none."""
    found = _TYPE.match(words)
    if found is None:
        province = named_province(words)
        return Territory(start, "province", province.type, province.name) if province else None
    name = " ".join((found["name"] or "").split())
    level, full = LEVELS[found["type"]], FULL[found["type"]]
    province = named_province(name)
    if province and level in ("province", "city") and (level == "province" or province.type == "thành phố"):
        return Territory(start, "province", province.type, province.name)
    return Territory(start, level, full, name)


def _bodies_of(mention: Mention) -> tuple[Body, ...]:
    if not mention.offices:
        return _chain(mention.body) if mention.body else ()
    own = (mention.body, *(office.body for office in mention.offices))
    return tuple(b for body in own if body for b in _chain(body))


def _chain(body: Body) -> tuple[Body, ...]:
    return (body, *_chain(body.parent)) if body.parent else (body,)


def _territories_of(mention: Mention) -> tuple[Territory, ...]:
    if mention.kind == "place":
        found = split_territory(mention.value, mention.span.start)
        return (found,) if found and found.name else ()
    bodies = _bodies_of(mention)
    if not bodies:
        return ()
    beside = (named_province(b.alias) for b in bodies if b.alias)
    named = tuple(Territory(mention.span.start, "province", p.type, p.name) for p in beside if p)
    read = (split_territory(b.territory, b.span.start) for b in bodies if b.territory)
    return (*named, *(t for t in read if t and t.name))


def _province(text: Text, territories: tuple[Territory, ...]) -> Province | None:
    found = _settled(text, territories)
    day = text.article.published
    if found and found.since and day and int(day[:4]) < found.since:
        before = [
            p for p in load_lexicon().provinces if p.until and p.until < found.since and p.name.endswith(found.name)
        ]
        return before[0] if before else found
    return found


_LEADER: Final = re.compile(
    r"(?:[Cc]hủ tịch|Bác|[Tt]ư tưởng|[Đđ]ạo đức|[Pp]hong cách|[Tt]ấm gương|Cộng sản|Lăng|Đường) $"
)
"""Words before a name that is a city's as well as a leader's."""


def _written_province(text: Text) -> Province | None:
    """Return the province that the article's own lines name most often, behind its type or alone."""
    whole = text.article.text
    found: Counter[str] = Counter()
    for sentence in text.sentences:
        if sentence.kind in ("title", "paragraph"):
            found.update(
                p.name
                for m in PROVINCE.finditer(whole, sentence.span.start, sentence.span.end)
                if (p := named_province(m.group())) and not _LEADER.search(whole, max(0, m.start() - 12), m.start())
            )
    return named_province(max(found, key=lambda name: (found[name], name))) if found else None


def _settled(text: Text, territories: tuple[Territory, ...]) -> Province | None:
    article = text.article
    if home := read_home(article):
        return home
    named = (
        named_province(t.name) if t.level == "province" else province_of_town(t.name) if t.type in TOWNS else None
        for t in territories
    )
    known = [p.name for p in named if p]
    seen, early = Counter(known), known[:1]
    best = max(seen, key=lambda name: (seen[name] + (name in early), name), default=None)
    return named_province(best) if best else _written_province(text)


def _almanac(text: Text, mentions: Mentions) -> Almanac:
    """Return what settles the dates of an article: its time, its address, and the lines of its own."""
    article = text.article
    lines = zip(text.sentences, mentions.sentences, strict=True)
    own = [(s, found) for s, found in lines if s.kind in ("title", "paragraph", "caption")]
    return read_almanac(
        date.fromisoformat(article.published[:10]) if article.published else None,
        article.url or "",
        article.text[:20],
        article.title or "",
        "\n".join(s.span.of(article.text) for s, _ in own),
        (
            Noted(m.day, _is_of_paper(article.text, m), looks_ahead(article.text, m.span.start))
            for _, found in own
            for m in found
            if m.day
        ),
    )


_PAPER: Final = re.compile(
    r"(?:[Nn]ghị quyết|[Qq]uyết định|[Cc]hỉ thị|[Kk]ế hoạch|[Cc]ông văn|[Tt]hông báo|[Kk]ết luận|[Hh]ướng dẫn"
    r"|[Tt]hông tư"
    r"|[Nn]ghị định|[Ll]uật|[Đđ]ề án|[Vv]ăn bản|[Tt]ờ trình|[Cc]ông điện|[Qq]uy định|[Qq]uy chế)[^.;,]{0,50},? ?$"
)
"""A document before its own date, which settles no year of an occasion."""


def _is_of_paper(text: str, mention: Mention) -> bool:
    return _PAPER.search(text, max(0, mention.span.start - 80), mention.span.start) is not None
