"""Which province an event took place in: as it was on that day, and as it is by the last change known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kg.entity.places import units_named
from kg.entity.units import Unit, above, ended_by, latest, successors_of
from kg.model import UnitStep, UnitVersion, Whereabouts


def whereabouts(event: str, locality: str, day: str) -> Whereabouts | None:
    """Return the province of an event's locality; None where the name can mean several that did not become one.

    >>> found = whereabouts("event-1", "Yên Bái", "2019-08-14")
    >>> found.then.title, found.today.title, found.steps[0].decree
    ('tỉnh Yên Bái', 'tỉnh Lào Cai', '202/2025/QH15')
    """
    found = _provinces(locality, day) or _provinces(locality, "")
    today = {latest(one) for one in found}
    if len(today) != 1:
        return None
    last = today.pop()
    then = found.pop() if len(found) == 1 else None
    return Whereabouts(event, _version(then) if then else None, _version(last), tuple(_steps(then, last)))


def _provinces(locality: str, day: str) -> set[Unit]:
    found = units_named(locality, day)
    provinces = tuple(one for one in found if one.level == "province")
    return {list(above(one))[-1] for one in provinces or found}


def _steps(version: Unit | None, last: Unit) -> Iterator[UnitStep]:
    """Yield the changes that led from one version to the last."""
    while version and version != last and (change := ended_by(version)):
        after = next((one for one in successors_of(version) if latest(one) == last), None)
        if after:
            yield UnitStep(change.date, change.decree, _version(version), _version(after))
        version = after


def _version(unit: Unit) -> UnitVersion:
    last = (date.fromisoformat(unit.until) - timedelta(days=1)).isoformat() if unit.until else ""
    code, since = unit.key.split("@")
    key = f"{code}-{since}".rstrip("-")
    return UnitVersion(key, unit.code, unit.name, unit.title, unit.since, last)
