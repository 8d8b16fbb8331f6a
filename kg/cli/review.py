"""The command `kg review`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import click

from kg.cli.options import store_option
from kg.cli.signing import by_option, signature, today

if TYPE_CHECKING:
    from kg.entity.mentions import Mention
    from kg.entity.reviewing import Doubt
    from kg.entity.wording import Language
    from kg.pipeline.deciding import Desk

MOST_SENTENCES = 3
CHOICES = {"s": "same", "d": "different", "u": "unsure"}
WORDS = {
    "en": {
        "bits": "{weight} bits; {join} would join them, {apart} keep them apart · moves {claims} claims",
        "for": "for",
        "against": "against",
        "ask": "same, different, unsure, skip or quit?",
        "why": "why",
    },
    "vi": {
        "bits": "{weight} bit; {join} thì nhập làm một, {apart} thì tách hẳn · liên quan {claims} dữ kiện",
        "for": "ủng hộ",
        "against": "phản bác",
        "ask": "là một (s), khác nhau (d), chưa rõ (u), bỏ qua (k), dừng (q)?",
        "why": "lý do",
    },
}


@click.command(short_help="Judge the pairs that are in doubt.", epilog="Example: kg review --list -f json")
@click.option("--list", "listed", is_flag=True, help="Print the queue and ask nothing.")
@click.option("-k", "--kind", type=click.Choice(["person", "event"]), help="Only pairs of this kind.")
@click.option("-n", "--most", type=click.IntRange(1), metavar="N", help="Only the first N pairs.")
@click.option("-f", "--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("--lang", type=click.Choice(["en", "vi"]), default="en", show_default=True, help="Language of the words.")
@by_option
@store_option
def command(
    listed: bool, kind: str | None, most: int | None, form: str, lang: Language, by: str | None, store: str
) -> None:
    """Judge the pairs that are in doubt: too much speaks for one to keep them apart, too little to join them.

    Those pairs come first by whose joining most claims find their subject. On a terminal each is shown with its
    sentences and with what speaks for and against it, and your answer becomes a line of the file of judgements.
    Otherwise, or with --list, the queue is printed.
    """
    from kg.cli.opening import judgements_of, reading
    from kg.pipeline.deciding import Desk
    from kg.pipeline.settling import records

    with reading(store) as reader:
        desk = Desk(records(reader), judgements_of(store))
    doubts = [one for one in desk.doubts() if kind in (None, one.likeness.kind)][:most]
    if form == "json":
        click.echo(json.dumps([_as_json(one, desk, lang) for one in doubts], ensure_ascii=False, indent=2))
    elif listed or not is_terminal():
        _print_rows(doubts, desk, lang)
    else:
        _ask(doubts, desk, signature(by), lang)
        with reading(store):
            pass  # what settles the store with the new lines
    click.echo(f"{len(doubts):,} {'pair' if len(doubts) == 1 else 'pairs'} in doubt", err=True)


def is_terminal() -> bool:
    """Say whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _sides(doubt: Doubt, desk: Desk) -> tuple[Mention, Mention]:
    """Return the mention by which each side of a pair is shown."""
    return desk.directory.mention(doubt.likeness.one[0]), desk.directory.mention(doubt.likeness.other[0])


def _reasons(doubt: Doubt, lang: Language) -> tuple[list[str], list[str]]:
    """Return in words what speaks for a pair being one, and what against."""
    from kg.entity.wording import in_words

    reasons = [one for one in doubt.likeness.reasons if one.weight]
    speaking = [in_words(one, lang) for one in reasons if one.weight > 0]
    return speaking, [in_words(one, lang) for one in reasons if one.weight < 0]


def _as_json(doubt: Doubt, desk: Desk, lang: Language) -> dict[str, Any]:
    one, other = _sides(doubt, desk)
    speaking, against = _reasons(doubt, lang)
    return {
        "kind": doubt.likeness.kind,
        "claims": doubt.claims,
        "weight": round(doubt.likeness.weight, 1),
        "one": describe(one) | {"entity": doubt.one.name, "mentions": len(doubt.one.members)},
        "other": describe(other) | {"entity": doubt.other.name, "mentions": len(doubt.other.members)},
        "for": speaking,
        "against": against,
    }


def describe(mention: Mention) -> dict[str, Any]:
    """Return a mention as JSON has it."""
    return {
        "mention": mention.text,
        "article": mention.article,
        "date": mention.day or None,
        "sentences": list(mention.sentences[:MOST_SENTENCES]),
    }


def _print_rows(doubts: list[Doubt], desk: Desk, lang: Language) -> None:
    click.echo("\t".join(("claims", "weight", "kind", "one", "other", "for", "against")))
    for doubt in doubts:
        one, other = _sides(doubt, desk)
        reasons = ("; ".join(words) for words in _reasons(doubt, lang))
        cells = (str(doubt.claims), f"{doubt.likeness.weight:.1f}", doubt.likeness.kind, one.text, other.text, *reasons)
        click.echo("\t".join(cells))


def _ask(doubts: list[Doubt], desk: Desk, by: str, lang: Language) -> None:
    """Show each pair and write down the answer, until the queue ends or the reader has enough."""
    from kg.cli.judge import tell

    words = WORDS[lang]
    for number, doubt in enumerate(doubts, 1):
        if desk.is_judged(doubt):
            continue
        click.echo(f"\n{number}/{len(doubts)}")
        _show(doubt, desk, lang)
        answer = click.prompt(words["ask"], type=click.Choice([*CHOICES, "k", "q"]), default="k")
        if answer == "q":
            break
        if answer in CHOICES:
            one, other = _sides(doubt, desk)
            why = click.prompt(words["why"])
            tell(desk.judge(one.text, other.text, CHOICES[answer], by, today(), why), desk)


def _show(doubt: Doubt, desk: Desk, lang: Language) -> None:
    from kg.entity.reviewing import LIMITS

    words = WORDS[lang]
    apart, join = LIMITS[doubt.likeness.kind]
    bits = {"weight": f"{doubt.likeness.weight:.1f}", "join": join, "apart": apart, "claims": doubt.claims}
    for side in _sides(doubt, desk):
        click.echo(f"{click.style(side.text, bold=True)}  {side.day}")
        for sentence in side.sentences[:MOST_SENTENCES]:
            click.echo(f"    {sentence}")
    for name, reasons in zip(("for", "against"), _reasons(doubt, lang), strict=True):
        click.echo(f"  {click.style(words[name], fg='cyan')}")
        for reason in reasons:
            click.echo(f"    {reason}")
    click.echo(f"  {words['bits'].format(**bits)}")
