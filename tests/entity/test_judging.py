"""What people judge holds, whatever the weights say; what contradicts itself or names nothing is refused by line."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.entity import resolve
from kg.entity.judging import HEADER, Judgement, read_judgements, write_judgement
from kg.entity.mentions import Directory
from kg.entity.ruling import Rulings, rule
from kg.errors import JudgementError
from kg.model import Article, Event, Identity, Kind, Member, Organization, Person, Position, Record, Report, Stated
from tests.building import speech

OFFICE = "Sở Nội vụ tỉnh Hà Nam"


def judged(one: str, other: str, verdict: str) -> str:
    return f"{one}\t{other}\t{verdict}\tAn\t2026-03-09\tvì thế"


def file_of(*lines: str) -> bytes:
    return "".join(f"{line}\n" for line in (HEADER, *lines)).encode()


def ruled(records: list[Record], *lines: str) -> Rulings:
    return rule(read_judgements(file_of(*lines), "j.tsv"), Directory(records))


def identities(records: list[Record], *lines: str) -> tuple[Identity, ...]:
    return resolve(records, ruled(records, *lines))


def groups(kind: Kind, records: list[Record], *lines: str) -> set[frozenset[str]]:
    """Return which articles share an entity of a kind, by the articles' ids."""
    names = {record.article.key: record.article.id for record in records}
    found = identities(records, *lines)
    return {frozenset(names[m.article] for m in one.members) for one in found if one.kind == kind}


def bare(article: str, name: str = "Lê Văn An") -> Record:
    return speech(article, name)


def officer(article: str, name: str = "Lê Văn An", body: str = OFFICE) -> Record:
    return speech(article, name, "Giám đốc", body)


def namesakes(article: str) -> Record:
    """Return a record that tells two persons of one name apart."""
    people = (Person("p1", "Lê Văn An"), Person("p2", "Lê Văn An"))
    return Record(Article(article, f"Bài {article}."), people)


def alone(records: list[Record]) -> set[frozenset[str]]:
    return {frozenset([record.article.id]) for record in records}


def test_what_is_judged_the_same_is_one_whatever_the_weights() -> None:
    far = [officer("a", "Lê Văn Hùng"), officer("b", "Phạm Thị Hoa", "Sở Y tế tỉnh Cà Mau"), bare("c")]

    assert groups("person", far) == alone(far)
    assert groups("person", far, judged("a:Lê Văn Hùng", "b:Phạm Thị Hoa", "same")) == {frozenset("ab"), frozenset("c")}


def test_whoever_is_one_with_one_of_two_judged_the_same_joins_both() -> None:
    records = [officer("a", "Lê Văn Hùng"), bare("b", "Lê Hùng"), officer("c", "Lê Văn Hùng")]

    assert groups("person", records, judged("a:Lê Văn Hùng", "b:Lê Hùng", "same")) == {frozenset("abc")}


@pytest.mark.parametrize(("kind", "name"), [("person", "Lê Văn An"), ("organization", OFFICE)])
def test_what_is_judged_different_is_two(kind: Kind, name: str) -> None:
    records = [officer("a"), officer("b")]

    assert groups(kind, records) == {frozenset("ab")}
    assert groups(kind, records, judged(f"a:{name}", f"b:{name}", "different")) == {frozenset("a"), frozenset("b")}


@pytest.mark.parametrize(("kind", "name"), [("person", "Lê Văn An"), ("organization", OFFICE)])
def test_two_that_are_different_never_meet_through_a_third(kind: Kind, name: str) -> None:
    records = [officer("a"), officer("b"), officer("c")]
    found = groups(kind, records, judged(f"a:{name}", f"b:{name}", "different"))

    assert sorted(map(len, found)) == [1, 2]
    assert not any({"a", "b"} <= group for group in found)


def test_a_difference_holds_for_whoever_was_judged_the_same_as_one_of_both() -> None:
    records = [officer("a"), officer("b"), bare("c")]
    lines = (judged("a:Lê Văn An", "c:Lê Văn An", "same"), judged("c:Lê Văn An", "b:Lê Văn An", "different"))

    assert groups("person", records, *lines) == {frozenset("ac"), frozenset("b")}


def test_unsure_changes_nothing() -> None:
    records = [officer("a"), officer("b"), bare("c")]
    line = judged("a:Lê Văn An", "b:Lê Văn An", "unsure")

    assert identities(records, line) == identities(records)


def test_bodies_under_two_names_become_one() -> None:
    records = [officer("a"), officer("b", "Bùi Hoa", "Sở Y tế tỉnh Cà Mau")]
    line = judged(f"a:{OFFICE}", "b:Sở Y tế tỉnh Cà Mau", "same")

    assert groups("organization", records, line) == {frozenset("ab")}


def held(article: str, name: str | None, day: str = "2019-08-14") -> Record:
    event = Event(
        "e1", "workshop", name=Stated(name) if name else None, date=Stated(day), reports=(Report("Tri thức"),)
    )
    return Record(Article(article, f"Bài {article}."), events=(event,))


def test_an_event_without_a_name_goes_by_its_id_and_its_reports_go_with_it() -> None:
    records = [held("a", "Cải cách"), held("b", None, "2020-01-01")]
    line = judged("a:Cải cách", "b:e1", "same")

    assert groups("event", records, line) == {frozenset("ab")}
    assert groups("report", records, line) == {frozenset("ab")}


def test_events_of_one_name_and_day_can_be_judged_two() -> None:
    records = [held("a", "Cải cách"), held("b", "Cải cách")]

    assert groups("event", records) == {frozenset("ab")}
    assert groups("event", records, judged("a:Cải cách", "b:Cải cách", "different")) == alone(records)


def test_the_second_of_a_name_in_one_article_is_numbered() -> None:
    records = [namesakes("a"), bare("b")]
    found = identities(records, judged("a:Lê Văn An#2", "b:Lê Văn An", "same"))
    together = next(one for one in found if len(one.members) == 2)

    assert Member(records[0].article.key, "p2") in together.members


def test_namesakes_of_one_article_can_be_judged_one() -> None:
    records = [namesakes("a")]

    assert groups("person", records, judged("a:Lê Văn An#1", "a:Lê Văn An#2", "same")) == {frozenset("a")}
    found = identities(records, judged("a:Lê Văn An#1", "a:Lê Văn An#2", "same"))
    assert [len(one.members) for one in found if one.kind == "person"] == [2]


def test_an_article_goes_by_its_key_as_well() -> None:
    records = [officer("a"), bare("b")]
    line = judged(f"{records[0].article.key}:LÊ VĂN AN", "b:Lê Văn An", "same")

    assert groups("person", records, line) == {frozenset("ab")}


def test_every_mention_is_found_under_the_name_that_it_is_given() -> None:
    records = [namesakes("a"), officer("b"), held("c", "Cải cách"), held("d", None)]
    records.append(replace(bare("e"), article=Article("a", "Bài khác cùng tên.")))  # two articles of one id
    directory = Directory(records)
    for record in records:
        for mention in directory.mentions(record.article.key):
            found = directory.find(mention.text, "here")
            assert found
            assert found[mention.kind] == mention


BROKEN = [
    pytest.param("a:Lê Văn An\tb:Lê Văn An\tsame", ["j.tsv:2", "found 3 columns, expected 6"], id="columns"),
    pytest.param(
        judged("a:Lê Văn An", "b:Lê Văn An", "maybe"), ["j.tsv:2", "`maybe`", "same, different"], id="verdict"
    ),
    pytest.param(
        judged("a:Lê Văn An", "b:Lê Văn An", "same").replace("2026-03-09", "9/3/2026"),
        ["j.tsv:2", "`9/3/2026` is no day", "2026-03-09"],
        id="date",
    ),
    pytest.param(
        judged("a:Lê Văn An", "b:Lê Văn An", "same").replace("2026-03-09", "2026-02-30"),
        ["`2026-02-30` is no day"],
        id="no such day",
    ),
    pytest.param("<<<<<<< HEAD", ["j.tsv:2", "unfinished merge", "delete the marks"], id="merge"),
    pytest.param("=======", ["j.tsv:2", "unfinished merge"], id="the middle of a merge"),
    pytest.param(
        judged("Lê Văn An", "b:Lê Văn An", "same"), ["`Lê Văn An` names no mention", "ARTICLE:"], id="no colon"
    ),
    pytest.param(judged("a:Lê Văn An", "b:Lê Ân", "same"), ["b has no mention `Lê Ân`", "`Lê Văn An`"], id="unknown"),
    pytest.param(judged("a:Lê Văn An#2", "b:Lê Văn An", "same"), ["a has no mention `Lê Văn An#2`"], id="no second"),
    pytest.param(judged("a:Lê Văn An", "a:Lê Văn An", "same"), ["against itself"], id="itself"),
    pytest.param(judged("a:Lê Văn An", "b:Lê\x00Văn An", "same"), ["`other` is not plain text"], id="a control"),
    pytest.param(judged("a:Lê Văn An", f"b:{'x' * 2000}", "same"), ["`other` is 2,002 characters long"], id="too long"),
    pytest.param(judged("a:Lê Văn An", "a:lê văn an", "same"), ["are one mention"], id="one mention"),
    pytest.param(
        judged("a:Lê Văn An", f"b:{OFFICE}", "same"), ["a person", "an organization", "of one kind"], id="two kinds"
    ),
    pytest.param(
        judged("a:Lê Văn An", "b:Lê Văn An", "same").replace("An\t2026", "\t2026"), ["`by` is empty"], id="who"
    ),
]


@pytest.mark.parametrize(("line", "said"), BROKEN)
def test_a_line_that_is_no_judgement_is_refused_with_its_place(line: str, said: list[str]) -> None:
    with pytest.raises(JudgementError) as raised:
        ruled([officer("a"), officer("b")], line)

    assert all(words in str(raised.value) for words in said), str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"one\tother\tverdict\n", "j.tsv:1: found `one → other → verdict`, expected the header"),
        (HEADER.encode() + b"\n\xff\n", "j.tsv:2: no text in UTF-8"),
    ],
)
def test_a_file_of_another_kind_is_refused(content: bytes, said: str) -> None:
    with pytest.raises(JudgementError, match=r"^j\.tsv") as raised:
        read_judgements(content, "j.tsv")
    assert said in str(raised.value)


def test_comments_empty_lines_and_the_ends_of_lines_do_not_count() -> None:
    line = judged("a:X", "b:X", "same")
    plain = read_judgements(file_of(line), "j.tsv")
    text = f"\ufeff# ai phán định\r\n\r\n{HEADER}\r\n# vì sao\r\n{line}\r\n"

    assert read_judgements(text.encode(), "j.tsv") == plain
    assert read_judgements(b"", "j.tsv") == ()
    assert write_judgement(plain[0]) == line


def test_one_pair_judged_twice_and_not_alike_is_refused() -> None:
    lines = (judged("a:Lê Văn An", "b:Lê Văn An", "same"), judged("b:Lê Văn An", "a:Lê Văn An", "unsure"))
    with pytest.raises(JudgementError, match=r"j\.tsv:3: .* unsure here and same in j\.tsv:2; delete one"):
        ruled([officer("a"), officer("b")], *lines)


def test_one_pair_judged_twice_alike_is_judged() -> None:
    lines = (judged("a:Lê Văn An", "b:Lê Văn An", "different"), judged("b:Lê Văn An", "a:Lê Văn An", "different"))

    assert groups("person", [officer("a"), officer("b")], *lines) == {frozenset("a"), frozenset("b")}


def test_a_contradiction_through_others_names_the_whole_chain() -> None:
    records = [bare(name) for name in "abcd"]
    lines = [judged(f"{one}:Lê Văn An", f"{other}:Lê Văn An", "same") for one, other in ("ab", "cb", "cd")]
    with pytest.raises(JudgementError) as raised:
        ruled(records, *lines, judged("d:Lê Văn An", "a:Lê Văn An", "different"))

    message = str(raised.value)
    assert message.startswith("j.tsv:5: ")
    assert all(f"j.tsv:{number}" in message for number in (2, 3, 4))
    assert "these 4 lines" in message


def test_a_contradiction_through_an_article_that_is_gone_is_one() -> None:
    lines = [judged("a:Lê Văn An", "gone:X", "same"), judged("gone:X", "b:Lê Văn An", "same")]
    records = [officer("a"), bare("b")]

    assert groups("person", records, *lines) == {frozenset("ab")}
    with pytest.raises(JudgementError, match=r"j\.tsv:4"):
        ruled(records, *lines, judged("a:Lê Văn An", "b:Lê Văn An", "different"))


def test_an_article_that_is_not_there_is_told_and_the_judgement_waits() -> None:
    records = [officer("a")]
    found = ruled(records, judged("a:Lê Văn An", "b:Lê Văn An", "same"))

    assert [remark.partition(":")[0] for remark in found.missing] == ["j.tsv"]
    assert "`b:Lê Văn An`" in found.missing[0]
    assert resolve(records, found) == resolve(records)


def test_an_article_named_as_another_is_asked_for_by_its_key() -> None:
    records = [bare("a"), replace(bare("x"), article=Article("a", "Bài khác."), events=()), bare("b")]
    with pytest.raises(JudgementError, match="2 articles are named a; name one by its key: ") as raised:
        ruled(records, judged("a:Lê Văn An", "b:Lê Văn An", "same"))
    assert all(record.article.key in str(raised.value) for record in records[:2])


@pytest.mark.parametrize(
    ("records", "told"),
    [
        (
            [bare("a"), replace(bare("x"), article=Article("a", "Bài khác."), events=()), bare("b")],
            "2 articles are named",
        ),
        ([replace(bare("a"), persons=(), events=()), bare("b")], "`a:Lê Văn An` is not in its article"),
    ],
)
def test_where_mentions_are_waited_for_what_is_lost_is_only_told(records: list[Record], told: str) -> None:
    line = judged("a:Lê Văn An", "b:Lê Văn An", "same")
    found = rule(read_judgements(file_of(line), "j.tsv"), Directory(records), waiting=True)

    assert [told in remark for remark in found.missing] == [True]
    assert resolve(records, found) == resolve(records)


def test_a_judgement_outlives_another_reading_of_its_articles() -> None:
    line = judged("a:Lê Văn An", "b:Lê Văn An", "same")
    before = [officer("a"), officer("b", body="Sở Y tế tỉnh Cà Mau")]
    after = [
        replace(record, persons=(replace(record.persons[0], id="p7", name="LÊ VĂN AN", positions=()),), events=())
        for record in before
    ]

    assert groups("person", before, line) == {frozenset("ab")}
    assert groups("person", after, line) == {frozenset("ab")}


POOL = [
    *(officer(name) for name in "abc"),
    *(officer(name, body="Sở Y tế tỉnh Cà Mau") for name in "de"),
    bare("f"),
    officer("g", "Lê Văn Ân"),
]
NAMES = [f"{record.article.id}:{record.persons[0].name}" for record in POOL]
pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])
sheets = st.lists(st.tuples(pairs, st.sampled_from(["same", "different", "unsure"])), max_size=8)


@settings(max_examples=150, deadline=None)
@given(sheets, st.randoms(use_true_random=False))
def test_judgements_hold_or_are_refused_in_any_order(
    sheet: list[tuple[tuple[str, str], str]], chance: random.Random
) -> None:
    lines = [judged(one, other, verdict) for (one, other), verdict in sheet]
    try:
        found = identities(POOL, *lines)
    except JudgementError:
        with pytest.raises(JudgementError):
            identities(POOL, *chance.sample(lines, len(lines)))
        return

    assert identities(chance.sample(POOL, len(POOL)), *chance.sample(lines, len(lines))) == found
    articles = {record.article.key: name for record, name in zip(POOL, NAMES, strict=True)}
    home = {articles[m.article]: one.name for one in found if one.kind == "person" for m in one.members}
    for (one, other), verdict in sheet:
        assert verdict == "unsure" or (home[one] == home[other]) == (verdict == "same")


def test_taking_a_judgement_back_leaves_no_trace() -> None:
    line = judged(NAMES[0], NAMES[3], "same")

    assert identities(POOL, line) != identities(POOL)
    assert resolve(POOL, ruled(POOL)) == resolve(POOL)


def test_a_judgement_is_equal_wherever_it_stands() -> None:
    one = Judgement("a:X", "b:X", "same", "An", "2026-03-09", "vì", "j.tsv:2")

    assert one == replace(one, place="j.tsv:9")


def test_offices_in_no_block_of_their_own_are_compared_with_the_judged_name() -> None:
    known = Organization("o1", OFFICE)
    second = Record(Article("b", "Bài b."), (Person("p1", "L. An", (), (Position("Giám đốc", "o1"),)),), (known,))
    records = [officer("a"), second, officer("c")]

    assert groups("person", records, judged("a:Lê Văn An", "b:L. An", "same")) == {frozenset("abc")}
