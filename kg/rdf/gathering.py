"""What the fused graph is gathered in: statements, and the names and words of which the commonest is kept."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.fold import fold, slug
from kg.model import Identity, Member
from kg.rdf.namespaces import entity_iri, local_iri, term, vietnamese

Fact = tuple[NamedNode, str, NamedNode | Literal]

CLASSES = {
    "person": "gov:Person",
    "organization": "gov:Organization",
    "event": "gov:Event",
    "report": "gov:Report",
    "unit": "gov:AdministrativeUnit",
    "group": "gov:Group",
    "former-name": "gov:FormerName",
}


class Gathering:
    """Statements about the entities behind all claims; which of its names a node bears is settled at the end."""

    def __init__(self, base: str, identities: tuple[Identity, ...]) -> None:
        self.base = base
        self.identities = identities
        self.direct: set[Fact] = set()
        self.names: dict[NamedNode, Counter[str]] = defaultdict(Counter)
        self.words: dict[NamedNode, Counter[str]] = defaultdict(Counter)
        self.kind: dict[NamedNode, str] = {entity_iri(base, one.name): one.kind for one in identities}
        self._entity = {m: entity_iri(base, one.name) for one in identities for m in one.members}

    def entity(self, article: str, local: str) -> NamedNode:
        """Return the node of what an article has under an id of its record."""
        return self._entity[Member(article, local)]

    def minted(self, kind: str, *parts: str) -> NamedNode:
        """Return the node of what is known by its parts."""
        return entity_iri(self.base, f"{kind}-{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:12]}")

    def unit(self, name: str) -> NamedNode:
        """Return the node of a province, which is named once more."""
        unit = entity_iri(self.base, f"unit-{slug(name)}")
        self.kind[unit] = "unit"
        self.names[unit][name] += 1
        return unit

    def add_claim(self, one: NamedNode, kind: str, link: tuple[str, NamedNode], claim: str) -> None:
        """Add a node of a kind, what it belongs to, and the claim (`article#local`) that it comes from."""
        derived = local_iri(self.base, *claim.split("#", 1))
        self.direct |= {(one, "rdf:type", term(kind)), (one, *link), (one, "prov:wasDerivedFrom", derived)}

    def facts(self) -> Iterator[Fact]:
        """Yield what was gathered, but for the labels of nodes of a kind."""
        yield from self.direct
        for node, kind in self.kind.items():
            yield node, "rdf:type", term(CLASSES[kind])
        for node, words in self.words.items():
            yield node, "gov:words", vietnamese(commonest(words))
        for identity in self.identities:
            for member in identity.members:
                mention = local_iri(self.base, member.article, member.local)
                yield mention, "gov:denotes", entity_iri(self.base, identity.name)


def commonest(names: Counter[str]) -> str:
    """Return the name most articles use, the first by alphabet where even."""
    return min(names, key=lambda name: (-names[name], name))


def labelled(node: NamedNode, label: str) -> Iterator[Fact]:
    """Yield a node's label and what it is searched by."""
    yield node, "rdfs:label", vietnamese(label)
    yield node, "gov:foldedLabel", Literal(fold(label, marks=False))
