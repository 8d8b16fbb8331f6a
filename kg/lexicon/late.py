"""Patterns that are compiled when they are first tried: the grammar has many, and one article needs some of them."""

from __future__ import annotations

import re
from typing import Any, Final, cast

METHODS: Final = frozenset(("match", "fullmatch", "search", "finditer", "findall", "sub", "split", "pattern"))


def late(pattern: str) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does, but compile it when it is first tried.

    >>> late("(?:phó )?giám đốc").match("phó giám đốc sở").end()
    13
    """
    return cast("re.Pattern[str]", _Late(pattern))


class _Late:
    __slots__ = ("_source", *sorted(METHODS))

    def __init__(self, pattern: str) -> None:
        self._source = pattern

    def __getattr__(self, name: str) -> Any:
        """Return what the compiled pattern has by that name, and have it at hand from then on."""
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._source)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)
