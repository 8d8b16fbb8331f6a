"""Labels in lines, as they stand under a node."""

from __future__ import annotations

WIDTH = 22
"""Characters in a line."""
LINES = 3
"""Lines under a node; the panel has the label in full."""


def wrap_label(label: str, width: int = WIDTH, lines: int = LINES) -> tuple[str, ...]:
    """Return a label in lines broken at spaces, the last one ending in `…` where the label goes on.

    A single word longer than a line is cut; a blank label gives no line.

    >>> wrap_label("Sở Khoa học và Công nghệ thành phố Hải Phòng")
    ('Sở Khoa học và Công', 'nghệ thành phố Hải', 'Phòng')
    """
    wrapped: list[str] = []
    for word in label.split():
        if wrapped and len(wrapped[-1]) + 1 + len(word) <= width:
            wrapped[-1] += f" {word}"
        elif len(wrapped) == lines:
            wrapped[-1] = _cut(f"{wrapped[-1]}…", width)
            break
        else:
            wrapped.append(_cut(word, width))
    return tuple(wrapped)


def _cut(line: str, width: int) -> str:
    if len(line) <= width:
        return line
    head = line[: width - 1]
    return f"{head[: head.rfind(' ')] if ' ' in head else head}…"
