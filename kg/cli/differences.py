"""What differs between two graphs, in words: a part of `kg diff`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kg.query.differing import Change

Language = Literal["en", "vi"]
WIDTH = 100
CUTS = (64, 44, 32, 24)
"""How long each text of a line may be, tried one after another until the line fits."""
PARTS = {
    "article": ("articles", "bài viết"),
    "person": ("persons", "người"),
    "organization": ("bodies", "cơ quan, tổ chức"),
    "event": ("events", "sự kiện"),
    "report": ("reports", "báo cáo"),
    "office": ("offices", "chức vụ"),
}
CHANGES = {
    "added": ("added", "thêm"),
    "removed": ("removed", "bớt"),
    "merged": ("merged", "nhập"),
    "split": ("split", "tách"),
    "moved": ("mentions moved", "lần nêu chuyển chỗ"),
    "renamed": ("renamed", "đổi tên"),
    "changed": ("changed", "thay đổi"),
}
OFFICES = {"added": ("begun", "bắt đầu có"), "removed": ("gone", "không còn")}
"""What becomes of offices, where it has words of its own."""
FIELDS = {
    "text": ("text", "nội dung"),
    "type": ("kind", "loại"),
    "date": ("date", "ngày"),
    "end-date": ("last day", "ngày cuối"),
    "part-of-day": ("part of day", "buổi"),
    "venue": ("venue", "địa điểm"),
    "locality": ("place", "địa phương"),
    "topic": ("topic", "chủ đề"),
    "about": ("about", "nói về"),
    "event": ("presented at", "trình bày tại"),
    "presenter": ("presenter", "người trình bày"),
    "honorific": ("title", "học hàm, học vị"),
    "article": ("told in", "được đưa tin trong"),
    "statement": ("statement", "phát biểu"),
    "group": ("group", "nhóm dự"),
    "aim": ("aim", "mục đích"),
    "outcome": ("outcome", "kết quả"),
    "former-name": ("former name", "tên cũ"),
    "first-attested": ("first attested", "nêu lần đầu"),
    "last-attested": ("last attested", "nêu lần cuối"),
    "not-before": ("not before", "không trước"),
    "not-after": ("not after", "không sau"),
}
TERMS = frozenset({"type", "part-of-day", "topic"})
"""Fields whose values are terms of the ontology, which has words for them."""
NOTHING = ("nothing differs", "không có gì khác")
MORE = ("… {} more (--limit 0 shows all)", "… còn {} dòng (--limit 0 để xem hết)")


def write_differences(found: Iterable[Change], lang: Language, limit: int) -> str:
    """Return changes as text: how many there are of each part, then one line for each, at most `limit` of a kind."""
    groups = [(key, list(changes)) for key, changes in groupby(found, key=lambda one: (one.part, one.change))]
    if not groups:
        return f"{NOTHING[lang == 'vi']}\n"
    lines = [*_counts([(part, change, len(changes)) for (part, change), changes in groups], lang)]
    for (part, change), changes in groups:
        lines += ["", f"{PARTS[part][lang == 'vi']}: {_happened(part, change, lang)}"]
        shown = changes[:limit] if limit else changes
        lines += [_line(one, lang) for one in shown]
        if len(shown) < len(changes):
            lines.append(f"  {MORE[lang == 'vi'].format(len(changes) - len(shown))}")
    return "".join(f"{line}\n" for line in lines)


def _counts(groups: Iterable[tuple[str, str, int]], lang: Language) -> Iterator[str]:
    for part, of_part in groupby(groups, key=lambda group: group[0]):
        counts = ", ".join(f"{number} {_happened(part, change, lang)}" for _, change, number in of_part)
        yield f"{PARTS[part][lang == 'vi']}: {counts}"


def _happened(part: str, change: str, lang: Language) -> str:
    words = OFFICES.get(change, CHANGES[change]) if part == "office" else CHANGES[change]
    return words[lang == "vi"]


def _line(one: Change, lang: Language) -> str:
    """Return a change as one line, its texts cut where it would be too wide."""
    whole = f"  {_said(one, lang, None)}"
    for cut in CUTS:
        if len(whole) <= WIDTH:
            break
        whole = f"  {_said(one, lang, cut)}"
    return whole


def _said(one: Change, lang: Language, cut: int | None) -> str:
    name = _clean(one.name, cut)
    before, after = (tuple(_clean(_word(one, text, lang), cut) for text in side) for side in (one.before, one.after))
    if one.change in {"added", "removed"}:
        sign = "+" if one.change == "added" else "−"
        office = f": {_clean(one.office, cut)}" if one.office else ""
        where = f" ({', '.join(filter(None, (*before, *after)))})" if any((*before, *after)) else ""
        return f"{sign} {name}{office}{where}"
    if one.change == "changed":
        whose = f"{name}: {_clean(one.office, cut)}" if one.office else name
        return f"~ {whose}: {_field(one, lang)}{_values(before, after)}"
    number = f"{one.field}: " if one.change == "moved" else ""
    return f"~ {number}{' + '.join(before)} → {' + '.join(after)}"


def _values(before: tuple[str, ...], after: tuple[str, ...]) -> str:
    """Return values before and after; where only one side has any, a sign says which."""
    if before and after:
        return f": {'; '.join(before)} → {'; '.join(after)}"
    sign = "+" if after else "−"
    return f": {sign} {'; '.join((*before, *after))}" if before or after else ""


def _field(one: Change, lang: Language) -> str:
    from kg.rdf.namespaces import PREFIXES
    from kg.rdf.ontology import label

    words = FIELDS.get(one.field)
    return words[lang == "vi"] if words else label(f"{PREFIXES['gov']}role-{one.field}", lang) or one.field


def _word(one: Change, text: str, lang: Language) -> str:
    from kg.rdf.namespaces import PREFIXES
    from kg.rdf.ontology import label

    return (label(f"{PREFIXES['gov']}{text}", lang) if one.field in TERMS else None) or text


def _clean(text: str, cut: int | None) -> str:
    """Return a text on one line, without signs that would move a terminal's cursor or turn its direction."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in " ".join(text.split()))
    return plain if cut is None or len(plain) <= cut else f"{plain[: cut - 1]}…"
