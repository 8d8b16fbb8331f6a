"""A picture as one HTML page that needs nothing but a browser: drawing, evidence, filters and table, offline.

pyvis renders it with the page's own template, which escapes everything. The page runs only the scripts and styles that
it came with: its content security policy names their hashes and allows nothing from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from importlib.resources.abc import Traversable
from typing import TypeVar

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from kg.errors import ViewError
from kg.fold import fold
from kg.resources import shipped
from kg.view.network import to_network
from kg.view.picture import Picture, Source, Witness

LANGUAGES = ("vi", "en")
VENDOR = ("vendor", "vis-network")
# What the drawing library does is fixed here; its colours follow the reader's light or dark screen, in the page.
OPTIONS: Mapping[str, object] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hideEdgesOnDrag": True, "hover": True, "tooltipDelay": 100000, "multiselect": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
}  # fmt: skip

Value = TypeVar("Value")


def write_page(picture: Picture, *, title: str, language: str | None = None) -> str:
    """Return a picture as a self-contained HTML page: the same picture and title give the same characters.

    `language` is `vi` or `en`; without one the page follows the reader's browser, and the reader can switch in both
    cases. Raises ViewError for another language.
    """
    if language not in (None, *LANGUAGES):
        raise ViewError(f"there is no page in {language!r}; expected one of {', '.join(LANGUAGES)}")
    drawing = Network(directed=True)
    drawing.options = dict(OPTIONS)
    witnesses = number(w for edge in picture.edges for w in edge.witnesses)
    witnesses = number([*witnesses, *(w for node in picture.nodes for line in node.details for w in line.witnesses)])
    drawing.nodes, drawing.edges = _draw(picture, witnesses)
    drawing.templateEnv, drawing.path = _environment(), "graph.html"
    clean = title.encode("utf-8", "replace").decode("utf-8")
    drawing.templateEnv.globals.update(
        title=clean,
        language=language,
        evidence=_evidence(witnesses),
        totals=dict(picture.totals),
        strings=json.loads(_asset("strings.json")),
        **_code(),
    )
    return str(drawing.generate_html())


def number(values: Iterable[Value]) -> dict[Value, int]:
    """Return the different values with their place in order of first appearance."""
    return {value: place for place, value in enumerate(dict.fromkeys(values))}


def _draw(
    picture: Picture, witnesses: Mapping[Witness, int]
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Return the nodes and edges as pyvis holds them, filled without its quadratic and lossy `add_edge`."""
    graph = to_network(picture)
    ids = {iri: f"n{place}" for place, iri in enumerate(graph.nodes)}
    nodes: list[dict[str, object]] = [
        {
            "id": ids[node.iri], "iri": node.iri, "kind": node.kind, "type": node.type, "name": node.label,
            "folded": fold(node.label, marks=False), "first": node.first, "last": node.last, **graph.nodes[node.iri],
            "details": [
                {**asdict(line), "witnesses": [witnesses[w] for w in line.witnesses]} for line in node.details
            ],
        }
        for node in sorted(picture.nodes, key=lambda node: node.iri)
    ]  # fmt: skip
    edges: list[dict[str, object]] = [
        {
            "id": f"e{place}", "from": ids[source], "to": ids[target], "bend": bend, "role": edge.role,
            "title": edge.title, "former": edge.former, "first": edge.first, "last": edge.last,
            "witnesses": [witnesses[w] for w in edge.witnesses],
        }
        for source, target, place, bend in sorted(graph.edges(keys=True, data="bend"), key=lambda drawn: drawn[2])
        for edge in [picture.edges[place]]
    ]  # fmt: skip
    return nodes, edges


def _evidence(witnesses: Iterable[Witness]) -> dict[str, object]:
    """Return the witnesses in order, each naming its sentence and its article by number: both stand once."""
    listed = list(witnesses)
    sentences = number(w.sentence for w in listed)
    sources: dict[Source, int] = number(w.source for w in listed)
    rows = [
        {
            "sentence": sentences[w.sentence], "source": sources[w.source], "highlight": w.highlight, "words": w.words,
            "rule": w.rule, "offices": [asdict(office) for office in w.offices],
        }
        for w in listed
    ]  # fmt: skip
    return {"witnesses": rows, "sentences": list(sentences), "sources": [asdict(source) for source in sources]}


def _environment() -> Environment:
    """Return a template environment that escapes everything, keeps Vietnamese readable and refuses unknown names."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, loader=FunctionLoader(_asset))
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True, "separators": (",", ":")}
    return environment


@cache
def _code() -> dict[str, object]:
    """Return the scripts and the style of the page, and the policy that allows these and nothing else."""
    library = shipped("pages").joinpath(*VENDOR, "vis-network.min.js").read_text(encoding="utf-8")
    parts = sorted(_folder().joinpath("scripts").iterdir(), key=lambda file: file.name)
    body = "\n".join(part.read_text(encoding="utf-8") for part in parts)
    script = f'(() => {{\n"use strict";\n{body}\nstart();\n}})();'
    style = _asset("graph.css")
    inserted = shipped("pages").joinpath(*VENDOR, "inserted-styles.txt").read_text(encoding="utf-8").split()
    styles = " ".join([_hash(style), *(f"'{each}'" for each in inserted)])
    policy = (
        f"default-src 'none'; script-src {_hash(library)} {_hash(script)}; "
        f"style-src {styles}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    return {"library": Markup(library), "script": Markup(script), "style": Markup(style), "policy": policy}  # noqa: S704 - shipped files, no data


def _folder() -> Traversable:
    return shipped("pages").joinpath("graph")


def _asset(name: str) -> str:
    return _folder().joinpath(name).read_text(encoding="utf-8")


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
