"""What the stages of an import cost beside the bare engine, in CPU seconds of one run."""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pyoxigraph

from kg.model import Page
from kg.pipeline.extracting import extract
from kg.pipeline.settling import settle
from kg.rdf.claims import write_claims
from kg.rdf.namespaces import DEFAULT_BASE, article_iri
from kg.source import find_files, read_pages
from kg.store import open_writer

SEED = Path(__file__).parents[1] / "data" / "articles" / "haiphong-2019-08-14.txt"
Result = TypeVar("Result")


def timed(work: Callable[[], Result]) -> tuple[float, Result]:
    """Return the CPU seconds that some work takes, and its result."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def make_pages(count: int) -> Iterator[Page]:
    """Yield pages like the seed, each with another day, other people and another number at its end."""
    text = SEED.read_text("utf-8")
    for number in range(count):
        other = text.replace("Sáng 14/8", f"Sáng {number % 28 + 1}/{number % 7 + 1}")
        other = other.replace("Quang Tuấn", f"Quang {chr(65 + number % 23)}uân")
        yield Page(f"{other}\n{number}", f"a{number}")


def read_folder(folder: str) -> Iterator[Page]:
    """Yield the pages of a folder."""
    for file in find_files([folder]):
        if isinstance(file, str):
            yield from read_pages(file)


def main() -> None:
    """Print one line per stage."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    pages = list(read_folder(options.folder) if options.folder else make_pages(options.articles))
    reading, records = timed(lambda: [extract(page) for page in pages])
    writing, claims = timed(lambda: [write_claims(record, DEFAULT_BASE) for record in records])
    graphs = [article_iri(DEFAULT_BASE, record.article.key) for record in records]
    with tempfile.TemporaryDirectory() as folder, open_writer(f"{folder}/store") as writer:

        def store() -> None:
            for graph, quads in zip(graphs, claims, strict=True):
                writer.replace(graph, quads)

        storing, _ = timed(store)
        fusing, _ = timed(lambda: settle(writer))
    with tempfile.TemporaryDirectory() as folder:
        engine = pyoxigraph.Store(f"{folder}/bare")
        bare, _ = timed(lambda: [engine.extend(quads) for quads in claims])
    total = sum(map(len, claims))
    print(f"{len(pages):,} articles, {sum(len(p.text) for p in pages):,} characters, {total:,} quads of claims")
    for stage, seconds in (("read", reading), ("write claims", writing), ("store", storing), ("fuse, publish", fusing)):
        print(
            f"{stage:14} {seconds:7.2f} s  {len(pages) / seconds:8,.0f} articles/s  {seconds / bare:5.2f} x bare engine"
        )
    print(f"{'bare engine':14} {bare:7.2f} s  {len(pages) / bare:8,.0f} articles/s")


if __name__ == "__main__":
    main()
