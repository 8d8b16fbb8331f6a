"""Persons: honorifics, name and offices, whichever of them stand together and in whichever order."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import END, LOWER, UPPER
from kg.lexicon.trie import alternation, tone_variants
from kg.mention.bodies import read_body
from kg.mention.following import read_following
from kg.mention.offices import read_offices
from kg.mention.starts import STARTS
from kg.mention.values import Body, Mention, Office
from kg.mention.words import (
    ADDRESSED_AT,
    BODY_HERE,
    COMMON,
    COUNTRY,
    DEGREE,
    FAMILIES,
    FAMILY_AT,
    HONORIFIC,
    LEXICON,
    MIDDLE,
    NAME_AT,
    OFFICE,
    PROVINCE,
    STOP,
    TERRITORY_TYPE,
    family_split,
    is_foreign,
)
from kg.model import Span

CODES: Final = {form: h.codes for h in LEXICON.honorifics for form in tone_variants(h.form.lower())}
_GAP: Final = re.compile(
    r"(?:[ \xa0\n]\([^()\n]{2,40}\))?[ \xa0\n]{1,3}là[ \xa0\n]{1,3}|[ \xa0\n]{0,3}[:–-][ \xa0\n]{0,3}"
    r"|[ \xa0\n]{1,3}|,[ \xa0\n]{1,3}"
)
_PREFIX: Final = late(
    rf"(?:{HONORIFIC}{END}[ \xa0\n]{{0,3}}+[.,]?+[ \xa0\n]{{0,3}}+[-–&]?+[ \xa0\n]{{0,3}}+)+(?=[{UPPER}])"
)
_TAIL: Final = late(
    rf"(?:[ \xa0\n]{{1,3}}(?:Việt Nam|\d{{4}})|(?:[ \xa0\n]{{1,3}}(?!{STARTS}{END})[{LOWER}]{{2,7}}{END}){{1,5}})"
    r"[ \xa0\n]{1,3}"
)
"""Words that no reader took in, between an office and the name of its holder."""
_CAPITALS: Final = re.compile(rf"(?P<family>[{UPPER}]{{2,}})(?:[ \xa0][{UPPER}]{{1,}}){{1,4}}{END}")
"""A name in capitals, as it stands under a photograph."""
_AT: Final = late(
    rf"[ \xa0\n]{{1,3}}tại[ \xa0\n]{{1,3}}(?:{COUNTRY}|{TERRITORY_TYPE}?[ \xa0\n]?{PROVINCE}){END}"
    rf"[ \xa0\n]{{1,3}}(?=[{UPPER}][{LOWER}])"
)
"""Where an envoy or a mission is, between the office and the name: `Đại sứ Na Uy tại Việt Nam`."""
_UNDER: Final = late(rf",?[ \xa0\n]{{1,3}}(?:thuộc|trực thuộc)[ \xa0\n]{{1,3}}|,[ \xa0\n]{{1,3}}(?={BODY_HERE}{END})")
"""What joins the body of an office to the one over it: `Vụ trưởng Vụ X, thuộc Bộ Y, bà …`."""
_FOR: Final = re.compile(r"(?i:của|theo|thay mặt|lệnh|cho|với|bởi|gửi)[ \xa0\n]{1,3}(?:đồng chí[ \xa0\n]{1,3})?$")
_SURNAME: Final = late(rf"(?P<degree>{DEGREE}{END}[., ]{{1,3}})?(?<![^\W_])(?P<name>Ông)[ \xa0]$")
_GAINED: Final = re.compile(r"(?:giữ|làm|bầu|bổ nhiệm|chức vụ|chức danh|chức|nhiệm vụ|cử)[ \xa0\n]{1,3}$")
"""What stands before an office that somebody gets or leaves, and no holder's name follows it."""
_APART: Final = re.compile(rf"[ \xa0\n]{{1,3}}[{LOWER}]|[.;\n]|$|,[ \xa0\n]{{1,3}}[{LOWER}]")
"""What follows a name that stands apart from the names of others."""
_CALLED: Final = late(rf"(?i:ông|bà|anh|chị|cô|thầy|đồng chí|đ/c|em|cụ|bác)[ \xa0]$|{DEGREE}{END}[., \xa0]{{0,3}}$")
"""A form of address or a degree, behind which the word for a country is somebody's name."""
_GLUED: Final = late(rf"-(?={OFFICE}{END})")
"""A dash without spaces between a name and an office."""
_DEGREES: Final = late(
    rf"[ \xa0\n]{{0,3}}[,–—-][ \xa0\n]{{0,3}}(?P<degrees>(?:{DEGREE}{END}[., \xa0]{{0,3}}){{1,3}})"
    rf"(?=[,–—\-;)\n{LOWER}]|$|{BODY_HERE}{END}|{OFFICE}{END})"
)
"""Degrees behind a name: `ông A, Thạc sĩ, Phó Giám đốc`, `ông A - Giáo sư Trường Đại học X`."""
_RANKS: Final = late(rf"[,–—-][ \xa0]({DEGREE})[ \xa0]?[,–—-]")
"""A rank or degree among the offices behind a name."""
_DOUBLE: Final = late(
    r"[ \xa0][-–][ \xa0](?:[a-z]{1,2}[ \xa0][-–][ \xa0])?"
    rf"(?!{STOP}{END}|{BODY_HERE}{END})[A-Za-z][a-z]{{1,11}}{END}"
)
"""What follows a hyphen between spaces in a name of another language: `Prayuth Chan - o - cha`."""
_OBLIQUE: Final = late(r"(?:của|với|đối với)[ \xa0\n]{1,3}\Z")
_VERB: Final = late(rf"[ \xa0\n]{{1,3}}(?:đã|sẽ|đang|cũng|vừa|còn|{alternation(LEXICON.speech_verbs)}){END}")
"""A verb whose subject is what stands right before it."""
_ONE: Final = late(rf"{HONORIFIC}{END}")


def read_person(text: str, start: int, end: int) -> Mention | None:
    """Return the person whose honorifics or offices begin at a place, or None."""
    offices = read_offices(text, start, end)
    if offices:
        return _after_office(text, start, end, offices)
    prefix = _PREFIX.match(text, start, end)
    if prefix is None:
        return None
    stop = _end_of_prefix(text, prefix)
    between = read_offices(text, stop, end)
    if between and not NAME_AT.match(text, stop, between[0].span.start):
        found = _after_office(text, start, end, between)
        return found and replace(
            found, span=Span(start, found.span.end), honorifics=(*_codes(prefix.group()), *found.honorifics)
        )
    return _named(text, start, stop, end, text[start:stop])


def _end_of_prefix(text: str, prefix: re.Match[str]) -> int:
    """Return where honorifics end; `Ông` behind a degree or before `Thị` is a family name."""
    surname = _SURNAME.search(prefix.group())
    last = prefix.start() + surname.start("name") if surname else prefix.end()
    return last if surname and (surname["degree"] or text.startswith(("Thị ", "Ích "), prefix.end())) else prefix.end()


def _after_office(text: str, start: int, end: int, offices: tuple[Office, ...]) -> Mention | None:
    """Read the offices that stand before a name, and the name: `Phó Chủ tịch UBND tỉnh, PGS. TS. Nguyễn Văn A`."""
    stop = _end_under(text, offices[-1], end)
    alone = Mention("office", Span(start, offices[-1].span.end), offices=offices)
    gap = _GAP.match(text, stop, end)
    if gap is None:
        return alone
    found_prefix = _PREFIX.match(text, gap.end(), end)
    place = _end_of_prefix(text, found_prefix) if found_prefix else gap.end()
    prefix = text[gap.end() : place]
    joint = gap.group().rpartition(")")[2].strip(" \xa0\n")
    more = _next_offices(text, start, gap.end(), end, offices) if joint in (",", "-", "–") and not prefix else ()
    if more:
        rest = _after_office(text, gap.end(), end, more)
        if rest and rest.kind == "person" and rest.offices[: len(more)] == more and _directly(text, rest):
            return replace(rest, span=Span(start, rest.span.end), offices=(*offices, *rest.offices))
    capitals = _CAPITALS.match(text, place, end) if not prefix and joint == "" else None
    if capitals and capitals["family"].title() in FAMILIES:
        return Mention("person", Span(start, capitals.end()), name=Span(place, capitals.end()), offices=offices)
    abroad = _AT.match(text, stop, end)
    if abroad and not prefix and joint == "" and offices[-1].body is not None:
        place = abroad.end()
    elif not prefix and joint in ("", "là"):
        tail = _TAIL.match(text, stop, end)
        place = tail.end() if tail and _is_plain_name(text, tail.end(), end) else place
    pattern = ADDRESSED_AT if _CALLED.search(prefix) else NAME_AT
    name = pattern.match(text, place, end) if prefix or _may_name(text, joint, place, end, offices) else None
    if name is None or (not prefix and len(name.group().split()) == 1):
        return alone
    if joint == "," and _is_named_for_another(text, start, name.end(), end, prefix != ""):
        return alone
    if not prefix and offices[-1].body is None and not offices[-1].fixed:
        place, offices = _name_of_house(text, name, offices)
    found = _named(text, start, place, end, prefix, headed=True)
    return found and replace(found, offices=(*offices, *found.offices))


def _end_under(text: str, office: Office, end: int) -> int:
    """Return where the body over that of an office ends: `Phó Cục trưởng Cục X, Bộ Công an Nguyễn Văn A`."""
    stop = office.span.end
    link = _UNDER.match(text, stop, end) if office.body is not None else None
    over = read_body(text, link.end(), end, office=True) if link else None
    if over is None or over.span.end >= end:
        return stop
    gap = _GAP.match(text, over.span.end, end)
    prefix = _PREFIX.match(text, gap.end(), end) if gap else None
    named = prefix is not None or (gap is not None and _is_plain_name(text, gap.end(), end))
    return over.span.end if named else stop


def _next_offices(text: str, start: int, place: int, end: int, offices: tuple[Office, ...]) -> tuple[Office, ...]:
    """Return the offices at a place that go on a row of those of one person."""
    if _GAINED.search(text[max(0, start - 24) : start]):
        return ()
    more = read_offices(text, place, end)
    told = more and _FOR.search(text[max(0, start - 22) : start])
    return () if told and _are_two(offices[-1], more[0]) else more


def _are_two(office: Office, other: Office) -> bool:
    """Say whether two offices in a row are hardly of one person: a chairman's and that of who heads a department."""
    chairs = office.body is not None and office.body.head in ("UBND", "Ủy ban nhân dân", "Chính phủ")
    return chairs and other.title.lower().startswith(("giám đốc", "phó giám đốc", "chánh", "trưởng"))


def _is_named_for_another(text: str, start: int, stop: int, end: int, addressed: bool) -> bool:
    """Say whether an office before a comma is another's than the person's behind it: `thay mặt Chủ tịch, ông A`."""
    told = _FOR.search(text[max(0, start - 22) : start])
    if told and not (addressed and told.group().lower().startswith("theo") and text.startswith(",", stop)):
        return True
    return addressed and not begins_sentence(text, start) and bool(read_following(text, stop, end)[0])


def _may_name(text: str, joint: str, place: int, end: int, offices: tuple[Office, ...]) -> bool:
    """Say whether a name with no honorific may stand behind offices and a joint: `Chủ tịch UBND tỉnh - Lê Văn A`."""
    if joint in ("", "là"):
        return True
    name = NAME_AT.match(text, place, end)
    if name is None:
        return False
    apart = _APART.match(text, name.end(), end) is not None
    if joint != ",":
        listed = len(name.group().split()) > 2 and FAMILY_AT.match(name.group()) is not None
        return _is_plain_name(text, place, end) or (apart and listed)
    settled = offices[-1].body is not None or bool(offices[-1].fixed)
    return settled and apart and _is_plain_name(text, place, end)


def _is_plain_name(text: str, place: int, end: int) -> bool:
    """Say whether the capitals at a place are a name of the most common kind: a common family name, three words."""
    name = NAME_AT.match(text, place, end)
    words = name.group().split() if name else []
    return 3 <= len(words) <= 5 and (words[0] in COMMON or words[1] in MIDDLE)


def _name_of_house(text: str, name: re.Match[str], offices: tuple[Office, ...]) -> tuple[int, tuple[Office, ...]]:
    """Return where a name begins behind that of a house, and the offices held there: `Giám đốc X Lê Văn A`."""
    words = list(re.finditer(r"\S+", name.group()))
    index = family_split([word.group() for word in words], 3)
    if index < 1 or FAMILY_AT.match(text, name.start()):
        return name.start(), offices
    first, last = name.start(), name.start() + words[index - 1].end()
    house = Body(Span(first, last), text[first:last], "named", "none", text[first:last])
    return name.start() + words[index].start(), (
        *offices[:-1],
        replace(offices[-1], body=house, span=Span(offices[-1].span.start, last)),
    )


def begins_sentence(text: str, start: int) -> bool:
    """Say whether a place begins a sentence or an item of a list."""
    return text[max(0, start - 12) : start].rstrip(" \xa0")[-1:] in (
        "",
        "\n",
        ".",
        "!",
        "?",
        "”",
        "-",
        "–",
        "•",
        "+",
        "*",
        ")",
    )


def _directly(text: str, person: Mention) -> bool:
    """Say whether a name stands behind the last of the offices before it with no comma."""
    if person.name is None:
        return False
    ahead = [office.span.end for office in person.offices if office.span.end <= person.name.start]
    return "," not in text[max(ahead, default=person.name.start) : person.name.start]


def _named(text: str, start: int, place: int, end: int, prefix: str, *, headed: bool = False) -> Mention | None:
    name = (ADDRESSED_AT if _CALLED.search(prefix) else NAME_AT).match(text, place, end)
    glued = _GLUED.search(text, place, end) if name and "-" in name.group() else None
    name = NAME_AT.match(text, place, glued.start()) if name and glued and glued.start() < name.end() else name
    if name is None or _is_body(text, place, end):
        return None
    more = _ONE.match(text, name.start(), end)
    if more and more.end() == name.end():
        return None
    last = end_of_name(text, name, end)
    degrees = _DEGREES.match(text, last, end)
    after = degrees.start("degrees") + len(degrees["degrees"].rstrip(" \xa0.,")) if degrees else last
    offices, stop = read_following(text, after, end, headed=headed)
    oblique = _OBLIQUE.search(text, max(0, start - 10), start) or (headed and all(o.fixed for o in offices))
    if offices and oblique and _VERB.match(text, stop, end):
        offices, stop = (), after  # `Sau ý kiến của ông A, Chủ tịch UBND tỉnh đề nghị`: the chairman is another
    codes = _codes(" ".join((prefix, text[last:after], *_RANKS.findall(text, after, stop))))
    return Mention("person", Span(start, stop), name=Span(name.start(), last), honorifics=codes, offices=offices)


def end_of_name(text: str, name: re.Match[str], end: int) -> int:
    """Return where a name ends, one of another language with what a hyphen between spaces joins to it."""
    more = _DOUBLE.match(text, name.end(), end)
    if more is None or FAMILY_AT.match(name.group()) or not is_foreign(name.group()):
        return name.end()
    return more.end()


def _is_body(text: str, place: int, end: int) -> bool:
    body = read_body(text, place, end)
    if body is None or (body.core == body.head and body.kind != "self"):
        return False
    return FAMILY_AT.match(text, place, end) is None or " " in body.head


def _codes(prefix: str) -> tuple[str, ...]:
    """Return the codes of the honorifics in a run of them."""
    return tuple(
        code for found in _ONE.finditer(prefix) for code in CODES.get(" ".join(found.group().lower().split()), ())
    )
