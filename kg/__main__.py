"""The command `kg`: what has to hold before a command runs, whatever the terminal and the shell are like."""

from __future__ import annotations

import contextlib
import os
import sys
from io import TextIOWrapper


def main() -> None:
    """Run the command line; output is UTF-8 everywhere, and a stream that was closed is one that nobody reads."""
    try:
        open_closed_streams()
        write_utf8()
        from kg.cli import main as command

        command(prog_name="kg")
    except KeyboardInterrupt:  # while Python was still importing
        sys.exit(130)  # as shells say it: 128 + SIGINT; see kg.cli.options
    except OSError as error:  # of the last flush: the command itself has its own words
        with contextlib.suppress(OSError):
            print(f"kg: {error.strerror or error}", file=sys.stderr)
        os._exit(1)  # a second flush at exit would fail again, with a traceback


def open_closed_streams() -> None:
    """Open the null device in the place of each standard stream that was closed, before a file can take its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            file = os.open(os.devnull, os.O_RDWR)
            if file != number:
                os.dup2(file, number)
            setattr(sys, name, open(number, "r" if number == 0 else "w", encoding="utf-8"))  # noqa: SIM115, PTH123


def write_utf8() -> None:
    """Have stdout and stderr write UTF-8, what it cannot hold as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    main()
