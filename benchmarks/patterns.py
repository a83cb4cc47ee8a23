"""Sentences put together of parts, with what they hold: what word order, adjuncts and short names cost.

Example:
    python benchmarks/patterns.py

Every speaker with every verb, once for every opener, every adjunct before and behind him, the words reported or in
marks; and dialogues of two speakers who come back by short names or none. The parts are in patterns.toml.
"""

import argparse
import random
import sys
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus.readers.text import document
from corpus.suggest import default_suggester
from corpus.suggest.pages import laid_out
from schemas.body import Block, Body
from schemas.records import Article

PARTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
SPEAKERS, VERBS, SAID = PARTS["speakers"], PARTS["verbs"], PARTS["said"]
GOES_ON = {"m": ("وأضاف", "وتابع", "مشيرا"), "f": ("وأضافت", "وتابعت", "مشيرة")}


class Report(NamedTuple):
    """What one quotation of a text must hold."""

    words: str
    name: str
    """A mention in the cluster of the speaker, or the phrase that he is."""
    relay: str = ""


class Case(NamedTuple):
    """A text and its reports; `label` is what varies."""

    label: str
    text: str
    reports: list[Report]


def sentences() -> Iterator[Case]:
    """Yield one sentence for every speaker, verb and part."""
    plain = [("opener", part, relay, "", "") for part, relay in PARTS["openers"]]
    plain += [("between verb and subject", "و", "", part, "") for part in PARTS["between"]]
    plain += [("behind the subject", "و", "", "", part) for part in PARTS["behind"]]
    words = SAID[0]
    for (label, opener, relay, between, behind), speaker, verb in product(plain, SPEAKERS, VERBS):
        phrase, name, gender, _ = speaker
        start = f"{opener}{verb[gender == 'f']}{between} {phrase}{behind}"
        yield Case(f"{label}, reported", f"{start} {verb[2]}{words}.", [Report(words, name, relay)])
        yield Case(f"{label}, in marks", f"{start}: «{words}».", [Report(words, name, relay)])


def dialogues(count: int) -> Iterator[Case]:
    """Yield texts in which two speakers go on and come back; the same ones every time."""
    dice = random.Random(count)
    while count:
        one, two = dice.sample(SPEAKERS, 2)
        if one[0].split()[0] == two[0].split()[0]:
            continue
        yield _dialogue(dice, one, two)
        count -= 1


def _dialogue(dice: random.Random, one: list[str], two: list[str]) -> Case:
    words = iter(dice.sample(SAID, len(SAID)))
    text, reports, speaking = _stated(dice, one, one[0], next(words)), [], one
    reports.append(Report(_words(text), one[1]))
    met = False
    for step in dice.choices(["short", "silent", "marks", "beside", "other", "told"], k=dice.randint(3, 7)):
        said = next(words)
        if step == "told":
            text += " " + dice.choice(PARTS["told"])
            continue
        speaking = (two if speaking is one else one) if step == "other" else speaking
        adds, follows, noting = GOES_ON[speaking[2]]
        if step == "beside" and text.endswith(f"{reports[-1].words}."):
            text = f"{text[:-1]}، {noting} إلى أن {said}."
        elif step == "silent":
            text += f"\n{adds} أن {said}."
        elif step == "marks":
            text += f" {follows}: «{said}»."
        else:
            new = speaking is two and not met
            met = met or new
            phrase = speaking[0] if new else dice.choice(speaking[3].split(", "))
            text += "\nو" + _stated(dice, speaking, phrase, said)
        reports.append(Report(said, speaking[1]))
    return Case("dialogues", text, reports)


def _stated(dice: random.Random, speaker: list[str], phrase: str, words: str) -> str:
    verb = dice.choice(VERBS)
    return f"{verb[speaker[2] == 'f']} {phrase} {verb[2]}{words}."


def _words(text: str) -> str:
    return next(words for words in SAID if words in text)


class Judge:
    """Annotates texts and counts their reports that are found, and those with the right speaker and relay."""

    def __init__(self) -> None:
        self._suggester = default_suggester()
        self._page = laid_out(document(f"خبر\nقال الوزير إن {SAID[0]}.\n".encode(), ("patterns.txt",)))

    def right(self, case: Case) -> list[tuple[bool, bool]]:
        """Return for every report whether it is found, and with the right chain."""
        found = self._suggester.suggest(self._article(case.text))
        named: dict[str | None, set[str]] = {}
        for mention in (*found.entities, *(link for quote in found.quotes for link in quote.chain)):
            named.setdefault(mention.cluster, set()).add(mention.text)
        results = []
        for report in case.reports:
            start = case.text.index(report.words)
            quotes = [one for one in found.quotes if any(start <= span.start < start + 3 for span in one.spans)]
            chain = {link.role: {link.text, *named.get(link.cluster, ())} for one in quotes for link in one.chain}
            speaks = report.name in chain.get("speaker", ())
            relayed = "relay" not in chain if not report.relay else report.relay in chain.get("relay", ())
            results.append((bool(quotes), speaks and relayed))
        return results

    def _article(self, text: str) -> Article:
        blocks, at = [], 0
        for line in text.split("\n"):
            end = at + len(line)
            blocks.append(Block(role="body", start=at, end=end, raw_start=at, raw_end=end))
            at = end + 1
        whole = {"start": 0, "raw_start": 0, "length": len(text)}
        body = Body.model_validate({"text": text, "blocks": tuple(blocks), "furniture": (), "alignment": (whole,)})
        return self._page.model_copy(update={"body": body})


def main() -> None:
    """Print for every kind of text how many reports are found, and with the right speaker and relay."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--dialogues", type=int, default=1000, help="how many dialogues (default: 1000)")
    arguments.add_argument("--wrong", type=int, default=0, metavar="N", help="print N texts of each kind that fail")
    chosen = arguments.parse_args()
    judge, counts, wrong = Judge(), {}, {}
    for case in (*sentences(), *dialogues(chosen.dialogues)):
        results = judge.right(case)
        row = counts.setdefault(case.label, [0, 0, 0])
        row[:] = row[0] + len(results), row[1] + sum(a for a, _ in results), row[2] + sum(b for _, b in results)
        if not all(right for _, right in results):
            wrong.setdefault(case.label, []).append(case.text)
    print("| texts | reports | found | right speaker and relay |\n| --- | --- | --- | --- |")
    for label, (total, found, right) in counts.items():
        print(f"| {label} | {total} | {found / total:.3f} | {right / total:.3f} |")
    for label, texts in wrong.items():
        for text in texts[: chosen.wrong]:
            print(f"{label}: {text}", file=sys.stderr)


if __name__ == "__main__":
    main()
