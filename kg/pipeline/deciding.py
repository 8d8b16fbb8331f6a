"""A judgement from the wish to the file: checked against the graph and the other judgements, with what it changes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kg.entity import resolve
from kg.entity.judging import Judgement, read_judgement
from kg.entity.mentions import Directory, Mention
from kg.entity.reviewing import Doubt, Likeness, in_doubt
from kg.entity.ruling import Rulings, linked, rule
from kg.entity.wording import as_written
from kg.errors import JudgementError
from kg.model import Identity, Record
from kg.pipeline.judging import append, read_file

NEW = "the new judgement"


@dataclass(frozen=True, slots=True)
class Change:
    """Identities that a judgement takes away, and those that come in their place."""

    before: tuple[Identity, ...]
    after: tuple[Identity, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement as it was written, and what it changed; `known` is the line that said it before, empty where none."""

    judgement: Judgement
    changes: tuple[Change, ...]
    known: str = ""


class Desk:
    """The articles of a graph and the file of judgements, open for judging."""

    def __init__(self, records: Iterable[Record], file: Path) -> None:
        self.records = tuple(records)
        self.file = file
        self.directory = Directory(self.records)
        self.judgements = read_file(file).judgements

    def rulings(self) -> Rulings:
        """Return what the judgements come to."""
        return rule(self.judgements, self.directory, waiting=True)

    def doubts(self) -> tuple[Doubt, ...]:
        """Return the pairs for people to judge."""
        rulings = self.rulings()
        found = in_doubt(self.records, resolve(self.records, rulings), rulings)
        return tuple(replace(one, likeness=self._as_written(one.likeness)) for one in found)

    def _as_written(self, likeness: Likeness) -> Likeness:
        articles = {member.article for member in (*likeness.one, *likeness.other)}
        records = [self.directory.records[article] for article in sorted(articles)]
        return replace(likeness, reasons=as_written(likeness.reasons, records))

    def is_judged(self, doubt: Doubt) -> bool:
        """Say whether judgements have settled a pair since it was found in doubt."""
        rulings, (one, other) = self.rulings(), (doubt.one.members, doubt.other.members)
        return any(linked(links, one, other) for links in (rulings.same, rulings.different, rulings.unsure))

    def judge(self, one: str, other: str, verdict: str, by: str, on: str, why: str) -> Decision:
        """Write a judgement into the file and return what it changes.

        Raises JudgementError, having written nothing, where it cannot be understood or contradicts others.
        """
        wanted = self.named(
            read_judgement([" ".join(cell.split()) for cell in (one, other, verdict, by, on, why)], NEW)
        )
        judgements = (*self.judgements, wanted)
        rulings = rule(judgements, self.directory, waiting=True)
        for known in self.judgements:
            if {known.one, known.other} == {wanted.one, wanted.other}:
                return Decision(wanted, (), known.place)
        changes = find_changes(resolve(self.records, self.rulings()), resolve(self.records, rulings))
        append(self.file, wanted)
        self.judgements = read_file(self.file).judgements
        return Decision(wanted, changes)

    def named(self, judgement: Judgement) -> Judgement:
        """Return a judgement with both mentions as their articles write them."""
        found = [self.directory.find(text, judgement.place) for text in (judgement.one, judgement.other)]
        for text, mentions in zip((judgement.one, judgement.other), found, strict=True):
            if mentions is None:
                article = text.partition(":")[0]
                raise JudgementError(
                    f"no article named `{article}` in this graph; `kg ask what/mentions` lists articles and names"
                )
        one, other = (mentions or {} for mentions in found)
        kind = next((kind for kind in one if kind in other), None)
        return replace(judgement, one=one[kind].text, other=other[kind].text) if kind else judgement

    def mentions(self, identity: Identity) -> tuple[Mention, ...]:
        """Return the mentions of a person, body or event."""
        return tuple(self.directory.mention(member) for member in identity.members)


def find_changes(before: Iterable[Identity], after: Iterable[Identity]) -> tuple[Change, ...]:
    """Return what became of the persons, bodies and events whose members changed."""
    old = {member: one for one in before for member in one.members if one.kind != "report"}
    new = {member: one for one in after for member in one.members if one.kind != "report"}
    changes: dict[str, Change] = {}
    for member in sorted(old):
        if old[member].members != new[member].members and old[member].name not in changes:
            gone, come = {old[member].name: old[member]}, {new[member].name: new[member]}
            for _ in old:  # until nothing more is drawn in
                size = len(gone) + len(come)
                come |= {new[m].name: new[m] for one in gone.values() for m in one.members}
                gone |= {old[m].name: old[m] for one in come.values() for m in one.members}
                if len(gone) + len(come) == size:
                    break
            change = Change(tuple(gone[name] for name in sorted(gone)), tuple(come[name] for name in sorted(come)))
            changes |= dict.fromkeys(gone, change)
    return tuple(dict.fromkeys(changes.values()))
