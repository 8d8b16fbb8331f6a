"""Plain text in UTF-8: one file is one article, as it was copied from its page."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import SourceError
from kg.source.format import Document, Format


def read(content: bytes, name: str) -> Iterator[Document]:
    """Yield the one text of a file.

    Raises SourceError where the bytes are no text in UTF-8.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise SourceError(f"{name}: text in UTF-16, expected UTF-8; convert it first (iconv -f UTF-16 -t UTF-8)")
    if b"\x00" in content[:65536]:
        raise SourceError(f"{name}: binary, expected text in UTF-8")
    try:
        yield Document(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name}: byte 0x{content[error.start]:02x} at {error.start} is no UTF-8; "
            "convert it first (iconv -f windows-1258 -t UTF-8), or save it as UTF-8"
        ) from error


FORMAT = Format("plain", (".txt", ".text"), read)
