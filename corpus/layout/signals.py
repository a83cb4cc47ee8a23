"""What tells article from furniture where no phrase does: shared vocabulary, length, stops, openings, repetition."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpus.arabic import fold_word
from corpus.layout.lines import SEPARATOR, SHORT, TAG, Line
from corpus.layout.phrases import Kind, Share, lexicon

_STEM = re.compile("(?<![ء-ي])(?:[وفبكلس]{0,2}ال|لل)?[وفبلكس]{0,3}([ء-ي]{3,5})[ء-ي]*")
_CLAUSE = re.compile("[،؛]|[.!؟?] ")
_LATIN = re.compile("[A-Za-z]")
_ADDRESS = re.compile(r"https?:|www\.|\w@\w|\.(?:com|net|org|info)\b")
_PROSE_WORDS = 8
_LONG = 100


class Signals(NamedTuple):
    """What a line looks like next to the others."""

    kind: Kind | None
    """The furniture phrase that it is."""
    share: Share
    support: float
    """Share of its subject words that other long lines of the page use too."""
    subjects: int
    """How many subject words it has."""
    prose: bool
    """A sentence or more of running text: the page's body is made of such lines."""
    repeated: bool
    """The same words stand on another line too."""


def read(lines: Sequence[Line]) -> list[Signals]:
    """Measure every line of a page; the time is proportional to the page."""
    words = lexicon()
    stems = [_stems(line.text) for line in lines]
    forms = Counter(line.tokens for line in lines)
    carriers = [index for index, line in enumerate(lines) if _is_long(line)]
    spread = Counter(stem for index in carriers for stem in stems[index])
    alone = len(carriers) < 3
    found = []
    for line, subjects in zip(lines, stems, strict=True):
        own = 1 if _is_long(line) else 0
        shared = sum(spread[stem] > own for stem in subjects)
        support = shared / len(subjects) if subjects else 0.0
        kind = _kind(line)
        share = words.share(line.tokens)
        prose = _is_prose(line, kind, share) and (alone or support >= 0.08)
        found.append(Signals(kind, share, support, len(subjects), prose, forms[line.tokens] > 1))
    return found


def looks_like_link(line: Line) -> bool:
    """Whether a line could be a linked headline: several words, not too long, no full stop."""
    return len(line.text) <= 160 and len(line.tokens) >= 4 and line.stop != "."


def is_address(line: Line) -> bool:
    """Whether a line is a web or mail address, hash tags, or in Latin letters for the most part."""
    text = line.text
    if len(text) > SHORT:
        return False
    latin = len(_LATIN.findall(text))
    return (
        latin * 2 > len(text) or (bool(_ADDRESS.search(text)) and len(line.tokens) <= 12) or line.tokens[:1] == (TAG,)
    )


def is_list(line: Line) -> bool:
    """Whether a short line is several things between separators, as in a breadcrumb or a menu."""
    return len(line.text) <= SHORT and line.tokens.count(SEPARATOR) >= 2


def clauses(line: Line) -> int:
    """Count the marks inside a line that only running text has."""
    return len(_CLAUSE.findall(line.text[:SHORT]))


def _is_long(line: Line) -> bool:
    return len(line.text) >= _LONG


def _is_prose(line: Line, kind: Kind | None, share: Share) -> bool:
    if kind is not None and not kind.weak:
        return False
    long = len(line.text)
    if long > SHORT:
        return True
    if share.furniture >= 0.3:
        return False
    ended = line.stop == "." or (line.stop in ("!", "؟", "?") and long >= _LONG)
    return (ended and len(line.tokens) >= _PROSE_WORDS) or (long >= 150 and clauses(line) > 0)


def _kind(line: Line) -> Kind | None:
    kind = lexicon().match(line.tokens)
    if kind is None:
        return None
    long = len(line.text) > SHORT
    sentence = line.stop == "." and len(line.tokens) > 10
    return None if (long or sentence) and not kind.firm else kind


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(stem for word in lexicon().plain for stem in _STEM.findall(word))


def _stems(text: str) -> set[str]:
    return set(_STEM.findall(fold_word(text))) - _plain_stems()
