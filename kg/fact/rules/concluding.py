"""What came of an occasion: `Hội nghị thống nhất …`, `Các đại biểu đã thông qua …`, `Đại hội đã bầu …`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, Told
from kg.fact.papers import trim_title
from kg.fact.rule import rule

_WHO: Final = (
    r"(?:E|(?:100% |các |toàn thể |các vị )?đại biểu|hai bên|các bên|hai đơn vị|các thành viên|cuộc họp|hội đồng)"
)
_VERB: Final = (
    r"(?:thống nhất|nhất trí|biểu quyết|thông qua|bầu|bầu ra|đề ra|đi đến|ký kết|xác định|chốt|quyết nghị|quyết định)"
)
_BESIDE: Final = re.compile(r"(?:tại|trong|ở|sau|trước|của|trình|dự|phát biểu)(?: \w+){0,2} ?$")


@rule(
    rf"(?P<who>{_WHO})(?P<mid>[^.;:PONB]{{0,120}}?)"
    rf"(?P<words>\b{_VERB}(?! \w+ phát biểu| được| bị| và| tuy| còn| đề cử) \w.{{8,1500}})",
    cues=("thống nhất", "nhất trí", "biểu quyết", "thông qua", "bầu", "đề ra", "đi đến", "ký kết", "xác định", "quyết"),
    examples=(
        (
            "Hội nghị đã thống nhất thành lập tổ công tác liên ngành.",
            ("outcome thống nhất thành lập tổ công tác liên ngành",),
        ),
        (
            "Các đại biểu đã trao đổi, thảo luận, đề ra giải pháp giữ rừng đầu nguồn.",
            ("outcome đề ra giải pháp giữ rừng đầu nguồn",),
        ),
        ("Sau hội nghị, xã sẽ bầu lại ban quản trị.", ()),
        ("Hội nghị đã thông qua, cơ bản các việc hoàn tất đúng tiến độ.", ()),
    ),
)
def agreed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Hội nghị đã thống nhất …`: what the occasion decided, with its verb."""
    if _BESIDE.search(clause.before(found.start(), 24)) or re.search(r"\b(?:sẽ|chưa|đề nghị|nhằm|để)\b", found["mid"]):
        return
    stop = re.search(r"; ?[POB]|, [PO] ", found["words"])
    end = found.start("words") + stop.start() if stop else found.end("words")
    words = trim_title(clause.text, clause.span(found.start("words"), end))
    yield Told("outcome", words, clause.evidence(found, name))
