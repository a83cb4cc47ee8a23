"""Layout on pages in twenty styles generated around given articles, and on the seeds without their outlets' phrases.

Example:
    python benchmarks/layout.py ARTICLES [--pages 3] [--show STYLE]

ARTICLES is a folder of raw text files with their layout beside them (`raw/*.txt`, `gold/*.json`: key `layout`, a list of
{role, start, end}); only title and body paragraphs are taken. Text, furniture and truth are made here; nothing of the
layout's own code takes part in scoring. Precision and recall count characters that are not blank.
"""

import argparse
import json
import random
import re
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.layout_outlets import OUTLETS
from benchmarks.layout_styles import STYLES, Body, Maker, Page, Style
from corpus.layout import find_regions

ARTICLE_ROLES = {"headline", "dateline", "subheading", "body"}
SEED = 20210127


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("articles", type=Path)
    parser.add_argument("--pages", type=int, default=3, help="pages an article and style")
    parser.add_argument("--show", help="print what goes wrong in this style")
    arguments = parser.parse_args()
    bodies = load(arguments.articles)
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
    for variant in VARIANTS:
        changed = [variant(body) for body in bodies]
        print(f"bodies {variant.__name__}: {(variant.__doc__ or '').strip()}\n")
        print("| style (held phrases) | precision | recall | headline |\n| --- | --- | --- | --- |")
        rows = [score(style, changed, "held", arguments.pages, arguments.show) for style in STYLES]
        for style, row in zip(STYLES, rows, strict=True):
            if row[0] < 0.97 or row[1] < 0.97 or row[2] < 0.95:
                print(f"| {style.__name__} | {row[0]:.4f} | {row[1]:.4f} | {row[2]:.3f} | <")
        print("| mean | " + " | ".join(f"{sum(row[at] for row in rows) / len(rows):.4f}" for at in range(3)) + " |\n")


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
