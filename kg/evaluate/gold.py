"""Gold records: what a careful reader says that an article reports, with the other readings that are accepted."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from kg.errors import RecordError
from kg.evaluate.fields import (
    Node,
    flag,
    flags,
    nodes,
    nullable,
    nullable_strings,
    read_node,
    string,
    strings,
)
from kg.model import Given

KEYS: Final = frozenset({"article", "persons", "organizations", "events"})
"""What makes a JSON object a record; other files of a gold folder are passed over."""

APART: Final = "APART"
"""The file that keeps a folder out of the reading of the folders above it."""

ARTICLE: Final = ("url", "title", "published", "author", "publisher")
"""The fields of `article` that may be `given`."""

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """An office; `accept` holds other titles, `organizations` and `former` every accepted value, the gold's first."""

    title: str
    organizations: tuple[str | None, ...]
    former: tuple[bool, ...]
    accept: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldPerson:
    """A person; `accept` holds other spellings of the name."""

    id: str
    name: str
    accept: tuple[str, ...]
    honorifics: tuple[str, ...]
    positions: tuple[GoldPosition, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldOrganization:
    """A body; `accept` holds other spellings of the name."""

    id: str
    name: str
    accept: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldRole:
    """The part of a person or body (`member`) in an event; `accept` holds other roles that count."""

    member: str
    role: str
    accept: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report given at an event; `accept` holds other titles, `presenters` person ids."""

    title: str
    accept: tuple[str, ...]
    presenters: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event. In a field the gold's value stands first, then those accepted; a None among them makes it optional."""

    id: str
    types: tuple[str, ...]
    names: tuple[str | None, ...]
    dates: tuple[str | None, ...]
    end_date: str | None
    localities: tuple[str | None, ...]
    organizations: tuple[GoldRole, ...]
    persons: tuple[GoldRole, ...]
    reports: tuple[GoldReport, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """The gold record of one article; `id` is the stem of its file, beside which the text stands as `<id>.txt`.

    `given` holds what came with the text from outside and is to be handed to the reader; `stated` all that the gold
    says of the article itself.
    """

    id: str
    path: Path
    given: Given
    stated: Given
    persons: tuple[GoldPerson, ...] = ()
    organizations: tuple[GoldOrganization, ...] = ()
    events: tuple[GoldEvent, ...] = ()

    @property
    def text_path(self) -> Path:
        """Where the text of the article stands."""
        return self.path.with_suffix(".txt")


def read_gold(folder: Path) -> tuple[GoldRecord, ...]:
    """Return the gold records of a folder and the folders in it, by path; other JSON files are passed over.

    So are folders in it that hold a file `APART`: they are read when they are named themselves.
    Raises RecordError, naming file and field, for a file that is no JSON, a field of the wrong type, or no record.
    """
    found = (read_record(path) for path in sorted(folder.rglob("*.json")) if not is_apart(path, folder))
    records = tuple(record for record in found if record is not None)
    if not records:
        keys = ", ".join(sorted(KEYS))
        raise RecordError(f"{folder}: found no gold record, expected <id>.json with {keys}; name another folder")
    return records


def is_apart(path: Path, folder: Path) -> bool:
    """Whether a folder between a file and the folder that is read holds the file `APART`."""
    between = path.relative_to(folder).parents[:-1]
    return any((folder / one / APART).is_file() for one in between)


def read_record(path: Path) -> GoldRecord | None:
    """Return the gold record of a file; None where it lacks the keys of a record. Raises as `read_gold`."""
    try:
        whole = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise RecordError(f"{path}: {error.strerror}; gold records are files that can be read") from error
    except (ValueError, RecursionError) as error:
        raise RecordError(f"{path}: no JSON in UTF-8 ({error}); mend the file") from error
    if not isinstance(whole, Mapping) or not whole.keys() >= KEYS:
        return None
    node = read_node(whole, str(path))
    article = read_node(whole["article"], f"{path}: article")
    stated = {name: nullable(article, name) for name in ARTICLE}
    given = strings(node, "given")
    return GoldRecord(
        id=path.stem,
        path=path,
        given=Given(**{name: stated[name] for name in ARTICLE if name in given}),
        stated=Given(**stated),
        persons=_every(node, "persons", _person),
        organizations=_every(node, "organizations", _organization),
        events=_every(node, "events", _event),
    )


def _every(node: Node, key: str, read: Callable[[Node], Part]) -> tuple[Part, ...]:
    return tuple(read(part) for part in nodes(node, key))


def _organization(node: Node) -> GoldOrganization:
    return GoldOrganization(string(node, "id"), string(node, "name"), strings(node, "accept"), flag(node, "optional"))


def _person(node: Node) -> GoldPerson:
    return GoldPerson(
        id=string(node, "id"),
        name=string(node, "name"),
        accept=strings(node, "accept"),
        honorifics=strings(node, "honorifics"),
        positions=_every(node, "positions", _position),
        optional=flag(node, "optional"),
    )


def _position(node: Node) -> GoldPosition:
    return GoldPosition(
        title=string(node, "title"),
        organizations=(nullable(node, "organization"), *nullable_strings(node, "accept_organizations")),
        former=(flag(node, "former"), *flags(node, "accept_former")),
        accept=strings(node, "accept"),
        optional=flag(node, "optional"),
    )


def _event(node: Node) -> GoldEvent:
    return GoldEvent(
        id=string(node, "id"),
        types=(string(node, "type"), *strings(node, "accept_types")),
        names=(nullable(node, "name"), *nullable_strings(node, "accept_names")),
        dates=(nullable(node, "date"), *nullable_strings(node, "accept_dates")),
        end_date=nullable(node, "end_date"),
        localities=(nullable(node, "locality"), *nullable_strings(node, "accept_localities")),
        organizations=_every(node, "organizations", lambda part: _role(part, "organization")),
        persons=_every(node, "persons", lambda part: _role(part, "person")),
        reports=_every(node, "reports", _report),
        optional=flag(node, "optional"),
    )


def _role(node: Node, member: str) -> GoldRole:
    return GoldRole(string(node, member), string(node, "role"), strings(node, "accept_roles"), flag(node, "optional"))


def _report(node: Node) -> GoldReport:
    return GoldReport(
        string(node, "title"), strings(node, "accept"), strings(node, "presenters"), flag(node, "optional")
    )
