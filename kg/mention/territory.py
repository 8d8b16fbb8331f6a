"""Names of territories: `tỉnh`, `TP. Hải Phòng`, `huyện Con Cuông`, `Đắk Lắk`."""

from __future__ import annotations

import re
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import EDGE, END, UPPER
from kg.mention.words import NAMESAKES, PROVINCE, TERRITORY_TYPE, WORD, family_split

# "tỉnh Đắk Lắk", "TP.HCM", "quận 1", "thành phố", "Phan Rang - Tháp Chàm"
_OCCASION: Final = r"(?:Đại hội|Hội (?:nghị|thảo|thi|chợ)|Kỳ họp|Lễ|Diễn đàn|Tọa đàm)"
_TYPED: Final = late(
    rf"(?P<type>{TERRITORY_TYPE})(?:[ \xa0\n]{{0,3}}(?P<province>{PROVINCE}){END}"
    rf"|[ \xa0\n]{{1,3}}(?P<number>(?:số[ \xa0\n]{{1,3}})?\d{{1,2}}){END}(?![ \xa0\n]{{1,3}}(?:tháng"
    rf"|năm|ngày|người|đồng|giờ|hộ|xã|huyện))"
    rf"|(?:[ \xa0\n]{{1,3}}|(?<=\.))(?!{_OCCASION}{END})(?P<name>{WORD}(?:[ \xa0\n]{{1,3}}{WORD}"
    rf"|[ \xa0\n]{{0,3}}[-–][ \xa0\n]{{0,3}}(?!Ảnh){WORD}){{0,6}}))?"
)
_PROVINCE: Final = late(rf"{EDGE}{PROVINCE}{END}")
_LETTER: Final = re.compile(rf"[{UPPER}][\w'’\-]*")


def read_territory(text: str, start: int, end: int, *, office: bool = False) -> int:
    """Return where a territory that begins at a place ends, or the place itself where none begins.

    After an office (`office`) a personal name may follow without a comma: `Chủ tịch UBND xã Lê Quang Vinh`; the words
    from its family name on are left out.
    """
    found = _TYPED.match(text, start, end)
    if found is None or (found.end() < end and text[found.end()].isalnum()):
        bare = _PROVINCE.match(text, start, end)
        return bare.end() if bare else start
    if found["name"] is None:
        return found.end()
    words = list(_LETTER.finditer(text, found.start("name"), found.end("name")))
    if office and found["type"].lower() == "tỉnh":
        return found.end("type")
    if found["type"].lower() == "tỉnh" and family_split(["", *(word.group() for word in words)], 3) == 1:
        return found.end("type")
    kept = _kept([word.group() for word in words], office=office)
    return words[kept - 1].end() if kept else found.end("type")


def _kept(words: list[str], *, office: bool) -> int:
    if not office:
        return min(len(words), 5)
    for count in (4, 3, 2):
        if " ".join(words[:count]) in NAMESAKES and len(words) - count in (0, 2, 3, 4):
            return count
    index = family_split(words, 3)
    if index < 2 and len(words) >= 3 and family_split(["", *words], 3) == 1:
        return 0
    return index if index > 0 else len(words)
