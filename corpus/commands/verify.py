"""`musnad verify`: is a release what its manifest says?"""

from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def verify(
    folder: Annotated[str, typer.Argument(help="Folder, version, or OWNER/NAME@REVISION in the hub's cache.")],
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Also build it again from the checkout here and compare the content.")
    ] = False,
    raw: Annotated[list[Path] | None, typer.Option(help="Raw pages for --rebuild. [default: seeds]")] = None,
) -> None:
    """Prove a release: every file against MANIFEST.json, its content against corpus/releases.toml, and a new build.

    \b
    Example: musnad verify dist/musnad-0.1.0 --rebuild
    """
    from corpus.checkout import default_raw
    from corpus.console import err
    from corpus.release.verify import rebuilt, verified
    from corpus.release.versions import find_release

    found = find_release(folder)
    for line in verified(found):
        err().print(line)
    if rebuild:
        err().print(rebuilt(found, tuple(raw) if raw else default_raw()))
    print("good")
