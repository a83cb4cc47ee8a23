"""Documents before a verb that tells what they say, told who made them or not."""

from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal


def paper_before(scene: Scene, end: int, first: int) -> Phrase | None:
    """Return the document in the run of nouns before a verb, told who made it or not: تقرير أعده الجهاز أظهر."""
    last = end
    for token in range(end - 1, max(first, end - 9), -1):
        if (letters := letters_of_paper(scene, token)) >= 0:
            return Phrase(token, last, letters)
        if scene.forms[token] in scene.small.relative_verbs:
            last = token
        elif not is_nominal(scene, token):
            return None
    return None


def made_paper(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return the document that a relative verb tells the maker of: تقرير رسمي أعدته الوزارة أفاد."""
    cue = scene.cues.get(token)
    if scene.forms[token] not in scene.small.relative_verbs and not (cue is not None and cue[1].shape.pronoun):
        return None
    for noun in range(token - 1, max(first, token - 3) - 1, -1):
        letters = letters_of_paper(scene, noun)
        if letters >= 0:
            return Phrase(noun, token, letters)
    return None


def letters_of_paper(scene: Scene, token: int) -> int:
    """Return the letters written onto a document's name: 0 for تقريرا, 1 for بدراسة; -1 where no document stands."""
    documents, form = scene.small.documents, scene.forms[token]
    for letters in (0, 1):
        if letters == 0 or form[0] in "بلوف":
            word = form[letters:]
            if word in documents or word.endswith("ا") and word[:-1] in documents:
                return letters
    return -1
