"""Mentions by the names that people give them: `ARTICLE:Name as written`, `#2` for the second of that name there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final

from kg.errors import JudgementError
from kg.fold import fold
from kg.model import Event, Evidence, Kind, Member, Organization, Person, Record, natural

_NUMBER: Final = re.compile(r"#([1-9][0-9]{0,3})$")
_Entity = Person | Organization | Event


@dataclass(frozen=True, slots=True)
class Mention:
    """A person, body or event as one article has it.

    `text` is what people call it by, `day` that of its article's first event or publication, `sentences` where it
    stands.
    """

    member: Member
    kind: Kind
    text: str
    name: str
    article: str
    day: str
    sentences: tuple[str, ...] = ()


class Directory:
    """The mentions of some articles by name, and their names by what they are."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = {record.article.key: record for record in records}
        self.keys: dict[str, list[str]] = defaultdict(list)
        for key, record in sorted(self.records.items()):
            self.keys[record.article.id].append(key)
        self.known: dict[str, tuple[Mention, ...]] = {}

    def mention(self, member: Member) -> Mention:
        """Return the mention that an entity of an article is."""
        return next(one for one in self.mentions(member.article) if one.member == member)

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """Return the persons, bodies and events of an article, given by its key, in the order of its text."""
        if article not in self.known:
            self.known[article] = tuple(self._named(self.records[article]))
        return self.known[article]

    def find(self, text: str, place: str, *, waiting: bool = False) -> Mapping[Kind, Mention] | None:
        """Return what a name may mean, one mention of a kind; None where its article is not here.

        Raises JudgementError where the article is here and has no such mention, or several articles bear its name,
        unless the mention is waited for: a new text or a better reading may have dropped it, an import brought a second
        article of the name.
        """
        article, _, name = text.partition(":")
        keys = [article] if article in self.records else self.keys.get(article, [])
        if not keys:
            return None
        if len(keys) > 1 and waiting:
            return None
        if len(keys) > 1:
            raise JudgementError(
                f"{place}: {len(keys)} articles are named {article}; name one by its key: {', '.join(keys)}"
            )
        mentions = self.mentions(keys[0])
        if found := _called(mentions, name) or _with_id(mentions, name):
            return found
        if waiting:
            return None
        raise JudgementError(f"{place}: the article {article} has no mention `{name}`; {_instead(mentions, name)}")

    def what_is_missing(self, text: str) -> str:
        """Return in words why a mention cannot be found."""
        article = text.partition(":")[0]
        keys = [article] if article in self.records else self.keys.get(article, [])
        if len(keys) > 1:
            return f"{len(keys)} articles are named {article}; name one by its key: {', '.join(keys)}"
        return f"`{text}` is not in its article" if keys else f"the article of `{text}` is not in the graph"

    def _named(self, record: Record) -> Iterator[Mention]:
        seen: dict[tuple[Kind, str], int] = defaultdict(int)
        for kind, name, entity in _entities(record):
            seen[kind, fold(name)] += 1
            number = seen[kind, fold(name)]
            yield Mention(
                member=Member(record.article.key, entity.id),
                kind=kind,
                text=f"{self._article(record)}:{name}{f'#{number}' if number > 1 else ''}",
                name=name,
                article=record.article.id,
                day=_day(record),
                sentences=_sentences(record, entity.evidence),
            )

    def _article(self, record: Record) -> str:
        """Return what an article is called by: its id, where no other bears it and it can be told from the name."""
        known = record.article.id
        plain = " ".join(known.split()) == known and ":" not in known and not known.startswith("#")
        return known if plain and len(self.keys[known]) == 1 and known not in self.records else record.article.key


def _entities(record: Record) -> Iterator[tuple[Kind, str, _Entity]]:
    found: list[tuple[Kind, str, _Entity]] = [("person", one.name, one) for one in record.persons]
    found += [("organization", one.name, one) for one in record.organizations]
    found += [("event", one.name.value if one.name else one.id, one) for one in record.events]
    for kind, name, entity in sorted(found, key=lambda each: _place(each[2])):
        yield kind, " ".join(name.split()), entity


def _place(entity: _Entity) -> tuple[int, tuple[tuple[int, str], ...]]:
    """Return where an entity stands first in its article, then its id."""
    return min((one.span.start for one in entity.evidence), default=0), natural(entity.id)


def _called(mentions: Iterable[Mention], name: str) -> dict[Kind, Mention]:
    wanted = fold(name if _NUMBER.search(name) else f"{name}#1")
    found: dict[Kind, Mention] = {}
    for one in mentions:
        written = one.text.partition(":")[2]
        if fold(name) == fold(written) or wanted == fold(f"{written}#1"):
            found.setdefault(one.kind, one)
    return found


def _with_id(mentions: Iterable[Mention], name: str) -> dict[Kind, Mention]:
    return {one.kind: one for one in mentions if one.kind == "event" and one.member.local == name}


def _instead(mentions: tuple[Mention, ...], name: str) -> str:
    names = [one.text.partition(":")[2] for one in mentions]
    if not names:
        return "it has none; delete the line"
    near = get_close_matches(name, names, n=3, cutoff=0.5) or names[:5]
    return f"it has {', '.join(f'`{one}`' for one in near)}{', …' if len(names) > len(near) else ''}; name one of these"


def _day(record: Record) -> str:
    days = [event.date.value for event in record.events if event.date]
    return min(days) if days else (record.article.published or "")[:10]


def _sentences(record: Record, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    spans = sorted({one.sentence for one in evidence})
    return tuple(" ".join(span.of(record.article.text).split()) for span in spans)
