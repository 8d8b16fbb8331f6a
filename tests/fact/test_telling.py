"""What is told of an occasion beyond roles: statements, groups, aims, outcomes, topics, places, each with its words."""

from __future__ import annotations

from kg.model import Event, Page
from kg.pipeline.extracting import extract

LEAD = "Sáng 14/8/2019, Sở Nội vụ tỉnh Thái Bình tổ chức hội nghị chuyên đề “Chuyển đổi số ở xã vùng cao”.\n\n"


def read(*sentences: str) -> tuple[Event, str, dict[str, str]]:
    text = LEAD + " ".join(sentences)
    record = extract(Page(text, "fiction"))
    return record.events[0], text, {person.id: person.name for person in record.persons}


def test_a_reported_speech_is_a_statement_of_its_speaker_with_the_words_behind_the_verb() -> None:
    event, text, names = read(
        "Phát biểu tại hội nghị, ông Lê Văn Tám nhấn mạnh: máy tốt chưa đủ, người phải biết dùng."
    )
    (statement,) = event.statements
    assert names[statement.speaker] == "Lê Văn Tám"
    assert (statement.words, statement.quoted) == ("máy tốt chưa đủ, người phải biết dùng", False)
    assert statement.words in statement.evidence[0].span.of(text)


def test_a_quotation_is_a_statement_in_the_speaker_s_own_words() -> None:
    event, _, names = read("“Bà con gõ không dấu, máy không hiểu”, bà Vũ Thị Hà chia sẻ.")
    assert [(names[s.speaker], s.words, s.quoted) for s in event.statements] == [
        ("Vũ Thị Hà", "Bà con gõ không dấu, máy không hiểu", True)
    ]


def test_two_speakers_in_a_sentence_say_each_their_own() -> None:
    event, _, names = read("Ông Lê Văn Tám cho biết xã đã có mạng; bà Vũ Thị Hà đề nghị mở thêm lớp buổi tối.")
    assert [(names[s.speaker], s.words) for s in event.statements] == [
        ("Lê Văn Tám", "xã đã có mạng"),
        ("Vũ Thị Hà", "mở thêm lớp buổi tối"),
    ]


def test_a_verb_with_a_mere_object_is_no_statement() -> None:
    event, _, _ = read("Ông Lê Văn Tám nêu khó khăn.")
    assert event.statements == ()


def test_a_verb_that_only_says_where_or_of_what_it_was_spoken_is_no_statement() -> None:
    event, _, _ = read("Ông Lê Văn Tám trả lời câu hỏi của các nhà báo. Ông Lê Văn Tám đánh giá cao các xã vùng sâu.")
    assert event.statements == ()


def test_attendants_without_names_are_groups_and_named_bodies_are_none() -> None:
    event, _, _ = read("Tham dự có các nhà khoa học; lãnh đạo sở, ngành và các đơn vị liên quan; đại diện Sở Y tế.")
    assert [group.name for group in event.groups] == [
        "các nhà khoa học",
        "lãnh đạo sở, ngành và các đơn vị liên quan",
    ]


def test_words_that_say_only_that_people_came_are_no_group() -> None:
    event, _, _ = read("Các đại biểu dự hội nghị.")
    assert event.groups == ()


def test_an_aim_and_an_outcome_are_kept_apart() -> None:
    event, _, _ = read(
        "Hội nghị nhằm gỡ khó cho cán bộ xã.", "Các đại biểu đã thống nhất lập tổ công nghệ ở từng thôn."
    )
    assert [aim.value for aim in event.aims] == ["gỡ khó cho cán bộ xã"]
    assert [outcome.value for outcome in event.outcomes] == ["thống nhất lập tổ công nghệ ở từng thôn"]


def test_what_is_done_at_an_occasion_to_reach_an_aim_is_not_the_aim_of_the_occasion() -> None:
    event, _, _ = read("Tại hội nghị, các đại biểu đề ra giải pháp nhằm giữ rừng.")
    assert event.aims == ()


def test_a_topic_stands_where_the_name_says_it() -> None:
    event, text, _ = read()
    found = {topic.value: topic.evidence[0].span.of(text) for topic in event.topics}
    assert found == {"digital-government": "Chuyển đổi số", "ethnic-religion": "vùng cao"}


def test_a_report_is_about_the_topics_and_provinces_of_its_title() -> None:
    event, text, _ = read("Bà Vũ Thị Hà trình bày báo cáo “Du lịch cộng đồng ở Hà Giang và Lào Cai”.")
    (report,) = event.reports
    assert [topic.value for topic in report.topics] == ["tourism"]
    assert [place.value for place in report.places] == ["Hà Giang", "Lào Cai"]
    assert {place.value: place.evidence[0].span.of(text) for place in report.places}["Lào Cai"] == "Lào Cai"


def test_what_somebody_pointed_back_at_is_said_to_hold_is_theirs() -> None:
    event, _, names = read("Bà Vũ Thị Hà phát biểu.", "Theo bà, sở sẽ công bố thời hạn giải quyết từng hồ sơ.")
    assert [(names[s.speaker], s.verb, s.words) for s in event.statements] == [
        ("Vũ Thị Hà", "theo", "sở sẽ công bố thời hạn giải quyết từng hồ sơ")
    ]


def test_a_number_of_bodies_that_are_represented_is_a_group() -> None:
    event, _, _ = read("Tham dự có lãnh đạo Sở Y tế và đại diện 35 doanh nghiệp.")
    assert [group.name for group in event.groups] == ["đại diện 35 doanh nghiệp"]
