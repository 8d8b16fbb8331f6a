"""Questions to the graph: files with a name, parameters and columns, and whatever SPARQL a person writes."""

from __future__ import annotations

from kg.query.answers import Answer, read_answer, select_rows
from kg.query.asking import ask, bind
from kg.query.catalogue import Query, catalogue, find_query
from kg.query.conflicts import CHECKS, find_conflicts
from kg.query.finding import Candidate, find_entities, find_one
from kg.query.formats import FORMATS, write_answer
from kg.query.sandbox import Limits, ask_in_sandbox, serialize_in_sandbox

__all__ = [
    "CHECKS",
    "FORMATS",
    "Answer",
    "Candidate",
    "Limits",
    "Query",
    "ask",
    "ask_in_sandbox",
    "bind",
    "catalogue",
    "find_conflicts",
    "find_entities",
    "find_one",
    "find_query",
    "read_answer",
    "select_rows",
    "serialize_in_sandbox",
    "write_answer",
]
