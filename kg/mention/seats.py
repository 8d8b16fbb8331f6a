"""Where an office is seated: the village of its head, the province abroad, the place where an envoy is posted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import END
from kg.mention.territory import read_territory
from kg.mention.values import Office
from kg.mention.words import COUNTRY, FAMILY_AT, WORD, family_split
from kg.model import Span

_OF_NAMES: Final = (
    "(?:CHDCND|CH|Vương quốc|Liên bang|Đại công quốc"
    "|Cộng h(?:òa|oà)(?: Dân chủ| DCND| Hồi giáo| Liên bang| XHCN| Xã hội chủ nghĩa)?(?: [Nn]hân dân)?)"
)
"""What stands before the name of a country in its full name."""
COUNTRY_AT: Final = late(
    rf"[ \xa0\n]{{1,3}}(?:(?:của|nước|Nhà nước)[ \xa0\n]{{1,3}}){{0,2}}"
    rf"(?:{_OF_NAMES}[ \xa0\n]{{0,3}})?(?P<name>{COUNTRY}){END}"
)
"""A country behind a title, with what its full name begins with."""
_POST: Final = late(rf"[ \xa0\n]{{1,3}}(?:ở|tại)[ \xa0\n]{{1,3}}(?:(?P<country>{COUNTRY}){END})?")
"""Where an envoy or a mission is: `Đại sứ Nhật Bản tại Việt Nam`."""
_VILLAGE: Final = late(
    rf"[ \xa0\n]{{1,3}}(?:(?:thôn|bản|ấp|xóm|buôn|khóm|làng|khu|khối|khu phố|tổ|số)[ \xa0\n]{{1,3}})?"
    rf"(?:\d{{1,2}}[A-Z]?{END}|(?P<name>{WORD}(?:[ \xa0\n]{{1,3}}{WORD}){{0,6}})(?:[ \xa0\n]{{1,3}}\d{{1,2}}{END})?)"
)
"""The name or number of a village behind the title of its head: `Trưởng bản Huồi Tụ`, `Trưởng khu phố 2`."""
_NAMES: Final = late(rf"[ \xa0\n]{{1,3}}{WORD}(?:[ \xa0\n]{{1,3}}{WORD}){{0,7}}")
OF_STATES: Final = ("đại sứ", "tổng thống", "quốc vương", "tổng lãnh sự", "tham tán")
OF_VILLAGES: Final = (
    *("trưởng thôn", "trưởng bản", "trưởng ấp", "trưởng khu", "trưởng xóm", "trưởng buôn", "trưởng khu phố"),
    *("trưởng khóm", "trưởng làng", "trưởng khối", "thôn trưởng", "bản trưởng", "phó thôn", "phó bản", "khối trưởng"),
    *("trưởng khu dân cư", "trưởng tổ dân phố"),
)
"""Titles of heads of villages and the like, whose names are bodies of no office."""
POSTED: Final = ("đại diện", "đại biện", "điều phối viên", "giám đốc", "phái đoàn", "bí thư thứ", "chủ tịch")
"""Words of titles of those who are sent to a country by a body abroad."""


def end_of_village(text: str, stop: int, end: int) -> int:
    """Return where the name of a village behind the title of its head ends, or its start where a person's stands."""
    village = _VILLAGE.match(text, stop, end)
    if village is None or village["name"] is None:
        return village.end() if village else stop
    words = list(re.finditer(r"\S+", village["name"]))
    plain = [word.group() for word in words]
    typed = village.start("name") - stop > 2 or village.end("name") < village.end()
    if not typed and FAMILY_AT.match(plain[0]) and family_split(["", *plain], 2) == 1:
        return stop
    split = family_split(plain, 3)
    return village.start("name") + words[split - 1].end() if split > 0 else village.end()


def posted(text: str, office: Office, end: int) -> Office:
    """Return an office with the place where its holder is posted: `Đại sứ Nhật Bản tại Việt Nam`."""
    title, body = office.title.lower(), office.body
    assert body is not None
    envoy = any(word in title for word in OF_STATES)
    if not (body.kind in ("state", "short", "self", "proper") and (envoy or any(word in title for word in POSTED))):
        return office
    at = _POST.match(text, office.span.end, end)
    if at is None or not (at["country"] or envoy):
        return office
    first = at.start("country") if at["country"] else at.end()
    stop = at.end() if at["country"] else read_territory(text, first, end, office=True)
    if stop <= first:
        return office
    if "lãnh sự" in title and body.kind == "state":
        core = f"Tổng Lãnh sự quán {' '.join(body.core.split())}"
        body = replace(body, head="Tổng Lãnh sự quán", kind="self", core=core, post=text[first:stop])
    return replace(office, body=body, span=Span(office.span.start, stop))


_BRANCH: Final = late(
    rf"[ \xa0\n]{{1,3}}(?:[-–][ \xa0\n]{{1,3}})?(?P<word>[Cc]hi nhánh|CN)[ \xa0\n]{{1,3}}"
    rf"(?P<name>{WORD}(?:[ \xa0\n]{{1,3}}{WORD}){{0,6}})?"
)
OF_BRANCHES: Final = ("Ngân hàng", "Công ty", "Tập đoàn", "Tổng", "NHCSXH", "Liên đoàn Thương mại", "Quỹ")
"""How heads of bodies with branches begin; short names of banks and firms have branches as well."""


def branched(text: str, office: Office, end: int) -> Office:
    """Return an office with the branch of a bank or firm that it is held in: `Giám đốc Agribank Chi nhánh Hồ Xuân`."""
    body = office.body
    assert body is not None
    firm = body.head.startswith(OF_BRANCHES) or body.kind == "short" or (body.kind == "self" and " " not in body.head)
    found = _BRANCH.match(text, office.span.end, end) if firm and not body.territory else None
    if found is None:
        return office
    place = read_territory(text, found.end("word") + 1, end, office=True)
    core = f"{body.core} Chi nhánh"
    if place > found.end("word") + 1:
        branch = replace(body, core=core, territory=text[found.end("word") + 1 : place], level="any")
        return replace(office, body=branch, span=Span(office.span.start, place))
    if found["name"] is None:
        return office
    words = list(re.finditer(r"\S+", found["name"]))
    split = family_split([word.group() for word in words], 3)
    stop = found.start("name") + words[split - 1].end() if split > 0 else found.end()
    branch = replace(body, core=f"{core} {text[found.start('name') : stop]}", level="none")
    return replace(office, body=branch, span=Span(office.span.start, stop))


def end_of_province(text: str, start: int, end: int) -> int:
    """Return where the name of a province abroad ends, which a person's may follow: `Tỉnh trưởng tỉnh Hủa Phăn …`."""
    named = _NAMES.match(text, start + len("tỉnh"), end)
    if named is None:
        return start
    words = list(re.finditer(r"\S+", text[named.start() : named.end()]))
    split = family_split([word.group() for word in words], 3)
    return named.start() + words[split - 1].end() if split > 0 else named.end()
