"""Words in small letters with which a name begins behind its head noun: `Công ty gạo Sao Khuê`."""

from __future__ import annotations

from typing import Final

from kg.lexicon.late import late
from kg.lexicon.letters import END, LOWER, UPPER
from kg.lexicon.trie import alternation
from kg.mention.starts import STARTS, VERBS, VERBS_OF_FIRMS
from kg.mention.words import BODY_HERE, DEGREE, EVENT, HONORIFIC, LEXICON, OFFICE, TERRITORY_TYPE

_GAP: Final = r"[ \xa0\n]{1,3}"
_OF_FIELDS: Final = (
    *("Trung tâm", "Viện", "Phòng", "Trạm", "Cục", "Chi cục", "Vụ", "Tổng cục", "Ủy ban", "Uỷ ban", "Quỹ"),
    *("Ban Quản lý", "Ban quản lý", "BQL", "Ban Chỉ đạo", "Ban chỉ đạo", "BCĐ", "Ban Chỉ đạo Trung ương", "Ban"),
    *("Hội đồng", "Văn phòng", "Bệnh viện", "Học viện", "Hạt", "Tổ giúp việc", "Ban QLDA", "Ban Điều hành"),
    *("Ban Điều phối", "Ban Vận động", "Ban Liên lạc", "Ban Chủ nhiệm", "Tiểu ban", "Ban Chỉ huy", "Tổng hội"),
    *("Đội", "Khoa", "Ban Quản lý dự án", "BQLDA", "Tổ công tác"),
)
"""Heads of names that tell what the body does, which may be all in small letters."""
_OF_NAMES: Final = (
    *("Công ty", "Tổng công ty", "Tổng Công ty", "Tập đoàn", "Hội", "Hiệp hội", "Liên hiệp", "Liên đoàn", "Liên minh"),
    *("Ngân hàng", "Nhà máy", "Xí nghiệp", "Hợp tác xã", "HTX", "Tổ hợp tác", "Trường", "Câu lạc bộ", "CLB", "Tổ chức"),
    *(
        "Bảo tàng",
        "Thư viện",
        "Nhà hát",
        "Tạp chí",
        "Báo",
        "Nhà xuất bản",
        "NXB",
        "Doanh nghiệp",
        "Hãng",
        "Chi hội",
        "Cơ quan",
    ),
)
"""Heads that a proper name stands behind, sooner or later."""
_NO_WORD: Final = (
    "(?:án|việc|cháy|nổ|luật|lãnh|giám|tàu|xe|ngũ|tuyển|trưởng|phó|viên|giết|sát|máy|phận|trực|dĩ|học|hữu|tai|hỗn|đêm"
    "|phạm|soạn|chuyên|kỷ|nghị|trường|tổng|tư|môn|phụ|sập|xả|thu|thảo|đầu|nhóm|sai|tập|tên|gia|loại|nhân|cùng|thuộc"
    "|đặc|uỷ|ủy|lợi|đại|nhất|sinh|sử|làm|tiêu|quan|cách|di|duy|sửa|hợp|cấp|ngoài|nội|lương|vốn|giá|sàn|ô|đúng|độc|chí"
    "|viện|cho|tham nhũng|kinh doanh có)"
)
"""Syllables that begin no name, or make another word of what stands before them."""
_DONE: Final = (
    r"(?:tổ|phối|kết|đã|đang|sẽ|vừa|cũng|còn|có|là|và|cùng|với|do|bởi|tại|ở|trong|trên|từ|đến|để|nhằm|theo|cho|cần|nên"
    r"|phải|chủ|phát|trình|báo|nêu|nói|nhấn|đề|yêu|khẳng|thông|tiếp|được|bị|khi|sau|này|thuộc|trực|của|vào|ngày|sáng"
    r"|chiều|làm|về việc)"
)
"""What goes on behind a whole name."""
_VERB: Final = (
    *("quản lý", "nghiên cứu", "điều hành", "đào tạo", "tư vấn", "hỗ trợ", "bồi dưỡng", "phát triển", "kiểm soát"),
    *("kiểm định", "giám định", "ứng dụng", "huấn luyện", "chăm sóc", "bảo tồn", "giới thiệu", "xúc tiến", "dự báo"),
    *("chuyển giao", "điều phối", "kiểm nghiệm", "phục hồi", "bảo vệ", "phòng chống", "xử lý", "tìm kiếm", "cứu hộ"),
    *("mô phỏng", "khảo sát", "quan trắc", "thi hành", "kiểm tra", "giám sát", "thanh tra", "điều tra", "đổi mới"),
    *("xây dựng", "chỉ huy", "điều động", "tiếp nhận", "nuôi dưỡng", "bảo trợ", "khai thác", "vận hành", "đầu tư"),
    *("phát huy", "thúc đẩy", "phổ biến", "trợ giúp", "phản biện", "bảo đảm", "đảm bảo", "gìn giữ"),
    *("chống", "phòng, chống", "thẩm định", "tiếp công", "dạy", "thu hút", "quảng bá", "biên soạn"),
    *(
        "kinh doanh",
        "sản xuất",
        "chế biến",
        "tuyên truyền",
        "hòa giải",
        "giải quyết",
        "theo dõi",
        "khám phá",
        "cải thiện",
    ),
)
"""What bodies do, as a word of a name."""
_NOUNS: Final = {
    *(word.form.lower() for word in LEXICON.body_words if " " in word.form and word.word == "noun"),
    *(form.lower() for form in LEXICON.departments),
} - {*_VERB}
_NOUN: Final = rf"{alternation(_NOUNS)}{END}"
_KNOWN: Final = rf"{alternation(_NOUNS | {*_VERB})}{END}"
_JOIN: Final = rf"(?:,?{_GAP}(?:và{_GAP}|về{_GAP}|cho{_GAP}|các{_GAP}|những{_GAP})?)"
_BEGINS: Final = rf"(?:{BODY_HERE}|{OFFICE}|{DEGREE}|{HONORIFIC}|(?i:{EVENT})){END}"
_NAME: Final = rf"(?={_GAP}(?!{_BEGINS})(?:[{UPPER}]|{TERRITORY_TYPE}{END})|{_GAP}\([{UPPER}])"
_SYLLABLE: Final = rf"[{LOWER}]{{1,7}}(?![\w&])"


_WORD: Final = rf"(?!(?:{_NO_WORD}|{VERBS}){END})(?:{_KNOWN}|(?!(?:{STARTS}|{VERBS_OF_FIRMS}){END}){_SYLLABLE})"
_NAMED: Final = rf"{_WORD}(?:{_GAP}{_WORD}){{0,5}}?{_NAME}"
_LATER: Final = (
    rf"(?!(?:{VERBS}|trưởng|phó|cho|làm|trực|cùng|thuộc){END})"
    rf"(?:{_KNOWN}|(?!(?:{STARTS}|{VERBS_OF_FIRMS}){END}){_SYLLABLE})"
)
_MIDDLE: Final = (
    rf"{_GAP}(?:(?:về|vì|các|với){_GAP})?{_LATER}(?:{_GAP}(?:và{_GAP})?{_LATER}){{0,4}}?"
    rf"(?={_GAP}(?!{_BEGINS})[{UPPER}](?:[{LOWER}]|[{UPPER}&]{{1,9}}{END}))"
)
_FIELDS: Final = (
    rf"(?!(?:{_NO_WORD}|{VERBS}){END})(?:{_NOUN}|{alternation(_VERB)}{END}{_JOIN}{_KNOWN})(?:{_JOIN}{_KNOWN}){{0,5}}"
    rf"(?=[ \xa0\n]{{0,3}}[;.:)(\n]|,[ \xa0\n]|$|{_GAP}(?:{_DONE}{END}|[{UPPER}]))"
)
_BEFORE_NAME: Final = late(_NAMED)
_OF_FIELD: Final = late(rf"(?:{_FIELDS}|{_NAMED})")
MIDDLE: Final = late(
    rf"{_MIDDLE}|{_GAP}về{_GAP}{_LATER}(?:{_GAP}{_LATER}){{1,5}}(?=[.,;)])"
    rf"|{_GAP}(?:dự án|khu vực|khối)(?={_GAP}\d{{1,2}}{END})"
)
"""Small letters in the middle of a name, between a word and the next capital: `Hội đồng Nông học Hàn Quốc`."""
LOOSE: Final = frozenset((*_OF_FIELDS, "Hội", "Hiệp hội", "Tổ chức", "Trường", "Liên hiệp", "Liên đoàn"))
"""Head nouns behind one word of whose names, no compound, small letters may stand as well."""
ACT: Final = late(rf"{alternation(_VERB)}{END}(?:{_JOIN}{_NOUN}){{1,3}}")
"""What a body does and to what, in small letters: `bảo vệ người tiêu dùng`."""
_ACTS: Final = ("xây dựng", "tổ chức", "kinh tế", "chính trị", "quản lý đô thị", "giáo dục", "giao thông")
"""Fields that are verbs or common nouns as well."""
_FIELD: Final = late(
    rf"{alternation({*(form.lower() for form in LEXICON.departments)} - {*_ACTS})}{END}"
    rf"|{alternation(_ACTS)}(?=[ \xa0\n]{{0,3}}[;.:)(\n,]|$|{_GAP}(?:{_DONE}{END}|[{UPPER}]|{TERRITORY_TYPE}{END}))"
)
RUNS: Final = {
    "Sở": _FIELD,
    "Bộ": _FIELD,
    **dict.fromkeys(_OF_NAMES, _BEFORE_NAME),
    **dict.fromkeys(_OF_FIELDS, _OF_FIELD),
}
"""Head nouns with the pattern of the small letters behind each."""
