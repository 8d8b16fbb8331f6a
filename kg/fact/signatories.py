"""Which bodies sign: those that hold a signing, or those whose holders of office put their names to it."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.people import People
from kg.fold import fold
from kg.model import OrganizationRole, PersonRole

HOLD: Final = ("organizer", "co-organizer")
_WITH: Final = re.compile(r"(?:phối hợp|kết hợp|hợp tác|liên kết) (?:với|cùng)")


def with_signatories(
    bodies: tuple[OrganizationRole, ...], persons: tuple[PersonRole, ...], people: People, text: str
) -> tuple[OrganizationRole, ...]:
    """Return the parts of bodies in a signing, those that sign added where the text names none.

    Two that hold it as equals sign; one that holds it with the help of another may hold it for others.
    """
    if any(one.role == "signatory" for one in bodies):
        return bodies
    signed = _of_signers(persons, people)
    equal = (b for b in bodies if b.role in HOLD and not _WITH.search(b.evidence[0].span.of(text)))
    held = tuple(OrganizationRole(b.organization, "signatory", b.evidence) for b in equal)
    chosen = held if 1 < len(held) < 4 else signed if 1 < len(signed) < 4 else ()
    names = {fold(one.organization) for one in chosen}
    kept = (b for b in bodies if b.role != "attendee" or fold(b.organization) not in names)
    return (*kept, *chosen)


def _of_signers(persons: tuple[PersonRole, ...], people: People) -> tuple[OrganizationRole, ...]:
    """Return the bodies that the persons who sign hold their offices in."""
    found: dict[str, OrganizationRole] = {}
    for part in persons:
        offices = people.persons[int(part.person)].offices if part.role == "signatory" else []
        body = next((held.body for held in offices if held.body and not held.former), None)
        if body:
            found.setdefault(fold(body), OrganizationRole(body, "signatory", part.evidence))
    return tuple(found.values())
