"""`musnad show`: one article, so that a person can read it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends, out


@mends
def show(
    article: Annotated[str, typer.Argument(help="Id of an article or its first digits, or a raw page to read now.")],
    dataset: Annotated[Path, typer.Option(help="Dataset folder or .jsonl file with the article.")] = Path(
        "build/musnad"
    ),
    html: Annotated[Path | None, typer.Option(help="Write a page for a browser to this file instead.")] = None,
) -> None:
    """Print one article with its blocks, mentions, quotations and chains.

    Arabic stands inside direction marks where a person reads the output, and plain where a programme does.

    \b
    Example: musnad show 1a8876
    Example: musnad show 1a8876 --html article.html
    """
    from rich.text import Text

    from corpus.show import find, pieces, render_page
    from schemas.files import write_atomically

    found = find(article, dataset)
    if html:
        write_atomically(html, render_page(found))
        print(f"written: {html}", file=sys.stderr)
        return
    console = out()
    console.print(Text.assemble(*pieces(found, isolates=console.is_terminal)), end="")
