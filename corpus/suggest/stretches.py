"""The words of a text, read by the stretches between its spaces: most are one word, and news repeats its words."""

from functools import cache
from itertools import chain
from typing import NamedTuple

from corpus.arabic.reading import FORMS
from corpus.arabic.remembered import Remembered
from corpus.arabic.segments import pieces
from corpus.suggest import kinds as K
from corpus.suggest.vocabulary import vocabulary
from corpus.suggest.words import NO_PHRASES, Phrases

AHEAD = 8
"""No rule looks further ahead than this past the last word it took."""


class Token(NamedTuple):
    """One token of a text: as it is written, then what `words.Word` says of it."""

    written: str
    width: int
    """Its letters and the blanks before it."""
    length: int
    whole: str
    """The search form with proclitics."""
    kinds: int
    cut: int
    form: str
    phrases: Phrases
    group: str
    opens: bool
    sought: tuple[int, ...]
    nameable: bool


class Columns(NamedTuple):
    """The tokens of a text, `AHEAD` empty ones behind them, field by field."""

    written: tuple[str, ...]
    width: tuple[int, ...]
    length: tuple[int, ...]
    whole: tuple[str, ...]
    kinds: tuple[int, ...]
    cut: tuple[int, ...]
    form: tuple[str, ...]
    phrases: tuple[Phrases, ...]
    group: tuple[str, ...]
    opens: tuple[bool, ...]
    sought: tuple[tuple[int, ...], ...]
    nameable: tuple[bool, ...]


def columns(text: str) -> Columns:
    """Return the tokens of a text, as `segments.split` cuts it; the first is as wide as if a space stood before it.

    A blank before a space, or at the text's end, is in no stretch: its text is cut as a whole.
    """
    stretches = text.split(" ")
    found = Columns._make(zip(*chain.from_iterable(map(_stretches().__getitem__, stretches)), *_AHEAD, strict=True))
    if sum(found.width) <= len(text):
        return Columns._make(zip(*_cut(text.rstrip()), *_AHEAD, strict=True))
    return found


@cache
def _stretches() -> Remembered[tuple[Token, ...]]:
    return Remembered(_cut)


def _cut(stretch: str) -> tuple[Token, ...]:
    words, found = vocabulary().words, []
    space = 1
    for piece in pieces(stretch):
        written = piece.lstrip()
        found.append(Token(written, len(piece) + space, len(written), FORMS[written], *words[written]))
        space = 0
    return tuple(found)


_AHEAD = (Token("", 0, 0, "", K.MARK, 0, "", NO_PHRASES, "", False, (), False),) * AHEAD
