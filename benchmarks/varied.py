"""Annotated pages written another way, gold carried along: what the annotator owes to names and spellings it knows.

Example:
    python benchmarks/varied.py people build/varied tests/data/composed
    python benchmarks/quality.py build/varied

The first argument says what varies. Names of persons: `people` (given names for others of the lexicon, family names for
invented ones) or `foreigners` (the same in the sound of foreign names); the same page and seed give the same names.
Spelling, throughout the page: `hamza` (ا for أ إ آ), `ya` (ى for a final ي), `dots` (ه for ة), `commas` (, for ،),
`marks` (" for every quotation mark). FOLDER holds raw/*.txt and gold/*.json, raw-offset stand-off.
"""

import argparse
import hashlib
import json
import random
import re
import sys
import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from annotation.standoff import StandOff, dump, parse
from corpus.arabic import fold_word
from corpus.lexicon.reading import read_lexicon
from corpus.suggest.known_words import women

PARTS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
LINKS = frozenset(PARTS["links"].split())
GIVEN = {name: read_lexicon("people.toml")["given"][name].split() for name in ("arabic", "women", "foreign")}
NAME = re.compile(r"[\u0621-\u064a]{3,}")
SPELLINGS = {
    "hamza": (re.compile("[أإآ]"), "ا"),
    "ya": (re.compile(r"ي(?!\w)"), "ى"),
    "dots": (re.compile(r"ة(?!\w)"), "ه"),
    "commas": (re.compile("،"), ","),
    "marks": (re.compile("[«»“”„]"), '"'),
}


def vary(what: str, standoff: StandOff, raw: str, seed: int = 1) -> tuple[StandOff, str]:
    """Return the annotation and the text of a page with other names, or in another spelling."""
    if what not in SPELLINGS:
        return exchange(what, standoff, raw, seed)
    pattern, spelling = SPELLINGS[what]
    return _edited(standoff, raw, [(match.span(), spelling) for match in pattern.finditer(raw)])


def exchange(names: str, standoff: StandOff, raw: str, seed: int) -> tuple[StandOff, str]:
    """Return the annotation and the text of a page with other names; every mention of a word changes alike."""
    dice = random.Random(f"{seed} {standoff.file}")
    chosen: dict[str, str] = {}
    edits: dict[tuple[int, int], str] = {}
    for start, end, make in _places(names, standoff):
        old = raw[start:end]
        while old not in chosen:
            new = make(dice)
            if new not in raw and new not in chosen.values():
                chosen[old] = new
        edits[start, end] = chosen[old]
    return _edited(standoff, raw, sorted(edits.items()))


def _places(names: str, standoff: StandOff) -> list[tuple[int, int, Callable[[random.Random], str]]]:
    """The words to exchange, each with what makes another."""
    found: list[tuple[int, int, Callable[[random.Random], str]]] = []
    for entity in standoff.entities:
        words = list(re.finditer(r"\S+", entity.text)) if entity.label == "PERS" else []
        for number, match in enumerate(words):
            if not NAME.fullmatch(match[0]) or match[0] in LINKS or number and words[number - 1][0] == "عبد":
                continue
            first = number == 0 and len(words) > 1
            make = _given(names, fold_word(match[0]) in women()) if first else _family(names)
            found.append((entity.start + match.start(), entity.start + match.end(), make))
    return found


def _given(names: str, female: bool) -> Callable[[random.Random], str]:
    known = GIVEN["women" if female else "arabic" if names == "people" else "foreign"]
    return lambda dice: dice.choice(known)


def _family(names: str) -> Callable[[random.Random], str]:
    stems, shapes = PARTS[names]["stems"].split(), PARTS[names]["shapes"].split()
    return lambda dice: dice.choice(shapes).format(dice.choice(stems))


def _edited(standoff: StandOff, raw: str, edits: list[tuple[tuple[int, int], str]]) -> tuple[StandOff, str]:
    """Write the edits into a text and move every offset of its annotation along."""
    starts, ends = [start for (start, _), _ in edits], [end for (_, end), _ in edits]
    grown = [0, *accumulate(len(new) - (end - start) for (start, end), new in edits)]
    pieces = zip([0, *ends], [*starts, len(raw)], [*(new for _, new in edits), ""], strict=True)
    text = "".join(raw[start:end] + new for start, end, new in pieces)

    def moved(part: Any) -> Any:
        if isinstance(part, list):
            return [moved(item) for item in part]
        if not isinstance(part, dict):
            return part
        fields = {name: moved(value) for name, value in part.items()}
        if "start" in fields:
            start = part["start"] + grown[bisect_right(ends, part["start"])]
            end = part["end"] + grown[bisect_left(starts, part["end"])]
            fields |= {"start": start, "end": end, "text": text[start:end]}
        return fields

    data = moved(json.loads(dump(standoff))) | {"sha256": hashlib.sha256(text.encode()).hexdigest()}
    return StandOff.model_validate_json(json.dumps(data)), text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["people", "foreigners", *SPELLINGS])
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    for part in ("raw", "gold"):
        (given.out / part).mkdir(parents=True, exist_ok=True)
    for path in sorted((given.folder / "gold").glob("*.json")):
        standoff = parse(path)
        raw = (given.folder / "raw" / standoff.file).read_bytes().decode()
        standoff, raw = vary(given.what, standoff, raw, given.seed)
        (given.out / "raw" / standoff.file).write_bytes(raw.encode())
        (given.out / "gold" / path.name).write_text(dump(standoff), encoding="utf-8")


if __name__ == "__main__":
    main()
