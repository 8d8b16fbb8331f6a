"""Pieces of pattern that the rules about reports share, and the trimming of a title."""

from __future__ import annotations

import re
from typing import Final

from kg.fact.clause import trim
from kg.model import Span

NOUN: Final = (
    r"(?:(?:bài |bản )?(?:tham luận|báo cáo(?: tham luận| dẫn đề| đề dẫn| chuyên đề"
    r"| khoa học| kết quả)?|chuyên đề|bài viết|bài|nội dung|nghiên cứu|ý kiến tham luận"
    r"|đề tài))"
)
VERB: Final = r"(?:trình bày|báo cáo|đọc|truyền đạt|giới thiệu|triển khai|hướng dẫn|tham luận|phổ biến|chia sẻ|nêu)"
_END: Final = re.compile(r"\s*[.;,:…]+\s*$")


def trim_title(text: str, span: Span) -> Span:
    """Return a title without the punctuation and space at its ends."""
    ending = _END.search(text, span.start, span.end)
    stop = ending.start() if ending and ending.end() == span.end else span.end
    while stop > span.start and text[stop - 1] in " .;,:/":
        stop -= 1
    return trim(text, span.start, stop)
