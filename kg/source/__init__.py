"""Bytes become pages here: files and folders, one file of code per input format, and the one cleaning of all text."""

from __future__ import annotations

from kg.source.reading import find_files, read_pages
from kg.source.sidecars import check_published, read_given

__all__ = ["check_published", "find_files", "read_given", "read_pages"]
