"""The seed article's graph, written by hand after docs/graph.md, and a browser to open pages in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, sync_playwright
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store

from kg.view import Picture, Select, read_picture
from kg.view.asking import Row

SEED = Path(__file__).with_name("seed.trig").read_text(encoding="utf-8")
CHROMIUM = os.environ.get("KG_CHROMIUM") or shutil.which("chromium")

Opening = Callable[..., Page]
Selecting = Callable[[str], Select]


def plain(term: object) -> str | None:
    assert term is None or isinstance(term, NamedNode | Literal)
    return None if term is None else term.value


@pytest.fixture(scope="session")
def selecting() -> Selecting:
    """Make some TriG answer SELECT queries, as the query room does for a store."""

    def select_from(trig: str) -> Select:
        store = Store()
        store.load(trig.encode(), format=RdfFormat.TRIG)

        def select(query: str, /) -> Iterator[Row]:
            answer = store.query(query)
            assert isinstance(answer, QuerySolutions)
            names = [variable.value for variable in answer.variables]
            for row in answer:
                yield {name: plain(row[name]) for name in names}

        return select

    return select_from


@pytest.fixture(scope="session")
def seed_trig() -> str:
    return SEED


@pytest.fixture(scope="session")
def seed(selecting: Selecting) -> Picture:
    return read_picture(selecting(SEED))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no Chromium is installed; install one or set KG_CHROMIUM to its path")
    switches = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=switches)
        yield chromium
        chromium.close()


@pytest.fixture
def opening(browser: Browser, tmp_path: Path) -> Iterator[Opening]:
    """Open HTML as a file, in a window of a size and language; the test fails for any request or complaint of the page.

    `complaint` is what a complaint that is expected says.
    """
    asked: list[str] = []
    complaints: list[str] = []
    allowed: list[str] = []
    contexts: list[BrowserContext] = []

    def hear(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            complaints.append(said.text)

    def unless_blocked(request: Request) -> None:
        # the browser announces what the page's policy then stops before it leaves
        if request.failure == "csp":
            asked.remove(request.url)

    def refuse(dialog: Dialog) -> None:
        complaints.append(dialog.message)
        dialog.dismiss()

    def open_page(
        html: str, *, size: tuple[int, int] = (1280, 800), locale: str = "vi-VN", complaint: str | None = None
    ) -> Page:
        if complaint:
            allowed.append(complaint)
        file = tmp_path / f"page-{len(contexts)}.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale=locale,
            reduced_motion="reduce",
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: asked.append(request.url))
        page.on("requestfailed", unless_blocked)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", refuse)
        page.on("console", hear)
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith(("file:", "blob:"))] == []
    assert [said for said in complaints if not any(words in said for words in allowed)] == []
