"""Which entities of two graphs are one: by the mentions that they share, and where there are none, by their IRI.

A mention is known by its article and the name written there, as in judgements, so that a better reading which numbers
mentions anew does not make other people of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.query.outline import Article, Entity, Outline

Group = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Pairing:
    """What became of each entity of A, by the ends of IRIs.

    `same` leads from A to B. `merged` has those of A that went into one of B; `split` those of B that came out of one
    of A; the first of each is the one that `same` pairs. `moved` counts mentions that changed hands otherwise.
    """

    articles: Mapping[str, str]
    same: Mapping[str, str]
    merged: tuple[Group, ...]
    split: tuple[Group, ...]
    moved: tuple[tuple[str, str, int], ...]

    def in_a(self) -> Mapping[str, str]:
        """Return for each entity of A that is still there the end under which it is compared."""
        return {**self.same, **{one: into for into, parts in self.merged for one in parts}}

    def in_b(self) -> Mapping[str, str]:
        """Return for each part of a split entity the end under which it is compared."""
        return {one: parts[0] for _, parts in self.split for one in parts}


def pair(a: Outline, b: Outline) -> Pairing:
    """Return which entities of two graphs are one."""
    articles = _pair_articles(a, b)
    links = _strongest_first(a, b, _links(a, b, _pair_mentions(a, b, articles)))
    same: dict[str, str] = {}
    back: dict[str, str] = {}
    rest: list[tuple[str, str, int]] = []
    for one, other, count in links:
        if one in same or other in back:
            rest.append((one, other, count))
        else:
            same[one], back[other] = other, one
    merged = _first_of((one, other) for one, other, _ in rest if one not in same)
    split = _first_of((other, one) for one, other, _ in rest if other not in back)
    told = {*merged.items(), *((one, other) for other, one in split.items())}
    return Pairing(
        articles,
        same | _by_iri(a, b, set(same) | set(merged), set(back) | set(split)),
        _groups(merged, back),
        _groups(split, same),
        tuple(sorted(link for link in rest if link[:2] not in told)),
    )


def _first_of(links: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the first partner of each, which is the one that it shares most with."""
    found: dict[str, str] = {}
    for one, other in links:
        found.setdefault(one, other)
    return found


def _groups(parts: Mapping[str, str], first: Mapping[str, str]) -> tuple[Group, ...]:
    """Return each whole with its parts, the one that it is paired with before the others."""
    found: dict[str, list[str]] = defaultdict(list)
    for part, whole in parts.items():
        found[whole].append(part)
    return tuple((whole, (first[whole], *sorted(found[whole]))) for whole in sorted(found))


def _pair_articles(a: Outline, b: Outline) -> Mapping[str, str]:
    """Return the key in B of each article of A: its own, or that of the only one under the same id.

    An article without a URL has its key from its text, and so another one where the text was changed.
    """
    found = {key: key for key in a.articles if key in b.articles}
    left, right = (_by_name(one for one in side.articles.values() if one.key not in found) for side in (a, b))
    return found | {left[name]: right[name] for name in left if name in right}


def _by_name(articles: Iterable[Article]) -> dict[str, str]:
    known = tuple(articles)
    times = Counter(one.name for one in known)
    return {one.name: one.key for one in known if times[one.name] == 1}


def _pair_mentions(a: Outline, b: Outline, articles: Mapping[str, str]) -> Mapping[str, str]:
    """Return the mention in B of each mention of A: of one name in one article, else in one place of the same text."""
    by_name = _named(a, articles), _named(b, {})
    found = {mention: by_name[1][name] for name, mention in by_name[0].items() if name in by_name[1]}
    taken = set(found.values())
    kinds = {mention: one.kind for one in b.entities.values() for mention in one.mentions}
    for entity in a.entities.values():
        for mention in entity.mentions:
            key, _, local = mention.partition("#")
            other = f"{articles.get(key, key)}#{local}"
            if mention in found or other in taken or kinds.get(other) != entity.kind:
                continue
            # under the same address another text has the same events; under the same id alone it may be about anything
            if (entity.kind == "event" and key in b.articles) or _text(a, key) == _text(b, articles.get(key, key)):
                found[mention] = other
    return found


def _text(of: Outline, key: str) -> str:
    return of.articles[key].sha256 if key in of.articles else ""


def _named(of: Outline, articles: Mapping[str, str]) -> Mapping[tuple[str, str, str, int], str]:
    """Return each mention by its article, its kind, its name as written, and which of that name it is."""
    times: Counter[tuple[str, str, str]] = Counter()
    found = {}
    for mention, kind in sorted((one, entity.kind) for entity in of.entities.values() for one in entity.mentions):
        key = mention.partition("#")[0]
        name = (articles.get(key, key), kind, of.names.get(mention, mention.partition("#")[2]))
        times[name] += 1
        found[*name, times[name]] = mention
    return found


def _links(a: Outline, b: Outline, mentions: Mapping[str, str]) -> Mapping[tuple[str, str], int]:
    """Return how many mentions each entity of A shares with each of B."""
    behind = {mention: one.end for one in b.entities.values() for mention in one.mentions}
    pairs = ((one.end, mentions.get(mention)) for one in a.entities.values() for mention in one.mentions)
    return Counter((one, behind[other]) for one, other in pairs if other is not None)


def _strongest_first(a: Outline, b: Outline, links: Mapping[tuple[str, str], int]) -> Iterator[tuple[str, str, int]]:
    """Yield links, those of most mentions first; where even, those that kept their IRI or their label."""

    def rank(link: tuple[str, str]) -> tuple[int, bool, bool, tuple[str, str]]:
        one, other = link
        return -links[link], one != other, a.entities[one].label != b.entities[other].label, link

    yield from ((*link, links[link]) for link in sorted(links, key=rank))


def _by_iri(a: Outline, b: Outline, left: set[str], right: set[str]) -> dict[str, str]:
    """Return the entities that share no mention with any other, but their IRI and kind with each other."""

    def free(one: Entity) -> bool:
        return one.end not in left and one.end not in right and one.end in b.entities

    return {end: end for end, one in a.entities.items() if free(one) and b.entities[end].kind == one.kind}
