"""Tenures: the office of one person in one body, with the days on which articles attest it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from kg.fold import fold
from kg.model import Person, Record, attested_on
from kg.rdf.gathering import Fact, Gathering, commonest
from kg.rdf.namespaces import day, local_iri, term, vietnamese


class Tenure(NamedTuple):
    """An office as one person holds it in one body, its title folded: what makes two attestations one tenure."""

    person: NamedNode
    organization: NamedNode | None
    title: str
    former: bool


class Tenures:
    """Collects the days of every tenure."""

    def __init__(self, into: Gathering) -> None:
        self.into = into
        self.days: dict[Tenure, set[str]] = defaultdict(set)

    def add(self, record: Record, person: Person) -> None:
        """Add the offices in which a record attests a person."""
        for number, position in enumerate(person.positions):
            tenure = self.tenure(record, person, number)
            node = self.node(tenure)
            claim = local_iri(self.into.base, record.article.key, f"{person.id}-office-{number + 1}")
            self.days[tenure].update(filter(None, [attested_on(record)]))
            self.into.names[node][position.title] += 1
            self.into.direct.add((node, "prov:wasDerivedFrom", claim))

    def tenure(self, record: Record, person: Person, number: int) -> Tenure:
        """Return the tenure that one of a person's positions attests."""
        key, position = record.article.key, person.positions[number]
        body = self.into.entity(key, position.organization) if position.organization else None
        return Tenure(self.into.entity(key, person.id), body, fold(position.title), position.former)

    def node(self, tenure: Tenure) -> NamedNode:
        """Return the node of a tenure."""
        body = tenure.organization.value if tenure.organization else ""
        return self.into.minted("tenure", tenure.person.value, body, tenure.title, str(tenure.former))

    def facts(self) -> Iterator[Fact]:
        """Yield what is known of every tenure."""
        for tenure, days in self.days.items():
            yield from self._facts(tenure, days)

    def _facts(self, tenure: Tenure, days: set[str]) -> Iterator[Fact]:
        node = self.node(tenure)
        yield node, "rdf:type", term("gov:Tenure")
        yield node, "org:member", tenure.person
        yield node, "gov:title", vietnamese(commonest(self.into.names[node]))
        yield node, "gov:former", Literal(tenure.former)
        if tenure.organization:
            yield node, "org:organization", tenure.organization
        if days:
            yield node, "gov:firstAttested", day(min(days))
            yield node, "gov:lastAttested", day(max(days))
