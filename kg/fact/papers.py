"""Pieces of pattern that the rules about reports share, and the trimming of a title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import trim
from kg.model import Span

NOUN: Final = (
    r"(?:(?:bài |bản )?(?:tham luận|báo cáo(?: tham luận| dẫn đề| đề dẫn| chuyên đề"
    r"| khoa học| kết quả(?=:? ?Q))?|chuyên đề|bài viết|bài(?! (?:toán|học|hát|thi|bản|trí|tập|ca|thơ|báo))|nội dung"
    r"|nghiên cứu|ý kiến tham luận"
    r"|đề tài))"
)
BEFORE: Final = (
    r"(?:(?:đã|cũng|lên|sẽ|tiếp tục|trực tiếp|lần lượt|thay mặt [^.;:P]{1,60}?|đại diện [^.;:P]{1,60}?),? ?){0,3}"
)
"""Words between somebody and the verb that presents."""
NO_TITLE: Final = re.compile(
    rf"(?:theo |qua |các |những |bản |một số |\d+ )?{NOUN}(?: (?:nội dung )?{NOUN})?(?: này| trên| nêu trên| đó)?",
    re.IGNORECASE,
)
"""Words that only say that there was a report."""
VERB: Final = r"(?:trình bày|báo cáo|đọc|truyền đạt|giới thiệu|triển khai|hướng dẫn|tham luận|phổ biến|chia sẻ|nêu)"
LONG: Final = 220
"""Code points of a title that is described at most."""
_END: Final = re.compile(r"\s*[.;,:…]+\s*$")


def trim_title(text: str, span: Span) -> Span:
    """Return a title without the punctuation and space at its ends."""
    ending = _END.search(text, span.start, span.end)
    stop = ending.start() if ending and ending.end() == span.end else span.end
    while stop > span.start and text[stop - 1] in " .;,:/":
        stop -= 1
    return trim(text, span.start, stop)


def shorten(text: str, span: Span) -> Span:
    """Return the first part of words that are too long for a title, up to a comma."""
    if span.end - span.start <= LONG:
        return span
    comma = text.find(",", span.start + 25, span.end)
    return trim_title(text, Span(span.start, comma)) if comma > 0 else span


def is_title(text: str, span: Span) -> bool:
    """Say whether words can be the title of a report: more than the noun for one, and no link."""
    words = " ".join(span.of(text).split())
    return len(words) > 3 and NO_TITLE.fullmatch(words) is None and not re.match(r"(?i:link|http|www)", words)


_NEXT: Final = re.compile(r"(?:, | và |, và |; ?)(?:dự thảo )?(?:báo cáo|tờ trình)(?! (?:này|trên|viên))(?: về)? ")


def apart(shape: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where in the shape each report of several stands: `báo cáo X và Báo cáo Y` are two."""
    for following in _NEXT.finditer(shape, start, end):
        yield start, following.start()
        start = following.end()
    yield start, end
