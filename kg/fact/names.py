"""Who is named in full in a sentence: names with their own offices, and with those that a list shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.fact.gaining import gained
from kg.fold import fold
from kg.lexicon import load_lexicon
from kg.lexicon.trie import alternation
from kg.mention import Body, Mention, Office
from kg.mention.words import FAMILY_AT, HONORIFIC, NAMESAKES
from kg.text import Sentence, Text

_LIST: Final = re.compile(r"[ \xa0\n]{0,3}(?:,|;|và|,[ \xa0\n]{1,3}và|cùng)[ \xa0\n]{1,3}")
_BETWEEN: Final = re.compile(
    r"[ \xa0\n]{0,3}(?:[,;]|[,;]?[ \xa0\n]{1,3}(?:và|cùng))[ \xa0\n]{1,3}(?:(?:đồng chí|ông|bà|đ/c)[ \xa0\n]{1,3})?"
)
"""What stands between two persons who share an office, though each has another as well."""
_SHARED: Final = re.compile(
    r"[ \xa0\n]{0,3}(?::|gồm có|gồm|là)[ \xa0\n]{0,3}:?[ \xa0\n]{0,3}"
    r"(?:(?:\d{1,2}[ \xa0\n])?(?:các[ \xa0\n])?(?:(?:đồng chí|ông, bà|ông|bà|đ/c|vị)[ \xa0\n]{0,3}:?[ \xa0\n]{0,3})?)?"
    r"|[^.;:\n]{0,50}[ \xa0\n]đối với[ \xa0\n](?:các[ \xa0\n])?(?:(?:đồng chí|ông|bà|đ/c)[ \xa0\n]:?[ \xa0\n]?)?"
)
"""What stands between an office of several persons and their names: `các Phó Chủ tịch UBND tỉnh: A, B, C`."""
_SEVERAL: Final = re.compile(
    r"(?:[Cc]ác|[Nn]hững|\d{1,2}|hai|ba|bốn|năm)[ \xa0\n](?:(?:đồng chí|ông, bà|ông|bà|đ/c|vị)[ \xa0\n])?:?[ \xa0\n]?$"
)
_TOWARD: Final = re.compile(r"[^.;:\n]{0,50}[ \xa0\n]đối với[ \xa0\n]")
_MOVED: Final = re.compile(
    r"(?:(?P<past>miễn nhiệm|bãi nhiệm|cho thôi|thôi giữ|cách chức)|bầu|bổ nhiệm|phê chuẩn)[^.;:\n]{0,40}$"
)
"""An office that is given to somebody or taken: `miễn nhiệm chức Phó Chủ tịch UBND tỉnh đối với ông A`."""
_PLURAL: Final = re.compile(
    r"[ \xa0\n]{0,3}(?::|gồm có|gồm|là)[ \xa0\n]{1,3}(?:các[ \xa0\n]|ông, bà|[2-9][ \xa0\n]đồng chí)"
)
_AFTER_CUE: Final = re.compile(
    r"(?:các đồng chí|các ông|các bà|ông, bà|gồm|đồng chí|đ/c|là|:)[ \xa0\n]{0,3}:?[ \xa0\n]{0,3}$", re.IGNORECASE
)
_VERB_NEXT: Final = re.compile(
    rf"[ \xa0\n]{{1,3}}(?:đã |cũng )?(?:{alternation(load_lexicon().speech_verbs)}|chủ trì|trình bày|báo cáo"
    rf"|điều hành|trả lời|phát biểu|dự)\b"
)


def name_persons(
    text: Text, sentence: Sentence, found: tuple[Mention, ...], known: frozenset[str]
) -> Iterator[Mention]:
    """Yield the mentions of a sentence that name a person in full, offices shared over a list given to each."""
    whole = text.article.text
    shared = Shared()
    for index, mention in enumerate(found):
        gap = whole[found[index - 1].span.end : mention.span.start] if index else ""
        person = _person(whole, sentence, found, index, shared.covers(gap), known)
        if person is None:
            shared = _opens_list(whole, found, index)
            continue
        own = _own_offices(whole, sentence, found, index, person)
        common = _sided(whole, sentence, found, index, shared.offices) if shared.covers(gap, own) else ()
        offices = (*common, *own)
        yield person if offices == person.offices else replace(person, offices=offices)
        if not common:
            shared = _shares(whole, mention, own)
        elif shared.listed is None:
            shared = Shared(shared.offices, listed=bool(own))


class Shared:
    """Offices that the persons of a list have in common; `listed` tells whether they have others of their own."""

    def __init__(self, offices: tuple[Office, ...] = (), *, listed: bool | None = False) -> None:
        self.offices = offices
        self.listed = listed

    def covers(self, gap: str, own: tuple[Office, ...] = ()) -> bool:
        """Say whether somebody behind such a gap is of the list."""
        if not self.offices:
            return False
        if self.listed is None:
            return _SHARED.fullmatch(gap) is not None
        if own and not self.listed:
            return False
        return (_BETWEEN if self.listed else _LIST).fullmatch(gap) is not None


def _opens_list(whole: str, found: tuple[Mention, ...], index: int) -> Shared:
    """Return the offices of a mention that a list of their holders follows: `các đồng chí Phó Chủ tịch UBND tỉnh:`."""
    mention = found[index]
    if mention.kind != "office":
        return Shared()
    toward = _TOWARD.match(whole, mention.span.end)
    before = whole[max(0, mention.span.start - 60) : mention.span.start]
    if toward and (moved := _MOVED.search(before)):
        past = moved["past"] is not None
        return Shared(tuple(replace(o, former=past or o.former) for o in mention.offices), listed=None)
    several = _SEVERAL.search(whole[max(0, mention.span.start - 24) : mention.span.start]) is not None
    following = whole[mention.span.end : mention.span.end + 24]
    return Shared(mention.offices, listed=None) if several or _PLURAL.match(following) else Shared()


def _shares(whole: str, mention: Mention, own: tuple[Office, ...]) -> Shared:
    """Return the offices that a person shares with those named next: `các Phó Hiệu trưởng TS A, TS B`."""
    assert mention.name is not None
    before = whole[max(0, mention.span.start - 24) : mention.span.start]
    ahead = tuple(office for office in own if office.span.start < mention.name.start)
    if ahead and _SEVERAL.search(before):
        return Shared(ahead, listed=len(own) > len(ahead))
    return Shared()


ACADEMIC: Final = frozenset(code for h in load_lexicon().honorifics if h.kind == "academic" for code in h.codes)


def _person(
    whole: str, sentence: Sentence, found: tuple[Mention, ...], index: int, covered: bool, known: frozenset[str]
) -> Mention | None:
    """Return a mention as a person's, or None for one that is of something else."""
    mention = found[index]
    if mention.name is None:
        return None
    if mention.kind == "person":
        settled = any(office.body for office in mention.offices) or not ACADEMIC.isdisjoint(mention.honorifics)
        if (mention.name.of(whole) in NAMESAKES and not settled) or _is_masthead(whole, mention):
            return None
        return None if _is_doubtful(whole, mention, known) else mention
    if mention.kind != "name":
        return None
    gap = whole[found[index - 1].span.end : mention.span.start] if index else None
    if _is_person(whole, sentence, mention, gap, known) or (covered and FAMILY_AT.match(mention.name.of(whole))):
        return Mention("person", mention.span, name=mention.name)
    return None


_EDITOR: Final = re.compile(r"(?i:biên tập|tòa soạn|toà soạn)[ \xa0]{0,2}:")


def _is_masthead(whole: str, mention: Mention) -> bool:
    """Say whether somebody is only named as the page's own editor: `Phó Tổng biên tập: Nguyễn Văn A`."""
    assert mention.name is not None
    return _EDITOR.search(whole, mention.span.start, mention.name.start) is not None


OF_STATES: Final = ("thống", "thủ tướng", "đốc tỉnh", "thống đốc", "bộ trưởng", "ngoại trưởng", "đại sứ", "thị trưởng")
"""How titles of offices end that no house has."""


def _is_doubtful(whole: str, mention: Mention, known: frozenset[str]) -> bool:
    """Say whether capitals behind a bare office may be the name of a house: no family name, called nobody elsewhere."""
    assert mention.name is not None
    name = mention.name.of(whole)
    ahead = [office for office in mention.offices if office.span.end <= mention.name.start]
    if not ahead or FAMILY_AT.match(name) or fold(name) in known or ahead[-1].fixed:
        return False
    if ahead[-1].body is not None and (name.isascii() or ahead[-1].body.kind == "state"):
        return False
    if ahead[-1].title.lower().endswith(OF_STATES):
        return False
    if whole[ahead[-1].span.end : mention.name.start].strip(" \xa0\n"):
        return False
    words = name.split()
    return not any(_is_called(whole, word) for word in {words[0], words[-1]})


_CALLED: Final = re.compile(rf"(?<!\w){HONORIFIC}[. \xa0]{{1,3}}\Z")
CALLED: Final = 80
"""Code points of an honorific with the spaces in it and behind it at most."""


def _is_called(whole: str, word: str) -> bool:
    """Say whether a word stands behind an honorific anywhere in a text."""
    at = whole.find(word)
    while at >= 0:
        behind = whole[at + len(word) : at + len(word) + 1]
        spaced = whole[max(0, at - 1) : at] in (" ", ".", "\xa0") and not (behind.isalnum() or behind == "_")
        if spaced and _CALLED.search(whole, max(0, at - CALLED), at):
            return True
        at = whole.find(word, at + 1)
    return False


def _own_offices(
    whole: str, sentence: Sentence, found: tuple[Mention, ...], index: int, person: Mention
) -> tuple[Office, ...]:
    own = person.offices or _group_office(whole, found, index)
    own = (*own, *gained(whole, found, index))
    return _sided(whole, sentence, found, index, own)


def _sided(
    whole: str, sentence: Sentence, found: tuple[Mention, ...], index: int, offices: tuple[Office, ...]
) -> tuple[Office, ...]:
    """Return offices, those that name no body held in the one whose people the sentence lists."""
    if all(o.body is not None or o.fixed for o in offices):
        return offices
    side = _side(whole, sentence, found, index)
    return tuple(replace(o, body=side) if o.body is None and not o.fixed else o for o in offices)


_LISTED: Final = re.compile(
    r"[ \xa0](?:(?:khóa|khoá|nhiệm kỳ)[ \xa0][\w\-– ]{1,14}[ \xa0])?(?:hiện nay|hiện tại|hiện|nay)?[ \xa0]?"
    r"(?:gồm có|gồm|có)[ \xa0](?!.*[.])"
)
"""What stands between a body and a list of those who lead it: `UBND thành phố hiện nay gồm có`."""


def _side(whole: str, sentence: Sentence, found: tuple[Mention, ...], index: int) -> Body | None:
    """Return the body of the side that a list of persons opens with: `Về phía Tập đoàn X có ông A, Phó Chủ tịch`."""
    for mention in reversed(found[max(0, index - 12) : index]):
        if mention.kind != "body" or mention.body is None:
            continue
        before = whole[sentence.span.start : mention.span.start].lower()
        between = whole[mention.span.end : found[index].span.start]
        if re.search(r"(?:phía|đại diện)(?: \w+)? $", before) and "." not in between:
            return mention.body
        if _LISTED.match(between):
            return mention.body
        if between.strip() == "do":
            return mention.body.parent if mention.body.head.startswith("Đoàn") else mention.body
        return None
    return None


_BOTH: Final = re.compile(r"(?:cùng|đều|cùng giữ chức|đều giữ chức)(?: là)? $")
"""What joins an office to all the names before it: `ông A và ông B, cùng là Phó Trưởng ban`."""


def _group_office(whole: str, found: tuple[Mention, ...], index: int) -> tuple[Office, ...]:
    """Return the office that stands after the last of several names: `Các đồng chí A, B - Phó Chủ tịch UBND huyện`."""
    lead = re.search(
        r"[Cc]ác (?:đồng chí|ông|bà|ông, bà|đại biểu[^.;:]{0,40})?:? ?(?:đồng chí )?$",
        whole[max(0, found[index].span.start - 60) : found[index].span.start],
    )
    own = found[index].name
    if own is None:
        return ()
    for previous, mention in pairwise(found[index : index + 12]):
        gap = whole[previous.span.end : mention.span.start]
        if mention.kind not in ("person", "name") or not re.fullmatch(r"(?:,| và) ", gap) or mention.name is None:
            return ()
        if mention.offices:
            link = whole[mention.name.end : mention.offices[0].span.start]
            if _BOTH.search(link):
                return mention.offices
            listed = lead or (found[index].kind == "name" and index and found[index - 1].kind in ("person", "name"))
            return mention.offices if listed and re.match(r" ?[-–] ?", link) else ()
    return ()


def _is_person(whole: str, sentence: Sentence, mention: Mention, gap: str | None, known: frozenset[str]) -> bool:
    assert mention.name is not None
    name = mention.name.of(whole)
    if fold(name) in known:
        return True
    if not FAMILY_AT.match(name) or not 2 <= len(name.split()) <= 5 or name.isupper():
        return False
    if gap is not None and _LIST.fullmatch(gap):
        return True
    before = whole[max(sentence.span.start, mention.span.start - 20) : mention.span.start]
    cue = _AFTER_CUE.search(before)
    if cue and (
        re.search(r"đồng chí|các ông|các bà|ông, bà", cue.group().lower())
        or not re.search(r"(?:gồm|là|:)[ \xa0\n]{0,3}$", before)
    ):
        return True
    return len(name.split()) >= 3 and _VERB_NEXT.match(whole, mention.span.end) is not None
