"""Subjects that say nothing by a verb of saying: courts that convict, things, those of whom the passive tells."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.classes import BARE, IN_IT, SPEAKERS
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.phrases_before import ALL
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_lemmas, rule_words

_CONVICTING = frozenset(("أدان", "دان"))
_COURTS = rule_words("silent", "courts")
_THINGS = rule_words("silent", "things")
_PASSIVE = frozenset(("اتهم", "وصف", "نعت"))
"""Without an object these are passive: اتهم بالسرقة, ووصف بالخطير."""
_TRADES = frozenset(("الصناعة", "الزراعة", "التجارة", "السياحة", "الثقافة", "الرياضة", "الاقتصاد", "الهجرة", "العمل"))
"""Fields that are a trade as often as a ministry."""
_KNOWING = "أعلم"
"""In the imperfect, without whom one tells, it is "knows": تعلم الوزارة بوجود الخلل."""
UNSPEAKING = _CONVICTING | _PASSIVE | {_KNOWING}
"""Verbs that may say nothing whatever their subject is."""
_SHOWING = frozenset(("أكد", "أثبت", "أظهر", "كشف", "أشار", "دل", "عكس", "بين", "أوضح", "عبر", "دعا", "أعرب"))
"""Verbs by which a thing or a deed shows something."""
_SHOWN_BY = rule_words("silent", "shown_by")
_SPEAKING_DEEDS = rule_words("silent", "speaking_deeds")
_PROVING = rule_words("silent", "proving")
_FIGURES = rule_words("silent", "figures")
DEPICTING = rule_lemmas("silent", "depicting") | _PASSIVE
"""Verbs whose object may be nobody's words."""
_HOLDING = frozenset(("اعتبر", "عدّ", "وصف"))
_PICTURES = rule_words("silent", "pictures")
_DAMMA = "\u064f"
"""On the first letter of a verb in the perfect it tells of the passive."""
_MOST = rule_words("silent", "most")
"""Behind a passive verb of holding these open what a thing is held to be."""
_THIS = frozenset(("هذا", "هذه", "ذلك", "تلك", "هذان", "هاتان"))
_LANDS = frozenset(("بلاده", "بلادها", "بلادهم", "بلادنا"))
_COURT, _THING, _DEED, _POINTING, _FIGURE, _FIELD, _FOURTH, _TOP, OWN_LAND, _ALL = (1 << bit for bit in range(10))


def _kind(form: str) -> int:
    bare, known = BARE[form], small()
    head = bare.removeprefix("ال")
    kind = (_COURT if head in _COURTS else 0) | (_THING if head in _THINGS else 0)
    kind |= (_TOP if form in _MOST else 0) | (OWN_LAND if form in _LANDS else 0)
    kind |= _ALL if bare in ALL else 0
    kind |= (_POINTING if bare in _THIS else 0) | (_FIGURE if head in _FIGURES else 0)
    if bare in known.fields:
        return kind | _FIELD
    speaks = SPEAKERS[form] or any(
        word in words for word in (bare, head) for words in (known.documents, known.statements)
    )
    if speaks or head in _SPEAKING_DEEDS:
        return kind
    if head in _SHOWN_BY or head in known.heads:
        return kind | _DEED
    fourth = len(head) == 5 and head[0] == "ا"
    return kind | (_FOURTH if fourth else _DEED) if is_verbal_noun(head) else kind


KINDS = Remembered(_kind)
"""What a subject that begins with a form can be, as a sum; mostly 0: it speaks.

`_FOURTH`: a deed where it is written with إ, else a plural (أصحاب); `OWN_LAND`: the land of who speaks.
"""


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
    if subject.first in scene.starting:
        return False
    if verb.lemma in _HOLDING and kind & (_TOP | _POINTING) and _is_held(report, subject, kind):
        told = at < len(scene.forms) and scene.forms[at] in scene.small.any_complementizer
        return not told or kind & _POINTING > 0  # اعتبر أحد السكان أن
    if kind & _ALL and report.shape.kind == "imperfect" and verb.lemma in _SHOWING:
        return _points_that_way(scene.forms[min(subject.first + 1, subject.last - 1)])
    return kind & _THING > 0 or verb.lemma in _SHOWING and _only_shows(scene, subject, kind)


def _points_that_way(form: str) -> bool:
    """Whether all of something only makes the writer think so: كل المؤشرات تدل, جميع المعطيات تشير; not كل التقارير."""
    kind = KINDS[form]
    return kind & (_FIGURE | _DEED | _THING) > 0


def _is_held(report: Report, subject: Phrase, kind: int) -> bool:
    """Whether a thing is held to be what is told of it, by nobody named: فيما يعتبر أهم اكتشاف, إن ذلك يعد خرقا."""
    if kind & _TOP and subject.first >= report.at[1]:
        return True
    return kind & _POINTING > 0 and subject.last == subject.first + 1 <= report.at[0]


def _only_shows(scene: Scene, subject: Phrase, kind: int) -> bool:
    """Whether a subject is a deed or a thing that shows something: تراجع الإصابات يؤكد، هذا الفوز يؤكد، ذلك يعكس."""
    following = subject.first + 1
    if kind & _POINTING:
        if following == subject.last:
            return True
        if following in scene.starting:
            return False
        proves = scene.forms[following].removeprefix("ال") in _PROVING and _is_told(scene, subject.first)
        return proves or _is_deed(scene, following, KINDS[scene.forms[following]])
    if kind & _FIELD:  # إن الصناعة تؤكد, where no ministry is meant
        lone = following == subject.last and scene.forms[subject.first] in _TRADES
        return lone and scene.forms[subject.first - 1] in scene.small.any_complementizer
    return _is_deed(scene, subject.first, kind)


def _is_told(scene: Scene, token: int) -> bool:
    """Whether a subject opens a clause that somebody tells: إن هذا الأمر يكشف أن."""
    return token > 0 and scene.forms[token - 1] in scene.small.joined.complementizers


def _is_deed(scene: Scene, token: int, kind: int) -> bool:
    return kind & _DEED > 0 or kind & _FOURTH > 0 and "إ" in scene.reading.written[token]


def argues(scene: Scene, report: Report) -> bool:
    """Whether figures only support what somebody says who speaks of them: إن الأرقام الحالية تؤكد نجاح الخطة."""
    subject = report.subject
    if report.verb.lemma == _KNOWING and report.hearer is None and report.shape.kind == "imperfect":
        return True
    if subject is None or report.how != "object" or report.shape.kind != "imperfect":
        return False
    told_of = scene.forms[subject.first - 1] in scene.small.any_complementizer
    return told_of and KINDS[scene.forms[subject.first]] & _FIGURE > 0


def is_shown(scene: Scene, report: Report) -> bool:
    """Whether nobody says what a verb has for its object: كُشف بالصدفة عن لوحة, نشر مقطع فيديو يوضح تبادلا للنار."""
    token, forms = report.at[0], scene.forms
    if report.shape.kind == "perfect" and _is_passive(scene.reading.written[token], report.cue_clitic):
        return True
    if report.verb.lemma in _PASSIVE or report.cue_clitic or token < 2:
        return False
    if forms[report.at[1]] in IN_IT or report.subject is not None and report.subject.first > token:
        return False  # نشر مقطعا أوضح فيه أهمية التطعيم, وفي مقطع مصور كشف الوزير عن خطة
    return forms[token - 1] in _PICTURES or forms[token - 2] in _PICTURES and scene.is_word(token - 1)


def _is_passive(written: str, clitic: int) -> bool:
    """Whether the first letter of a verb bears a damma: كُشف, not كشفُوا."""
    before, damma, _ = written.partition(_DAMMA)
    return damma != "" and sum(map(str.isalpha, before)) == clitic + 1
