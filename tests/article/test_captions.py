from __future__ import annotations

import pytest

from kg.article.captions import is_caption


@pytest.mark.parametrize(
    "line",
    [
        "Quang cảnh tọa đàm.",
        "Đồng chí Lò Thị Mận, Phó Chủ tịch UBND tỉnh phát biểu tại Hội thảo",
        "PGS,TS Yên Thị Ngọc trình bày báo cáo tại hội nghị. Ảnh: K.N",
        "Chị Rmah H'Lan (bìa trái) - Tổ trưởng Tổ hợp tác - thực hành đàm phán",
        "(Ông Lưu Văn Lá Bí thư chi bộ (mới) phát biểu khai mạc ngày hội)",
        "Các đại biểu chụp ảnh lưu niệm",
    ],
)
def test_a_line_that_shows_a_scene_or_a_person_without_a_full_stop_is_a_caption(line: str) -> None:
    assert is_caption(line, after_picture=False)


@pytest.mark.parametrize(
    "line",
    [
        "Các đại biểu chụp ảnh lưu niệm và trao đổi thêm với chủ tọa bên lề hội thảo.",
        "Ông Trần Văn Lúa cho biết sở đã nhận 40 ý kiến.",
        "Đồng chí Lò Thị Mận, Phó Chủ tịch UBND tỉnh;",
        "Mười năm, hơn một trăm nghìn người có nghề",
        "(HS)- Từ ngày 18 đến 20-11, Sở Dân tộc tập huấn với sự tài trợ của Tổ chức Hạt (Đức).",
        "PHÓ CHỦ TỊCH",
    ],
)
def test_a_sentence_a_subheading_and_a_list_line_are_no_captions(line: str) -> None:
    assert not is_caption(line, after_picture=False)


def test_under_a_picture_a_full_stop_may_end_a_caption() -> None:
    line = "Thiếu tướng Trịnh Bá Lá, Tư lệnh Quân khu phát biểu tại hội nghị."
    assert is_caption(line, after_picture=True)
    assert not is_caption(line, after_picture=False)
