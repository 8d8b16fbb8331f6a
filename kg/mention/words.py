"""The patterns that the finders share: names, territories, titles of office, heads of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kg.fold import fold
from kg.lexicon.late import late
from kg.lexicon.letters import CAPITALIZED, END, LOWER, UPPER
from kg.lexicon.lexicon import load_lexicon
from kg.lexicon.trie import alternation, presence

LEXICON: Final = load_lexicon()
SPACE: Final = "[ \xa0\n]{1,3}"


def either_case(forms: Iterable[str]) -> list[str]:
    """Return every form as it is and with its first letter the other way round."""
    return sorted(
        {variant for form in forms for variant in (form, form[0].upper() + form[1:], form[0].lower() + form[1:])}
    )


def spellings(form: str) -> tuple[str, ...]:
    """Return a head noun of several words with its later words in small letters and with all of them capitalised.

    >>> spellings("Hội Nông dân"), spellings("Ban TVTU")
    (('Hội nông dân', 'Hội Nông Dân'), ())
    """
    first, *rest = form.split(" ")
    central = (form.replace("Trung ương", short) for short in ("T.Ư", "TƯ", "TW", "T.W") if "Trung ương" in form)
    if not rest or any(word.isupper() for word in (first, *rest)):
        return tuple(central)
    small = " ".join((first, *(word.lower() for word in rest)))
    return (*(one for one in (small, form.title()) if one != form), *central)


FAMILY: Final = rf"(?:{alternation(name.form for name in LEXICON.family_names)}|[HK]['’][{UPPER}]?[{LOWER}]+)"
"""A family name, or the prefix with which the names of several peoples begin: `H'Yâm`, `K'Brêu`."""
WORD: Final = rf"{CAPITALIZED}{END}"
"""One capitalised word."""
BODY_FORMS: Final = {
    **{variant: head for head in LEXICON.body_heads for variant in spellings(head.form)},
    **{head.form: head for head in LEXICON.body_heads},
}
"""Every spelling of a head noun of bodies with its row."""
_SEVERAL: Final = frozenset(form.lower() for form in BODY_FORMS if " " in form)
LONE_HEAD: Final = alternation(form for form in BODY_FORMS if " " not in form)
BODY_HEAD: Final = rf"(?:(?=[{UPPER}])(?i:{alternation(_SEVERAL)})|{LONE_HEAD})"
"""A head noun of bodies: its first letter is a capital, those of its other words may be."""
BODY_HERE: Final = rf"(?:(?=[{UPPER}])(?i:{presence(_SEVERAL)})|{LONE_HEAD})"
"""A shorter pattern for whether a head noun of bodies stands at a place, where `END` goes behind it."""
_TITLES: Final = frozenset(office.form.lower() for office in LEXICON.positions)
TITLE: Final = alternation(_TITLES)
"""A title of office in lower case; match it without regard to case."""
BEFORE: Final = alternation(m.form for m in LEXICON.modifiers if m.place == "before")
AFTER: Final = alternation(m.form for m in LEXICON.modifiers if m.place == "after")
HONORIFIC: Final = alternation(
    {
        *(h.form for h in LEXICON.honorifics if h.form.isupper() or not h.form.islower()),
        *either_case(h.form for h in LEXICON.honorifics if not any(c.isupper() for c in h.form[1:])),
    }
)
COUNTRY: Final = alternation(LEXICON.countries)
DEGREE: Final = alternation(h.form for h in LEXICON.honorifics if h.codes)
"""Honorifics that have a code: degrees, ranks and titles of honour."""
TERRITORY_TYPE: Final = alternation(t.form for t in LEXICON.territory_types)
PROVINCE: Final = r"(?!Thái Bình[ \xa0\n]{1,3}Dương)" + alternation(
    name for p in LEXICON.provinces for name in (p.name, *p.spellings)
)
DEPARTMENT: Final = alternation(LEXICON.departments)
_FULL: Final = frozenset(form.lower() for form in LEXICON.departments)
FIELDS: Final = tuple(
    variant
    for a in LEXICON.abbreviations
    if a.full.lower() in _FULL
    for variant in (a.short, re.sub("([&-])", r" \1 ", a.short))
)
"""Short forms of fields of work, with and without spaces inside: `GD&ĐT`, `GD & ĐT`."""
COMPOUND: Final = rf"(?i:{alternation(w.form for w in LEXICON.body_words)})"
"""A word of names of bodies."""
SHORT: Final = (
    rf"(?:{alternation(FIELDS)}{END}|T\.[ƯW]{END}"
    rf"|[{UPPER}]{{2,}}(?:(?:[,\-–]|&(?:amp;)?){{1,2}}[{UPPER}]{{1,}})*(?:[{UPPER}&\-])*{END})"
)
"""A short form in capitals: `NN&PTNT`, `GENDH`."""
_WORDS: Final = {word.form[0].upper() + word.form[1:] for word in LEXICON.body_words}
"""Heads that are words of longer names as well (`Cục Tổ chức cán bộ`) do not end one."""
STOP_HEADS: Final = presence(
    {
        form
        for form, head in BODY_FORMS.items()
        if form not in _WORDS and (" " in form or form.isupper() or head.kind == "self")
    }
    | {"Sở", "Bộ"}
)
EVENT: Final = alternation(w.form for w in LEXICON.head_words if w.word == "noun" and " " in w.form)
OFFICE: Final = rf"(?:{BEFORE}[ \xa0\n]{{1,3}}){{0,2}}(?i:{presence(_TITLES)})"
"""Whether an office stands at a place."""
_TRADE: Final = alternation(
    h.form[0].upper() + h.form[1:] for h in LEXICON.honorifics if h.kind == "address" and " " in h.form
)
OTHER: Final = late(
    rf"(?:(?:{OFFICE}|{STOP_HEADS}|{DEGREE}){END}"
    rf"|(?!{_TRADE}{END}(?![ \xa0\n]{{1,3}}{FAMILY}(?:[ \xa0\n]{{1,3}}{WORD}){{2}}))"
    rf"{HONORIFIC}{END}[. \xa0\n]{{1,3}}(?=[{UPPER}]))"
)
"""What ends the name of a body: an office, another body, a person; a trade only before a name of three words."""
_SAID_OR_DONE: Final = (*LEXICON.speech_verbs, *(cue.form for cue in LEXICON.role_cues))
VERBS: Final = alternation({verb[0].upper() + verb[1:] for verb in _SAID_OR_DONE if " " in verb})
"""Verbs of two syllables as they begin a sentence; under a photograph one follows a name with no full stop between."""
STOP: Final = rf"(?:{OFFICE}|{STOP_HEADS}|(?i:{EVENT})|{VERBS})"
"""What may not be a later word of a personal name: an office, a body or a sentence begins there."""
_NO_NAME: Final = r"(?:Ư|Trưởng|Chánh|Tổng|Phó|Nguyên|Quyền|Các)[ \xa0\n]"
"""What begins a title, known or not, and no name."""
_PARTICLE: Final = "(?:(?:van|von|de|del|della|der|den|dos|bin|bint)[ \xa0\n])?"
"""Small words inside names of other languages."""
_LATER: Final = rf"(?:[ \xa0\n]{{1,3}}{_PARTICLE}(?!{STOP}{END}){WORD}){{0,6}}"
_NO_PROVINCE: Final = rf"(?!{PROVINCE}{END}(?![ \xa0\n]{{1,3}}[{UPPER}]))"
_KOREAN: Final = (
    "(?:Kim|Lee|Moon|Park|Choi|Jung|Chung|Cho|Jo|Ban|Roh|Ri|Han|Kang|Yoon|Hwang|Shin|Song|Oh|Jang)[ \xa0]"
    rf"{WORD}[ \xa0][-–][ \xa0](?!{OFFICE}{END})(?:{WORD}|[{LOWER}]{{2,6}}{END})"
)
"""A Korean name whose hyphen stands between spaces: `Kim Jong - un`."""
_SPACED: Final = (
    rf"(?:(?!{FAMILY}{END})[A-Z][a-z]{{1,11}}[ \xa0][-–][ \xa0](?!{STOP}{END}|{FAMILY}{END})[A-Z][a-z]{{1,11}}{END})"
)
"""A double name of another language whose hyphen stands between spaces: `Jean - Marc`."""
NAME: Final = (
    rf"(?!{_NO_NAME}|Thái Bình[ \xa0\n]Dương|{COUNTRY}{END}(?:[ \xa0\n]|$|[,.;:)])){_NO_PROVINCE}"
    rf"(?:{_KOREAN}|(?:{_SPACED}|{WORD}){_LATER})"
)
"""A personal name of one to seven words."""
NAME_AT: Final = late(NAME)
_COUNTRY_OF_WORDS: Final = alternation(form for form in LEXICON.countries if " " in form)
_CAPITALS: Final = rf"(?!{STOP}{END})(?:{WORD}|[{UPPER}]{{2,}}{END})"
ADDRESSED_AT: Final = late(
    rf"(?!(?:Trưởng|Chánh|Tổng|Các){END}|{_COUNTRY_OF_WORDS}{END}){_NO_PROVINCE}"
    rf"(?:{_KOREAN}|{_SPACED}|{WORD}|[{UPPER}]{{2,}}(?=[ \xa0\n]{{1,3}}[{UPPER}]{{2,}})){END}"
    rf"(?:[ \xa0\n]{{1,3}}{_PARTICLE}{_CAPITALS}){{0,6}}"
)
"""A personal name behind a form of address: `Nga`, `Đức`, `Mỹ` are people there and no countries."""
FUNCTION_AT: Final = late(rf"{alternation(LEXICON.function_words)}{END}")
"""What never begins a name: `Tại`, `Dự`."""
COMMON: Final = frozenset(name.form for name in LEXICON.family_names if name.share)
FAMILIES: Final = frozenset(name.form for name in LEXICON.family_names)
NAMESAKES: Final = frozenset(LEXICON.namesakes)
"""People of history: behind the word for a ward or a school their names are names of places."""
DOUBLE: Final = frozenset(name.form for name in LEXICON.family_names if " " in name.form)
MIDDLE: Final = frozenset(("Văn", "Thị"))
"""The words that nearly always stand behind a family name."""
FAMILY_AT: Final = late(rf"{FAMILY}{END}")


_SYLLABLE: Final = re.compile(
    "(?:ngh?|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?"
)


def is_foreign(name: str) -> bool:
    """Say whether a name has a word that is no syllable of Vietnamese: `Amin Nasser`."""
    return any(_SYLLABLE.fullmatch(fold(word, marks=False)) is None for word in name.replace("-", " ").split())


def family_split(words: list[str], least: int = 3) -> int:
    """Return where a personal name begins among capitalised words that follow a name of something else, or -1.

    `["Con", "Cuông", "Vi", "Thị", "Bích", "Ngà"]` gives 2: a family name after at least one word, followed by enough
    words for a name. Of several the one before `Văn` or `Thị` is best, then a common one, then one after two words,
    which most names of places have.
    """
    found = [
        index
        for index in range(1, len(words) - least + 1)
        if len(words) - index <= 5 and FAMILY_AT.fullmatch(words[index])
    ]
    best = min(found, key=lambda index: (_rank(words, index), index), default=-1)
    return best - 1 if best > 1 and f"{words[best - 1]} {words[best]}" in DOUBLE else best


def _rank(words: list[str], index: int) -> int:
    if words[index + 1] in MIDDLE:
        return 0
    if words[index] in COMMON:
        return 1
    return 2 if index == 2 else 3
