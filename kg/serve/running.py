"""The endpoint as a process."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn

from kg.errors import KgError
from kg.query import Limits
from kg.serve.app import make_app


def run(store: str, host: str, port: int, limits: Limits, *, ready: Callable[[str], None]) -> None:
    """Serve a store until the process is told to stop; `ready` is told the address as soon as it is listened on.

    Raises KgError where the address cannot be listened on.
    """
    app = make_app(store, hosts=(host, "127.0.0.1", "localhost"), limits=limits)
    with listen(host, port) as listener:
        ready(f"http://{host}:{listener.getsockname()[1]}")
        uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listener])


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens on an address; raises KgError where it is taken, or is not this machine's."""
    if not host:
        raise KgError("--host is empty, which would mean every address of this machine; name one")
    try:
        return socket.create_server((host, port))
    except OSError as error:
        raise KgError(f"{host}:{port} cannot be listened on: {error.strerror or error}; give another --port") from error
