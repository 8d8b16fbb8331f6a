"""A store by its name: `PATH`, or `scheme:PATH` for a backend by name."""

from __future__ import annotations

from contextlib import AbstractContextManager
from importlib import import_module

from kg.discover import members
from kg.errors import StoreError
from kg.store import backends
from kg.store.port import Backend, Reader, Writer

DEFAULT_SCHEME = "oxigraph"


def open_reader(name: str) -> AbstractContextManager[Reader]:
    """Return a store opened for reading, as it was last published.

    Raises StoreError where there is none, or the backend is not known.
    """
    backend, path = _backend(name)
    return backend.open_reader(path)


def open_writer(name: str, base: str | None = None) -> AbstractContextManager[Writer]:
    """Return a store opened for writing, made where there is none yet; a new one without a base has the default one.

    Raises StoreInUseError where somebody else writes, StoreError where the place is no store or its base is another.
    """
    backend, path = _backend(name)
    return backend.open_writer(path, base)


def is_unsettled(name: str) -> bool:
    """Say whether a store holds articles that an interrupted import did not publish."""
    backend, path = _backend(name)
    return backend.is_unsettled(path)


def settled_with(name: str) -> str | None:
    """Return the hash of the judgements that a store obeys, empty for none; None where nothing was published yet."""
    backend, path = _backend(name)
    return backend.settled_with(path)


def path_of(name: str) -> str:
    """Return where a store is: its name without the scheme."""
    return _backend(name)[1]


def _backend(name: str) -> tuple[Backend, str]:
    scheme, colon, path = name.partition(":")
    if not colon or "/" in scheme or len(scheme) == 1:  # a path, or a Windows drive
        scheme, path = DEFAULT_SCHEME, name
    if scheme not in members(backends):
        known = ", ".join(members(backends))
        raise StoreError(
            f"{name}: no backend named `{scheme}`; backends are {known}, and a plain path is {DEFAULT_SCHEME}"
        )
    backend = import_module(f"{backends.__name__}.{scheme}").BACKEND
    assert isinstance(backend, Backend)
    return backend, path
