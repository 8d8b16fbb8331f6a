"""One thing of a sentence is swapped, and the record follows: names, offices, bodies, provinces, days, order, signs."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kg.lexicon import load_lexicon
from kg.lexicon.lexicon import HeadWord, Honorific, Province
from tests.fact.scenes import PLAIN, SCENE, TEMPLATES, Template, check, check_parts, read, told


def rewrite(template: Template, order: str) -> Template:
    """A template with name and office of each person in another order or with another sign between them."""
    return replace(template, text=re.sub(r"\{who(\d)\}(?:, | - )\{office\d\} \{body\d\}", order, template.text))


each_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)


SPACES = ("\xa0", "  ", " \xa0")
NAMES = (
    "Nguyễn Văn An", "Phạm Thị Bích Ngọc", "Vũ Minh", "Đặng Hoàng Yến Nhi", "Tôn Nữ Thị Ninh Hương", "Hoàng Hòa",
    "Lý Thái", "Giàng A Páo", "Lò Thị Mận", "Y Thanh Niê Kđăm", "Thạch Sa Rây", "Ksor Phước Lợi", "Điểu K’Rứt",
    "Sùng Mí Vừ", "Bùi Y Lan", "Ngô Đình Ngôn", "Ưng Hoàng Phúc", "Đỗ Chu", "La Thị Út", "Mai Sơn Lâm", "Kim Sa Cương",
    "Hồ Thị Thuý", "Trương Ái Hoà",
)  # fmt: skip
OFFICES = (
    ("Giám đốc", "Sở Giáo dục và Đào tạo tỉnh Hà Nam"),
    ("Phó Giám đốc", "Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam"),
    ("Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam"),
    ("Phó Chủ tịch Thường trực", "Ủy ban nhân dân tỉnh Hà Nam"),
    ("Chủ tịch", "Ủy ban nhân dân huyện Bình Lục"),
    ("Phó Chủ tịch", "Hội đồng nhân dân tỉnh Hà Nam"),
    ("Hiệu trưởng", "Trường Đại học Sông Châu"),
    ("Chủ tịch", "Hội Nông dân tỉnh Hà Nam"),
    ("Thứ trưởng", "Bộ Nội vụ"),
    ("Vụ trưởng", "Vụ Tổ chức cán bộ"),
    ("Cục trưởng", "Cục Thuế tỉnh Hà Nam"),
    ("Giám đốc", "Bệnh viện Đa khoa tỉnh Hà Nam"),
    ("Tổng Giám đốc", "Công ty Cổ phần Bến Sông"),
    ("Bí thư", "Tỉnh ủy Hà Nam"),
    ("Phó Bí thư Thường trực", "Tỉnh ủy Hà Nam"),
    ("Chánh Thanh tra", "Thanh tra tỉnh Hà Nam"),
    ("Viện trưởng", "Viện Nghiên cứu Lúa nước"),
)
BODIES = (
    "Sở Giáo dục và Đào tạo tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam", "Hội Nông dân tỉnh Hà Nam", "Tỉnh ủy Hà Nam",
    "Cục Thuế tỉnh Hà Nam", "Bệnh viện Đa khoa tỉnh Hà Nam", "Thanh tra tỉnh Hà Nam", "Công an tỉnh Hà Nam",
)  # fmt: skip
SHORT = (
    ("Sở Khoa học và Công nghệ tỉnh Hà Nam", "Sở KH&CN tỉnh Hà Nam"),
    ("Sở Nông nghiệp và Phát triển nông thôn tỉnh Hà Nam", "Sở NN&PTNT tỉnh Hà Nam"),
    ("Ủy ban nhân dân tỉnh Hà Nam", "UBND tỉnh Hà Nam"),
    ("Hội đồng nhân dân tỉnh Hà Nam", "HĐND tỉnh Hà Nam"),
    ("Sở Giáo dục và Đào tạo tỉnh Hà Nam", "Sở GD&ĐT tỉnh Hà Nam"),
    ("Sở Lao động - Thương binh và Xã hội tỉnh Hà Nam", "Sở LĐ-TB&XH tỉnh Hà Nam"),
    ("Sở Thông tin và Truyền thông tỉnh Hà Nam", "Sở TT&TT tỉnh Hà Nam"),
)
TITLES = (
    "Chuyển đổi số trong cơ quan nhà nước",
    "Phát triển du lịch, dịch vụ và kinh tế ban đêm",
    "Bảo tồn di sản – cơ hội và thách thức",
    "Vai trò của phụ nữ trong xây dựng nông thôn mới giai đoạn 2021-2025",
    "Vì sao nước mặn?",
    "An toàn giao thông: việc của mọi nhà",
)
DAYS = (
    ("Sáng 14/8", "2019-08-14", "", "morning"),
    ("Chiều 14/8", "2019-08-14", "", "afternoon"),
    ("Tối 14/8", "2019-08-14", "", "evening"),
    ("Ngày 14/8", "2019-08-14", "", ""),
    ("Ngày 14-8", "2019-08-14", "", ""),
    ("Ngày 14/08/2019", "2019-08-14", "", ""),
    ("Ngày 14-8-2019", "2019-08-14", "", ""),
    ("Ngày 14.8.2019", "2019-08-14", "", ""),
    ("Sáng ngày 14/8/2019", "2019-08-14", "", "morning"),
    ("Chiều ngày 14 tháng 8 năm 2019", "2019-08-14", "", "afternoon"),
    ("Ngày 14 tháng 8", "2019-08-14", "", ""),
    ("Sáng nay (14/8)", "2019-08-14", "", "morning"),
    ("Chiều nay, 14/8", "2019-08-14", "", "afternoon"),
    ("Sáng nay", "2019-08-20", "", "morning"),
    ("Chiều qua", "2019-08-19", "", "afternoon"),
    ("Hôm qua (19/8)", "2019-08-19", "", ""),
    ("Trong hai ngày 14 và 15/8", "2019-08-14", "2019-08-15", ""),
    ("Trong 2 ngày 14 - 15/8", "2019-08-14", "2019-08-15", ""),
    ("Từ ngày 14 đến 16/8/2019", "2019-08-14", "2019-08-16", ""),
    ("Từ ngày 30/7 đến ngày 2/8", "2019-07-30", "2019-08-02", ""),
    ("Ngày 28/12/2018", "2018-12-28", "", ""),
    ("Sáng 1/1/2019", "2019-01-01", "", "morning"),
)
TOGETHER_WRITTEN = (
    ("PGS. TS.", ("PGS", "TS")),
    ("PGS, TS", ("PGS", "TS")),
    ("PGS-TS", ("PGS", "TS")),
    ("GS.TSKH.", ("GS", "TSKH")),
    ("TS. BS", ("TS", "BS")),
    ("ThS.BS", ("ThS", "BS")),
    ("Phó Giáo sư, Tiến sĩ", ("PGS", "TS")),
    ("Thượng tá, TS", ("TS", "Thượng tá")),
    ("ông", ()),
    ("bà", ()),
    ("đồng chí", ()),
    ("đ/c", ()),
    ("TS. KTS.", ("TS", "KTS")),
)
PROVINCES = tuple(one for one in load_lexicon().provinces if (one.since or 0) <= 2019 < (one.until or 9999))
HONORIFICS = tuple(
    one
    for one in load_lexicon().honorifics
    if {other.codes for other in load_lexicon().honorifics if other.form.lower() == one.form.lower()} == {one.codes}
)
"""The forms that the table gives one meaning."""
NAMED = tuple(
    one
    for one in load_lexicon().head_words
    if one.word == "noun" and one.type not in ("reception", "working-session", "inspection", "visit")
)
"""The head words of occasions that are held under a name."""


@each_template
def test_the_scene_is_read_as_told(template: Template) -> None:
    check(template, SCENE)


@each_template
@pytest.mark.parametrize("name", NAMES)
def test_another_name_is_another_person_with_the_same_part(template: Template, name: str) -> None:
    check(template, replace(SCENE, first=replace(SCENE.first, name=name)))
    check(template, replace(SCENE, second=replace(SCENE.second, name=name)))


@each_template
def test_two_persons_who_change_places_change_parts(template: Template) -> None:
    check(template, replace(SCENE, first=SCENE.second, second=SCENE.first))


@each_template
@pytest.mark.parametrize(("office", "body"), OFFICES)
def test_another_office_is_held_in_its_body(template: Template, office: str, body: str) -> None:
    check(template, replace(SCENE, first=replace(SCENE.first, office=office, body=body)))
    check(template, replace(SCENE, second=replace(SCENE.second, office=office, body=body)))


@each_template
@pytest.mark.parametrize("body", BODIES)
def test_another_body_holds_the_occasion(template: Template, body: str) -> None:
    check(template, replace(SCENE, organizer=body))
    check(template, replace(SCENE, partner=body))


@each_template
def test_two_bodies_that_change_places_change_parts(template: Template) -> None:
    check(template, replace(SCENE, organizer=SCENE.partner, partner=SCENE.organizer))


@each_template
@pytest.mark.parametrize(("full", "short"), SHORT)
def test_an_abbreviation_names_the_same_body(template: Template, full: str, short: str) -> None:
    scene = replace(SCENE, organizer=full, second=replace(SCENE.second, body=full))
    check(template, scene, template.of(scene).replace(full, short))


@each_template
@pytest.mark.parametrize("province", PROVINCES, ids=lambda one: one.name)
def test_another_province_moves_the_occasion_and_its_bodies(template: Template, province: Province) -> None:
    words = f"{province.type if province.name != 'Hồ Chí Minh' else 'Thành phố'} {province.name}"
    second = replace(SCENE.second, body=f"Sở Khoa học và Công nghệ {words}")
    moved = replace(
        SCENE, organizer=f"Sở Nội vụ {words}", partner=f"Hội Luật gia {words}", locality=province.name, second=second
    )
    check(template, moved)


@each_template
@pytest.mark.parametrize(("when", "date", "end", "part"), DAYS)
def test_another_day_is_read_however_it_is_written(
    template: Template, when: str, date: str, end: str, part: str
) -> None:
    check(template, replace(SCENE, when=when, date=date, end=end, part=part))


@each_template
@pytest.mark.parametrize("word", HONORIFICS, ids=lambda one: one.form)
def test_another_honorific_gives_its_codes_and_the_same_name(template: Template, word: Honorific) -> None:
    check(template, replace(SCENE, first=replace(SCENE.first, written=word.form, codes=word.codes)))
    check(template, replace(SCENE, second=replace(SCENE.second, written=word.form, codes=word.codes)))


@each_template
@pytest.mark.parametrize(("written", "codes"), TOGETHER_WRITTEN)
def test_honorifics_are_written_together_in_many_ways(template: Template, written: str, codes: tuple[str, ...]) -> None:
    check(template, replace(SCENE, first=replace(SCENE.first, written=written, codes=codes)))
    check(template, replace(SCENE, second=replace(SCENE.second, written=written, codes=codes)))


@each_template
@pytest.mark.parametrize("word", NAMED, ids=lambda one: one.form)
def test_another_head_word_is_another_kind_of_occasion(template: Template, word: HeadWord) -> None:
    check(template, replace(SCENE, head=word.form, type=word.type))


@each_template
@pytest.mark.parametrize("name", TITLES)
def test_another_title_is_the_name_of_the_occasion(template: Template, name: str) -> None:
    check(template, replace(SCENE, name=name))


@each_template
@pytest.mark.parametrize("quotes", ['""', "«»"])
def test_other_quotation_marks_quote_the_same(template: Template, quotes: str) -> None:
    check(replace(template, text=template.text.replace("“", quotes[0]).replace("”", quotes[1])), SCENE)


@each_template
@pytest.mark.parametrize("sign", [" - ", " – ", ", "])
def test_another_sign_between_name_and_office_joins_them_all_the_same(template: Template, sign: str) -> None:
    check(rewrite(template, rf"{{who\1}}{sign}{{office\1}} {{body\1}}"), SCENE)


@each_template
def test_an_office_in_brackets_is_held_by_the_name_before_it(template: Template) -> None:
    check(rewrite(template, r"{who\1} ({office\1} {body\1})"), SCENE)


@each_template
def test_an_office_before_the_name_is_held_by_it(template: Template) -> None:
    check(rewrite(template, r"{office\1} {body\1} {who\1}"), SCENE)


@each_template
@pytest.mark.parametrize("space", SPACES)
def test_another_kind_of_space_changes_nothing(template: Template, space: str) -> None:
    said = {" ".join(one.split()) for one in told(read(template.of(SCENE).replace(" ", space)))}
    assert said == template.told(SCENE)


@each_template
@pytest.mark.parametrize(
    "aside",
    ["Thời tiết hôm ấy đẹp.", "Đây là hoạt động thường niên.", "Các đại biểu đã thảo luận sôi nổi.", "Ảnh: Hải Nguyễn"],
)
def test_a_sentence_that_tells_nothing_more_changes_nothing(template: Template, aside: str) -> None:
    words = template.of(SCENE)
    check(template, SCENE, f"{words}\n{aside}")
    check(template, SCENE, f"{aside}\n{words}")


each_plain = pytest.mark.parametrize("template", PLAIN, ids=lambda template: template.id)


@each_plain
@pytest.mark.parametrize("name", NAMES)
def test_another_name_plays_the_same_part_in_an_occasion_of_its_own_verb(template: Template, name: str) -> None:
    check_parts(template, replace(SCENE, first=replace(SCENE.first, name=name)))
    check_parts(template, replace(SCENE, second=replace(SCENE.second, name=name)))


@each_plain
def test_who_changes_places_in_an_occasion_of_its_own_verb_changes_parts(template: Template) -> None:
    check_parts(template, replace(SCENE, first=SCENE.second, second=SCENE.first))


@each_plain
@pytest.mark.parametrize(("office", "body"), OFFICES)
def test_another_office_plays_the_same_part_in_an_occasion_of_its_own_verb(
    template: Template, office: str, body: str
) -> None:
    check_parts(template, replace(SCENE, first=replace(SCENE.first, office=office, body=body)))
    check_parts(template, replace(SCENE, second=replace(SCENE.second, office=office, body=body)))
