"""Tables of `data/lexicon` as typed, frozen values: general vocabulary of the genre, never one article's.

`load_lexicon()` reads every table once. `letters` names the letters of Vietnamese words and `trie` turns a list of
phrases into one pattern whose cost does not grow with the list.
"""

from kg.lexicon.lexicon import (
    Abbreviation,
    BodyHead,
    HeadWord,
    Honorific,
    Lexicon,
    OfficeTitle,
    Province,
    RoleCue,
    load_lexicon,
)

__all__ = [
    "Abbreviation",
    "BodyHead",
    "HeadWord",
    "Honorific",
    "Lexicon",
    "OfficeTitle",
    "Province",
    "RoleCue",
    "load_lexicon",
]
