"""The preposition of a verb's frame and the noun phrase behind it: دعا إلى, حذر من, طالب ب, شدد على."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.clauses_ahead import clause_ahead, clause_behind_comma, told_further_on
from corpus.suggest.quotes.cue_types import STRICT
from corpus.suggest.quotes.lexicon import PREPOSITIONS, small
from corpus.suggest.quotes.objects import BLAME, accused
from corpus.suggest.quotes.people_quoted import revealed_by
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.wishes import WISHING, hears, what_is_wished
from corpus.suggest.quotes.words import TOPICS, opens_content
from corpus.suggest.rule_words import rule_lemmas, rule_words

THE_BLAME = "ال" + BLAME


ORDERS = frozenset(("أمر", "أذن", "وجه", "أوعز", "دفع", "كلف", "تمسك"))
"""Their words are a verbal noun directly behind the subject: أمر القاضي بحبس ..., not وجه ضربة بصاروخ."""


_PLEADING = rule_lemmas("prepositions", "pleading")
"""Lawyers say so of their pleas: تمسك الدفاع ببراءة موكله, not تمسك الوفد بشروطه."""


ON_HIS_PART = frozenset(("جهته", "جهتها", "جهتهم", "جهتهما", "جانبه", "جانبها", "جانبهم", "ناحيته", "ناحيتها", "جديد"))
"""من with one of these tells of a turn: نبهت الوزارة، من جهتها، إلى."""


_UNEARTHED, _FOUND = rule_words("prepositions", "unearthed"), rule_words("prepositions", "found")
_DIGGERS, _OLD = rule_words("prepositions", "diggers"), rule_words("prepositions", "old")
_DIGGING = _DIGGERS | rule_words("prepositions", "digging")
_BESIDE = frozenset(("هامش", "هوامش"))
_AGREED = frozenset(("ضرورة", "اهمية", "وجوب", "رفض", "ادانة"))
"""اتفق الوزيران على أهمية ...: said together; what is agreed to be done is a deed."""


_IN_REPLY = frozenset(("ردا", "تعليقا", "تعقيبا", "رده", "ردها", "تعليقه", "تعليقها", "تعقيبه", "تعقيبها"))


def joint_at(scene: Scene, token: int, prepositions: frozenset[str]) -> tuple[str, int, int] | None:
    """Return (preposition, token of its noun, letters written onto that noun) where a frame's preposition stands."""
    form = scene.forms[token]
    preposition = FRAMES[form]
    if preposition not in prepositions:
        return None
    if form == preposition and token not in scene.starting:
        if form == "علي" and scene.forms[token - 1] in _IN_REPLY:
            return None  # أكد ردا على النواب أن
        return (form, token if form == BLAME else token + 1, 0)
    if form == THE_BLAME:
        return (BLAME, token, 0)
    if form == preposition or form in _FROM_WHOM and scene.forms[token - 1] in COMMAS:
        return None
    mention = scene.any_starting.get(token)
    if scene.within[token] or (mention is not None and not mention.clitic):
        return None
    return (preposition, token, 1)


AS_WHAT = frozenset(("برتبة", "بصفته", "بصفتها", "بصفتهم", "بوصفه", "بوصفها", "بوصفهم", "بدرجة"))
"""They tell what he is who speaks: ضابط برتبة عقيد."""


def _written_on(form: str) -> str:
    known = small()
    if form[0] not in "بل" or len(form) < 3 or (form in known.rooted and form != "لوجود"):
        return ""
    if form in known.prepositions or form in known.sources or form in known.prepositions_with_pronoun:
        return ""
    if form in AS_WHAT or form == "بنسخة":  # توصلت الوكالة بنسخة منه
        return ""
    return form[0]


_WRITTEN_ON = Remembered(_written_on)
"""The preposition of one letter that can stand at the head of a form; mostly none."""


_FROM_WHOM = frozenset(("ممن", "مما"))
"""حذر ممن يروجون الشائعات; behind a comma the writer goes on: ..., مما أدى إلى."""


def _framing(form: str) -> str:
    if form in PREPOSITIONS:
        return form
    if form in _FROM_WHOM:
        return "من"
    return BLAME if form == THE_BLAME else _WRITTEN_ON[form]


FRAMES = Remembered(_framing)
"""The preposition of a frame that a form can be, or begin with; mostly none."""


def after_preposition(
    scene: Scene, report: Report, at: int, token: int, joint: tuple[str, int, int], limit: int
) -> bool:
    """Take the noun phrase after the preposition of the verb's frame for its words."""
    preposition, noun, letters = joint
    if noun >= limit or (report.verb.relays and preposition == "عن"):
        return False
    form, lemma, takes = scene.forms[noun], report.verb.lemma, report.verb.takes
    if lemma in _PARTICULAR and (told := _by_own_rule(scene, report, at, token, joint, limit)) is not None:
        return told
    bare = "marked" in takes and (noun not in scene.opening or noun in scene.names)
    if bare and (lemma != "اتفق" or form not in _AGREED):
        return False
    if form in scene.small.any_complementizer:
        return False
    if not letters and not form[0].isalnum() and noun not in scene.opening:
        return False
    if not _fits_preposition(scene, report, preposition, noun, form[letters:]):
        return False
    if preposition == "ب" and report.hearer is not None and _demand_follows(scene, noun, letters, limit):
        report.hearer = Phrase(report.hearer.first, _demand_follows(scene, noun, letters, limit), report.hearer.clitic)
        return False
    if "accused" in takes:
        return accused(scene, report, noun, letters)
    if lemma in WISHING and (wished := what_is_wished(scene, lemma, noun, limit)):
        if hears(scene, lemma, wished):
            report.hearer = report.hearer or Phrase(noun, wished, letters)
        return begin_words(report, wished, "object", preposition, int(scene.forms[wished][0] == "ب"))
    if preposition == "في" and not scene.small.complementizers.isdisjoint(scene.forms[noun + 1 : noun + 7]):
        return False  # رأت الصحيفة في افتتاحيتها أن
    if form in _STANCES and noun + 2 < limit and scene.forms[noun + 1] in scene.small.any_complementizer:
        report.pronoun = scene.forms[noun + 1] in scene.small.with_pronoun
        return begin_words(report, noun + 2, "clause", preposition)  # أكد على موقفه بأنه لا بديل
    if form in _BESIDE and preposition == "علي":
        return False  # أكد، على هامش القمة، أهمية الحوار
    if token > at and noun not in scene.opening and told_further_on(scene, preposition, noun, limit):
        return False
    told_apart = "clause" in takes and noun not in scene.opening and not opens_content(scene, noun)
    if told_apart and (clause_behind_comma(scene, noun, limit) or clause_ahead(scene, noun, limit)):
        return False
    return begin_words(report, noun, "object", preposition, letters)


_STANCES = rule_words("prepositions", "stances")
_PARTICULAR = ORDERS | {"أقر", "طالب", "كشف"}


def _by_own_rule(
    scene: Scene, report: Report, at: int, token: int, joint: tuple[str, int, int], limit: int
) -> bool | None:
    """Whether what is behind the preposition of one of `_PARTICULAR` is reported; None where that is open."""
    preposition, noun, letters = joint
    form, lemma = scene.forms[noun], report.verb.lemma
    if lemma == "أقر" and token > skip_adjuncts(scene, at, token):
        return False  # أقر المجلس قانونا يلزم الشركات بالنشر
    if lemma == "أذن":  # أذنت النيابة بالمحكمة بالاحتفاظ به
        allowed = opens_word(scene, form[letters:].removeprefix("ال"))
        return allowed and begin_words(report, noun, "object", preposition, letters)
    if lemma == "طالب" and preposition == "الي":  # طالبت السلطات إلى التوقف
        bidden = report.hearer is not None and token == at and opens_word(scene, form.removeprefix("ال"))
        return bidden and begin_words(report, noun, "object", preposition)
    if lemma == "كشف" and preposition == "عن":
        if revealed := revealed_by(scene, report, noun, limit):
            return begin_words(report, revealed, "object", preposition)
        return False if _digs_out(scene, report, noun) else None
    if lemma in ORDERS and (noun in scene.opening or not _is_ordered(scene, report, at, token, form[letters:])):
        return False
    return None


def _digs_out(scene: Scene, report: Report, noun: int) -> bool:
    """Whether who digs has dug something out, and says nothing by it: كشفت البعثة عن مقبرة, عن جزء من أرضية.

    Of those who also study or look into things, some finds must be old: كشف باحثون عن نقوش قديمة, not عن آثار جانبية.
    """
    subject = report.subject
    if subject is None or (digger := scene.forms[subject.first]) not in _DIGGING:
        return False
    finds = scene.forms[noun : noun + 3]
    if not _UNEARTHED.isdisjoint(finds):
        return True
    old = digger in _DIGGERS or not _OLD.isdisjoint(scene.forms[noun : noun + 5])
    return old and not _FOUND.isdisjoint(finds)


def _is_ordered(scene: Scene, report: Report, at: int, token: int, word: str) -> bool:
    """Whether a verbal noun is what somebody is ordered to do; whom it stands behind is he."""
    if token == at + 1 and scene.forms[at] in COMMAS and at > report.at[1]:
        at = token  # وأمر القاضي فلان، رئيس المحكمة، بحبس ...
    if at + 1 < token <= at + _MEETING and scene.forms[at] in _AT_MEETINGS and _all_definite(scene, at + 1, token):
        at = token  # وأوعز عقب الاجتماع الطارئ بتشكيل لجنة
    if token == at:
        ordered = report.hearer
        if ordered is None and report.verb.lemma == "كلف":
            return False  # كلف الوزير بإعداد التقرير: he was asked
        if ordered is not None and report.verb.called:
            return True  # أوعز إلى الوزراء بالتوجه
        return ordered is None or (opens_word(scene, word) and _takes_orders(scene, ordered.first))
    if token > at + 2 or not scene.forms[at].startswith("ال") or not opens_word(scene, word):
        return False
    report.hearer = report.hearer or Phrase(at, token)  # وجه الرئيس الوزارات بتوفير ...
    return True


_AT_MEETINGS, _MEETING = frozenset(("عقب", "بعد", "خلال", "اثناء", "اثر", "قبيل")), 3
"""What opens a phrase that tells when an order was given, and how many tokens such a phrase has at most."""


def _all_definite(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens are a definite noun and its adjectives: not بعد المباراة رسالة."""
    return all(form.startswith("ال") for form in scene.forms[first:last])


def _takes_orders(scene: Scene, token: int) -> bool:
    """Whether a phrase names people or bodies that can be ordered: وجه الأمين البلديات, not وجه المدرب رسالة."""
    form = scene.forms[token]
    return token in scene.starting or form.startswith("ال") or scene.speaks(token) or form in scene.small.ordered


def _demand_follows(scene: Scene, noun: int, letters: int, limit: int) -> int:
    """Return the end of a hearer's place where what is demanded of him stands behind it; 0 where nothing does.

    طالبت النقابة وزارة الصحة بحكومة الإقليم ب"سيارة إسعاف".
    """
    if not letters or noun in scene.opening or opens_word(scene, scene.forms[noun][1:]):
        return 0
    end = noun_phrase(scene, noun, limit, STRICT)
    if end <= noun or end >= limit or scene.forms[end][0] != "ب":
        return 0
    marked = scene.forms[end] == "ب" and end + 1 in scene.opening
    return end if marked or opens_word(scene, scene.forms[end][1:]) else 0


def opens_word(scene: Scene, word: str) -> bool:
    """Whether a word without its preposition is a verbal noun."""
    return word in scene.small.heads or is_verbal_noun(word)


_PLACES = frozenset(("GPE", "LOC", "FAC"))
_CHOOSING = _PLEADING | {"تحدث", "أرجع", "عزا", "دعا"}
"""Not every noun behind their preposition is what is reported."""
_TOLD = frozenset(("say", "declare", "ask", "promise"))
"""Acts whose ب never opens on a place: أوصى المشاركون بمسقط بتسريع العمل."""


def _fits_preposition(scene: Scene, report: Report, preposition: str, noun: int, head: str) -> bool:
    """Whether the noun after a preposition can be what is reported rather than a place, a time or a person."""
    small, verb = scene.small, report.verb
    act, lemma, mention = verb.act, verb.lemma, scene.any_starting.get(noun)
    label = mention.label if mention is not None else ""
    if preposition == "من" and head in ON_HIS_PART:
        return False
    if act == "point" and preposition == "ل" and not opens_word(scene, head):
        return False  # أشار لمعاونيه
    if act == "declare" and TOPICS[head]:
        return False
    if noun in scene.dated and not (act == "ask" and preposition == "ب"):  # طالب بخمس سنوات سجنا
        return False
    if label and not _fits_label(label, preposition, act):
        return False
    if preposition == "في" and (head in small.statements or head in small.occasions or head in small.prepositions):
        return False
    if lemma not in _CHOOSING:
        return True
    if lemma == "تحدث":
        told = noun in scene.opening or opens_content(scene, noun) or opens_word(scene, head.removeprefix("ال"))
        return told and not (head in small.subjects_of_talk or TOPICS[head])
    if preposition == "ل" and lemma in _CAUSING:  # أرجع المبلغ للمشترين
        return _is_cause(scene, head)
    if lemma == "عزا":
        return True
    if lemma == "أرجع":  # أرجع الأموال إلى أصحابها
        return not (label or head.startswith("ال") or head.endswith(("ه", "ها", "هم")))
    if lemma == "دعا":
        return label != "EVENT" and head.removeprefix("ال") not in small.occasions_invited_to
    return head in small.pleas


_CAUSING, _CAUSES = frozenset(("أرجع", "عزا")), rule_words("prepositions", "causes")


def _is_cause(scene: Scene, head: str) -> bool:
    """Whether a noun behind ل is what a thing comes of: لضعف الطلب, للأعمال الجارية; not لصاحبه, للجمهور."""
    word = head[1:] if head[0] == "ل" and head not in scene.small.rooted else head
    return opens_word(scene, word) or word in scene.small.doings or word in _CAUSES


def _fits_label(label: str, preposition: str, act: str) -> bool:
    """Whether a mention behind a preposition can be what is reported, by its label."""
    if preposition == "ب":
        return not (label in _PLACES and act in _TOLD or label == "PERS" and act != "praise")
    return preposition not in ("في", "الي", "ل") or label != "PERS" and label not in _PLACES
