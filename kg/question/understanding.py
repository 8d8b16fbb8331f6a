"""A question as the library words it, in Vietnamese or English, with or without tones, with a year or without."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches

from kg.errors import QueryError
from kg.fold import fold
from kg.query import Query, catalogue

_YEAR = re.compile(r"\b(?:nam|in|trong nam|in the year) ((?:19|20)\d\d)\b")
_SIGNS = re.compile(r"[^\w\s]")


@dataclass(frozen=True, slots=True)
class Question:
    """What a question was understood as: a query and the values of its parameters."""

    query: Query
    values: tuple[tuple[str, str], ...]


def understand(words: str) -> Question:
    """Return the query that a question asks, with its year where it names one.

    Nothing is guessed: raises QueryError, naming the nearest questions, where the words are not those of a question of
    the library, or name a year that the query has no parameter for.
    """
    folded = _normal(words)
    years = _YEAR.findall(folded)
    wording = " ".join(_YEAR.sub(" ", folded).split())
    known = {_normal(text): query for query in catalogue() for text in (query.question, query.question_vi) if text}
    query = known.get(wording)
    if query is None:
        near = dict.fromkeys(known[text] for text in get_close_matches(wording, known, n=3, cutoff=0.5))
        hint = "; ".join(f"{one.question_vi} ({one.name})" for one in near) or "`kg queries` lists the questions"
        raise QueryError(f"not understood: `{words}`; nearest: {hint}")
    if len(years) > 1 or (years and "year" not in {param.name for param in query.params}):
        raise QueryError(
            f"{query.name} takes {'one year' if len(years) > 1 else 'no year'}; leave {', '.join(years)} out"
        )
    return Question(query, tuple(("year", year) for year in years))


def _normal(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", fold(text, marks=False)).split())
