"""What the page's own outlet is called, as the lines above the headline print it; datelines name it too."""

from collections.abc import Iterable
from functools import cache

from corpus.arabic import fold_word
from corpus.layout.lines import NUMBER, SEPARATOR, Line
from corpus.lexicon.reading import read_lexicon

_NAME_WORDS = 4
_TOP = 12
"""Lines further down than this are menus."""


def names(above: Iterable[Line]) -> frozenset[str]:
    """Return the names, in search forms, that the outlet may go by: its whole name, and what is left of it in use.

    "Radio Harbour Arabic" is called so, "Harbour Arabic" and "Harbour". Sections come out as names too; they do no
    harm, for what opens a text with a dash behind it is a dateline either way.
    """
    found: set[str] = set()
    for _, line in zip(range(_TOP), above, strict=False):
        for part in _parts(line.tokens):
            found |= _called(part)
    return frozenset(found)


def _parts(tokens: tuple[str, ...]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for token in tokens:
        if token == SEPARATOR:
            parts.append([])
        else:
            parts[-1].append(token)
    return [part for part in parts if 0 < len(part) <= _NAME_WORDS and part[0].isalpha() and NUMBER not in part]


def _called(words: list[str]) -> set[str]:
    """A name, the name without the kind of outlet before it, and what is left of both without their last words."""
    begin = int(len(words) > 1 and words[0] in _kinds())
    ends = range(begin + 1, len(words) + 1)
    return {" ".join(words[:end]) for end in ends} | {" ".join(words[begin:end]) for end in ends}


@cache
def _kinds() -> frozenset[str]:
    return frozenset(map(fold_word, read_lexicon("notices.toml")["outlet_types"]))
