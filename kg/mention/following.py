"""What follows a personal name: the person's offices, a bracket, the body that the person comes from, an apposition."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import END, LOWER, UPPER
from kg.mention.bodies import read_body
from kg.mention.offices import read_offices
from kg.mention.starts import STARTS
from kg.mention.values import Body, Office
from kg.mention.wording import COMPOUND_HERE
from kg.mention.words import COUNTRY, DEGREE, FAMILY_AT, HONORIFIC, OFFICE, PROVINCE, STOP, WORD, family_split
from kg.model import Span

_AFTER: Final = late(
    r"(?:,[ \xa0\n]{1,3}(?:(?:sinh năm|SN|sinh ngày)[ \xa0\n]\d[\d/.]{3,9}|\d{2}[ \xa0\n]tuổi))?"
    r"[ \xa0\n]{0,3}(?:[,;]?[ \xa0\n]{0,3}[–—\-,_][ \xa0\n]{0,3}|[ \xa0\n]{1,3})"
    r"(?:(?:hiện[ \xa0\n]{1,3})?(?:là|kiêm|đồng thời là|đồng thời|hiện là|nay là|hiện nay là|cùng là|đều là"
    r"|cùng giữ chức|đều giữ chức"
    r"|(?P<past>(?:đã )?từng (?:là|làm|giữ chức|giữ chức vụ)|nguyên là|trước đây là|trước là"
    r"|(?:khi|lúc|thời điểm) (?:đó|ấy|này) (?:đang )?là|khi còn là)|và)[ \xa0\n]{1,3})?"
    rf"(?:(?<=[,–—\-][ \xa0]){DEGREE}[ \xa0]?[,–—\-][ \xa0])?"
)
_LEFT: Final = (
    rf"(?:tỉnh|thành phố|huyện|quận|phường|xã|thị xã|khóa|khoá|nhiệm kỳ|số|các|về"
    rf"|(?!{STARTS}{END})(?:{WORD}|[{LOWER}]{{1,7}}{END}|[{UPPER}]{{2,8}}{END}|\d{{1,4}}(?:[ ]?[-–/][ ]?\d{{1,4}})?"
    rf"|\([^()\n]{{1,40}}\)))"
)
_OVER: Final = late(rf"(?:[ \xa0\n]{{1,3}}{_LEFT}){{1,8}}?[ \xa0\n]{{0,3}}[,–—\-][ \xa0\n]{{0,3}}(?={OFFICE}{END})")
"""Words of an office or a body that no reader took in, up to the office behind them; no verb is among them."""
_BRACKET: Final = re.compile(
    r"[ \xa0\n]{0,3}\([ \xa0\n]{0,3}(?=[^()\n]{1,160}\))"
    r"(?:(?P<past>trước[ \xa0](?:[^()\n]{2,24}[ \xa0])?là|nguyên là|từng là|trước là|(?:khi|lúc) (?:đó|ấy) là)[ \xa0]"
    r"|(?:nay|hiện|hiện nay|hiện đang) là[ \xa0]"
    r"|(?:(?:vừa|mới|đã) )?được (?:bầu|bổ nhiệm|điều động|điều chuyển|phân công) (?:làm|giữ chức|giữ chức vụ|là)[ \xa0]"
    r"|giữ (?:chức|chức vụ|vị trí)(?: mới)?[ \xa0])?"
)
_OTHER: Final = re.compile(r"[^,;()\n]{2,40}[,;][ \xa0]")
"""What a bracket says of somebody besides offices, up to the comma behind it."""
_CLOSE: Final = re.compile(r"[^()\n]{0,160}\)")
_NAME_NEXT: Final = late(
    rf"[ \xa0\n]{{1,3}}(?P<prefix>(?:{HONORIFIC}{END}[.,]?[ \xa0\n]{{0,3}}){{0,4}})"
    rf"(?P<name>(?=[{UPPER}])(?!{COUNTRY}{END})(?:[ \xa0\n]{{0,3}}(?!{STOP}{END}){WORD}){{2}})"
)
_MEMBER: Final = re.compile(
    rf"[ \xa0\n]{{0,3}}(?:[,–—\-][ \xa0\n]{{0,3}}|(?:của|từ|thuộc)[ \xa0\n]{{1,3}}|[ \xa0\n]{{1,3}})(?=[{UPPER}])"
)
_APART: Final = re.compile(r"[ \xa0\n]{0,3}[,–-]")
"""What sets apart from a name the body behind it."""
_AFTER_MEMBER: Final = re.compile(
    r"[ \xa0\n]{0,3}(?:[;.,)(:]|$|\n|[-–][ \xa0\n]{1,3}|(?:đã |sẽ |cũng )?(?:trình bày|báo cáo|chia sẻ|cho|nêu"
    r"|phát biểu|nhấn|phân tích|và|cùng|làm|chủ trì|đồng chủ trì|giới thiệu)\b)"
)
_APPOSITION: Final = re.compile(
    r",[ \xa0\n]{1,3}(?:chuyên gia|người|hộ|thành viên|mẹ|tác giả|trú|ngụ|ở|thôn|xã|bản|ấp|tổ dân phố|cử tri"
    r"|nhân viên|học viên|"
    r"chủ hộ|cố vấn|cựu)[ \xa0\n]{1,3}[^,;.:()\n]{1,70}?(?=[,;.:)\n]|$|[ \xa0\n]{1,3}(?:đã|đề nghị|kiến nghị|cho|nói"
    r"|chia sẻ|bày tỏ|phản ánh|nêu|phát biểu|đặt|kể|trình bày|mong|băn khoăn)\b)"
)
_HOUSE: Final = late(
    rf"[ \xa0\n]{{1,3}}(?:(?:của|tại|ở)[ \xa0\n]{{1,3}}(?:hãng[ \xa0\n]{{1,3}})?)?"
    rf"(?P<house>(?=[{UPPER}])(?!{PROVINCE}{END}|{HONORIFIC}{END}|{COMPOUND_HERE}{END})"
    rf"(?:[ \xa0\n]{{0,3}}(?!{STOP}{END}){WORD}){{1,5}})"
    rf"(?=[ \xa0]{{0,3}}(?:[,;.:()\n–—-]|$)|[ \xa0\n]{{1,3}}{STARTS}{END})"
)
_COMMA: Final = re.compile(rf",[ \xa0\n]{{1,3}}(?=[{UPPER}])")
OF_HOUSES: Final = (
    *("giám đốc", "tổng giám đốc", "giám đốc điều hành", "ceo", "founder", "sáng lập", "trưởng đại diện"),
    *("hội đồng quản trị", "hđqt", "hội đồng thành viên", "hđtv", "tổng biên tập", "điều phối viên"),
    *("cố vấn", "cố vấn cao cấp", "chủ tịch điều hành", "đồng sáng lập", "nhà sáng lập", "người phát ngôn"),
    *("giám đốc truyền thông", "giám đốc tài chính", "giám đốc công nghệ", "giám đốc kinh doanh", "giám đốc dự án"),
    *("giám đốc chương trình", "giám đốc nghiên cứu", "giám đốc vận hành", "giám đốc kỹ thuật", "tgđ", "gđ"),
    *("trưởng phòng", "trưởng bộ phận", "giám đốc quốc gia", "phó hiệu trưởng", "hiệu trưởng", "viện trưởng"),
)
"""Titles whose body may have a name without a head noun, or stand behind a comma."""


def read_following(text: str, place: int, end: int, *, headed: bool = False) -> tuple[tuple[Office, ...], int]:
    """Return the offices that follow a name, and where that which is said of the person there ends.

    `headed` says that offices stand before the name: others behind it up to another name are then of that one.
    """
    offices: tuple[Office, ...] = ()
    stop = place
    while len(offices) < 8 and (found := _more(text, stop, end, first=not offices)):
        offices, stop = (*offices, *found), found[-1].span.end
    if headed and offices and _leads_to_next(text, stop, end):
        return (), place
    bracket = _BRACKET.match(text, stop, end)
    if bracket:
        inside = _inside(text, bracket.end(), end)
        offices = (*offices, *(_past(inside) if bracket["past"] else inside))
        closing = _CLOSE.match(text, bracket.end(), end)
        stop = closing.end() if closing else stop
        if not inside:
            while len(offices) < 8 and (found := _more(text, stop, end, first=not offices)):
                offices, stop = (*offices, *found), found[-1].span.end
    if not offices:
        stop = _skip_member(text, stop, end)
        offices = _behind_member(text, stop, end) if _APART.match(text, place, stop) and not headed else ()
        stop = offices[-1].span.end if offices else stop
    apposition = _APPOSITION.match(text, stop, end)
    return offices, apposition.end() if apposition else stop


def _leads_to_next(text: str, stop: int, end: int) -> bool:
    """Say whether the next office of a row is that of somebody named behind it."""
    link = _AFTER.match(text, stop, end)
    found = read_offices(text, link.end(), end) if link else ()
    return link is not None and _belongs_to_next(text, found, end, link.group())


def _more(text: str, stop: int, end: int, *, first: bool) -> tuple[Office, ...]:
    """Return the offices that come next: at once, or behind words that belong to the office before."""
    link = _AFTER.match(text, stop, end)
    if link and not (first and "và" in link.group()):  # `Thủ tướng A và Tổng thống B`: the second is of somebody else
        found = read_offices(text, link.end(), end)
        if found:
            if _belongs_to_next(text, found, end, link.group()):
                return ()
            return _past(_housed(text, found, end)) if link["past"] else _housed(text, found, end)
    over = None if first else _OVER.match(text, stop, end)
    found = read_offices(text, over.end(), end) if over else ()
    return () if over and _belongs_to_next(text, found, end, over.group()[-3:]) else _housed(text, found, end)


def _past(offices: tuple[Office, ...]) -> tuple[Office, ...]:
    return tuple(replace(office, former=True) for office in offices)


def _housed(text: str, offices: tuple[Office, ...], end: int) -> tuple[Office, ...]:
    """Return offices, the last with its body where that has no head noun or stands behind a comma."""
    if not offices or not _of_house(offices[-1]):
        return offices
    last = offices[-1]
    house = _HOUSE.match(text, last.span.end, end)
    if house and not FAMILY_AT.match(text, house.start("house")):
        span = Span(house.start("house"), house.end())
        body = Body(span, span.of(text), "named", "none", span.of(text))
        return (*offices[:-1], replace(last, body=body, span=Span(last.span.start, span.end)))
    comma = _COMMA.match(text, last.span.end, end)
    over = read_body(text, comma.end(), end, office=True) if comma else None
    if over and over.kind != "anaphor" and _AFTER_MEMBER.match(text, over.span.end, end):
        return (*offices[:-1], replace(last, body=over, span=Span(last.span.start, over.span.end)))
    return offices


def _of_house(office: Office) -> bool:
    return office.body is None and not office.fixed and office.title.lower().endswith(OF_HOUSES)


def _belongs_to_next(text: str, offices: tuple[Office, ...], end: int, link: str) -> bool:
    """Say whether an office after a name stands before another name, whose it is."""
    if not offices:
        return False
    if offices[-1].title[:1].islower() and offices[-1].body is None and not link.strip():
        return True
    found = _NAME_NEXT.match(text, offices[-1].span.end, end) if "," in link or "và" in link else None
    if found is None:
        return False
    if found["prefix"] or FAMILY_AT.match(text, found.start("name")):
        return True
    return not _of_house(offices[-1]) or _splits(text, found.start("name"), end)


def _splits(text: str, place: int, end: int) -> bool:
    """Say whether a personal name stands behind that of a house: `Tổng Giám đốc Sao Khuê Lê Văn A`."""
    house = _HOUSE.match(text, place - 1, end)
    return house is not None and family_split(house["house"].split()) > 0


def _inside(text: str, start: int, end: int) -> tuple[Office, ...]:
    closing = text.find(")", start, end)
    offices: tuple[Office, ...] = ()
    place = start
    while place < closing:
        found = _housed(text, read_offices(text, place, closing), closing)
        if not found:
            other = _OTHER.match(text, place, closing)
            if other is None:
                break
            place = other.end()
            continue
        offices, place = (*offices, *found), found[-1].span.end
        link = _AFTER.match(text, place, closing)
        place = link.end() if link else closing
    return offices


def _behind_member(text: str, stop: int, end: int) -> tuple[Office, ...]:
    """Return the office behind the body that somebody comes from: `GS A, Đại học X, Chủ tịch Hội Y`."""
    found = _more(text, stop, end, first=True) if text.startswith(",", stop) else ()
    return found if found and found[-1].body is not None else ()


def _skip_member(text: str, stop: int, end: int) -> int:
    link = _MEMBER.match(text, stop, end)
    if link is None:
        return stop
    body = read_body(text, link.end(), end)
    if body and (
        link.group().strip(" \xa0") in ("-", "–", "của", "từ", "thuộc") or _AFTER_MEMBER.match(text, body.span.end, end)
    ):
        return body.span.end
    return stop
