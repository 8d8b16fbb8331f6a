"""Why the mentions behind an entity are one, what nearly joined them, and what people judged of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kg.entity.joining import Join, joins
from kg.entity.judging import Judgement
from kg.entity.mentions import Directory, Mention
from kg.entity.reviewing import LIMITS, Likeness, likenesses
from kg.entity.ruling import rule
from kg.entity.spelling import block_of, person_key
from kg.entity.wording import as_written
from kg.model import Identity, Kind, Member
from kg.pipeline.judging import Judged
from kg.query import select_rows
from kg.rdf.namespaces import article_iri, local_iri
from kg.rdf.records import read_claims
from kg.store import Reader

KINDS: Final = frozenset({"person", "organization", "event"})
_NEAREST: Final = 5
_DAYS: Final = 20
"""Within how many days the articles on one event lie, that of a congress of two weeks too."""


@dataclass(frozen=True, slots=True)
class Near:
    """Another entity, and the two mentions in which both are likest."""

    iri: str
    label: str
    mine: Mention
    theirs: Mention
    likeness: Likeness

    @property
    def joins(self) -> bool:
        """Say whether the bits are those of one, and only others keep the two apart."""
        return self.likeness.weight >= LIMITS[self.likeness.kind][1]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an entity's identity rests on."""

    mentions: tuple[Mention, ...]
    joins: tuple[tuple[Mention, Mention, Join], ...]
    near: tuple[Near, ...]
    judgements: tuple[Judgement, ...]


def find_grounds(reader: Reader, iri: str, kind: str, judged: Judged) -> Grounds | None:
    """Return what the identity of a person, body or event rests on; None for all else."""
    if kind not in KINDS:
        return None
    members = _members(reader, iri)
    known = tuple(read_claims(reader.claims(article_iri(reader.base, key))) for key in _articles(reader, kind, members))
    directory = Directory(known)
    rulings = rule(judged.judgements, directory, waiting=True)
    weighed = tuple(likenesses(known, rulings, frozenset(members)))
    identity = Identity(_kind(kind), iri.rpartition("/")[2], "", members)
    found = joins(identity, known, weighed, rulings)
    return Grounds(
        mentions=tuple(sorted((directory.mention(one) for one in members), key=lambda one: (one.day, one.text))),
        joins=tuple(_join(directory, one) for one in found),
        near=tuple(_near(reader, directory, members, weighed)),
        judgements=tuple(one for one, judged_of in rulings.bearing if not frozenset(members).isdisjoint(judged_of)),
    )


def _join(directory: Directory, join: Join) -> tuple[Mention, Mention, Join]:
    records = [directory.records[member.article] for member in (join.member, join.to)]
    written = replace(join, reasons=as_written(join.reasons, records))
    return directory.mention(join.member), directory.mention(join.to), written


def _kind(kind: str) -> Kind:
    return "person" if kind == "person" else "event" if kind == "event" else "organization"


def _members(reader: Reader, iri: str) -> tuple[Member, ...]:
    rows = select_rows(reader, f"SELECT ?mention {{ ?mention gov:denotes <{iri}> }} ORDER BY ?mention")
    return tuple(sorted(_member(reader, row["mention"] or "") for row in rows))


def _member(reader: Reader, mention: str) -> Member:
    return Member(*mention.removeprefix(f"{reader.base}article/").split("#", 1))


def _articles(reader: Reader, kind: str, members: tuple[Member, ...]) -> tuple[str, ...]:
    """Return the keys of the articles that may have something to say for or against some mentions being one."""
    own = {member.article for member in members}
    if kind == "person":
        return tuple(sorted(own | _of_like_names(reader, members)))
    if kind == "event":
        return tuple(sorted(own | _of_near_days(reader, own)))
    return tuple(sorted(own))


def _of_like_names(reader: Reader, members: tuple[Member, ...]) -> set[str]:
    rows = select_rows(
        reader,
        "SELECT ?mention ?name { GRAPH ?article { ?mention a gov:Person ; schema:name ?name } } "
        "ORDER BY ?mention ?name",
    )
    blocks = [(_member(reader, row["mention"] or ""), block_of(person_key(row["name"] or ""))) for row in rows]
    mine = {block for member, block in blocks if member in members}
    return {member.article for member, block in blocks if block in mine}


def _of_near_days(reader: Reader, own: set[str]) -> set[str]:
    rows = select_rows(
        reader,
        "SELECT ?event ?day { GRAPH ?article { { ?event schema:startDate ?day } UNION "
        "{ ?event schema:datePublished ?day } } } ORDER BY ?event ?day",
    )
    days: list[tuple[str, date]] = []
    for row in rows:
        article = (row["event"] or "").removeprefix(f"{reader.base}article/").partition("#")[0]
        days.append((article, date.fromisoformat((row["day"] or "")[:10])))
    mine = [day for article, day in days if article in own]
    return {article for article, day in days if any(abs((day - one).days) <= _DAYS for one in mine)}


def _near(reader: Reader, directory: Directory, members: tuple[Member, ...], weighed: Iterable[Likeness]) -> list[Near]:
    inside = frozenset(members)
    found: dict[str, Near] = {}
    for each in sorted(weighed, key=lambda each: (-each.weight, each.one, each.other)):
        sides = (each.one[0], each.other[0]) if each.one[0] in inside else (each.other[0], each.one[0])
        if sides[1] in inside or (len(found) == _NEAREST and each.weight < 0):
            continue
        mine, theirs = (directory.mention(side) for side in sides)
        written = as_written(each.reasons, [directory.records[side.article] for side in (*each.one, *each.other)])
        row = _entity(reader, sides[1])
        iri, label = row["entity"] or "", row["label"] or ""
        found.setdefault(iri, Near(iri, label, mine, theirs, replace(each, reasons=written)))
    return list(found.values())[:_NEAREST]


def _entity(reader: Reader, member: Member) -> Mapping[str, str | None]:
    mention = local_iri(reader.base, member.article, member.local)
    rows = select_rows(
        reader, f"SELECT ?entity ?label {{ {mention} gov:denotes ?entity . ?entity rdfs:label ?label }} ORDER BY ?label"
    )
    return rows[0]
