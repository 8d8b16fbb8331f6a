"""Which reports are of one event: competing facts do not part them, editions and neighbours are not joined."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.entity.comparing import compare
from kg.entity.events import group_events
from kg.entity.occasion import occasions
from kg.model import Article, Event, Organization, OrganizationRole, Person, PersonRole, Record, Stated

NAME = "Sinh kế xanh cho ngư dân ven đảo"


def report(
    article: str,
    *,
    name: str | None = NAME,
    day: str | None = "2024-08-14",
    last: str | None = None,
    kind: str = "workshop",
    part: str | None = None,
    place: str | None = "Quảng Ngãi",
    holder: str | None = "Sở Nội vụ tỉnh Quảng Ngãi",
    chair: str | None = "Dư Hoàng Kha",
    others: tuple[str, ...] = (),
    text: str = "",
    published: str | None = None,
) -> Record:
    """Return a record of one event as one article has it."""
    people = [*([chair] if chair else []), *others]
    event = Event(
        "e1",
        kind,
        name=Stated(name) if name else None,
        date=Stated(day) if day else None,
        end_date=Stated(last) if last else None,
        part_of_day=Stated(part) if part else None,
        locality=Stated(place) if place else None,
        organizations=(OrganizationRole("o1", "organizer"),) if holder else (),
        persons=tuple(PersonRole(f"p{n}", "chair" if one == chair else "attendee") for n, one in enumerate(people)),
    )
    persons = tuple(Person(f"p{n}", one) for n, one in enumerate(people))
    bodies = (Organization("o1", holder),) if holder else ()
    return Record(Article(article, text or f"Bài {article}.", published=published), persons, bodies, (event,))


def are_one(first: Record, second: Record) -> bool:
    return len(group_events([*occasions(first), *occasions(second)])) == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({}, id="the same"),
        pytest.param({"name": "Hội thảo sinh kế xanh cho ngư dân"}, id="a shorter name"),
        pytest.param({"name": None, "others": ("Lã Nguyên Khang",)}, id="no name"),
        pytest.param({"day": "2024-08-15"}, id="a day beside"),
        pytest.param({"day": "2024-08-13", "last": "2024-08-15"}, id="a span of days around"),
        pytest.param({"day": None, "published": "2024-08-16"}, id="no day, printed after"),
        pytest.param({"kind": "conference"}, id="another word for the kind"),
        pytest.param({"chair": "Quách Kim Sa", "others": ("Dư Hoàng Kha",)}, id="another chair"),
        pytest.param({"holder": None}, id="no organizer"),
    ],
)
def test_reports_that_compete_in_one_thing_are_of_one_event(other: dict[str, Any]) -> None:
    assert are_one(report("a"), report("b", **other))


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"day": "2023-08-14"}, id="the edition of the year before"),
        pytest.param({"day": "2024-08-16"}, id="two days later"),
        pytest.param(
            {"name": f"{NAME} lần thứ IV", "day": None, "published": "2024-08-16", "chair": None}, id="another number"
        ),
        pytest.param({"name": "Phòng, chống thiên tai mùa mưa bão", "place": "Hà Nội"}, id="another name and place"),
        pytest.param({"place": "Hà Nội", "holder": "Sở Nội vụ thành phố Hà Nội", "chair": None}, id="another province"),
        pytest.param({"name": None, "part": "afternoon", "kind": "meeting"}, id="another half of the day"),
    ],
)
def test_editions_and_neighbours_are_other_events(other: dict[str, Any]) -> None:
    first = report("a", name=f"{NAME} lần thứ III" if "IV" in str(other.get("name")) else NAME, part="morning")

    assert not are_one(first, report("b", **other))


def test_two_receptions_of_one_guest_by_two_hosts_are_two() -> None:
    guest = ("Hilde Solbakken",)
    first = report("a", kind="reception", name=None, holder=None, others=guest)
    second = report("b", kind="reception", name=None, holder=None, others=guest, chair="Quách Kim Sa")

    assert not are_one(first, second)
    assert are_one(first, report("b", kind="reception", name=None, holder=None, others=guest))


def test_a_copied_text_is_of_one_event_though_little_is_read_from_it() -> None:
    text = (
        "Buổi làm việc diễn ra trong không khí cởi mở và thẳng thắn giữa hai bên. "
        "Các đại biểu đã nghe báo cáo về tình hình sản xuất lúa vụ hè thu năm nay. "
        "Kết luận buổi làm việc, lãnh đạo tỉnh giao các sở rà soát lại kế hoạch."
    )
    bare: dict[str, Any] = {"name": None, "holder": None, "chair": None, "kind": "meeting", "others": ("Lê Văn An",)}

    assert are_one(report("a", text=text, **bare), report("b", text=f"{text} Theo Cổng thông tin.", **bare))
    assert not are_one(report("a", **bare), report("b", **bare))


def test_two_events_of_one_article_stay_two() -> None:
    (one,), (other,) = occasions(report("a")), occasions(report("a"))

    assert len(group_events([one, other])) == 2


def test_reasons_are_told_heaviest_first() -> None:
    (one,), (other,) = occasions(report("a")), occasions(report("b"))
    reasons = compare(one, other)

    assert [abs(reason.weight) for reason in reasons] == sorted((abs(one.weight) for one in reasons), reverse=True)
    assert {"same-name", "same-day", "same-leader", "same-holder"} <= {reason.code for reason in reasons}


POOL = [
    report("a"),
    report("b", day="2024-08-15"),
    report("c", day="2024-08-16"),
    report("d", name=None),
    report("e", chair=None, holder=None),
    report("f", kind="meeting", part="morning"),
    report("g", name="Sinh kế xanh", place=None),
]


@given(st.randoms(use_true_random=False), st.integers(0, len(POOL)))
def test_the_order_of_reports_does_not_count(chance: random.Random, count: int) -> None:
    some = [each for record in POOL[:count] for each in occasions(record)]

    assert group_events(chance.sample(some, len(some))) == group_events(some)
