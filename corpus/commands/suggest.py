"""`musnad suggest`: what the automatic annotator finds in raw pages."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


@mends
def suggest(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Raw pages, or folders of them.")],
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Print a line a span instead: file, start, end, label or kind, rule, text."),
    ] = False,
) -> None:
    """Annotate raw pages: entities, clusters, quotations and chains, one article a line as JSON.

    Offsets count code points into body.text. With --explain, columns are separated by tabs and every span names the
    rule that found it.

    \b
    Example: musnad suggest seeds/000_65e37e9a6c1e3595.txt > suggested.jsonl
    """
    from corpus.readers import RawDocument
    from corpus.readers.text import read
    from corpus.suggest import default_suggester
    from corpus.suggest.pages import annotated, explained

    suggester = default_suggester()
    unread = 0
    for document in read(files):
        if not isinstance(document, RawDocument):
            unread += 1
            print(f"musnad: {document}", file=sys.stderr)
            continue
        if explain:
            for line in explained(document, suggester):
                print(line)
        else:
            print(annotated(document, suggester).model_dump_json())
    raise typer.Exit(1 if unread else 0)
