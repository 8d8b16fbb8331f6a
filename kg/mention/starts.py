"""Syllables with which a verb or another part of the sentence begins, and no word of a name."""

from __future__ import annotations

from typing import Final

STARTS: Final = (
    "(?:tổ|phối|kết|liên|hợp|đã|đang|sẽ|vừa|cũng|còn|có|là|và|cùng|với|do|bởi|tại|ở|về|trong|trên"
    "|dưới|từ|đến|tới|để|nhằm|nhân|theo|cho|cần|nên|phải"
    "|chủ|đồng|điều|phát|trình|báo|nêu|nói|nhấn|đề|yêu|kiến|khẳng|chia|bày|mong|đánh|ghi|biểu|chúc"
    "|cảm|thông|giới|hướng|trả|giải|tiếp|thăm|trao|tặng|ký"
    "|dự|tham|được|bị|mời|gửi|nhận|xin|hỗ|tài|giao|thay|khi|sau|trước|các|những|một|hai|ba|bốn|năm"
    "|này|đó|ấy|khóa|khoá|nhiệm|lần|thứ|số|mới|cũ"
    "|tỉnh|thành|huyện|quận|phường|xã|thị|thôn|ông|bà|đại|lãnh|cán|ngày|sáng|chiều|tối|gồm|như|long"
    "|trang|trân|chính|thân|cử|phấn|tưng|sôi|thường|vinh|gần|hơn|cơ|bước|dành|mở|khai|bế|đăng|thực"
    "|triển|tiến|xây|hoàn|góp|nghe|xem"
    "|nhanh|khẩn|kịp|tích|luôn|vẫn|chưa|không|nhất|tập|tăng|giảm|rà|xác|phân|kiểm|xử|đưa|đặt|lập|phê|quyết|hoan|tán"
    "|ủng|đón|phục|sở|nào|khác|bình|chọn|mua|bán|nộp|kêu|chỉ|ra|vào|lên|thì|mà|nhưng|hay|hoặc|vì|nếu|rồi|lại|của)"
)
"""Syllables with which a verb or another part of the sentence begins."""
VERBS_OF_FIRMS: Final = (
    "(?:của|mà|vì|nếu|hay|hoặc|thì|rồi|lại|vào|ra|lên|qua|sang|nhưng|nợ|mua|bán|ví|xả|gây|thuê|kiện|nộp|vay|lừa|cấp"
    "|ủng|kêu|chi|chỉ|xuất|nhập|thu|chuyển|vẫn|luôn|chưa|không|bắt|phạt|kỷ|khởi|truy|công|quyết|chấp|cho|làm|sáng)"
)
"""What stands behind a firm and is a verb or a particle."""
VERBS: Final = (
    "(?:khuyến|đẩy|cam|rút|gặp|bác|cáo|ghi|ngừng|dừng|tung|sa|lo|trúng|thắng|thua|lỗ|rơi|chạy|chơi|đi|khiến|nghi|tin"
    "|coi|hứa|hẹn|tố|mất|bỏ|hủy|huỷ|giữ|thả|tránh|dùng|áp|ép|nắm|phái|đợi|chờ|tìm|thấy|gọi|nhờ|rời|dời|gom|thâu|sáp"
    "|hút|kéo|lắp|đóng|ngăn|chặn|cấm|tha|phản|đối|hỏi|đáp|đòi|buộc|khánh|khởi|động|thi|đấu|vượt|đạt|nằm|quán|chuyển"
    "|đánh|chia|lấy|né|quảng|niêm|vi|hết|xong|kể|nơi|lúc|khoảng|nhìn|mang|đàm|cố|bàn|tuyên|chứng|đến|đem|dẫn|dựa|đăng"
    "|chấp|đứng|hoạt|từng|rất|quá|thuê|gồm|kiêm|nhận|trúng|vướng|dính|lún|thoái|góp|chiếm|thừa|ngày)"
)
"""Syllables with which other verbs begin, which stand behind a name in small letters."""
