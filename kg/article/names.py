"""Who stands behind a page: hosts, outlets and bylines, told by their form, never by a list of names."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from kg.article.phrases import alternatives, holds, pattern, phrases_of

LONGEST_NAME: Final = 5
"""Words of a personal name at most."""

OUTLET_WORDS: Final = 6
"""Words of an outlet's name at most, unless it stands in capitals above the page; more make a headline."""

PORTAL_WORDS: Final = 12
"""Words of the name of a portal or broadcaster at most."""

_HOST: Final = re.compile(
    r"(?<![\w@.\-])(?:https?://)?((?:[a-z0-9][a-z0-9\-]{0,40}\.){1,5}(?:vn|com|net|org|info|edu|gov|biz|asia|example"
    r"|eu|tv))"
    r"(?![\w\-])(?!\.[a-z])",
    re.IGNORECASE,
)
_URL: Final = re.compile(r"https?://[^\s/<>\"]{3,200}/[^\s<>\"]{1,1500}", re.IGNORECASE)
_INITIALS: Final = re.compile(r"(?:\w{1,3}\.){1,3}\s?\w{0,12}\.?")
_WORD: Final = re.compile(r"[^\W\d_][\w'’.]*")
_DIVIDER: Final = re.compile(r"\s+[-–—&+]\s+|\s*[,;/]\s*|\s+và\s+|\s*[–—]\s*")
# TS. CHẾ THỊ LAN: essays are signed with honorifics
_HONORIFIC: Final = re.compile(r"(?:(?:GS|PGS|TSKH|TS|ThS|Ths|BS|LS|KS|CN|NCS)[.,\s]{1,2}){1,3}(?=\w)")
_ASIDE: Final = re.compile(r"\s*\([^()]{0,120}\)?\s*\Z")


def find_host(text: str) -> str | None:
    """Return the first host name in a text, without `www.`, in lower case; platforms and aggregators are none."""
    if "." not in text:
        return None
    for found in _HOST.finditer(text):
        host = found[1].lower().removeprefix("www.")
        if "." in host and not holds("furniture", "platform", host):
            return host
    return None


def find_permalink(text: str) -> str | None:
    """Return the address of a page that is all that a line holds; a bare host is none."""
    found = _URL.fullmatch(text) if text.startswith(("http", "HTTP")) else None
    return found.group() if found else None


def is_outlet(name: str) -> bool:
    """Say whether a name begins like an outlet's (`Báo …`, `Cổng thông tin …`) or ends like one (`… Online`)."""
    words = name.count(" ") + 1
    if words <= PORTAL_WORDS and _begins("portal", name):
        return True
    if words > OUTLET_WORDS and not name.isupper():
        return False
    return begins_outlet(name) or (words <= LONGEST_NAME and bool(_outlet_end().search(name.lower())))


def begins_outlet(name: str) -> bool:
    """Say whether a text begins like an outlet's name, however long it is."""
    return _begins("outlet", name) or _begins("portal", name)


@cache
def _outlet_end() -> re.Pattern[str]:
    return re.compile(rf"\s{alternatives(phrases_of('bylines', 'outlet', 'word'))}\Z")


def is_body(name: str) -> bool:
    """Say whether a name begins like a public body's (`Sở …`, `Trường …`)."""
    return _begins("body", name)


def is_desk(name: str) -> bool:
    """Say whether a name begins like a desk's that signs articles (`Phòng …`, `Nhóm PV`)."""
    return _begins("desk", name)


def _begins(kind: str, name: str) -> bool:
    low = name.lower()
    return bool(pattern("bylines", kind, "head").match(low)) and not pattern("bylines", "common", "head").match(low)


def is_personal(name: str, *, single: bool = False) -> bool:
    """Say whether a text has the form of a personal name or a pen name; one word is enough only with `single`."""
    words = name.split()
    if not 1 <= len(words) <= LONGEST_NAME or pattern("captions", "person", "start").match(name.lower()):
        return False
    if len(words) == 1 and not single and not _INITIALS.fullmatch(name):
        return False
    return all(_is_name_word(word) for word in words)


def _is_name_word(word: str) -> bool:
    if not _WORD.fullmatch(word) or not word[0].isupper():
        return False
    parts = re.split(r"['’.]", word)
    return all(part.isupper() or (part[:1].isupper() and part[1:].islower()) or not part for part in parts)


def read_byline(line: str, *, single: bool = False) -> str | None:
    """Return who signs a line: `Tin, ảnh: A - B` gives `A - B`, `A (Văn phòng Bộ)` gives `A`; None where nobody."""
    text, labelled = strip_label(line, "author")
    text = _ASIDE.sub("", text.strip(" .,;:*-()")) or text.strip(" ()")
    if not text or len(text) > 80 or find_host(text):
        return None
    text = _HONORIFIC.sub("", text.split("/")[0].strip() or text)
    pieces = _DIVIDER.split(text)
    if is_outlet(pieces[0]) or pieces[0].lower().startswith("ảnh"):
        return None
    if is_personal(pieces[0], single=single or labelled):
        kept = next(
            (n for n, piece in enumerate(pieces) if not is_personal(piece, single=True) or is_desk(piece)), len(pieces)
        )
        return _undoubled(_upto(text, pieces, max(kept, 1)))
    if labelled and len(text.split()) <= 8 and text[-1] not in "?!":
        return text
    return None


def _upto(text: str, pieces: list[str], kept: int) -> str:
    if kept == len(pieces):
        return text
    return text[: text.index(pieces[kept - 1]) + len(pieces[kept - 1])]


def _undoubled(name: str) -> str:
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else name


def strip_label(line: str, kind: str) -> tuple[str, bool]:
    """Return what stands after a label of a kind (`Tác giả: …`, `Nguồn. …`), and whether there was one."""
    found = _label(kind).match(line)
    return (line[found.end() :], True) if found else (line, False)


@cache
def _label(kind: str) -> re.Pattern[str]:
    after = r"[.:]" if kind == "source" else r":"
    labels = alternatives(phrases_of("bylines", kind, "label"))
    return re.compile(rf"[\s.*\-(]{{0,4}}{labels}\s?{after}\s*", re.IGNORECASE)
