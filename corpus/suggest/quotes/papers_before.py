"""Documents before a verb that tells what they say, told who made them or not."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import BARE, COMMAS
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal
from corpus.suggest.rule_words import rule_words

MANY = rule_words("papers", "many")
"""Papers and news without the article, which tell what they say with adjectives behind them only."""

_DENYING = rule_words("papers", "denying")
_DENIES = Remembered(lambda form: BARE[form] in _DENYING)
_DENIED = 6
"""Who rejects papers does so within so many words before them."""
_MADE = 10
"""Who made a paper is told within so many words before the comma."""
_FARTHEST = _MADE + 3 + _DENIED
"""The paper stands up to three words before that."""


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


def papers_told(scene: Scene, verb: int, first: int) -> Phrase | None:
    """Return papers or news right before a verb, with one adjective or two: بعد تقارير إعلامية أشارت إلى أن.

    None where they only open the sentence (وبحسب معلومات رسمية أكدت) or the verb's subject follows, and where
    somebody rejects them: نفى النادي تقارير إعلامية قالت.
    """
    if scene.forms[verb - 1][-1] != "ة":
        return _voices_told(scene, verb)
    cue = scene.cues.get(verb)
    if cue is None or cue[1].shape.gender != "f" or verb + 1 in scene.starting:
        return None
    for token in range(verb - 2, max(first, verb - 3) - 1, -1):
        form = scene.forms[token]
        if form in MANY or form[0] in "بلو" and form[1:] in MANY:
            if _is_rejected(scene, token, first):
                return None
            frames = first < token <= first + 2 and scene.bare(token - 1) in scene.small.prepositions
            return None if frames else Phrase(token, verb, int(form not in MANY))
        if form[-1] != "ة" or form.startswith("ال"):
            return None
    return None


VOICES = MANY | {"اصواتا"}
"""They speak by a feminine verb right behind them, never somebody named before: سمع فلان أصواتا تطالب ب."""


def _voices_told(scene: Scene, verb: int) -> Phrase | None:
    """Return news or voices without the article right before a feminine verb: نفى فلان شائعات تقول إن.

    None where the verb's own subject can follow: وفي تقارير أكدت الوزارة أن.
    """
    cue = scene.cues.get(verb)
    behind = verb + 1
    if cue is None or cue[1].shape.gender != "f" or behind >= len(scene.forms):
        return None
    follows = scene.forms[behind] in scene.small.words_follow or scene.forms[behind] in scene.small.prepositions
    asks = cue[1].shape.kind == "imperfect" and cue[1].verb.act == "ask"
    if not (follows or asks or joint_at(scene, behind, cue[1].verb.prepositions) is not None):
        return None
    form = scene.forms[verb - 1]
    return Phrase(verb - 1, verb, int(form not in VOICES))


def of_talks(scene: Scene, token: int) -> bool:
    """Whether a word that can be a speaker is the adjective of what was said or printed: في تصريحات صحفية قال."""
    if token == 0:
        return False
    said = scene.bare(token - 1)
    return said in scene.small.statements or said in scene.small.talks or scene.forms[token - 1] in MANY


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


def rejected_paper(scene: Scene, verb: int, first: int) -> Phrase | None:
    """Return the paper that somebody rejects, told who made it, before a comma and what it says.

    نفت الوزارة صحة تقرير نشرته الصحيفة، أفاد بأن.
    """
    if not any(map(_DENIES.__getitem__, scene.forms[max(first, verb - _FARTHEST) : verb])):
        return None
    for token in range(verb - 2, max(first, verb - _MADE), -1):
        if scene.forms[token] in COMMAS:
            return None
        paper = made_paper(scene, token, first)
        if paper is not None:
            agrees = fits(gender_of(scene, paper.first, ""), scene.cues[verb][1].shape.gender)
            return paper if agrees and _is_rejected(scene, paper.first, first) else None
    return None


def _is_rejected(scene: Scene, paper: int, first: int) -> bool:
    """Whether somebody rejects a paper within a few words before it."""
    return any(map(_DENIES.__getitem__, scene.forms[max(first, paper - _DENIED) : paper]))


def letters_of_paper(scene: Scene, token: int) -> int:
    """Return the letters written onto a document's name: 0 for تقريرا, 1 for بدراسة; -1 where no document stands."""
    documents, form = scene.small.documents, scene.forms[token]
    for letters in (0, 1):
        if letters == 0 or form[0] in "بلوف":
            word = form[letters:]
            if word in documents or word.endswith("ا") and word[:-1] in documents:
                return letters
    return -1


def notice_before(scene: Scene, token: int, first: int) -> Phrase | None:
    """Return whose notice is told of: تلقت المديرية بلاغا من الأهالي يفيد ب; the notice itself where nobody's it is."""
    farthest = max(first, token - 10)
    if scene.small.notices.isdisjoint(scene.forms[farthest:token]):
        return None
    for at in range(token - 1, farthest - 1, -1):
        if scene.forms[at] not in scene.small.notices:
            continue
        if scene.forms[at + 1] in ("من", "عن") and at + 2 < token:
            return Phrase(at + 2, max(noun_phrase(scene, at + 2, token), at + 3))
        return Phrase(at, at + 1)
    return None


def are_news(scene: Scene, report: Report, at: int) -> bool:
    """Whether news tell what follows: أفادت أنباء بأن, أفادت أنباء عن; not أكدت أنباء استقالته, نفت أنباء أن."""
    if scene.forms[at] not in MANY or at + 1 >= len(scene.forms) or report.verb.act == "deny":
        return False
    behind, told = scene.forms[at + 1], report.shape.gender == "f" and not report.shape.pronoun
    that = behind in scene.small.any_complementizer or behind in COMMAS
    return told and (that or joint_at(scene, at + 1, report.verb.prepositions) is not None)
