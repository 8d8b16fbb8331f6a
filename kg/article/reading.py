"""A page read as an article: its lines told apart, and what they say of title, time, author, publisher and address."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from kg.article.blocks import Reading, join_blocks
from kg.article.datelines import Dateline, read_dateline
from kg.article.layout import Layout, lay_out
from kg.article.lines import split_lines
from kg.article.names import find_host, find_permalink, is_desk, is_outlet, read_byline
from kg.article.publishers import find_publisher
from kg.article.sorting import is_counter
from kg.article.stamps import read_clock
from kg.model import Article, Page

LABEL: Final = re.compile(r"\A[\s.*(]{1,4}")
# (Báo Núi Ấn)- Sáng 25.10, … · (Chinhphu.vn) – …
HOUSE: Final = re.compile(r"\(([^()\n]{3,60})\)\s?[-–—:]")


def read_article(page: Page) -> Article:
    """Return a page as an article: blocks in order and without overlap, and what they say about it.

    The text stays as it is, so that offsets hold. What came with the page (`page.given`) wins over what is read.
    """
    layout = lay_out(split_lines(page.text))
    dateline = _find_dateline(layout)
    author = _find_author(layout, dateline)
    given = page.given
    reading = join_blocks(page.text, layout, dated=dateline is not None, signed=author is not None)
    author = author or reading.signature
    url = given.url or _find_address(layout)
    house = _find_house(page.text, reading, author)
    publisher = find_publisher(layout, dateline or reading.opening, house, url)
    return Article(
        id=page.id,
        text=page.text,
        blocks=reading.blocks,
        file=page.file,
        url=url,
        title=given.title or (layout.lines[layout.title].text if layout.title is not None else None),
        published=given.published or _published(dateline, reading),
        author=given.author or author,
        publisher=given.publisher or publisher,
    )


def _published(dateline: Dateline | None, reading: Reading) -> str | None:
    stated = dateline or reading.opening
    return stated.published if stated else None


def _find_dateline(layout: Layout) -> Dateline | None:
    """Return the dateline that counts, with a clock beside it.

    It is the first below the headline, else the one right above it: a day above the menu is the page's own clock.
    """
    title = (
        next((n for n, kind in enumerate(layout.kinds) if kind == "paragraph"), 0)
        if layout.title is None
        else layout.title
    )
    read = [
        (n, d)
        for n, kind in enumerate(layout.kinds)
        if kind == "dateline" and (d := read_dateline(layout.lines[n].text))
    ]
    after = [(n, d) for n, d in read if n > title]
    before = [(n, d) for n, d in read if n < title]
    near = [(n, d) for n, d in after if n <= title + 4]
    chosen = near[:1] or [pair for pair in before[-1:] if _leads_to(layout, pair[0], title)] or after[:1]
    if not chosen:
        return None
    n, dateline = chosen[0]
    return _with_clock(layout, n, dateline)


def _leads_to(layout: Layout, n: int, title: int) -> bool:
    """Say whether nothing but datelines and publishers stands between a line and the headline, if there is one."""
    if layout.title is None or layout.lines[n].text.startswith("date "):
        return True
    between = zip(layout.lines[n + 1 : title], layout.kinds[n + 1 : title], strict=True)
    return all(kind in ("dateline", "publisher", "byline") or is_counter(line.text) for line, kind in between)


def _with_clock(layout: Layout, n: int, dateline: Dateline) -> Dateline:
    if "T" in dateline.published:
        return dateline
    for m in (n + 1, n - 1):
        if 0 <= m < len(layout.lines) and layout.kinds[m] == "dateline" and (clock := read_clock(layout.lines[m].text)):
            return Dateline(dateline.published + clock, dateline.outlet, dateline.author, dateline.sure)
    return dateline


def _find_author(layout: Layout, dateline: Dateline | None) -> str | None:
    if layout.byline is None:
        return dateline.author if dateline else None
    text = layout.lines[layout.byline].text
    return read_byline(text, single=True) or (LABEL.sub("", text).strip() if is_desk(text) else None)


def _find_house(text: str, reading: Reading, author: str | None) -> str | None:
    """Return the outlet that opens its article, `(Báo Núi Ấn) - …`, `(Chinhphu.vn) – …`, or that signs it as well."""
    first = next((block.span.start for block in reading.blocks if block.kind == "paragraph"), 0)
    found = HOUSE.match(text, first)
    if not found:
        return None
    name = found[1].strip()
    return find_host(name) or (name if is_outlet(name) or (name == author and " " in name) else None)


def _find_address(layout: Layout) -> str | None:
    """Return the address that the page states for itself: a line outside the running text that holds nothing else."""
    for line, sort in zip(layout.lines, layout.sorts, strict=True):
        if sort == "address" and (url := find_permalink(line.text)):
            parts = urlsplit(url)
            if parts.path.strip("/") or parts.query:
                return url
    return None
