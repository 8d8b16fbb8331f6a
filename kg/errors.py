"""Everything this package raises on purpose.

KgError
├── SourceError      a file or page that cannot be read as an article
├── RecordError      an extraction record that breaks its format
├── LexiconError     a row of `data/lexicon` that breaks its table
├── OntologyError    an ontology, shape or reasoner that does not answer
├── EvidenceError    a quote that is not the slice of the text it names
├── JudgementError   a judgement on identity that breaks its file or contradicts others
├── StoreError       a store that cannot be opened, read or written
│   └── StoreInUseError  a store that another process is writing
├── QueryError       a query, parameter or name that cannot be answered
│   ├── QueryStoppedError  a query that took more time or memory than it may
│   └── ParameterError     a value that a parameter does not take
├── ViewError        a picture that cannot be drawn
└── MissingExtra     an optional package that a command needs
"""

from __future__ import annotations


class KgError(Exception):
    """The base of all errors raised on purpose; its message is one line fit for a person."""


class SourceError(KgError):
    """A file or page cannot be read as an article."""


class RecordError(KgError):
    """An extraction record breaks its format."""


class LexiconError(KgError):
    """A row of a lexicon table breaks the rules of its table."""


class OntologyError(KgError):
    """The ontology, a shape or the reasoner does not answer."""


class EvidenceError(KgError):
    """A quote is not the slice of the text that its offsets name."""


class JudgementError(KgError):
    """A judgement on identity breaks its file, names nothing, or contradicts others."""


class StoreError(KgError):
    """A store cannot be opened, read or written."""


class StoreInUseError(StoreError):
    """Another process is writing the store."""


class QueryError(KgError):
    """A query, a parameter or a name cannot be answered."""


class QueryStoppedError(QueryError):
    """A query took more time or memory than it may, and was stopped."""


class ParameterError(QueryError):
    """A parameter is unknown, or a value is not of its type."""


class ViewError(KgError):
    """A picture cannot be drawn."""


class MissingExtra(KgError):
    """An optional package that a command needs is not installed."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is not installed; run: pip install 'governance-kg[{extra}]'")
