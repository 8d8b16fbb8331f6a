"""Identities: which mentions in which articles are one person, one body, one event, one report."""

from __future__ import annotations

from kg.entity.resolving import resolve

__all__ = ["resolve"]
