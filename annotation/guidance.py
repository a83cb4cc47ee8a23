"""What annotators read inside Label Studio: the guidelines, as the instruction of their project."""

import re
from html import escape
from importlib.resources import files

from annotation.screens import title
from schemas.errors import RoundError


def instruction(layer: str, version: str) -> str:
    """Return the instruction of a project: the full guidelines in Arabic, then in English, folded."""
    parts = [f'<div dir="rtl"><h3>{escape(title(layer))} ({escape(version)})</h3></div>']
    for language, heading, direction in (("ar", "الدليل كاملا", "rtl"), ("en", "The full guidelines", "ltr")):
        path = files("annotation").joinpath("guidelines", f"{language}.md")
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        parts.append(
            f'<details dir="{direction}"><summary>{heading}</summary>'
            f'<pre style="white-space: pre-wrap; font-family: inherit">{escape(text)}</pre></details>'
        )
    return "\n".join(parts)


def version() -> str:
    """Return the version of the guidelines, as the first heading of the English ones says it.

    Raises RoundError where it says none.
    """
    path = files("annotation").joinpath("guidelines", "en.md")
    head = path.read_text(encoding="utf-8").split("\n", 1)[0] if path.is_file() else ""
    found = re.search(r"\d+(\.\d+)+", head)
    if found is None:
        raise RoundError(f"{path}: its first line names no version; write it there, or give --guidelines")
    return found[0]
