"""Every reason has its words in both languages, and no words are left without a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.entity import comparing, weighing
from kg.entity.weighing import Reason
from kg.entity.wording import WORDS, as_written, in_words
from tests.building import speech

CODES = {
    code
    for module in (weighing, comparing)
    for call in re.findall(r"Reason\(\s*(\"[^)]*?),\s*[-\w]*\d", Path(str(module.__file__)).read_text("utf-8"))
    for code in re.findall(r"\"([a-z-]+)\"", call)
}


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_reason_has_words(code: str) -> None:
    assert all(WORDS[code])


def test_a_weight_and_a_detail_stand_with_the_words() -> None:
    reason = Reason("same-title", 1.5, "giaḿ đôć")
    (written,) = as_written([reason], [speech("a", "Lê Văn An", "Giám đốc", "Sở Nội vụ")])

    assert in_words(written) == "+1.5 the same office: Giám đốc"
    assert in_words(written, "vi") == "+1.5 cùng chức vụ: Giám đốc"
