"""Ministries called by their field alone, at home and abroad: `Bộ trưởng Tài chính`, `… Ngoại giao Lào`."""

from __future__ import annotations

import re
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import END, LOWER
from kg.mention.seats import COUNTRY_AT
from kg.mention.starts import STARTS
from kg.mention.values import Body
from kg.mention.wording import COMPOUND_HERE
from kg.mention.words import COUNTRY, DEPARTMENT, FAMILY, OFFICE, SHORT, WORD
from kg.model import Span

_FIELD: Final = late(rf"[ \xa0\n]{{1,3}}(?P<field>(?i:{DEPARTMENT})|{SHORT}){END}")
_FIELD_ABROAD: Final = late(
    rf"[ \xa0\n]{{1,3}}(?!Bộ{END})(?P<field>{WORD}"
    rf"(?:,?[ \xa0\n]{{1,3}}(?!{OFFICE}{END}|{COUNTRY}{END})"
    rf"(?:{WORD}|và{END}|(?!{STARTS}{END})[{LOWER}]{{1,7}}{END}|&|-)){{0,7}}?)"
    rf"[ \xa0\n]{{1,3}}(?:CHDCND[ \xa0\n]{{1,3}})?(?P<name>{COUNTRY}){END}"
)
"""The field and the country of a minister abroad: `Bộ trưởng Thanh niên và Thể thao Malaysia`."""
_NAMED: Final = late(rf"{FAMILY}[ \xa0\n]{{1,3}}(?!{COMPOUND_HERE}{END}){WORD}")


def read_ministry(text: str, place: int, end: int) -> Body | None:
    """Return the ministry of a minister who is called by the field alone: `Bộ trưởng Tài chính`, `… Ngoại giao Lào`."""
    field = _FIELD.match(text, place, end)
    whole = field is not None and re.match(r",| và ", text[field.end() : field.end() + 4]) is None
    abroad_field = None if whole else _FIELD_ABROAD.match(text, place, end)
    if abroad_field and not _NAMED.match(abroad_field["field"]) and not COUNTRY_AT.match(text, place, end):
        name = f"Bộ {abroad_field['field']} {abroad_field['name']}"
        return Body(Span(abroad_field.start("field"), abroad_field.end()), "Bộ", "domain", "none", name)
    if field is None:
        return None
    country = COUNTRY_AT.match(text, field.end(), end)
    abroad = f" {country['name']}" if country and country["name"] not in ("Việt Nam", "VN") else ""
    name = f"Bộ {field['field'][0].upper()}{field['field'][1:]}{abroad}"
    return Body(Span(field.start("field"), (country or field).end()), "Bộ", "domain", "none", name)
