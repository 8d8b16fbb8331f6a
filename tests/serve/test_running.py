"""An address is listened on, or said to be taken, before anything is served."""

from __future__ import annotations

import pytest

from kg.errors import KgError
from kg.serve.running import listen


def test_a_free_address_is_listened_on() -> None:
    with listen("127.0.0.1", 0) as listener:
        assert listener.getsockname()[0] == "127.0.0.1"


def test_a_taken_address_is_told() -> None:
    with listen("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(KgError, match=f"127.0.0.1:{port} cannot be listened on: .*; give another --port"):
            listen("127.0.0.1", port)


@pytest.mark.parametrize("host", ["", "203.0.113.7", "khong co"])
def test_an_address_that_is_not_this_machine_is_refused(host: str) -> None:
    with pytest.raises(KgError, match=r"--host is empty|cannot be listened on"):
        listen(host, 0)
