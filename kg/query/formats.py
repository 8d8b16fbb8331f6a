"""Answers as text: CSV, TSV, JSON, and RDF where the answer is a graph."""

from __future__ import annotations

import csv
import io
import json
import math
import re

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.errors import QueryError
from kg.query.answers import Answer, Term, text_of
from kg.rdf.namespaces import PREFIXES, term

RDF = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES, "jsonld": RdfFormat.JSON_LD}
FORMATS = ("csv", "excel", "tsv", "json", *RDF)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?", re.ASCII)


def write_answer(answer: Answer, form: str) -> str:
    """Return an answer in one of `FORMATS`.

    `csv` is RFC 4180 with the columns' names first; `excel` is CSV with a byte order mark, and an apostrophe before a
    cell that a spreadsheet would run as a formula. `json` is a list of objects with the columns as keys, numbers and
    truth values as such, null where nothing is bound. Raises QueryError where rows are asked for as RDF.
    """
    if form in RDF:
        return _write_rdf(answer, form)
    if form == "json":
        rows = [dict(zip(answer.columns, map(_json_value, row), strict=True)) for row in answer.rows]
        return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
    out = io.StringIO()
    delimiter = "\t" if form == "tsv" else ","
    plain = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    quoted = csv.writer(out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL)
    guard = _guarded if form == "excel" else text_of
    plain.writerow(answer.columns)
    for row in answer.rows:
        cells = [guard(cell) for cell in row]
        (quoted if any("\r" in cell for cell in cells) else plain).writerow(cells)  # it would end a row elsewhere
    return ("\ufeff" if form == "excel" else "") + out.getvalue()


def _write_rdf(answer: Answer, form: str) -> str:
    if not answer.is_graph:
        raise QueryError(
            f"the answer is rows, not a graph: {form} needs a CONSTRUCT or DESCRIBE; rows are csv, tsv or json"
        )
    triples = [_triple(row) for row in answer.rows]
    try:
        written = serialize(triples, format=RDF[form], prefixes=PREFIXES)
    except OSError as error:  # JSON-LD has no statements about statements
        raise QueryError(f"the answer cannot be written as {form}: {error}; try turtle") from error
    return (written or b"").decode()


def _triple(row: tuple[Term | None, ...]) -> Triple:
    subject, predicate, value = row
    assert isinstance(subject, NamedNode | BlankNode)
    assert isinstance(predicate, NamedNode)
    assert value is not None
    return Triple(subject, predicate, value)


def _json_value(cell: Term | None) -> str | int | float | bool | None:
    if cell is None:
        return None
    if isinstance(cell, Literal):
        if cell.datatype == term("xsd:boolean"):
            return cell.value == "true"
        if cell.datatype in {term(f"xsd:{name}") for name in ("integer", "decimal", "double", "float")}:
            return _number(cell.value)
    return text_of(cell)


def _number(text: str) -> str | int | float:
    """Return what a literal counts; its text where JSON knows no such number: INF, NaN, letters, too many digits."""
    if not _NUMBER.fullmatch(text) or len(text) > 300:
        return text
    number = int(text) if text.lstrip("+-").isdecimal() else float(text)
    return number if math.isfinite(number) else text


def _guarded(cell: Term | None) -> str:
    text = text_of(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text
