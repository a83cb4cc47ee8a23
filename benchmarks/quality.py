"""How good suggestions are: on the seeds, and on folders of annotated articles named on the command line.

Example:
    python benchmarks/quality.py [FOLDER ...] [--show entities|quotes]

A FOLDER holds raw pages (`raw/*.txt`) and their gold (`gold/*.json`, raw-offset stand-off). Each set is scored three
times: from the raw page, with the layout that the programme finds; on the gold layout, which shows the annotator alone;
and on gold layout and gold mentions, which shows the quotations alone. The scoring is that of `musnad score`; see there
what each figure means.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from corpus.build.process import Settings, make_article
from corpus.readers import Unreadable
from corpus.readers.text import read
from corpus.score import Report, Version, compare, version_of
from corpus.score.reading import read_side
from corpus.score.report import COLUMNS, METHOD, table
from corpus.score.version import Said
from corpus.suggest import default_suggester
from schemas.matching import Span, pair_by_overlap
from schemas.records import NO_LAYER, Article

ROOT = Path(__file__).parents[1]
NOTE = """\
The rules were tuned on these articles, so the figures are upper bounds; how the rules do on other outlets has to be
measured elsewhere. The gold was made by a language model under our guidelines; no person reviewed it.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folders", type=Path, nargs="*", help="folders with raw/*.txt and gold/*.json")
    parser.add_argument("--show", choices=["entities", "quotes"], help="print what differs instead of figures")
    arguments = parser.parse_args()
    sets = [("seeds", ROOT / "seeds", ROOT / "annotation" / "gold")]
    sets += [(folder.resolve().name, folder / "raw", folder / "gold") for folder in arguments.folders]
    if not arguments.show:
        suggester = default_suggester()
        print(f"# Quality of suggestions ({suggester.name} {suggester.version})\n\n{NOTE}")
    for name, raw, gold in sets:
        articles = list(read_side(gold, [raw]))
        if arguments.show:
            show(arguments.show, articles)
            continue
        ways = {
            "from the raw page": from_pages(raw),
            "on the gold layout": on_gold(articles, {"entities": (), "clusters": (), "quotes": ()}),
            "on gold layout and mentions": on_gold(articles, {"quotes": ()}),
        }
        for way, predicted in ways.items():
            write(f"{name}, {way}", compare(map(version_of, predicted), map(version_of, articles)))
    if not arguments.show:
        print("## What the figures mean\n\n" + "\n".join(f"- {line}" for line in METHOD))


def from_pages(folder: Path) -> Iterator[Article]:
    for document in read([folder]):
        if isinstance(document, Unreadable):
            raise SystemExit(f"{folder}: {document}")
        article, _ = make_article(document, {}, settings=Settings(suggest=True))
        yield article


def on_gold(articles: Iterable[Article], emptied: dict[str, object]) -> Iterator[Article]:
    """Suggest afresh what was emptied; what is left is given to the annotator as judged by people."""
    suggester = default_suggester()
    for article in articles:
        open_layers = dict.fromkeys(emptied.keys() - {"clusters"}, NO_LAYER)
        annotation = article.annotation.model_copy(update=open_layers)
        bare = article.model_copy(update={**emptied, "annotation": annotation})
        found = suggester.suggest(bare)
        update = {"entities": found.entities, "quotes": found.quotes, "clusters": found.clusters}
        yield bare.model_copy(update=update)


def write(title: str, report: Report) -> None:
    print(f"## {title}\n")
    print("\n".join(report.remarks()), end="\n\n")
    print(table(("score", "precision", "recall", "F1", "95 %", "predicted", "gold"), report.score_rows()), end="\n\n")
    print(table(("gold quotations", "n", *COLUMNS.values()), report.quote_rows()), end="\n\n")


def show(layer: str, articles: list[Article]) -> None:
    """Print what the annotator misses (-), makes up (+) or gets wrong (-, +), on the gold layout."""
    suggested = on_gold(articles, {"entities": (), "clusters": (), "quotes": ()})
    for gold, found in zip(articles, suggested, strict=True):
        print(f"\n{gold.id} {gold.metadata.source_file}")
        if layer == "entities":
            one, two = ({(it.start, it.label, it.text) for it in side.entities} for side in (gold, found))
            for item in sorted(one ^ two):
                print("-" if item in one else "+", *item)
        else:
            show_quotes(version_of(gold), version_of(found), Texts(gold))


class Texts:
    """Spans in words."""

    def __init__(self, article: Article) -> None:
        runs = (
            (run.raw_start + step, run.start + step) for run in article.body.alignment for step in range(run.length)
        )
        self.letters = {raw: article.body.text[offset] for raw, offset in runs}

    def __call__(self, span: Span | None) -> str:
        return "–" if span is None else "".join(self.letters.get(offset, "") for offset in range(*span))


def show_quotes(gold: Version, found: Version, text: Texts) -> None:
    pairs = dict(pair_by_overlap([it.spans for it in gold.quotes], [it.spans for it in found.quotes]))
    for index, quote in enumerate(gold.quotes):
        ours = found.quotes[pairs[index]] if index in pairs else None
        due, is_so = describe(quote, text), describe(ours, text) if ours else ["missed"]
        if due != is_so:
            print("-", " | ".join(due), "\n+", " | ".join(is_so))
    for index in sorted(set(range(len(found.quotes))) - set(pairs.values())):
        print("- made up\n+", " | ".join(describe(found.quotes[index], text)))


def describe(quote: Said, text: Texts) -> list[str]:
    return [
        quote.kind,
        f"cue {text(quote.cue)}",
        f"speaker {', '.join(text(it.span) for it in quote.speakers) or '–'}",
        *(f"via {text(it.span)} ({text(it.cue)})" for it in quote.relays),
        f"to {text(quote.addressee.span if quote.addressee else None)}",
        " … ".join(map(text, quote.spans)),
    ]


if __name__ == "__main__":
    main()
