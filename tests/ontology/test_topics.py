"""The scheme of topics and the words by which the reader knows them belong together."""

from __future__ import annotations

from kg.fold import fold
from kg.lexicon import load_lexicon
from kg.rdf.namespaces import term
from kg.rdf.ontology import read_ontology, topics

WORDS = load_lexicon().topics
BROADER = {triple.object for triple in read_ontology() if triple.predicate == term("skos:broader")}


def test_every_word_leads_to_a_topic_of_the_scheme() -> None:
    assert {word.topic for word in WORDS} <= set(topics())


def test_every_topic_is_known_by_a_word_or_stands_above_others() -> None:
    known = {word.topic for word in WORDS}
    assert all(code in known or term(f"gov:topic-{code}") in BROADER or code == "security" for code in topics())


def test_no_word_leads_to_two_topics() -> None:
    folded = [fold(word.form) for word in WORDS]
    assert len(folded) == len(set(folded))
