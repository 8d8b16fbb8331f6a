"""Small records with evidence, written by hand, that tests of several rooms look at."""

from __future__ import annotations

from dataclasses import replace

from kg.model import (
    Article,
    Event,
    Evidence,
    Group,
    Organization,
    OrganizationRole,
    Person,
    PersonRole,
    Position,
    Record,
    Report,
    Span,
    Stated,
    Statement,
    arrange,
)

BASE = "https://example.org/kg/"
SEED = """Print Thứ Tư, 14/08/2019 16:36

Sáng 14/8, tại trụ sở Sở Khoa học và Công nghệ, Sở Khoa học và Công nghệ phối hợp với Viện Kinh tế Việt Nam tổ chức \
hội thảo “Quản trị dựa trên tri thức” tại Hải Phòng.
PGS.TS Bùi Quang Tuấn, Viện trưởng Viện Kinh tế Việt Nam và Thạc sĩ Dương Ngọc Tuấn, Giám đốc Sở Khoa học và Công nghệ \
đồng chủ trì hội thảo.
Các đại biểu đã trình bày báo cáo: Tri thức trong các cơ quan hành chính.
Phát biểu tại hội thảo, Thạc sĩ Dương Ngọc Tuấn nhấn mạnh: cải cách là việc cấp bách.
Tham dự có các nhà khoa học. Hội thảo nhằm chia sẻ kinh nghiệm của Quảng Ninh.
"""


def said(text: str, words: str, rule: str = "reading.test") -> tuple[Evidence, ...]:
    """Return the evidence that words of a text are, with the line around them as their sentence."""
    start = text.index(words)
    span = Span(start, start + len(words))
    line = Span(text.rfind("\n", 0, span.start) + 1, text.index("\n", span.end))
    return (Evidence(span, line, rule),)


def stated(text: str, value: str, words: str | None = None) -> Stated:
    """Return a value that words of a text state."""
    return Stated(value, said(text, words or value))


def workshop(article: str = "haiphong-2019-08-14", *, url: str | None = None, text: str = SEED) -> Record:
    """Return a record much like that of the seed article."""
    first, second = "PGS.TS Bùi Quang Tuấn", "Dương Ngọc Tuấn"
    both = said(text, "đồng chủ trì", "chairing.co_chairs")
    return arrange(
        Record(
            article=Article(
                id=article,
                text=text,
                url=url,
                published="2019-08-14T16:36:00+07:00",
                author="Nguyễn Hải",
                publisher="haiphong.gov.vn",
            ),
            persons=(
                Person("p1", "Bùi Quang Tuấn", ("PGS", "TS"), (_office(text, "Viện trưởng", "o2"),), said(text, first)),
                Person("p2", "Dương Ngọc Tuấn", ("ThS",), (_office(text, "Giám đốc", "o1"),), said(text, second)),
            ),
            organizations=(
                Organization(
                    "o1", "Sở Khoa học và Công nghệ thành phố Hải Phòng", said(text, "Sở Khoa học và Công nghệ")
                ),
                Organization("o2", "Viện Kinh tế Việt Nam", said(text, "Viện Kinh tế Việt Nam")),
            ),
            events=(
                Event(
                    id="e1",
                    type="workshop",
                    name=stated(text, "Quản trị dựa trên tri thức"),
                    date=stated(text, "2019-08-14", "14/8"),
                    part_of_day=stated(text, "morning", "Sáng"),
                    venue=stated(text, "Sở Khoa học và Công nghệ", "trụ sở Sở Khoa học và Công nghệ"),
                    locality=stated(text, "Hải Phòng"),
                    organizations=(
                        OrganizationRole("o1", "organizer", said(text, "tổ chức")),
                        OrganizationRole("o2", "co-organizer", said(text, "phối hợp với")),
                    ),
                    persons=(
                        PersonRole("p1", "co-chair", (0,), both),
                        PersonRole("p2", "co-chair", (0,), both),
                        PersonRole("p2", "speaker", (0,), said(text, "nhấn mạnh", "speaking.stresses")),
                    ),
                    reports=(
                        Report(
                            "Tri thức trong các cơ quan hành chính",
                            (),
                            said(text, "Tri thức trong các cơ quan hành chính"),
                            topics=(stated(text, "administrative-reform", "cơ quan hành chính"),),
                            places=(stated(text, "Quảng Ninh"),),
                        ),
                    ),
                    statements=(
                        Statement(
                            "p2",
                            "cải cách là việc cấp bách",
                            "nhấn mạnh",
                            False,
                            said(text, "cải cách là việc cấp bách"),
                        ),
                    ),
                    groups=(Group("các nhà khoa học", said(text, "các nhà khoa học")),),
                    aims=(stated(text, "chia sẻ kinh nghiệm của Quảng Ninh"),),
                    topics=(stated(text, "science-technology", "tri thức"),),
                    evidence=said(text, "hội thảo"),
                ),
            ),
        )
    )


def _office(text: str, title: str, body: str) -> Position:
    return Position(title, body, evidence=said(text, title))


def speech(
    article: str, speaker: str, office: str | None = None, body: str | None = None, *, event: str | None = None
) -> Record:
    """Return a record of one conference at which one person, perhaps in an office of a body, spoke."""
    held = f", {' '.join(filter(None, (office, body)))}," if office else ""
    text = f"{article}.\nNgày 3/5/2021, tại hội nghị {event or ''}, ông {speaker}{held} phát biểu.\n"
    bodies = (Organization("o1", body, said(text, body)),) if body else ()
    offices = (Position(office, "o1" if body else None, evidence=said(text, office)),) if office else ()
    spoke = PersonRole("p1", "speaker", tuple(range(len(offices))), said(text, "phát biểu"))
    conference = Event(
        id="e1",
        type="conference",
        name=stated(text, event) if event else None,
        date=stated(text, "2021-05-03", "3/5/2021"),
        persons=(spoke,),
        evidence=said(text, "hội nghị"),
    )
    person = Person("p1", speaker, (), offices, said(text, speaker))
    return arrange(Record(Article(article, text, published="2021-05-04"), (person,), bodies, (conference,)))


def renamed(record: Record, url: str) -> Record:
    """Return a record as if its article had another address, and so another key."""
    return replace(record, article=replace(record.article, url=url))
