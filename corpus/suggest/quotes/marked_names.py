"""Short words in marks that name a body rather than speak (an outlet that hears, a firm), and names of letters."""

from typing import TYPE_CHECKING

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.marks import Passage
from corpus.suggest.quotes.words import opens_content

if TYPE_CHECKING:
    from corpus.suggest.quotes.scene import Scene

_TELLING = frozenset(("say", "declare", "affirm", "point"))
_JUDGING = frozenset(("accuse", "praise", "deny", "describe", "hold"))
_FAR = 12
"""A verb of telling stands at most so many tokens before the outlet that is told."""


def names_body(scene: "Scene", passage: Passage) -> bool:
    """Whether short words in marks name a body where they stand."""
    after = passage.close + 1
    if passage.last - passage.first > 4 or after >= len(scene.forms):
        return False
    return is_told(scene, passage) or _is_short_name(scene, passage, after)


def is_told(scene: "Scene", passage: Passage) -> bool:
    """أبلغت مصادر «صوت الوادي» أن: what stands right before the clause is whom the verb tells."""
    after = passage.close + 1
    if after >= len(scene.forms):
        return False
    if scene.forms[after] in "،," and after + 1 < len(scene.forms):
        after += 1
    form = scene.forms[after]
    if form not in scene.small.any_complementizer or not scene.is_word(passage.open - 1):
        return False
    for token in range(passage.open - 1, max(-1, passage.open - _FAR), -1):
        cue = scene.cues.get(token)
        if cue is not None and cue[1].shape.kind in ("perfect", "imperfect"):
            return "hearer" in cue[1].verb.takes and cue[1].verb.act in _TELLING
        if not scene.is_word(token):
            return False
    return False


def _is_short_name(scene: "Scene", passage: Passage, after: int) -> bool:
    """أعلنت شركة الأمل للطيران "الأمل" تراجع: a body's name is followed by its short one, then by what it declares."""
    body = scene.ending.get(passage.open)
    if body is None or body.label != "ORG" or passage.last - passage.first > 2:
        return False
    short = scene.forms[passage.first].removeprefix("ال")
    if any(form.removeprefix("ال") == short for form in scene.forms[body.first : body.last]):
        return True
    cue = scene.cues.get(body.first - 1)
    if cue is None or cue[1].verb.act in _JUDGING or opens_content(scene, passage.first):
        return False
    form = scene.forms[after]
    return form in scene.small.any_complementizer or (scene.is_word(after) and opens_content(scene, after))


def initials(scene: "Scene", first: int, limit: int) -> int:
    """Return the token after a name of letters: س. ع.; `first` where none stands."""
    end = first
    while end + 1 < limit and len(scene.forms[end]) == 1 and scene.forms[end].isalpha() and scene.forms[end + 1] == ".":
        end += 2
    return end


def _opens_clause(form: str) -> bool:
    known = small()
    return form in known.negations or form in known.helpers or (form[:2] == "سي" and len(form) > 4)


OPENS_CLAUSE = Remembered(_opens_clause)
"""Whether a word opens a clause, as no name does: «لن تقبل ...», «سيبقى ...»."""


def _bears_name(form: str) -> bool:
    words = small().named_by_marks
    return form in words or form[1:] in words or form[2:] in words or (form[0] == "ل" and "ا" + form[1:] in words)


BEARS_NAME = Remembered(_bears_name)
"""Whether a word, with what is written onto it, says that a name in marks follows: صحيفة «...», لصحيفة «...»."""
