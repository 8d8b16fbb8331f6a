"""The reasons of `weighing` and `comparing` in words, English and Vietnamese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final, Literal

from kg.entity.lineage import lineage
from kg.entity.spelling import body_key, person_key
from kg.entity.weighing import Reason
from kg.fold import fold
from kg.model import Record

Language = Literal["en", "vi"]

WORDS: Final = MappingProxyType(
    {
        # persons
        "name": ("how rare the name is", "độ hiếm của họ tên"),
        "nothing-but-a-name": ("one side is a bare name", "một bên chỉ có họ tên"),
        "same-body": ("an office in the same body", "giữ chức ở cùng một cơ quan"),
        "same-line-of-bodies": ("offices in one body under its names over time", "giữ chức ở một cơ quan đã đổi tên"),
        "body-in-article": ("one article names the other's body", "bài này có nêu cơ quan của bên kia"),
        "same-title": ("the same office", "cùng chức vụ"),
        "same-field": ("offices in one field", "giữ chức cùng lĩnh vực"),
        "same-province": ("the same province", "cùng tỉnh, thành"),
        "merged-province": ("provinces that have merged since", "hai tỉnh nay đã sáp nhập"),
        "other-province": ("two provinces", "khác tỉnh, thành"),
        "same-home": ("articles from the same province", "bài viết của cùng một tỉnh, thành"),
        "degree-lost": ("a degree that was lost since", "học vị về sau thấp hơn trước"),
        "degree": ("degrees that fit", "học hàm, học vị phù hợp"),
        "degree-of-one-only": ("only one side is a professor", "chỉ một bên là giáo sư"),
        "rank-lost": ("a rank that was lost since", "cấp bậc về sau thấp hơn trước"),
        "rank": ("ranks that fit", "cấp bậc phù hợp"),
        "rank-of-one-only": ("only one side has a rank", "chỉ một bên có cấp bậc"),
        "company": ("the same people beside them", "cùng xuất hiện với những người ấy"),
        "same-text": ("articles with one text", "hai bài cùng một văn bản"),
        "years-between": ("many years between the articles", "hai bài cách nhau nhiều năm"),
        # events
        "same-day": ("the same day", "cùng ngày"),
        "days-overlap": ("days that overlap", "thời gian trùng nhau một phần"),
        "day-beside": ("a day apart", "cách nhau một ngày"),
        "other-day": ("other days", "khác ngày"),
        "same-part-of-day": ("the same part of the day", "cùng buổi"),
        "other-part-of-day": ("another part of the day", "khác buổi"),
        "same-kind": ("the same kind of event", "cùng loại sự kiện"),
        "near-kind": ("kinds that are often mixed up", "hai loại sự kiện hay gọi lẫn"),
        "other-kind": ("another kind of event", "khác loại sự kiện"),
        "other-number": ("another number or year in the name", "tên mang số hoặc năm khác"),
        "same-name": ("the same name", "cùng tên"),
        "name-within": ("one name within the other", "tên này nằm trong tên kia"),
        "like-name": ("names alike", "tên gần giống"),
        "other-name": ("another name", "khác tên"),
        "other-place": ("places in two provinces", "địa điểm ở hai tỉnh, thành"),
        "same-place": ("the same place", "cùng địa điểm"),
        "other-commune": ("another commune", "khác xã, phường"),
        "same-venue": ("the same venue", "cùng nơi họp"),
        "other-venue": ("another venue", "khác nơi họp"),
        "same-holder": ("held by the same body", "cùng cơ quan tổ chức"),
        "other-holder": ("held by other bodies", "khác cơ quan tổ chức"),
        "same-bodies": ("the same bodies take part", "cùng cơ quan tham gia"),
        "same-leader": ("led by the same person", "cùng người chủ trì"),
        "other-leader": ("led by others", "khác người chủ trì"),
        "same-people": ("the same people take part", "cùng người tham gia"),
        "other-people": ("other people take part", "khác người tham gia"),
        # bodies, and what is above all weights
        "same-full-name": ("the same full name", "cùng tên đầy đủ"),
        "former-name": ("one is the name that the other bore before", "tên này là tên cũ của bên kia"),
        "judged": ("judged the same", "đã được phán định là một"),
    }
)
"""For each code what it says in English and Vietnamese; details, where there are any, stand behind it."""


def in_words(reason: Reason, language: Language = "en") -> str:
    """Return a reason in words, with its weight in bits where it has one.

    >>> in_words(Reason("other-province", -5.0, "Hà Giang / Cà Mau"))
    '−5.0 two provinces: Hà Giang / Cà Mau'
    """
    words = WORDS[reason.code][language == "vi"]
    said = f"{words}: {reason.detail}" if reason.detail else words
    return f"{in_bits(reason.weight)} {said}" if reason.weight else said


def as_written(reasons: Iterable[Reason], records: Iterable[Record]) -> tuple[Reason, ...]:
    """Return reasons whose details are no keys but names as some articles write them."""
    names = dict(pair for record in records for pair in _spellings(record))
    return tuple(replace(reason, detail=_written(reason.detail, names)) for reason in reasons)


def _written(detail: str, names: Mapping[str, str]) -> str:
    return names.get(detail) or ", ".join(names.get(part, part) for part in detail.split(", "))


def _spellings(record: Record) -> Iterator[tuple[str, str]]:
    """Yield the keys that can stand for a name or an office of an article, with the words that the article has."""
    days = [event.date.value for event in record.events if event.date]
    for person in record.persons:
        yield person_key(person.name), person.name
        yield from ((fold(position.title), position.title) for position in person.positions)
    for body in record.organizations:
        yield lineage(body.name, min(days, default=(record.article.published or "")[:10])), body.name
        yield body_key(body.name), body.name


def in_bits(weight: float) -> str:
    """Return a weight with its sign.

    >>> in_bits(2.5), in_bits(-3.0)
    ('+2.5', '−3.0')
    """
    return f"{'−' if weight < 0 else '+'}{abs(weight):.1f}"
