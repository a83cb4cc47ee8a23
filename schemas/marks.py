"""Quotation marks of a quotation: whether they stand there, and whether they pair up.

Pages mix ASCII, curly and angular marks, and typographic plug-ins turn them the wrong way round, so a pair is judged by
position first and by hand second.
"""

from collections.abc import Sequence
from typing import Protocol

OPENING = "«“„‟‹"
CLOSING = "»”›"
PLAIN = '"＂″'
MARKS = frozenset(OPENING + CLOSING + PLAIN)

_BEFORE = frozenset(" :،")
_AFTER = frozenset(" .،,!?؟؛…:")


class Extent(Protocol):
    """Anything with `start` and `end` in code points, end exclusive."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last one."""


def mark_before(text: str, start: int) -> str:
    """Return the quotation mark that opens at `start`, a colon, comma or blank aside; "" where none stands there."""
    at = start - 1
    while at >= 0 and text[at] in _BEFORE:
        at -= 1
    return text[at] if at >= 0 and text[at] in MARKS else ""


def mark_after(text: str, end: int) -> str:
    """Return the quotation mark that closes at `end`, closing punctuation aside; "" where none stands there."""
    at = end
    while at < len(text) and text[at] in _AFTER:
        at += 1
    return text[at] if at < len(text) and text[at] in MARKS else ""


def marks_of(text: str, spans: Sequence[Extent]) -> str:
    """Return the marks in and right around the spans of one quotation, in order."""
    found = []
    for span in spans:
        inside = "".join(character for character in text[span.start : span.end] if character in MARKS)
        found.append(mark_before(text, span.start) + inside + mark_after(text, span.end))
    return "".join(found)


def mark_state(text: str, spans: Sequence[Extent]) -> str:
    """Return `none`, `balanced` or `unbalanced` (an odd number of marks, or as many of one hand as do not pair)."""
    marks = marks_of(text, spans)
    if not marks:
        return "none"
    opening = sum(mark in OPENING for mark in marks)
    closing = sum(mark in CLOSING for mark in marks)
    return "unbalanced" if len(marks) % 2 or opening != closing else "balanced"
