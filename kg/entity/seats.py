"""Offices that one person holds at a time, and what follows from it: between which days a tenure lies.

Nothing here says that somebody is in office now: a bound comes from what articles attest of the person or of those
before and after in the same seat.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from kg.entity.units import rows
from kg.fold import fold
from kg.model import Bounds, Held

Days = Mapping[Held, frozenset[str]]
"""The days on which each tenure is attested."""


class Term(NamedTuple):
    """A tenure with the first and the last day on which it is attested, and the key of its holder's name."""

    held: Held
    first: str
    last: str
    name: str


def is_seat(title: str, body: str) -> bool:
    """Say whether one person at a time holds an office.

    >>> is_seat("Giám đốc", "Sở Y tế tỉnh Lào Cai"), is_seat("Phó Giám đốc", "Sở Y tế tỉnh Lào Cai")
    (True, False)
    >>> is_seat("Vụ trưởng", "Bộ Nội vụ"), is_seat("Bí thư", "Ban Chấp hành Trung ương Đảng")
    (False, False)
    """
    found = _seats().get(fold(title))
    name = fold(body)
    return found is not None and name.startswith(found.within) and not any(words in name for words in found.outside)


class _Seat(NamedTuple):
    """In which bodies a title is a one-seat office: what their names begin with, and what must not stand in them."""

    within: tuple[str, ...]
    outside: tuple[str, ...]


@cache
def _seats() -> Mapping[str, _Seat]:
    """Return the one-seat offices by their folded titles."""
    found = ((fold(title), _words(within) or ("",), _words(but)) for title, within, but in rows("bodies", "seats"))
    return {title: _Seat(within, but) for title, within, but in found}


def _words(cell: str) -> tuple[str, ...]:
    return tuple(fold(words) for words in cell.split(",") if words)


def find_bounds(days: Days, seats: frozenset[tuple[str, str]], names: Mapping[str, str]) -> tuple[Bounds, ...]:
    """Return the bounds of the tenures that have any; `names` are the keys of the names of persons.

    An office called `nguyên` had ended by that day. Of two who hold one seat and are not seen in it at the same time,
    the first had left it when the other is seen in it. Two of one name may be one person, and bound nothing.
    """
    terms = [Term(held, min(on), max(on), names.get(held.person, "")) for held, on in sorted(days.items()) if on]
    by_seat: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        if (seat := term.held[1:3]) in seats and not term.held.former:
            by_seat[seat].append(term)
    found = (_bounds(term, days, by_seat.get(term.held[1:3], ())) for term in terms)
    return tuple(sorted(one for one in found if one))


def _bounds(term: Term, days: Days, beside: Iterable[Term]) -> Bounds | None:
    if term.held.former:
        current = days.get(term.held._replace(former=False))
        return None if current else Bounds(term.held, "", term.first, ())
    others = [one for one in beside if one.held.person != term.held.person and one.name != term.name]
    starts = [(one.last, one.held) for one in others if one.last < term.first]
    ends = [*_called_former(term, days), *((one.first, one.held) for one in others if one.first > term.last)]
    if not starts and not ends:
        return None
    lower, upper = max(starts, default=None), min(ends, default=None)
    by = tuple(sorted({one[1] for one in (lower, upper) if one}))
    return Bounds(term.held, lower[0] if lower else "", upper[0] if upper else "", by)


def _called_former(term: Term, days: Days) -> Iterator[tuple[str, Held]]:
    """Yield the first day after its last attested one on which the office is called former."""
    former = term.held._replace(former=True)
    later = [day for day in days.get(former, ()) if day > term.last]
    if later:
        yield min(later), former
