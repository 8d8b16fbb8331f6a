"""The province or town of an occasion: where it is held, else the publisher's, else that of the bodies that hold it."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.context import TOWNS, Context, Territory, split_territory
from kg.fact.facts import Placed
from kg.fact.openings import Occasion
from kg.fact.provinces import PROVINCE, named_province, province_of_town
from kg.lexicon import load_lexicon
from kg.lexicon.letters import CAPITALIZED, END
from kg.lexicon.trie import alternation
from kg.model import Article, Span, Stated

LOCAL: Final = ("province", "city", "district", "commune", "level")
"""Levels of bodies that belong to a province or a part of one."""
_COUNTRY: Final = alternation(form for form in load_lexicon().countries if form != "Việt Nam")
_ABROAD: Final = re.compile(
    rf"(?:[Tt]ại|[Ss]ang|[Tt]hăm(?: và làm việc)?(?: tại)?) (?:(?:thành phố|thủ đô|tỉnh|bang|thị xã) )?"
    rf"(?:(?P<town>{CAPITALIZED}(?:[ \-]{CAPITALIZED}){{0,4}})(?:, | \())?(?:nước )?{_COUNTRY}{END}"
)
"""A place with its country: `tại Viêng Chăn, Lào`."""
_CENTRAL: Final = re.compile(
    r"(?:[Tt]rụ sở )?(?:Bộ\b(?! Chỉ huy| Tư lệnh)|Chính phủ|Văn phòng (?:Chính phủ|Quốc hội|Trung ương|Chủ tịch nước)"
    r"|Nhà Quốc hội|Phủ Chủ tịch|Trung tâm [Hh]ội nghị [Qq]uốc gia|Nhà khách Chính phủ)"
)
"""Seats of the state, which are in the capital."""
BESIDE: Final = 90
"""Code points behind a head word within which those stand who hold the occasion."""
_ELSEWHERE: Final = ("visit", "inspection", "working-session", "voter-meeting")
"""Kinds of occasion that are held where those are who are visited."""
_STATE: Final = re.compile(
    r"[Tt]hủ tướng|toàn quốc|[Bb]ộ trưởng|[Tt]hứ trưởng|Chính phủ|Quốc hội|Trung ương|Chủ tịch nước|Tổng [Bb]í thư"
    r"|[Bb]ộ [A-ZĐ]"
    r"|Ban Bí thư|Bộ Chính trị|(?:Toà|Tòa) án nhân dân tối cao|TAND tối cao|TANDTC|(?:tối cao|Tối cao)"
    r"|Tổng cục"
)
"""Bodies and officers of the state."""
_OF_THE_MAN: Final = re.compile(r"(?<!phố )(?<!TP)(?<!TP\.)(?<!TP )(?<!TP\. )(?<!Tp\.)(?<!Tp )Hồ Chí Minh$")
"""What bears the name of the president and not of the city: `Học viện Chính trị quốc gia Hồ Chí Minh`."""
_IN_VENUE: Final = re.compile(rf"(?:tỉnh|thành phố|TP\.?) ?({PROVINCE.pattern})")
"""The province that a building belongs to: `Trung tâm Hành chính tỉnh Đồng Tháp`."""


def read_locality(article: Article, context: Context, occasion: Occasion, placed: list[Placed]) -> Stated | None:
    """Return where an occasion is held: the place said of it, else its publisher's province, else its bodies'."""
    for fact in placed:
        if _is_of(article, occasion, fact) and (name := _of_place(article, context, fact)):
            return Stated(name, (fact.evidence,))
    evidence = occasion.opening.evidence
    if abroad := _ABROAD.search(evidence.sentence.of(article.text)):
        return Stated(abroad["town"], (evidence,)) if abroad["town"] else None
    if context.home:
        return Stated(context.province.name, (evidence,)) if context.province else None
    headed = PROVINCE.match(article.title or "")
    if headed and (article.title or "").startswith(":", headed.end()) and (province := named_province(headed.group())):
        return Stated(province.name, (evidence,))
    if _is_central(article, context, occasion) or _is_of_many(article, context, evidence.sentence):
        return None
    spans = [*(o.evidence.sentence for o in occasion.openings), *_lead(article)]
    named = next((t.name for span in spans for t in _within(article, context, span) if _is_province(t)), None)
    if named is None and any(_is_local(article, context, span) for span in spans):
        named = context.province.name if context.province else None
    named = named or next((name for span in spans if (name := _of_bodies(context, span))), None)
    return Stated(named, (evidence,)) if named else None


_LATER: Final = re.compile(r"\bsẽ\b|dự kiến|năm ngoái|(?:tuần|tháng|năm) (?:sau|tới|trước)")
"""What is said of an occasion at another time."""
_BORN: Final = re.compile(r"(?:sinh|quê|trú)[^.;]{0,40}$|(?:sinh|quê) ")


def _is_of(article: Article, occasion: Occasion, fact: Placed) -> bool:
    """Say whether a place is the occasion's: its sentence opens it, or tells of no other time and nobody's birth."""
    sentence, start = fact.evidence.sentence, fact.place.start
    told = occasion.opening.evidence.sentence
    if _LATER.search(article.text, fact.place.end, min(sentence.end, fact.place.end + 30)):
        return False
    if sentence == told:
        return True
    before, whole = article.text[sentence.start : start], sentence.of(article.text)
    if _BORN.search(before):
        return False
    return not _LATER.search(whole) or _LATER.search(told.of(article.text)) is not None


def _is_central(article: Article, context: Context, occasion: Occasion) -> bool:
    """Say whether only bodies and officers of the state hold an occasion, which may be anywhere."""
    evidence = occasion.opening.evidence
    head = occasion.opening.head.span
    if _COME.search(article.text, evidence.sentence.start, head.start):
        return False
    near = Span(
        evidence.sentence.start, max(evidence.sentence.start + 1, min(evidence.sentence.end, head.end + BESIDE))
    )
    if occasion.opening.type in _ELSEWHERE:
        told = evidence.sentence
        return bool(_STATE.search(told.of(article.text))) and not _is_local(article, context, told)
    found = _STATE.search(article.text, near.start, near.end)
    return found is not None and not _is_local(
        article, context, Span(near.start, max(found.end(), head.start, near.start + 1))
    )


_COME: Final = re.compile(r"(?:[Dd]ự|[Tt]ham gia|[Cc]ó mặt)(?: buổi)? $")
"""What stands before an occasion in a sentence of who came to it, which tells nothing of who holds it."""


def _lead(article: Article) -> tuple[Span, ...]:
    """Return the headline and the first paragraph, which say where an article is at home."""
    found = (next((b.span for b in article.blocks if b.kind == kind), None) for kind in ("title", "paragraph"))
    return tuple(span for span in found if span)


def _is_province(territory: Territory) -> bool:
    return territory.level == "province" and named_province(territory.name) is not None


_MANY: Final = re.compile(r"(?:cùng|với|của) các tỉnh(?:, (?:thành phố|thành))?:? $")


def _is_of_many(article: Article, context: Context, span: Span) -> bool:
    """Say whether the first province in a stretch of text stands in a list of who takes part: `với các tỉnh A, B`."""
    first = next((t for t in _within(article, context, span) if _is_province(t)), None)
    if first is None:
        return False
    return _MANY.search(article.text[span.start : article.text.find(first.name, first.start)]) is not None


def _is_local(article: Article, context: Context, span: Span) -> bool:
    """Say whether a stretch of text names a body or a territory of a province or of a part of it."""
    bodies = context.bodies.between(span.start, span.end)
    return any(b.level in LOCAL or b.territory for b in bodies) or any(_within(article, context, span))


def _of_place(article: Article, context: Context, fact: Placed) -> str | None:
    """Return the province of a place, or the town itself where nothing tells its province."""
    text = fact.place.of(article.text)
    if fact.kind == "venue":
        if _CENTRAL.match(text):
            return "Hà Nội"
        named = _IN_VENUE.search(text)
        return province.name if named and (province := named_province(named[1])) else None
    territory = split_territory(text, fact.place.start)
    if territory is None or territory.level == "province":
        return territory.name if territory else None
    if territory.type not in TOWNS or not territory.name:
        return None
    province = province_of_town(territory.name)
    return province.name if province else None if context.home else territory.name


def _of_bodies(context: Context, span: Span) -> str | None:
    """Return the province that the name of a school, a hospital or the like in a stretch of text ends with."""
    cores = (b.core for b in context.bodies.between(span.start, span.end))
    found = (PROVINCE.search(core) for core in cores)
    ends = (f for f in found if f and f.end() == len(f.string) and not _OF_THE_MAN.search(f.string))
    return next((p.name for f in ends if (p := named_province(f.group()))), None)


def _within(article: Article, context: Context, sentence: Span) -> list[Territory]:
    """Return the territories in a stretch of text; a name without its type may be the president's."""
    inside = [t for t in context.territories if sentence.start <= t.start < sentence.end]
    return [t for t in inside if not article.text.startswith("Hồ Chí Minh", t.start)]
