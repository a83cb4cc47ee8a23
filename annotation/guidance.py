"""What annotators read inside Label Studio: the guidelines, as the instruction of their project."""

from html import escape
from importlib.resources import files

from annotation.screens import title


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
