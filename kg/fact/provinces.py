"""Provinces by their names, by their towns, and by the host that publishes an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from kg.fold import fold
from kg.lexicon import Province, load_lexicon
from kg.lexicon.letters import EDGE, END
from kg.lexicon.trie import alternation
from kg.model import Article

PROVINCE: Final = re.compile(
    rf"{EDGE}(?!(?<=Thái )Bình Dương)"
    rf"{alternation(n for p in load_lexicon().provinces for n in (p.name, *p.spellings))}{END}"
    r"(?!(?<=Thái Bình)[ \xa0\n]Dương)"
)
"""A province's name, but not the one inside that of the ocean, Thái Bình Dương."""
_SHORT: Final = 6
"""A province's name of fewer letters stands inside other words; it is read at the edges of a host's labels only."""


@cache
def provinces() -> dict[str, Province]:
    """Return the provinces by the folded forms of their names and spellings."""
    return {fold(name): p for p in load_lexicon().provinces for name in (p.name, *p.spellings)}


def named_province(name: str) -> Province | None:
    """Return the province of a name in any spelling, or None."""
    if not name:
        return None
    return _written().get(name) or provinces().get(fold(name))


@cache
def _written() -> dict[str, Province]:
    return {name: p for p in load_lexicon().provinces for name in (p.name, *p.spellings)}


@cache
def _towns() -> Mapping[str, str]:
    return MappingProxyType({fold(town.name): town.province for town in load_lexicon().towns})


def province_of_town(name: str) -> Province | None:
    """Return the province that a city or town was in before the mergers of 2025, or None."""
    province = _towns().get(fold(name))
    return named_province(province) if province else None


def read_home(article: Article) -> Province | None:
    """Return the province that the publisher of an article settles: its host, or a province in its name."""
    host = " ".join(filter(None, (urlsplit(article.url or "").netloc, article.publisher))).lower()
    if found := _host_pattern().search(f"{host} "):
        return _provinces_by_host()[next(filter(None, found.groups()))]
    named = PROVINCE.search(article.publisher or "")
    return provinces()[fold(named.group())] if named else None


@cache
def _provinces_by_host() -> Mapping[str, Province]:
    """Return the province behind each word that stands for one in the names of hosts."""
    return MappingProxyType({host: province for province in load_lexicon().provinces for host in province.hosts})


@cache
def _host_pattern() -> re.Pattern[str]:
    """Return the pattern of a province in a host: `haiphong.gov.vn`, `sokhcnhaiphong.vn`, `baohaiphong.com.vn`."""
    names = sorted(_provinces_by_host(), key=len, reverse=True)
    every, long = "|".join(names), "|".join(name for name in names if len(name) >= _SHORT)
    return re.compile(
        rf"(?<![a-z])({every})(?=[.\-/ ])|(?:bao|doan|hoi|tinh|so[a-z]{{2,6}})({every})(?=[.\-/ ])"
        rf"|({long})(?=[.\-/ ])|(?<![a-z])({long})[a-z]{{2,12}}\."
    )
