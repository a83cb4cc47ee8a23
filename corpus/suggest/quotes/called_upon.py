"""Whom somebody calls upon: the noun behind a verb that looks like its subject."""

from corpus.suggest.quotes.audiences import is_demanded_of
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene

_CALLING = frozenset(("دعا", "نصح", "حث", "حض", "ناشد", "أوصى", "حذر", "طمأن", "توعد", "هدد", "وعد", "أنذر"))
_NEVER_ALONE = frozenset(("خاطب", "صارح", "شكر", "هنأ"))
_TELLING = frozenset(("أبلغ", "أخبر", "أعلم", "أخطر"))
"""With a clause of their own they need a hearer: وأبلغ السكان أن, not وأبلغ السكان عن سرقة."""


def calls_upon(scene: Scene, report: Report) -> bool:
    """Whether the noun behind a verb joined to another can be whom it calls upon: رحبت بالهدنة ودعت الأطراف إلى ..."""
    subject = report.subject
    if subject is None or report.hearer is not None or "hearer" not in report.verb.takes:
        return False
    if report.kind != "finite" or report.how != "object" or subject.first != report.at[1]:
        return False
    mention = scene.starting.get(subject.first)
    people = mention is not None and mention.label in ("GPE", "NORP") and report.verb.act == "ask"
    if people or scene.forms[subject.first] in scene.small.collectives:
        return True
    if mention is None and _is_one_of(scene, subject):
        return False  # ...، وطالبت نقابة من نقابات العمال الحكومة بالاستقالة
    if report.verb.lemma not in _ASKING_SOMEBODY or report.first == 0 or scene.forms[report.first - 1] != "،":
        return False  # قال النائب إن ...، وطالب الديوان بالتحقيق
    return all(scene.starting[at].label != "PERS" for at in range(subject.first, subject.last) if at in scene.starting)


def _is_one_of(scene: Scene, subject: Phrase) -> bool:
    """Whether an indefinite noun tells with من of whom it is one."""
    behind, form = subject.last, scene.forms[subject.first]
    return not form.startswith("ال") and behind < len(scene.forms) and scene.forms[behind] == "من"


_ASKING_SOMEBODY = frozenset(("طالب", "دعا", "ناشد", "حث", "حض", "نصح"))
"""Verbs that hardly ever stand without whom they ask."""


def called_together(scene: Scene, report: Report) -> bool:
    """Whether many who are seldom the ones that call stand behind a verb: ونصحت المرضى بتقليل الملح."""
    subject = report.subject
    if subject is None or report.hearer is not None:
        return False
    lemma, beside = report.verb.lemma, report.kind == "finite" and subject.first == report.at[1]
    if beside and (lemma == "طالب" or lemma in _CALLING) and _demanded_of(scene, subject):
        return True  # وطالب المجتمع الدولي بالتدخل
    if not (lemma in _CALLING or lemma in _NEVER_ALONE or lemma in _TELLING and report.how in ("clause", "speech")):
        return False
    return beside and scene.forms[subject.first] in scene.small.called_together


def _demanded_of(scene: Scene, subject: Phrase) -> bool:
    first, behind = subject.first, min(subject.first + 1, len(scene.forms) - 1)
    return is_demanded_of(scene.forms[first], scene.forms[behind], subject.last == behind)
