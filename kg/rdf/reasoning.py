"""Whether the graph agrees with the ontology: proved by HermiT, explained by queries.

HermiT comes with owlready2 and runs on Java. It says only *that* a graph is inconsistent; the queries in
`ontology/clashes` find what clashes, each with its explanation in English and Vietnamese.
"""

from __future__ import annotations

import io
import re
import shutil
import tempfile
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, RdfFormat, Store, Triple, serialize

from kg.errors import OntologyError
from kg.rdf.namespaces import shorten, term
from kg.rdf.ontology import is_well_typed, read_ontology
from kg.resources import shipped

if TYPE_CHECKING:
    import owlready2

TYPE = term("rdf:type")
TEXTS = frozenset({term("gov:text"), term("oa:exact")})
"""Properties whose values no axiom speaks of, and which are most of a graph's bytes."""
HEADER = re.compile(r"^#\+ (en|vi): (.+)$", re.MULTILINE)
ARTICLE = re.compile(r"[^#]*/article/[^/#]+")
QUOTED = frozenset({"value", "one", "other"})
"""Columns of a clash that hold values of the graph; the others are words of the explanation."""
UNEXPLAINED = (
    "HermiT finds the graph inconsistent, and no query of ontology/clashes says where; check fewer articles at a time"
    " / HermiT thấy đồ thị mâu thuẫn, không truy vấn nào của ontology/clashes chỉ ra chỗ; hãy kiểm tra từng ít bài một"
)


@dataclass(frozen=True, slots=True)
class Consistency:
    """Whether a graph agrees with the ontology, how many classes the reasoner had, and what clashes.

    Each explanation is one line, first in English, then in Vietnamese, with the articles that it comes from.
    """

    consistent: bool
    classes: int
    explanations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """A query that finds one kind of clash, and its explanation by language, with the columns as placeholders."""

    name: str
    query: str
    english: str
    vietnamese: str


def check_consistency(quads: Iterable[Quad] | None = None) -> Consistency:
    """Return whether quads agree with the ontology; of None, whether the ontology agrees with itself.

    Raises OntologyError where Java is missing, the reasoner breaks, or the ontology reaches it empty.
    """
    data = list(quads or ())
    if shutil.which("java") is None:
        raise OntologyError(
            "Java is not on PATH, and the reasoner HermiT runs on it; install a Java runtime (Debian: apt install "
            "default-jre-headless; others: adoptium.net), or check without the reasoner"
        )
    with _quiet(), _scratch():
        agrees, classes, empty = _prove(_hand_over(data))
    if not classes:
        raise OntologyError("the ontology reached the reasoner without any class; reinstall governance-kg")
    explanations = (
        *(f"{shorten(one)} can have no instance / không thể có cá thể nào" for one in empty),
        *_explain(data),
    )
    if not agrees and not explanations:
        explanations = (UNEXPLAINED,)
    return Consistency(not explanations, classes, explanations)


def _prove(ntriples: bytes) -> tuple[bool, int, tuple[str, ...]]:
    """Return whether HermiT finds no contradiction, how many classes it had, and which can have no instance."""
    import owlready2

    world = owlready2.World()
    try:
        world.get_ontology(term("gov:").value).load(fileobj=io.BytesIO(ntriples))
        classes = sum(1 for _ in world.classes())
        try:
            owlready2.sync_reasoner_hermit(world, debug=0, ignore_unsupported_datatypes=True)
        except owlready2.OwlReadyInconsistentOntologyError:
            return False, classes, ()
        except owlready2.OwlReadyJavaError as error:
            raise OntologyError(_complaint(error)) from error
        return True, classes, _empty_classes(world)
    finally:
        world.close()


def _empty_classes(world: owlready2.World) -> tuple[str, ...]:
    found: list[Any] = list(world.inconsistent_classes())
    return tuple(sorted(one.iri for one in found if one.iri != term("owl:Nothing").value))


def _complaint(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip() and not line.lstrip().startswith("at ")]
    return f"the reasoner HermiT broke: {' '.join(lines[1:4])[:400]}; check that `java -version` works"


@contextmanager
def _quiet() -> Iterator[None]:
    # owlready2 prints and warns on import, on loading and on reasoning; what matters of it is in the values and errors.
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


@contextmanager
def _scratch() -> Iterator[None]:
    # owlready2 leaves the file that it hands to HermiT behind where the graph is inconsistent.
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory(prefix="kg-reasoning-") as folder:
        tempfile.tempdir = folder
        try:
            yield
        finally:
            tempfile.tempdir = before


def _hand_over(data: list[Quad]) -> bytes:
    """Return the ontology and what a reasoner can use of the data as N-Triples, days as the date-times of midnight."""
    literals = {value: _properties(value) for value in (True, False)}
    statements = {
        _reasonable(quad)
        for quad in data
        if isinstance(quad.subject, NamedNode)
        and (quad.predicate == TYPE or quad.predicate in literals[isinstance(quad.object, Literal)])
        and not (isinstance(quad.object, Literal) and not is_well_typed(quad.object))
    }
    named = {one.subject for one in statements}
    named |= {one.object for one in statements if one.predicate != TYPE and isinstance(one.object, NamedNode)}
    individuals = {Triple(one, TYPE, term("owl:NamedIndividual")) for one in named if isinstance(one, NamedNode)}
    triples = [*map(_with_range, read_ontology()), *statements, *individuals]
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""


def _properties(literal: bool) -> frozenset[NamedNode]:
    kind = term("owl:DatatypeProperty" if literal else "owl:ObjectProperty")
    declared = (one.subject for one in read_ontology() if one.predicate == TYPE and one.object == kind)
    return frozenset(one for one in declared if isinstance(one, NamedNode)) - TEXTS


def _reasonable(quad: Quad) -> Triple:
    value = quad.object
    if isinstance(value, Literal) and value.datatype == term("xsd:date"):
        value = Literal(f"{value.value}T00:00:00", datatype=term("xsd:dateTime"))
    return Triple(quad.subject, quad.predicate, value)


def _with_range(one: Triple) -> Triple:
    if one.predicate == term("schema:rangeIncludes") and one.object == term("xsd:date"):
        return Triple(one.subject, term("rdfs:range"), term("xsd:dateTime"))
    return one


@cache
def clashes() -> tuple[Clash, ...]:
    """Return the clashes that can be explained, one per query of `ontology/clashes`, by name.

    Raises OntologyError for a query that lacks an explanation.
    """
    files = sorted(shipped("ontology").joinpath("clashes").iterdir(), key=lambda file: file.name)
    return tuple(
        _read_clash(file.name.removesuffix(".rq"), file.read_text("utf-8")) for file in files if ".rq" in file.name
    )


def _read_clash(name: str, query: str) -> Clash:
    said = dict(HEADER.findall(query))
    if set(said) != {"en", "vi"}:
        raise OntologyError(
            f"ontology/clashes/{name}.rq: found {sorted(said)}; expected a line '#+ en: …' and '#+ vi: …'"
        )
    return Clash(name, query, said["en"], said["vi"])


def _explain(data: list[Quad]) -> tuple[str, ...]:
    """Return what clashes in the data, in words, each thing once."""
    if not data:
        return ()
    store = Store()
    triples = [*read_ontology(), *(quad.triple for quad in data)]
    store.extend(Quad(one.subject, one.predicate, one.object) for one in triples)
    store.update(shipped("ontology").joinpath("clashes", "types.ru").read_text("utf-8"))
    return tuple(explanation for clash in clashes() for explanation in _explanations(clash, store, data))


def _explanations(clash: Clash, store: Store, data: list[Quad]) -> Iterator[str]:
    solutions = store.query(clash.query)
    assert isinstance(solutions, QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        words = {name: _words(name, solution[name]) for name in names}
        articles = ", ".join(_articles(solution["individual"], data))
        yield (
            f"{clash.english.format(**words)} [articles: {articles or '–'}] / "
            f"{clash.vietnamese.format(**words)} [bài báo: {articles or '–'}]"
        )


def _words(column: str, value: Any) -> str:
    text = " ".join(shorten(value.value).split())
    text = text if len(text) <= 80 else f"{text[:80]}…"
    return f'"{text}"' if column in QUOTED and isinstance(value, Literal) else text


def _articles(individual: Any, data: list[Quad]) -> list[str]:
    """Return the articles that speak of an individual: by their graphs, or by what it is derived from."""
    near = [quad for quad in data if individual in (quad.subject, quad.object)]
    nodes = [node for quad in near for node in (quad.graph_name, quad.subject, quad.object)]
    found = (ARTICLE.match(node.value) for node in nodes if isinstance(node, NamedNode))
    return sorted({shorten(one.group()) for one in found if one})[:5]
