"""What stands beside an article, or is given with it, is taken only in its one form."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import SourceError
from kg.model import Given
from kg.source.sidecars import MAX_BYTES, check_published, clean_given, lay_over, read_given, read_sidecar


def refusal(file: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read_sidecar(str(file))
    return str(caught.value)


def test_where_nothing_stands_beside_nothing_is_known(tmp_path: Path) -> None:
    assert read_sidecar(str(tmp_path / "tin.txt")) == Given()
    assert read_sidecar("-") == Given()


def test_a_sidecar_has_a_size_that_it_keeps_to(tmp_path: Path) -> None:
    (tmp_path / "vua.meta.json").write_text("{}" + " " * (MAX_BYTES - 2))
    (tmp_path / "dai.meta.json").write_text("{}" + " " * (MAX_BYTES - 1))

    assert read_sidecar(str(tmp_path / "vua.txt")) == Given()
    assert refusal(tmp_path / "dai.txt").startswith(f"{tmp_path / 'dai.meta.json'}: larger than 64 kB")


def test_a_sidecar_that_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.meta.json").mkdir()
    (tmp_path / "b.meta.json").symlink_to(tmp_path / "khong-co")

    assert refusal(tmp_path / "a.txt") == f"{tmp_path / 'a.meta.json'}: not a file"
    assert refusal(tmp_path / "b.txt") == f"{tmp_path / 'b.meta.json'}: not a file"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "a.vn/1", "http://", "http:///a", "//a.vn"]
)
def test_an_address_that_no_page_comes_from_is_refused(url: str) -> None:
    with pytest.raises(SourceError, match=r"x.json: url `.*` is no address; expected http://… or https://…"):
        read_given({"url": url}, "x.json")


def test_a_clock_time_without_seconds_gets_them() -> None:
    assert check_published("2019-08-14T16:36+07:00", "x") == "2019-08-14T16:36:00+07:00"
    assert check_published("2019-08-14T16:36Z", "x") == "2019-08-14T16:36:00Z"
    assert read_given({"published": "2019-08-14T16:36Z"}, "x").published == "2019-08-14T16:36:00Z"


words = st.none() | st.text(min_size=1)
givens = st.builds(Given, words, words, words, words, words)


@given(givens, givens)
def test_what_is_known_first_counts_before_what_is_known_second(first: Given, second: Given) -> None:
    both = lay_over(first, second)

    assert lay_over(first, Given()) == lay_over(Given(), first) == first
    assert both.title == (first.title or second.title)
    assert both.url == (first.url or second.url)


@given(givens)
def test_cleaning_what_is_known_twice_is_cleaning_it_once(known: Given) -> None:
    assert clean_given(clean_given(known)) == clean_given(known)


values = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=2))
names = st.sampled_from(["url", "title", "published", "author", "publisher"]) | st.text(max_size=3)


@given(st.dictionaries(names, values, max_size=3) | values)
def test_any_json_is_read_or_refused_under_its_name(found: object) -> None:
    try:
        assert isinstance(read_given(found, "x.json"), Given)
    except SourceError as error:
        assert str(error).startswith("x.json: ")
