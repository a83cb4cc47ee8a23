"""Whom أما turns to, at the beginning of a sentence or behind a comma: أما الحارس فقال; ...، أما المدير فقال إن."""

from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.clause_subjects import FAR
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.subjects import stands_alone

AS_FOR = frozenset(("اما", "واما"))
_AND_SO = frozenset(("فقد", "فهو", "فهي"))
_TURN = 16
"""أما stands at most so many tokens before its verb in a sentence that it does not open."""


def as_for(scene: Scene, token: int, first: int) -> int:
    """Return the أما that turns to another behind a comma (قال الوزير إن ...، أما المدير فقال إن); else 0."""
    for at in range(token - 2, max(first, token - _TURN), -1):
        if scene.forms[at] == "اما":
            return at if scene.forms[at - 1] in COMMAS else 0
    return 0


def topic(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return whom أما names before a verb that فـ joins: أما الحارس، الذي ...، فقال.

    What it names can be spoken of as well, by who spoke before: أما الأسعار فأكد أنها مستقرة.
    """
    if scene.bare(first) != "اما" or not first + 1 < token <= first + FAR:
        return None
    if scene.forms[token][0] != "ف" and scene.forms[token - 1] not in _AND_SO:
        return None
    end, named = noun_phrase(scene, first + 1, token), scene.starting.get(first + 1)
    shape = scene.cues[token][1].shape
    if end == first + 1 or shape.pronoun and shape.kind != "noun":
        return None  # أما الشركات فحذرها من
    known = named is not None or shape.number in ("d", "p")
    if not known and not scene.speaks(first + 1) and not stands_alone(scene.forms[first + 1]):
        return None
    gender = gender_of(scene, first + 1, named.label if named is not None else "")
    return Phrase(first + 1, end) if shape.number == "p" or fits(gender, shape.gender) else None
