"""Questions in words become a named query with values for its parameters, or are said not to be understood."""

from __future__ import annotations

from kg.question.understanding import Question, understand

__all__ = ["Question", "understand"]
