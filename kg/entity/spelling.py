"""Names as keys: which spellings are of one name, and which names are worth comparing at all.

Tones tell names apart (`Hùng`, `Hưng`); the place of the tone mark, `y` for `i`, letter case, and the apostrophe of
names of the highlands do not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from kg.fact.provinces import PROVINCE, named_province
from kg.fold import TONES, fold
from kg.lexicon import load_lexicon

_LONE_Y = re.compile(r"((?:b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|ch|gh|kh|ng|ngh|nh|ph|th|tr)|qu)y")
"""A syllable whose only vowel is `y`: `mỹ`, `quý`, but not `thúy`, `tây` and a name that is `Y`."""
_HIGHLAND = re.compile(r"(?:y |[hk]' ?)\w")
"""How names of the Ê Đê, M'Nông, K'Ho begin: `Y` for men, `H'` for women, `K'`."""
_SIGNS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "-": " ", "–": " "})


@lru_cache(maxsize=65_536)  # a name comes in every article that names its bearer
def person_key(name: str) -> str:
    """Return the key under which spellings of one personal name are equal.

    >>> person_key("Lý Thuý Mĩ") == person_key("LÍ THÚY MỸ")
    True
    >>> person_key("Lê Văn Hùng") == person_key("Lê Văn Hưng")
    False
    """
    return " ".join(_with_i(word) for word in fold(name.translate(_SIGNS)).split())


@lru_cache(maxsize=65_536)
def body_key(name: str) -> str:
    """Return the key under which spellings of a body's full name are equal.

    A province behind it counts the same with and without its type, as far as no town of that name is meant.

    >>> body_key("Sở Nội vụ Hải Phòng") == body_key("Sở Nội vụ thành phố Hải Phòng")
    True
    >>> body_key("Ủy ban nhân dân thành phố Hải Dương") == body_key("Ủy ban nhân dân tỉnh Hải Dương")
    False
    """
    found = _PROVINCE_LAST.search(name)
    if found and (province := named_province(found["name"])) and _type_of(found["type"]) in ("", province.type):
        name = f"{name[: found.start()]} {province.type} {province.name}"
    return person_key(name)


def _type_of(word: str) -> str:
    word = word.strip().lower()
    return "thành phố" if word.startswith("tp") else word


_PROVINCE_LAST = re.compile(rf"(?P<type>(?:\b(?i:tỉnh |thành phố |TP\.? ?))?)(?P<name>{PROVINCE.pattern})$")


def _with_i(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tone = letters[-1:] if letters[-1:] in TONES else ""
    stem = unicodedata.normalize("NFC", letters.removesuffix(tone) if tone else letters)
    return unicodedata.normalize("NFC", f"{stem[:-1]}i{tone}") if _LONE_Y.fullmatch(stem) else word


@lru_cache(maxsize=65_536)
def block_of(key: str) -> str:
    """Return what names that may be of one person have in common: the whole key, or what no spelling leaves out.

    A name of the highlands may go without its clan (`Y Blăng Niê`, of the Kđăm); a foreign one turns about
    (`Kenji Morimoto`) or shortens (`K. Morimoto`).
    """
    words = key.split()
    if is_vietnamese(key) or len(words) < 2:
        return key
    if _is_highland(key):
        return " ".join(words[: 1 if "'" in words[0] else 2])
    return max(words, key=lambda word: (len(word), word))


def compatible(one: str, other: str) -> bool:
    """Say whether two keys of one block can be one name."""
    if one == other:
        return True
    short, long = sorted((one.split(), other.split()), key=lambda words: (len(words), words))
    if _is_highland(one) and _is_highland(other):
        return [_plain(word) for word in short] == [_plain(word) for word in long[: len(short)]]
    if is_vietnamese(one) or is_vietnamese(other):
        return False
    if len(short) == len(long):
        return sorted(short) == sorted(long) or all(map(_abbreviates, short, long))
    return len(short) > 1 and set(short) < set(long)


def _plain(word: str) -> str:
    return word.replace("đ", "d")


def _abbreviates(one: str, other: str) -> bool:
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def is_vietnamese(key: str) -> bool:
    """Say whether a name begins with a family name of the lowlands and has two syllables more, or one."""
    first, _, rest = key.partition(" ")
    return first in _families() and bool(rest) and not _is_highland(key)


def _is_highland(key: str) -> bool:
    return bool(_HIGHLAND.match(key))


@cache
def _families() -> frozenset[str]:
    return frozenset(person_key(name.form) for name in load_lexicon().family_names)
