"""Which media type a client wants."""

from __future__ import annotations

from collections.abc import Sequence


def choose_media(accept: str, offered: Sequence[str]) -> str | None:
    """Return the offered type that an Accept header likes best, the earlier where it likes two as much, or None.

    >>> choose_media("text/html, text/*;q=0.5", ["application/json", "text/csv"])
    'text/csv'
    """
    wanted = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    scored = [(_quality(media, wanted), -place, media) for place, media in enumerate(offered)]
    quality, _, media = max(scored)
    return media if quality > 0 else None


def _range(part: str) -> tuple[str, float]:
    media, *params = (piece.strip() for piece in part.split(";"))
    quality = next((param[2:] for param in params if param.startswith("q=")), "1")
    try:
        return media.lower(), float(quality)
    except ValueError:
        return media.lower(), 0.0


def _quality(media: str, wanted: Sequence[tuple[str, float]]) -> float:
    """Return the quality of the most specific range that covers a media type."""
    covering = [
        (specific, quality)
        for specific, pattern in ((2, media), (1, f"{media.split('/', maxsplit=1)[0]}/*"), (0, "*/*"))
        for name, quality in wanted
        if name == pattern
    ]
    return max(covering)[1] if covering else 0.0
