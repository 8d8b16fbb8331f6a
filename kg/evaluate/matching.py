"""When two names count as one, and which predicted entity is which of the gold's."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from kg.evaluate.gold import GoldEvent, GoldOrganization, GoldPerson, GoldReport, GoldRole
from kg.fold import TONES
from kg.lexicon.tables import read_rows
from kg.model import Event, Organization, Person, Stated

SAME_TEXT: Final = 0.9
"""The overlap of words from which two titles count as one."""

SAME_NAME: Final = 0.5
"""The overlap of names from which two events of different types may be one."""

_QUOTES: Final = re.compile(r"[“”\"'«»‘’`]")
_AND: Final = re.compile(r"\s*&\s*")
_DASH: Final = re.compile(r"[–—]")
_POINTS: Final = re.compile(r"[,;:.()\-/]")


@cache
def expansions() -> Mapping[str, str]:
    """Return what the abbreviations of `scoring-abbreviations.tsv` stand for."""
    rows = read_rows("scoring-abbreviations", ("abbreviation", "expansion"))
    return MappingProxyType({row[0]: row[1] for row in rows})


@cache
def norm(text: str) -> str:
    """Return the key by which names compare: case, punctuation, abbreviations and tone placement are evened out."""
    text = unicodedata.normalize("NFC", text).casefold().replace("\u00a0", " ").replace("sỹ", "sĩ")
    text = _DASH.sub("-", _AND.sub("&", _QUOTES.sub("", text)))
    words = (expansions().get(word.strip(",;:()"), word) for word in text.split())
    text = _POINTS.sub(" ", " ".join(words)).replace("&", " và ")
    return " ".join(_tone_last(word) for word in unicodedata.normalize("NFD", " ".join(text.split())).split())


def _tone_last(syllable: str) -> str:
    marks = [c for c in syllable if c in TONES]
    return "".join(c for c in syllable if c not in TONES) + "".join(marks)


@cache
def norm_organization(text: str) -> str:
    """Return `norm` without the words for province and city (`Sở Nội vụ [tỉnh] X`)."""
    return " ".join(_territory_words().sub(" ", norm(text)).split())


@cache
def _territory_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)({norm('thành phố')}|{norm('tỉnh')})(?!\S)")


def overlap(a: str, b: str) -> float:
    """Return the F1 of the words of two normalised texts, order ignored."""
    left, right = a.split(), b.split()
    if not left or not right:
        return 0.0
    return 2 * (Counter(left) & Counter(right)).total() / (len(left) + len(right))


def same_text(text: str, accepted: Iterable[str | None]) -> bool:
    """Say whether a title is, but for a word or so, one of those accepted."""
    wanted = norm(text)
    return any(overlap(wanted, norm(one)) >= SAME_TEXT for one in accepted if one)


def same_place(text: str, accepted: Iterable[str | None]) -> bool:
    """Say whether a locality is one of those accepted."""
    return norm_organization(text) in {norm_organization(one) for one in accepted if one}


def align_persons(gold: tuple[GoldPerson, ...], predicted: tuple[Person, ...]) -> Mapping[str, str]:
    """Map predicted person ids to gold ids."""
    names = [(one.id, norm(one.name), {norm(name) for name in (one.name, *one.accept) if name}) for one in gold]
    return _align(names, [(one.id, norm(one.name)) for one in predicted])


def align_organizations(gold: tuple[GoldOrganization, ...], predicted: tuple[Organization, ...]) -> Mapping[str, str]:
    """Map predicted body ids to gold ids."""
    names = [
        (one.id, norm_organization(one.name), {norm_organization(name) for name in (one.name, *one.accept)})
        for one in gold
    ]
    return _align(names, [(one.id, norm_organization(one.name)) for one in predicted])


def _align(gold: list[tuple[str, str, set[str]]], predicted: list[tuple[str, str]]) -> Mapping[str, str]:
    """Pair by exact names first, then by accepted ones; what is left may share an entity that is taken."""
    mapping: dict[str, str] = {}
    taken: set[str] = set()
    for exact in (True, False):
        for one, name in predicted:
            free = (g for g, own, accepted in gold if g not in taken and (name == own if exact else name in accepted))
            if one not in mapping and (hit := next(free, None)) is not None:
                mapping[one] = hit
                taken.add(hit)
    for one, name in predicted:
        if one not in mapping and (hit := next((g for g, _, accepted in gold if name in accepted), None)) is not None:
            mapping[one] = hit
    return mapping


def align_events(
    gold: tuple[GoldEvent, ...], predicted: tuple[Event, ...], persons: Mapping[str, str]
) -> Mapping[str, GoldEvent]:
    """Pair predicted event ids with gold events, the likeliest pair first: by type, day, name and shared persons."""
    scored = sorted(
        (
            (-value, one.id, g.id, g)
            for one in predicted
            for g in gold
            if (value := _likeness(g, one, persons)) is not None
        ),
        key=lambda pair: pair[:3],
    )
    mapping: dict[str, GoldEvent] = {}
    taken: set[str] = set()
    for _, one, name, g in scored:
        if one not in mapping and name not in taken:
            mapping[one] = g
            taken.add(name)
    return mapping


def _likeness(gold: GoldEvent, event: Event, persons: Mapping[str, str]) -> float | None:
    """Return how like two events are; None where neither type nor name lets them be one."""
    type_ok = event.type in gold.types
    own = norm(value_of(event.name) or "")
    name = max((overlap(own, norm(one)) for one in gold.names if one), default=0.0)
    if not (type_ok or name >= SAME_NAME):
        return None
    people = {persons.get(role.person) for role in event.persons} & {role.member for role in gold.persons}
    return 2 * type_ok + (value_of(event.date) in gold.dates) + 3 * name + min(2, len(people))


def value_of(stated: Stated | None) -> str | None:
    """Return a stated value; None where nothing is stated."""
    return stated.value if stated else None


def role_of(roles: tuple[GoldRole, ...], member: str | None, role: str) -> str:
    """Return the gold's role where the predicted one is accepted for it, else the predicted one."""
    mine = [one for one in roles if one.member == member]
    if any(one.role == role for one in mine):
        return role
    return next((one.role for one in mine if role in one.accept), role)


def find_report(reports: tuple[GoldReport, ...], used: set[int], title: str) -> int | None:
    """Return the number of the first gold report not used yet that a title names."""
    return next(
        (n for n, one in enumerate(reports) if n not in used and same_text(title, (one.title, *one.accept))),
        None,
    )
