"""Mentions: spans of a text with a kind, found by one walk over anchors and readers of each kind."""

from kg.mention.finding import find_in, find_mentions
from kg.mention.values import Body, Day, Mention, Mentions, Office

__all__ = ["Body", "Day", "Mention", "Mentions", "Office", "find_in", "find_mentions"]
