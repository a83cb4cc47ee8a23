"""`musnad release`: make a version of the data."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def release(
    version: Annotated[str, typer.Argument(help="Three numbers, such as 0.2.0.")],
    raw: Annotated[list[Path] | None, typer.Option(help="Files or folders of raw pages. [default: seeds]")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Release folder. [default: dist/musnad-VERSION]")
    ] = None,
    previous: Annotated[Path | None, typer.Option(help="Folder of the last release, if not in dist/.")] = None,
    standoff: Annotated[bool, typer.Option("--standoff", help="Also write the form without texts.")] = False,
    day: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="Day of the release. [default: today, UTC]")
    ] = None,
    workers: Annotated[int | None, typer.Option(min=1, help="Processes; default: one a core.")] = None,
) -> None:
    """Build a version, prove it in order, and record it in corpus/releases.toml.

    Refused where records have errors, something is not committed, the version exists, or its number is smaller than
    what changed demands.

    \b
    Example: musnad release 0.2.0 --standoff
    """
    import os

    from corpus.checkout import default_raw
    from corpus.console import err
    from corpus.release.make import Wanted, make_release

    made = make_release(
        Wanted(
            version=version,
            raw=tuple(raw) if raw else default_raw(),
            out=out,
            previous=previous,
            standoff=standoff,
            day=day.date() if day else None,
            workers=workers or os.cpu_count() or 1,
        )
    )
    for left in made.plan.quarantine:
        ties = ", ".join(f"{article} ({split})" for article, split in left.ties)
        err().print(f"quarantined, left out: {left.article} is tied to {ties}")
    for line in made.released.summary:
        err().print(line)
    err().print(f"{made.released.level} {made.released.version}: sha256:{made.released.content_sha256}")
    for folder in (made.folder, made.standoff):
        if folder:
            print(folder)
