"""Bytes become pages here: files and folders, one file of code per input format, and the one cleaning of all text."""

from __future__ import annotations

from kg.source.reading import check_published, find_files, read_pages

__all__ = ["check_published", "find_files", "read_pages"]
