"""Article → Text: the sentences of its headline, paragraphs and captions, as spans of the stored text."""

from __future__ import annotations

from kg.text.reading import read_text
from kg.text.values import Sentence, Text

__all__ = ["Sentence", "Text", "read_text"]
