"""Identities: which mentions in which articles are one person, one body, one event, one report."""

from __future__ import annotations

from kg.entity.history import tell_history
from kg.entity.resolving import resolve

__all__ = ["resolve", "tell_history"]
