from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.splitting import LONGEST, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "sentence",
    [
        "PGS.TS. Bùi Văn Lúa và ThS. Lò Thị Mận đồng chủ trì.",
        "GS.TSKH. Tạ Bá Hạt, TS. Lê Sen dự tại TP. Hồ Chí Minh.",
        "Hội nghị họp tại Tp. Hồ Chí Minh ngày 14.8 với 1.200 đại biểu.",
        "Ngày 12.10.2013, bà P. Ngọc và ông K.N. Hải phát biểu.",
        "Xem https://hosen.gov.vn/tin.html để biết.",
        "Điều 1. Thành lập Ban Tổ chức.",
        "1. Phân cấp ngân sách: nhìn lại 15 năm",
        "a. Phần chung",
        "Tham luận “Ai trả tiền? Ai hưởng lợi. Ai lo” của ông Hải được khen.",
        "Đo gia tốc: sai số nói gì? - TS. Huỳnh Lân",
        "Dự có Thành ủy Sen, Huyện ủy Hồ... và các xã.",
        "Đồng chí Lò Thị Mận, xã Sen\nthay mặt xã tặng hoa.",
    ],
)
def test_a_full_stop_of_an_abbreviation_number_name_or_title_ends_no_sentence(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ông Lúa chủ trì hội thảo.", "Bà Mận phát biểu."),
        ("“Rừng còn thì suối còn.”", "Ông Lúa nói vậy."),
        ("Hội nghị kết thúc năm 2019.", "Có 12 ý kiến."),
        ("Trao quà cho trẻ em, v.v.", "Ông Lúa cảm ơn."),
        ("Hội nghị thành công tốt đẹp./.", "Sáng mai họp tiếp."),
        ("Kế hoạch hoàn thành trong quý I.", "Ông Lúa cảm ơn."),
        ("Ai sẽ khắc ván sau chúng ta?", "Nghệ nhân hỏi."),
        ("Có mặt 5.000 người…", "Hội nghị bắt đầu."),
        ("Sân kho hợp tác xã đã xong.", "“Vui lắm”, bà Mận nói."),
    ],
)
def test_two_sentences_are_told_apart(first: str, second: str) -> None:
    assert split(f"{first} {second}") == [first, second]


def test_sentences_that_touch_without_a_space_are_told_apart() -> None:
    assert split("Ông Lúa chủ trì hội nghị.Phát biểu khai mạc, bà Mận cảm ơn.") == [
        "Ông Lúa chủ trì hội nghị.",
        "Phát biểu khai mạc, bà Mận cảm ơn.",
    ]


def test_in_a_long_quotation_sentences_end() -> None:
    speech = "Rừng còn thì suối còn. " * 20
    assert len(split(f"Ông Lúa nói: “{speech}Hết”.")) == 21


def test_a_sentence_without_end_is_cut_at_a_comma_within_the_bound() -> None:
    parts = split("ông Lúa, bà Mận và 12 hộ, " * 400)
    assert max(map(len, parts)) <= LONGEST
    assert all(part.endswith(",") for part in parts[:-1])


TEXTS = st.lists(
    st.sampled_from(
        ("Ông Lúa", "hội nghị", "TS.", "TP.", ".", ". ", "…", "?", "! ", "“", "”", '"', ", ", "; ", " ", "\n",
         "1.", "14.8", "v.v.", "./.", "a", "Ả", ")", "(", "- ", "K.N")
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(TEXTS | st.text(max_size=200))
def test_sentences_stand_in_order_and_cover_everything_but_space(text: str) -> None:
    bare = text.strip()
    spans = list(split_sentences(bare, 0, len(bare))) if bare else []
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert all(bare[start:end] == bare[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(bare[start:end] for start, end in spans).split()) == "".join(bare.split())


@given(st.integers(1, 3), st.sampled_from(["a", "a ", "a, ", "Ông ", ". "]))
def test_no_sentence_is_longer_than_the_bound(times: int, part: str) -> None:
    text = (part * (times * LONGEST // len(part) + 7)).strip()
    assert all(end - start <= LONGEST for start, end in split_sentences(text, 0, len(text)))
