"""Pictures: a part of the graph as one page that opens anywhere, each line with the sentence that states it."""

from __future__ import annotations

from kg.view.asking import Select
from kg.view.network import to_network
from kg.view.page import write_page
from kg.view.picture import Detail, Edge, Node, Office, Picture, Source, Witness
from kg.view.reading import read_picture

__all__ = [
    "Detail", "Edge", "Node", "Office", "Picture", "Select", "Source", "Witness", "read_picture", "to_network",
    "write_page",
]  # fmt: skip
