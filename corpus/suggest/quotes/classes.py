"""What the form of a token can be, worked out once for every word that news repeats."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpus.arabic.remembered import Remembered
from corpus.suggest.flagged import flagged
from corpus.suggest.quotes.cue_types import Cue
from corpus.suggest.quotes.lexicon import bared, cues, small
from corpus.suggest.quotes.marks import MARKS
from corpus.suggest.rule_words import rule_words

COMMAS = frozenset("،")
"""Search forms write the Latin one so too."""
PAUSES = frozenset("،؛-–")
IN_IT = frozenset(("فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها"))
"""On an occasion that stands before the verb."""
MEANWHILE = frozenset(("فيما", "بينما"))
BUT_ONE = {"لكنه": "m", "ولكنه": "m", "لكنها": "f", "ولكنها": "f", "لكنهم": "p", "ولكنهم": "p"}
"""Whose pronoun they have."""

REFUSING = frozenset(("رفض", "رفضت", "رفضوا", "رافضا", "رافضة"))
"""What sources do who do not want to be named; طالبا عدم is the other way."""

OCCASIONS = bared(rule_words("classes", "occasions"))
"""They can close a sentence behind the words told at them."""

CUE, SOURCE, TURN, MARK, STOP, COLON, COMMANDER, REMARK, END, WISH, WHILE, OCCASION = (1 << bit for bit in range(12))
UPON = 1 << 12

_TOLD_NEXT = frozenset(("say", "declare", "affirm", "ask"))
"""Acts that are told by ل and the imperfect as what came next."""

_STOPS = frozenset(".؟?!·")
POINTING = "اشارة"
"""Behind في, with إلى behind it, the writer tells whom words mean."""
_TURNS = PAUSES | MARKS | {"مما", POINTING}


def _cue(form: str) -> tuple[int, Cue] | None:
    """Return what reporting word a token's form is, with the letters of a conjunction or ب written onto it.

    Only verbal nouns take ب, only the imperfect takes ل; a word that is one as it stands loses no letters.
    """
    known = cues()
    cue = known.get(form)
    if cue is not None:
        return 0, cue
    first = form[0]
    cue = known.get(form[1:]) if first in "وفبل" else None
    if cue is None:
        return None
    if first == "ل":  # ..., ليرد المدرب
        fits = form[1] in "يت" and cue.shape.kind == "imperfect" and cue.verb.act in _TOLD_NEXT
    else:
        fits = form not in small().homographs and (first != "ب" or cue.shape.kind == "noun")
    return (1, cue) if fits else None


def _known_cue(form: str) -> tuple[int, Cue]:
    cue = _cue(form)
    if cue is None:
        raise KeyError(form)
    return cue


CUES = Remembered(_known_cue)
"""The reporting word that a form of class `CUE` is, and the letters before it."""


def _bare(form: str) -> str:
    return form[1:] if len(form) > 2 and form[0] in "وف" else form


BARE = Remembered(_bare)
"""A form without a conjunction, where what remains has two letters."""


def _speaks(written: str) -> bool:
    form, speakers = BARE[written], small().speakers
    if form in speakers or written in speakers or (form.startswith("ال") and form[2:] in speakers):
        return True
    if form.endswith("ين") and form[:-2] + "ون" in speakers:
        return True
    return (form.endswith("ا") and form[:-1] in speakers) or (form[0] in "لب" and form[1:] in speakers)


SPEAKERS = Remembered(_speaks)
"""Whether a form is a noun that speaks though no name stands there: مصدر، المصادر، مسؤولا."""


_NO_CUES = frozenset(("امر", "تابع", "نادي"))


def classes(form: str) -> int:
    """Return what a form is, as a sum of classes; see `CLASSES`."""
    kinds, cue = _listed().get(form, 0), _cue(form)
    if cue is not None:
        kinds |= CUE | COMMANDER if form[cue[0] :] in _NO_CUES else CUE
    return kinds | STOP if form[0] in _STOPS else kinds


@cache
def _listed() -> dict[str, int]:
    """Form -> the classes that it is listed in; reporting words have forms with letters before them."""
    small_words = small()
    found: defaultdict[str, int] = defaultdict(int)
    for kind, forms in (
        (SOURCE, small_words.joined.source_words),
        (TURN, _TURNS),
        (MARK, MARKS),
        (COLON, frozenset(":")),
        (REMARK, frozenset(("مما", POINTING))),
        (END, PAUSES | MEANWHILE | BUT_ONE.keys() | small_words.joined.relatives | small_words.talks),
        (WISH, REFUSING | {"عدم"}),
        (WHILE, MEANWHILE),
        (OCCASION, OCCASIONS),
    ):
        for form in forms:
            found[form] |= kind
    for form in small_words.joined.source_words:
        if form.endswith("علي"):
            found[form] |= UPON
    return found


CLASSES = Remembered(classes)
"""What a form is, as a sum; nearly always 0.

`CUE`: a reporting word; `SOURCE`: an attribution can begin there; `TURN`: the writer can speak again behind it, or it
encloses words in which he does not; `MARK`: a quotation mark; `STOP`: a full stop, middle dot or other end mark;
`COLON`: a colon; `COMMANDER`: a reporting word that is somebody with آ (آمر), belongs to a body (تابع ل) or is a club
(نادي); `REMARK`: the writer speaks; `END`: a reported noun phrase can end there, or it holds a comma in it; `WISH`: a
source may refuse his name there; `WHILE`: meanwhile; `OCCASION`: where something was said; `UPON`: an
attribution begins there only before some words (على لسان).
"""


class Told(NamedTuple):
    """The tokens of a text whose form tells something, by class in the order of the classes, ascending."""

    cues: list[int]
    sources: list[int]
    turns: list[int]
    marks: list[int]
    stops: list[int]
    colons: list[int]
    commanders: list[int]
    remarks: list[int]
    ends: list[int]
    wishes: list[int]
    whiles: list[int]
    occasions: list[int]
    upon: list[int]


_NUMBERS = [[number for number in range(len(Told._fields)) if kind >> number & 1] for kind in range(2 * UPON)]
"""Sum of classes -> the numbers of those classes."""


def told_by(kinds: Sequence[int]) -> Told:
    """Return the tokens of every class, given the classes of all."""
    alike: defaultdict[int, list[int]] = defaultdict(list)
    for token in flagged(kinds):
        alike[kinds[token]].append(token)
    told: list[list[int]] = [[] for _ in Told._fields]
    for kind, tokens in alike.items():
        for number in _NUMBERS[kind]:
            told[number] += tokens
    for tokens in told:
        tokens.sort()
    return Told(*told)
