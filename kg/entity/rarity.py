"""How many people of public life bear a name: what a name alone is worth as a sign of one person."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from typing import Final

from kg.entity.spelling import is_vietnamese, person_key
from kg.lexicon.tables import read_rows

PEOPLE: Final = 200_000
"""About how many people the news of three decades names with an office: what a share of names is a share of."""
LEAST: Final = {"family": 5, "middle": 8, "given": 8}
"""The share, of ten thousand, given to a syllable that the table leaves out as too rare."""
DEPENDENT: Final = 8.0
"""How much likelier two chosen syllables (`Thu Hà`) are together than apart: of the order seen in class lists."""
MOST: Final = 6.0
"""No name is worth more bits than this: a rare one can still be that of a cousin, or misread."""


@lru_cache(maxsize=65_536)
def rarity(key: str) -> float:
    """Return the bits that a name, given as its key, speaks for one bearer; negative where many bear it.

    >>> rarity(person_key("Nguyễn Văn Hùng")) < 0 < rarity(person_key("Dư Hoàng Kha"))
    True
    """
    words = key.split()
    if len(words) < 2:
        return -8.0
    if not is_vietnamese(key):
        return MOST
    family, *middle, given = words
    share = _share("family", family) * _share("given", given) * math.prod(_share("middle", word) for word in middle)
    bearers = PEOPLE * share * (DEPENDENT if len(words) > 3 else 1.0) * (0.1 if len(words) == 2 else 1.0)
    return max(-8.0, min(MOST, -math.log2(bearers)))


def _share(place: str, syllable: str) -> float:
    return max(_shares()[place].get(syllable, 0), LEAST[place]) / 10_000


@cache
def _shares() -> dict[str, dict[str, int]]:
    shares: dict[str, dict[str, int]] = {"family": {}, "middle": {}, "given": {}}
    for form, *counts in read_rows("name-syllables", ("form", "family", "middle", "given")):
        for place, count in zip(shares, counts, strict=True):
            shares[place][person_key(form)] = int(count)
    return shares
