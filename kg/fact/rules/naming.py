"""What an occasion is called: the quotation after its head word, the theme, or the words that say its purpose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause, trim
from kg.fact.facts import Fact, Named
from kg.fact.rule import rule
from kg.fact.shapes import DEED, DEEDS
from kg.mention import Mention
from kg.model import Span

_AFTER_COMMA: Final = (
    r"(?:với|do|có|trong|tại|theo|nhằm|gồm|để|qua đó|công trình|kết nối|nơi|dự án|đồng thời|thành phần"
    r"|thống nhất|yêu cầu|quyết định|xem xét|đánh dấu|cho ý kiến|thảo luận|biểu quyết|bầu|nhân(?= (?:dịp|ngày|kỷ|D))"
    r"|trả lời|phát biểu|nhiều|các (?:đại biểu|đồng chí|vị|ý kiến|bên)|thay mặt|khi|ông|bà|đoàn|một|những|hàng|hơn|gần"
    r"|đại diện|lãnh đạo|sáng|chiều|tối|nêu|cho biết|cho rằng|đề nghị|nghe|ghi nhận|kết luận|bày tỏ|đại biểu"
    r"|sau đó|trước đó|hội nghị|đơn vị)\b"
)
"""Words behind a comma with which the sentence goes on behind a name."""
_STOP: Final = (
    r"(?:\.(?!\d)|;|$|[”\"]| để (?!lại)| (?:dù|mặc dù|trong khi|nhưng|vì vậy|nên)\b"
    r"| và (?:thăm|động viên|tặng|lần này|tổ chức)"
    r"|,? (?:do(?= (?:[BKPOLN]|các|ban|đơn vị|lãnh đạo|đồng chí|ông|bà|trường|hội|đoàn|nhà|chủ|phó|bí"
    r"|giáo|liên|hiệp|sở|bộ|ủy|uỷ|cục|tổng|viện|công ty|tập đoàn|quỹ|chi|quận|tỉnh|thành|huyện|việt|nước|tạp|báo|đài"
    r"|trung|ngân hàng|thủ))"
    r"|nhân (?:dịp|ngày|kỷ niệm|D)"
    r"|dưới sự|với (?:sự|chủ đề|thông điệp|tên gọi|hơn|gần|trên|khoảng|\d+ (?:tác phẩm|gian|đại biểu|học viên"
    r"|hiện vật|bức|đội|thí sinh|người|ủy viên|thành viên))"
    r"|có (?:sự|P|hơn|gần|các|ông|bà|\d)"
    r"|được|nhằm|tại(?! chỗ| (?:các|những) (?!xã|huyện|phường|quận|thôn|ấp|bản|điểm|tỉnh|hộ|trường|gia đình|bệnh viện)"
    r"| địa phương| cơ sở| đơn vị| cộng đồng| việt nam(?= ?[.;,]|$))|đã|sẽ|vừa(?! (?:làm|học))"
    r"|tiến hành|bắt đầu|bước vào|(?:theo|bằng|dưới) hình thức|cho(?= (?:hơn|gần|trên|khoảng|\d))"
    r"|chào mừng|hướng tới"
    r"|diễn ra|dành (?:trọn|riêng|phần)|trong đó|vào (?:D|ngày|lúc|sáng|chiều|tối|hồi|\d)"
    r"|thu hút(?= (?:hơn|gần|sự|đông|khoảng|trên|\d))|quy tụ"
    r"|tới (?:dự|tham dự|nay)|từ ngày|dự kiến(?= (?:sẽ|khai|diễn|tổ|được|vào))"
    r"|chính thức|khép lại|kết thúc|kéo dài|ghi nhận|nhận được|mới đây|vừa qua)\b|,? D|, P"
    rf"|, (?:{_AFTER_COMMA}|B)| ?\((?:từ |diễn ra |ngày )?D"
    r"|: ?P| [-–] (?:ảnh|đều|là|một|nơi|sự kiện|hoạt động)\b)"
)
NAMELESS: Final = ("reception", "visit")
"""Kinds of occasion that have no name."""


@rule(
    r"(?P<event>[EV])(?: (?!(?:một|những|các|cái|là|có|được|bị|cho|rằng|nói|đã|sẽ|xem|nghe|chiếu|trao|tặng) )"
    r"[^\s,.;:A-Z()“”\"]{1,8}){0,4}?"
    r"(?:,? (?:khoa học|quốc gia|quốc tế|cấp \w+"
    r"|lần \w+(?: \w+)?|năm \d{4}|trực tuyến|về"
    r"|mang tên|với (?:chủ đề|tên gọi|tiêu đề|tựa đề|nội dung)|có (?:chủ đề|tên)|theo chủ đề|chuyên đề"
    r"|đề tài|cộng đồng|quản trị|học thuật)| [^.;:PQVE]{0,90}?(?:với|có|theo) chủ đề(?: [^.;:PQVE]{1,30})?"
    r"| \([^)]{0,80}\))*:? ?(?P<name>Q)(?!, Q)",
    cues=("Q",),
    examples=(
        ("Sở Nội vụ tổ chức hội thảo khoa học: “Nâng cao năng lực quản trị”.", ("name Nâng cao năng lực quản trị",)),
    ),
)
def quoted(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `hội thảo “Q”`, `hội thảo với chủ đề “Q”`: Q is the name."""
    title = clause.at(found.start("name")).name
    if title and not _OPENS.search(clause.before(found.start())):
        yield Named(title, clause.at(found.start("event")), True, clause.evidence(found, name))


_OPENS: Final = re.compile(r"P[^.;:EQ]{0,40}(?:mở đầu|mở màn|tiếp nối|khép lại) $")
"""Words before an occasion that make the quotation behind it the report with which somebody opens it."""


@rule(
    r"(?P<event>[EV])",
    cues=("E", "V"),
    examples=(
        (
            "Sở Nội vụ tổ chức hội nghị tổng kết công tác cải cách hành chính năm 2019.",
            ("name tổng kết công tác cải cách hành chính năm 2019",),
        ),
        ("Bà Vũ Thị Hà chủ trì buổi làm việc duyệt kế hoạch chống ngập.", ("name duyệt kế hoạch chống ngập",)),
        (
            "Sở Nội vụ tổ chức lễ trao bằng tốt nghiệp hệ vừa làm vừa học.",
            ("name trao bằng tốt nghiệp hệ vừa làm vừa học",),
        ),
        ("Tại cuộc họp Hội Nông dân tỉnh chiều 3/8, ông Lê Văn Tám nêu ba khó khăn.", ()),
        ("Tại kỳ họp thứ 9 Quốc hội khóa XI, nhiều đại biểu bày tỏ đồng tình.", ("name thứ 9 Quốc hội khóa XI",)),
    ),
)
def described(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `hội nghị tổng kết công tác …`: the words from the head word to the next part of the sentence."""
    event = clause.at(found.start())
    if event.value in NAMELESS:
        return
    head, start = (event.name or event.span).end, _start_of(clause, event)
    more = _MORE.match(clause.shape, found.end()) if event.kind == "activity" else None
    lead = _LEAD.match(clause.shape, found.end()) if start == head else None
    beyond = lead or more
    span = _fit(clause, event, _phrase(clause, -1 if beyond else start, beyond.end() if beyond else found.end()))
    if span and span.end - span.start >= 5 and not _is_idle(clause, event, span):
        yield Named(span, event, False, clause.evidence(found, name))


@rule(
    r"(?:ký kết|ký|kí kết) (?P<name>(?:chương trình|quy chế|thỏa thuận|thoả thuận|biên bản|hợp đồng|kế hoạch"
    r"|nghị quyết|giao ước)"
    rf"[^.;]{{0,200}}?)(?={_STOP})",
    cues=("ký k", "ký ", "kí k"),
    examples=(
        (
            "Sở Nội vụ và Hội Nông dân tỉnh đã ký kết chương trình phối hợp công tác năm 2021.",
            ("name chương trình phối hợp công tác năm 2021",),
        ),
    ),
)
def signed(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `ký kết chương trình phối hợp …`: what is signed names the signing."""
    evidence = clause.evidence(found, name)
    yield Named(clause.span(*found.span("name")), Mention("activity", evidence.span, value="signing"), False, evidence)


@rule(
    rf"(?:tổ chức|tiến hành) (?:buổi (?!trao đổi))?(?P<name>{DEED}[^.;]{{0,200}}?)(?={_STOP})",
    cues=("tổ chức", "tiến hành"),
    examples=(
        ("Sở Nội vụ tổ chức tổng kết phong trào thi đua năm 2018.", ("name tổng kết phong trào thi đua năm 2018",)),
    ),
)
def held(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `tổ chức tổng kết …`: the verb and what follows name the occasion."""
    kind = next(kind for kind in DEEDS if found[kind])
    event = Mention("activity", clause.span(*found.span(kind)), value=kind)
    yield Named(clause.span(*found.span("name")), event, False, clause.evidence(found, name))


@rule(
    r"^(?P<name>Q),? (?:là|chính là|cũng là) (?:tên|chủ đề|tiêu đề|tựa đề|nội dung)"
    r"(?: chính)?(?: của)?[^.;EQP]{0,40}(?P<event>E)",
    cues=("Q",),
    examples=(
        ("“Quản trị tốt, dân tin” là chủ đề Hội thảo do Sở Nội vụ tổ chức sáng 14/8.", ("name Quản trị tốt, dân tin",)),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `“Q” là chủ đề hội thảo`: Q is the name."""
    title = clause.at(found.start("name")).name
    if title:
        yield Named(title, clause.at(found.start("event")), True, clause.evidence(found, name))


_MORE: Final = re.compile(r"(?:(?:,| và|,? đã)? V){1,2}")
"""Verbs that tell of the same occasion: `khảo sát, kiểm tra tiến độ`."""
_LEAD: Final = re.compile(
    r"(?: (?:mới đây|gần đây|vừa qua|đầu tiên|lần này))?(?:,? (?:vào |tại )?[DLK])?"
    r",? (?:(?:về|nhằm|để|bàn về|với nội dung|với nội dung về|về việc) (?=[^.;,DEP])"
    r"|(?=liên quan))"
    r"|[^.;:PBDQVE]{0,60}?(?:chủ đề|mang tên|với tên gọi)(?: là)?:? (?=[^.;,DEPQ])"
    r"|[^.;:PDQVE]{0,60}?với (?:nội dung|mục tiêu)(?: [^ ,.;]{1,8}){0,2} là "
)
"""Words before the words that say what an occasion is about."""
_IDLE: Final = re.compile(
    r"(?:(?:đã|sẽ|vừa|bế mạc|thông qua|diễn ra|không|dự kiến|được|có|là|kết thúc|thành công|cũng|nghe|thống nhất|của"
    r"|và|này|đó|ấy|trên|về phía|phía|gồm|do|cùng|nóng|nói trên|hôm nay|lần này|tới|rồi|còn|đang|ra(?! quân| mắt)"
    r"|cho thấy|cho biết"
    r"|bằng(?! (?:tốt nghiệp|khen|chứng nhận|công nhận|cấp|lái))"
    r"|(?:các|những) (?:đồng chí|đại biểu|ông|bà)|ông|bà|đồng chí|theo|phát biểu|vào|trong|sau (?!kỳ)|trước (?!kỳ)|khi"
    r"|trung ương \d|giữa kỳ|(?:quan trọng|lớn|gần đây) nhất"
    r"|đầu tiên (?:của|kể từ|sau)|năm (?:ngoái|nay|trước|qua)$|tiếp theo|kế tiếp|sắp tới|\d{1,2} (?:của|và))\b"
    r"|(?:(?:hội thảo|hội nghị|khoa học|cấp \w+"
    r"|quốc gia|quốc tế"
    r"|toàn quốc|trực tuyến"
    r"|trực tiếp|mở rộng|bàn tròn|kỷ niệm|lần này|đầy ý nghĩa|long trọng|trang trọng|trọng thể|ấm cúng|đầu tiên|ý nghĩa"
    r"|quan trọng|thường niên|chuyên đề|trực báo|(?:của )?(?:thành phố|tỉnh|huyện|quận|trung ương))[ ,]*)+$)"
)
"""Words after a head word that begin or are no name."""


def _is_idle(clause: Clause, event: Mention, span: Span) -> bool:
    """Say whether the words after the head word begin no name, or are none."""
    words = trim(clause.text, max(span.start, (event.name or event.span).end), span.end)
    inside = span.start < words.start and re.match(r"(?:và|của|về|đối với) ", words.of(clause.text))
    return (
        event.value != "voter-meeting"
        and not inside
        and _IDLE.match(words.of(clause.text).lower().lstrip("–- ")) is not None
    )


def _start_of(clause: Clause, event: Mention) -> int:
    """Return where the words after the head noun begin: in `lễ công bố quyết định` they begin with `công bố`."""
    head = event.name or event.span
    short = _SHORT.match(head.of(clause.text))
    if short is None and clause.text[head.end + 1 : head.end + 2].isupper():
        short = _LEARNED.match(head.of(clause.text))
    return head.start + short.end() if short else head.end


_SHORT: Final = re.compile(
    r"(?:(?:buổi )?lễ(?! hội)|hội nghị(?= (?:công bố|giao ban|trao))|(?:buổi|chương trình)(?= gặp)"
    r"|(?=gặp mặt|gặp gỡ)) ?(?=\w)",
    re.IGNORECASE,
)
"""A head word whose other words belong to the name."""
_LEARNED: Final = re.compile(r"(?:hội nghị|hội thảo|tọa đàm|toạ đàm) (?=khoa học)", re.IGNORECASE)
"""A head word that begins a proper name: `Hội nghị khoa học Dược lần thứ IV`."""


def _fit(clause: Clause, event: Mention, span: Span | None) -> Span | None:
    """Return what of the words is a name for its kind: a working session is named by what it is about."""
    if span is None:
        return None
    text = span.of(clause.text)
    if event.value == "voter-meeting":
        return span if re.match(r"(?:trước|sau|(?:theo )?chuyên đề)\b", text) else None
    if event.value == "inspection":
        return span if _MATTER.match(text) else None
    if event.value == "council-session" and (named := _SESSION.match(text)):
        return trim(clause.text, span.start + named.end(), span.end)
    if event.value not in ("meeting", "working-session", "press-conference"):
        return span
    return _matter(clause, event, span)


def _matter(clause: Clause, event: Mention, span: Span) -> Span | None:
    """Return what a meeting is about, without whose it is and with whom it is held."""
    text = span.of(clause.text)
    if clause.text[span.start - 4 : span.start] == "về ":
        return span
    bodies = [m for m in clause.mentions if m.kind == "body" and span.start <= m.span.start <= span.start + 40]
    whose = _WHOSE.match(text)
    if bodies and bodies[0].span.start == span.start + (whose.end() if whose else 0):
        start = span.start
        span = trim(clause.text, bodies[0].span.end, span.end)
        rest = span.of(clause.text)
        about = re.match(r"(?:về |bàn về |để bàn về )|(?=" + _DOES + ")", rest)
        if judged := _JUDGES.match(text):
            return trim(clause.text, start + judged.end(), span.end)
        return trim(clause.text, span.start + about.end(), span.end) if about and rest else None
    if event.value == "press-conference" or (event.value == "meeting" and not _WITH.match(text)):
        return None if event.value == "meeting" and re.match(r"(?:giữa|của|cùng) ", text) else span
    if re.match(_DOES, text):
        return span
    told = re.search(r"(?:^| )(?:bàn về|về|bàn) ", text[:120])
    return trim(clause.text, span.start + told.end(), span.end) if told else None


_SESSION: Final = re.compile(r"(?:chất vấn )?kỳ họp (?=(?:lần )?thứ)", re.IGNORECASE)
"""The head word of a session behind another one: `phiên chất vấn kỳ họp thứ 9`."""
_WHOSE: Final = re.compile(r"(?:(?:cuối cùng|đầu tiên|thường kỳ|định kỳ) )?(?:của )?")
_JUDGES: Final = re.compile(r"(?:của )?[Hh]ội đồng (?=thẩm định|nghiệm thu|xét)")
"""A council that is named by what it judges, which names its meeting as well."""
_WITH: Final = re.compile(r"trực tuyến |với |cùng ")
_DOES: Final = (
    r"(?:duyệt|rà soát|thông qua|bàn|đánh giá|kiểm điểm|triển khai|giải quyết|tháo gỡ|trao đổi|thống nhất|góp ý"
    r"|xem xét|tổng kết|sơ kết|xử lý|lấy ý kiến|hướng dẫn|nghe báo cáo|thảo luận|cho ý kiến|thẩm định|nghiệm thu)\b"
)
"""What is done at a meeting, by which it is named."""


_MATTER: Final = re.compile(
    r"(?:công tác|tình hình|kết quả|việc|tiến độ|hoạt động|thực hiện|về|hiện trường|chuyên đề|công việc|sự"
    r"|chất lượng|nhiệm vụ|chương trình|đề án|quá trình)\b"
)
"""What an inspection may be named by; a building or a place that is inspected is no name."""
_BETWEEN: Final = r"giữa (?:các )?B(?:,? ?(?:các )?B){0,5},? (?:và|với) (?:[^ .;,]{1,8} ){0,4}B"
_PHRASE: Final = re.compile(rf"(?!,)(?P<name>(?:{_BETWEEN}|\.(?=\d)|[^.;]){{0,300}}?)(?={_STOP})")
_GLUED: Final = re.compile(r" (?=(?:Phát biểu|Quang cảnh|Toàn cảnh|Đồng chí|Ảnh:|Tham dự|Các đại biểu|Dự hội) )")
"""Where a caption or the next sentence goes on without a stop."""


def _phrase(clause: Clause, start: int, place: int) -> Span | None:
    """Return the words from a place of the shape to the next part of the sentence; they begin at `start` or there."""
    found = _PHRASE.match(clause.shape, place)
    if found is None:
        return None
    words = clause.span(place, place + _whole(clause, found))
    if start < 0:
        start = words.start
    end = words.end if found.group().strip() else start
    glued = _GLUED.search(clause.text, start, max(start, end))
    return trim(clause.text, start, glued.start() if glued else max(start, end))


_FOR: Final = re.compile(r"(?<=[^ ] )(?:dành )?cho (?!thuê|vay|ý kiến)[^;]*$")


def _whole(clause: Clause, found: re.Match[str]) -> int:
    """Return the length of a name; one that breaks off in a list of those it is held for ends before them."""
    broken = re.match(r", [BLNOP]", clause.shape[found.end() :])
    cut = _FOR.search(found.group()) if broken else None
    return cut.start() if cut and cut.start() > 12 else len(found.group())
