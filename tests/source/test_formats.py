"""What every format of input keeps to, whichever formats there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.discover import every, members
from kg.errors import SourceError
from kg.source import formats
from kg.source.format import Document, Format
from kg.source.formats import plain

FORMATS = tuple(every(formats, Format))
family = pytest.mark.parametrize("form", FORMATS, ids=lambda form: str(form.name))


def test_every_file_of_the_folder_is_a_format_under_its_own_name() -> None:
    assert tuple(form.name for form in FORMATS) == members(formats)


@family
def test_suffixes_are_plain_and_belong_to_one_format(form: Format) -> None:
    taken = [suffix for other in FORMATS for suffix in other.suffixes]

    assert form.suffixes
    for suffix in form.suffixes:
        assert suffix.startswith(".")
        assert suffix == suffix.lower()
        assert taken.count(suffix) == 1


@family
@given(content=st.binary())
def test_any_bytes_are_documents_or_one_clear_error(form: Format, content: bytes) -> None:
    try:
        documents = list(form.read(content, "tin/bai-1"))
    except SourceError as error:
        assert str(error).startswith("tin/bai-1: ")
        assert "\n" not in str(error)
    else:
        assert all(isinstance(document, Document) for document in documents)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("Sáng 14/8".encode("utf-16"), "UTF-16"),
        (b"\xfe\xff\x00S\x00a", "UTF-16"),
        (b"PK\x03\x04\x00\x00", "binary"),
        ("Đà".encode("cp1258"), "windows-1258 -t UTF-8"),
        ("Café".encode("latin-1"), "byte 0xe9 at 3 is no UTF-8"),
        (b"Sang \xff\xfe", "byte 0xff at 5"),
        (b"\xed\xa0\x80", "no UTF-8"),
    ],
)
def test_plain_text_in_another_encoding_is_refused_with_the_way_out(content: bytes, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        list(plain.read(content, "bai.txt"))


def test_plain_text_may_begin_with_a_byte_order_mark() -> None:
    assert list(plain.read("\ufeffSáng 14/8".encode(), "bai.txt")) == [Document("Sáng 14/8")]
