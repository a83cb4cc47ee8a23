"""Layout on pages generated around given articles in 33 styles, and on the seeds without their outlets' phrases.

Example:
    python benchmarks/layout.py ARTICLES [--pages 3] [--show STYLE]

ARTICLES is a folder of raw text files with their layout beside them (`raw/*.txt`, `gold/*.json`: key `layout`, a list
of {role, start, end}); only title and body paragraphs are taken. Text, furniture and truth are made here; nothing of
the layout's own code takes part in scoring. Precision and recall count letters and digits, summed over the pages of a
style; a headline is right when exactly the title, and nothing else, is a headline region.
"""

import argparse
import json
import random
import re
import sys
import time
import tomllib
from collections import defaultdict
from hashlib import sha256
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.layout_outlets import OUTLETS
from benchmarks.layout_styles import POOLS, STYLES, Body, Maker, Page, Style
from corpus.layout import find_regions, phrases
from corpus.layout.lines import tokenize

ARTICLE_ROLES = {"headline", "dateline", "subheading", "body"}
SEED = 20210127
ROOT = Path(__file__).parents[1]
SEEDS = {
    "000_65e37e9a6c1e3595.txt": "A",
    "001_e0b82e2e69de4164.txt": "B",
    "002_bff2f45f7cd33665.txt": "C",
    "003_465021b8a4a42d97.txt": "A",
    "004_4d30f15885b96b53.txt": "D",
}
"""Seed -> outlet; two seeds have the same masthead."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--pages", type=int, default=3, help="pages an article and style")
    parser.add_argument("--show", help="print what goes wrong in this style")
    arguments = parser.parse_args()
    refuse_known(POOLS)
    leave_out()
    bodies = load(arguments.articles)
    speed(bodies)
    print(f"{len(bodies)} articles, {arguments.pages} pages each and style\n")
    for pool in ("known", "held"):
        print(f"| style ({pool} phrases) | precision | recall | headline |\n| --- | --- | --- | --- |")
        rows = [score(style, bodies, pool, arguments.pages, arguments.show) for style in STYLES]
        for style, row in zip(STYLES, rows, strict=True):
            mark = " <" if row[0] < 0.97 or row[1] < 0.97 or row[2] < 0.95 else ""
            print(f"| {style.__name__} | {row[0]:.4f} | {row[1]:.4f} | {row[2]:.3f} |{mark}")
        print("| mean | " + " | ".join(f"{sum(row[at] for row in rows) / len(rows):.4f}" for at in range(3)) + " |\n")
    print("| style (outlets) | precision | recall | headline |\n| --- | --- | --- | --- |")
    rows = [score(style, bodies, "held", arguments.pages, arguments.show) for style in OUTLETS]
    for style, row in zip(OUTLETS, rows, strict=True):
        mark = " <" if row[0] < 0.97 or row[1] < 0.97 or row[2] < 0.95 else ""
        print(f"| {style.__name__} | {row[0]:.4f} | {row[1]:.4f} | {row[2]:.3f} |{mark}")
    print()
    for variant in VARIANTS:
        changed = [variant(body) for body in bodies]
        print(f"bodies {variant.__name__}: {(variant.__doc__ or '').strip()}\n")
        print("| style (held phrases) | precision | recall | headline |\n| --- | --- | --- | --- |")
        rows = [score(style, changed, "held", arguments.pages, arguments.show) for style in STYLES]
        for style, row in zip(STYLES, rows, strict=True):
            if row[0] < 0.97 or row[1] < 0.97 or row[2] < 0.95:
                print(f"| {style.__name__} | {row[0]:.4f} | {row[1]:.4f} | {row[2]:.3f} | <")
        print("| mean | " + " | ".join(f"{sum(row[at] for row in rows) / len(rows):.4f}" for at in range(3)) + " |\n")


def speed(bodies: list[Body]) -> None:
    """Print the CPU time of a page, in one process, once the lexicon is loaded."""
    others = [body.title for body in bodies]
    pages = [make_page(style, body, others, "known", 0).text for style in STYLES for body in bodies]
    for page in pages:  # the first time loads the lexicon
        find_regions(page)
    begin = time.process_time()
    for page in pages:
        find_regions(page)
    seconds = time.process_time() - begin
    size = sum(len(page.encode()) for page in pages) / len(pages)
    print(f"{1000 * seconds / len(pages):.2f} ms of CPU time a page of {size / 1000:.1f} KB\n")


def leave_out() -> None:
    """Score each seed with a lexicon that lacks every phrase and word of its own outlet's furniture."""
    print("| seed, without its outlet's phrases and words | precision | recall | headline | regions right |")
    print("| --- | --- | --- | --- | --- |")
    table = tomllib.loads((ROOT / "corpus/lexicon/furniture.toml").read_text(encoding="utf-8"))
    gold = {}
    for line in (ROOT / "annotation/gold/layout.jsonl").read_text(encoding="utf-8").splitlines():
        layer = json.loads(line)
        path = next(
            path for path in SEEDS if sha256((ROOT / "seeds" / path).read_bytes()).hexdigest() == layer["raw_sha256"]
        )
        gold[path] = [(region["role"], region["raw_start"], region["raw_end"]) for region in layer["regions"]]
    for path, outlet in sorted(SEEDS.items()):
        own = set()
        for other in (name for name, title in SEEDS.items() if title == outlet):
            text = (ROOT / "seeds" / other).read_bytes().decode()
            own |= {text[start:end] for role, start, end in gold[other] if role not in ARTICLE_ROLES}
        phrases.lexicon().__dict__.update(phrases.Lexicon(without(table, own)).__dict__)
        text = (ROOT / "seeds" / path).read_bytes().decode()
        found = [tuple(region) for region in find_regions(text)]
        want = positions(text, [(start, end) for role, start, end in gold[path] if role in ARTICLE_ROLES])
        got = positions(text, [(start, end) for role, start, end in found if role in ARTICLE_ROLES])
        headline = [region for region in found if region[0] == "headline"] == [
            region for region in gold[path] if region[0] == "headline"
        ]
        both, right = len(want & got), len(set(found) & set(gold[path]))
        of = len(gold[path])
        print(f"| {path[:3]} | {both / len(got):.4f} | {both / len(want):.4f} | {headline:d} | {right} of {of} |")
    phrases.lexicon().__dict__.update(phrases.Lexicon(table).__dict__)
    print()


def without(table: dict[str, Any], own: set[str]) -> dict[str, Any]:
    """The lexicon without the phrases that fit one of these lines and without the words in them."""
    words = {word for line in own for word in tokenize(line)}
    kept: dict[str, Any] = {}
    for name, entry in table.items():
        if name == "words":
            kept[name] = {
                key: [word for word in listed if not set(tokenize(word)) & words] for key, listed in entry.items()
            }
            kept[name]["plain"] = entry["plain"]
            continue
        probe = {"words": dict.fromkeys(table["words"], []), name: None}
        left = []
        for phrase in entry["phrases"]:
            probe[name] = {**entry, "phrases": [phrase]}
            single = phrases.Lexicon(probe)
            if not any(single.match(tokenize(line)) for line in own):
                left.append(phrase)
        kept[name] = {**entry, "phrases": left}
    return kept


def refuse_known(pools: dict[str, Any]) -> None:
    """Stop where a phrase of the lexicon fits a `held` phrase, its slots filled with a word that no lexicon has."""
    filled = {"n": "12", "date": "27/01/2021", "time": "10:35", "url": ""}
    for slot, pool in pools.items():
        for phrase in pool["held"] if isinstance(pool, dict) else ():
            line = re.sub(r"\{(\w+)\}", lambda match: filled.get(match[1], "غصن"), phrase)
            if kind := phrases.lexicon().match(tokenize(line)):
                raise SystemExit(f"furniture.toml: {slot}: the lexicon knows {phrase!r} as {kind.name}")


def load(folder: Path) -> list[Body]:
    bodies = []
    for path in sorted((folder / "gold").glob("*.json")):
        raw = (folder / "raw" / f"{path.stem}.txt").read_bytes().decode()
        regions = json.loads(path.read_text(encoding="utf-8"))["layout"]
        texts = [(region["role"], " ".join(raw[region["start"] : region["end"]].split())) for region in regions]
        title = next(text for role, text in texts if role == "headline")
        bodies.append(Body(title, tuple(text for role, text in texts if role == "body")))
    return bodies


def unstopped(body: Body) -> Body:
    """As papers print that leave out the last full stop of a paragraph."""
    return Body(body.title, tuple(paragraph.rstrip(" .") for paragraph in body.paragraphs))


def sentences(body: Body) -> Body:
    """A paragraph a sentence."""
    split = (re.split(r"(?<=[^\W\d_][^\W\d_]\.) ", paragraph) for paragraph in body.paragraphs)
    return Body(body.title, tuple(sentence for paragraph in split for sentence in paragraph))


def brief(body: Body) -> Body:
    """A news flash: the first two sentences."""
    return Body(body.title, sentences(body).paragraphs[:2])


def bulleted(body: Body) -> Body:
    """One paragraph as a list of points, its clauses one a line."""
    if len(body.paragraphs) < 3:
        return body
    points = tuple("- " + clause.strip() for clause in body.paragraphs[1].split("،"))
    return Body(body.title, (body.paragraphs[0], *points, *body.paragraphs[2:]))


VARIANTS = (unstopped, sentences, brief, bulleted)


def make_page(style: Style, body: Body, others: list[str], pool: str, number: int) -> Page:
    rng = random.Random(f"{SEED} {style.__name__} {body.title} {pool} {number}")
    page = Page()
    style(page, Maker(rng, body, others, pool))
    return page


def score(style: Style, bodies: list[Body], pool: str, pages: int, show: str | None) -> tuple[float, float, float]:
    others = [body.title for body in bodies]
    counts: dict[str, int] = defaultdict(int)
    for body in bodies:
        for number in range(pages):
            page = make_page(style, body, others, pool, number)
            regions = find_regions(page.text)
            want = positions(page.text, page.article)
            got = positions(page.text, [(start, end) for role, start, end in regions if role in ARTICLE_ROLES])
            headlines = [" ".join(page.text[start:end].split()) for role, start, end in regions if role == "headline"]
            right = headlines == [" ".join(page.headline.split())]
            counts["both"] += len(want & got)
            counts["want"] += len(want)
            counts["got"] += len(got)
            counts["pages"] += 1
            counts["right"] += right
            if show == style.__name__ and (want != got or not right):
                report(page, want, got, headlines, pool)
    return counts["both"] / counts["got"], counts["both"] / counts["want"], counts["right"] / counts["pages"]


def positions(text: str, spans: list[tuple[int, int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if text[at].isalnum()}


def report(page: Page, want: set[int], got: set[int], headlines: list[str], pool: str) -> None:
    print(f"--- {pool}: {page.headline}")
    if headlines != [" ".join(page.headline.split())]:
        print("    headline", headlines)
    at = 0
    for line in page.text.splitlines(keepends=True):
        span = set(range(at, at + len(line)))
        if lost := span & want - got:
            print(f"    lost  {len(lost):4} {line.strip()[:90]}")
        if leaked := span & got - want:
            print(f"    leak  {len(leaked):4} {line.strip()[-90:]}")
        at += len(line)


if __name__ == "__main__":
    main()
