"""Who published a page: its host where one is named, else the outlet or body whose page it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from kg.article.datelines import Dateline
from kg.article.layout import Layout
from kg.article.lines import Line
from kg.article.names import begins_outlet, find_host, is_body, is_outlet, strip_label

_REPRINT: Final = re.compile(r"\W{0,4}theo\s", re.IGNORECASE)
_DIVIDER: Final = re.compile(r"\s+[-–—|»]\s+|\s*[|(]\s*|\s{2,}")
_EDITOR: Final = re.compile(r"\W{0,4}(?:biên tập viên|bbt|ban biên tập|theo dõi|sự kiện)\s+", re.IGNORECASE)
_RIGHTS: Final = re.compile(
    r"\W{0,4}(?:©|copyright|bản quyền)(?:\s?©)?(?:\s(?:thuộc về|thuộc|của|by))?[\s:]*(?:\d{4})?\s*", re.IGNORECASE
)
_PORTAL: Final = re.compile(r"\A(?:cổng|trang) (?:thông tin(?: điện tử)?|ttđt)\s?", re.IGNORECASE)
_ONWARDS: Final = re.compile(r"\s+(?:trên|sẽ)\s.*")
_PROMISE: Final = re.compile(r"(.{3,80}?) sẽ tiếp tục (?:cập nhật|thông tin|đưa tin)")
_ONLINE: Final = re.compile(r"(?<=\w) online\Z", re.IGNORECASE)
_ISSUE: Final = re.compile(r"\bsố\s?\d", re.IGNORECASE)


def find_publisher(layout: Layout, dateline: Dateline | None, house: str | None, url: str | None) -> str | None:
    """Return the host name of a page, else the name of its outlet or body; None where neither is stated.

    A host outside the running text comes first, then a name in the dateline, the `house` that opens the text, a name
    above the headline or below the text, then the host that it was taken from (`Theo …`) or that a picture credits.
    """
    hosts = tuple(_hosts(layout))
    if hosts:
        return hosts[0]
    if url and (host := find_host(urlsplit(url).hostname or "")):
        return host
    stated = (dateline.outlet if dateline else None) or house
    if stated:
        return stated
    names = (*_header_names(layout), *_footer_names(layout), *_onward_names(layout))
    return next(iter((*names, *_borrowed_hosts(layout))), None)


def _hosts(layout: Layout) -> Iterator[str]:
    for line, kind in zip(layout.lines, layout.kinds, strict=True):
        if (
            kind in ("publisher", "furniture", "dateline")
            and not _REPRINT.match(line.text)
            and (host := _host_of(line))
        ):
            yield host


def _borrowed_hosts(layout: Layout) -> Iterator[str]:
    for line, kind in zip(layout.lines, layout.kinds, strict=True):
        if kind in ("publisher", "caption") and (host := _host_of(line)):
            yield host


def _host_of(line: Line) -> str | None:
    return find_host(line.text) if len(line.text) <= 250 and "." in line.text else None


def _header_names(layout: Layout) -> Iterator[str]:
    first = _first_of_text(layout)
    for line, kind in zip(layout.lines[:first], layout.kinds[:first], strict=True):
        if kind == "publisher":
            pieces = [piece for piece in _DIVIDER.split(line.text) if piece]
            bodies = [piece for piece in pieces if is_body(piece)]
            if not _is_generic(bodies[0] if bodies else pieces[0]):
                yield _named(bodies[0] if bodies else pieces[0])


def _first_of_text(layout: Layout) -> int:
    return next((n for n, kind in enumerate(layout.kinds) if kind in ("title", "paragraph", "caption")), 0)


def _footer_names(layout: Layout) -> Iterator[str]:
    first = _first_of_text(layout)
    for line, kind in zip(layout.lines[first:], layout.kinds[first:], strict=True):
        if kind not in ("publisher", "furniture") or _ISSUE.search(line.text) or len(line.text) > 120:
            continue
        text = _EDITOR.sub("", strip_label(line.text, "source")[0])
        owned = _RIGHTS.match(text)
        name = _DIVIDER.split(_ONWARDS.sub("", text[owned.end() :] if owned else text))[0].split(". ")[0]
        if is_outlet(name) or (owned and (begins_outlet(name) or is_body(name))):
            yield _named(name)


def _onward_names(layout: Layout) -> Iterator[str]:
    """Yield the outlets that promise more: `Báo X điện tử sẽ tiếp tục cập nhật`."""
    for line, kind in zip(layout.lines, layout.kinds, strict=True):
        if (
            kind == "paragraph"
            and len(line.text) <= 200
            and (found := _PROMISE.match(line.text))
            and is_outlet(found[1])
        ):
            yield found[1]


def _is_generic(name: str) -> bool:
    """Say whether a name is one that many houses share: a department's room, or a body with no proper name in it."""
    bare = _PORTAL.sub("", name)
    words = bare.split()
    return (
        not words
        or bare.lower().startswith("phòng ")
        or (not name.isupper() and len(words) > 2 and not any(w[0].isupper() for w in words[1:]))
    )


def _named(name: str) -> str:
    outlet = _EDITOR.sub("", name).strip(" -–.")
    return _ONLINE.sub("", outlet) if begins_outlet(outlet) else outlet
