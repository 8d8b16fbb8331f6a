"""Where the folders are that the package ships: ontology, queries, lexicon, pages, units and bodies."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

CHECKOUT = {
    "ontology": "ontology",
    "queries": "queries",
    "lexicon": "data/lexicon",
    "pages": "data/pages",
    "units": "data/units",
    "bodies": "data/bodies",
}


@cache
def shipped(folder: str) -> Traversable:
    """Return a shipped folder by name: inside an installed wheel, else beside the package in a checkout.

    Raises KeyError for a name that is not in `CHECKOUT`.

    >>> shipped("queries").joinpath("who", "co-chaired.rq").is_file()
    True
    """
    package = files("kg")
    inside = package / "_shipped" / folder
    return inside if inside.is_dir() else package.joinpath("..", *CHECKOUT[folder].split("/"))
