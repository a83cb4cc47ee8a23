"""`musnad build`: raw pages to a dataset folder."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def build(
    raw: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders of raw pages; default: seeds/ of a checkout.")
    ] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="Dataset folder to write.")] = Path("build/musnad"),
    annotation: Annotated[
        Path | None, typer.Option(help="Folder with gold/ and rounds/; default: annotation/ of a checkout.")
    ] = None,
    suggest: Annotated[bool, typer.Option(help="Let the automatic annotator fill layers without gold.")] = True,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Leave out what cannot be read or carried, and list it.")
    ] = False,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; default: one a core.")] = None,
) -> None:
    """Build a dataset folder that `load_dataset` opens.

    Takes raw pages, with gold where an article has been adjudicated; everything else is suggested by rules. The same
    inputs give the same bytes. The folder appears whole or not at all. Splits are those of corpus/splits.csv; articles
    that no release has placed yet stand in train.

    \b
    Example: musnad build seeds --out build/musnad
    """
    import os

    from corpus.build.process import Settings
    from corpus.build.run import Order
    from corpus.build.run import build as run
    from corpus.checkout import annotation_folder, default_raw
    from corpus.console import err, progress
    from corpus.splits import read_splits

    order = Order(
        raw=tuple(raw) if raw else default_raw(),
        out=out,
        annotation=annotation or annotation_folder(),
        splits={line.article: line.split for line in read_splits()},
        settings=Settings(suggest=suggest),
        keep_going=keep_going,
        workers=workers or os.cpu_count() or 1,
    )
    with progress() as bar:
        report = run(order, lambda items, what, total: bar.track(items, total=total, description=what))
    from corpus.build.summary import summary

    err().print(summary(report))
    print(report.folder)
