"""Who issues a paper, or holds a talk, that a verb of saying tells of: وأصدرت الشركة بيانا أكدت فيه أن."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import BARE
from corpus.suggest.quotes.cue_types import STRICT_APART
from corpus.suggest.quotes.genders import fits, gender_of
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

ISSUING = rule_words("frames", "issuing")
_BODIES = rule_words("antecedents", "bodies")
_SUBJECTS = frozenset(("PERS", "OCC", "ORG"))


def issues(scene: Scene, token: int, first: int, gender: str) -> Phrase | None:
    """The subject of a sentence that opens with issuing, before a verb behind which فيه stands: ... بيانا اتهم فيه."""
    noun = first + 1
    if noun >= token or BARE[scene.forms[first]] not in ISSUING:
        return _whose_paper(scene, token, first, gender)
    if scene.forms[min(token + 2, len(scene.forms) - 1)].endswith("ون"):
        return None  # عقد المدير اجتماعا طالب فيه الموظفون بكذا
    mention = scene.starting.get(noun)
    if mention is None and scene.forms[noun] not in scene.small.fields and not is_the_body(scene.forms[noun]):
        return None
    if mention is not None and (mention.clitic or mention.label not in _SUBJECTS):
        return None
    agrees = fits(gender_of(scene, noun, mention.label if mention is not None else ""), gender)
    return Phrase(noun, noun_phrase(scene, noun, token, STRICT_APART)) if agrees else None


def is_the_body(form: str) -> bool:
    """Whether a noun without a mention is a body that was spoken of: وأصدرت | الشركة بيانا."""
    return form.startswith("ال") and form[2:] in _BODIES


def body_that_issued(scene: Scene, first: int) -> Phrase | None:
    """Return the body without a mention that issues something where a sentence opens with that; else None."""
    noun = first + 1
    if BARE[scene.forms[first]] not in ISSUING or noun >= len(scene.forms) or not is_the_body(scene.forms[noun]):
        return None
    return Phrase(noun, noun + 1)


def _whose_paper(scene: Scene, token: int, first: int, gender: str) -> Phrase | None:
    """Whose paper it is that ل tells before a verb with فيه: بعد تعقيب للنائبة فلانة، وصفت فيه القانون بأنه ناقص."""
    begin = max(first, token - _OF_PAPER)
    if not any(map(_IS_OWNED.__getitem__, scene.forms[begin:token])):
        return None
    for at in range(token - 1, begin, -1):
        owner = scene.starting.get(at)
        if owner is None or owner.label not in _SUBJECTS or scene.forms[at][: owner.clitic] != "ل":
            continue
        if _IS_OWNED[scene.forms[at - 1]] and fits(gender_of(scene, at, owner.label), gender):
            return Phrase(at, noun_phrase(scene, at, token, STRICT_APART), owner.clitic)
    return None


_OF_PAPER = 16
_OWNED = rule_words("tellers", "owned")
_IS_OWNED = Remembered(lambda form: BARE[form].removeprefix("ال") in _OWNED)
