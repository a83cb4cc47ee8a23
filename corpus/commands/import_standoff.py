"""`musnad import-standoff`: annotation made elsewhere, in raw offsets, becomes a round or gold."""

from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def import_standoff(
    folder: Annotated[Path, typer.Argument(help="Folder of stand-off files, one *.json an article.")],
    raw: Annotated[Path, typer.Option(help="Folder of the raw files that they name.")],
    round: Annotated[str, typer.Option("--round", help="Name of the round; -layout, -entities, -quotes is added.")],
    annotator: Annotated[str, typer.Option(help="Pseudonym of whoever made the annotation.")],
    guidelines: Annotated[str, typer.Option(help="Version of the guidelines it follows.")],
    rounds: Annotated[Path, typer.Option(help="Folder of the rounds.")] = Path("annotation/rounds"),
    gold: Annotated[
        Path | None, typer.Option(help="The annotation is adjudicated: write it to this folder, with what was decided.")
    ] = None,
    provenance: Annotated[str | None, typer.Option(help="How the annotation came about, for round.toml.")] = None,
) -> None:
    """Import raw-offset stand-off annotation.

    Every text, offset, label and digest is checked against the raw files before anything is written. The form of the
    files is described in annotation/standoff.py.

    \b
    Example: musnad import-standoff passes/a --raw seeds --round seed --annotator model-a --guidelines 0.1
    """
    from annotation.importer import Provenance, read_folder
    from annotation.intake import take_as_gold, take_into_rounds

    found = read_folder(folder, raw, Provenance(round, annotator, guidelines))
    written = take_as_gold(found, rounds, gold) if gold else take_into_rounds(found, rounds, provenance)
    for path in written:
        typer.echo(path)
