"""The tree of errors is the one that is drawn, and each ends in one line for a person."""

from __future__ import annotations

import re

import pytest

from kg import errors
from kg.errors import KgError, MissingExtra

RAISED = sorted(
    (one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, KgError)),
    key=lambda one: one.__name__,
)


def drawn() -> dict[str, str]:
    """Return the parent of each error in the drawing at the top of the module."""
    parents: dict[str, str] = {}
    path: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"([│ ]*[├└]── )?([A-Z]\w+)", line):
            depth = len(found[1] or "") // 4
            path = [*path[:depth], found[2]]
            if depth:
                parents[found[2]] = path[depth - 1]
    return parents


@pytest.mark.parametrize("error", [one for one in RAISED if one is not KgError], ids=lambda one: str(one.__name__))
def test_an_error_stands_in_the_drawing_under_its_parent(error: type[KgError]) -> None:
    assert drawn()[error.__name__] == error.__bases__[0].__name__


def test_the_drawing_shows_no_error_that_is_not_there() -> None:
    assert set(drawn()) == {error.__name__ for error in RAISED} - {"KgError"}


def test_a_missing_extra_says_how_to_install_it() -> None:
    message = str(MissingExtra("starlette", "serve"))

    assert message == "starlette is not installed; run: pip install 'governance-kg[serve]'"
