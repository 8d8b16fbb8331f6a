"""The page in a real browser: what a reader does, and what a hostile article cannot do."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from kg.view import Detail, Edge, Node, Office, Picture, Source, Witness, write_page

Opening = Callable[..., Page]
SPEECH = "Phát biểu tại Hội thảo, Thạc sĩ Dương Ngọc Tuấn"


def ready(page: Page) -> Page:
    page.wait_for_selector("html[data-ready]")
    return page


@pytest.fixture
def seed_page(opening: Opening, seed: Picture) -> Page:
    return ready(opening(write_page(seed, title="Hội thảo Hải Phòng")))


def open_row(page: Page, words: str) -> None:
    """Open the table, choose the relation whose row has some words, and go back to the drawing."""
    page.click("#table-toggle")
    page.click(f"#table tr:has-text('{words}') button[data-edge]")
    page.click("#table-toggle")


def click_middle(page: Page) -> None:
    """Click where the drawing has been centred beside the open panel, after closing that."""
    box = page.locator("#graph").bounding_box()
    assert box
    page.keyboard.press("Escape")
    expect(page.locator("#evidence")).to_be_hidden()
    page.wait_for_timeout(200)
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_the_first_view_names_every_node_in_full(seed_page: Page) -> None:
    expect(seed_page.locator("#graph")).to_have_attribute("data-named", "11")
    expect(seed_page.locator("#shown")).to_have_text("11 đối tượng, 13 quan hệ")


@pytest.mark.parametrize("typed", ["bui quang tuan", "BÙI", "tuan bui", "Bùi  Quang"])
def test_a_name_is_found_without_tones_and_enter_shows_it(seed_page: Page, typed: str) -> None:
    seed_page.fill("#search", typed)
    expect(seed_page.locator("#found [data-node]")).to_have_count(1)
    seed_page.keyboard.press("Enter")
    expect(seed_page.locator("#evidence h2")).to_have_text("Bùi Quang Tuấn")
    expect(seed_page.locator("#evidence")).to_contain_text("Viện trưởng, Viện Kinh tế Việt Nam (14/08/2019)")


def test_d_finds_đ_and_what_is_not_there_is_said(seed_page: Page) -> None:
    seed_page.fill("#search", "duong")
    expect(seed_page.locator("#found [data-node]")).to_contain_text(["Dương Ngọc Tuấn"])
    seed_page.fill("#search", "doi moi")
    expect(seed_page.locator("#found [data-node]")).to_contain_text(["Đổi mới sáng tạo"])
    seed_page.fill("#search", "zzz")
    expect(seed_page.locator("#found")).to_have_text("Không tìm thấy")


def test_a_click_on_a_node_opens_what_is_known_of_it(seed_page: Page) -> None:
    seed_page.fill("#search", "duong ngoc tuan")
    seed_page.keyboard.press("Enter")
    click_middle(seed_page)
    panel = seed_page.locator("#evidence")
    expect(panel.locator("h2")).to_have_text("Dương Ngọc Tuấn")
    expect(panel.locator(".links li")).to_have_count(2)
    panel.locator("summary").click()
    expect(panel.locator("mark").first).to_have_text("Giám đốc Sở Khoa học và Công nghệ thành phố")


@pytest.mark.parametrize(("words", "heading"), [("đồng chủ trì", "Đồng chủ trì"), ("phát biểu", "Phát biểu")])
def test_a_click_on_either_of_two_parallel_lines_opens_its_own_evidence(
    seed_page: Page, words: str, heading: str
) -> None:
    seed_page.click("#table-toggle")
    seed_page.click(f"#table tr:has-text('Dương Ngọc Tuấn'):has-text('{words}') button[data-edge]")
    chosen = seed_page.get_attribute("#evidence", "data-of")
    seed_page.click("#table-toggle")
    click_middle(seed_page)
    expect(seed_page.locator("#evidence h2")).to_have_text(heading)
    assert seed_page.get_attribute("#evidence", "data-of") == chosen


def test_evidence_shows_the_sentence_with_its_words_marked_the_office_the_rule_and_the_place(seed_page: Page) -> None:
    open_row(seed_page, "phát biểu")
    panel = seed_page.locator("#evidence")
    second = panel.locator(".witness").nth(1)
    expect(second.locator("mark")).to_have_text(
        "Thạc sĩ Dương Ngọc Tuấn, Giám đốc Sở Khoa học và Công nghệ thành phố nhấn mạnh"
    )
    expect(second.locator("blockquote")).to_contain_text(SPEECH)
    expect(second).to_contain_text("Giám đốc, Sở Khoa học và Công nghệ thành phố Hải Phòng")
    expect(second).to_contain_text("speaking.says")
    expect(second).to_contain_text(re.compile(r"ký tự \d+–\d+"))
    expect(second).to_contain_text("haiphong-2019-08-14, haiphong.gov.vn (14/08/2019)")
    assert second.locator("a").count() == 0


def test_words_after_an_emoji_are_marked_by_code_points(opening: Opening) -> None:
    source = Source("urn:a", "a", "Bài", "https://bao.example/a?b=1&c=2")
    witness = Witness(source, "😀😀 Ông Nam chủ trì.", (3, 10), (3, 10), "r")
    page = ready(opening(write_page(one_edge(witness), title="Thử")))
    open_row(page, "Nam")
    expect(page.locator("mark")).to_have_text("Ông Nam")
    link = page.locator(".witness a")
    expect(link).to_have_attribute("href", "https://bao.example/a?b=1&c=2")
    expect(link).to_have_attribute("rel", "noopener noreferrer")


def one_edge(*witnesses: Witness) -> Picture:
    nodes = (Node("urn:e", "event", "Cuộc họp", "meeting"), Node("urn:p", "person", "Nam"))
    return Picture(nodes, (Edge("urn:e", "urn:p", "chair", witnesses=witnesses),))


def test_the_legend_hides_what_is_switched_off_and_what_that_leaves_without_a_line(seed_page: Page) -> None:
    seed_page.click("#legend [data-code='presented-at']")
    expect(seed_page.locator("#shown")).to_have_text("Đang hiện 6 trong 11 đối tượng, 8 quan hệ")
    expect(seed_page.locator("#graph")).to_have_attribute("data-named", "6")
    seed_page.click("#legend [data-code='person']")
    expect(seed_page.locator("#shown")).to_have_text("Đang hiện 4 trong 11 đối tượng, 3 quan hệ")
    seed_page.click("#legend .reset")
    expect(seed_page.locator("#shown")).to_have_text("11 đối tượng, 13 quan hệ")


def test_the_legend_works_by_keyboard(seed_page: Page) -> None:
    seed_page.focus("#legend [data-code='report']")
    seed_page.keyboard.press("Space")
    expect(seed_page.locator("#shown")).to_contain_text("6 trong 11")


def test_what_is_chosen_is_let_go_when_a_filter_hides_it(seed_page: Page) -> None:
    seed_page.fill("#search", "bui quang")
    seed_page.keyboard.press("Enter")
    seed_page.click("#legend [data-code='person']")
    expect(seed_page.locator("#evidence")).to_be_hidden()


def test_a_search_result_that_is_filtered_out_is_shown_again(seed_page: Page) -> None:
    seed_page.click("#legend [data-code='person']")
    seed_page.fill("#search", "bui quang")
    seed_page.keyboard.press("Enter")
    expect(seed_page.locator("#evidence h2")).to_have_text("Bùi Quang Tuấn")
    expect(seed_page.locator("#shown")).to_have_text("11 đối tượng, 13 quan hệ")


def test_years_limit_what_is_shown(opening: Opening) -> None:
    years = ("2017", "2019", "2021")
    nodes = tuple(
        Node(f"urn:e{y}", "event", f"Họp {y}", "meeting", first=f"{y}-05-03", last=f"{y}-05-03") for y in years
    )
    page = ready(opening(write_page(Picture(nodes), title="Ba năm", language="en")))
    page.select_option("[data-end='0']", "2018")
    expect(page.locator("#shown")).to_have_text("Showing 2 of 3 entities, 0 relations")
    page.select_option("[data-end='1']", "2019")
    expect(page.locator("#shown")).to_have_text("Showing 1 of 3 entities, 0 relations")
    page.select_option("[data-end='0']", "2020")
    expect(page.locator("#message")).to_have_text("The filters hide everything.")


def test_one_year_needs_no_choice_of_years(seed_page: Page) -> None:
    assert seed_page.locator("#legend [data-family='years']").count() == 0


def test_the_language_follows_the_browser_and_switches(opening: Opening, seed: Picture) -> None:
    page = ready(opening(write_page(seed, title="Hội thảo"), locale="en-GB"))
    expect(page.locator("#shown")).to_have_text("11 entities, 13 relations")
    open_row(page, "speaker")
    expect(page.locator("#evidence")).to_contain_text("14 Aug 2019")
    page.click("#language")
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    expect(page.locator("#evidence")).to_contain_text("14/08/2019")
    expect(page.locator("#legend")).to_contain_text("đồng chủ trì")


def test_a_page_made_in_a_language_opens_in_it(opening: Opening, seed: Picture) -> None:
    page = ready(opening(write_page(seed, title="Hội thảo", language="en"), locale="vi-VN"))
    expect(page.locator("#table-toggle")).to_have_text("Table")


def test_the_table_has_each_relation_shown_and_sorts(seed_page: Page) -> None:
    seed_page.click("#table-toggle")
    rows = seed_page.locator("#table tbody tr")
    expect(rows).to_have_count(13)
    seed_page.click("[data-column='with']")
    names = rows.locator("td:nth-child(3)").all_inner_texts()
    assert names[0] == "Bùi Quang Tuấn"
    expect(seed_page.locator("th[aria-sort='ascending']")).to_have_text("Với ▲")
    seed_page.click("[data-column='with']")
    assert rows.locator("td:nth-child(3)").all_inner_texts()[-1] == names[0]
    seed_page.click("#legend [data-code='presented-at']")
    expect(rows).to_have_count(8)


def test_escape_closes_the_panel_and_gives_the_focus_back(seed_page: Page) -> None:
    seed_page.click("#table-toggle")
    button = seed_page.locator("#table button[data-edge]").first
    button.focus()
    seed_page.keyboard.press("Enter")
    expect(seed_page.locator("#evidence")).to_be_focused()
    seed_page.keyboard.press("Escape")
    expect(seed_page.locator("#evidence")).to_be_hidden()
    expect(button).to_be_focused()


def test_the_drawing_is_saved_as_a_png(seed_page: Page, tmp_path: Path) -> None:
    with seed_page.expect_download() as saving:
        seed_page.click("#save")
    saving.value.save_as(tmp_path / "saved.png")
    assert saving.value.suggested_filename == "hoi-thao-hai-phong.png"
    content = (tmp_path / "saved.png").read_bytes()
    assert content.startswith(b"\x89PNG\r\n")
    assert len(content) > 20_000


def test_a_narrow_window_shows_everything_without_scrolling_sideways(opening: Opening, seed: Picture) -> None:
    page = ready(opening(write_page(seed, title="Hội thảo Hải Phòng"), size=(380, 760)))
    expect(page.locator("#graph")).to_have_attribute("data-named", "11")
    assert page.evaluate("document.documentElement.scrollWidth") == 380
    page.click("#legend-toggle")
    expect(page.locator("#legend")).to_be_visible()
    page.click("#legend-toggle")
    expect(page.locator("#legend")).to_be_hidden()
    page.fill("#search", "duong")
    page.keyboard.press("Enter")
    expect(page.locator("#evidence h2")).to_be_in_viewport()
    page.click("#evidence .close")
    expect(page.locator("#evidence")).to_be_hidden()


def test_an_empty_picture_says_so(opening: Opening) -> None:
    page = ready(opening(write_page(Picture(), title="Trống", language="en")))
    expect(page.locator("#message")).to_contain_text("There is nothing to draw")


def test_what_was_left_out_is_said(opening: Opening) -> None:
    nodes = (Node("urn:p", "person", "Nam"),)
    page = ready(opening(write_page(Picture(nodes, totals=(("person", 1240),)), title="Một phần", language="en")))
    expect(page.locator("#shown")).to_have_text("Showing the 1 most relevant of 1,240 entities, 0 relations")


HOSTILE = (
    "<script>window.hacked=1</script>", "</script><script>window.hacked=1</script>", "<!--<script>",
    "\"><img src=x onerror=window.hacked=1>", "'><svg onload=window.hacked=1>", "javascript:window.hacked=1",
    " jAvA\tscript:window.hacked=1//", "data:text/html,<script>window.hacked=1</script>", "{{ 7 * 7 }}{% raw %}",
    "${window.hacked=1}", "`+(window.hacked=1)+`", "__proto__", "constructor", "a href=x", "\u2028window.hacked=1",
    "https://bao.example/\"onmouseover=\"window.hacked=1", "<iframe srcdoc='<script>top.hacked=1</script>'>",
    "</title></style><script>window.hacked=1</script>", "&lt;script&gt;", "\\u003cscript>",
)  # fmt: skip


def hostile_picture() -> Picture:
    nodes, edges = [], []
    for number, bad in enumerate(HOSTILE):
        source = Source(f"urn:s{number}{bad}", bad, bad, bad, bad, bad)
        witness = Witness(source, bad, (0, len(bad)), (0, len(bad)), bad, (Office(bad, bad),))
        line = Detail(bad, bad, bad, bad, (witness,))
        nodes.append(Node(f"urn:e{number}{bad}", "event", bad, bad, (line,), bad, bad))
        nodes.append(Node(f"urn:p{number}{bad}", "person", bad, "", (line,)))
        edges.append(Edge(nodes[-2].iri, nodes[-1].iri, bad, bad, True, bad, bad, (witness,)))
        edges.append(Edge(nodes[-2].iri, nodes[-1].iri, bad, None, False, None, None, (witness,)))
    return Picture(tuple(nodes), tuple(edges))


def test_hostile_words_everywhere_are_text_and_nothing_else(opening: Opening) -> None:
    page = ready(opening(write_page(hostile_picture(), title="".join(HOSTILE))))
    page.fill("#search", "script")
    page.click("#table-toggle")
    targets = page.locator("#table button[data-edge], #table td:first-child button[data-node]")
    assert targets.count() == 4 * len(HOSTILE)
    addresses = page.evaluate(
        """() => [...document.querySelectorAll("#table .link")].flatMap((button) => {
          button.click();
          for (const line of document.querySelectorAll("#evidence details")) line.open = true;
          return [...document.querySelectorAll("#evidence a")].map((link) => link.href);
        })"""
    )
    assert {address.split("/")[2] for address in addresses} == {"bao.example"}
    assert all(address.startswith("https://bao.example/") for address in addresses)
    page.click("#language")
    page.wait_for_timeout(200)
    assert page.evaluate("'hacked' in window") is False
    assert page.locator("iframe, img, #evidence script, svg[onload]").count() == 0


@pytest.mark.parametrize("bad", HOSTILE)
def test_a_hostile_sentence_is_shown_as_it_stands(opening: Opening, bad: str) -> None:
    witness = Witness(Source("urn:a", bad, bad, bad), bad, (0, len(bad)), (0, len(bad)), "r")
    page = ready(opening(write_page(one_edge(witness), title="Thử")))
    open_row(page, "Nam")
    assert page.locator("mark").evaluate("mark => mark.textContent") == bad


def test_a_tampered_script_does_not_run(opening: Opening, seed: Picture) -> None:
    html = write_page(seed, title="Hội thảo")
    tampered = html.replace("\nstart();\n", "\nstart();window.tampered=1;\n")
    assert tampered != html
    page = opening(tampered, complaint="Content Security Policy")
    page.wait_for_timeout(300)
    assert page.evaluate("'tampered' in window") is False
    assert page.get_attribute("html", "data-ready") is None


@pytest.mark.parametrize(
    "smuggled",
    [
        "<script>window.tampered=1</script>",
        "<img src='data:,x' onerror='window.tampered=1'>",
        "<img src='https://bao.example/x.png'>",
    ],
)
def test_what_is_smuggled_into_the_page_neither_runs_nor_loads(opening: Opening, seed: Picture, smuggled: str) -> None:
    html = write_page(seed, title="Hội thảo").replace("<footer>", f"{smuggled}<footer>")
    page = ready(opening(html, complaint="Content Security Policy"))
    page.wait_for_timeout(200)
    assert page.evaluate("'tampered' in window") is False
