"""`musnad score`: how close is a prediction to gold?"""

from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def score(
    predicted: Annotated[Path, typer.Argument(help="Dataset folder, .jsonl, folder of stored layers or stand-off.")],
    gold: Annotated[Path, typer.Argument(help="The same, annotated by people (or by whoever counts as right).")],
    raw: Annotated[
        list[Path] | None,
        typer.Option(help="Folder with raw files. [default: a folder raw beside PREDICTED or GOLD, and seeds]"),
    ] = None,
    seed: Annotated[int, typer.Option(help="Seed of the bootstrap.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Score predicted articles against gold in raw offsets: layout, entities, clusters, quotations, chains.

    Confidence intervals (bootstrap over articles) appear from 20 articles up.

    \b
    Example: musnad score build/suggested.jsonl annotation/gold
    """
    import json

    from corpus.console import err
    from corpus.score import compare, version_of
    from corpus.score.reading import read_side
    from corpus.score.report import COLUMNS, METHOD, table

    ours, theirs = (map(version_of, read_side(path, raw or ())) for path in (predicted, gold))
    report = compare(ours, theirs, seed)
    if as_json:
        print(json.dumps(report.as_json(), ensure_ascii=False, indent=1))
        return
    print(table(("score", "precision", "recall", "F1", "95 %", "predicted", "gold"), report.score_rows()))
    print()
    print(table(("gold quotations", "n", *COLUMNS.values()), report.quote_rows()))
    for line in (*report.remarks(), *METHOD):
        err().print(line)
