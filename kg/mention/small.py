"""Head nouns of bodies in small letters: `sở Y tế`, `trường Đại học Quảng Bình`, `công an tỉnh`."""

from __future__ import annotations

from typing import Final

from kg.lexicon.letters import END, LOWER, UPPER
from kg.lexicon.trie import alternation
from kg.mention.words import BODY_FORMS, COUNTRY, DEPARTMENT, FIELDS, TERRITORY_TYPE

_NEVER: Final = frozenset(
    (
        *("Doanh nghiệp", "Tổ chức", "Nhà máy", "Mạng lưới", "Khu dân cư", "Văn phòng", "Hội đồng", "Nhà trường"),
        *("Ban Tổ chức", "Ban tổ chức", "Ban Giám khảo", "Hội đồng quản trị", "Xí nghiệp", "Đoàn công tác"),
        *("Đoàn giám sát", "Đoàn khảo sát", "Đoàn kiểm tra", "Đoàn thanh tra", "Đoàn đại biểu", "Đoàn cán bộ"),
        *("Chi bộ", "Đảng bộ", "Quốc hội", "Chính phủ", "Bưu điện", "Điện lực", "Tòa án", "Khối thi đua", "Thanh tra"),
        *("Cơ quan", "Chi hội", "Cảng", "Trại giam", "Phòng khám", "Hãng", "Chi đoàn", "Tiểu ban", "Cảnh sát Quốc gia"),
        *("Tiểu đoàn", "Nhà Văn hóa", "Ban quản trị", "Thượng viện", "Hạ viện", "Nghị viện", "Giáo xứ", "Giáo phận"),
        *("Cảng hàng không", "Cảng hàng không quốc tế"),
        *("Bộ môn", "Cụm thi đua", "Liên hiệp", "Liên minh", "Tổ hợp tác", "Viễn thông", "Vườn quốc gia"),
    )
)
"""Head nouns that are common nouns where they stand in small letters."""
_SMALL: Final = tuple(
    (form[0].lower() + form[1:], head.kind)
    for form, head in BODY_FORMS.items()
    if " " in form and not form.split(" ")[0].isupper() and head.form not in _NEVER
)
_NEXT: Final = "(?=[ \xa0\n]{1,3}"
_NAMED: Final = alternation(form for form, kind in _SMALL if kind != "self")
_STUDY: Final = (
    "(?:sư phạm|kinh tế|bách khoa|khoa học|công nghệ|công nghiệp|nông lâm|nông nghiệp|y dược|y khoa|luật"
    "|ngoại thương|ngoại ngữ|ngân hàng|tài chính|xây dựng|kiến trúc|giao thông|thủy lợi|mỏ|thương mại|văn hóa"
    "|hành chính|chính trị|báo chí|quốc gia)"
)
_SELF: Final = alternation(form for form, kind in _SMALL if kind == "self")
_FIELD: Final = rf"(?=[{UPPER}])(?:(?i:{DEPARTMENT})|{alternation(FIELDS)}){END}"


def _not_after(*words: str) -> str:
    return "".join(rf"(?<!{word} )" for word in words)


SMALL_HEAD: Final = (
    rf"(?:{_not_after('tổng', 'chủ')}(?:{_NAMED}{END}{_NEXT}[{UPPER}])"
    rf"|(?:trường đại học|đại học|học viện|trường cao đẳng){END}{_NEXT}{_STUDY}{END})"
    rf"|{_SELF}{END}{_NEXT}(?:[{UPPER}]|{TERRITORY_TYPE}{END})))"
    rf"|{_not_after('trụ', 'cơ', 'hội', 'cán', 'đảng', 'nội', 'toàn', 'văn', 'dự', 'quốc', 'tổng', 'chi')}"
    rf"(?:sở|bộ|phòng|cục){_NEXT}{_FIELD})"
    rf"|{_not_after('giao', 'trưởng', 'các', 'địa', 'ủy', 'uỷ')}ban{_NEXT}(?:Tuyên giáo|Nội chính|Dân vận){END})"
    rf"|{_not_after('thị', 'môi', 'hiện', 'hội', 'Hội', 'quảng', 'lập', 'nông', 'công', 'nhà', 'lâm', 'chiến')}"
    rf"{_not_after('thông', 'cảnh', 'họp', 'tố', 'điện', 'cáo', 'ngân', 'thủ')}"
    rf"(?:trường|quỹ|báo){_NEXT}(?!{COUNTRY}{END})[{UPPER}][{LOWER}])"
    rf"|{_not_after('ạ', 'hượng', 'ghị', 'học', 'bệnh', 'thư')}viện{_NEXT}(?:Nghiên|Khoa|Kinh|Hàn|Kiểm)))"
)
"""A head noun in small letters that begins the name of one body: a proper name, a field or a territory follows it."""
