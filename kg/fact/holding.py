"""Which body an office is held in: stated, settled by the title, shared with a sibling, or the one of its kind."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.bodies import PARTY, antecedent, begins, complete, expand, join, name_body, with_territory
from kg.fact.context import Context, Territory, split_territory
from kg.fold import fold
from kg.mention import Body, Office
from kg.mention.words import COUNTRY

PARTY_WORDS: Final = ("thường vụ", "uvtv", "uvbtv", "btv", "bí thư", "chấp hành", "pbt", "bch")
"""What a title of office in the party has in it."""
SHARED: Final = ("đảng ủy", "ban cán sự đảng", "đảng đoàn", "ban chấp hành đảng bộ", "đảng bộ")
"""Bodies of the party inside the body that another office is held in."""
UNITS: Final = ("Viện", "Trường", "Bộ", "Cục", "Vụ", "Chi cục", "Tổng cục", "Ban")
BODIES_OF: Final = (
    (("biên tập", "tòa soạn"), ("Báo", "Tạp chí", "Đài", "Nhà xuất bản")),
    (("hiệu trưởng", "hiệu phó"), ("Trường", "Đại học", "Học viện")),
    (
        ("tổng giám đốc", "hđqt", "hội đồng quản trị", "hđtv", "hội đồng thành viên"),
        ("Công ty", "Tổng công ty", "Tổng Công ty", "Tập đoàn", "Ngân hàng", "Quỹ"),
    ),
    (
        ("giám đốc",),
        (
            *("Sở", "Công ty", "Tổng công ty", "Tổng Công ty", "Trung tâm", "Bệnh viện", "Học viện", "Đại học"),
            *("Ban Quản lý", "Ngân hàng", "Kho bạc", "Quỹ", "Bảo tàng", "Thư viện", "Nhà máy", "Hợp tác xã"),
            *("Vườn", "Nhà hát", "Công an", "Trường", "Tập đoàn", "Viện"),
        ),
    ),
    (("chánh án",), ("Tòa án",)),
    (("tư lệnh", "chính ủy", "chỉ huy trưởng", "tham mưu trưởng"), ("Bộ Tư lệnh", "Quân khu", "Bộ Chỉ huy")),
    (("tham tán", "tổng lãnh sự", "lãnh sự", "bí thư thứ"), ("Đại sứ quán", "Tổng Lãnh sự quán")),
    (
        ("hội trưởng", "tổng thư ký", "chủ tịch"),
        (
            *("Hội", "Hiệp hội", "Liên minh", "Liên hiệp", "Công đoàn", "Ủy ban"),
            *("Công ty", "Tập đoàn", "Tổng công ty", "Ngân hàng"),
        ),
    ),
)
"""Words of titles and the heads of the bodies in which such an office is held."""
TOWN_PARTY: Final = {"huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}
_COUNTRY: Final = re.compile(rf"[ \xa0](?P<name>{COUNTRY})$")
LEVEL_OF: Final = {
    "Tỉnh ủy": "province",
    "Thành ủy": "city",
    "Huyện ủy": "district",
    "Quận ủy": "district",
    "Thị ủy": "district",
    "Đảng ủy": "any",
}


def name_office_body(
    office: Office, siblings: tuple[Office, ...], context: Context, *, guest: bool = False
) -> str | None:
    """Return the full name of the body of an office; None where the article does not settle it.

    `guest` says that the holder is from elsewhere, and so the office hardly in a body that the article is about.
    """
    if office.body is None and office.title.lower().startswith(GRADES):
        return None
    if office.body is not None:
        return _of_stated(office, office.body, siblings, context)
    title = office.title.lower()
    if office.fixed:
        found = _of_title(office, siblings, context, guest=guest)
    elif "chi bộ" in title or "chi đoàn" in title:
        found = None
    elif any(word in title for word in PARTY_WORDS):
        found = _of_party(title, siblings, context)
    else:
        found = _of_sibling(office, siblings, context) or _of_unit(office, siblings, context, guest=guest)
        found = found or (None if guest else _of_kind(office, context) or _of_country(title))
    return found


def _of_stated(office: Office, body: Body, siblings: tuple[Office, ...], context: Context) -> str | None:
    if body.head == "Đảng bộ" and "bí thư" in office.title.lower() and body.territory:
        written = split_territory(body.territory, body.span.start)
        return _committee(complete(written, context)) if written else name_body(body, context)
    return _beside_party(office, siblings, context)


def _of_title(office: Office, siblings: tuple[Office, ...], context: Context, *, guest: bool) -> str | None:
    """Return the body that a title settles, with the territory or the country that the article gives it."""
    if guest:
        return _abroad(office.fixed, siblings)
    committee = _of_territory(office.fixed, siblings, context) if office.fixed in PARTY else None
    bare = Body(office.span, office.fixed, "self", LEVEL_OF.get(office.fixed, "none"), office.fixed)
    return committee or with_territory(bare, office.fixed, context)


GRADES: Final = (
    *("thanh tra viên", "kiểm sát viên", "ksv", "thẩm phán", "chuyên viên", "giảng viên", "nghiên cứu viên"),
    *("điều tra viên", "kiểm tra viên", "thẩm tra viên", "kiểm toán viên", "cố vấn", "thư ký", "biên tập viên"),
)
"""How titles begin that are grades rather than offices: they are held in a body only where one stands beside them."""
LOCAL: Final = (
    *("chi bộ", "thôn", "bản", "ấp", "xóm", "buôn", "khu", "tổ dân phố", "chi hội", "bí thư", "trụ trì"),
    "chủ nhiệm chính trị",
)
"""What the title of an office has in it whose body goes without saying."""


ABROAD: Final = ("tổng thống", "thủ tướng", "ngoại trưởng", "quốc vương", "thượng nghị sĩ", "hạ nghị sĩ")
"""Words of titles whose holders from elsewhere are known by them alone."""


def stands_alone(title: str, *, guest: bool = False) -> bool:
    """Say whether an office is told by its title alone, with no body: `Trưởng thôn`, `Chi hội trưởng`.

    `guest` says that the holder is from elsewhere: `Thủ tướng David Cameron`.
    """
    if guest and any(word in title.lower() for word in ABROAD):
        return True
    words = f" {title.lower().replace('khu vực', '')} "
    return any(f" {word} " in words for word in LOCAL)


def _beside_party(office: Office, siblings: tuple[Office, ...], context: Context) -> str | None:
    """Name the body of an office; a bare `Đảng ủy` is that of the territory or body of the person's other office."""
    body = office.body
    assert body is not None
    core = expand(body.core)
    if core.lower() in SHARED and not body.territory and not body.parent:
        for other in _nearest(office, siblings):
            if other.body is None or other is office or expand(other.body.core).startswith(PARTY):
                continue
            if expand(other.body.core).lower() not in SHARED:
                written = split_territory(other.body.territory, body.span.start) if other.body.territory else None
                local = written is not None and written.level != "province" and other.body.head in GOVERNING
                if written and (written.level == "commune" or local):
                    return join(core, complete(written, context))
                whole = name_body(other.body, context) if not local else None
                if whole and not whole.startswith(("Đảng", *PARTY)):
                    return f"{core} {_UNION.sub('', whole)}"
    return name_body(body, context)


_UNION: Final = re.compile(r"^(?:Công đoàn|Đoàn Thanh niên|Hội Cựu chiến binh) (?=[A-ZĐ])(?!Việt Nam)")
"""A union of a firm or an office, which has no party committee of its own."""


def _nearest(office: Office, siblings: tuple[Office, ...]) -> list[Office]:
    """Return the other offices of somebody, those behind an office first, the closest of them first."""
    place = office.span.start
    return sorted(siblings, key=lambda other: (other.span.start < place, abs(other.span.start - place)))


def _of_party(title: str, siblings: tuple[Office, ...], context: Context) -> str | None:
    """Return the committee of an office in the party: that of a sibling, or of the territory that a sibling governs."""
    for other in siblings:
        for body in (other.body, other.body.parent) if other.body else ():
            if body is not None and expand(body.core).startswith(PARTY):
                return name_body(body, context)
    held = [other.body for other in siblings if other.body]
    for young in (part for body in held for part in (body, body.parent) if part):
        if expand(young.core).lower().startswith(YOUTH):
            return name_body(young, context)
    for body in held:
        if body.territory and body.head in GOVERNING:
            written = split_territory(body.territory, body.span.start)
            return _committee(complete(written, context)) if written else None
    home = context.province
    local = not held or any(body.territory or body.level in ("province", "any") for body in held)
    if not (home and local and "thường vụ" in title):
        return None
    return f"{'Tỉnh' if home.type == 'tỉnh' else 'Thành'} ủy {home.name}"


GOVERNING: Final = (
    *("UBND", "HĐND", "Ủy ban nhân dân", "Ủy ban Nhân dân", "Hội đồng nhân dân", "Hội đồng Nhân dân"),
    *("Ủy ban MTTQ", "Ủy ban MTTQ Việt Nam", "UBMTTQ", "Công an"),
)
"""Heads of bodies whose territory is that of the party committee that their heads sit in."""


YOUTH: Final = ("tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn", "trung ương đoàn", "đoàn thanh niên")
"""Committees of the youth union."""


def _committee(territory: Territory) -> str:
    """Return the party committee of a territory: `Tỉnh ủy X`, `Huyện ủy X`, `Đảng ủy xã X`."""
    if territory.level == "province":
        return f"{'Tỉnh' if territory.type == 'tỉnh' else 'Thành'} ủy {territory.name}".rstrip()
    head = TOWN_PARTY.get(territory.type)
    return f"{head} {territory.name}".rstrip() if head else join("Đảng ủy", territory)


OF_STATE: Final = ("Chính phủ", "Quốc hội")
"""Bodies of the state that other states have as well."""


def _abroad(fixed: str, siblings: tuple[Office, ...]) -> str | None:
    """Return a body of the state that another office of a guest names: `Phó Thủ tướng, Bộ trưởng Ngoại giao Lào`."""
    for other in siblings:
        country = _COUNTRY.search(other.body.core) if other.body else None
        name = country["name"] if country else other.body.core if other.body and other.body.kind == "state" else None
        if name and name not in ("Việt Nam", "VN"):
            return f"{fixed} {name}" if fixed in OF_STATE else name
    return None


def _of_territory(fixed: str, siblings: tuple[Office, ...], context: Context) -> str | None:
    """Return the committee of the territory that another office names: `quận ủy viên, Phó Chủ tịch UBND quận X`."""
    for other in siblings:
        if other.body and other.body.territory and other.body.head in GOVERNING:
            written = split_territory(other.body.territory, other.body.span.start)
            committee = _committee(complete(written, context)) if written else ""
            return committee if committee.startswith(fixed + " ") else None
    return None


def _shares(office: Office, other: Office, body: Body) -> bool:
    """Say whether an office is in the body of the next one: not in a committee, nor outside the kind that it heads."""
    title, head = office.title.lower(), body.head
    if any(word in other.title.lower() for word in PARTY_WORDS) or head.lower().startswith(("ban chỉ", "ban tổ", "tổ")):
        return False
    if any(word in title for word in ("giám đốc", "hiệu trưởng", "viện trưởng")) and head.startswith(ASSOCIATIONS):
        return False
    return not office.unit or (office.unit == "Trường" and head.startswith(("Trường", "Đại học", "Học viện")))


ASSOCIATIONS: Final = ("Công đoàn", "Hội", "Hiệp hội", "Đoàn", "Liên ")
"""How heads of associations begin, which directors and rectors do not head."""


def _of_sibling(office: Office, siblings: tuple[Office, ...], context: Context) -> str | None:
    """Return the body of the office that directly follows: `Phó Tư lệnh, Tham mưu trưởng Quân khu 2`."""
    for other in siblings:
        if 0 < other.span.start - office.span.end < 8:
            if other.body is None:
                return _of_sibling(other, siblings, context)
            return name_body(other.body, context) if _shares(office, other, other.body) else None
    return None


def beside_office(office: Office, siblings: tuple[Office, ...]) -> bool:
    """Say whether a minister heads no ministry: `Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ`."""
    others = (other.title.lower() for other in siblings if other is not office)
    return office.unit == "Bộ" and any(title.startswith("chủ nhiệm") for title in others)


def _of_unit(office: Office, siblings: tuple[Office, ...], context: Context, *, guest: bool) -> str | None:
    """Return the body of `Viện trưởng`, `Hiệu trưởng`, `Bộ trưởng`, `Chủ tịch Hội đồng trường` that names none."""
    head = "Trường" if "hội đồng trường" in office.title.lower() else office.unit
    if head not in UNITS or beside_office(office, siblings):
        return None
    found = antecedent(Body(office.span, head, "proper", "none", head), context, 0)
    if found and head == "Bộ" and found.startswith(("Bộ Tư lệnh", "Bộ Chỉ huy", "Bộ Tổng", "Bộ đội")):
        return None
    if found and not guest and _COUNTRY.search(found) and not found.endswith("Việt Nam"):
        return None
    return None if found and head == "Ban" and "Trung ương" in found else found


def _of_country(title: str) -> str | None:
    """Return the state of an ambassador from home."""
    return "Việt Nam" if "đại sứ" in title else None


def _of_kind(office: Office, context: Context) -> str | None:
    """Return the only body of the article so far in which an office of such a title is held."""
    title = office.title.lower()
    heads = next((heads for words, heads in BODIES_OF if any(word in title for word in words)), ())
    before = context.bodies.that(("headed", heads), lambda body: _heads(body, heads)).before(office.span.start)
    named: dict[str, str] = {}
    for body in before:
        if name := name_body(body, context):
            named[fold(name)] = name
        if len(named) > 1:
            return None
    return next(iter(named.values()), None)


def _heads(body: Body, heads: tuple[str, ...]) -> bool:
    """Say whether a body has one of some heads, and a name beside it."""
    core = expand(body.core)
    return any(begins(core, head) for head in heads) and (core != body.head or bool(body.territory))
