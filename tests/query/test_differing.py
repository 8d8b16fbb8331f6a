"""What differs between two graphs is told entity by entity: each kind of change once, and nothing where nothing is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from kg.entity import resolve, tell_history
from kg.errors import StoreError
from kg.model import Event, Identity, Person, PersonRole, Record, Stated, arrange
from kg.query.differing import Change, count, differences
from kg.rdf.claims import write_claims
from kg.rdf.dump import write_dump
from kg.rdf.fused import fuse
from kg.store import Reader
from kg.store.dumps import open_dump
from tests.building import BASE, said, speech, stated, workshop

TAM = "Lê Văn Tám"
HOSTILE = 'Lê "An" \\ <b>\x1b[31m {x} \u202e'


def graph(
    *records: Record, identities: Iterable[Identity] | None = None, base: str = BASE, form: str = "nquads"
) -> Reader:
    """Return the graph of some records, by way of its dump."""
    from pyoxigraph import Quad

    known = tuple(resolve(records) if identities is None else identities)
    fused = fuse(records, known, base, tell_history(records, known))
    claims = [quad for record in records for quad in write_claims(record, base)]
    dump = write_dump([*claims, *(Quad(t.subject, t.predicate, t.object) for t in fused)], form, base=base)
    return open_dump(dump.encode(), "graph.nq")


def between(one: Iterable[Record], other: Iterable[Record]) -> tuple[Change, ...]:
    return differences(graph(*one), graph(*other))


def told(changes: Iterable[Change], *parts: str) -> list[tuple[str, str, str]]:
    return [(one.part, one.change, one.name) for one in changes if not parts or one.part in parts]


def with_event(record: Record, **fields: object) -> Record:
    return arrange(replace(record, events=(replace(record.events[0], **fields),)))  # type: ignore[arg-type]


def tam(article: str = "hanam-2021", office: str = "Giám đốc") -> Record:
    return speech(article, TAM, office, "Sở Nội vụ tỉnh Hà Nam", event="cải cách")


def joined(records: tuple[Record, ...], kind: str) -> tuple[Identity, ...]:
    """Return the identities of records with all of a kind in one."""
    known = resolve(records)
    same = [one for one in known if one.kind == kind]
    one = replace(same[0], members=tuple(sorted(member for each in same for member in each.members)))
    return (*(each for each in known if each.kind != kind), one)


@pytest.mark.parametrize("form", ["nquads", "trig"])
def test_nothing_differs_between_a_graph_and_its_dump(form: str, graph_of_two: Reader) -> None:
    dump = write_dump(graph_of_two.quads(), form, base=graph_of_two.base)

    assert differences(graph_of_two, open_dump(dump.encode(), "x")) == ()


@pytest.fixture(name="graph_of_two")
def _graph_of_two() -> Reader:
    return graph(workshop(), tam())


def test_the_base_of_the_iris_and_the_order_of_articles_do_not_count() -> None:
    records = (workshop(), tam(), speech("c", "Trần Thị Ba"))

    assert differences(graph(*records), graph(*records[::-1], base="https://other.example/")) == ()


def test_the_order_of_lines_in_a_dump_does_not_count() -> None:
    one, other = (graph(*records) for records in ([workshop(), tam()], [tam(), speech("c", TAM)]))
    lines = sorted((f"{quad} .\n" for quad in other.quads()), reverse=True)

    assert differences(one, open_dump("".join(lines).encode(), "x")) == differences(one, other) != ()


def test_another_article_under_the_same_id_has_events_of_its_own() -> None:
    first, second = (speech("a", name, event=event) for name, event in ((TAM, "cải cách"), ("Trần Thị Ba", "đất đai")))

    assert told(between([first], [second])) == [
        ("article", "changed", "a"),
        ("person", "added", "Trần Thị Ba"),
        ("person", "removed", TAM),
        ("event", "added", "đất đai"),
        ("event", "removed", "cải cách"),
    ]


def test_another_text_under_the_same_address_may_name_its_event_anew() -> None:
    first, second = (
        replace(one, article=replace(one.article, url="https://b.vn/1"))
        for one in (speech("a", TAM, event="cải cách"), speech("a", TAM, event="cải cách năm 2021"))
    )

    assert told(between([first], [second])) == [
        ("article", "changed", "a"),
        ("event", "renamed", "cải cách năm 2021"),
    ]


def test_what_an_article_brought_comes_with_it_and_goes_with_it() -> None:
    come = told(between([workshop()], [workshop(), tam()]))
    gone = told(between([workshop(), tam()], [workshop()]))

    assert come == [
        ("article", "added", "hanam-2021"),
        ("person", "added", TAM),
        ("organization", "added", "Sở Nội vụ tỉnh Hà Nam"),
        ("event", "added", "cải cách"),
        ("office", "added", TAM),
    ]
    assert gone == [(part, "removed", name) for part, _, name in come]


def test_two_directions_are_each_other_s_mirror() -> None:
    one, other = [workshop(), tam()], [with_event(workshop(), venue=None), speech("d", "Trần Thị Ba")]
    there, back = count(between(one, other)), count(between(other, one))
    mirror = {"added": "removed", "removed": "added", "merged": "split", "split": "merged"}

    assert {part: {mirror.get(name, name): n for name, n in kinds.items()} for part, kinds in there.items()} == back


def test_a_text_that_changed_under_its_id_is_one_article_with_the_same_people() -> None:
    first = workshop()
    changed = workshop(text=first.article.text + "Thêm một dòng.\n")

    assert first.article.key != changed.article.key
    assert told(between([first], [changed])) == [("article", "changed", first.article.id)]


def test_people_numbered_anew_are_still_the_same_and_another_name_is_another_person() -> None:
    first = workshop()
    text = first.article.text.replace("PGS.TS Bùi Quang Tuấn", "PGS.TS Lê Quang Huy")
    new = workshop(text=first.article.text.replace("Print", "In"))
    person = replace(new.persons[0], name="Lê Quang Huy")

    assert "Lê Quang Huy" in text
    assert told(between([first], [replace(new, persons=(person, new.persons[1]))]), "person") == [
        ("person", "added", "Lê Quang Huy"),
        ("person", "removed", "Bùi Quang Tuấn"),
    ]


def test_another_reading_of_a_name_in_the_same_text_is_a_new_name() -> None:
    first = workshop()
    person = replace(first.persons[0], name="Bùi Quang Tuấn Anh")
    (renamed, *rest) = between([first], [replace(first, persons=(person, first.persons[1]))])

    assert (renamed.part, renamed.change, renamed.before, renamed.after) == (
        "person",
        "renamed",
        ("Bùi Quang Tuấn",),
        ("Bùi Quang Tuấn Anh",),
    )
    assert rest == []


def test_two_that_became_one_are_merged_and_the_way_back_is_a_split() -> None:
    records = (tam(), speech("tinhuy-2023", TAM, "Phó Bí thư", "Tỉnh ủy Hà Nam"))
    apart, one = graph(*records), graph(*records, identities=joined(records, "person"))
    (merged,), (split,) = differences(apart, one), differences(one, apart)

    assert (merged.part, merged.change) == ("person", "merged")
    assert sorted(merged.before) == [f"{TAM} (hanam-2021)", f"{TAM} (tinhuy-2023)"]
    assert (split.part, split.change) == ("person", "split")
    assert sorted(split.after) == sorted(merged.before)
    assert merged.after == split.before == (TAM,)


def test_a_mention_that_went_from_one_to_another_is_told_as_such() -> None:
    records = tuple(speech(name, TAM) for name in ("a", "b", "c", "d", "e"))
    known = resolve(records)
    rest = tuple(one for one in known if one.kind != "person")
    first, second, *_ = (one for one in known if one.kind == "person")
    members = sorted(member for one in known if one.kind == "person" for member in one.members)

    def of(cut: int) -> tuple[Identity, ...]:
        parts = (replace(first, members=tuple(members[:cut])), replace(second, members=tuple(members[cut:])))
        return (*rest, *parts)

    changes = differences(graph(*records, identities=of(3)), graph(*records, identities=of(2)))
    assert ("moved", "1") in [(one.change, one.field) for one in changes]
    assert {one.change for one in changes} <= {"moved", "changed"}


def test_entities_without_a_common_mention_are_the_same_by_their_iri() -> None:
    one, other = tam("hanam-2021"), tam("hanam-2022")
    bodies = told(between([one], [other]), "organization")

    assert bodies == []


def test_offices_begin_and_go_and_their_days_change() -> None:
    later = arrange(with_event(tam("hanam-2023"), date=Stated("2023-06-01", tam("hanam-2023").events[0].date.evidence)))  # type: ignore[union-attr]
    known = joined((tam(), later), "person")
    changed = [
        (one.change, one.office, one.field, one.before, one.after)
        for one in differences(graph(tam()), graph(tam(), later, identities=known))
        if one.part == "office"
    ]
    other = [
        (one.change, one.office, one.before, one.after)
        for one in between([tam()], [tam(office="Phó Giám đốc")])
        if one.part == "office"
    ]

    assert changed == [
        ("changed", "Giám đốc · Sở Nội vụ tỉnh Hà Nam", "last-attested", ("2021-05-03",), ("2023-06-01",))
    ]
    assert other == [
        ("added", "Phó Giám đốc · Sở Nội vụ tỉnh Hà Nam", (), ("2021-05-03",)),
        ("removed", "Giám đốc · Sở Nội vụ tỉnh Hà Nam", ("2021-05-03",), ()),
    ]


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("date", "2019-08-15", ("date", ("2019-08-14",), ("2019-08-15",))),
        ("venue", "Hội trường", ("venue", ("Sở Khoa học và Công nghệ",), ("Hội trường",))),
        ("venue", None, ("venue", ("Sở Khoa học và Công nghệ",), ())),
        ("locality", "Quảng Ninh", ("locality", ("Hải Phòng",), ("Quảng Ninh",))),
        ("part_of_day", "afternoon", ("part-of-day", ("morning",), ("afternoon",))),
        ("type", "seminar", ("type", ("Workshop",), ("Seminar",))),
    ],
)
def test_a_field_of_an_event_changed(
    field: str, value: str | None, expected: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    first = workshop()
    old = getattr(first.events[0], field)
    new = value if field == "type" else None if value is None else replace(old, value=value)
    changes = between([first], [with_event(first, **{field: new})])

    assert expected in [(one.field, one.before, one.after) for one in changes]
    assert told(changes, "event") == [("event", "changed", "Quản trị dựa trên tri thức")]


def test_an_event_with_another_name_is_the_same_event_renamed() -> None:
    first = workshop()
    changes = between([first], [with_event(first, name=stated(first.article.text, "tri thức"))])

    assert told(changes, "event") == [("event", "renamed", "tri thức")]


def test_roles_of_persons_and_bodies_change() -> None:
    first = workshop()
    event: Event = first.events[0]
    bodies = tuple(replace(one, role="sponsor") for one in event.organizations if one.organization == "o2")
    chairs = tuple(replace(one, role="chair") if one.role == "co-chair" else one for one in event.persons[:1])
    second = with_event(first, persons=chairs, organizations=bodies)
    changes = {one.field: (one.before, one.after) for one in between([first], [second]) if one.part == "event"}

    assert changes["chair"] == ((), ("Bùi Quang Tuấn",))
    assert changes["co-chair"] == (("Bùi Quang Tuấn", "Dương Ngọc Tuấn"), ())
    assert changes["sponsor"] == ((), ("Viện Kinh tế Việt Nam",))
    assert changes["organizer"] == (("Sở Khoa học và Công nghệ thành phố Hải Phòng",), ())


def test_a_report_is_added_and_removed() -> None:
    first = workshop()
    bare = with_event(first, reports=())

    assert told(between([bare], [first])) == [("report", "added", "Tri thức trong các cơ quan hành chính")]
    assert told(between([first], [bare])) == [("report", "removed", "Tri thức trong các cơ quan hành chính")]


def test_a_statement_and_a_group_are_part_of_what_is_compared() -> None:
    first = workshop()
    fields = [one.field for one in between([first], [with_event(first, statements=(), groups=(), aims=())])]

    assert fields == ["aim", "group", "statement"]


def test_hostile_names_are_names_like_others() -> None:
    record = tam()
    proof = said(record.article.text, TAM)
    event = replace(record.events[0], persons=(PersonRole("p1", "speaker", (), proof),))
    hostile = replace(record, persons=(Person("p1", HOSTILE, (), (), proof),), events=(event,))
    (come, *_) = [one for one in differences(graph(), graph(hostile)) if one.part == "person"]

    assert come.name == HOSTILE
    assert differences(graph(hostile), graph(hostile)) == ()


@pytest.mark.parametrize("data", [b"<a> <b", b"\xff\xfe\x00", b'{"records": []}', b'<a> <b> "c" .\n'])
def test_a_file_that_is_no_dump_is_refused_with_its_place(data: bytes) -> None:
    with pytest.raises(StoreError, match=r"x\.nq: neither N-Quads nor TriG"):
        open_dump(data, "x.nq")


def test_an_empty_dump_is_an_empty_graph() -> None:
    assert differences(open_dump(b"", "a"), open_dump(b"\n", "b")) == ()
