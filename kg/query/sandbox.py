"""A person's SPARQL runs in a process of its own: with a deadline, a memory limit and no network, on a snapshot.

The engine knows no time-out, and a query of a few kilobytes can end its process. So the process is spawned for one
query, and killed when its time is over.
"""

from __future__ import annotations

import ctypes
import math
import multiprocessing
import os
import signal
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection

from kg.errors import KgError, QueryError, QueryStoppedError
from kg.query.answers import Answer, read_answer
from kg.query.guard import guard
from kg.query.results import write_results
from kg.store import open_reader

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds of time, megabytes of address space, rows of answer."""

    seconds: float = 60.0
    megabytes: int = 4096
    rows: int | None = None


def ask_in_sandbox(store: str, sparql: str, limits: Limits = Limits()) -> Answer:
    """Return the answer of a query that a person wrote, run on the published graph of a store.

    Raises QueryError where the query is refused or is no SPARQL, QueryStoppedError where it takes more than its limits,
    StoreError where the store cannot be opened.
    """
    found = _run_apart(store, sparql, limits, None)
    assert isinstance(found, Answer)
    return found


def serialize_in_sandbox(store: str, sparql: str, media: str, limits: Limits = Limits()) -> bytes:
    """Return the answer of a query as a media type of SPARQL results or of RDF; raises as `ask_in_sandbox` does."""
    found = _run_apart(store, sparql, limits, media)
    assert isinstance(found, bytes)
    return found


def _run_apart(store: str, sparql: str, limits: Limits, media: str | None) -> object:
    guard(sparql)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(theirs, store, sparql, limits, media), daemon=True)
    child.start()
    theirs.close()
    try:
        if not ours.poll(limits.seconds):
            raise QueryStoppedError(
                f"the query took longer than {limits.seconds:g} s and was stopped; narrow it, or add LIMIT"
            )
        found = ours.recv()
    except EOFError as error:
        child.join()
        if (child.exitcode or 0) > 0:  # a signal would be negative
            raise QueryError(f"the process of the query could not start (exit code {child.exitcode})") from error
        raise QueryStoppedError(
            f"the query ended its process: too deep, or more than {limits.megabytes} MB; narrow it"
        ) from error
    finally:
        child.kill()
        child.join()
        ours.close()
    if isinstance(found, KgError):
        raise found
    return found


def _run(connection: Connection, store: str, sparql: str, limits: Limits, media: str | None) -> None:
    _shut_in(limits)
    try:
        with open_reader(store) as reader:
            found = reader.query(sparql)
            connection.send(read_answer(found, limits.rows) if media is None else write_results(found, media))
    except KgError as error:
        connection.send(error)
    except MemoryError:
        connection.send(QueryStoppedError(f"the query needs more than {limits.megabytes} MB; narrow it"))
    except (OSError, RuntimeError, ValueError) as error:  # what the engine raises while it evaluates
        connection.send(QueryError(f"the engine could not answer: {error}"))


def _shut_in(limits: Limits) -> None:
    """Take this process's network away and bound its memory, as far as the system knows how."""
    if sys.platform == "win32":
        return
    import resource

    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # the engine's last words on running out of memory are not ours
    _end_with(limits.seconds)
    size = limits.megabytes * 1024 * 1024
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        asking = multiprocessing.parent_process()
        if asking and asking.pid != os.getppid():  # it died before it could be followed
            os._exit(0)
        if libc.unshare(_CLONE_NEWNET) != 0:
            libc.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def _end_with(seconds: float) -> None:
    """Have the system end this process a second after its deadline, whatever became of the one that started it."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(math.ceil(seconds) + 1)
