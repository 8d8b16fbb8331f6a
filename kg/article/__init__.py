"""Page → Article: title, time, byline and publisher found, every line told apart as article or furniture."""

from __future__ import annotations

from kg.article.reading import read_article

__all__ = ["read_article"]
