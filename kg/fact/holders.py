"""Who holds an occasion in the words before a verb of holding: the subject's bodies in order, oblique ones left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.fact.clause import Clause
from kg.mention import Mention

REACH: Final = 420
"""How far before its verb a subject is looked for."""
_WITH: Final = r"(?:phối hợp|kết hợp|liên kết|hợp tác)(?: (?:tổ chức|thực hiện))?(?: (?:cùng|với))*:?"
WITH: Final = re.compile(rf"{_WITH} (?:các |ba |hai )?$")
"""What joins a partner to a subject."""
ASKED: Final = ("đề nghị", "yêu cầu", "giao", "chỉ đạo", "cho phép")
"""What a subject follows that is asked to hold an occasion, and does not hold it yet."""
TOLD: Final = ("cho biết", "cho rằng", "khẳng định", "thông tin", "nói")
"""Verbs of saying: what somebody has held is past where it is told so."""
_STOP: Final = re.compile(
    r"\.(?!\w)|[;:EQ]|(?<!B )V|P(?! làm trưởng đoàn| dẫn đầu)"
    r"|(?<!\w)(?:cho biết|cho rằng|nói|khẳng định|(?<!cổng )thông tin|thông báo|đề nghị|yêu cầu|giao|chỉ đạo|ban hành"
    r"|phê duyệt|cho phép|thống nhất|mà|khi|rằng|là|có|gửi|nhờ|nơi|để|nếu|nhưng|song|còn|gồm|bao gồm|không|chưa|sau khi"
    r"|tuyên bố|cảm ơn|triển khai|hướng dẫn|tạo điều kiện|ủng hộ|quyết định|dự kiến cho|đã vi phạm|xây dựng"
    r"|hoàn thiện)(?!\w)"
)
"""Where the words of a subject end on their left: a stop, another occasion, or a verb of its own."""
_ASIDE: Final = re.compile(r"\([^()]{0,120}\)")
_OBLIQUE: Final = re.compile(
    r" ?(?:và |đồng thời )?(?:với|dưới|trong|tại|ở|vào|nhân|theo|nhằm|sau|trước|từ|được|thực hiện|căn cứ|tiếp nối|hướng"
    r"|hưởng|bên lề|chào mừng|kỷ niệm|qua|thông qua|ngoài|bên cạnh|hòa|hoà|trên|về|chuẩn bị|cùng sự|có sự|tiếp tục"
    r"|vừa qua|trực thuộc|thuộc|đơn vị|[DLK](?! và B))(?!\w)"
)
"""Words with which a part of a sentence begins that only tells how, when or why."""
_OF: Final = re.compile(
    r"(?:(?<!\w)(?:tại|ở|trụ sở|của|đại diện|lãnh đạo|cho|đến|tới|thuộc|theo|thành lập|năm|về|trong|vì|bởi|từ|sang|qua"
    r"|như|mừng|ngành|giữa|do sự|giám đốc|truyền thống|vào|ra|trên|ngày|ủng hộ|giúp|bao gồm cả|nghị quyết|chương trình"
    r"|kế hoạch|dự án|đề án|nhằm|bên|chi nhánh|thông tin|báo cáo|website|cổng|người|cán bộ|đề nghị|yêu cầu|giao"
    r"|thay mặt)"
    r"(?: (?:các|toàn|trụ sở|hội trường))?) ?$"
)
"""What makes a body behind it no part of the subject: a preposition, a noun that it qualifies."""
_ACTING: Final = re.compile(
    r"(?:^|^ ?(?:D|L),? ?|, ?)(?:đại diện|lãnh đạo|(?:một )?đoàn(?: công tác| kiểm tra| giám sát| khảo sát"
    r"| liên ngành)* của)$"
)
"""Those who act for a body at the beginning of a subject: `Sáng 5/4, đoàn công tác của Sở A`."""
_TELLS: Final = re.compile(
    r"(?<!\w)(?:chia sẻ|nêu|phát biểu|trao đổi|nhấn mạnh|báo cáo|trình bày|kiến nghị|nói|kể|mong)(?!\w)"
)
"""Verbs that make what is held a matter of what is told."""
_JOINED: Final = re.compile(r"(?:^|,|;|:|và|cùng|với|hợp|gồm|do|bởi|được|[–-]) ?(?:các |ba |hai |cả )?$")
_ANOTHER: Final = re.compile(r"B ?,[^B,]{0,3}B")
"""A body in a part of its own that the subject follows: `theo Cổng thông tin Bộ A, Bộ B đã tổ chức`."""
_SITE: Final = re.compile(r"(?:^|,) ?(?:tại|ở) [^,BPQ]{2,60}, ?$")
"""A place, with a body behind it whose place it is: `tại Hội trường A, Trường B, Khoa C đã tổ chức`."""
_UNIT: Final = ("Vụ", "Cục", "Phòng", "Thanh tra", "Khoa", "Chi cục", "Tổng cục", "Văn phòng", "Trung tâm", "Viện")
_OVER: Final = ("Bộ", "Sở", "Đại học", "Trường Đại học", "UBND", "Tổng cục", "Trường", "HĐND", "Tổng công ty")
"""Heads of units, and of the bodies that they belong to."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The words before a verb of holding, asides blanked: where they begin in the shape, and what they follow."""

    words: str
    start: int
    stop: str


def subject_before(clause: Clause, end: int, begin: int = 0) -> Subject:
    """Return the words before a verb that may name who holds what it tells of."""
    left = max(begin, end - REACH)
    words = _ASIDE.sub(lambda aside: "~" * len(aside.group()), clause.shape[left:end])
    stop = None
    for stop in _STOP.finditer(words):  # noqa: B007
        pass
    start = stop.end() if stop else 0
    return Subject(words[start:], left + start, stop.group() if stop else "")


def holders(clause: Clause, subject: Subject) -> Iterator[Mention]:
    """Yield the bodies that the words before a verb give as its subject, the first of them first."""
    words, left = subject.words, subject.start
    places = [p for p in clause.places if left <= p < left + len(words) and words[p - left] == "B"]
    kept = [p for p in places if clause.at(p).body and not _is_oblique(words, p - left)]
    for number, place in enumerate(kept):
        if number == 0 or not is_over(clause, kept[number - 1], place):
            yield clause.at(place)


def is_partner(clause: Clause, mention: Mention) -> bool:
    """Say whether a body is one with which another, whose name no mention took in, holds something."""
    return WITH.search(clause.before(clause.place(mention))) is not None


def _is_oblique(words: str, place: int) -> bool:
    """Say whether a body is no part of the subject, by the words right before it and those its part begins with."""
    before = words[:place].replace("~", "").rstrip()
    if WITH.search(before + " "):
        return False
    if _OF.search(before):
        return _ACTING.search(before) is None or _TELLS.search(words[place:]) is not None
    if _SITE.search(words[:place]) and _ANOTHER.match(words[place:]):
        return True
    part = words[:place].rpartition(",")[2]
    begun = _OBLIQUE.match(part)
    if begun is None or re.search(_WITH, part):
        return False
    return _JOINED.search(before) is not None or _ANOTHER.match(words[place:]) is not None


def is_over(clause: Clause, unit: int, place: int) -> bool:
    """Say whether a body is the one that the unit named right before it belongs to: `Vụ A, Bộ B phối hợp …`."""
    one, other = clause.at(unit).body, clause.at(place).body
    between, behind = clause.shape[unit + 1 : place], clause.shape[place + 1 : place + 3]
    if one is None or other is None or between.strip() not in (",", "-", "–"):
        return False
    alone = not behind.startswith((",", " v", "B")) and clause.shape[max(0, unit - 4) : unit].find("B") < 0
    return alone and one.head in _UNIT and other.head in _OVER
