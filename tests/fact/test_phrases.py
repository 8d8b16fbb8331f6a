"""Ways to say one thing: who presides, speaks, presents, attends or holds an occasion, and nobody besides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import ORGANIZATION_ROLES, PERSON_ROLES
from tests.fact.scenes import SCENE, Holder, Scene, fields_of, read, told

SCENES = (
    SCENE,
    replace(SCENE, first=SCENE.second, second=SCENE.first),
    replace(
        SCENE,
        first=Holder("TS.", ("TS",), "Giàng A Páo", "Chủ tịch", "Hội Nông dân tỉnh Hà Nam"),
        second=Holder("bà", (), "Lò Thị Mận", "Hiệu trưởng", "Trường Đại học Sông Châu"),
        organizer="Công an tỉnh Hà Nam",
        name="An toàn giao thông: việc của mọi nhà",
    ),
)
SAID: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "{when}, UBND tỉnh Hà Nam tổ chức hội nghị “{name}”. Đồng chí {name1} - Ủy viên Ban Thường vụ Tỉnh ủy, "
        "Phó Chủ tịch UBND tỉnh chủ trì hội nghị.",
        (
            "chair {name1}",
            "organizer Ủy ban nhân dân tỉnh Hà Nam",
            "{name1}: Phó Chủ tịch @ Ủy ban nhân dân tỉnh Hà Nam",
            "{name1}: Ủy viên Ban Thường vụ @ Tỉnh ủy Hà Nam",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội nghị “{name}”. Phó Chủ tịch UBND tỉnh {name1} chủ trì hội nghị.",
        (
            "chair {name1}",
            "{name1}: Phó Chủ tịch @ Ủy ban nhân dân tỉnh Hà Nam",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Hội thảo do {who1}, {office1} {body1} và {who2}, "
        "{office2} {body2} đồng chủ trì.",
        (
            "co-chair {name1}",
            "co-chair {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Hội thảo được chủ trì bởi {who1}, {office1} {body1} và "
        "{who2}, {office2} {body2}.",
        (
            "co-chair {name1}",
            "co-chair {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. {who1}, {office1} {body1}; {who2}, {office2} {body2} chủ "
        "trì hội thảo.",
        (
            "co-chair {name1}",
            "co-chair {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. {who1}, {office1} {body1} cùng {who2}, {office2} {body2} "
        "chủ trì hội thảo.",
        (
            "co-chair {name1}",
            "co-chair {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Đồng chủ trì hội thảo có {who1}, {office1} {body1} và "
        "{who2}, {office2} {body2}.",
        (
            "co-chair {name1}",
            "co-chair {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Chủ trì hội thảo: {who1} - {office1} {body1}.",
        ("chair {name1}",),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Chủ tọa đoàn gồm: {who1}, {office1} {body1}; {who2}, "
        "{office2} {body2}.",
        (
            "co-chair {name1}",
            "co-chair {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Phát biểu khai mạc, {who1}, {office1} {body1} cho biết "
        "kinh tế phục hồi. Kết luận hội thảo, {who2}, {office2} {body2} đề nghị các sở vào cuộc.",
        (
            "speaker {name1}",
            "speaker {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Tại hội thảo, {who1}, {office1} {body1} đã trình bày "
        "tham luận về “Đường về bến cũ”.",
        (
            "presenter {name1}",
            "report Đường về bến cũ",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Hội thảo đã nghe các báo cáo: “Đường về bến cũ” của "
        "{who1}; “Lúa trên đồng chiêm” của {who2}.",
        (
            "presenter {name1}",
            "presenter {name2}",
            "report Lúa trên đồng chiêm",
            "report Đường về bến cũ",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Các đại biểu nghe {who1}, {office1} {body1} báo cáo kết "
        "quả công tác cải cách hành chính năm 2018.",
        (
            "presenter {name1}",
            "report kết quả công tác cải cách hành chính năm 2018",
        ),
    ),
    (
        "{when}, dưới sự chủ trì của {who1}, {office1} {body1}, {organizer} đã tổ chức hội thảo “{name}”.",
        (
            "chair {name1}",
            "organizer {organizer}",
        ),
    ),
    (
        "{when}, {who1}, {office1} {body1} chủ trì hội nghị giao ban công tác tháng 8.",
        (
            "chair {name1}",
            "type conference",
        ),
    ),
    (
        "{when}, Đoàn công tác do {who1}, {office1} {body1} làm Trưởng đoàn đã kiểm tra công tác phòng chống lụt "
        "bão tại huyện Bình Lục.",
        (
            "host {name1}",
            "type inspection",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Tham dự có đồng chí {name1} - {office1} {body1}, nguyên "
        "{office2} {body2}.",
        (
            "attendee {name1}",
            "{name1}: {office2} @ {body2}",
        ),
    ),
    (
        "{when}, {organizer} cùng {partner} đồng tổ chức hội thảo “{name}”.",
        (
            "co-organizer {partner}",
            "organizer {organizer}",
        ),
    ),
    (
        "Hội thảo “{name}” do {organizer} chủ trì, phối hợp với {partner} tổ chức vừa diễn ra tại tỉnh Hà Nam {later}.",
        (
            "co-organizer {partner}",
            "date 2019-08-14",
            "organizer {organizer}",
        ),
    ),
    (
        "Được sự ủy quyền của Chủ tịch UBND tỉnh, {later}, {who1}, {office1} {body1} đã chủ trì hội thảo “{name}”.",
        ("chair {name1}",),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Dự hội thảo có các đồng chí: {name1}, {office1} {body1}; "
        "{name2}, {office2} {body2}; đại diện lãnh đạo các sở, ngành.",
        (
            "attendee {name1}",
            "attendee {name2}",
        ),
    ),
    (
        "{when}, tại tỉnh Hà Nam, khai mạc hội thảo “{name}”. Tới dự có các đồng chí {name1}, {office1} {body1}; "
        "{name2}, {office2} {body2}.",
        (
            "attendee {name1}",
            "attendee {name2}",
            "name {name}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Dự hội thảo có đồng chí {name1}, {office1} {body1}, cùng "
        "đại diện các phòng. Đồng chí {name2}, {office2} {body2}, thay mặt ban tổ chức, phát biểu đề dẫn.",
        (
            "attendee {name1}",
            "speaker {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Các đồng chí: {name1} - {office1} {body1}, {name2} - "
        "{office2} {body2} đồng chủ trì hội thảo.",
        (
            "co-chair {name1}",
            "co-chair {name2}",
        ),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Theo {who1}, {office1} {body1}, toàn tỉnh còn 12 xã chưa "
        "đạt chuẩn.",
        ("speaker {name1}",),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. “Chúng ta phải làm sớm”, {who1}, {office1} {body1} nói.",
        ("speaker {name1}",),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}”. Ông {name1}, {office1} {body1} phát biểu khai mạc. Ông "
        "Khải nhấn mạnh: phải làm sớm.",
        ("speaker {name1}",),
    ),
    (
        "{when}, {organizer} tổ chức hội thảo “{name}” tại Nhà văn hóa huyện Bình Lục (Hà Nam).",
        (
            "locality Hà Nam",
            "organizer {organizer}",
        ),
    ),
    (
        "Ngày 13/8/2019, {organizer} khai mạc hội thảo “{name}”. Chiều cùng ngày, {partner} tổ chức hội nghị "
        "tổng kết phong trào. {who1}, {office1} {body1} chủ trì hội nghị.",
        (
            "chair {name1}",
            "organizer {organizer}",
            "organizer {partner}",
            "type conference",
            "type workshop",
        ),
    ),
)
"""Sentences, and what a record must say of them; any part of a person that is not among it must not be said."""


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.first.name)
@pytest.mark.parametrize(("text", "facts"), SAID)
def test_a_way_to_say_it_is_read_as_what_it_says(text: str, facts: tuple[str, ...], scene: Scene) -> None:
    words = text.format_map(fields_of(scene))
    wanted = {fact.format_map(fields_of(scene)) for fact in facts}
    said = told(read(words))
    assert wanted - said == set(), words
    given = {fact.partition(" ")[0] for fact in wanted} & {*PERSON_ROLES, *ORGANIZATION_ROLES}
    parts = {one for one in said if one.partition(" ")[0] in given | {"chair", "co-chair", "presenter", "signatory"}}
    assert parts <= wanted, words
