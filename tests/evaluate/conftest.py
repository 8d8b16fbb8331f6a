"""A gold record of fiction: two persons, two bodies, one workshop, with readings that are accepted and left open."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.evaluate.gold import GoldRecord, read_record

GOLD: dict[str, Any] = {
    "article": {
        "id": "hosen-2019-08-14", "url": "https://hosen.example/1", "title": None,
        "published": "2019-08-15T08:00:00+07:00", "author": "Lan Anh", "publisher": "hosen.example",
    },
    "given": ["url", "publisher"],
    "persons": [
        {
            "id": "p1", "name": "Trần Văn Lúa", "accept": ["Trần Lúa"], "honorifics": ["PGS", "TS"],
            "positions": [
                {"title": "Giám đốc", "organization": "o1", "former": False, "accept_organizations": [None],
                 "accept": ["Quyền Giám đốc"]},
                {"title": "Ủy viên", "organization": None, "former": True, "accept_former": False, "optional": True},
            ],
        },
        {"id": "p2", "name": "Lò Thị Mận", "honorifics": [], "positions": []},
        {"id": "p3", "name": "Vàng A Sử", "honorifics": ["ThS"], "positions": [], "optional": True},
    ],
    "organizations": [
        {"id": "o1", "name": "Sở Nội vụ tỉnh Hồ Sen", "accept": ["Sở Nội vụ"]},
        {"id": "o2", "name": "Viện Sông Nước", "optional": True},
    ],
    "events": [
        {
            "id": "e1", "type": "workshop", "accept_types": ["seminar"],
            "name": "Cải cách hành chính ở cấp xã", "accept_names": ["cải cách hành chính"],
            "date": "2019-08-14", "accept_dates": ["2019-08-15"], "end_date": None,
            "locality": "Hồ Sen", "accept_localities": [None],
            "organizations": [
                {"organization": "o1", "role": "organizer", "accept_roles": ["host"]},
                {"organization": "o2", "role": "co-organizer", "optional": True},
            ],
            "persons": [
                {"person": "p1", "role": "chair", "accept_roles": ["co-chair"]},
                {"person": "p2", "role": "speaker"},
            ],
            "reports": [{"title": "Nghe dân ở cấp xã", "accept": ["báo cáo Nghe dân"], "presenters": ["p2"]}],
        }
    ],
}  # fmt: skip

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def gold_file(tmp_path: Path) -> Callable[[Change], Path]:
    """Writes the gold record, changed, to a file of its own and returns the path."""

    def write(change: Change) -> Path:
        record = copy.deepcopy(GOLD)
        change(record)
        path = tmp_path / "hosen-2019-08-14.json"
        path.write_text(json.dumps(record, ensure_ascii=False), "utf-8")
        return path

    return write


@pytest.fixture
def gold(gold_file: Callable[[Change], Path]) -> GoldRecord:
    """The gold record as it is."""
    record = read_record(gold_file(lambda _: None))
    assert record is not None
    return record
