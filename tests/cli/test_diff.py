"""Two graphs compared from the command line: stores and dumps, in words and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli.differences import CHANGES, FIELDS, PARTS, write_differences
from kg.query import differing
from kg.query.differing import Change
from kg.query.fields import CONTENTS
from kg.query.fields import FIELDS as COMPARED
from kg.query.offices import BOUNDS
from tests.cli.typing_commands import Run

ARTICLE = "Ngày 3/5/2021, ông {}, Giám đốc Sở Nội vụ tỉnh Hà Nam chủ trì hội nghị về cải cách.\n"


@pytest.fixture
def grown(seed: Run, tmp_path: Path) -> Run:
    """As `seed`, with `before.nq` of the seed article alone and another article in the store since."""
    seed("export", "-o", "before.nq")
    (tmp_path / "hanam-2021.txt").write_text(ARTICLE.format("Lê Văn Tám"), "utf-8")
    seed("import", "--quiet", "hanam-2021.txt")
    return seed


def test_what_came_is_counted_first_and_then_told_line_by_line(grown: Run) -> None:
    result = grown("diff", "before.nq", "kg-store")

    assert result.exit_code == 0
    assert result.stdout.splitlines()[:6] == [
        "articles: 1 added",
        "persons: 1 added",
        "bodies: 1 added",
        "events: 1 added",
        "offices: 1 begun",
        "",
    ]
    assert "  + Lê Văn Tám: Giám đốc · Sở Nội vụ tỉnh Hà Nam (2021-05-03)" in result.stdout.splitlines()


def test_it_is_told_in_vietnamese_too(grown: Run) -> None:
    assert "người: 1 bớt" in grown("diff", "kg-store", "before.nq", "--lang", "vi").stdout.splitlines()


@pytest.mark.parametrize("form", ["nquads", "trig"])
def test_a_store_and_its_dump_differ_in_nothing(form: str, seed: Run) -> None:
    dump = seed("export", "--format", form).stdout
    result = seed("diff", "-", "kg-store", "--exit-code", stdin=dump)

    assert (result.exit_code, result.stdout) == (0, "nothing differs\n")


def test_the_exit_code_says_that_they_differ_where_it_is_asked_to(grown: Run) -> None:
    assert grown("diff", "before.nq", "kg-store", "--exit-code").exit_code == 1


def test_json_has_the_counts_and_every_change(grown: Run) -> None:
    words = ("diff", "before.nq", "kg-store", "--format", "json", "--limit", "1")
    whole = json.loads(grown(*words).stdout)

    assert whole["counts"]["person"] == {"added": 1}
    assert [one["name"] for one in whole["changes"] if one["part"] == "office"] == ["Lê Văn Tám"]
    assert grown(*words).stdout == grown(*words).stdout


def test_nothing_is_written_into_a_store_that_is_compared(grown: Run, tmp_path: Path) -> None:
    before = sorted(path.name for path in (tmp_path / "kg-store").rglob("*"))
    (tmp_path / "judgements.tsv").write_text("broken", "utf-8")
    assert grown("diff", "kg-store", "before.nq").exit_code == 0

    assert sorted(path.name for path in (tmp_path / "kg-store").rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("-", "-"), 2, "only one of the two"),
        (("before.nq", "nowhere"), 1, "nowhere: no store there"),
        (("before.nq", "hanam-2021.txt"), 1, "hanam-2021.txt: neither N-Quads nor TriG"),
    ],
)
def test_what_cannot_be_compared_is_told(words: tuple[str, str], code: int, message: str, grown: Run) -> None:
    result = grown("diff", *words)

    assert result.exit_code == code
    assert message in result.stderr


def test_lines_are_cut_to_the_width_and_their_number_to_the_limit() -> None:
    changes = [Change("person", "renamed", "x" * 90, str(n), before=("y" * 90,), after=("x" * 90,)) for n in range(5)]
    lines = write_differences(changes, "en", 2).splitlines()

    assert max(map(len, lines)) <= 100
    assert lines[0] == "persons: 5 renamed"
    assert lines[-1] == "  … 3 more (--limit 0 shows all)"
    assert len(write_differences(changes, "en", 0).splitlines()) == 8


def test_a_label_moves_no_cursor_and_breaks_no_line() -> None:
    text = write_differences([Change("person", "added", "a\x1b[2J\nb\u202ec", "p")], "en", 0)

    assert text.splitlines()[-1] == "  + a�[2J b�c"


def test_all_that_can_change_has_words() -> None:
    assert set(PARTS) == set(differing.PARTS)
    assert set(CHANGES) == set(differing.CHANGES)
    assert {"text", *COMPARED, *BOUNDS, *(field for _, field in CONTENTS.values())} == set(FIELDS)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change("event", "changed", "E", "e", field="type", before=("Workshop",), after=("Seminar",)), "hội thảo"),
        (Change("event", "changed", "E", "e", field="co-chair", after=("A",)), "~ E: đồng chủ trì: + A"),
        (Change("person", "moved", "A", "p", field="2", before=("A",), after=("B",)), "~ 2: A → B"),
        (Change("article", "changed", "a", "k", field="text"), "~ a: nội dung"),
    ],
)
def test_a_change_is_put_in_words_of_the_language(change: Change, said: str) -> None:
    assert said.casefold() in write_differences([change], "vi", 0).casefold()
