"""Who signs: `A và B ký Biên bản ghi nhớ`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import BodyPart, Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import BODIES, PERSONS, REST
from kg.fact.subjects import members

_SIGNED: Final = (
    r"(?: kết(?!\w)| (?:vào |các |và trao |bản )?(?:biên bản|thỏa thuận|thoả thuận|ghi nhớ|hợp đồng|quy chế"
    r"|chương trình|kế hoạch"
    r"|giao ước|cam kết|hợp tác|tuyên bố|hiệp định|văn kiện|bản|phối hợp|liên tịch|nghị quyết liên tịch|kết nghĩa"
    r"|biên|Q)"
    r"|(?= ?[.,;]| ?$))"
)
"""What is signed by parties; a decision is signed by an office."""
_BOTH: Final = r"(?: (?:đã|vừa|cùng|cũng|chính thức)){0,2}"
_LONG_AGO: Final = re.compile(r"trước đó|trước đây|theo (?:hợp đồng|thỏa thuận|thoả thuận)|vào năm|được biết")
_NOW: Final = re.compile(r"D|dịp này|nhân dịp|tại E|tại buổi|hai bên|trong khuôn khổ|kết thúc E")


@rule(
    rf"(?P<who>P và (?:đại diện [^.;P]{{1,40}}, ?)?P|{PERSONS}){REST}(?:,? ?(?:đã|cùng|cũng|vừa|trực tiếp|sẽ"
    rf"|thay mặt [^.;:P]{{1,50}}?|đại diện [^.;:P]{{1,50}}?)){{0,4}},? (?:(?:ký|kí){_SIGNED}"
    rf"|thực hiện (?:nghi thức )?(?P<event>E))",
    cues=("ký", "kí", "thực hiện E", "nghi thức E"),
    examples=(
        (
            "TS. Lê Thị Mỹ Nữ và ông Bùi Hữu Phận đã ký Biên bản ghi nhớ.",
            ("signatory Lê Thị Mỹ Nữ", "signatory Bùi Hữu Phận"),
        ),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A và B ký thỏa thuận`: every person of the subject signs."""
    if found["event"] and clause.at(found.start("event")).value != "signing":
        return
    for person in members(clause, found):
        yield PersonPart(person, "signatory", clause.evidence(found, name))


@rule(
    rf"(?:E|ký kết|ký|biên bản|thỏa thuận"
    rf"|thoả thuận)[^.;:PB]{{0,80}}? giữa (?P<who>{BODIES})(?:[^.;:PBE]{{0,50}} với {BODIES})?"
    r"|đại diện (?P<one>B), P và đại diện (?P<other>B), P[^.;P]{0,20} (?:ký|kí)"
    rf"|B{_BOTH} (?:ký|kí)(?: kết)?(?= [^.;:PBE]{{3,100}} (?:với|cùng) B)[^.;:PBE]{{0,100}}B"
    rf"|B(?:,| và| cùng| với) B(?: - B)?{_BOTH}(?: cùng nhau)?(?: thống nhất,?)?(?: và)? (?:ký|kí)(?: kết)?"
    r" (?:thực hiện|biên bản|thỏa thuận|thoả thuận"
    r"|hợp đồng|quy chế|chương trình|kế hoạch|giao ước|bản ghi nhớ|hợp tác|phối hợp)",
    cues=(" giữa B", "đại diện B", " ký", " kí"),
    examples=(("Chiều 12/1 đã diễn ra lễ ký Thỏa thuận kết nghĩa giữa UBND huyện Con Cuông và UBND huyện Kỳ Sơn.",
               ("signatory UBND huyện Con Cuông", "signatory UBND huyện Kỳ Sơn")),
              ("Dịp này, Sở Y tế đã ký kết chương trình phối hợp với Hội Nông dân tỉnh.",
               ("signatory Sở Y tế", "signatory Hội Nông dân tỉnh")),
              ("Sáng 5/4, Sở Y tế và Hội Nông dân tỉnh đã ký kết chương trình phối hợp.",
               ("signatory Sở Y tế", "signatory Hội Nông dân tỉnh"))),
)  # fmt: skip
def bodies(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `lễ ký thỏa thuận giữa A và B`: both bodies sign."""
    event = clause.at(found.start()) if found.group().startswith("E") else None
    if event is not None and event.value != "signing":
        return
    if event is None and (_LONG_AGO.search(clause.shape) or not _NOW.search(clause.shape)):
        return
    parties = clause.within(found.start(), found.end(), "B")
    for mention in parties if len(parties) > 1 else ():
        if mention.body:
            yield BodyPart(mention.body, "signatory", clause.evidence(found, name))
