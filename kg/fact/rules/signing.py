"""Who signs: `A và B ký Biên bản ghi nhớ`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import BODIES, PERSONS


@rule(
    rf"(?P<who>P và (?:đại diện [^.;P]{{1,40}}, ?)?P|{PERSONS})(?:,? ?(?:đã|cùng"
    rf"|thay mặt [^.;:P]{{1,50}}?|đại diện [^.;:P]{{1,50}}?))*,? (?:ký|kí)(?: kết)?(?= |\.)(?! (?:hiệu"
    rf"|túc|quyết định|ban hành|văn bản))",
    cues=("ký", "kí"),
    examples=(
        (
            "TS. Lê Thị Mỹ Nữ và ông Bùi Hữu Phận đã ký Biên bản ghi nhớ.",
            ("signatory Lê Thị Mỹ Nữ", "signatory Bùi Hữu Phận"),
        ),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A và B ký thỏa thuận`: every person of the subject signs."""
    for person in clause.within(found.start("who"), found.end("who"), "PON"):
        yield PersonPart(person, "signatory", clause.evidence(found, name))


@rule(
    rf"(?:E|ký kết|ký|biên bản|thỏa thuận|thoả thuận)[^.;:PB]{{0,80}}? giữa (?P<who>{BODIES})"
    rf"|đại diện (?P<one>B), P và đại diện (?P<other>B), P[^.;P]{{0,20}} (?:ký|kí)",
    cues=(" giữa B", "đại diện B"),
    examples=(("Chiều 12/1 đã diễn ra lễ ký Thỏa thuận kết nghĩa giữa UBND huyện Con Cuông và UBND huyện Kỳ Sơn.",
               ("signatory UBND huyện Con Cuông", "signatory UBND huyện Kỳ Sơn")),),
)  # fmt: skip
def bodies(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `lễ ký thỏa thuận giữa A và B`: both bodies sign."""
    event = clause.at(found.start()) if found.group().startswith("E") else None
    if event is not None and event.value != "signing":
        return
    for mention in clause.within(found.start(), found.end(), "B"):
        if mention.body:
            yield BodyPart(mention.body, "signatory", clause.evidence(found, name))
