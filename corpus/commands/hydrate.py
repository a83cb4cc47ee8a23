"""`musnad hydrate`: bring the text back into a stand-off release."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def hydrate(
    standoff: Annotated[
        str, typer.Argument(help="Stand-off release: folder, or OWNER/NAME@REVISION in the hub's cache.")
    ],
    raw: Annotated[list[Path], typer.Option(help="Folder or file with pages you hold; may be given several times.")],
    out: Annotated[Path, typer.Option("--out", "-o", help="Dataset folder to write.")] = Path("build/musnad-full"),
    partly: Annotated[
        bool, typer.Option("--partly", help="Also rebuild articles whose page has changed, span by span.")
    ] = False,
) -> None:
    """Restore the text of a stand-off release from raw pages, and prove it.

    Prints one JSON object an article: how it was restored, how much of it was found, what has no place. Ends with 1
    where an article is missing or a page has changed; what could be restored is written all the same.

    \b
    Example: musnad hydrate musnad-standoff --raw pages --out musnad-full
    """
    from corpus.console import err
    from corpus.release.hydrate import How
    from corpus.release.hydrate import hydrate as run
    from corpus.release.versions import find_release

    result = run(find_release(standoff), raw, out, partly)
    for one in result.articles:
        print(json.dumps(asdict(one), ensure_ascii=False))
    whole = sum(one.how in (How.DIGEST, How.ALIGNED) for one in result.articles)
    err().print(f"{whole} of {len(result.articles)} articles restored and proven; written to {out}")
    if result.same_bytes:
        err().print("the folder is the full release, byte for byte")
    elif result.differing:
        err().print(
            f"all texts are proven, but these files differ, so code or Parquet version does: {result.differing}"
        )
    raise typer.Exit(0 if whole == len(result.articles) else 1)
