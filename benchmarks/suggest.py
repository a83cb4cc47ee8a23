"""What the automatic annotator costs: beside the simple rules of `yardstick.py`, and on adversarial input.

Example:
    python benchmarks/suggest.py [FOLDER...] [--rounds 9] [--peer FILE] [--profile]

FOLDER holds raw pages (`*.txt`; default: seeds). One core, processor time, all contenders in turn in every round; the
ratio is the median over rounds. Layout is done beforehand: both read the page's text. --peer names a Python file whose
`work(files)` reads and annotates raw pages with other rules: it is then timed in the same rounds.
Writes `benchmarks/results/suggest.md` unless --profile is given.
"""

import argparse
import cProfile
import importlib
import platform
import pstats
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.yardstick import annotate
from corpus.readers import RawDocument
from corpus.readers.text import read
from corpus.suggest.entities import find_entities
from corpus.suggest.pages import laid_out
from corpus.suggest.rules import RuleSuggester
from schemas.records import Article, Block, Body

ROOT = Path(__file__).parents[1]
GOAL = 4.0
SIZES = (50_000, 200_000, 1_000_000)


def each(work: Callable[[Any], object], items: Sequence[Any]) -> Callable[[], object]:
    """Return the work on all items, one by one."""

    def run() -> None:
        for item in items:
            work(item)

    return run


def peer_of(file: Path) -> Callable[[list[str]], object]:
    """Return the `work` of another program, which may import what stands beside it."""
    sys.path.insert(0, str(file.parent))
    work: Callable[[list[str]], object] = importlib.import_module(file.stem).work
    return work


def compare(
    documents: list[RawDocument], articles: list[Article], rounds: int, further: dict[str, Callable[[], object]]
) -> dict[str, list[float]]:
    """Return the processor time an article of every contender, round by round, in milliseconds."""
    runs = {
        "yardstick": each(annotate, [document.text for document in documents]),
        **further,
        "entities": each(find_entities, [article.body.text for article in articles]),
        "annotator": each(RuleSuggester().suggest, articles),
    }
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for round_number in range(rounds + 1):
        for name, run in runs.items():
            started = time.process_time()
            run()
            if round_number:  # the first one fills the memories
                taken[name].append((time.process_time() - started) / len(articles) * 1000)
    return taken


def adversaries(sample: str) -> dict[str, Callable[[int], str]]:
    """Return makers of hostile texts of a wanted length."""
    letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
    dice = random.Random(1)

    def word() -> str:
        return "".join(dice.choice(letters) for _ in range(6))

    return {
        "an article over and over": lambda size: (sample * (size // len(sample) + 1))[:size],
        "quotation marks only": lambda size: '"' * size,
        "a mark after every letter": lambda size: "“ا” " * (size // 4),
        "no space": lambda size: "ا" * size,
        "clitics only": lambda size: "و ف ب ل ك " * (size // 10),
        "the word president": lambda size: "رئيس " * (size // 5),
        "a new minister in every sentence": lambda size: " ".join(f"وزير {word()} قال" for _ in range(size // 16)),
        "a new person in every sentence": lambda size: " ".join(
            f"الدكتور محمد {word()}ي قال" for _ in range(size // 24)
        ),
        "a new company in every sentence": lambda size: " ".join(f"شركة {word()} و" for _ in range(size // 14)),
        "reports in reports": lambda size: "قال المدير إن الأمر، مشيرا إلى أن " * (size // 34),
        "one result behind another": lambda size: "قال المدير إن الإنتاج زاد، مما رفع الأسعار، " * (size // 44),
        "a name told by other words": lambda size: "قرأ نيويورك تايمز، " * (size // 19),
        "numbers only": lambda size: "5 و " * (size // 4),
        "lines of one letter": lambda size: "ا\n" * (size // 2),
    }


def article_of(text: str, like: Article) -> Article:
    """Return an article with this text as its body."""
    body = Body.model_validate(
        {
            "text": text,
            "blocks": (Block(role="body", start=0, end=len(text), raw_start=0, raw_end=len(text)),),
            "furniture": (),
            "alignment": ({"start": 0, "raw_start": 0, "length": len(text)},),
        }
    )
    return like.model_copy(update={"body": body})


def growth(articles: list[Article]) -> dict[str, list[float]]:
    """Return seconds for every hostile text at every size."""
    suggester = RuleSuggester()
    sample = max((article.body.text.replace("\n", " ") for article in articles), key=len)
    found: dict[str, list[float]] = {}
    for name, make in adversaries(sample).items():
        found[name] = []
        for size in SIZES:
            article = article_of(make(size).strip(), articles[0])
            started = time.process_time()
            suggester.suggest(article)
            found[name].append(time.process_time() - started)
    return found


def report(taken: dict[str, list[float]], grown: dict[str, list[float]], articles: list[Article], rounds: int) -> str:
    """Return the results as Markdown."""
    length = sum(len(article.body.text) for article in articles) / len(articles)
    bases = [name for name in taken if name not in ("entities", "annotator")]
    lines = [
        "# Cost of the automatic annotator",
        "",
        f"`python benchmarks/suggest.py`: {len(articles)} articles of {length:.0f} characters on average,",
        f"{rounds} rounds, one core, processor time.",
        f"Machine: {platform.machine()}, {platform.system()}, Python {platform.python_version()}.",
        f"Goal: at most {GOAL:g} times the yardstick (`benchmarks/yardstick.py`: simple rules, Arrow rows for a page).",
        "",
        "| | median, ms an article | "
        + " | ".join(f"ratio to {base}, median | least and most" for base in bases)
        + " |",
        "| --- | --- " + "| --- | --- " * len(bases) + "|",
    ]
    for name, values in taken.items():
        cells = [f"{statistics.median(values):.2f}"]
        for base in bases:
            ratios = [value / other for value, other in zip(values, taken[base], strict=True)]
            cells += [f"{statistics.median(ratios):.1f}", f"{min(ratios):.1f} to {max(ratios):.1f}"]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    lines += ["", "Seconds for hostile texts (linear: about 4 and 5 times as long from one column to the next):", ""]
    lines += ["| text | " + " | ".join(f"{size:,} characters" for size in SIZES) + " |", "| --- " * 4 + "|"]
    lines += [f"| {name} | " + " | ".join(f"{value:.2f}" for value in values) + " |" for name, values in grown.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[ROOT / "seeds"], metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--peer", type=Path, metavar="FILE", help="a Python file with work(files), to compare with too")
    parser.add_argument("--profile", action="store_true", help="print where the time goes instead")
    given = parser.parse_args()
    documents = [one for one in read(given.folders) if isinstance(one, RawDocument)]
    articles = [laid_out(document) for document in documents]
    if given.profile:
        suggester = RuleSuggester()
        profile = cProfile.Profile()
        suggester.suggest(articles[0])
        profile.runcall(lambda: [suggester.suggest(article) for article in articles for _ in range(20)])
        pstats.Stats(profile).sort_stats("tottime").print_stats(30)
        return
    further: dict[str, Callable[[], object]] = {}
    if given.peer is not None:
        files = [str(file) for folder in given.folders for file in sorted(folder.rglob("*.txt"))]
        further[given.peer.name] = partial(peer_of(given.peer), files)
    taken = compare(documents, articles, given.rounds, further)
    text = report(taken, growth(articles), articles, given.rounds)
    (ROOT / "benchmarks" / "results" / "suggest.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
