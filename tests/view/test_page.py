from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import ViewError
from kg.model import EVENT_TYPES, ORGANIZATION_ROLES, PERSON_ROLES
from kg.resources import shipped
from kg.view import Picture, write_page
from kg.view.picture import KINDS

FOLDER = shipped("pages").joinpath("graph")
STRINGS = json.loads(FOLDER.joinpath("strings.json").read_text(encoding="utf-8"))
WRITE = """
import sys
from kg.view import Edge, Node, Picture, write_page
nodes = tuple(Node(f"urn:{n}", "person" if n % 4 else "event", f"Tên {n}") for n in range(40))
edges = tuple(Edge(f"urn:{n - n % 4}", f"urn:{n}", "attendee") for n in range(40) if n % 4)
shared = tuple(Edge(f"urn:{n - n % 4}", f"urn:{(n * 7 + 1) % 40}", "speaker") for n in range(0, 40, 4))
sys.stdout.buffer.write(write_page(Picture(nodes, edges + shared), title="Thử").encode())
"""


def test_the_same_picture_gives_the_same_bytes_whatever_the_hash_seed() -> None:
    pages = [
        subprocess.run(
            [sys.executable, "-c", WRITE], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    ]
    assert len(pages[0]) > 700_000
    assert hashlib.sha256(pages[0]).digest() == hashlib.sha256(pages[1]).digest()


def test_the_page_names_no_file_or_address_to_load(seed: Picture) -> None:
    html = write_page(seed, title="Hội thảo")
    assert (
        re.findall(
            r"<(?:link|iframe|img|object|embed|base|form)\b", re.sub(r"<script.*?</script>", "", html, flags=re.S)
        )
        == []
    )
    assert re.findall(r"<script[^>]*\bsrc", html) == []
    assert "@import" not in html


def test_the_policy_allows_scripts_and_styles_by_hash_alone(seed: Picture) -> None:
    html = write_page(seed, title="Hội thảo")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
    directives = dict(part.strip().split(" ", 1) for part in policy.replace("&#39;", "'").split(";"))
    assert directives["default-src"] == "'none'"
    assert directives["img-src"] == "data: blob:"
    for name in ("script-src", "style-src"):
        assert all(source.startswith("'sha256-") for source in directives[name].split())


def test_code_inside_the_page_cannot_end_its_own_element() -> None:
    html = write_page(Picture(), title="Trống")
    assert html.count("<script") == html.count("</script>") == 3
    assert html.count("<style>") == html.count("</style>") == 1


def test_the_title_is_escaped() -> None:
    assert "<h1>&lt;b&gt;&#34;Hội thảo&#34;</h1>" in write_page(Picture(), title='<b>"Hội thảo"')


def test_another_language_is_refused() -> None:
    with pytest.raises(ViewError, match="'fr'"):
        write_page(Picture(), title="Trang", language="fr")


@pytest.mark.parametrize("language", sorted(STRINGS))
def test_every_code_of_the_model_has_a_word_in_every_language(language: str) -> None:
    words = STRINGS[language]
    assert set(words["types"]) == set(EVENT_TYPES)
    assert set(words["kinds"]) == set(KINDS)
    assert set(words["roles"]) == {*PERSON_ROLES, *ORGANIZATION_ROLES, "office", "presented-at", "locality"}


def test_both_languages_have_the_same_strings() -> None:
    def keys(words: dict[str, object]) -> set[str]:
        return {
            f"{key}.{inner}" for key, value in words.items() for inner in (value if isinstance(value, dict) else [""])
        }

    assert keys(STRINGS["vi"]) == keys(STRINGS["en"])


def test_every_role_has_a_line_of_its_own_and_a_place_in_the_legend() -> None:
    script = FOLDER.joinpath("scripts", "styles.js").read_text(encoding="utf-8")
    styles = re.findall(r'^ {4}"?([a-z-]+)"?: (\[".*\]),$', script, flags=re.M)
    (order,) = re.findall(r"function roleOrder\(\) \{\s+return \[(.*?)\];", script, flags=re.S)
    assert {role for role, _ in styles} == set(STRINGS["vi"]["roles"]) == set(re.findall(r'"([a-z-]+)"', order))
    assert len({style for _, style in styles}) == len(styles)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_has_a_contrast_of_4_5_and_symbols_and_lines_of_3(scheme: int) -> None:
    css = FOLDER.joinpath("graph.css").read_text(encoding="utf-8")
    block = re.findall(r":root \{(.*?)\}", css, flags=re.S)[scheme]
    colours = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    texts = [("ink", "ground"), ("ink", "surface"), ("ink", "raised"), ("quiet", "ground"), ("quiet", "surface")]
    texts += [("quiet", "raised"), ("accent", "surface"), ("on-accent", "accent"), ("on-mark", "mark")]
    assert [pair for pair in texts if contrast(colours[pair[0]], colours[pair[1]]) < 4.5] == []
    drawn = [name for name in colours if name in KINDS or name.startswith("edge-")]
    assert len(drawn) == len(KINDS) + 7
    assert [name for name in drawn if contrast(colours[name], colours["ground"]) < 3] == []


def test_the_drawing_library_is_shipped_with_its_licences() -> None:
    vendor = Path(str(shipped("pages"))) / "vendor" / "vis-network"
    assert "@version 10.1.5" in (vendor / "vis-network.min.js").read_text(encoding="utf-8")[:400]
    assert all((vendor / licence).is_file() for licence in ("LICENSE-MIT", "LICENSE-APACHE-2.0"))
