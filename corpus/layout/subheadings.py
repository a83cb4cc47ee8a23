"""Headings inside the text, told from linked titles, labels and captions between paragraphs."""

import re
from collections.abc import Sequence

from corpus.layout.evidence import ARROWS, BULLETS
from corpus.layout.known_names import is_town
from corpus.layout.lines import Line
from corpus.layout.signals import Signals, goes_on, is_list

_WORDS = 10
_LENGTH = 80
_FEW_WORDS = 5
_APART_WORDS = 4
_ASKED_WORDS = 8
_SHARED = 0.3
_COLONS = ":："
_NUMBERED = re.compile(r"\d{1,2} ?[-–.)] ?\S")
_FRAMED = re.compile(r"(?P<mark>[-–—*=])\s?\S.*\S\s?(?P=mark)|[«“\"][^«»“”\"]+[»”\"]")
"""Between signs, or all of it in marks of quotation."""


def is_subheading(
    lines: Sequence[Line], signals: Sequence[Signals], index: int, before: str, repeated: bool, second: bool
) -> bool:
    """Whether a line between paragraphs is a heading: short, no sentence, and text stands below it.

    A few words between two paragraphs are one; more words may be a linked title, unless the body shares them. Below
    furniture it stands apart from that as far as from the text. `before` is the role of the line above, `repeated`
    tells that the page holds the line more than once, `second` that it follows the first paragraph, where links do.
    """
    line, signal = lines[index], signals[index]
    if line.text[0] in ARROWS or line.stop in (".", "…") or line.text[-1] in "،,؛":
        return False
    if line.text[-1] in _COLONS and goes_on(line) or before == "body" and lines[index - 1].text[-1] in _COLONS:
        return False
    words = signal.share.words
    if not 0 < words <= _WORDS or len(line.text) > _LENGTH or goes_on(line) and len(line.tokens) > _APART_WORDS:
        return False
    if not _has_text_below(lines, signals, index):
        return False
    if signal.support >= _SHARED or _FRAMED.fullmatch(line.text):
        return True
    if not signals[index + 1].sentence:
        return False
    if _NUMBERED.match(line.text) and before == "body":
        return True
    if repeated or words < 2 and not is_town(line.text) or is_list(line) or second and not line.stop:
        return False
    if before == "body":
        return words <= _FEW_WORDS
    asked = line.stop in ("؟", "?")
    return 1 < line.gap >= lines[index + 1].gap and words <= (_ASKED_WORDS if asked else _APART_WORDS)


def _has_text_below(lines: Sequence[Line], signals: Sequence[Signals], index: int) -> bool:
    below = lines[index + 1] if index + 1 < len(lines) else None
    if below is None:
        return False
    return signals[index + 1].sentence or bool(below.stop) or below.text[0] in BULLETS or below.text[-1] == ":"
