"""Which line of a page plays which part: the title is found, then the body, then what stands after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kg.article.captions import is_bracketed, is_caption
from kg.article.lines import Line, breaks_inside
from kg.article.names import is_body, is_desk, is_outlet, is_personal, read_byline
from kg.article.sorting import Sort, ends_sentence, has_credit, is_menu, sort_line
from kg.article.stamps import read_stamp
from kg.model import BlockKind

HEADER: Final = 40
"""Lines within which a title is looked for."""

TITLE_WORDS: Final = 34
"""More words than these are no title."""

REPEAT: Final = 60
"""A paragraph of so many code points that stands twice is a copy, and one after a box of headlines ends the box."""

KICKER: Final = 4
"""Lines within which a headline is introduced by a line that ends with a colon."""

CUT: Final = 150
"""Code points of a last line that may break off without being a caption."""

LISTING: Final = 3
"""So many dates among headlines, and no running text, make a list of links."""


# (Đã ký) · Người ký · KT. CHỦ TỊCH: a letter is signed by an officer, not by an author
_SEAL: Final = re.compile(r"\(?(?:đã k[ýí]\b|người k[ýí]\b|(?:KT|TM|TL|TUQ|Q)\.\s?[^\W\d_]{2,})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a page with their sorts and parts; `title` and `byline` number the lines that hold them."""

    lines: tuple[Line, ...]
    sorts: tuple[Sort, ...]
    kinds: tuple[BlockKind, ...]
    title: int | None
    byline: int | None


def lay_out(lines: Sequence[Line]) -> Layout:
    """Return the part that each line plays."""
    sorts = [sort_line(line.text) for line in lines]
    lead = next((n for n, sort in enumerate(sorts) if sort == "prose" and not _is_kicker(lines, sorts, n)), None)
    if lead is None and _is_listing(lines):
        return Layout(tuple(lines), tuple(sorts), tuple("furniture" for _ in lines), None, None)
    title = find_title(lines, sorts, lead)
    kinds: list[BlockKind] = ["paragraph"] * len(lines)
    begin = 0 if title is None else title + 1
    if title is not None:
        _lay_header(lines, sorts, title, kinds)
        kinds[title] = "title"
    elif lead is not None:
        begin = _heading_of(lines, sorts, lead)
        _lay_header(lines, sorts, begin, kinds)
    end = _find_tail(lines, sorts, begin)
    kinds[end:] = [_foot_kind(sort) for sort in sorts[end:]]
    last = max((n for n in range(begin, end) if sorts[n] in ("prose", "item")), default=begin)
    byline = _find_byline(lines, sorts, last, end, begin)
    _lay_body(lines, sorts, (begin, end, last), kinds)
    if byline is not None:
        kinds[byline] = "byline"
        _lay_foot(lines, sorts, (max(byline, last) + 1, end), kinds)
    return Layout(tuple(lines), tuple(sorts), tuple(kinds), title, byline)


def _is_kicker(lines: Sequence[Line], sorts: Sequence[Sort], n: int) -> bool:
    """Say whether a line above a headline introduces it: `Hội thảo quốc tế “Việt Nam học”:`."""
    opens = lines[n].text.endswith(":") and n < KICKER and len(lines[n].text) <= CUT
    return opens and n + 2 < len(lines) and sorts[n + 1] == "short" and sorts[n + 2] in ("dateline", "byline", "prose")


def _is_listing(lines: Sequence[Line]) -> bool:
    """Say whether a page without running text names many days, as a list of headlines does."""
    stamps = {stamp.iso for line in lines if len(line.text) <= 170 and (stamp := read_stamp(line.text))}
    return len(stamps) >= LISTING


def find_title(lines: Sequence[Line], sorts: Sequence[Sort], lead: int | None) -> int | None:
    """Return the number of the line that holds the headline; None where the text begins without one.

    The headline is a short line before the running text: of several, the longest and the one beside the dateline.
    """
    stop = len(lines) if lead is None else lead
    if lead is not None and _headline_follows(lines, sorts, lead):
        stop = lead + 2
    scored: list[tuple[float, int, int]] = []
    texts = [line.text for line in lines[: min(stop, HEADER)]]
    for n, text in enumerate(texts):
        words = text.count(" ") + 1
        if sorts[n] != "short" or not 3 <= words <= TITLE_WORDS or text[0].islower() or not _may_head(lines, n, stop):
            continue
        beside = any(sorts[m] == "dateline" for m in (n - 1, n + 1) if 0 <= m < len(lines))
        score = min(words, 12) / 4 + beside + (texts.count(text) > 1)
        scored.append((score, -n, n))
    return max(scored)[2] if scored else None


_DATED: Final = re.compile(r"(?:(?:Sáng|Chiều|Tối|Trưa) )?(?:[Nn]gày )?(?:mùng )?\d{1,2}[/.\-]\d{1,2}\b.{12}")
"""How news begins, and no headline behind another line."""


def _may_head(lines: Sequence[Line], n: int, stop: int) -> bool:
    """Say whether a short line can be a headline: no menu, no outlet, no name of the body whose page it is."""
    text = lines[n].text
    if is_menu(text) or is_outlet(text) or has_credit(text) or (is_personal(text) and n + 1 == stop):
        return False
    if n and _DATED.match(text):
        return False
    return not (text.isupper() and is_body(text) and n + 1 < stop and " " in text and text.count(" ") <= 14)


def _headline_follows(lines: Sequence[Line], sorts: Sequence[Sort], lead: int) -> bool:
    """Say whether the lead is printed above the headline: headline and dateline come after it, then the lead again."""
    if lead + 2 >= len(lines) or sorts[lead + 1] != "short" or sorts[lead + 2] != "dateline":
        return False
    return any(line.text == lines[lead].text for line in lines[lead + 1 : lead + 8])


def _heading_of(lines: Sequence[Line], sorts: Sequence[Sort], lead: int) -> int:
    """Return where the text of a page without a headline begins: at a heading right above the lead, if there is one."""
    above = lead - 1
    headed = above >= 0 and sorts[above] in ("short", "item") and not is_menu(lines[above].text)
    return above if headed and not is_outlet(lines[above].text) else lead


def _lay_header(lines: Sequence[Line], sorts: Sequence[Sort], stop: int, kinds: list[BlockKind]) -> None:
    for n in range(stop):
        text = lines[n].text
        if sorts[n] == "dateline":
            kinds[n] = "dateline"
        elif sorts[n] in ("furniture", "section", "image", "tail", "inset"):
            kinds[n] = "furniture"
        elif sorts[n] == "source" or _names_house(text) or (_above_dateline(sorts, n) and not is_menu(text)):
            kinds[n] = "publisher"
        elif sorts[n] == "byline":
            kinds[n] = "byline"
        else:
            kinds[n] = "furniture"


def _names_house(text: str) -> bool:
    return is_outlet(text) or (text.isupper() and is_body(text))


def _above_dateline(sorts: Sequence[Sort], n: int) -> bool:
    return sorts[n] == "short" and n + 1 < len(sorts) and sorts[n + 1] == "dateline"


def _find_tail(lines: Sequence[Line], sorts: Sequence[Sort], begin: int) -> int:
    """Return the number of the line where other headlines, comments and the like begin, to the end of the page."""
    opened: int | None = None
    read = False
    for n in range(begin, len(lines)):
        sort = sorts[n]
        if sort == "prose" and opened is not None and len(lines[n].text) >= REPEAT:
            opened = None
        if sort in ("prose", "item"):
            read = True
        elif sort == "tail" and (read or n > begin + 2):
            return n if opened is None else opened
        elif sort == "inset" and opened is None:
            opened = n
    return len(lines) if opened is None else opened


def _foot_kind(sort: Sort) -> BlockKind:
    if sort == "source":
        return "publisher"
    return "dateline" if sort == "dateline" else "furniture"


def _find_byline(lines: Sequence[Line], sorts: Sequence[Sort], last: int, end: int, begin: int) -> int | None:
    """Return the number of the line that signs the article: labelled, else right after the text or the headline."""
    labelled = [n for n in range(begin, end) if sorts[n] == "byline"]
    if labelled:
        return labelled[-1]
    if any(_SEAL.match(line.text) for line in lines[max(last - 1, begin) : end]):
        return None
    for n in range(last + 1, end):
        if sorts[n] == "short" and _signs(lines[n].text):
            return n
    first = next((n for n in range(begin, last) if sorts[n] == "prose"), last)
    above = (n for n in range(begin, first) if sorts[n] == "short" and not (n and _SEAL.match(lines[n - 1].text)))
    return next((n for n in above if read_byline(lines[n].text)), None)


def _signs(text: str) -> bool:
    if is_outlet(text) or is_menu(text):
        return False
    if read_byline(text, single=True):
        return True
    return is_desk(text) and text.count(" ") <= 8 and not ends_sentence(text)


def _lay_body(
    lines: Sequence[Line], sorts: Sequence[Sort], bounds: tuple[int, int, int], kinds: list[BlockKind]
) -> None:
    begin, end, last = bounds
    seen: set[str] = set()
    title = lines[begin - 1].text if begin else ""
    first = next((n for n in range(begin, end) if sorts[n] == "prose"), begin)
    listing = boxed = False
    for n in range(begin, end):
        text, sort = lines[n].text, sorts[n]
        boxed = sort == "inset" or (boxed and not (sort == "prose" and len(text) >= REPEAT))
        if boxed or text == title or (len(text) >= REPEAT and sort == "prose" and text in seen):
            kinds[n] = "furniture"
            continue
        seen.add(text)
        flows = sort in ("short", "prose") and n > begin and kinds[n - 1] in ("paragraph", "caption")
        if flows and breaks_inside(lines[n - 1], lines[n]):
            kinds[n] = kinds[n - 1]
            continue
        kinds[n] = _body_kind(lines, sorts, n, listing=listing, bounds=(first, last))
        if n > begin and _closes_caption(lines[n - 1].text, text):
            kinds[n - 1] = kinds[n] = "caption"
        if kinds[n] == "paragraph":
            listing = (text.endswith(":") and "hình ảnh" not in text) or (listing and sort != "prose")
        elif sort == "image":
            listing = False


def _closes_caption(before: str, text: str) -> bool:
    """Say whether a bracketed caption is broken over two lines."""
    return before[0] == "(" and text[-1] == ")" and not is_bracketed(before) and is_bracketed(f"{before} {text}")


def _body_kind(
    lines: Sequence[Line], sorts: Sequence[Sort], n: int, *, listing: bool, bounds: tuple[int, int]
) -> BlockKind:
    text, sort = lines[n].text, sorts[n]
    first, last = bounds
    if sort in ("dateline", "byline"):
        return sort
    if sort == "source":
        return "publisher" if n > last or n < 8 else "paragraph"
    if sort in ("furniture", "image", "tail", "address", "section") or (
        sort == "short" and not first <= n <= last and is_menu(text)
    ):
        return "furniture"
    after_picture = n > 0 and sorts[n - 1] == "image"
    if n + 1 < len(lines) and sort == "short" and breaks_inside(lines[n], lines[n + 1]):
        text = f"{text} {lines[n + 1].text}"
    shown = sort != "item" and not listing and is_caption(text, after_picture=after_picture)
    return "caption" if shown and not _cut_off(lines, n) else "paragraph"


def _cut_off(lines: Sequence[Line], n: int) -> bool:
    """Say whether a line is the last of a text that breaks off in it."""
    return n + 1 == len(lines) and len(lines[n].text) >= CUT


def _lay_foot(lines: Sequence[Line], sorts: Sequence[Sort], bounds: tuple[int, int], kinds: list[BlockKind]) -> None:
    for n in range(*bounds):
        if kinds[n] == "paragraph" and sorts[n] in ("short", "item"):
            kinds[n] = "byline" if is_desk(lines[n].text) and sorts[n] == "short" else "furniture"
