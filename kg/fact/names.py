"""Who is named in full in a sentence: names with their own offices, and with those that a list shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kg.fold import fold
from kg.lexicon import load_lexicon
from kg.lexicon.trie import alternation
from kg.mention import Body, Mention, Office
from kg.mention.words import FAMILY_AT
from kg.text import Sentence, Text

_LIST: Final = re.compile(r"[ \xa0\n]{0,3}(?:,|;|và|,[ \xa0\n]{1,3}và|cùng)[ \xa0\n]{1,3}")
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
    shared: tuple[Office, ...] = ()
    last = -1
    for index, mention in enumerate(found):
        gap = whole[last : mention.span.start] if last >= 0 else ""
        if mention.kind == "person" and mention.name:
            before = whole[max(sentence.span.start, mention.span.start - 5) : mention.span.start]
            own = mention.offices
            if shared and not own and _LIST.fullmatch(gap):
                own = shared
            elif own and own[0].span.start < mention.name.start and re.search(r"[Cc]ác $", before):
                shared = own
            else:
                shared = ()
            if not own and (group := _group_office(whole, found, index)):
                own = group
            own = (*own, *_gained(whole, found, index))
            if any(o.body is None and not o.fixed for o in own):
                own = tuple(
                    replace(o, body=_side(whole, sentence, found, index)) if o.body is None and not o.fixed else o
                    for o in own
                )
            yield Mention("person", mention.span, name=mention.name, honorifics=mention.honorifics, offices=own)
            last = mention.span.end
        elif mention.kind == "name" and mention.name:
            if _is_person(whole, sentence, mention, gap if last >= 0 else None, known):
                offices = shared if shared and _LIST.fullmatch(gap) else _group_office(whole, found, index)
                yield Mention("person", mention.span, name=mention.name, offices=offices)
                last = mention.span.end
        else:
            shared = ()


_GAIN: Final = re.compile(
    r"(?:giữ|làm|nhận|bầu làm|tái cử|đảm nhiệm|bổ nhiệm)(?: chức vụ| chức danh"
    r"| chức| nhiệm vụ)? $"
)
UNITS: Final = ("Viện", "Trường", "Bộ", "Cục", "Vụ", "Chi cục", "Tổng cục", "Ban", "Phòng", "Khoa", "Đoàn")


def _gained(whole: str, found: tuple[Mention, ...], index: int) -> tuple[Office, ...]:
    """Return the office that a person gets or has for the occasion: `A … giữ chức B`, `A làm Trưởng ban C`."""
    follower = found[index + 1] if index + 1 < len(found) else None
    if follower is None or follower.kind != "office":
        return ()
    gap = whole[found[index].span.end : follower.span.start]
    return follower.offices if len(gap) < 60 and _GAIN.search(gap) and not re.search(r"[.;]", gap) else ()


def _side(whole: str, sentence: Sentence, found: tuple[Mention, ...], index: int) -> Body | None:
    """Return the body of the side that a list of persons opens with: `Về phía Tập đoàn X có ông A, Phó Chủ tịch`."""
    for mention in reversed(found[max(0, index - 12) : index]):
        if mention.kind != "body" or mention.body is None:
            continue
        before = whole[sentence.span.start : mention.span.start].lower()
        between = whole[mention.span.end : found[index].span.start]
        if re.search(r"(?:phía|đại diện)(?: \w+)? $", before) and "." not in between:
            return mention.body
        if between.strip() == "do":
            return mention.body.parent if mention.body.head.startswith("Đoàn") else mention.body
        return None
    return None


def _group_office(whole: str, found: tuple[Mention, ...], index: int) -> tuple[Office, ...]:
    """Return the office that stands after the last of several names: `Các đồng chí A, B - Phó Chủ tịch UBND huyện`."""
    lead = re.search(
        r"[Cc]ác (?:đồng chí|ông|bà|ông, bà|đại biểu[^.;:]{0,40})?:? ?(?:đồng chí )?$",
        whole[max(0, found[index].span.start - 60) : found[index].span.start],
    )
    own = found[index].name
    if own is None or not (lead or (index and found[index - 1].kind in ("person", "name"))):
        return ()
    for previous, mention in pairwise(found[index : index + 12]):
        gap = whole[previous.span.end : mention.span.start]
        if mention.kind not in ("person", "name") or not re.fullmatch(r"(?:,| và) ", gap) or mention.name is None:
            return ()
        if mention.offices:
            dash = re.match(r" ?[-–] ?", whole[mention.name.end : mention.offices[0].span.start])
            return mention.offices if dash and (lead or found[index].kind == "name") else ()
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
    if cue and ("đồng chí" in cue.group().lower() or not re.search(r"(?:gồm|là|:)[ \xa0\n]{0,3}$", before)):
        return True
    return len(name.split()) >= 3 and _VERB_NEXT.match(whole, mention.span.end) is not None
