"""The patterns that the finders share: names, territories, titles of office, heads of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kg.lexicon.letters import CAPITALIZED, EDGE, END, UPPER
from kg.lexicon.lexicon import load_lexicon
from kg.lexicon.trie import alternation

LEXICON: Final = load_lexicon()
SPACE: Final = "[ \xa0\n]{1,3}"


def either_case(forms: Iterable[str]) -> list[str]:
    """Return every form as it is and with its first letter the other way round."""
    return sorted(
        {variant for form in forms for variant in (form, form[0].upper() + form[1:], form[0].lower() + form[1:])}
    )


FAMILY: Final = alternation(LEXICON.family_names)
WORD: Final = rf"{CAPITALIZED}{END}"
"""One capitalised word."""
BODY_HEAD: Final = alternation(head.form for head in LEXICON.body_heads)
TITLE: Final = alternation(sorted({office.form.lower() for office in LEXICON.positions}))
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
PROVINCE: Final = alternation(name for p in LEXICON.provinces for name in (p.name, *p.spellings))
DEPARTMENT: Final = alternation(LEXICON.departments)
SHORT: Final = rf"[{UPPER}]{{2,}}(?:[,&\-–]{{1,2}}[{UPPER}]{{1,}})*(?:[{UPPER}&\-])*{END}"
"""A short form in capitals: `NN&PTNT`, `GENDH`."""
_WORDS: Final = {word.form[0].upper() + word.form[1:] for word in LEXICON.body_words}
"""Heads that are words of longer names as well (`Cục Tổ chức cán bộ`) do not end one."""
STOP_HEADS: Final = alternation(
    {
        head.form
        for head in LEXICON.body_heads
        if head.form not in _WORDS and (" " in head.form or head.form.isupper() or head.kind == "self")
    }
    | {"Sở", "Bộ"}
)
EVENT: Final = alternation(w.form for w in LEXICON.head_words if w.word == "noun" and " " in w.form)
OFFICE: Final = rf"(?:{BEFORE}[ \xa0\n]{{1,3}}){{0,2}}(?i:{TITLE})"
STOP: Final = rf"(?:{OFFICE}|{STOP_HEADS}|(?i:{EVENT}))"
"""What may not be a later word of a personal name: an office or a body begins there."""
NAME: Final = (
    rf"(?!{COUNTRY}{END}[ \xa0\n]{{1,3}}"
    rf"|(?:{PROVINCE}){END}(?![ \xa0\n]{{1,3}}[{UPPER}])){WORD}(?:[ "
    rf"\xa0\n]{{1,3}}(?!{STOP}{END}){WORD}){{0,6}}"
)
"""A personal name of one to seven words."""
NAME_AT: Final = re.compile(NAME)
FUNCTION_AT: Final = re.compile(rf"{alternation(LEXICON.function_words)}{END}")
"""What never begins a name: `Tại`, `Dự`."""
FAMILY_AT: Final = re.compile(rf"{FAMILY}{END}")
HONORIFIC_AT: Final = re.compile(rf"{EDGE}{HONORIFIC}{END}")


def family_split(words: list[str], least: int = 3) -> int:
    """Return where a personal name begins among capitalised words that follow a name of something else, or -1.

    `["Con", "Cuông", "Vi", "Thị", "Bích", "Ngà"]` gives 2: a family name after at least one word, followed by enough
    words for a name.
    """
    for index in range(1, len(words) - least + 1):
        if FAMILY_AT.fullmatch(words[index]) and len(words) - index <= 5:
            return index
    return -1
