"""Titles of office with their bodies: `Phó Chủ tịch Thường trực UBND tỉnh`, `nguyên Trưởng Ban Dân tộc HĐND tỉnh`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import EDGE, END, LOWER, UPPER
from kg.lexicon.trie import tone_variants
from kg.mention.bodies import read_body, read_unit
from kg.mention.ministries import read_ministry
from kg.mention.seats import COUNTRY_AT, OF_STATES, OF_VILLAGES, branched, end_of_province, end_of_village, posted
from kg.mention.territory import read_territory
from kg.mention.values import Body, Office
from kg.mention.wording import COMPOUND_HERE, Manner, read_words
from kg.mention.words import (
    AFTER,
    BEFORE,
    BODY_HERE,
    COUNTRY,
    DEPARTMENT,
    EVENT,
    FAMILY,
    FAMILY_AT,
    LEXICON,
    OFFICE,
    SHORT,
    STOP,
    TITLE,
    WORD,
)
from kg.model import Span

_WRITTEN: Final = {"P.": "Phó"}
"""Words before a title that are written short."""
TITLES: Final = {form: office for office in reversed(LEXICON.positions) for form in tone_variants(office.form.lower())}
FORMER: Final = frozenset(m.form for m in LEXICON.modifiers if m.sense == "former")
NEW: Final = frozenset(m.form for m in LEXICON.modifiers if m.sense == "new")
_TITLE: Final = late(
    rf"{EDGE}(?P<before>(?:{BEFORE}(?:(?<=\.)|{END}[ \xa0\n])[ \xa0\n]{{0,2}})*)(?P<title>(?i:{TITLE})){END}"
    rf"(?![ \xa0]quán{END}|(?<=rung ương)[ \xa0\n](?:Đoàn|Hội){END})(?P<after>(?:[ \xa0\n]{{1,3}}{AFTER}{END}){{0,2}})"
)
_SECOND: Final = late(rf"[ \xa0\n]{{1,3}}kiêm[ \xa0\n]{{1,3}}(?=(?:{BEFORE}{END}[ \xa0\n]{{1,3}})?(?i:{TITLE}){END})")
_LINK: Final = re.compile(
    rf"[ \xa0\n]{{0,3}}\((?=[^()]{{2,60}}\))|[ \xa0\n]{{1,3}}(?:của|tại)?[ \xa0\n]{{0,3}}|(?<=[{LOWER}])(?=[{UPPER}])"
)
_STATE: Final = late(
    rf"[ \xa0\n]{{1,3}}(?P<name>(?:(?:Vương quốc|Cộng hòa|Cộng hoà|Liên bang|Liên minh|Hợp chúng quốc|Đại công quốc)"
    rf"[ \xa0\n]{{1,3}}(?:{COUNTRY}{END}|{WORD}(?:[ \xa0\n]{{1,3}}{WORD}){{0,3}})"
    rf"|{WORD}(?:[ \xa0\n]{{1,3}}{WORD}){{0,3}}(?=[ \xa0\n]{{1,3}}tại{END})))"
)
_LONE_NAME: Final = late(
    rf"[ \xa0\n]{{1,3}}(?P<name>(?!{COMPOUND_HERE}{END}){FAMILY}"
    rf"(?:[ \xa0\n]{{1,3}}(?!{COMPOUND_HERE}{END}|{STOP}{END}){WORD}){{2,3}}){END}"
    rf"(?![ \xa0\n]{{1,3}}[{UPPER}])"
)
"""Capitals behind a head noun that can be nothing but a personal name of three or four words."""
_MORE: Final = re.compile(rf"[ \xa0\n]{{1,3}}(?=[{UPPER}])")
NAMED_FOR: Final = ("Trường", "Bệnh viện", "Quỹ", "Đoàn", "Đội", "Nhà hát", "Học viện", "Bảo tàng")
"""Heads of bodies that are named for persons."""
_STATES_AT: Final = late(rf"(?:{COUNTRY}|Vương quốc|Cộng hòa|Cộng hoà|Liên bang|Đại công quốc){END}")
_FIRM: Final = late(rf"{SHORT}(?:[ \xa0]Việt Nam{END})?")
"""A body in capitals, with the country of its branch: `CITES Việt Nam`."""
SYLLABLES: Final = ("Mỹ", "Anh", "Đức", "Ý", "Úc", "Nga", "Pháp")
"""Countries whose names are words of other names, and that no chairman heads."""
_COUNCIL: Final = late(
    rf"[ \xa0\n]{{1,3}}Hội đồng(?:[ \xa0\n]{{1,3}}[{LOWER}]{{1,7}}{END}){{1,4}}[ \xa0\n]{{1,3}}(?={BODY_HERE}{END})"
)
"""A council of a body, in small letters behind the title: `Chủ tịch Hội đồng giảng huấn Tổ chức X`."""
_GOVERNED: Final = re.compile(r"(?:phó )?(?:chủ tịch|bí thư)(?: thường trực| thứ nhất)?$", re.IGNORECASE)
FIELD_UNITS: Final = ("Cục", "Vụ", "Viện", "Tổng cục", "Chi cục")
_FIELD_WORD: Final = late(
    rf"[ \xa0\n]{{1,3}}(?=[{UPPER}])(?!{BODY_HERE}{END}|{OFFICE}{END})(?P<word>(?i:{DEPARTMENT})|{COMPOUND_HERE}){END}"
)
_OCCASION: Final = late(rf"[ \xa0\n]{{1,3}}(?i:{EVENT}){END}")
_REGION: Final = late(rf"[ \xa0\n]{{1,3}}{WORD}(?:[ \xa0\n]{{1,3}}(?!{BODY_HERE}{END}){WORD}){{0,3}}")
OF_TERRITORIES: Final = (
    *("thống đốc", "tỉnh trưởng", "huyện trưởng", "thị trưởng"),
    *("trưởng thôn", "trưởng bản", "trưởng ấp", "trưởng khu", "trưởng xóm", "trưởng buôn"),
)


def read_offices(text: str, start: int, end: int) -> tuple[Office, ...]:
    """Return the office that begins at a place; two where `kiêm` joins them, none where there is none."""
    found = _TITLE.match(text, start, end)
    if found is None:
        return ()
    kiem = _SECOND.match(text, found.end(), end)
    if kiem is None:
        office = _read_office(text, found, end)
        return (office,) if _is_office(office) else ()
    rest = read_offices(text, kiem.end(), end)
    if not rest:
        return (_read_office(text, found, end),)
    shared = None if TITLES[" ".join(found["title"].lower().split())].body else rest[0].body
    first = _plain(found, found.end(), shared)
    return (first, *rest)


def _is_office(office: Office) -> bool:
    """Say whether a title is an office: who leads a delegation for a day holds none."""
    if office.title.lower().endswith("đại biểu"):
        return office.body is not None and office.body.head in ("HĐND", "Hội đồng nhân dân", "Hội đồng Nhân dân")
    return office.unit != "Đoàn" or (
        office.body is not None
        and re.search(r"ĐBQH|[Qq]uốc hội|Luật sư|Thanh niên|Kinh tế", office.body.core) is not None
    )


def _read_office(text: str, found: re.Match[str], end: int) -> Office:
    office = _read_titled(text, found, end)
    title = office.title.lower()
    if title.endswith(OF_VILLAGES) and office.body is None:
        return replace(office, span=Span(office.span.start, end_of_village(text, office.span.end, end)))
    return posted(text, branched(text, office, end), end) if office.body is not None else office


def _read_titled(text: str, found: re.Match[str], end: int) -> Office:
    known = TITLES[" ".join(found["title"].lower().split())]
    if known.unit and (unit := _read_own_unit(text, found, end, known.unit)):
        return _plain(found, unit.span.end, unit)
    if found["title"].lower().endswith("khu vực") and (region := _REGION.match(text, found.end(), end)):
        space = _LINK.match(text, region.end(), end)
        over = read_body(text, space.end(), end, office=True) if space else None
        whole = _plain(found, over.span.end if over else region.end(), over)
        return replace(whole, title=f"{whole.title} {' '.join(region.group().split())}")
    if state := None if known.unit else _read_state(text, found, end, known.body):
        return state
    if known.body:
        return _plain(found, _end_of_known(text, found.end(), end, known.body), None)
    body, stop = _read_body_of(text, found, end)
    council = None if body else _COUNCIL.match(text, found.end(), end)
    over = read_body(text, council.end(), end, office=True) if council else None
    if council and over:
        office = _plain(found, over.span.end, over)
        return replace(office, title=f"{office.title} {' '.join(council.group().split())}")
    return _plain(found, stop, body)


def _read_state(text: str, found: re.Match[str], end: int, body: str) -> Office | None:
    """Return an office in a state, or in the body of a state that the title settles: `Thủ tướng Nhật Bản`."""
    country = COUNTRY_AT.match(text, found.end(), end)
    if country is None:
        return None
    if body and country["name"] in ("Việt Nam", "VN"):
        return _plain(found, country.end(), None)
    if country["name"] in SYLLABLES and found["title"].lower().endswith(("chủ tịch", "giám đốc")):
        return None
    state = _named(text, country.start("name"), country.end(), "state")
    inside = body in ("Quốc hội", "Chính phủ")
    return _plain(found, country.end(), replace(state, core=f"{body} {state.core}") if inside else state)


def _end_of_known(text: str, stop: int, end: int, body: str) -> int:
    """Return where an office ends whose body the title settles, though body or territory stand behind it."""
    link = _LINK.match(text, stop, end)
    if link is None or link.group().strip():
        return stop
    if text.startswith(body, link.end()):
        return link.end() + len(body)
    place = read_territory(text, link.end(), end, office=True)
    return place if place > link.end() else stop


def _read_own_unit(text: str, found: re.Match[str], end: int, unit: str) -> Body | None:
    """Return the body that an office heads, where its title has the body's head noun in it."""
    body = None if found["after"] else _read_unit_of(text, found, end, unit)
    occasion = (
        _OCCASION.match(text, body.span.end, end) if body and body.core in ("Ban Tổ chức", "Ban tổ chức") else None
    )
    if body and body.core == unit and body.parent and body.parent.head == unit:  # `Trưởng khoa, Khoa Luật`
        return body.parent
    if body and occasion:
        core, span = body.core + occasion.group(), Span(body.span.start, occasion.end())
        return replace(body, kind="proper", core=core, span=span)
    if body is None and unit == "Bộ":
        return read_ministry(text, found.end(), end)
    if body is None and unit in FIELD_UNITS and not found["after"]:
        return _read_field(text, found, end, unit)
    return body


def _read_field(text: str, found: re.Match[str], end: int, unit: str) -> Body | None:
    """Return the body of an office whose title stands for its head noun: `Cục trưởng Báo chí`."""
    begins = _FIELD_WORD.match(text, found.end(), end)
    if begins is None:
        return None
    stop = read_words(text, found.end(), end, Manner(office=True, department=True))
    return Body(Span(begins.start("word"), stop), unit, "proper", "none", f"{unit}{text[found.end() : stop]}")


def _plain(found: re.Match[str], stop: int, body: Body | None) -> Office:
    known = TITLES[" ".join(found["title"].lower().split())]
    before = [_WRITTEN.get(word, word) for word in found["before"].replace(".", ". ").split()]
    former = not FORMER.isdisjoint(before)
    title = " ".join(
        [*(word for word in before if word not in FORMER | NEW), *found["title"].split(), *found["after"].split()]
    )
    return Office(Span(found.start(), stop), _bare(title, known.body), body, known.body, known.unit, former)


def _bare(title: str, body: str) -> str:
    """Return a title without the body that ends it: `Phó Thủ tướng Chính phủ`, `Phó Chủ tịch Quốc hội`."""
    bare = title[: -len(body) - 1] if body and title.lower().endswith(" " + body.lower()) else title
    return bare if bare.lower().endswith(("thủ tướng", "chủ tịch")) and not title.lower().startswith("trợ") else title


def _read_unit_of(text: str, found: re.Match[str], end: int, unit: str) -> Body | None:
    stop = found.end("title")
    starts = (stop - len(found["title"].split()[-1]), stop - len(unit))  # `Trưởng Cụm` heads a `Cụm thi đua`
    place = next((at for at in starts if text[at : at + len(unit)].lower() == unit.lower()), None)
    if place is None or (unit not in NAMED_FOR and _LONE_NAME.match(text, found.end(), end)):
        return None
    return read_unit(text, place, end, unit)


def _read_body_of(text: str, found: re.Match[str], end: int) -> tuple[Body | None, int]:
    stop = found.end()
    link = _LINK.match(text, stop, end)
    if link is None:
        return None, stop
    body = read_body(text, link.end(), end, office=True)
    if body and (stop := _end_of_head(text, body, end)):
        return Body(Span(body.span.start, stop), body.head, "proper", "none", body.head), stop
    if body:
        closing = 1 if "(" in link.group() and text.startswith(")", body.span.end) else 0
        return body, body.span.end + closing
    named = _read_other(text, found, end, link)
    return (named, named.span.end) if named else (None, stop)


def _is_person(state: re.Match[str]) -> bool:
    """Say whether the capitals behind the title of an envoy are a person's name and no state's."""
    name = state["name"]
    return FAMILY_AT.match(name) is not None and len(name.split()) > 2 and not _STATES_AT.match(name)


def _end_of_head(text: str, body: Body, end: int) -> int:
    """Return where a head noun ends that a personal name follows, or 0: `Giám đốc Công ty Lê Hồng Tám` in its firm.

    The capitals are a person's where the text has named such a body more fully just before.
    """
    stop = body.span.start + len(body.head)
    if body.kind != "proper" or body.head in NAMED_FOR or not text.startswith(body.head, body.span.start):
        return 0
    name = _LONE_NAME.match(text, stop, end)
    if name is None:
        return 0
    at = text.find(body.head, max(0, stop - 900), body.span.start)
    while at >= 0:
        more = _MORE.match(text, at + len(body.head), body.span.start)
        if more and not text.startswith(name["name"], more.end(), body.span.start):
            return stop
        at = text.find(body.head, at + 1, body.span.start)
    return 0


def _read_other(text: str, found: re.Match[str], end: int, link: re.Match[str]) -> Body | None:
    """Return what an office is held in that has no head noun: a state, a territory, a short form in capitals."""
    title = found["title"].lower()
    start = link.end()
    if title.startswith(OF_STATES) and (state := _STATE.match(text, found.end(), end)) and not _is_person(state):
        return _named(text, state.start("name"), state.end(), "state")
    if title.startswith(OF_TERRITORIES) and "(" not in link.group():
        place = read_territory(text, start, end, office=not text.startswith("tỉnh", start))
        place = place if not text.startswith("tỉnh", start) else end_of_province(text, start, end)
        return _named(text, start, place, "territory") if place > start else None
    if link.group().strip():
        return None
    place = read_territory(text, start, end, office=True) if _GOVERNED.match(" ".join(found.group().split())) else start
    if place > start and " ".join(text[start:place].split()) != "Hồ Chí Minh":
        return _governed(text, found.group().lower(), start, place)
    short = _FIRM.match(text, start, end)
    return _named(text, start, short.end(), "short") if short else None


def _governed(text: str, title: str, start: int, end: int) -> Body:
    """Return the body that governs a territory: `Chủ tịch huyện X` and `Bí thư huyện X`."""
    head = "UBND" if "chủ tịch" in title else "Đảng bộ"
    return Body(Span(start, end), head, "self", "any", head, territory=text[start:end])


def _named(text: str, start: int, end: int, kind: str) -> Body:
    return Body(Span(start, end), text[start:end], kind, "none", text[start:end])
