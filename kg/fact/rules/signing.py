"""Who signs: `A và B ký Biên bản ghi nhớ`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.clause import Clause
from kg.fact.facts import Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS


@rule(
    rf"(?P<who>P và (?:đại diện [^.;P]{{1,40}}, ?)?P|{PERSONS})(?:,? ?(?:đã|cùng|thay mặt [^.;:P]{{1,50}}?|đại diện [^.;:P]{{1,50}}?))*,? (?:ký|kí)(?: kết)?(?= |\.)(?! (?:hiệu|túc|quyết định|ban hành|văn bản))",
    cues=("ký", "kí"),
    examples=(
        (
            "TS. Lê Thị Mỹ Nữ và ông Bùi Hữu Phận đã ký Biên bản ghi nhớ.",
            ("signatory Lê Thị Mỹ Nữ", "signatory Bùi Hữu Phận"),
        ),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """`A và B ký thỏa thuận`: every person of the subject signs."""
    for person in clause.within(found.start("who"), found.end("who"), "PON"):
        yield PersonPart(person, "signatory", clause.evidence(found, name))
