"""A family of parts is the files of a folder: whoever adds a file has added a part."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

Part = TypeVar("Part")


def members(family: ModuleType) -> tuple[str, ...]:
    """Return the names of the modules of a package, sorted, without importing them."""
    return tuple(sorted(found.name for found in iter_modules(family.__path__) if not found.name.startswith("_")))


def every(family: ModuleType, kind: type[Part]) -> Iterator[Part]:
    """Yield every value of a kind that the modules of a package define, by file name, then in order of definition."""
    for name in members(family):
        module = import_module(f"{family.__name__}.{name}")
        yield from (value for value in vars(module).values() if isinstance(value, kind))
