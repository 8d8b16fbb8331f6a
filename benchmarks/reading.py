"""How fast articles are read, beside underthesea's `word_tokenize` and `ner` over the same texts, on one core.

Reading is page → record: everything after the file has been read. Times are CPU seconds of this process, all in one
run, models and tables loaded beforehand. underthesea is no dependency: pip install underthesea
"""

from __future__ import annotations

import argparse
import itertools
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.article import read_article
from kg.model import Page
from kg.pipeline.extracting import extract
from kg.source import find_files, read_pages

GOLD = Path(__file__).parents[1] / "data" / "gold"
ARTICLE = 2300
"""The characters of a middling article, in which speeds are told."""
TARGETS = {"word_tokenize": 8, "ner": 450}
SIZES = (10_000, 100_000, 1_000_000)
"""Bytes of the texts on which it is seen whether time is linear in length."""


def seconds(work: Callable[[Page], object], pages: Sequence[Page], rounds: int = 1) -> float:
    """Return the CPU seconds that some work takes over all pages: the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        for page in pages:
            work(page)
        best = min(best, time.process_time() - start)
    return best


def read_folders(folders: Sequence[str]) -> list[Page]:
    """Return the pages of some folders, each cleaned and in NFC as the reader gets it."""
    return [page for file in find_files(folders) if isinstance(file, str) for page in read_pages(file)]


def characters(pages: Sequence[Page]) -> int:
    """Return how many characters some pages have."""
    return sum(len(page.text) for page in pages)


def tell(name: str, spent: float, pages: Sequence[Page]) -> None:
    """Print one line: what took how long, and the speed in articles of `ARTICLE` characters."""
    size = characters(pages)
    speed = size / ARTICLE / spent
    print(f"{name:14} {len(pages):6,} texts {size:10,} characters {spent:9.3f} s {speed:9,.1f} articles/s")


def compare(pages: Sequence[Page], sample: Sequence[Page]) -> None:
    """Print the speed of underthesea on the same texts, and how many times faster the reading is."""
    try:
        from underthesea import ner, word_tokenize
    except ImportError:
        print("underthesea is not installed, so there is no comparison; run: pip install underthesea")
        return
    tools: tuple[tuple[str, Callable[[str], object], Sequence[Page]], ...] = (
        ("word_tokenize", word_tokenize, pages),
        ("ner", ner, sample),
    )
    for name, tool, texts in tools:
        tool("Sáng 14/8, Sở Nội vụ tổ chức hội thảo.")  # loads its model
        theirs = seconds(lambda page, tool=tool: tool(page.text), texts)
        ours = seconds(extract, texts, 3)
        tell(name, theirs, texts)
        verdict = "reached" if theirs / ours >= TARGETS[name] else "missed"
        print(f"{'':14} reading is {theirs / ours:,.1f} times faster (target {TARGETS[name]}: {verdict})")


def lengthen(pages: Sequence[Page], size: int) -> Page:
    """Return a page of some bytes made of the paragraphs of all pages, each numbered so that no line is a copy."""
    lines = [line for page in pages for line in _paragraphs(page)]
    numbered = (f"{line} ({number})" for number, line in enumerate(itertools.cycle(lines)))
    text, length = [], 0
    while length < size:
        text.append(next(numbered))
        length += len(text[-1].encode()) + 2
    return Page("\n\n".join(text), "long")


def _paragraphs(page: Page) -> list[str]:
    article = read_article(page)
    return [block.span.of(article.text) for block in article.blocks if block.kind == "paragraph"]


def stretch(pages: Sequence[Page]) -> None:
    """Print the time per character of ever longer texts; linear is where it stays."""
    first = 0.0
    for size in SIZES:
        page = lengthen(pages, size)
        spent = seconds(extract, [page], 3 if size < 1_000_000 else 1)
        each = spent / len(page.text)
        first = first or each
        print(f"{size:14,} bytes {spent:9.3f} s {each * 1e6:7.3f} µs a character, {each / first:5.2f} times the first")


def main() -> None:
    """Print the speed of the reading, the comparison, and what length does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", default=[str(GOLD / "written"), str(GOLD / "portals")], metavar="FOLDER")
    parser.add_argument("--ner", type=int, default=6, metavar="N", help="texts given to ner, which is slow (6)")
    options = parser.parse_args()
    pages = read_folders(options.folders)
    extract(pages[0])  # loads the tables
    tell("reading", seconds(extract, pages, 3), pages)
    compare(pages, pages[:: max(1, len(pages) // options.ner)][: options.ner])
    stretch(pages)


if __name__ == "__main__":
    main()
