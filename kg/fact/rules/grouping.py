"""Who attends without a name: `Tham dự có các nhà khoa học; lãnh đạo sở, ngành`, `cùng đông đảo bà con`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Present
from kg.fact.papers import trim_title
from kg.fact.rule import rule
from kg.lexicon import load_lexicon
from kg.lexicon.trie import alternation

PEOPLE: Final = alternation(g.form for g in load_lexicon().groups if g.kind == "people")
UNITS: Final = alternation(g.form for g in load_lexicon().groups if g.kind == "unit")
_MANY: Final = (
    r"(?:(?:đông đảo|toàn thể|toàn bộ|hơn|gần|khoảng|trên|các|những|nhiều|một số|hàng (?:trăm|nghìn|ngàn)|quý|tập thể"
    r"|\d[\d.]{0,8}|đồng chí|đ/c|ông,? bà|vị|bà con|anh chị em|nguyên) )"
)
_BEHIND: Final = (
    rf"(?:đại diện|lãnh đạo)(?:,? (?:đại diện|lãnh đạo|chuyên viên|cán bộ|và)){{0,4}} "
    rf"(?:(?:các|một số|nhiều|cho|hơn|gần|khoảng|\d[\d.]{{0,8}}) ){{0,4}}(?:{UNITS}|{PEOPLE})"
)
_HEAD: Final = rf"{_MANY}{{0,5}}(?:{_BEHIND}|{PEOPLE})\b"
_NEW: Final = rf"(?:{_MANY}{{1,5}}{PEOPLE}|{_BEHIND})\b"
"""A group that begins behind a comma or `và`: a mere noun there goes on with the group before it."""
_MORE: Final = r"[^;.:PONBKEQVD“”()]"
_END: Final = (
    rf"(?:[;.:()]|$|(?:,| và| cùng(?: với)?) (?:{_NEW}|[PONBK])|,? (?:đã |cũng |cùng )?(?:tham |đến |tới |cùng )?dự\b"
    r"|,? (?:để|sẽ|có|đã|trong đó|tập trung|thảo luận|trao đổi|cùng nhau)\b)"
)
_GROUP: Final = re.compile(
    rf"(?:^ ?|[;,:] ?|\bvà |\bcùng (?:với )?|\bcó (?:sự tham gia của )?|\bcủa |\bgồm )"
    rf"(?P<group>{_HEAD}{_MORE}{{0,160}}?)(?={_END})"
)

_NOBODY: Final = re.compile(
    rf"{_MANY}{{0,5}}(?:đại biểu|khách mời|khách quý|học viên|thành viên|thí sinh|lãnh đạo|đại diện)(?: E| dự)?"
    rf"|{PEOPLE}"
)
"""Words that say no more than that people were there."""


def _groups(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    listed = clause.shape[found.start("list") : found.end("list")]
    for one in _GROUP.finditer(listed):
        start, end = (found.start("list") + place for place in one.span("group"))
        if _NOBODY.fullmatch(one["group"].strip(" ,")) is None:
            yield Present(trim_title(clause.text, clause.span(start, end)), clause.evidence(found, name))


@rule(
    r"(?:^|[.;,] |và |với |\bđã )(?:[^.;:POB]{0,40}?)(?:dự|tham gia|có mặt|góp mặt|chứng kiến)"
    r"[^.;:PONB]{0,60}?(?P<list>(?:\bcó\b|\bgồm\b|\bcủa\b|:)[^.]{1,3000})",
    cues=("dự", "tham gia", "có mặt", "góp mặt", "chứng kiến"),
    examples=(
        (
            "Tham dự có các nhà khoa học; lãnh đạo sở, ngành và các đơn vị liên quan.",
            ("group các nhà khoa học", "group lãnh đạo sở, ngành và các đơn vị liên quan"),
        ),
        (
            "Dự hội nghị có ông Lê Văn Tám, Phó Chủ tịch UBND huyện cùng hơn 200 cán bộ, hội viên.",
            ("group hơn 200 cán bộ, hội viên",),
        ),
        ("Dự lễ có đại diện Sở Nội vụ.", ()),
    ),
)
def listed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Tham dự có các nhà khoa học; …`: each group of the list attends."""
    yield from _groups(clause, found, name)


@rule(
    rf"(?P<list>(?:^|[.;,] ?|cùng |và ){_HEAD}{_MORE}{{0,120}}?"
    r"(?=,? (?:đã |cũng |cùng )?(?:tham dự|đến dự|tới dự|về dự|dự E)))",
    cues=("dự",),
    examples=(("Hơn 150 học sinh các trường đã tham dự hội thi.", ("group Hơn 150 học sinh các trường",)),),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hơn 150 học sinh tham dự hội thi`: the subject is a group that attends."""
    yield from _groups(clause, found, name)
