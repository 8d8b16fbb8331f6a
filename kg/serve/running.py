"""The endpoint as a process."""

from __future__ import annotations

import uvicorn

from kg.query import Limits
from kg.serve.app import make_app


def run(store: str, host: str, port: int, limits: Limits) -> None:
    """Serve a store until the process is told to stop."""
    app = make_app(store, hosts=(host, "127.0.0.1", "localhost"), limits=limits)
    uvicorn.run(app, host=host, port=port, log_level="warning")
