r"""What a person's SPARQL may not do: reach another machine, or be so deep that the engine's parser falls.

This is the first of two fences; the second is the process in which it runs (`sandbox`). The engine reads letter by
letter and knows no tokens: `1SERVICE:x{…}` and `SERVICESILENT<…>` are service calls to it, a carriage return ends a
comment, three quotation marks that are never closed are an empty text and the start of another, and `\u` is an escape
only inside a text or an IRI. The fence reads as the engine does, or sees more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryError

MAX_LENGTH = 256_000  # code points; a query of a person's is far below
MAX_DEPTH = 100  # open brackets; the engine's parser overflows its stack at about 2,200 groups
MAX_CHAIN = 2_000  # operators of one kind; it overflows at about 6,600 UNIONs and 6,900 sums
_LETTERS = r"\w\u00b7\u0300-\u036f\u203f\u2040"
_HEX = "[0-9A-Fa-f]"
_IN_TEXT = (  # what may follow a backslash; with anything else three quotation marks open no long text
    rf"""\\(?:[tbnrf\\"']|u(?![Dd][89A-Fa-f]){_HEX}{{4}}|U00(?!00[Dd][89A-Fa-f])(?:0{_HEX}|10){_HEX}{{4}})"""
)
_ESCAPE = re.compile(rf"\\u({_HEX}{{4}})|\\U({_HEX}{{8}})")
_TOKEN = re.compile(  # possessive throughout: a text that is never closed costs one pass
    rf"""(?P<skip>\#[^\n\r]*+|[?$][{_LETTERS}]++|@[A-Za-z-]++|:(?:[{_LETTERS}.:%-]|\\.)*+"""
    rf"""|\"{{3}}(?:[^"\\]|{_IN_TEXT}|"(?!""))*+\"{{3}}|'{{3}}(?:[^'\\]|{_IN_TEXT}|'(?!''))*+'{{3}}"""
    r"""|"(?:[^"\\\n\r]|\\.)*+"?|'(?:[^'\\\n\r]|\\.)*+'?)"""
    r"""|(?P<iri><(?:[^\x00-\x20<>"{}|^`\\]|\\[uU])*+>)"""
    rf"""|(?P<word>(?:[{_LETTERS}.-]|\\u{_HEX}{{4}}|\\U{_HEX}{{8}})++)"""
    rf"""(?P<local>:(?:[{_LETTERS}.:%-]|\\.)*+)?"""
    r"""|(?P<open>[({\[])|(?P<close>[)}\]])|(?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
_GROUP_FOLLOWS = re.compile(r"(?:\s|\#[^\n\r]*+)*+\{")


def guard(sparql: str) -> str:
    """Return a query that may be run, as it was given.

    Raises QueryError where it is longer than `MAX_LENGTH`, nested deeper than `MAX_DEPTH`, chained longer than
    `MAX_CHAIN`, or asks for SERVICE or LOAD.
    """
    if len(sparql) > MAX_LENGTH:
        raise QueryError(f"the query has {len(sparql):,} characters; at most {MAX_LENGTH:,} are run")
    depth = chain = 0
    for token in _TOKEN.finditer(sparql):
        kind, text = token.lastgroup, token.group()
        depth += (kind == "open") - (kind == "close")
        chain += _operators(kind, text)
        if _asks_for(token, "SERVICE"):
            raise QueryError("SERVICE asks another machine; queries run on this store alone")
        if kind == "word" and "LOAD" in _plain(text):
            raise QueryError("LOAD fetches from another machine; queries run on this store alone")
        if depth > MAX_DEPTH:
            raise QueryError(f"the query nests more than {MAX_DEPTH} brackets; split it")
        if chain > MAX_CHAIN:
            raise QueryError(f"the query chains more than {MAX_CHAIN:,} operators; use VALUES, or split it")
    return sparql


def _operators(kind: str | None, text: str) -> int:
    if kind == "word":
        return text.count("-") + (text.upper() in {"UNION", "OPTIONAL", "MINUS"})
    return kind == "other" and text in "!+*/|^&"


def _asks_for(token: re.Match[str], keyword: str) -> bool:
    """Say whether a token holds the keyword of a pattern: a bare word, or one grown together with a prefixed name.

    A prefix may be called `service`; only where a group follows is it a call.
    """
    if token["iri"]:
        return _is_comparison(token["iri"], keyword)
    if not token["word"] or keyword not in _decoded(token["word"]).upper():
        return False
    return not token["local"] or _GROUP_FOLLOWS.match(token.string, token.end()) is not None


def _is_comparison(iri: str, keyword: str) -> bool:
    """Say whether what looks like an IRI may be a comparison, the keyword and a comment: `?x<1)SERVICE#>`."""
    closed = iri.find(")")
    found = iri.upper().find(keyword, closed) if closed >= 0 else -1
    return found >= 0 and iri.find("#", found) >= 0


def words(sparql: str) -> Iterator[str]:
    """Yield the bare words of a query in capitals: its keywords and functions, without names, texts and comments."""
    for token in _TOKEN.finditer(sparql):
        if token.lastgroup == "word":
            yield from _plain(token.group())


def _plain(run: str) -> list[str]:
    return [word for word in re.split(r"[^A-Z_]+", _decoded(run).upper()) if word]


def _decoded(word: str) -> str:
    r"""Return a word with `\u0053` written out, as the standard has it and an engine may read it."""
    return _ESCAPE.sub(lambda found: chr(min(int(found[1] or found[2], 16), 0x10FFFF)), word)
