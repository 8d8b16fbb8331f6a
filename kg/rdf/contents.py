"""What was said and shown at events: reports and their topics, statements, groups, aims and outcomes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode

from kg.fold import fold
from kg.model import Event, Report, Stated
from kg.rdf.gathering import Fact, Gathering, labelled
from kg.rdf.namespaces import term, vietnamese
from kg.rdf.ontology import label_of, topic


def add_contents(into: Gathering, key: str, node: NamedNode, event: Event) -> None:
    """Add what an article says of the contents of an event: each once, whoever reports it."""
    _add_topics(into, node, event.topics)
    for number, report in enumerate(event.reports, 1):
        _add_report(into, key, node, f"{event.id}-r{number}", report)
    _add_statements(into, key, node, event)
    for number, group in enumerate(event.groups, 1):
        one = into.minted("group", node.value, fold(group.name))
        into.names[one][group.name] += 1
        into.kind[one] = "group"
        into.add_claim(one, "gov:Group", ("gov:presentAt", node), f"{key}#{event.id}-group-{number}")
    for kind, values in (("aim", event.aims), ("outcome", event.outcomes)):
        for number, stated in enumerate(values, 1):
            one = into.minted(kind, node.value, fold(stated.value))
            into.words[one][stated.value] += 1
            local = f"{key}#{event.id}-{kind}-{number}"
            into.add_claim(one, f"gov:{kind.capitalize()}", ("gov:ofEvent", node), local)


def _add_report(into: Gathering, key: str, event: NamedNode, local: str, report: Report) -> None:
    paper = into.entity(key, local)
    into.names[paper][report.title] += 1
    into.direct.add((paper, "bibo:presentedAt", event))
    into.direct |= {(paper, "gov:presenter", into.entity(key, person)) for person in report.presenters}
    into.direct |= {(paper, "gov:about", into.unit(place.value)) for place in report.places}
    _add_topics(into, paper, report.topics)


def _add_topics(into: Gathering, node: NamedNode, topics: Iterable[Stated]) -> None:
    for one in topics:
        concept = NamedNode(topic(one.value))
        into.direct |= {(node, "gov:topic", concept), *_concept(concept, one.value)}


def _add_statements(into: Gathering, key: str, node: NamedNode, event: Event) -> None:
    for number, said in enumerate(event.statements, 1):
        speaker = into.entity(key, said.speaker)
        words, verb = fold(said.words), fold(said.verb)
        one = into.minted("statement", node.value, speaker.value, words, verb, str(said.quoted))
        into.words[one][said.words] += 1
        into.direct |= {(one, "gov:saidBy", speaker), (one, "gov:quoted", Literal(said.quoted))}
        into.direct |= {(one, "gov:verb", vietnamese(verb))} if said.verb else set()
        into.add_claim(one, "gov:Statement", ("gov:saidAt", node), f"{key}#{event.id}-statement-{number}")


def _concept(concept: NamedNode, code: str) -> Iterator[Fact]:
    yield concept, "rdf:type", term("gov:Topic")
    yield concept, "skos:notation", Literal(code)
    yield concept, "skos:prefLabel", Literal(label_of(concept.value, "en"), language="en")
    yield from labelled(concept, label_of(concept.value, "vi"))
