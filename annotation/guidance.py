"""What annotators read inside Label Studio: the guidelines, as the instruction of their project."""

import re
from html import escape
from importlib.resources import files

from annotation.screens import title
from schemas.errors import RoundError

_HEAD = re.compile(r"\A---\n(?P<head>.*?)\n---\n", re.DOTALL)
_VERSION = re.compile(r'^version: *"?([^"\n]+)"?', re.MULTILINE)


def instruction(layer: str, version: str) -> str:
    """Return the instruction of a project: the full guidelines in Arabic, then in English, folded."""
    parts = [f'<div dir="rtl"><h3>{escape(title(layer))} ({escape(version)})</h3></div>']
    for language, heading, direction in (("ar", "الدليل كاملا", "rtl"), ("en", "The full guidelines", "ltr")):
        text = escape(_HEAD.sub("", _read(language)).strip())
        parts.append(
            f'<details dir="{direction}"><summary>{heading}</summary>'
            f'<pre style="white-space: pre-wrap; font-family: inherit">{text}</pre></details>'
        )
    return "\n".join(parts)


def version() -> str:
    """Return the version of the guidelines from their front matter.

    Raises RoundError where it says none, or the two languages differ.
    """
    found = {language: _stated(_read(language)) for language in ("ar", "en")}
    if None in found.values() or len(set(found.values())) > 1:
        raise RoundError(
            f"annotation/guidelines: versions {found} are missing or differ; mend them, or give --guidelines"
        )
    return str(found["ar"])


def _read(language: str) -> str:
    return files("annotation").joinpath("guidelines", f"{language}.md").read_text(encoding="utf-8")


def _stated(text: str) -> str | None:
    head = _HEAD.match(text)
    found = _VERSION.search(head["head"]) if head else None
    return found[1] if found else None
