"""The words of a text, read by the stretches between its blanks: most are one word, and news repeats its words."""

from collections.abc import Callable
from functools import reduce
from itertools import accumulate, chain
from operator import iconcat
from typing import Any, NamedTuple

from corpus.arabic.remembered import Remembered
from corpus.arabic.segments import pieces, untagged
from corpus.suggest import kinds as K
from corpus.suggest.undotted import with_dots, with_every_dot, writes_no_dots
from corpus.suggest.vocabulary import vocabulary
from corpus.suggest.words import Phrases

AHEAD = 8
"""No rule looks further ahead than this past the last word it took."""


class Columns(NamedTuple):
    """The tokens of a text, field by field, `AHEAD` empty ones behind them; from `whole` on as in `words.Word`."""

    written: list[str]
    width: list[int]
    """Their letters and the blanks before them."""
    length: list[int]
    whole: list[str]
    told: list[int]
    kinds: list[int]
    clitic: list[str]
    form: list[str]
    phrases: list[Phrases | None]
    group: list[str]
    sought: list[tuple[int, ...]]


def columns(text: str) -> tuple[Columns, list[int]]:
    """Return the tokens of a text, as `segments.split` cuts it, and where they end, in code points of the text.

    The first width begins at -1, as if a space stood before the text, since every stretch is as wide as itself and the
    blank before it. Where the text has another blank, beside one or at its ends, all is cut as a whole.
    """
    text = untagged(text)
    parts = text.split()
    stretches = _UNDOTTED if writes_no_dots(text, len(parts)) else _USUAL
    found = _columns(reduce(iconcat, map(stretches.__getitem__, parts), []))
    ends = _ends(found, -1)
    if ends and ends[-1] == len(text):
        return found, ends
    found = _columns(list(chain.from_iterable(map(stretches.pieces.__getitem__, pieces(text.rstrip())))))
    return found, _ends(found, 0)


def _ends(found: Columns, start: int) -> list[int]:
    del found.width[-AHEAD:]
    if found.width:
        found.width[0] += start
    return list(accumulate(found.width))


def _columns(fields: list[Any]) -> Columns:
    """The fields of all tokens, one token's behind the other's, as columns."""
    fields += _EMPTY
    return Columns(*map(fields.__getitem__, _COLUMNS))


class _Stretches(Remembered[tuple[Any, ...]]):
    """The fields of the tokens of a stretch, one token's behind the other's; the space before it with the first one."""

    __slots__ = ("pieces", "spelled")

    def __init__(self, spelled: Callable[[str], str]) -> None:
        super().__init__(self._cut)
        self.spelled = spelled
        """How words are spelled here."""
        self.pieces = Remembered(self._piece)
        """The fields of the token that ends a piece of text, with the blanks before it."""

    def _cut(self, stretch: str) -> tuple[Any, ...]:
        found = pieces(stretch)
        if len(found) == 1:
            letters = len(stretch)
            return (stretch, letters + 1, letters, *vocabulary().read(self.spelled(stretch)))
        fields: list[Any] = []
        for piece in found:
            fields += self._piece(piece, 0 if fields else 1)
        return tuple(fields)

    def _piece(self, piece: str, before: int = 0) -> tuple[Any, ...]:
        written, _, *further = self[piece.lstrip()]
        return (written, len(piece) + before, *further)


_USUAL = _Stretches(with_dots)
_UNDOTTED = _Stretches(with_every_dot)
_EMPTY = ("", 0, 0, "", 0, K.MARK, "", "", None, "", ()) * AHEAD
_COLUMNS = [slice(place, None, len(Columns._fields)) for place in range(len(Columns._fields))]
