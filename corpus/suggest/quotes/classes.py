"""What the form of a token can be, worked out once for every word that news repeats."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.lexicon import Cue, cues, small
from corpus.suggest.quotes.marks import MARKS

COMMAS = frozenset("،,")
PAUSES = frozenset("،,؛-–")

SIGN, CUE, SOURCE, TURN = 1, 2, 4, 8

_TURNS = PAUSES | MARKS | {"مما"}


def _cue(form: str) -> tuple[int, Cue] | None:
    """Return what reporting word a token's form is, with the letters of a conjunction or ب written onto it.

    Only verbal nouns take ب; a word that is one as it stands loses no letters.
    """
    known = cues()
    cue = known.get(form)
    if cue is not None:
        return 0, cue
    if form[0] in "وفب":
        cue = known.get(form[1:])
        if cue is not None and (form[0] != "ب" or cue.shape.kind == "noun"):
            return 1, cue
    return None


CUES = Remembered(_cue)
"""The reporting word that a form is, and the letters before it."""


def _classes(form: str) -> int:
    sign = 0 if form.isalnum() else SIGN
    cue = 0 if _cue(form) is None else CUE
    source = SOURCE if form in small().joined.source_words else 0
    return sign | cue | source | (TURN if form in _TURNS else 0)


CLASSES = Remembered(_classes)
"""What a form is, as a sum; nearly always 0.

`SIGN`: not letters and digits alone; `CUE`: a reporting word; `SOURCE`: an attribution can begin there; `TURN`: the
writer can speak again behind it, or it encloses words in which he does not.
"""
