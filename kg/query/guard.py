"""What a person's SPARQL may not do: reach another machine, or be so deep that the engine's parser falls.

This is the first of two fences; the second is the process in which it runs (`sandbox`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryError

MAX_LENGTH = 256_000  # code points; a query of a person's is far below
MAX_DEPTH = 100  # open brackets; the engine's parser overflows its stack at about 2,200 groups
MAX_CHAIN = 2_000  # operators of one kind; it overflows at about 6,600 UNIONs and 6,900 sums
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""(?P<skip>\#[^\n]*|<[^<>"{}|^`\\\s]*>|\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[?$]\w+|@[A-Za-z-]+|[\w.-]*:(?:[\w.:%-]|\\.)*)"""
    r"""|(?P<word>[A-Za-z_]\w*)|(?P<open>[({\[])|(?P<close>[)}\]])|(?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
_REFUSED = {"SERVICE": "SERVICE asks another machine", "LOAD": "LOAD fetches from another machine"}


def guard(sparql: str) -> str:
    """Return a query that may be run, as it was given.

    Raises QueryError where it is longer than `MAX_LENGTH`, nested deeper than `MAX_DEPTH`, chained longer than
    `MAX_CHAIN`, or asks for SERVICE or LOAD.
    """
    if len(sparql) > MAX_LENGTH:
        raise QueryError(f"the query has {len(sparql):,} characters; at most {MAX_LENGTH:,} are run")
    depth = chain = 0
    for token in _TOKEN.finditer(_unescape(sparql)):
        kind, text = token.lastgroup, token.group()
        depth += (kind == "open") - (kind == "close")
        chain += text in {"!", "+", "-", "*", "/", "|", "^", "&"} or text.upper() in {"UNION", "OPTIONAL", "MINUS"}
        if kind == "word" and text.upper() in _REFUSED:
            raise QueryError(f"{_REFUSED[text.upper()]}; queries run on this store alone")
        if depth > MAX_DEPTH:
            raise QueryError(f"the query nests more than {MAX_DEPTH} brackets; split it")
        if chain > MAX_CHAIN:
            raise QueryError(f"the query chains more than {MAX_CHAIN:,} operators; use VALUES, or split it")
    return sparql


def words(sparql: str) -> Iterator[str]:
    """Yield the bare words of a query in capitals: its keywords and functions, without names, texts and comments."""
    for token in _TOKEN.finditer(_unescape(sparql)):
        if token.lastgroup == "word":
            yield token.group().upper()


def _unescape(sparql: str) -> str:
    r"""Return a query with `\u0053` written out, as a SPARQL engine reads it before anything else."""
    return _ESCAPE.sub(lambda found: chr(min(int(found[1] or found[2], 16), 0x10FFFF)), sparql)
