"""`musnad check`: is every record true and readable?"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def check(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", help="Dataset folder, .jsonl or .parquet file, rounds or gold.")
    ],
    raw: Annotated[
        list[Path] | None, typer.Option(help="Folder with the raw files that records point at. [default: seeds]")
    ] = None,
    gold: Annotated[
        Path | None, typer.Option(help="Folder with the layout that is gold today. [default: annotation/gold]")
    ] = None,
    select: Annotated[
        list[str] | None, typer.Option(help="Codes to report, whole or by beginning: E, W3, E201. [default: all]")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object a finding.")] = False,
) -> None:
    """Check records and print what is wrong: file:line article field CODE message.

    Ends with 1 where an error (E) was found; warnings (W) ask a person to look and end with 0.

    \b
    Example: musnad check build/musnad annotation/rounds annotation/gold
    """
    from annotation.store import GOLD
    from corpus.checking import Beside, check_paths
    from schemas.checks import select as selected

    wanted = selected(select or ())
    beside = Beside(raw_folders=raw or [Path("seeds")], gold=gold or GOLD)
    errors = warnings = 0
    for finding in check_paths(paths, beside):
        if finding.code in wanted:
            errors += finding.is_error
            warnings += not finding.is_error
            print(json.dumps(asdict(finding), ensure_ascii=False) if as_json else finding)
    print(
        f"{beside.records} records read, {beside.with_raw} of them checked against their raw files: "
        f"{errors} errors, {warnings} warnings",
        file=sys.stderr,
    )
    raise typer.Exit(1 if errors else 0)
