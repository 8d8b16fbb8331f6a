"""Pieces of pattern over shapes that the rules share: lists of persons and bodies, and what may stand between."""

from __future__ import annotations

from typing import Final

JOINT: Final = (
    r"(?: ?[,;+–-] ?| )(?:(?:và|cùng với|cùng|các|các đồng chí|các đ/c|các ông|các bà|các ông, bà"
    r"|các vị|bà|ông|đồng chí|(?:người )?đồng (?:cấp|nhiệm)(?: [^\s,.;:PONEDVQ]{1,12}){0,3}"
    r"|đ/c|còn có|có|gồm)[ :,]{1,2}){0,3}"
)
"""What stands between two members of a list."""
_ACTS: Final = (
    r"chủ trì|chủ tọa|điều hành|dự|tham|phát|trình|báo|nhấn|nêu|cho|đề|yêu|kết|khẳng|chia"
    r"|bày|đọc|ký|tiếp|thăm|trao|tặng|đã|sẽ|có|là|gồm|về|với|tại|kiến|nói|hỏi|được|bị|mong|lưu|phân|trả|giải"
)
_PREDICATE: Final = (
    r"đã|sẽ|đang|vừa|từng|cùng|cũng|còn|lại|không|chưa|được|bị|do|bởi|khi|sau|trước|mà|vì|để|nhằm|nếu|thì|là|có|gồm|như"
    r"|rằng|trong|về|với|vào|này|đó|ký|kí|kết(?! hợp)|cắt|trao(?! đổi)|tặng|tiếp(?! (?:cận|thị|nhận|dân|công))|thăm"
    r"|gửi|nhận|gặp|đón|dự(?! (?:án|toán))|tham(?! (?:mưu|tán))|đến|tới|trình|báo cáo"
    r"|phát biểu|chủ trì|chủ tọa|chủ toạ|dẫn đầu|mời|phân công|ủy quyền|uỷ quyền|thừa|thay mặt|thực hiện|thể hiện|vắng"
    r"|quá|xử|trò|hỏi|vi phạm|chịu|phải|muốn|bắt|nhấn|nêu|khẳng|cho|đề nghị|đề xuất|đề cập|yêu cầu|kiến nghị|bày tỏ"
    r"|chia"
    r"|nói|đánh giá|ghi nhận|biểu dương|chúc|cảm ơn|cám ơn|trả lời|giải thích|giải trình|giải đáp|phân tích|hứa|cam kết"
    r"|kêu gọi|quán triệt|đồng tình|thống nhất|nhất trí|tin tưởng|hy vọng|hi vọng|khái quát|chất vấn|góp ý|thảo luận"
    r"|giới thiệu|ôn lại|thông báo|cảnh báo|lưu ý|chỉ đạo|chỉ rõ|chỉ ra|động viên|tuyên bố|xác nhận|nhắc|kể|mong"
    r"|khen|dặn|làm rõ"
    r"|bảo(?! (?:vệ|tồn|hiểm|đảm|tàng|trợ|hộ|quản))|đáp"
)
"""Words with which something begins to be said of somebody; none of them goes on with an office."""
LEFT: Final = (
    rf" ?(?:[–-] ?)?(?:(?!(?<!\w)(?:{_ACTS})(?!\w))[^.;:PONEQDV]){{1,60}}; ?"
    r"(?:(?:và|bà|ông|đồng chí) )?"
)
"""Words of a member that no mention took in, up to the semicolon behind it; no verb is among them."""
_APART: Final = (
    r"[BKLNO](?!\w)|\d|nguyên|cựu|quyền|phó|trưởng|chánh|giám đốc|tổng|chủ|bí thư|ủy viên|uỷ viên|thành viên|đại biểu"
    r"|thường trực|hiệu|chi|tổ|bến|viện|khoa|phòng|ban|bộ|sở|cục|hội|đội|đoàn|xã|trợ lý|thư ký|cố vấn|điều phối"
    r"|giảng viên|đại diện|cử tri"
    r"|giáo viên|chuyên|tác giả|người|nông dân|cán bộ|công|học|sinh viên|nhà|nghệ|kỹ sư|bác sĩ|luật sư của|cư dân"
    r"|trú|ngụ|thôn"
)
"""Words with which an office or a description behind a comma begins."""
_WORD: Final = rf"(?: ?[–-] ?|, (?={_APART})| )(?!(?:{_PREDICATE})(?!\w)(?!(?<=đến) từ|(?<=tác) tại))"
REST: Final = (
    rf"(?P<rest>(?:{_WORD}(?:[^\s,.;:PEVDQ()“”–-]{{1,15}}|(?<=động )E|(?<=chức )E)){{0,18}}?(?: ?\([^()]{{1,60}}\))?)"
)
"""Words of the last member's office that no mention took in (`phụ trách khối doanh nghiệp`), and no predicate."""
_REST: Final = rf"(?:(?:{_WORD}[^\s,.;:PONEVDQ()“”–-]{{1,15}}){{1,14}}?)"
PERSONS: Final = rf"[PON](?:(?:{JOINT}|{LEFT}|{_REST}{JOINT})[PON]){{0,30}}+"
"""A list of persons or holders of offices."""
BODIES: Final = rf"B(?:{JOINT}B){{0,20}}"
"""A list of bodies."""
ADVERBS: Final = (
    r"(?:(?:đã|sẽ|vừa|cũng|đang|trực tiếp|long trọng|phối hợp|cùng|đồng|chính thức"
    r"|thành công|trân trọng|tiếp tục|còn) ?){0,4}"
)
"""Words that may stand before a verb."""
DEEDS: Final = ("conference", "ceremony", "signing")
DEED: Final = (
    r"(?:(?P<conference>(?:tổng kết|sơ kết))|(?P<signing>(?:ký|kí) kết)"
    r"|(?P<ceremony>(?:công bố|trao|kỷ niệm|tôn vinh|tuyên dương|khai giảng|bế giảng|ra quân|dâng hương|chào cờ"
    r"|động thổ)))"
    r"(?= (?:các |và )?\w)"
)
"""What is held, by the code of its kind, where no head word names it: `tổ chức tổng kết năm học`."""
