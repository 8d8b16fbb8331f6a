"""`kg judge`, `kg review`, and the identity in `kg explain`: what is written, joined, parted and told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click
import pytest

from kg.cli import review
from kg.store.lock import writing
from tests.cli.typing_commands import Run

ARTICLES = {
    "mot": "Ngày 3/5/2021, UBND tỉnh Hà Nam tổ chức hội nghị về cải cách hành chính. Ông Lê Văn Tám, Giám đốc Sở Nội "
    "vụ tỉnh Hà Nam chủ trì hội nghị.",
    "hai": "Ngày 7/6/2022, Sở Nội vụ tỉnh Hà Nam tổ chức hội nghị về chuyển đổi số. Ông Lê Văn Tám, Giám đốc Sở Nội vụ "
    "tỉnh Hà Nam phát biểu tại hội nghị.",
    "ba": "Ngày 9/9/2023, UBND tỉnh Cà Mau tổ chức hội nghị về thủy sản. Ông Lê Văn Tám, Phó Chủ tịch UBND tỉnh Cà Mau "
    "chủ trì hội nghị.",
    "bon": "Ngày 2/3/2022, Tỉnh ủy Hà Nam tổ chức hội nghị về công tác cán bộ. Ông Lê Văn Tám, Phó Bí thư Tỉnh ủy Hà "
    "Nam chủ trì hội nghị.",
}
WHO = {name: f"{name}:Lê Văn Tám" for name in ARTICLES}


@pytest.fixture
def desk(run: Run, tmp_path: Path) -> Run:
    """A function that runs `kg` in a folder with a store of four articles that name one name."""
    for name, text in ARTICLES.items():
        (tmp_path / f"{name}.txt").write_text(f"{text}\n", "utf-8")
    assert run("import", *(f"{name}.txt" for name in ARTICLES)).exit_code == 0
    return run


def persons(run: Run) -> set[frozenset[str]]:
    """Return which articles share a person."""
    result = run("ask", "what/mentions", "-f", "json")
    assert result.exit_code == 0, result.output
    found: dict[str, set[str]] = {}
    for row in json.loads(result.stdout):
        if row["kind"] == "person":
            found.setdefault(row["entity"], set()).add(row["article"])
    return set(map(frozenset, found.values()))


def judge(run: Run, one: str, other: str, verdict: str) -> str:
    result = run("judge", WHO[one], WHO[other], verdict, "--why", "vì thế", "--by", "An", "--on", "2026-03-09")
    assert result.exit_code == 0, result.output
    return str(result.stdout)


APART = {frozenset({"mot", "hai"}), frozenset({"ba"}), frozenset({"bon"})}


def test_a_judgement_joins_and_deleting_its_line_parts_again(desk: Run, tmp_path: Path) -> None:
    assert persons(desk) == APART
    before = desk("export").stdout
    told = judge(desk, "ba", "mot", "same")
    assert "joined: 2 entities into 1" in told
    assert "ba:Lê Văn Tám" in told
    assert persons(desk) == {frozenset({"mot", "hai", "ba"}), frozenset({"bon"})}
    file = tmp_path / "judgements.tsv"
    assert file.read_text("utf-8").splitlines() == [
        "one\tother\tverdict\tby\ton\twhy",
        "ba:Lê Văn Tám\tmot:Lê Văn Tám\tsame\tAn\t2026-03-09\tvì thế",
    ]
    file.write_text("one\tother\tverdict\tby\ton\twhy\n", "utf-8")
    assert persons(desk) == APART
    assert desk("export").stdout == before


def test_the_file_can_go_as_well(desk: Run, tmp_path: Path) -> None:
    judge(desk, "mot", "hai", "different")
    assert len(persons(desk)) == 4
    (tmp_path / "judgements.tsv").unlink()
    assert persons(desk) == APART


def test_what_was_parted_is_told(desk: Run) -> None:
    told = judge(desk, "mot", "hai", "different")
    assert "parted: 1 entity into 2" in told
    assert "nothing moved: they were two already" in judge(desk, "mot", "ba", "different")
    assert "out of the review queue" in judge(desk, "ba", "bon", "unsure")


def test_a_judgement_that_is_there_is_not_written_twice(desk: Run, tmp_path: Path) -> None:
    judge(desk, "ba", "mot", "same")
    result = desk("judge", WHO["mot"], WHO["ba"], "same", "--why", "lại", "--by", "Bình")
    assert "judgements.tsv:2 says so already" in result.stderr
    assert len((tmp_path / "judgements.tsv").read_text("utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([WHO["hai"], WHO["ba"], "different", "--why", "x"], 1, "= `ba:Lê Văn Tám` (judgements.tsv:3)"),
        ([WHO["mot"], WHO["hai"], "different", "--why", "x"], 1, "different here and same in judgements.tsv:2"),
        (["nam:Lê Văn Tám", WHO["ba"], "same", "--why", "x"], 1, "no article named `nam`"),
        (["mot:Lê Văn Chín", WHO["ba"], "same", "--why", "x"], 1, "it has `Lê Văn Tám`"),
        ([WHO["hai"], WHO["bon"], "perhaps", "--why", "x"], 1, "unknown verdict `perhaps`"),
        ([WHO["hai"], WHO["bon"], "same"], 2, "--why"),
    ],
)
def test_a_judgement_that_cannot_be_is_refused_and_not_written(
    words: list[str], code: int, said: str, desk: Run, tmp_path: Path
) -> None:
    judge(desk, "mot", "hai", "same")
    judge(desk, "mot", "ba", "same")
    file = tmp_path / "judgements.tsv"
    before = file.read_bytes()
    result = desk("judge", *words, "--by", "An")
    assert result.exit_code == code
    assert said in result.stderr
    assert file.read_bytes() == before


def test_a_broken_file_is_refused_by_its_line_and_changes_nothing(desk: Run, tmp_path: Path) -> None:
    judge(desk, "ba", "mot", "same")
    whole = (tmp_path / "judgements.tsv").read_text("utf-8")
    (tmp_path / "judgements.tsv").write_text(f"{whole}<<<<<<< HEAD\n", "utf-8")
    for words in (["ask", "what/mentions"], ["import", "ba.txt"], ["judge", "--check", "judgements.tsv"]):
        result = desk(*words)
        assert result.exit_code == 1
        assert "judgements.tsv:3: `<<<<<<< HEAD` is a mark of an unfinished merge" in result.stderr
    (tmp_path / "judgements.tsv").write_text(whole, "utf-8")
    assert frozenset({"mot", "hai", "ba"}) in persons(desk)


def test_claims_and_judgements_make_the_same_bytes_in_any_order(desk: Run, tmp_path: Path) -> None:
    judge(desk, "ba", "mot", "same")
    judge(desk, "hai", "bon", "different")
    dump = desk("export").stdout
    file = tmp_path / "judgements.tsv"
    header, *lines = file.read_text("utf-8").splitlines()
    file.write_text("\n".join([header, *reversed(lines)]), "utf-8")
    shutil.rmtree(tmp_path / "kg-store")
    for name in reversed(ARTICLES):
        assert desk("import", f"{name}.txt").exit_code == 0
    assert desk("export").stdout == dump


def test_judgements_survive_reimport_and_a_store_built_anew(desk: Run, tmp_path: Path) -> None:
    judge(desk, "ba", "mot", "same")
    joined = persons(desk)
    (tmp_path / "ba.txt").write_text(f"{ARTICLES['ba']} Hội nghị kết thúc tốt đẹp.\n", "utf-8")
    shutil.rmtree(tmp_path / "kg-store")
    for name in reversed(ARTICLES):
        assert desk("import", f"{name}.txt").exit_code == 0
    assert persons(desk) == joined


def test_a_judgement_is_in_the_graph_with_who_when_and_why(desk: Run) -> None:
    judge(desk, "ba", "mot", "same")
    sparql = (
        "SELECT ?verdict ?by ?on ?why (COUNT(?mention) AS ?mentions) { ?one a gov:Judgement ; gov:verdict ?verdict ; "
        "gov:judgedBy ?by ; gov:judgedOn ?on ; gov:reason ?why ; gov:judges ?mention } GROUP BY ?verdict ?by ?on ?why"
    )
    (row,) = json.loads(desk("sparql", sparql, "-f", "json").stdout)
    assert row["verdict"].endswith("#same")
    assert (row["by"], row["on"], row["why"], row["mentions"]) == ("An", "2026-03-09", "vì thế", 2)


def test_a_judgement_waits_for_a_name_that_a_new_text_no_longer_has(desk: Run, tmp_path: Path) -> None:
    url = "https://hanam.example/1"
    for text in (ARTICLES["ba"], ARTICLES["ba"].replace("Lê Văn Tám", "Bùi Thị Chín")):
        (tmp_path / "nam.txt").write_text(f"{text}\n", "utf-8")
        result = desk("import", "nam.txt", "--url", url)
        if not (tmp_path / "judgements.tsv").exists():
            told = desk("judge", "nam:Lê Văn Tám", WHO["mot"], "same", "--why", "x", "--by", "An")
            assert told.exit_code == 0
    assert result.exit_code == 0
    assert {frozenset({"ba"}), frozenset({"nam"})} < persons(desk)
    checked = desk("judge", "--check", "judgements.tsv")
    assert checked.exit_code == 1
    assert "judgements.tsv:2: the article nam has no mention `Lê Văn Tám`" in checked.stderr


def test_a_better_reading_of_an_article_keeps_its_judgement(desk: Run, tmp_path: Path) -> None:
    url = "https://hanam.example/1"
    (tmp_path / "nam.txt").write_text(f"{ARTICLES['ba']}\n", "utf-8")
    assert desk("import", "nam.txt", "--url", url).exit_code == 0
    assert desk("judge", "nam:Lê Văn Tám", WHO["mot"], "same", "--why", "x", "--by", "An").exit_code == 0
    joined = persons(desk)
    ahead = "Ngày 1/9/2023, bà Bùi Thị Chín, Giám đốc Sở Y tế tỉnh Cà Mau phát biểu tại hội nghị về y tế."
    (tmp_path / "nam.txt").write_text(f"{ahead}\n{ARTICLES['ba']}\n", "utf-8")
    assert "1 replaced" in desk("import", "nam.txt", "--url", url).stdout
    assert {group for group in persons(desk) if "mot" in group} == {group for group in joined if "mot" in group}


def test_whoever_cannot_settle_answers_as_before_and_says_so(
    desk: Run, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    judge(desk, "ba", "mot", "same")
    (tmp_path / "judgements.tsv").unlink()
    with writing(tmp_path / "kg-store"):
        assert frozenset({"mot", "hai", "ba"}) in persons(desk)
    assert "they do not show yet" in caplog.text
    assert persons(desk) == APART


def test_a_file_of_judgements_is_named_on_the_command_line(desk: Run, tmp_path: Path) -> None:
    judge(desk, "ba", "mot", "same")
    (tmp_path / "judgements.tsv").rename(tmp_path / "ours.tsv")
    assert persons(desk) == APART
    rows = json.loads(desk("ask", "what/mentions", "-f", "json", "--judgements", "ours.tsv").stdout)
    assert len({row["entity"] for row in rows if row["kind"] == "person"}) == 2
    result = desk("ask", "what/mentions", "--judgements", "theirs.tsv")
    assert result.exit_code == 1
    assert "theirs.tsv: no such file of judgements" in result.stderr


def test_check_counts_and_tells_of_articles_that_are_not_there(desk: Run, tmp_path: Path) -> None:
    judge(desk, "ba", "mot", "same")
    with (tmp_path / "judgements.tsv").open("a", encoding="utf-8") as file:
        file.write("nam:Lê Văn Tám\tmot:Lê Văn Tám\tsame\tAn\t2026-03-09\tx\n")
    result = desk("judge", "--check", "judgements.tsv")
    assert result.exit_code == 0
    assert result.stdout == "judgements.tsv: 2 same, 0 different, 0 unsure\n"
    assert "judgements.tsv:3: the article of `nam:Lê Văn Tám` is not in the graph" in result.stderr
    assert desk("judge", "--check", "judgements.tsv", "--strict").exit_code == 1
    assert persons(desk) == {frozenset({"mot", "hai", "ba"}), frozenset({"bon"})}


def test_the_queue_is_a_table_or_json(desk: Run) -> None:
    lines = desk("review").stdout.splitlines()
    assert lines[0].split("\t") == ["claims", "weight", "kind", "one", "other", "for", "against"]
    queue = json.loads(desk("review", "-f", "json", "--lang", "vi").stdout)
    assert len(queue) == len(lines) - 1 > 0
    first = queue[0]
    assert {first["one"]["article"], first["other"]["article"]} <= set(ARTICLES)
    assert all("Lê Văn Tám" in side["sentences"][0] for side in (first["one"], first["other"]) if queue)
    assert any("cùng tỉnh" in reason for reason in first["for"])


def test_whatever_was_judged_is_out_of_the_queue(desk: Run) -> None:
    before = json.loads(desk("review", "-f", "json").stdout)
    sides = {side["article"] for side in (before[0]["one"], before[0]["other"])}
    one, other = sorted(sides)
    judge(desk, one, other, "unsure")
    after = json.loads(desk("review", "-f", "json").stdout)
    assert len(after) == len(before) - 1
    assert all({pair["one"]["article"], pair["other"]["article"]} != sides for pair in after)


def test_on_a_terminal_the_answer_becomes_a_line(desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "is_terminal", lambda: True)
    shown = desk("review", "--by", "An", stdin="s\ncùng một người\nq\n").output
    assert "for" in shown
    assert "against" in shown
    assert "joined: 2 entities into 1" in shown
    lines = (tmp_path / "judgements.tsv").read_text("utf-8").splitlines()
    assert lines[1].split("\t")[2:4] == ["same", "An"]
    assert lines[1].endswith("cùng một người")
    assert len(lines) == 2


def test_skipping_writes_nothing(desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "is_terminal", lambda: True)
    assert desk("review", "--by", "An", stdin="k\nq\n" * 3).exit_code == 0
    assert not (tmp_path / "judgements.tsv").exists()


def test_explain_tells_what_joined_what_nearly_did_and_what_was_judged(desk: Run) -> None:
    judge(desk, "ba", "mot", "same")
    told = click.unstyle(desk("explain", "Lê Văn Tám", "--first", "--identity").stdout)
    assert "mentions" in told
    assert "An, 2026-03-09: vì thế (judgements.tsv:2)" in told or "bon:Lê Văn Tám ≠" in told
    found = [
        json.loads(desk("explain", entity, "--identity", "-f", "json").stdout)
        for entity in {row["entity"] for row in json.loads(desk("ask", "what/mentions", "-f", "json").stdout)}
        if "/person-" in entity
    ]
    joined = next(one for one in found if len(one["mentions"]) == 3)
    assert {join["mention"] for join in joined["joined"]} | {join["with"] for join in joined["joined"]} == {
        WHO[name] for name in ("mot", "hai", "ba")
    }
    codes = {reason["code"] for join in joined["joined"] for reason in join["reasons"]}
    assert {"judged", "same-body"} <= codes
    assert [one["verdict"] for one in joined["judgements"]] == ["same"]
    assert {near["other"] for near in joined["near"]} == {WHO["bon"]}


def test_explain_keeps_its_facts_in_json(desk: Run) -> None:
    facts = json.loads(desk("explain", "Lê Văn Tám", "--first", "-f", "json").stdout)
    assert {"fact", "sentence", "rule"} <= set(facts[0])


def test_explain_has_no_identity_for_a_place(desk: Run) -> None:
    result = desk("explain", "nothing such", "--identity")
    assert result.exit_code == 1
