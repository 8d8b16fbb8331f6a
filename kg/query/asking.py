"""A query of the library asked with values for its parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.errors import ParameterError
from kg.query.answers import Answer, read_answer
from kg.query.catalogue import Param, Query
from kg.query.finding import find_one, writable
from kg.rdf.namespaces import term
from kg.store import Reader

_YEAR = re.compile(r"[0-9]{4}")


def ask(reader: Reader, query: Query, values: Mapping[str, str], *, first: bool = False) -> Answer:
    """Return the answer of a query, its parameters bound to values by name.

    Raises ParameterError where a parameter is unknown or a value not of its type, QueryError where a name means nobody
    or several.
    """
    return read_answer(reader.query(bind(reader, query, values, first=first)))


def bind(reader: Reader, query: Query, values: Mapping[str, str], *, first: bool = False) -> str:
    """Return a query with a trailing VALUES block for each value: terms that the library serialises, never text."""
    known = {param.name: param for param in query.params}
    blocks = []
    for name, value in values.items():
        if name not in known:
            expected = ", ".join(known) or "none"
            raise ParameterError(f"{query.name} has no parameter `{name}`; its parameters: {expected}")
        blocks.append((known[name].variable, _term(reader, known[name], value, first=first)))
    if not blocks:
        return query.sparql
    variables = " ".join(variable for variable, _ in blocks)
    return f"{query.sparql}\nVALUES ({variables}) {{ ({' '.join(str(value) for _, value in blocks)}) }}\n"


def _term(reader: Reader, param: Param, value: str, *, first: bool) -> NamedNode | Literal:
    if param.type == "year":
        return Literal(int(_checked(param, value, _YEAR.fullmatch(value) is not None, "four digits")))
    if param.type == "date":
        return Literal(_checked(param, value, _is_day(value), "a date such as 2019-08-14"), datatype=term("xsd:date"))
    if param.type in {"text", "article"}:
        return Literal(writable(value))
    if param.type == "iri":
        return _iri(param, value)
    return NamedNode(find_one(reader, value, param.type, first=first).iri)


def _checked(param: Param, value: str, holds: bool, expected: str) -> str:
    if not holds:
        raise ParameterError(f"--{param.name} is `{value[:60]}`; expected {expected}")
    return value


def _iri(param: Param, value: str) -> NamedNode:
    try:
        return NamedNode(value)
    except ValueError as error:
        raise ParameterError(f"--{param.name} is `{value[:60]}`; expected an absolute IRI") from error


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
