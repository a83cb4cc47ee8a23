"""Subjects that say nothing by a verb of saying: courts that convict, things, those of whom the passive tells."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.classes import BARE
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_CONVICTING = frozenset(("أدان", "دان"))
_COURTS = rule_words("silent", "courts")
_THINGS = rule_words("silent", "things")
_PASSIVE = frozenset(("اتهم", "وصف", "نعت"))
"""Without an object these are passive: اتهم بالسرقة, ووصف بالخطير."""
UNSPEAKING = _CONVICTING | _PASSIVE
"""Verbs that may say nothing whatever their subject is."""
_COURT, _THING = 1, 2


def _kind(form: str) -> int:
    head = BARE[form].removeprefix("ال")
    return (_COURT if head in _COURTS else 0) | (_THING if head in _THINGS else 0)


KINDS = Remembered(_kind)
"""What a subject that begins with a form can be, as a sum; mostly 0: it speaks."""


def is_silent(scene: Scene, report: Report, at: int) -> bool:
    """Whether nobody says anything by a finite verb whose subject is read up to `at`.

    Somebody does by any but `UNSPEAKING` where the subject is of none of the `KINDS`.
    """
    subject, verb = report.subject, report.verb
    if subject is None:
        passive = verb.lemma in _PASSIVE and not report.shape.pronoun and at == report.at[1] < len(scene.forms)
        return passive and joint_at(scene, at, verb.prepositions) is not None
    head = scene.forms[subject.first]
    kind = KINDS[head[subject.clitic :] if subject.clitic else head]
    if verb.lemma in _CONVICTING:
        return kind & _COURT > 0 or "المحلفين" in scene.forms[subject.first + 1 : subject.first + 2]
    return kind & _THING > 0 and subject.first not in scene.starting
