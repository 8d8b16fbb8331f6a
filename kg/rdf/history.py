"""What time did, as statements: changes of bodies and provinces, bounds of tenures, seats, and counts of witnesses."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.fold import fold
from kg.model import BodyChange, Bounds, Held, History, Record, UnitStep, UnitVersion, Whereabouts
from kg.rdf.gathering import Fact, Gathering, labelled
from kg.rdf.namespaces import day, entity_iri, term, vietnamese
from kg.rdf.tenures import Tenure, Tenures

CHANGES = {"merged": "gov:BodyMerger", "renamed": "gov:BodyRenaming", "divided": "gov:BodyDivision"}
"""The classes of changes that have one of their own."""


def history_facts(history: History, into: Gathering, tenures: Tenures) -> Iterator[Fact]:
    """Yield the statements of a history."""
    for change in history.changes:
        yield from _change(change, into)
    for one in history.witnesses:
        yield entity_iri(into.base, one.event), "gov:independentWitnesses", Literal(one.count)
    for bounds in history.bounds:
        yield from _bounds(bounds, into, tenures)
    seats = frozenset((entity_iri(into.base, body), title) for body, title in history.seats)
    for tenure in tenures.days:
        if tenure.organization and not tenure.former and (tenure.organization, tenure.title) in seats:
            yield from _post(tenures.node(tenure), tenure.organization, tenure.title, into)


def add_places(places: tuple[Whereabouts, ...], into: Gathering) -> None:
    """Add the province of each event as it then was, with its versions since, and as it is by now."""
    for place in places:
        event = entity_iri(into.base, place.event)
        into.direct.add((event, "gov:localityToday", into.unit(place.today.name)))
        into.direct |= set(_version(place.today, into))
        if place.then:
            into.direct.add((event, "gov:localityThen", _unit_node(place.then, into)))
            into.direct |= set(_version(place.then, into))
        for step in place.steps:
            into.direct |= set(_unit_change(step, into))


def add_former_names(record: Record, into: Gathering) -> None:
    """Add the names under which an article says that bodies stood before."""
    key = record.article.key
    for body in record.organizations:
        node = into.entity(key, body.id)
        for number, stated in enumerate(body.former_names, 1):
            one = into.minted("former-name", node.value, fold(stated.value))
            into.names[one][stated.value] += 1
            into.kind[one] = "former-name"
            into.add_claim(one, "gov:FormerName", ("gov:nameOf", node), f"{key}#{body.id}-former-{number}")


def _change(change: BodyChange, into: Gathering) -> Iterator[Fact]:
    ends = (change.after,) if change.after else change.before
    node = into.minted("change", *ends, change.date or change.issued, change.decree, change.said)
    yield node, "rdf:type", term("gov:BodyChange")
    if change.relation in CHANGES:
        yield node, "rdf:type", term(CHANGES[change.relation])
    if change.after:
        yield node, "org:resultingOrganization", entity_iri(into.base, change.after)
    yield from ((node, "org:originalOrganization", entity_iri(into.base, one)) for one in change.before)
    yield node, "gov:decree", vietnamese(change.decree)
    yield node, "gov:effectiveBy", day(change.date or change.issued)
    if change.date:
        yield node, "gov:changedOn", day(change.date)
    yield from labelled(node, change.said)


def _unit_change(step: UnitStep, into: Gathering) -> Iterator[Fact]:
    node = into.minted("unit-change", step.date, step.decree, step.after.key)
    yield node, "rdf:type", term("gov:UnitChange")
    yield node, "gov:changedOn", day(step.date)
    yield node, "gov:decree", vietnamese(step.decree)
    yield node, "gov:originalUnit", _unit_node(step.before, into)
    yield node, "gov:resultingUnit", _unit_node(step.after, into)
    yield from _version(step.before, into)
    yield from _version(step.after, into)


def _version(version: UnitVersion, into: Gathering) -> Iterator[Fact]:
    node = _unit_node(version, into)
    yield node, "rdf:type", term("gov:UnitVersion")
    yield node, "gov:versionOf", into.unit(version.name)
    yield node, "gov:unitCode", Literal(version.code)
    yield from labelled(node, version.title)
    if version.first:
        yield node, "gov:validFrom", day(version.first)
    if version.last:
        yield node, "gov:validUntil", day(version.last)


def _unit_node(version: UnitVersion, into: Gathering) -> NamedNode:
    return entity_iri(into.base, f"unit-version-{version.key}")


def _bounds(bounds: Bounds, into: Gathering, tenures: Tenures) -> Iterator[Fact]:
    node = _tenure_node(bounds.tenure, into, tenures)
    if bounds.not_before:
        yield node, "gov:notBefore", day(bounds.not_before)
    if bounds.not_after:
        yield node, "gov:notAfter", day(bounds.not_after)
    yield from ((node, "gov:boundedBy", _tenure_node(one, into, tenures)) for one in bounds.by)


def _tenure_node(held: Held, into: Gathering, tenures: Tenures) -> NamedNode:
    body = entity_iri(into.base, held.organization) if held.organization else None
    return tenures.node(Tenure(entity_iri(into.base, held.person), body, held.title, held.former))


def _post(tenure: NamedNode, body: NamedNode, title: str, into: Gathering) -> Iterator[Fact]:
    post = into.minted("post", body.value, title)
    yield tenure, "gov:post", post
    yield post, "rdf:type", term("gov:Post")
    yield post, "org:postIn", body
