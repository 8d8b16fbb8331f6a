"""Files and folders become pages in a fixed order; each bad one is one clear line that names it."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.model import Given, Page
from kg.source import check_published, find_files, read_pages
from kg.source.format import Document, Format
from kg.source.reading import MAX_BYTES

LINE = "Sáng 14/8, Sở Nội vụ tổ chức hội nghị.\n"


def write(path: Path, content: str | bytes = LINE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read_one(file: Path | str, given: Given = Given()) -> Page:
    (page,) = read_pages(str(file), given)
    return page


def refusal(file: Path | str) -> str:
    with pytest.raises(SourceError) as caught:
        list(read_pages(str(file)))
    assert "\n" not in str(caught.value)
    return str(caught.value)


def found(*paths: Path | str) -> list[str]:
    return [str(one) for one in find_files(map(str, paths))]


def test_a_file_is_one_page_under_its_stem(tmp_path: Path) -> None:
    file = write(tmp_path / "tin-1.txt")

    assert read_one(file) == Page(LINE, "tin-1", str(file))


def test_a_page_is_cleaned_and_says_what_was_taken_out(tmp_path: Path) -> None:
    file = write(tmp_path / "tin.txt", "\ufeffSa\u0301ng\u200b 14/8\r\n")

    assert read_one(file) == Page("Sáng 14/8\n", "tin", str(file), removed=(("zero-width", 1),))


def test_the_name_of_a_page_is_composed_text_that_can_be_written(tmp_path: Path) -> None:
    decomposed = write(tmp_path / "ho\u0323\u0302i tha\u0309o.txt")
    broken = os.fsdecode(os.fsencode(tmp_path) + b"/b\xe0i.txt")
    write(Path(broken))

    assert read_one(decomposed).id == "hội thảo"
    assert read_one(broken).id == "bi"
    assert (read_one(broken).file or "").endswith("b\ufffdi.txt")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "empty; expected the text of an article"),
        (b" \n\t\r\n ", "empty"),
        ("\ufeff\u200b\n".encode(), "empty"),
        (b"%PDF-1.4\x00\x01", "binary"),
        (LINE.encode("utf-16"), "UTF-16"),
        (LINE.encode("utf-16-le"), "binary"),
        ("Hội nghị".encode().replace(b"\xbb", b"\xe9", 1), "no UTF-8"),
        (b"a" * (MAX_BYTES + 1), "larger than 5 MB"),
    ],
)
def test_a_file_that_is_no_article_is_refused_in_one_line(tmp_path: Path, content: bytes, told: str) -> None:
    file = write(tmp_path / "bai.txt", content)

    assert refusal(file).startswith(f"{file}: ")
    assert told in refusal(file)


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    assert len(read_one(write(tmp_path / "dai.txt", b"a" * MAX_BYTES)).text) == MAX_BYTES


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "khong-co.txt") == f"{tmp_path / 'khong-co.txt'}: No such file or directory"
    assert refusal(tmp_path) == f"{tmp_path}: Is a directory"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "kin.txt")
    file.chmod(0)

    assert refusal(file) == f"{file}: Permission denied"


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that fails while it is read")
def test_a_file_that_fails_while_it_is_read_is_refused() -> None:
    assert refusal("/proc/self/mem") == "/proc/self/mem: Input/output error"


def test_standard_input_is_one_page_of_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LINE.encode())))

    assert read_one("-", Given(url="https://haiphong.gov.vn/1")) == Page(
        LINE, "stdin", None, Given(url="https://haiphong.gov.vn/1")
    )


def test_too_much_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a" * (MAX_BYTES + 1))))

    assert refusal("-").startswith("-: larger than 5 MB")


def test_a_sidecar_says_what_the_text_does_not(tmp_path: Path) -> None:
    file = write(tmp_path / "tin.txt")
    write(tmp_path / "tin.meta.json", json.dumps({"url": "https://a.vn/1", "published": "2019-08-14", "title": None}))

    assert read_one(file).given == Given(url="https://a.vn/1", published="2019-08-14")


def test_what_is_given_counts_before_the_sidecar(tmp_path: Path) -> None:
    file = write(tmp_path / "tin.txt")
    write(tmp_path / "tin.meta.json", json.dumps({"publisher": "a.vn", "published": "2019-08-14"}))

    assert read_one(file, Given(publisher="b.vn")).given == Given(publisher="b.vn", published="2019-08-14")


def test_the_sidecar_counts_before_what_the_file_itself_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(content: bytes, name: str) -> Iterator[Document]:
        yield Document(content.decode(), Given(title="Trong tệp", author="Lê An"))
        yield Document("Bài thứ hai.", Given(title="Bài hai"))

    monkeypatch.setattr("kg.source.reading._formats", lambda: (Format("pair", (".pair",), read),))
    file = write(tmp_path / "tin.pair")
    write(tmp_path / "tin.meta.json", json.dumps({"title": "Bên cạnh"}))

    first, second = read_pages(str(file))

    assert first.given == Given(title="Bên cạnh", author="Lê An")
    assert (first.id, second.id) == ("tin", "tin-2")


def test_words_of_a_sidecar_are_cleaned_as_the_text_is(tmp_path: Path) -> None:
    file = write(tmp_path / "tin.txt")
    write(tmp_path / "tin.meta.json", '\ufeff{"title": " Ho\u0323\u0302i tha\u0309o\u200b\\ud800", "author": "\u200b"}')

    assert read_one(file).given == Given(title="Hội thảo")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "cannot be read as JSON"),
        ("[" * 60_000, "cannot be read as JSON"),
        ("[" * 100_000, "larger than 64 kB"),
        (b"\xff{}", "cannot be read as JSON"),
        ("[]", "found list; expected an object with url, title, published, author, publisher"),
        ('{"ngay": "2019"}', "found ngay; expected an object with"),
        ('{"url": 5}', "`url` is 5; expected text"),
        ('{"title": "  "}', '`title` is "  "; expected text'),
        ('{"published": "14/8/2019"}', "published `14/8/2019`; expected 2019-08-14 or 2019-08-14T16:36:00+07:00"),
        ('{"published": "2019-02-30"}', "published `2019-02-30`; expected"),
        ('{"published": "2019-08-14T25:00+07:00"}', "expected 2019-08-14"),
        ('{"published": "2019-08-14T10:00:00"}', "expected 2019-08-14"),
    ],
)
def test_a_broken_sidecar_is_refused_under_its_own_name(tmp_path: Path, content: str | bytes, told: str) -> None:
    file = write(tmp_path / "tin.txt")
    sidecar = write(tmp_path / "tin.meta.json", content)

    assert refusal(file).startswith(f"{sidecar}: ")
    assert told in refusal(file)


@pytest.mark.parametrize("moment", ["2019-08-14", "2019-08-14T16:36:00+07:00", "2019-08-14T09:36:00Z", "2020-02-29"])
def test_a_day_or_a_moment_with_offset_is_a_date_of_publication(moment: str) -> None:
    assert check_published(moment, "--published") == moment


def test_a_folder_is_walked_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a/z.txt", "c.txt", "a/y.TXT"):
        write(tmp_path / name)

    assert found(tmp_path) == [str(tmp_path / name) for name in ("c.txt", "a/y.TXT", "a/z.txt", "b/10.txt", "b/2.txt")]


def test_only_articles_are_taken_from_a_folder(tmp_path: Path) -> None:
    for name in ("tin.txt", "tin.meta.json", ".an.txt", "anh.jpg", "Makefile"):
        write(tmp_path / name)

    assert found(tmp_path) == [str(tmp_path / "tin.txt")]


def test_a_file_named_by_itself_is_taken_whatever_its_suffix(tmp_path: Path) -> None:
    file = write(tmp_path / "tin.dat")

    assert found(file, "-") == [str(file), "-"]
    assert read_one(file).text == LINE


def test_a_folder_without_an_article_says_so(tmp_path: Path) -> None:
    (one,) = find_files([str(tmp_path)])

    assert isinstance(one, SourceError)
    assert str(one).startswith(f"{tmp_path}: no article in this folder; articles end in .")


@pytest.mark.parametrize("path", ["khong/co.txt", "tin.txt/x", "a\x00b"])
def test_a_path_that_leads_nowhere_is_an_error_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "tin.txt")

    first, second = find_files([path, "tin.txt"])

    assert isinstance(first, SourceError)
    assert str(first).startswith(f"{path}: ")
    assert second == "tin.txt"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cho.txt")
    (tmp_path / "mat.txt").symlink_to(tmp_path / "khong-co.txt")

    assert found(tmp_path) == [
        f"{tmp_path / 'cho.txt'}: not a file or folder",
        f"{tmp_path / 'mat.txt'}: no such file or folder",
    ]
    assert found(tmp_path / "cho.txt") == [f"{tmp_path / 'cho.txt'}: not a file or folder"]
