"""Tracing: which rules fired on which words, and which cues for a role were left."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.fact.tracing import Trace, rank_gaps, verdicts
from kg.lexicon import load_lexicon
from kg.model import Page
from kg.pipeline.extracting import extract
from kg.pipeline.tracing import trace

SEED = Path(__file__).parents[2] / "data" / "articles" / "haiphong-2019-08-14.txt"
CHAIRED = "Sáng 3/5/2021, UBND tỉnh Hà Nam tổ chức hội nghị. Ông Lê Văn Tám, Giám đốc Sở Y tế chủ trì hội nghị."
UNREAD = "Sở Y tế chủ trì soạn thảo đề án."


def traced(text: str) -> Trace:
    return trace(Page(f"{text}\n", "example"))


def words(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in traced(text).sentences:
        for firing in one.firings:
            found.setdefault(firing.rule, []).append(firing.span.of(f"{text}\n"))
    return found


def test_a_rule_that_fired_is_named_with_the_words_it_matched() -> None:
    assert words(CHAIRED)["chairing.subject"] == ["Ông Lê Văn Tám, Giám đốc Sở Y tế chủ trì hội nghị"]
    assert words(CHAIRED)["dating.day"] == ["Sáng 3/5/2021"]


def test_a_sentence_shows_its_mentions_at_their_offsets() -> None:
    last = traced(CHAIRED).sentences[-1]
    assert [(one.kind, one.span.of(CHAIRED)) for one in last.mentions] == [
        ("person", "Ông Lê Văn Tám, Giám đốc Sở Y tế"),
        ("event", "hội nghị"),
    ]


def test_a_cue_that_no_rule_reads_is_left_over() -> None:
    missed = [cue for one in traced(UNREAD).sentences for cue in one.missed]
    assert [(cue.form, cue.role, cue.shape, cue.span.of(UNREAD)) for cue in missed] == [
        ("chủ trì", "chair", "B chủ trì soạn", "chủ trì")
    ]


@pytest.mark.parametrize("text", ["Trẻ em chủ trì soạn thảo nội quy của lớp.", "Cuộc thi ấy có nhiều dự án hay."])
def test_a_cue_in_a_sentence_that_names_nobody_is_none(text: str) -> None:
    assert [cue for one in traced(text).sentences for cue in one.cues] == []


def test_looked_for_and_not_stated_is_told_apart_from_could_not_read() -> None:
    assert dict(verdicts(traced(CHAIRED)))["chair"] == "read"
    assert dict(verdicts(traced(CHAIRED)))["sign"] == "not stated"
    assert dict(verdicts(traced(UNREAD)))["chair"] == "not understood"


def test_every_role_of_the_table_has_a_verdict() -> None:
    assert {role for role, _ in verdicts(traced(""))} == {cue.role for cue in load_lexicon().role_cues}


def test_the_seed_is_read_without_a_cue_left() -> None:
    assert [cue for one in trace(Page(SEED.read_text("utf-8"), "seed")).sentences for cue in one.missed] == []


def test_the_roles_of_the_record_are_those_that_the_trace_shows() -> None:
    page = Page(SEED.read_text("utf-8"), "seed")
    shown = {(firing.rule, role) for one in trace(page).sentences for firing in one.firings for role in firing.roles}
    event = extract(page).events[0]
    people = {(why.rule, part.role) for part in event.persons for why in part.evidence}
    bodies = {(why.rule, part.role) for part in event.organizations for why in part.evidence}
    assert people
    assert bodies
    assert people | bodies <= shown


def test_the_worklist_counts_sentences_by_cue_and_neighbours_the_commonest_first() -> None:
    other = "Sở Tài chính ký giấy ấy."
    gaps = rank_gaps([traced(other), traced(UNREAD), traced(CHAIRED), traced(UNREAD.replace("Y tế", "Nội vụ"))])
    assert [(gap.count, gap.shape) for gap in gaps] == [(2, "B chủ trì soạn"), (1, "B ký giấy")]
    assert gaps[0].sentence.of(gaps[0].article.text) == UNREAD


def test_a_cue_that_stands_twice_in_a_sentence_counts_once() -> None:
    text = "Sở Y tế chủ trì soạn thảo, Sở Y tế chủ trì soạn lại."
    assert [gap.count for gap in rank_gaps([traced(text)])] == [1]


@given(st.text(alphabet="PB chủtrìgồm:.;,\n-“”AÔôngdự", max_size=80))
def test_any_text_is_traced_with_words_inside_their_sentence(text: str) -> None:
    found = traced(text)
    for one in found.sentences:
        assert all(one.sentence.span.covers(cue.span) for cue in one.cues)
        assert all(cue.span.of(found.article.text).casefold() == cue.form for cue in one.cues)
        assert all(firing.span.start < firing.span.end for firing in one.firings)


def test_a_cue_inside_another_word_is_none() -> None:
    (one,) = traced("Ông Lê Văn Tám nói 23 dự án đã dự kiến từ trước.").sentences
    assert "attend" not in {cue.role for cue in one.cues}
