"""Facts → record: persons, bodies and events with ids in order of first appearance, sorted, each with its evidence."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kg.fact.bodies import name_body
from kg.fact.context import Context
from kg.fact.dates import read_days
from kg.fact.facts import PersonPart
from kg.fact.formerly import former_names
from kg.fact.localities import read_locality
from kg.fact.occasions import parts, same_title, settings
from kg.fact.openings import Occasion, may_be
from kg.fact.people import People, Someone
from kg.fact.settling import witness_bodies
from kg.fact.signatories import with_signatories
from kg.fact.telling import tell
from kg.fact.titles import read_name, read_type
from kg.fold import fold
from kg.lexicon import load_lexicon
from kg.model import (
    ORGANIZATION_ROLES,
    PERSON_ROLES,
    Article,
    Event,
    Evidence,
    Organization,
    OrganizationRole,
    Person,
    PersonRole,
    Position,
    Record,
    Report,
    Stated,
    each_once,
)
from kg.text import Text

HONORIFIC_ORDER: Final = tuple(dict.fromkeys(code for h in load_lexicon().honorifics for code in h.codes))


@dataclass(frozen=True, slots=True)
class Register:
    """The bodies of a record: full name → first evidence, in order of first appearance."""

    ids: dict[str, str]

    def id(self, name: str) -> str:
        """Return the id of a body by its full name."""
        return self.ids[fold(name)]


def assemble(text: Text, context: Context, people: People, occasions: list[Occasion]) -> Record:
    """Return the record of an article: only persons with an office, an honorific or a part, only bodies pointed at."""
    article = text.article
    drafts = _drafts(article, context, people, occasions)
    acting = {part.person for draft in drafts for part in draft.persons}
    acting |= {one.speaker for draft in drafts for one in draft.statements}
    kept = [i for i, p in enumerate(people.persons) if p.offices or p.titled or p.honorifics or str(i) in acting]
    kept.sort(key=lambda i: people.persons[i].first)
    person_ids = {str(i): f"p{n}" for n, i in enumerate(kept, 1)}
    bodies, register = _organizations([people.persons[i] for i in kept], drafts)
    witnesses = witness_bodies(text, context, register.ids)
    persons = tuple(_person(people.persons[i], person_ids[str(i)], register) for i in kept)
    offices = {p.id: p.positions for p in persons}
    events = tuple(_event(draft, f"e{n}", person_ids, register, offices) for n, draft in enumerate(drafts, 1))
    formerly = former_names(text, context, register.ids)
    named = tuple(
        Organization(b.id, b.name, witnesses.get(fold(b.name)) or b.evidence, formerly.get(fold(b.name), ()))
        for b in bodies
    )
    return Record(article, persons, named, events)


def _drafts(article: Article, context: Context, people: People, occasions: list[Occasion]) -> list[Event]:
    """Return the events, each dated with the day of those before it at hand for `cùng ngày`."""
    drafts: list[Event] = []
    before: date | None = None
    for occasion in occasions:
        draft = _draft(article, context, people, occasion, before)
        before = date.fromisoformat(draft.date.value) if draft.date else before
        drafts.append(draft)
    return drafts


def _draft(article: Article, context: Context, people: People, occasion: Occasion, before: date | None) -> Event:
    """Return an event whose bodies are full names and whose persons are indices, as strings."""
    dated, placed, named = settings(occasion.facts)
    day, last, part = read_days(article, context, occasion, dated, before)
    venue = next((Stated(p.place.of(article.text), (p.evidence,)) for p in placed if p.kind == "venue"), None)
    event = Event(
        id="",
        type=read_type(article, occasion),
        name=read_name(article, occasion, named),
        date=day,
        end_date=last,
        part_of_day=part,
        venue=venue,
        locality=read_locality(article, context, occasion, placed),
        organizations=_bodies(occasion, context),
        persons=_parts(occasion, people),
        reports=_reports(article, occasion, people),
        evidence=(occasion.opening.evidence,),
    )
    if event.type == "signing":
        event = replace(event, organizations=with_signatories(event.organizations, event.persons, people, article.text))
    return tell(event, occasion.facts, people, article.text)


def _bodies(occasion: Occasion, context: Context) -> tuple[OrganizationRole, ...]:
    roles: dict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for fact in parts(occasion.facts)[0]:
        name = name_body(fact.body, context)
        if name and not (fact.role == "owner" and fact.at and not may_be(occasion.opening.type, fact.at.value)):
            roles[name, fact.role].append(fact.evidence)
    organizers = [name for name, role in roles if role == "organizer"]
    owners = [] if organizers else [name for name, role in roles if role == "owner"][:1]
    held = set(map(fold, (*organizers[:1], *owners)))
    acting = {fold(name) for name, role in roles if role not in ("attendee", "owner")} | set(map(fold, owners))
    out = []
    for (name, role), evidence in roles.items():
        if role == "attendee" and fold(name) in acting:
            continue
        if (role == "owner" and name not in owners) or (role == "co-organizer" and fold(name) in held):
            continue
        fixed = "organizer" if role == "owner" else role
        if role == "organizer" and name != organizers[0] and ("host", name) not in roles:
            fixed = "co-organizer"
        out.append(OrganizationRole(name, fixed, tuple(evidence)))
    return tuple(sorted(out, key=lambda r: (ORGANIZATION_ROLES.index(r.role), r.evidence[0])))


LED_TYPES: Final = (
    "reception",
    "visit",
    "inspection",
    "working-session",
    "voter-meeting",
    "signing",
    "meeting",
    "dialogue",
)
"""Kinds of occasion that somebody leads as host; who leads a delegation to another kind attends it."""


def _parts(occasion: Occasion, people: People) -> tuple[PersonRole, ...]:
    roles: dict[tuple[int, str], list[Evidence]] = defaultdict(list)
    outside: set[int] = set()
    for fact in parts(occasion.facts)[1]:
        index = people.of.get(fact.person.span.start)
        if index is None or _is_outside(index, fact, outside, occasion):
            continue
        roles[index, fact.role].append(fact.evidence)
    chairs = {index for index, role in roles if role in ("chair", "co-chair")}
    joint = any(role == "co-chair" for _, role in roles) or len(chairs) > 1
    out: dict[tuple[int, str], list[Evidence]] = {}
    for (index, role), evidence in roles.items():
        if role == "host" and index in chairs:
            continue
        if role == "attendee" and (index, "host") in roles:
            continue
        fixed = ("co-chair" if joint else "chair") if role in ("chair", "co-chair") else role
        fixed = "attendee" if role == "host" and occasion.opening.type not in LED_TYPES else fixed
        out.setdefault((index, fixed), []).extend(evidence)
    ordered = sorted(out.items(), key=lambda item: (PERSON_ROLES.index(item[0][1]), people.persons[item[0][0]].first))
    return tuple(PersonRole(str(index), role, (), tuple(evidence)) for (index, role), evidence in ordered)


def _is_outside(index: int, fact: PersonPart, outside: set[int], occasion: Occasion) -> bool:
    """Say whether somebody speaks elsewhere: of an occasion, or to the press, until an occasion is named again."""
    if fact.role == "outside":
        outside.add(index)
        return True
    if fact.role != "speaker" or occasion.opening.type == "press-conference":
        return False
    if fact.at is not None:
        outside.discard(index)
    return index in outside or (occasion.told and fact.at is None)


def _reports(article: Article, occasion: Occasion, people: People) -> tuple[Report, ...]:
    out: list[Report] = []
    for fact in parts(occasion.facts)[2]:
        title = (
            re.sub(r"^[“\"'«]+|[”\"'»]+$", "", " ".join(fact.title.of(article.text).split()))
            if _balanced(fact.title.of(article.text))
            else " ".join(fact.title.of(article.text).split())
        )
        who = tuple(dict.fromkeys(str(people.of[p.span.start]) for p in fact.presenters if p.span.start in people.of))
        twin = next((i for i, r in enumerate(out) if _is_twin(r, title, who)), None)
        if twin is None:
            out.append(Report(title, who, (fact.evidence,)))
        else:
            merged = tuple(dict.fromkeys((*out[twin].presenters, *who)))
            out[twin] = replace(
                out[twin],
                title=max(out[twin].title, title, key=len),
                presenters=merged,
                evidence=(*out[twin].evidence, fact.evidence),
            )
    return tuple(out)


def _is_twin(known: Report, title: str, who: tuple[str, ...]) -> bool:
    """Say whether a title is that of a known report, or shortens it where one person gives both."""
    if same_title(known.title, title):
        return True
    short, long = sorted((fold(known.title), fold(title)), key=len)
    if not who or known.presenters != who:
        return False
    words, others = set(short.split()), set(long.split())
    return long.startswith(short) or len(words & others) > 0.6 * len(words)


def _balanced(title: str) -> bool:
    return len(title) > 2 and title[0] in '“"«' and title[-1] in '”"»' and title.count("“") <= 1


def _organizations(persons: list[Someone], drafts: list[Event]) -> tuple[tuple[Organization, ...], Register]:
    """Return the bodies that positions and events point at, in order of first appearance, and their ids."""
    seen: dict[str, tuple[str, list[Evidence]]] = {}
    for person in persons:
        for held in person.offices:
            if held.body:
                seen.setdefault(fold(held.body), (held.body, []))[1].append(held.evidence)
    for draft in drafts:
        for role in draft.organizations:
            seen.setdefault(fold(role.organization), (role.organization, []))[1].extend(role.evidence)
    ordered = sorted(seen.items(), key=lambda item: (min(e.span for e in item[1][1]), item[0]))
    ids = {key: f"o{n}" for n, (key, _) in enumerate(ordered, 1)}
    bodies = tuple(Organization(ids[key], name, each_once(evidence)) for key, (name, evidence) in ordered)
    return bodies, Register(ids)


def _person(person: Someone, id_: str, register: Register) -> Person:
    honorifics = tuple(sorted(person.honorifics, key=HONORIFIC_ORDER.index))
    positions = tuple(
        Position(h.title, register.id(h.body) if h.body else None, h.former, (h.evidence,)) for h in person.offices
    )
    return Person(id_, person.name, honorifics, positions, each_once(person.evidence))


def _event(
    draft: Event, id_: str, persons: dict[str, str], register: Register, offices: dict[str, tuple[Position, ...]]
) -> Event:
    roles = tuple(
        PersonRole(
            persons[r.person],
            r.role,
            tuple(i for i, p in enumerate(offices[persons[r.person]]) if not p.former),
            each_once(r.evidence),
        )
        for r in draft.persons
    )
    bodies = tuple(
        OrganizationRole(register.id(r.organization), r.role, each_once(r.evidence)) for r in draft.organizations
    )
    reports = tuple(
        replace(r, presenters=tuple(persons[p] for p in r.presenters if p in persons)) for r in draft.reports
    )
    statements = tuple(replace(one, speaker=persons[one.speaker]) for one in draft.statements)
    return replace(draft, id=id_, persons=roles, organizations=bodies, reports=reports, statements=statements)
