"""`musnad diff`: what changed between two versions?"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from corpus.console import mends


class Form(StrEnum):
    """How to show a difference."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


@mends
def diff(
    old: Annotated[str, typer.Argument(help="Folder, version, or OWNER/NAME@REVISION in the hub's cache.")],
    new: Annotated[str, typer.Argument(help="The same, of the newer side.")],
    form: Annotated[Form, typer.Option("--format", help="How to show it; html shows Arabic side by side.")] = Form.TEXT,
    out: Annotated[Path | None, typer.Option(help="Write to this file. [default: stdout]")] = None,
) -> None:
    """Compare two versions, article by article, and name the version step: PATCH, MINOR or MAJOR.

    \b
    Example: musnad diff 0.1.0 build/musnad --format html --out diff.html
    """
    from corpus.release import diff_report
    from corpus.release.diff import Difference
    from corpus.release.versions import find_release

    difference = Difference(find_release(old), find_release(new))
    if form is Form.TEXT:
        lines = diff_report.as_text(difference)
    elif form is Form.JSON:
        lines = diff_report.as_json(difference)
    elif form is Form.MARKDOWN:
        lines = iter(diff_report.as_markdown(diff_report.summarise(difference)).splitlines())
    else:
        lines = iter(diff_report.as_html(difference).splitlines())
    if out is None:
        for line in lines:
            print(line)
    else:
        out.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
