"""Persons of an article: every mention led back to one person by full name, part of a name, or office."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from kg.fact.context import Context
from kg.fact.holding import beside_office, name_office_body, stands_alone
from kg.fact.names import name_persons
from kg.fold import TONES, fold
from kg.mention import Mention, Mentions, Office
from kg.mention.words import FAMILY_AT
from kg.model import Evidence
from kg.text import Sentence, Text


@dataclass(frozen=True, slots=True)
class Held:
    """An office that somebody holds: title, full name of the body, whether it is past, and where it stands."""

    title: str
    body: str | None
    former: bool
    evidence: Evidence


@dataclass(slots=True)
class Someone:
    """A person as collected so far, mention by mention; `titled` where an office is named and its body is not."""

    name: str
    key: str
    first: int
    address: str = ""
    titled: bool = False
    honorifics: list[str] = field(default_factory=list)
    offices: list[Held] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class People:
    """The persons in order of first appearance, and which of them each mention (by its start) is of."""

    persons: tuple[Someone, ...]
    of: dict[int, int]


READ: Final = ("title", "paragraph", "caption")
"""The kinds of block whose persons count."""


def find_people(text: Text, mentions: Mentions, context: Context) -> People:
    """Return the persons of an article's own lines: full names first, then whom each shorter mention is of."""
    persons: list[Someone] = []
    of: dict[int, int] = {}
    known: frozenset[str] = frozenset()
    for sentence, found in zip(text.sentences, mentions.sentences, strict=True):
        if sentence.kind in READ:
            count = len(persons)
            for mention in name_persons(text, sentence, found, known):
                _add(text, sentence, mention, persons, of, context)
            known = known.union(person.key for person in persons[count:]) if len(persons) > count else known
    last: int | None = None
    for sentence, found in zip(text.sentences, mentions.sentences, strict=True):
        if sentence.kind in READ:
            last = _point_back(text, found, persons, of, context, last)
    return People(tuple(persons), of)


BUSINESS: Final = (
    "Công ty",
    "Hợp tác xã",
    "Tập đoàn",
    "Tổng công ty",
    "Tổng Công ty",
    "Doanh nghiệp",
    "HTX",
    "Cửa hàng",
)
STATE: Final = ("Sở", "Ủy ban nhân dân", "Hội đồng nhân dân", "Tỉnh ủy", "Huyện ủy", "Bộ", "Chi cục", "Cục", "Phòng")


def _is_namesake(person: Someone, mention: Mention) -> bool:
    """Say whether an office in a company makes a mention another person's than the official of the same name."""
    bodies = [o.body.core for o in mention.offices if o.body is not None]
    held = [h.body for h in person.offices if h.body and not h.former]
    return (
        bool(bodies and held) and all(b.startswith(BUSINESS) for b in bodies) and all(h.startswith(STATE) for h in held)
    )


def _add(
    text: Text, sentence: Sentence, mention: Mention, persons: list[Someone], of: dict[int, int], context: Context
) -> None:
    whole = text.article.text
    assert mention.name is not None
    name = " ".join(mention.name.of(whole).split())
    name = name.title() if name.isupper() else name  # a name in capitals, under a photograph
    key = fold(name)
    known = next((i for i, p in enumerate(persons) if p.key == key and not _is_namesake(p, mention)), None)
    if known is None and (len(name.split()) == 1 or _short_of(name, persons, mention) is not None):
        return
    if known is None:
        known = len(persons)
        persons.append(Someone(name, key, mention.name.start, _address(whole, mention)))
    of[mention.span.start] = known
    _learn(persons[known], sentence, mention, context)


def _learn(person: Someone, sentence: Sentence, mention: Mention, context: Context) -> None:
    assert mention.name is not None
    person.evidence.append(Evidence(mention.name, sentence.span, "naming.persons"))
    person.honorifics += [code for code in mention.honorifics if code not in person.honorifics]
    for office in mention.offices:
        _hold(person, office, mention.offices, sentence, context)


MARKS: Final = TONES | {"\u0302", "\u0306", "\u031b"}
"""The marks of Vietnamese letters: the tones, circumflex, breve and horn."""


def _is_guest(name: str) -> bool:
    """Say whether somebody is of another country: by no family name of Vietnam, and no marks or others than its own."""
    if FAMILY_AT.match(name):
        return False
    marks = {c for c in unicodedata.normalize("NFD", name) if unicodedata.combining(c)}
    return not marks or not marks <= MARKS


_STANDING: Final = re.compile(r"^(?:uv|ủy viên)[ .]{0,2}(?:btv|tv|(?:ban )?thường vụ)$")
"""A member of a standing committee, however written."""


def _key(title: str) -> str:
    """Return the key by which two spellings of a title compare equal: `UVBTV`, `Ủy viên Ban Thường vụ`.

    >>> _key("UV BTV") == _key("Ủy viên Ban thường vụ")
    True
    """
    return _STANDING.sub("ủy viên ban thường vụ", fold(title))


def _points_back(office: Office) -> bool:
    """Say whether an office names no body, or one that was named before: `Phó Giám đốc Sở`."""
    body = office.body
    return body is None or (body.core == body.head and body.kind != "self" and not (body.territory or body.parent))


def _hold(person: Someone, office: Office, siblings: tuple[Office, ...], sentence: Sentence, context: Context) -> None:
    if _points_back(office) and any(_key(held.title) == _key(office.title) for held in person.offices):
        return
    guest = _is_guest(person.name)
    body = name_office_body(office, siblings, context, guest=guest)
    if body is None and not (stands_alone(office.title, guest=guest) or beside_office(office, siblings)):
        person.titled = True
        return
    former = office.former
    held = Held(office.title, body, former, Evidence(office.span, sentence.span, "offices.held"))
    for index, other in enumerate(person.offices):
        same_body = other.body == body or (other.body and body and fold(other.body).startswith(fold(body)))
        if _key(other.title) == _key(held.title) and (same_body or body is None):
            return
        if _key(other.title) == _key(held.title) and (
            other.body is None or (body and fold(body).startswith(fold(other.body)))
        ):
            person.offices[index] = held
            return
        if same_body and (
            _key(other.title).startswith(_key(held.title)) or _key(held.title).startswith(_key(other.title))
        ):
            if len(held.title) > len(other.title):
                person.offices[index] = held
            return
    person.offices.append(held)


def _address(whole: str, mention: Mention) -> str:
    """Return the form of address before a name in lower case: `ông`, `bà`, `đồng chí`; empty where none is."""
    assert mention.name is not None
    found = re.match(r"(?:ông|bà|anh|chị|cô|thầy)(?= )", whole[mention.span.start : mention.name.start].lower())
    return found.group() if found else ""


def _short_of(name: str, persons: list[Someone], mention: Mention, address: str = "") -> int | None:
    """Return whose name is shortened: `Nam`, `Bích Ngà` by its last words, `Y Blăng`, `Yoon` by its first."""
    words = fold(name).split()
    best = None
    for index, person in enumerate(persons):
        full = person.key.split()
        if len(words) < len(full) and (
            full[-len(words) :] == words or (full[: len(words)] == words and not _is_plain(person.name, words))
        ):
            best = index if best is None or _suits(person, mention, address) else best
    return best


def _suits(person: Someone, mention: Mention, address: str) -> bool:
    """Say whether a shortened name fits a person by rank, title and form of address."""
    if mention.honorifics:
        return any(code in person.honorifics for code in mention.honorifics)
    return not address or not person.address or person.address == address


def _is_plain(full: str, words: list[str]) -> bool:
    """Say whether a name is of the kind that is never shortened to its family name: `Nguyễn Văn A`."""
    return len(words) == 1 and FAMILY_AT.match(full) is not None and full.isascii() is False


def _point_back(
    text: Text,
    found: tuple[Mention, ...],
    persons: list[Someone],
    of: dict[int, int],
    context: Context,
    last: int | None,
) -> int | None:
    """Settle the shorter mentions of a sentence; return whom a pronoun in the next one stands for."""
    whole = text.article.text
    first = True
    for mention in found:
        if mention.span.start in of:
            last = of[mention.span.start] if first else last
            first = False
            continue
        if mention.value == "pronoun" and last is not None:
            of[mention.span.start] = last
        if mention.name and mention.kind == "person":
            earlier = [p for p in persons if p.first <= mention.name.start] or persons
            short = _short_of(" ".join(mention.name.of(whole).split()), earlier, mention, _address(whole, mention))
            if short is not None:
                of[mention.span.start] = persons.index(earlier[short])
                last, first = (of[mention.span.start], False) if first else (last, first)
        elif (
            mention.kind == "office"
            and mention.offices
            and (holder := _holder(mention.offices, persons, context)) is not None
        ):
            of[mention.span.start] = holder
            last, first = (holder, False) if first else (last, first)
    return last


def _holder(offices: tuple[Office, ...], persons: list[Someone], context: Context) -> int | None:
    """Return who holds an office that stands for its holder; None where nobody or more than one does."""
    office = offices[-1]
    body = name_office_body(office, offices, context)
    fits = [
        index
        for index, person in enumerate(persons)
        if any(
            fold(h.title) == fold(office.title)
            and not h.former
            and (body is None or (office.body is None and office.fixed != "Quốc hội") or h.body == body)
            for h in person.offices
        )
    ]
    return fits[0] if len(fits) == 1 else None
