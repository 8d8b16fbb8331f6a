"""Identities: which mentions in which articles are one person, one body, one event, one report."""
