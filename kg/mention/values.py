"""Mentions as frozen values: spans of the text with a kind and what can be read off them alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kg.model import PartOfDay, Span

Kind = Literal["person", "name", "body", "office", "event", "activity", "date", "place", "title"]
"""`name` is a bare name that only the rest of the article can tell to be a person's; `activity` an occasion said by a
verb (`tiếp`, `thăm`, `kiểm tra`); `title` a quotation."""


@dataclass(frozen=True, slots=True)
class Body:
    """The name of a body as it stands in the text.

    `head` is its head noun, `kind` and `level` are the table's; `core` is the name without its territory, `territory`
    the words of the territory (`tỉnh`, `huyện Con Cuông`), `parent` the body that it belongs to, `alias` a short form
    in brackets after it, `post` the place where a mission is.
    """

    span: Span
    head: str
    kind: str
    level: str
    core: str
    territory: str = ""
    parent: Body | None = None
    alias: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """A title of office with the body that it is held in, where the text names one."""

    span: Span
    title: str
    body: Body | None = None
    fixed: str = ""
    unit: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """A date as the text gives it: day and month, the year where it stands, the last day of a range, or a word.

    `last_year` is that of a range which ends in another year than it begins.

    `relative` is `today` (`sáng nay`), `yesterday` (`chiều qua`), `same` (`cùng ngày`), `anniversary`
    (`13/5/1955 - 13/5/2016`, in the latter year) or nothing.
    """

    day: int = 0
    month: int = 0
    year: int = 0
    last_day: int = 0
    last_month: int = 0
    last_year: int = 0
    part: PartOfDay | None = None
    relative: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span with a kind; the other fields hold what that kind has.

    person: `name`, `honorifics`, `offices`. office: `offices`. body: `body`.
    event, activity: `value` is the code of the kind of occasion. date: `day`. place: `value`. title: `name` is
    what stands inside the quotation marks.
    """

    kind: Kind
    span: Span
    value: str = ""
    name: Span | None = None
    honorifics: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    body: Body | None = None
    day: Day | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of each sentence of a text, in order of the text, without overlap."""

    sentences: tuple[tuple[Mention, ...], ...]
