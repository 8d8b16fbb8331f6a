"""A knowledge graph of governance events, read from Vietnamese news.

An article walks through rooms named for what comes out of them:

    source → article → text → mention → fact → record → claims ─┬─→ store → query → serve · view
                                                                └─→ entity → fused graph ┘

`pipeline` is the only place that knows the order; `cli` speaks with people.
"""

from __future__ import annotations

__version__ = "0.1.0"
