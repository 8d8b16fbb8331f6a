"""What one line of a page is, judged by itself: furniture, dateline, source, byline, list item, prose, short line."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from kg.article.datelines import LONGEST, read_dateline
from kg.article.names import find_host, find_permalink, is_outlet, read_byline, strip_label
from kg.article.phrases import alternatives, furniture_at, holds, pattern, phrases_of
from kg.article.stamps import read_clock

Sort = Literal[
    "furniture",
    "tail",
    "inset",
    "image",
    "section",
    "dateline",
    "source",
    "byline",
    "address",
    "item",
    "prose",
    "short",
]

LONG: Final = 250
"""A line of so many code points is prose whatever ends it."""

LEAD: Final = 110
"""Code points of a line that begins as a lead and is running text without a full stop."""
SENTENCE: Final = 130
"""A line of more code points that ends with a full stop is prose, unless it states rights."""

_PHOTO: Final = re.compile(
    r"\b[Ảả]nh(?:\s(?:minh h[oọ]a|tư liệu))?\s?[:/]\s?(?:[^.;:]|\.(?!\s)|(?<=\b\w)\.){1,60}\.?\)?\Z"
)

_ENDS: Final = re.compile(r"(?:[.…;:]|[.…][”\"'’)»]{1,2}|[!?][”\"'’)»]?|\./\.?)\Z")
_STOPS: Final = re.compile(r"[.…][”\"'’)»\]]{0,2}\Z|[.…][”\"'’)»]{0,2}/\.?\Z")
# quang-canh.jpg · IMG 2231 · ab31fe02c_1.png
_PICTURE: Final = re.compile(
    r"[\w\-.()% /]{1,120}\.(?:jpe?g|png|gif|webp|pdf|docx?)"
    r"|(?:img|dsc|dji|pic|anh|image)[\s_\-]?\d{1,8}\w{0,12}|[a-z]{1,4}\d{1,4}|(?:\w{1,20}-){0,2}img-\w{1,20}",
    re.IGNORECASE,
)
_TAGS: Final = re.compile(r"(?:\s|&nbsp;|<[a-zA-Z/!][^<>]{0,400}>)+")
_BULLET: Final = re.compile(r"(?:[-–+*•●▪■◦»✓]|\(?\d{1,2}[.)]|\(?[a-zđ][.)])\s?(?=[^\s\d])|\d{1,2}[.)]\s")
_CELLS: Final = re.compile(r"\s*[|»›•·>]\s*|\s{2,}|\t|\]\s*\[|\s+/\s+")
_HASHTAGS: Final = re.compile(r"(?:#[\w_]+[\s,;]*){1,40}")
_TEMPLATE: Final = re.compile(r"\{+\s?\w{1,40}\s?\}+|\[/?\w{1,20}\]|<!--.{0,200}|&\w{2,8};")
_SORT_OF: Final[dict[str, Sort]] = {"tail": "tail", "inset": "inset", "image": "image", "section": "section"}
# Theo Báo Hồ Sen · Theo phanrangonline · Biên tập viên Cổng TTĐT tỉnh, not: Theo đó.
_SOURCE: Final = re.compile(r"\W{0,4}(?:theo|nguồn(?: tin)?|biên tập viên)\s+(?=\w)", re.IGNORECASE)
_READERS: Final = re.compile(r"[\d.,]{1,12}\s(?:lượt|người|views?)\b")
# … công tác quý. P.V
_INNER_END: Final = re.compile(r"[^\W\d_]{3,}[.] (?=[^\W\d_])")
# (BPTV) Sáng 14/8, · Trong 2 ngày 5 và 6/7,
_LEAD: Final = re.compile(
    r"(?:\([^()]{2,40}\)\s?[-–]?\s?)?(?:(?:Rạng )?[Ss]áng|Trưa|Chiều|Tối|Đêm|Ngày|Vừa qua|Hôm (?:nay|qua)|(?:Trong|Từ"
    r"|Vào)"
    r" (?:\w{1,3} )?ngày)\s"
)
_DIGIT: Final = re.compile(r"\d")
_COUNT: Final = re.compile(r"\s*(?:[:\d*|]|\Z)")


def sort_line(text: str) -> Sort:
    """Return what a line is by its own form, without its neighbours."""
    if len(text) > SENTENCE and _is_sentence(text):
        return "prose"
    if len(text) > LONG:
        return "image" if text[0] == "<" and _TAGS.fullmatch(text) else "prose"
    return (
        _sort_residue(text) or _sort_furniture(text) or _sort_dateline(text) or _sort_source(text) or _sort_text(text)
    )


def _is_sentence(text: str) -> bool:
    return text[0].isalpha() and bool(_STOPS.search(text[-4:])) and not _legal().match(text[:40].lower())


def _sort_dateline(text: str) -> Sort | None:
    dated = len(text) <= LONGEST and _DIGIT.search(text) and (read_clock(text) or read_dateline(text))
    return "dateline" if dated else None


def _sort_text(text: str) -> Sort:
    if _BULLET.match(text):
        return "item"
    return "prose" if is_prose(text) else "short"


def has_credit(text: str) -> bool:
    """Say whether a line ends with the credit of a picture: `Ảnh: K.N`, `(Ảnh: Hoàng Hải/TTXVN)`, `- Ảnh: NVCC`."""
    return ("Ảnh" in text or "ảnh" in text) and _PHOTO.search(text) is not None


def ends_sentence(text: str) -> bool:
    """Say whether a line ends with a mark that ends a sentence or opens a list."""
    return bool(_ENDS.search(text[-4:]))


def is_prose(text: str) -> bool:
    """Say whether a line reads as running text: it ends with a full stop, or opens a list, and is no mere phrase."""
    words = text.count(" ") + 1
    tail = text[-4:]
    if _STOPS.search(tail):
        return words >= 6
    if tail[-1] in ":;":
        return words >= 4
    if len(text) > LEAD and _LEAD.match(text):
        return True
    return len(text) > LONG or (words >= 8 and _holds_sentence(text))


def _holds_sentence(text: str) -> bool:
    """Say whether a sentence ends inside a line: after a word in small letters, before more than a credit."""
    inner = _INNER_END.search(text)
    return inner is not None and inner.group()[:3].islower() and not has_credit(text)


def is_menu(text: str) -> bool:
    """Say whether a line is a row of a menu, a path (`Trang chủ » Tin tức`) or a row of buttons."""
    if ends_sentence(text) and not text.endswith(":"):
        return False
    cells = [cell for cell in _CELLS.split(text) if cell]
    if len(cells) < 2:
        return len(text) <= 160 and len(_menu_words().findall(text.lower())) >= 4
    longest = max(cell.count(" ") + 1 for cell in cells)
    return (longest <= 5 and (len(cells) >= 3 or longest <= 3)) or ("     " in text and longest <= 8)


def is_counter(text: str) -> bool:
    """Say whether a short line counts readers or sets the size of letters: `212 Lượt xem`, `Cỡ chữ: A- A+`."""
    low = text.lower()
    start = furniture_at("start").match(low)
    return bool(_READERS.match(low)) or (start is not None and start.lastgroup in ("counter", "control"))


@cache
def _legal() -> re.Pattern[str]:
    return pattern("furniture", "legal", "start")


@cache
def _menu_words() -> re.Pattern[str]:
    return re.compile(
        rf"\b{alternatives((*phrases_of('furniture', 'menu', 'whole'), *phrases_of('furniture', 'section', 'whole')))}"
    )


def _sort_residue(text: str) -> Sort | None:
    if not any(map(str.isalnum, text)):
        return "furniture"
    if _PICTURE.fullmatch(text) or (text[0] == "<" and _TAGS.fullmatch(text)):
        return "image"
    if _HASHTAGS.fullmatch(text) or _TEMPLATE.fullmatch(text):
        return "furniture"
    return None


def _sort_furniture(text: str) -> Sort | None:
    low = text.lower().lstrip("[<»«›>-–•*· (")
    whole = furniture_at("whole").fullmatch(low.rstrip(" .:…>»]*0123456789)("))
    if whole and whole.lastgroup:
        return _as_sort(whole.lastgroup)
    if holds("furniture", "legal", low) or (len(text) < 120 and holds("furniture", "form", low)):
        return "furniture"
    start = furniture_at("start").match(low)
    if not start or not start.lastgroup:
        return None
    kind = start.lastgroup
    if kind == "legal":
        return "source" if find_host(text) else "furniture"
    if (text.count(" ") >= 9 and _STOPS.search(text[-4:])) or (
        kind == "counter" and not _COUNT.match(low, start.end())
    ):
        return None
    # Xem thêm: Khai mạc lễ hội: a headline on the line of the label opens no box of them
    return "furniture" if kind == "inset" and any(map(str.isalnum, low[start.end() :])) else _as_sort(kind)


def _as_sort(kind: str) -> Sort:
    return _SORT_OF.get(kind, "furniture")


def _names_source(text: str) -> bool:
    found = _SOURCE.match(text)
    if not found or "," in text:
        return False
    source = text[found.end() :].rstrip(".) ")
    return source[:1].isupper() or (" " not in source and len(source) > 4)


def _sort_source(text: str) -> Sort | None:
    if find_permalink(text):
        return "address"
    words = text.count(" ") + 1
    if len(text) > 140 or (words > 9 and _STOPS.search(text[-4:])):
        return None
    if strip_label(text, "source")[1] or (words <= 7 and _names_source(text)):
        return "source"
    if words <= 9 and find_host(text) and not has_credit(text):
        return "source"
    if len(text) <= 100 and strip_label(text, "author")[1] and read_byline(text):
        return "byline"
    return "source" if is_outlet(text) and not ends_sentence(text) else None
