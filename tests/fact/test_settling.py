"""A body's full name says where it was read, and what settled the words that its mention leaves out."""

from __future__ import annotations

from kg.model import Given, Page
from kg.pipeline.extracting import extract


def settled(text: str, given: Given = Given()) -> dict[str, set[tuple[str, str]]]:
    record = extract(Page(text, "fiction", given=given))
    return {b.name: {(e.rule, e.span.of(text)) for e in b.evidence} for b in record.organizations}


def test_words_that_name_a_body_in_full_need_nothing_else() -> None:
    found = settled("Sáng 3/5/2021, Hội Nông dân tỉnh Thái Bình tổ chức hội nghị giao ban.")
    assert found == {"Hội Nông dân tỉnh Thái Bình": {("settling.name", "Hội Nông dân tỉnh Thái Bình")}}


def test_an_abbreviation_is_evidence_of_the_name_it_is_short_for() -> None:
    found = settled("Sáng 3/5/2021, UBND tỉnh Thái Bình tổ chức hội nghị giao ban.")
    assert ("settling.abbreviation", "UBND tỉnh Thái Bình") in found["Ủy ban nhân dân tỉnh Thái Bình"]


def test_a_host_in_the_text_is_evidence_of_the_territory_it_adds() -> None:
    found = settled("Sáng 3/5/2021, Sở Nội vụ tổ chức hội nghị giao ban.\n\nNguồn: thaibinh.gov.vn")
    assert ("settling.host", "thaibinh.gov.vn") in found["Sở Nội vụ tỉnh Thái Bình"]


def test_a_host_known_from_outside_leaves_the_words_that_needed_it() -> None:
    found = settled("Sáng 3/5/2021, Sở Nội vụ tổ chức hội nghị giao ban.", Given(publisher="thaibinh.gov.vn"))
    assert ("settling.host", "Sở Nội vụ") in found["Sở Nội vụ tỉnh Thái Bình"]


def test_a_longer_mention_is_evidence_of_what_a_shorter_one_leaves_out() -> None:
    found = settled(
        "Sáng 3/5/2021, UBND huyện tổ chức hội nghị giao ban. Dự có ông Lê Văn Tám, Chủ tịch UBND huyện Kiến Xương."
    )
    assert ("settling.mention", "UBND huyện Kiến Xương") in found["Ủy ban nhân dân huyện Kiến Xương"]
