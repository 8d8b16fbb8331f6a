"""The question library: every `.rq` file below `queries/`, and any other by its path.

A query file is valid SPARQL as it stands, with a header of comments:

    #+ summary: Who co-chaired which workshop, and in which office
    #+ summary-vi: Ai đồng chủ trì hội thảo nào, với chức vụ gì
    #+ question: Who co-chaired which workshops?
    #+ question-vi: Ai đã đồng chủ trì những hội thảo nào?
    #+ param: person | person | ?who | only this person | chỉ người này | bui quang tuan
    #+ column: workshop | the workshop | hội thảo

A parameter has a name, a type, the variable that it binds, what it means in English and Vietnamese, and an example.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from kg.errors import QueryError
from kg.resources import shipped

PARAM_TYPES = ("person", "organization", "event", "report", "unit", "topic", "article", "year", "date", "text", "iri")
TEXT_KEYS = ("summary", "summary-vi", "question", "question-vi", "severity")
_HEADER = re.compile(r"#\+ (?P<key>[a-z-]+): *(?P<value>.*)")
RESERVED = ("store", "format", "output", "first", "show-sparql", "help", "f", "h", "o", "s")
"""What `kg ask` has as options of its own."""
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_VARIABLE = re.compile(r"\?[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query: what binds which variable."""

    name: str
    type: str
    variable: str
    english: str
    vietnamese: str
    example: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a query's answer, under the name of its variable."""

    name: str
    english: str
    vietnamese: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question with a name; `severity` is set on data-quality queries: `error` or `note`."""

    name: str
    sparql: str
    summary: str
    summary_vi: str
    question: str
    question_vi: str
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    severity: str | None = None


def parse_query(text: str, name: str) -> Query:
    """Return the query that a file's text holds; a text without a header has no parameters.

    Raises QueryError naming file and line where a header line is not understood.
    """
    words: dict[str, str] = {}
    params: list[Param] = []
    columns: list[Column] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#+"):
            continue
        where = f"{name}:{number}"
        key, value = _split(line, where)
        if key == "param":
            params.append(_param(value, where, text))
            _check_once(params, where)
        elif key == "column":
            columns.append(Column(*_fields(value, 3, where, "name | English | Vietnamese")))
        elif key in TEXT_KEYS:
            words[key] = value
        else:
            raise QueryError(f"{where}: unknown header `{key}`; headers are param, column, {', '.join(TEXT_KEYS)}")
    return Query(
        name=name,
        sparql=text,
        summary=words.get("summary", ""),
        summary_vi=words.get("summary-vi", ""),
        question=words.get("question", ""),
        question_vi=words.get("question-vi", ""),
        params=tuple(params),
        columns=tuple(columns),
        severity=words.get("severity"),
    )


def _split(line: str, where: str) -> tuple[str, str]:
    found = _HEADER.fullmatch(line.rstrip())
    if not found:
        raise QueryError(f"{where}: `{line[:60]}` is no header line; expected `#+ key: value`")
    return found["key"], found["value"]


def _fields(value: str, count: int, where: str, form: str) -> list[str]:
    fields = [field.strip() for field in value.split("|")]
    if len(fields) != count or not fields[0]:
        raise QueryError(f"{where}: {len(fields)} fields in `{value[:60]}`; expected {count}: {form}")
    return fields


def _param(value: str, where: str, text: str) -> Param:
    form = "name | type | ?variable | English | Vietnamese | example"
    param = Param(*_fields(value, 6, where, form))
    if not _NAME.fullmatch(param.name) or param.name in RESERVED:
        raise QueryError(
            f"{where}: `{param.name}` is no name for a parameter; expected such as `person`, no option of ask"
        )
    if param.type not in PARAM_TYPES:
        raise QueryError(f"{where}: unknown parameter type `{param.type}`; types are {', '.join(PARAM_TYPES)}")
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#"))
    if not _VARIABLE.fullmatch(param.variable) or not re.search(rf"{re.escape(param.variable)}\b", body):
        raise QueryError(f"{where}: parameter {param.name} binds `{param.variable}`, which is no variable of the query")
    return param


def _check_once(params: list[Param], where: str) -> None:
    *earlier, last = params
    if any(last.name == param.name or last.variable == param.variable for param in earlier):
        raise QueryError(f"{where}: parameter {last.name} or its variable {last.variable} stands twice; keep one")


@cache
def catalogue() -> tuple[Query, ...]:
    """Return all shipped queries, sorted by name."""
    return tuple(sorted(_walk(shipped("queries"), ""), key=lambda query: query.name))


def _walk(folder: Traversable, prefix: str) -> Iterator[Query]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _walk(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".rq"):
            yield parse_query(entry.read_text("utf-8"), prefix + entry.name.removesuffix(".rq"))


def find_query(name: str) -> Query:
    """Return a query by its name in the library, or by the path of a `.rq` file.

    Raises QueryError naming the nearest names where there is none.
    """
    known = {query.name: query for query in catalogue()}
    if name in known:
        return known[name]
    if name.endswith(".rq"):
        return parse_query(read_file(Path(name)), name)
    near = get_close_matches(name, known, n=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "`kg queries` lists them"
    raise QueryError(f"no query named `{name}`; {hint}")


def read_file(path: Path) -> str:
    """Return the text of a query file; raises QueryError where it cannot be read as UTF-8."""
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read as a query ({error})") from error
