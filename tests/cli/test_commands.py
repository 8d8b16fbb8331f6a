"""Each command on the seed article: what an analyst types, and what comes back."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from kg.query import catalogue
from tests.cli.typing_commands import SEED, Run, command, environment

NAME = "Nâng cao năng lực quản trị của bộ máy hành chính công dựa trên tri thức và sáng tạo trong bối cảnh mới"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_extract_prints_one_record_per_line_with_the_path_as_given(run: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(SEED.read_text("utf-8"), "utf-8")
    result = run("extract", "in")
    record = json.loads(result.stdout)
    assert record["article"]["file"] == "in/a.txt"
    assert record["article"]["published"] == "2019-08-14T16:36:00+07:00"
    assert [person["name"] for person in record["persons"]] == ["Bùi Quang Tuấn", "Dương Ngọc Tuấn"]


def test_extract_quotes_the_text_at_the_offsets_it_gives(run: Run) -> None:
    text = SEED.read_text("utf-8")
    record = json.loads(run("extract", str(SEED)).stdout)
    found = [one for part in record["events"][0]["persons"] for one in part["evidence"]]
    assert found
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in found)


def test_extract_reads_stdin_and_goes_on_after_a_bad_file(run: Run) -> None:
    result = run("extract", "missing.txt", "-", stdin=SEED.read_bytes())
    assert result.exit_code == 1
    assert json.loads(result.stdout)["article"]["file"] is None
    assert "missing.txt: no such file" in result.stderr


def test_ask_tells_who_co_chaired_in_which_office(seed: Run) -> None:
    answer = rows(seed("ask", "who/co-chaired", "--format", "csv").stdout)
    assert [(row["workshop"], row["person"], row["office"], row["body"]) for row in answer] == [
        (NAME, "Bùi Quang Tuấn", "Viện trưởng", "Viện Kinh tế Việt Nam"),
        (NAME, "Dương Ngọc Tuấn", "Giám đốc", "Sở Khoa học và Công nghệ thành phố Hải Phòng"),
    ]


def test_json_is_a_list_of_objects_with_the_columns_as_keys(seed: Run) -> None:
    answer = json.loads(seed("ask", "source/articles", "-f", "json").stdout)
    assert [(row["article"], row["events"], row["title"]) for row in answer] == [("haiphong-2019-08-14", 1, None)]


def test_a_parameter_is_a_name_without_tones(seed: Run) -> None:
    assert len(rows(seed("ask", "who/co-chaired", "--person", "bui quang tuan", "-f", "csv").stdout)) == 1
    assert rows(seed("ask", "who/co-chaired", "--year", "2018", "-f", "csv").stdout) == []


def test_a_name_that_may_mean_several_is_not_guessed(seed: Run) -> None:
    result = seed("ask", "who/co-chaired", "--person", "tuan")
    assert result.exit_code == 1
    assert "Bùi Quang Tuấn" in result.stderr
    assert "Dương Ngọc Tuấn" in result.stderr
    assert len(rows(seed("ask", "who/co-chaired", "--person", "tuan", "--first", "-f", "csv").stdout)) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask"], "which question?"),
        (["ask", "who/cochaired"], "did you mean who/co-chaired"),
        (["ask", "who/co-chaired", "--colour", "red"], "No such option"),
        (["queries", "whom"], "no query or group"),
    ],
)
def test_what_is_mistyped_is_wrong_usage(words: list[str], said: str, seed: Run) -> None:
    result = seed(*words)
    assert result.exit_code == 2
    assert said in result.stderr


def test_ask_understands_the_library_s_questions_in_words(seed: Run) -> None:
    result = seed("ask", "Ai đã đồng chủ trì những hội thảo nào?", "-f", "csv")
    assert len(rows(result.stdout)) == 2
    assert "who/co-chaired" in result.stderr
    unknown = seed("ask", "Thời tiết hôm nay thế nào?")
    assert unknown.exit_code == 1
    assert "not understood" in unknown.stderr


def test_a_query_file_of_one_s_own_takes_parameters(seed: Run, tmp_path: Path) -> None:
    header = "#+ param: person | person | ?who | only this person | chỉ người này | x\n"
    (tmp_path / "mine.rq").write_text(
        header + "SELECT ?name { ?who a gov:Person ; rdfs:label ?name } ORDER BY ?name", "utf-8"
    )
    assert len(rows(seed("ask", "mine.rq", "-f", "csv").stdout)) == 2
    assert len(rows(seed("ask", "mine.rq", "--person", "bui quang tuan", "-f", "csv").stdout)) == 1


@pytest.mark.parametrize("query", catalogue(), ids=lambda query: query.name)
def test_every_question_answers_in_every_form_of_rows(query, seed: Run) -> None:  # type: ignore[no-untyped-def]
    columns = [column.name for column in query.columns]
    for form in ("table", "tsv"):
        assert seed("ask", query.name, "-f", form).stdout.splitlines()[0].split("\t") == columns
    assert seed("ask", query.name, "-f", "csv").stdout.splitlines()[0].split(",") == columns
    assert seed("ask", query.name, "--help").exit_code == 0


def test_sparql_comes_as_text_as_a_file_or_from_stdin(seed: Run, tmp_path: Path) -> None:
    sparql = "SELECT ?p { ?e gov:coChair/rdfs:label ?p } ORDER BY ?p"
    (tmp_path / "q.rq").write_text(sparql, "utf-8")
    answers = {seed("sparql", sparql).stdout, seed("sparql", "q.rq").stdout, seed("sparql", "-", stdin=sparql).stdout}
    assert answers == {"p\nBùi Quang Tuấn\nDương Ngọc Tuấn\n"}


def test_a_construct_is_written_as_rdf(seed: Run) -> None:
    result = seed("sparql", "CONSTRUCT { ?e gov:coChair ?p } WHERE { ?e gov:coChair ?p }", "-f", "ntriples")
    assert len(result.stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("sparql", "said"),
    [
        ("SELECT ?x {", "no valid SPARQL"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "asks another machine"),
        ("INSERT DATA { <http://x/a> <http://x/b> 1 }", "no valid SPARQL"),
        ("missing.rq", "cannot be read as a query"),
    ],
)
def test_sparql_that_cannot_run_is_refused_in_a_line(sparql: str, said: str, seed: Run) -> None:
    result = seed("sparql", sparql)
    assert result.exit_code == 1
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_explain_marks_the_words_in_their_sentence(seed: Run) -> None:
    told = seed("explain", "bui quang tuan", "--fact", "co-chair").stdout
    assert "đồng chủ trì hội thảo**." in told
    assert "haiphong-2019-08-14 273–" in told
    facts = json.loads(seed("explain", NAME, "-f", "json").stdout)
    assert {"date", "venue", "locality", "co-chair", "organizer", "report"} <= {one["fact"] for one in facts}
    assert all(one["sentence"][one["begin"] : one["stop"]] for one in facts)


def test_explain_says_when_nothing_is_meant(seed: Run) -> None:
    result = seed("explain", "Nguyễn Văn Không")
    assert result.exit_code == 1
    assert "no entity named" in result.stderr


def test_find_finds_however_typed(seed: Run) -> None:
    assert "Sở Khoa học và Công nghệ thành phố Hải Phòng" in seed("find", "so khoa hoc hai phong").stdout
    assert seed("find", "zzz").exit_code == 1
    found = json.loads(seed("find", "tuan", "--kind", "person", "-f", "json").stdout)
    assert [one["label"] for one in found] == ["Bùi Quang Tuấn", "Dương Ngọc Tuấn"]


def test_view_writes_one_page_and_says_where(seed: Run, tmp_path: Path) -> None:
    result = seed("view", "-o", "page.html")
    page = tmp_path / "page.html"
    assert result.stdout.strip() == page.as_uri()
    assert "Bùi Quang Tuấn" in page.read_text("utf-8")
    seed("view", "-o", "again.html")
    assert (tmp_path / "again.html").read_bytes() == page.read_bytes()


def test_check_finds_nothing_wrong_with_the_seed(seed: Run) -> None:
    pytest.importorskip("pyshacl")
    result = seed("check")
    assert result.exit_code == 0, result.output
    assert "ok         check/evidence-slices" in result.stdout
    assert "ok         shapes: 1 articles" in result.stdout


@pytest.mark.parametrize("form", ["nquads", "trig", "turtle", "jsonld", "csv"])
def test_export_gives_the_same_bytes_twice(form: str, seed: Run) -> None:
    first, second = (seed("export", "-f", form) for _ in range(2))
    assert first.exit_code == 0
    assert len(first.stdout) > 1000
    assert first.output == second.output
    assert first.stderr.startswith("sha256 ")


def test_export_leaves_texts_out_when_asked(seed: Run) -> None:
    assert "Mã QR Code truy cập" in seed("export").stdout
    assert "Mã QR Code truy cập" not in seed("export", "--without-text").stdout


def test_evaluate_measures_the_seed_as_read_in_full(run: Run) -> None:
    gold = SEED.parents[1] / "records"
    result = run("evaluate", str(gold), "--articles", str(SEED.parent), "-f", "json")
    assert result.exit_code == 0, result.output
    assert {row["f1"] for row in json.loads(result.stdout) if row["f1"] is not None} == {1.0}


@pytest.mark.parametrize("words", [["ask", "who/co-chaired"], ["view"], ["check"], ["export"], ["sparql", "ASK {}"]])
def test_without_a_store_one_line_says_how_to_make_one(words: list[str], run: Run, tmp_path: Path) -> None:
    result = run(*words)
    assert result.exit_code == 1
    assert result.stderr == "kg: kg-store: no store there; make one with `kg import FILE --store kg-store`\n"
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_has_enough_ends_the_command_quietly(seed: Run) -> None:
    line = f"{' '.join(command('export'))} | head -1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, env=environment(), check=False)
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr
