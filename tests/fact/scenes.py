"""A scene of fiction, ways to tell it, and what a record of it must say. Provinces are real, all else is invented."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.fact import read_record
from kg.mention import find_mentions
from kg.model import ORGANIZATION_ROLES, PERSON_ROLES, Article, Block, Record, Span, in_order
from kg.text import read_text


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody as a sentence names them: how the honorific is written and what it means, the name, the office."""

    written: str
    codes: tuple[str, ...]
    name: str
    office: str
    body: str

    @property
    def told(self) -> set[str]:
        """What a record says of them beside their part."""
        said = {f"person {self.name}", f"{self.name}: {self.office} @ {self.body}"}
        return said | ({f"{self.name}: {' '.join(in_order(self.codes))}"} if self.codes else set())


@dataclass(frozen=True, slots=True)
class Scene:
    """What a text tells of: its words for the day and what they mean, the occasion, two bodies, two persons."""

    first: Holder = Holder("PGS.TS", ("PGS", "TS"), "Trần Quang Khải", "Viện trưởng", "Viện Kinh tế Miền Duyên hải")
    second: Holder = Holder("Thạc sĩ", ("ThS",), "Lê Thị Hòa", "Giám đốc", "Sở Khoa học và Công nghệ tỉnh Hà Nam")
    head: str = "hội thảo"
    type: str = "workshop"
    name: str = "Quản trị dựa trên tri thức"
    organizer: str = "Sở Nội vụ tỉnh Hà Nam"
    partner: str = "Hội Luật gia tỉnh Hà Nam"
    locality: str = "Hà Nam"
    when: str = "Sáng 14/8/2019"
    date: str = "2019-08-14"
    end: str = ""
    part: str = "morning"

    @property
    def told(self) -> set[str]:
        """What a record says of the occasion beside who takes part."""
        said = {f"type {self.type}", f"name {self.name}", f"date {self.date}", f"locality {self.locality}"}
        said |= {f"end_date {self.end}"} if self.end else set()
        return said | ({f"part_of_day {self.part}"} if self.part else set())


@dataclass(frozen=True, slots=True)
class Template:
    """A way to tell a scene, and what it says of those in it: `organizer {organizer}`."""

    id: str
    text: str
    parts: tuple[str, ...]

    def of(self, scene: Scene) -> str:
        """The scene as this template tells it."""
        return self.text.format_map(fields_of(scene))

    def told(self, scene: Scene) -> set[str]:
        """What the record of it must say."""
        return scene.told | scene.first.told | scene.second.told | self.played(scene)

    def played(self, scene: Scene) -> set[str]:
        """Who takes part in it, and how."""
        return {part.format_map(fields_of(scene)) for part in self.parts}


def fields_of(scene: Scene) -> dict[str, str]:
    names = ("head", "name", "organizer", "partner", "locality", "when")
    fields = {name: getattr(scene, name) for name in names}
    fields["Head"] = scene.head[0].upper() + scene.head[1:]
    fields["later"] = scene.when[0].lower() + scene.when[1:]
    for number, one in (("1", scene.first), ("2", scene.second)):
        fields |= {f"who{number}": f"{one.written} {one.name}", f"name{number}": one.name}
        fields |= {f"office{number}": one.office, f"body{number}": one.body}
    return fields


BOTH = ("co-chair {name1}", "co-chair {name2}")
HELD = ("organizer {organizer}",)
TOGETHER = (*HELD, "co-organizer {partner}")
TEMPLATES = (
    Template(
        "subject",
        "{when}, {organizer} phối hợp với {partner} tổ chức {head}: “{name}”. {who1}, {office1} {body1} và {who2}, "
        "{office2} {body2} đồng chủ trì {head}.",
        (*TOGETHER, *BOTH),
    ),
    Template(
        "under",
        "{when}, {organizer} tổ chức {head} “{name}” dưới sự chủ trì của {who1} - {office1} {body1} và {who2} - "
        "{office2} {body2}.",
        (*HELD, *BOTH),
    ),
    Template(
        "listed",
        "{when}, {organizer} phối hợp cùng {partner} tổ chức {head} “{name}”. Chủ trì {head} gồm các đồng chí: {who1}, "
        "{office1} {body1}; {who2}, {office2} {body2}.",
        (*TOGETHER, *BOTH),
    ),
    Template(
        "lines",
        "{when}, {organizer} tổ chức {head} “{name}”.\nChủ trì {head} gồm:\n- {who1}, {office1} {body1}.\n"
        "- {who2}, {office2} {body2}.",
        (*HELD, *BOTH),
    ),
    Template(
        "speaker",
        "{when}, {organizer} tổ chức {head} “{name}”. {who1}, {office1} {body1} chủ trì {head}. Phát biểu tại {head}, "
        "{who2}, {office2} {body2} nhấn mạnh: cải cách là việc cấp bách.",
        (*HELD, "chair {name1}", "speaker {name2}"),
    ),
    Template(
        "attending",
        "{when}, {organizer} tổ chức {head} “{name}”. Tham dự {head} có {who1}, {office1} {body1}; {who2}, {office2} "
        "{body2}.",
        (*HELD, "attendee {name1}", "attendee {name2}"),
    ),
    Template(
        "both",
        "{when}, {organizer} tổ chức {head} “{name}”. {who1}, {office1} {body1} dự và chủ trì {head}. Cùng dự có "
        "{who2}, {office2} {body2}.",
        (*HELD, "chair {name1}", "attendee {name1}", "attendee {name2}"),
    ),
    Template(
        "passive",
        "{Head} “{name}” do {organizer} tổ chức {later}. {who1}, {office1} {body1} chủ trì {head}; {who2}, {office2} "
        "{body2} phát biểu khai mạc.",
        (*HELD, "chair {name1}", "speaker {name2}"),
    ),
    Template(
        "later day",
        "{organizer} vừa tổ chức {head} “{name}” vào {later}. Dự và phát biểu tại {head} có {who1}, "
        "{office1} {body1}. Cùng dự có {who2}, {office2} {body2}.",
        (*HELD, "attendee {name1}", "speaker {name1}", "attendee {name2}"),
    ),
    Template(
        "presenter",
        "{when}, {organizer} tổ chức {head} “{name}”. {who1}, {office1} {body1} điều hành {head}. {who2}, {office2} "
        "{body2} trình bày báo cáo “Đường về bến cũ”.",
        (*HELD, "chair {name1}", "presenter {name2}", "report Đường về bến cũ"),
    ),
)
PLAIN = (
    Template(
        "reception",
        "{when}, tại trụ sở {organizer}, {who1}, {office1} {body1} đã tiếp {who2}, {office2} {body2} đến chào xã giao.",
        ("host {name1}", "guest {name2}"),
    ),
    Template(
        "working session",
        "{when}, {who1}, {office1} {body1} đã có buổi làm việc với {organizer}. Tham dự buổi làm việc có {who2}, "
        "{office2} {body2}.",
        ("host {name1}", "guest {organizer}", "attendee {name2}"),
    ),
    Template(
        "signing",
        "{when}, {organizer} và {partner} tổ chức lễ ký kết chương trình phối hợp. {who1}, {office1} {body1} và "
        "{who2}, {office2} {body2} ký kết chương trình phối hợp.",
        (*TOGETHER, "signatory {organizer}", "signatory {partner}", "signatory {name1}", "signatory {name2}"),
    ),
)
"""Occasions that have a verb of their own; of these only who takes part is compared."""
SCENE = Scene()


def read(words: str) -> Record:
    """The record of some lines of text, published soon after; nothing is known of who published them."""
    blocks = tuple(Block("paragraph", Span(*line.span())) for line in re.finditer(r"[^\n]+", words))
    text = read_text(Article("example", words, blocks, published="2019-08-20"))
    return read_record(text, find_mentions(text))


def told(record: Record) -> set[str]:
    """What a record says, in the words of `Scene` and `Template`."""
    bodies: dict[str | None, str] = {body.id: body.name for body in record.organizations}
    names = {person.id: person.name for person in record.persons}
    said = {f"person {name}" for name in names.values()}
    said |= {f"{one.name}: {' '.join(one.honorifics)}" for one in record.persons if one.honorifics}
    said |= {f"{one.name}: {o.title} @ {bodies.get(o.organization)}" for one in record.persons for o in one.positions}
    for event in record.events:
        stated = {key: getattr(event, key) for key in ("name", "date", "end_date", "part_of_day", "locality")}
        said |= {f"type {event.type}"} | {f"{key} {value.value}" for key, value in stated.items() if value}
        said |= {f"{part.role} {bodies[part.organization]}" for part in event.organizations}
        said |= {f"{part.role} {names[part.person]}" for part in event.persons}
        said |= {f"report {paper.title}" for paper in event.reports}
    return said


def check(template: Template, scene: Scene, words: str = "") -> None:
    """Assert that the record of a scene, told in the template's words or in others, says what the template says."""
    words = words or template.of(scene)
    said, wanted = told(read(words)), template.told(scene)
    assert (sorted(said - wanted), sorted(wanted - said)) == ([], []), words


def check_parts(template: Template, scene: Scene) -> None:
    """Assert that the record says who is who, and what part each takes."""
    said = {one for one in told(read(template.of(scene))) if one.split()[0] in (*PERSON_ROLES, *ORGANIZATION_ROLES)}
    persons = scene.first.told | scene.second.told
    assert said == template.played(scene), template.of(scene)
    assert persons <= told(read(template.of(scene))), template.of(scene)
