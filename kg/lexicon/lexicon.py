"""The whole lexicon as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import one_of, read_rows
from kg.model import EVENT_TYPES


@dataclass(frozen=True, slots=True)
class HeadWord:
    """A head word of occasions, the code of the kind of occasion that it names, and whether it is `noun` or `verb`."""

    form: str
    type: str
    word: str


@dataclass(frozen=True, slots=True)
class Honorific:
    """A word before a personal name: its codes in the record (none for a form of address) and its kind."""

    form: str
    codes: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class OfficeTitle:
    """A title of office; `unit` is the word of it that heads a body, `body` the body that the title alone settles."""

    form: str
    unit: str
    body: str


@dataclass(frozen=True, slots=True)
class OfficeModifier:
    """A word before or after a title of office that belongs to it; its sense is `former`, `new` or nothing."""

    form: str
    place: str
    sense: str


@dataclass(frozen=True, slots=True)
class BodyHead:
    """A head noun of names of bodies.

    `kind`: `self` is a name by itself, `domain` takes a field of work, `proper` a proper name, `anaphor` points back.
    `level`: the level of government whose territory completes the name.
    """

    form: str
    kind: str
    level: str


@dataclass(frozen=True, slots=True)
class BodyWord:
    """A word of names of bodies; one that is a `verb` as well goes on a name only where it is capitalised."""

    form: str
    word: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form in names of bodies and what it stands for."""

    short: str
    full: str


@dataclass(frozen=True, slots=True)
class TerritoryType:
    """A word for a kind of territory, its level and its full spelling."""

    form: str
    level: str
    full: str


@dataclass(frozen=True, slots=True)
class Province:
    """A province or centrally-run city, its other spellings, its host names, and the years between which it was one."""

    name: str
    type: str
    spellings: tuple[str, ...]
    hosts: tuple[str, ...]
    since: int | None
    until: int | None


@dataclass(frozen=True, slots=True)
class Town:
    """A city or town under a province, and that province, as it was before the mergers of 2025."""

    name: str
    province: str


@dataclass(frozen=True, slots=True)
class DayPart:
    """A word for a part of the day and its code."""

    form: str
    part: str


@dataclass(frozen=True, slots=True)
class FamilyName:
    """A family name; its share is `common` where it is one of the two dozen that most people bear."""

    form: str
    share: str


@dataclass(frozen=True, slots=True)
class RoleCue:
    """A verb that tells of a part in an occasion, and which; before the words of `unless` it is another word's part."""

    form: str
    role: str
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GroupHead:
    """A noun for attendants without names: `people`, or a `unit` that stands behind `lãnh đạo`, `đại diện`."""

    form: str
    kind: str


@dataclass(frozen=True, slots=True)
class TopicWord:
    """Words by which a topic is known in a name or title, and the topic's code."""

    form: str
    topic: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every table of `data/lexicon` that the reading of facts rests on."""

    head_words: tuple[HeadWord, ...]
    honorifics: tuple[Honorific, ...]
    positions: tuple[OfficeTitle, ...]
    modifiers: tuple[OfficeModifier, ...]
    body_heads: tuple[BodyHead, ...]
    office_bodies: tuple[BodyHead, ...]
    body_words: tuple[BodyWord, ...]
    abbreviations: tuple[Abbreviation, ...]
    departments: tuple[str, ...]
    territory_types: tuple[TerritoryType, ...]
    provinces: tuple[Province, ...]
    towns: tuple[Town, ...]
    family_names: tuple[FamilyName, ...]
    namesakes: tuple[str, ...]
    function_words: tuple[str, ...]
    countries: tuple[str, ...]
    speech_verbs: tuple[str, ...]
    statement_verbs: tuple[str, ...]
    groups: tuple[GroupHead, ...]
    topics: tuple[TopicWord, ...]
    day_parts: tuple[DayPart, ...]
    role_cues: tuple[RoleCue, ...]


@cache
def load_lexicon() -> Lexicon:
    """Return all tables, read once.

    Raises LexiconError for a row that breaks its table.
    """
    return Lexicon(
        head_words=tuple(_head_word(*row) for row in read_rows("event-types", ("head", "type", "word"))),
        honorifics=tuple(_honorific(*row) for row in read_rows("honorifics", ("form", "codes", "kind"))),
        positions=tuple(OfficeTitle(*row) for row in read_rows("positions", ("title", "unit", "body"))),
        modifiers=tuple(_modifier(*row) for row in read_rows("office-modifiers", ("form", "place", "sense"))),
        body_heads=tuple(_body_head(*row) for row in read_rows("organization-heads", ("form", "kind", "level"))),
        office_bodies=tuple(_body_head(*row) for row in read_rows("office-bodies", ("form", "kind", "level"))),
        body_words=tuple(_body_word(*row) for row in read_rows("organization-words", ("form", "word"))),
        abbreviations=tuple(Abbreviation(*row) for row in read_rows("organization-abbreviations", ("short", "full"))),
        departments=_words("departments"),
        territory_types=tuple(TerritoryType(*row) for row in read_rows("territory-types", ("form", "level", "full"))),
        provinces=tuple(_province(row) for row in read_rows("provinces", PROVINCE_COLUMNS)),
        towns=tuple(Town(*row) for row in read_rows("towns", ("name", "province"))),
        family_names=tuple(_family_name(*row) for row in read_rows("family-names", ("form", "share"))),
        namesakes=_words("namesakes"),
        function_words=_words("function-words"),
        countries=_words("countries"),
        speech_verbs=_words("speech-verbs"),
        statement_verbs=_words("statement-verbs"),
        groups=tuple(_group_head(*row) for row in read_rows("groups", ("form", "kind"))),
        topics=tuple(TopicWord(*row) for row in read_rows("topics", ("form", "topic"))),
        day_parts=tuple(DayPart(*row) for row in read_rows("day-parts", ("form", "part"))),
        role_cues=tuple(_role_cue(*row) for row in read_rows("role-cues", ("form", "role", "unless"))),
    )


PROVINCE_COLUMNS = ("name", "type", "spellings", "hosts", "since", "until")
LEVELS = ("province", "city", "district", "commune", "any", "parent", "none")


def _words(table: str) -> tuple[str, ...]:
    return tuple(form for (form,) in read_rows(table, ("form",)))


def _head_word(form: str, kind: str, word: str) -> HeadWord:
    one_of(word, ("noun", "verb"), "event-types", form)
    return HeadWord(form, one_of(kind, EVENT_TYPES, "event-types", form), word)


def _honorific(form: str, codes: str, kind: str) -> Honorific:
    listed = (codes,) if kind in ("rank", "honour") or codes == "Viện sĩ" else tuple(codes.split())
    kinds = ("academic", "honour", "rank", "address")
    return Honorific(form, tuple(code for code in listed if code), one_of(kind, kinds, "honorifics", form))


def _modifier(form: str, place: str, sense: str) -> OfficeModifier:
    one_of(sense, ("", "former", "new"), "office-modifiers", form)
    return OfficeModifier(form, one_of(place, ("before", "after"), "office-modifiers", form), sense)


def _family_name(form: str, share: str) -> FamilyName:
    return FamilyName(form, one_of(share, ("", "common"), "family-names", form))


def _body_head(form: str, kind: str, level: str) -> BodyHead:
    one_of(kind, ("self", "domain", "proper", "anaphor"), "organization-heads", form)
    return BodyHead(form, kind, one_of(level, LEVELS, "organization-heads", form))


def _body_word(form: str, word: str) -> BodyWord:
    return BodyWord(form, one_of(word, ("noun", "verb"), "organization-words", form))


def _role_cue(form: str, role: str, unless: str) -> RoleCue:
    return RoleCue(form, role, tuple(word for word in unless.split(",") if word))


def _group_head(form: str, kind: str) -> GroupHead:
    return GroupHead(form, one_of(kind, ("people", "unit"), "groups", form))


def _province(row: tuple[str, ...]) -> Province:
    name, kind, spellings, hosts, since, until = row
    return Province(
        name=name,
        type=one_of(kind, ("tỉnh", "thành phố"), "provinces", name),
        spellings=tuple(part for part in spellings.split(",") if part),
        hosts=tuple(hosts.split(",")),
        since=int(since) if since else None,
        until=int(until) if until else None,
    )
