"""`musnad stats`: what a dataset holds, in numbers."""

import json
from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends, print_table


@mends
def stats(
    dataset: Annotated[Path, typer.Argument(metavar="[DIR]", help="Dataset folder or .jsonl file.")] = Path(
        "build/musnad"
    ),
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object: table -> lines.")] = False,
    top: Annotated[int, typer.Option(help="Lines of the tables without end (cues, sources); 0 for all.", min=0)] = 20,
) -> None:
    """Count articles, parts of the text, mentions, quotations, chains, reporting words, sources and layer statuses.

    \b
    Example: musnad stats build/musnad
    Example: musnad stats build/musnad --json
    """
    from corpus.dataset import read_articles
    from corpus.stats import OPEN_LISTS, TABLES, Tally, records

    frames = Tally(read_articles(dataset), sources=True).frames()
    shown = {name: frame.head(top) if top and name in OPEN_LISTS else frame for name, frame in frames.items()}
    if as_json:
        print(json.dumps({name: records(frame) for name, frame in shown.items()}, ensure_ascii=False, indent=1))
        return
    for name, frame in shown.items():
        rest = f" ({len(frame)} of {len(frames[name])})" if len(frame) < len(frames[name]) else ""
        print_table(TABLES[name].title + rest, list(frame.columns), [tuple(row.values()) for row in records(frame)])
