"""Full names of bodies: abbreviations written out, territory and parent added where the article settles them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from kg.fact.context import Context, Territory, first_word, split_territory
from kg.fact.row import Row
from kg.fold import fold
from kg.lexicon import load_lexicon
from kg.lexicon.trie import alternation
from kg.mention import Body
from kg.mention.wording import COMPOUND_AT, NAMED_AT

SHORT: Final = {
    form: a.full for a in load_lexicon().abbreviations for form in (a.short, re.sub("([&-])", r" \1 ", a.short))
}
_SHORT: Final = re.compile(rf"(?<![\w&\-]){alternation(SHORT)}(?![\w&]|-[A-ZĐ])")
_HCM: Final = re.compile(r"(?:TP|Tp)[. ]{0,2}(?:HCM|Hồ Chí Minh)(?!\w)")
_COMMITTEE: Final = re.compile(
    r"^(?:Ban Thường vụ|Thường trực|Ban TV|BTV|Thường vụ) (?=(?:Tỉnh|Thành|Huyện|Quận|Thị"
    r"|Đảng) [uủ][ỷyỷ]|\w+ ủy|\w+ uỷ|HĐND|UBND|Hội đồng|Đảng)"
)
PARTY: Final = ("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Quận ủy", "Thị ủy", "Đảng ủy")
NAMED_BARE: Final = (*PARTY, "Tỉnh đoàn", "Thành đoàn", "Huyện đoàn", "Quận đoàn", "Thị đoàn")


def name_body(body: Body, context: Context, depth: int = 0) -> str | None:
    """Return a body's full name, or None for one that is only pointed at and cannot be told."""
    name = _name(body, context, depth)
    return f"{name} tại {_post(body)}" if name and body.post else name


def _post(body: Body) -> str:
    """Return the place where a mission or a branch is, in full: `thành phố Hồ Chí Minh`."""
    written = split_territory(body.post, body.span.start)
    if written and written.name:
        return f"{written.type} {written.name}"
    return re.sub("^LB ", "Liên bang ", " ".join(body.post.split()))


def _name(body: Body, context: Context, depth: int) -> str | None:
    if body.kind in ("state", "territory", "named"):
        return " ".join(body.core.split())
    if body.kind == "short":
        return _by_alias(body.core, context) or expand(body.core)
    core = expand(body.core)
    core = core[:1].upper() + core[1:]
    if body.parent and depth < 3:
        return _under(body, core, name_body(body.parent, context, depth + 1))
    return antecedent(body, context, depth) if _is_anaphor(body) else with_territory(body, core, context)


COMMITTEES: Final = ("Ban Thường vụ", "Thường trực", "Ban thường vụ")


def _under(body: Body, core: str, parent: str | None) -> str | None:
    """Return the name of a body that belongs to another; of a delegation and a standing committee it is the other's."""
    if (body.head.startswith("Đoàn ") and body.kind == "domain") or (parent and core in COMMITTEES):
        return parent
    return f"{core} {parent}" if parent else core


@lru_cache(maxsize=16_384)  # the same bodies come again and again, within an article and across them
def expand(core: str) -> str:
    """Return the name of a body with its abbreviations written out and its standing committee left off.

    >>> expand("Ban Thường vụ Tỉnh uỷ"), expand("Sở KH&CN")
    ('Tỉnh ủy', 'Sở Khoa học và Công nghệ')
    """
    plain = " ".join(core.split()).replace("uỷ", "ủy").replace("Uỷ", "Ủy")
    plain = {"BTVTU": "Tỉnh ủy", "Ban TVTU": "Tỉnh ủy"}.get(plain, plain)
    plain = _HCM.sub("Thành phố Hồ Chí Minh", _COMMITTEE.sub("", plain).replace("&amp;", "&"))
    plain = _SHORT.sub(lambda found: SHORT[" ".join(found.group().split())], plain)
    return re.sub(r"^(Ban Thường trực|Thường trực) (?=Ủy ban|Hội đồng)", "", plain).replace("Tỉnh Đoàn", "Tỉnh đoàn")


def _is_anaphor(body: Body) -> bool:
    return body.kind == "anaphor" or (
        body.kind in ("domain", "proper") and body.core == body.head and not body.territory
    )


FIRST_NAMED: Final = (
    "Trường",
    "Viện",
    "Công ty",
    "Trung tâm",
    "Bộ",
    "Hội",
    "Hiệp hội",
    "Quỹ",
    "Tập đoàn",
    "Liên minh",
    "Liên hiệp",
)
"""Heads that point back at the body that the article is about, named first; others at the last one named."""


def antecedent(body: Body, context: Context, depth: int) -> str | None:
    """Return the full name of the body that a bare `Sở`, `Viện`, `Nhà trường` points back at."""
    if body.core.lower() in ("ban tổ chức", "btc", "ban giám khảo") or depth > 2:
        return None
    head = "Trường" if body.core.lower() == "nhà trường" else body.core[0].upper() + body.core[1:]
    heads = {head, SHORT.get(head, head)}
    near = sorted({number for one in heads for number in _near(one, body.span.start, context)})
    same = [context.bodies.things[number] for number in near]
    before = [b for b in same if b.span.start < body.span.start]
    chosen = before[0] if before and head in FIRST_NAMED else before[-1] if before else None
    chosen = chosen or (same[0] if same else None)
    if chosen:
        return name_body(chosen, context, depth + 1)
    publisher = context.publisher
    if fold(publisher).startswith(fold(head) + " ") and head != "Báo":
        return publisher
    return None


NEAR: Final = 100
"""How many bodies of one head noun are looked at from each end; an article has a few."""


def _near(head: str, place: int, context: Context) -> tuple[int, ...]:
    """Return the numbers of the bodies with a head, of the first ones with its word and of the last before a place."""
    named = context.named.get(first_word(head), ())
    stop = bisect_left(named, place, key=lambda number: context.bodies.things[number].span.start)
    headed = context.bodies.once(("headed", head), lambda: _headed(head, named, context))
    first = headed[: bisect_left(headed, NEAR)]
    last = headed[bisect_left(headed, max(0, stop - NEAR)) : bisect_left(headed, stop)]
    return tuple(named[number] for number in (*first, *last))


def _headed(head: str, named: tuple[int, ...], context: Context) -> tuple[int, ...]:
    """Return the numbers, among those of some bodies, of the ones whose names begin with a head."""
    return tuple(n for n, number in enumerate(named) if begins(context.bodies.things[number].core, head))


def begins(core: str, head: str) -> bool:
    """Say whether a name begins with a head noun as a word."""
    behind = core[len(head) : len(head) + 1]
    return core.startswith(head) and not (behind.isalnum() or behind == "_")


def _by_alias(short: str, context: Context) -> str | None:
    for body in context.bodies.that("alias", lambda body: body.alias != "").things:
        if body.alias == short:
            return name_body(body, context, 2)
    return None


def with_territory(body: Body, core: str, context: Context) -> str:
    """Return a body's name with its territory, written or settled by the article."""
    if body.territory:
        written = split_territory(body.territory, body.span.start)
        if written is None:
            return f"{core} {' '.join(body.territory.split())}"
        return join(core, complete(written, context))
    national = core.endswith("Việt Nam") and body.kind == "self"
    if body.level == "province" and context.province and not national and not _has_own_place(body):
        home = Territory(0, "province", context.province.type, context.province.name)
        mine = Territory(body.span.start, "province", "tỉnh", "") if core.startswith("Tỉnh") else home
        return join(core, complete(mine, context))
    if body.level == "city" and context.province and context.province.type == "thành phố":
        return join(core, Territory(0, "province", "thành phố", context.province.name))
    town = _town(core, body, context) if body.level in ("city", "district") else None
    if town:
        return join(core, town)
    whole = national and core.startswith("Hội ")  # its chapter in a province, named elsewhere, is another body
    local = body.level in ("any", "district", "parent", "city") and not whole
    return _like_another(body, core, context) if local else core


_OWN_PLACE: Final = re.compile(
    r"(?:khu vực|vùng|miền|số)[ \xa0\n]{1,3}(?:\d|[IVX]|[A-ZĐ])|[ \xa0\n](?:\d{1,2}|[IVX]{1,4})$|[Tt]rung ương"
    r"|[Qq]uốc gia"
)


def _has_own_place(body: Body) -> bool:
    """Say whether the words of a name tell of a place themselves: `Chi cục Hải quan Cốc Nam`, `… khu vực 2`."""
    if body.kind != "domain" or body.head in ("Sở", "Bộ"):
        return False
    words = COMPOUND_AT.sub(" ", body.core[len(body.head) :])
    return _OWN_PLACE.search(body.core) is not None or NAMED_AT.search(words) is not None


TOWNS: Final = {"Huyện": "huyện", "Quận": "quận", "Thị": "thị xã", "Thành": "thành phố"}


def _town(core: str, body: Body, context: Context) -> Territory | None:
    """Return the town that a bare `Huyện ủy`, `Quận đoàn` is of: the last one of its type before it, else the first."""
    kind = TOWNS.get(core.split(" ", 1)[0])
    below = context.territories.that(
        ("below", kind), lambda t: t.type == kind and t.name != "" and t.level != "province"
    )
    return _last(below, body.span.start)


def _last(row: Row[Territory], place: int) -> Territory | None:
    """Return the last of some territories up to a place, else the first one."""
    before = row.before(place + 1)
    return before[-1] if before else row.things[0] if row.things else None


def join(core: str, territory: Territory) -> str:
    """Return the name of a body and its territory as one name."""
    if not territory.name:
        return f"{core} {territory.type}" if core not in NAMED_BARE else core
    if core in NAMED_BARE and core != "Đảng ủy":
        number = territory.name[0].isdigit()
        return f"{core} {territory.type.capitalize()} {territory.name}" if number else f"{core} {territory.name}"
    core = core.removesuffix(" thành phố") if territory.type == "thành phố" else core
    kind = "Thành phố" if territory.name == "Hồ Chí Minh" else territory.type
    return f"{core} {kind} {territory.name}"


def complete(written: Territory, context: Context) -> Territory:
    """Return a territory with its name: `tỉnh` is the article's province, `huyện` the last one named."""
    if written.name:
        return written
    province = context.province
    if written.type == "tỉnh" and province and province.type != "tỉnh":
        others = context.territories.that("tỉnh", lambda t: t.level == "province" and t.type == "tỉnh")
        other = others.before(written.start + 1)
        return other[-1] if other else written
    if written.level == "province" or (written.level == "city" and province and province.type == "thành phố"):
        return Territory(0, "province", province.type, province.name) if province else written
    same = context.territories.that(("named", written.type), lambda t: t.type == written.type and t.name != "")
    return _last(same, written.start) or written


def _like_another(body: Body, core: str, context: Context) -> str:
    """Return the name of the same body where another mention gives its territory or parent."""
    for other in context.bodies.once("placed", lambda: _placed(context)).get(core, ()):
        if other is not body:
            return name_body(other, context, 2) or core
    return _of_neighbours(body, core, context)


def _placed(context: Context) -> Mapping[str, tuple[Body, ...]]:
    """Return the first mentions of each body that give its territory or parent: one, and another than that one."""
    found: dict[str, tuple[Body, ...]] = {}
    for body in context.bodies.things:
        known = found.get(core := expand(body.core), ())
        if (body.territory or body.parent) and len(known) < 2 and all(one is not body for one in known):
            found[core] = (*known, body)
    return found


_POWERS: Final = ("Hội đồng nhân dân", "Ủy ban nhân dân", "Ủy ban Mặt trận Tổ quốc")


def _of_neighbours(body: Body, core: str, context: Context) -> str:
    """Return the name of a council or committee with the territory of the last one named before it."""
    if core not in _POWERS:
        return core
    powers = context.bodies.that(
        "powers", lambda b: b.territory != "" and expand(b.core).removesuffix(" Việt Nam") in _POWERS
    )
    near = next(reversed(powers.before(body.span.start)), None)
    return with_territory(replace(body, territory=near.territory), core, context) if near else core
