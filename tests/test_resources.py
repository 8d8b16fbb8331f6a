"""Every folder that the package ships is found, with something in it."""

from __future__ import annotations

import pytest

from kg.resources import CHECKOUT, shipped


@pytest.mark.parametrize("folder", sorted(CHECKOUT))
def test_a_shipped_folder_is_there_and_not_empty(folder: str) -> None:
    assert any(True for _ in shipped(folder).iterdir())


def test_a_shipped_file_can_be_read() -> None:
    assert "gov:Workshop" in shipped("ontology").joinpath("governance.ttl").read_text("utf-8")


def test_a_folder_that_is_not_shipped_is_refused() -> None:
    with pytest.raises(KeyError):
        shipped("records")
