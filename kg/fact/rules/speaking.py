"""Who speaks: `Phát biểu tại hội nghị, ông A nhấn mạnh`, `bà B đề nghị`, `Theo ông C`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from kg.fact.clause import Clause
from kg.fact.facts import Fact, PersonPart
from kg.fact.rule import rule
from kg.fact.shapes import PERSONS, REST
from kg.fact.subjects import members, setting
from kg.lexicon import load_lexicon
from kg.lexicon.trie import alternation

VERBS: Final = alternation(load_lexicon().speech_verbs)
_FILLER: Final = (
    r"(?:,| -| –|:)? ?(?:(?:thẳng thắn|lại|vẫn|đều|liền|cũng|đang|đã|sẽ|đồng thời|tiếp tục|trân trọng"
    r"|ghi nhận và|tiếp thu và|dự và|đến dự và|đại diện|thay mặt [^.;:P]{1,50}?|bày tỏ"
    r"|ân cần|trực tiếp|thống nhất|luôn|xúc động|nhiệt liệt|một lần nữa|cơ bản|chủ trì và"
    r"|tham dự và|tới dự và|ngắn gọn|phấn khởi|vui mừng|đánh trống) ?,? ?){0,3}"
)

_CAUSED: Final = (
    r"được|đề nghị|giao|mời|nhờ|cảm ơn|biểu dương|chúc mừng|đối với|hỏi|gửi|trao cho|cho|chỉ đạo|yêu cầu|phân công"
    r"|cử|để|khiến"
    r"|giúp|thay|bổ nhiệm|chỉ định|điều động|bầu|gia đình|thân nhân"
)
"""Words before a person who is made to do something, or to whom something is done."""
_MET: Final = re.compile(r"(?:[VE]|gặp) P, (?:trao đổi|thảo luận|nói|đề nghị|hỏi)[^P]*$|(?:hoa|quà|trướng) chúc mừng$")
"""Words about somebody who is met, or congratulated with a bunch of flowers."""
_NOUN: Final = (
    r"(?!giao (?:dịch|thông|lưu|ban|thương|tiếp|hữu|động|ước|hưởng|thừa|nhận)|thông tin (?:và|-) |kể từ|nói (?:chung"
    r"|riêng)|nêu (?:trên|dưới)|bảo (?:đảm|vệ|tồn|hiểm|quản|tàng|trợ)|hỏi (?:đáp|han)|chúc (?:từ|thư)"
    r"|(?:công bố|giới thiệu|thông báo) (?:các |toàn văn )?(?:quyết định|nghị quyết|lệnh|tham luận|chuyên đề|báo cáo)"
    r"|tham luận (?:về |với |“)?(?:Q|chủ đề))"
)
"""What begins like a verb of saying and is none."""


_TOLD: Final = (
    r"(?:nhấn mạnh|khẳng định|nêu(?: rõ| bật| lên| ra)?|chỉ rõ|chỉ ra|chia sẻ|đề cập|đề xuất|đề nghị|kiến nghị"
    r"|yêu cầu|giải đáp"
    r"|trả lời|giải trình|làm rõ|thông tin|đánh giá cao|ghi nhận|biểu dương|phát biểu|cho biết|cho rằng|cho hay|bày tỏ"
    r"|động viên|căn dặn|nhắc nhở|lưu ý|chỉ đạo|quán triệt|mong(?: muốn)?|chúc(?: mừng)?|cảm ơn|cám ơn"
    r"|gửi lời [\w ]{3,20}"
    r"|kêu gọi|tin tưởng|phân tích|trao đổi|giao nhiệm vụ|hứa|cam kết|kết luận|nói(?: chuyện)?)"
)
"""Verbs of saying that say so in whatever place of a sentence."""
_ADDED: Final = (
    r"(?:nhấn mạnh|khẳng định|chia sẻ|đề nghị|yêu cầu|giải đáp|trả lời|ghi nhận|biểu dương|phát biểu|cho biết"
    r"|cho rằng|cho hay|bày tỏ"
    r"|động viên|căn dặn|nhắc nhở|lưu ý|mong(?: muốn)?|chúc (?:các|bà con|toàn|E|đại)|cảm ơn|cám ơn"
    r"|gửi lời [\w ]{3,20}|kêu gọi"
    r"|tin tưởng|hứa|cam kết)"
)
"""Those of them that are no nouns: a second thing said of somebody may be one."""
_LEADS: Final = (
    r"(?:phát biểu|kết luận|khai mạc|bế mạc|bày tỏ|chia sẻ|cho biết|cho rằng|đánh giá|nhấn mạnh|trả lời|giải trình"
    r"|trao đổi|thông tin"
    r"|tham gia ý kiến|góp ý|thảo luận|chất vấn|giải đáp|đáp từ|đáp lại|phân tích|làm rõ|ghi nhận|tiếp thu"
    r"|nói (?:thêm )?về|đề cập"
    r"|khẳng định|lý giải|phản ánh|kiến nghị|đồng tình|nhất trí|thống nhất|quán triệt|giới thiệu|tổng kết|gửi lời"
    r"|chúc mừng|biểu dương"
    r"|cảm ơn|động viên|nêu)"
)
"""Verbs with which a sentence begins whose subject, behind a comma, says what follows."""
_LEAD_CUES: Final = (", P", ", O", ", N")
_DEEDS: Final = (
    r"(?:V|trao|tặng|thăm|đến|tới|dự|tham dự|chủ trì|ký|gặp|điều hành|trình bày|báo cáo|tiếp thu|nghe|cắt băng"
    r"|công bố|dẫn đầu|chào"
    r"|đón|ân cần|hỏi thăm|dâng|thắp|đánh trống|phát lệnh|bấm nút|nhấn nút|trực tiếp|ghi nhận|tiếp nhận|giới thiệu"
    r"|gửi|đi|khảo sát)"
)
"""What people do at an occasion before they say something."""
_MADE: Final = re.compile(rf"(?:{_CAUSED}) $|(?<!\w)(?:giao|để|chỉ đạo|yêu cầu) [POB]")


@rule(
    rf"(?P<who>{PERSONS}){REST}{_FILLER}\b{_NOUN}{VERBS}\b",
    cues=("P", "O", "N"),
    examples=(
        (
            "Phát biểu tại hội thảo, Thạc sĩ Lê Văn Tám, Giám đốc Sở Nội vụ nhấn mạnh: cán bộ phải năng động.",
            ("speaker Lê Văn Tám",),
        ),
        ("Bà Vũ Thị Hà đề nghị các đơn vị báo cáo.", ("speaker Vũ Thị Hà",)),
        ("Ông Lê Văn Tám, đại diện Công ty Sao Mai, cho biết thị trường còn rộng.", ("speaker Lê Văn Tám",)),
    ),
)
def subject(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A nhấn mạnh …`: who has a verb of saying speaks; of a list, everybody does where no comma divides them."""
    people = members(clause, found)
    before = clause.shape[max(0, found.start() - 40) : found.start()]
    other = re.search(r"^và$|(?:phiên|buổi|cuộc|phần)$", found["rest"].strip()) or re.search(
        rf"(?:{_CAUSED}) ?$", before
    )
    if other or _MET.search(before + found.group()):
        return
    chosen = people if _joined(clause, found) else people[-1:]
    for person in chosen:
        yield PersonPart(person, "speaker", clause.evidence(found, name), setting(clause, found))


def _joined(clause: Clause, found: re.Match[str]) -> bool:
    """Say whether a list of persons speaks together: two or more joined by `và` or `cùng`, and nobody else's list."""
    who = found["who"]
    listing = re.search(r"(?:có|gồm|dự|:) ?(?:các đồng chí:? ?)?$", clause.before(found.start("who")))
    heading = found.start("who") == 0 and re.match(r"P, P(?!,)", who) is not None
    return listing is None and (" và " in who or " cùng " in who or heading)


@rule(
    rf"theo (?:(?:lời|ý kiến|chia sẻ|đánh giá|nhận định|phân tích|thông tin(?: từ)?|giải thích|kể lại|phản ánh"
    rf"|quan điểm)"
    rf"(?: của)? )?(?P<who>{PERSONS})(?=[ ,:;.])",
    cues=("theo ",),
    examples=(
        ("Theo ông Lê Văn Tám, nông dân không ngại công nghệ.", ("speaker Lê Văn Tám",)),
        ("Theo đánh giá của bà Vũ Thị Hà: nông dân không ngại công nghệ.", ("speaker Vũ Thị Hà",)),
    ),
)
def according_to(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Theo ông A, …`, `theo chia sẻ của A`: A speaks."""
    yield PersonPart(clause.at(found.start("who")), "speaker", clause.evidence(found, name), setting(clause, found))


@rule(
    rf"(?:phát biểu|kết luận|khai mạc|bế mạc|chỉ đạo|ý kiến|chia sẻ|diễn văn|giải trình|tham luận) [^.;:PO]{{0,30}}?"
    rf"(?:của|là|có|do|bởi|:) (?P<who>{PERSONS})",
    cues=("phát biểu", "kết luận", "khai mạc", "bế mạc", "chỉ đạo", "ý kiến", "chia sẻ", "diễn văn", "giải trình"),
    examples=(("Phát biểu khai mạc là ông Lê Văn Tám.", ("speaker Lê Văn Tám",)),),
)
def spoken_by(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `phát biểu của ông A`: A speaks."""
    if _FOLLOWED.search(clause.before(found.start(), 40)) or found.group().startswith("tham luận"):
        return
    yield PersonPart(clause.at(found.start("who")), "speaker", clause.evidence(found, name), setting(clause, found))


_FOLLOWED: Final = re.compile(r"(?:sự|theo|dưới) $|(?:thực hiện|chấp hành|căn cứ)[^,.;PO]{0,30}$")
"""Words before an order that is carried out, and not given at an occasion."""


@rule(
    rf"được (?P<who>{PERSONS}){REST} ?(?:trực tiếp |thẳng thắn )?{_TOLD}(?!\w)",
    cues=("được P", "được O", "được N"),
    examples=(("Vấn đề này được ông Lê Văn Tám, Giám đốc Sở Y tế nhấn mạnh nhiều lần.", ("speaker Lê Văn Tám",)),),
)
def told_by(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `được ông A nhấn mạnh`: A speaks, but nobody of whom that is wished."""
    if re.search(r"(?:muốn|mong|mong muốn|đề nghị|để|xin) $", clause.before(found.start(), 12)):
        return
    for person in members(clause, found):
        yield PersonPart(person, "speaker", clause.evidence(found, name), setting(clause, found))


@rule(
    rf"^(?:[^.;:“”P]{{0,80}}, )?(?:(?:mở đầu|đến dự|tới dự|tham dự|dự|chủ trì|điều hành|thay mặt [^.;:,P]{{1,40}}"
    rf"|cũng|tiếp tục|trực tiếp)"
    rf"[ ,]{{1,2}}(?:và )?){{0,2}}{_LEADS}(?!\w)[^.:“”PONQ]{{0,160}}?, (?P<who>{PERSONS})(?!,? ?(?:được|bị))",
    cues=_LEAD_CUES,
    examples=(
        ("Phát biểu tại hội nghị, ông Lê Văn Tám, Giám đốc Sở Y tế vui mừng trước kết quả.", ("speaker Lê Văn Tám",)),
        ("Kết luận buổi làm việc, Phó Chủ tịch UBND tỉnh Vũ Thị Hà thống nhất chủ trương.", ("speaker Vũ Thị Hà",)),
    ),
)
def opening_words(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Phát biểu tại hội nghị, A …`: A speaks, whichever verb follows."""
    people = members(clause, found)
    chosen = people if _joined(clause, found) else people[:1]
    for person in chosen:
        yield PersonPart(person, "speaker", clause.evidence(found, name), setting(clause, found))


@rule(
    rf"(?P<who>{PERSONS}){REST}(?:{_FILLER}|, \w{{1,9}}(?: \w{{1,9}}){{0,3}}) ?: ?(?=Q|[“\"])"
    rf"|(?P<far>[PN]),[^.:“”PONBE]{{5,120}}, (?:\w{{1,9}} ){{0,3}}?{VERBS} ?: ?(?=Q|[“\"])",
    cues=("Q", "“", '"'),
    examples=(("Già làng Ksor Blưi phấn khởi: “Đường mới làm dân ưng cái bụng”.", ("speaker Ksor Blưi",)),),
)
def quoted(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A phấn khởi: “…”`: A speaks, unless reports are listed."""
    if re.search(r"tham luận|báo cáo|chuyên đề|diễn giả|chủ đề|đề tài|bài viết|tác phẩm|tiết mục", clause.shape):
        return
    if re.search(r"(?:lời|trích|câu nói của|của) $", clause.before(found.start(), 20)):
        return
    people = (clause.at(found.start("far")),) if found["far"] else members(clause, found)[-1:]
    for person in people:
        yield PersonPart(person, "speaker", clause.evidence(found, name), setting(clause, found))


@rule(
    r"^[-–+*•]? ?(?P<who>[PN]) ?:(?= [^PO]{60}| ?$)",
    cues=("P:", "N:", "P :", "N :"),
    examples=(
        (
            "Ông Lê Văn Tám: Trước hết phải nói rằng nông dân không hề ngại công nghệ, họ chỉ ngại thủ tục rườm rà.",
            ("speaker Lê Văn Tám",),
        ),
    ),
)
def label(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `Ông A: …` at the head of a paragraph: the words of A follow."""
    if clause.items or re.search(r"Q|tham luận|báo cáo|chuyên đề", clause.shape):
        return
    yield PersonPart(clause.at(found.start("who")), "speaker", clause.evidence(found, name), setting(clause, found))


_DOER: Final = re.compile(
    rf"(?:^|[,;:”] |[-–] )(?P<who>{PERSONS}){REST},? (?:đã |sẽ |vừa |cũng |cùng [^.;:,P]{{1,60}}? )?{_DEEDS}(?!\w)"
    rf"[^.:“”]{{0,220}}$"
)


@rule(
    rf"(?:[,;]| và) (?:(?:đồng thời|đã|cũng|còn|ân cần|gửi|trân trọng|thẳng thắn),? ){{0,2}}{_ADDED}(?!\w)",
    cues=(", ", " và ", "; "),
    examples=(
        (
            "Ông Lê Văn Tám, Giám đốc Sở Y tế trao quà cho các hộ và mong bà con sớm ổn định cuộc sống.",
            ("speaker Lê Văn Tám",),
        ),
    ),
)
def also(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A trao quà … và mong …`: whose second verb is one of saying speaks."""
    doer = _DOER.search(clause.shape, max(0, found.start() - 400), found.start())
    if doer is None or _MADE.search(clause.before(doer.start("who"), 30)) or _MADE.search(doer.group()):
        return
    people = members(clause, doer)
    for person in people if _joined(clause, doer) else people[-1:]:
        yield PersonPart(person, "speaker", clause.evidence(found, name), setting(clause, found))


@rule(
    rf"(?P<who>{PERSONS}),? (?:đã |thay mặt [^.;:P]{{1,60}}? )?(?:đọc|trình bày|có(?: một)? bài) (?:diễn văn|lời"
    rf"|bài phát biểu|phát biểu|thư)",
    cues=("diễn văn", "đọc", "có bài", "có một bài"),
    examples=(("Đồng chí Lê Văn Tám, Chủ tịch UBND thành phố đọc diễn văn kỷ niệm.", ("speaker Lê Văn Tám",)),),
)
def speech(clause: Clause, found: re.Match[str], name: str) -> Iterator[Fact]:
    """Read `A đọc diễn văn`: A speaks."""
    for person in clause.within(found.start("who"), found.end("who"), "PON")[-1:]:
        yield PersonPart(person, "speaker", clause.evidence(found, name), setting(clause, found))
