"""Former names of bodies: only where the article says that one body bore both names, never of a merger."""

from __future__ import annotations

import pytest

from kg.model import Page
from kg.pipeline.extracting import extract

NEW, OLD = "Viện Chính sách công và Quản trị địa phương", "Viện Nghiên cứu Chính sách công"


def former(sentence: str) -> dict[str, tuple[str, ...]]:
    record = extract(Page(f"Sáng 14/8/2019, tại Hà Nội. {sentence}", "a"))
    return {body.name: tuple(one.value for one in body.former_names) for body in record.organizations}


@pytest.mark.parametrize(
    "sentence",
    [
        f"Ông Lê Văn Tám, Viện trưởng {NEW} (trước đây là {OLD}) phát biểu.",
        f"Ông Lê Văn Tám, Viện trưởng {NEW} (tiền thân là {OLD}) phát biểu.",
        f"Ông Lê Văn Tám, Viện trưởng {NEW} (tên cũ: {OLD}) phát biểu.",
    ],
)
def test_a_name_of_before_is_read(sentence: str) -> None:
    assert former(sentence)[NEW] == (OLD,)


@pytest.mark.parametrize(
    "sentence",
    [
        f"Ông Lê Văn Tám, Viện trưởng {NEW} (trước hợp nhất là {OLD}) phát biểu.",
        f"Ông Lê Văn Tám, Viện trưởng {NEW} và {OLD} trước đây phối hợp tốt.",
        f"Ông Lê Văn Tám, Viện trưởng {NEW} phát biểu.",
    ],
)
def test_a_merger_or_a_neighbour_gives_no_name_of_before(sentence: str) -> None:
    assert former(sentence).get(NEW, ()) == ()


def test_a_name_since_counts_for_the_body_of_today() -> None:
    found = former(f"{OLD} (nay là {NEW}) tổ chức hội thảo. Ông Lê Văn Tám, Viện trưởng {NEW} phát biểu.")

    assert found[NEW] == (OLD,)


def test_a_former_name_has_the_words_that_say_so() -> None:
    page = Page(f"Ông Lê Văn Tám, Viện trưởng {NEW} (trước đây là {OLD}) phát biểu.", "a")
    (body,) = [one for one in extract(page).organizations if one.name == NEW]
    (evidence,) = body.former_names[0].evidence

    assert evidence.span.of(page.text) == f"{NEW} (trước đây là {OLD}"
    assert evidence.rule == "settling.former_name"
