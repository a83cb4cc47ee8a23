"""Reported words that are a noun phrase: the object of the verb, the accused and the charge."""

from collections.abc import Sequence

from corpus.arabic.folding import fold_word
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.addressee import hearer_at
from corpus.suggest.quotes.adjuncts import skip_adjuncts
from corpus.suggest.quotes.claims import is_feeling, is_held_so, is_judged, names_claim
from corpus.suggest.quotes.classes import COMMAS, IN_IT
from corpus.suggest.quotes.clauses_ahead import clause_comes, clause_follows
from corpus.suggest.quotes.cue_types import STRICT, Verb
from corpus.suggest.quotes.deeds import DEEDS, only_dates, opens_deed
from corpus.suggest.quotes.informing import INFORMING, asks_deed, informs
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.reports import Phrase, Report, Source, begin_words
from corpus.suggest.quotes.said_again import SAID_AGAIN, says_again
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.sources_in_gaps import carried_between, source_in_gap
from corpus.suggest.quotes.upon_word import UPON
from corpus.suggest.quotes.words import TOPICS, can_be_object, is_nominal, opens_content
from corpus.suggest.rule_words import rule_words

BLAME = fold_word("مسؤولية")
_SENTENCING = frozenset(("طلب", "التمس"))
"""النيابة تلتمس 12 سنة سجنا: years are what is asked for."""
_AMONG = rule_words("silent", "most") | rule_words("objects", "among")
"""Behind من they open what a thing is counted among."""
_PLACES, _PARTNERS = frozenset(("GPE", "LOC", "FAC")), frozenset(("مع", "الي"))
"""`_PARTNERS`: before whom somebody talks to."""
_MEETING = "اجتماع"


def accused(scene: Scene, report: Report, noun: int, letters: int) -> bool:
    """Begin the words of an accusation with the accused, where he stands between subject and charge."""
    if not report.shape.pronoun:
        start = report.at[1]
        if report.subject is not None and report.subject.first >= start:
            start = report.subject.last
        start = skip_adjuncts(scene, start, noun)
        start += scene.forms[start] == "ب"  # بـ«...»
        if scene.forms[start] == "(":
            start = next((at + 1 for at in range(start, min(noun, start + 5)) if scene.forms[at] == ")"), start)
        if report.subject is not None and scene.forms[report.subject.last] == "،":
            start = _behind_apposition(scene, start, noun)
        if start < noun and scene.forms[start] != "الي":
            return begin_words(report, start, "object", "accused")
    if scene.forms[noun - 1] == "الي":
        return False
    if scene.forms[noun].removeprefix("ال") == BLAME and not is_put_on(scene, noun):
        return False
    return begin_words(report, noun, "object", "charge", letters)


def is_put_on(scene: Scene, noun: int) -> bool:
    """Whether blame is put on somebody behind it: حمل المسؤولية كاملة للوزارة."""
    for token in range(noun + 1, min(noun + 4, len(scene.forms))):
        form = scene.forms[token]
        if form == "ل" or (form[0] == "ل" and token in scene.starting):
            return True
        if form.startswith("لل") and not is_verbal_noun(form[2:]):
            return True
    return False


def _behind_apposition(scene: Scene, start: int, limit: int) -> int:
    """Return the token behind a title set between commas: وصف فلان، المدير الفني، فوز فريقه."""
    for token in range(start, min(limit - 1, start + 9)):
        if scene.forms[token] == "،":
            return token + 1
    return start


def find_object(scene: Scene, report: Report, at: int, limit: int) -> bool:
    """Whether the reported noun phrase, from `at` on, is the verb's object: the first noun behind dates and places."""
    verb, form = report.verb, scene.forms[at]
    again = form in SAID_AGAIN and says_again(scene, verb.lemma, at)  # جدد الوزير تأكيده أن
    if again or form in scene.small.words_follow or form in verb.prepositions and _is_frame(scene, at):
        return False
    if form == "من" and verb.act == "hold" and scene.forms[min(at + 1, limit - 1)] in _AMONG:
        return False  # تعتبر المدينة من أقدم المدن
    if scene.unnamed and at + (form in COMMAS) in scene.unnamed:
        return False  # أوضح مصدر رفض الكشف عن اسمه أن
    if report.shape.pronoun and "judged" in verb.takes and _predicate(scene, report, at):
        return begin_words(report, at, "object", "predicate")
    if form[0] == "ل" and "object" in verb.takes and report.hearer is None and _has_subject(report):
        heard = hearer_at(scene, at, limit, True)
        judging = verb.act in ("accuse", "deny", "praise")
        if heard is not None and heard[1] < limit and (judging or opens_content(scene, heard[1])):
            report.hearer, at = heard  # أكد له استمرار الدعم, انتقد لـ«النهر» القرارات
            form = scene.forms[at]
    if report.shape.pronoun and report.shape.kind != "noun" or ("hearer" in verb.takes and report.hearer is None):
        return False
    begin = at
    if form in scene.small.relative_verbs and at not in scene.cues and _is_paper(scene, report.subject):
        begin = max(at + 1, noun_phrase(scene, at + 1, limit, STRICT))  # أظهر استطلاع أجرته المؤسسة تراجع
    if form[0].isdigit() and at in scene.dated and verb.lemma in _SENTENCING:
        return begin_words(report, at, "object", "object")
    token, sources = _through_adjuncts(scene, report, begin, min(limit, begin + 24))
    if token == at and form[0] == "ل" and report.subject is not None:
        token = _behind_purpose(scene, at, limit)
    opens = _opens_object(scene, report, at, token, limit)
    if opens and form in COMMAS and (behind := _behind_title(scene, at, token, limit)) > token:
        token = behind
    if not opens:
        if form not in COMMAS or scene.forms[min(at + 1, limit - 1)] in scene.small.any_complementizer:
            return False  # وأوضح النائب، أن القيادة، تحمل شرعية
        behind = _behind_apposition(scene, at + 1, limit)
        token = skip_adjuncts(scene, behind, limit, verb.prepositions)  # أعلن فلان، زعيم الحزب، دعمه
        judging = verb.act in ("accuse", "praise", "deny") and token < limit and is_nominal(scene, token)
        judging = judging or token < limit and report.hearer is not None and asks_deed(scene, report, token)
        if token >= limit or token in scene.sourced or not (opens_content(scene, token) or judging):
            return False
        if at + 1 in scene.cues and scene.cues[at + 1][1].shape.kind == "participle":
            report.aside = (at + 1, behind - 1)  # أكد الوزير، مشيرا إلى أن العمل بدأ، استعداده
        sources = sources or carried_between(scene, at + 1, behind)
    if sources:
        report.add(*sources)
    return begin_words(report, token, "object", "object")


def _behind_title(scene: Scene, at: int, token: int, limit: int) -> int:
    """Return the object behind a title between commas that is none itself: نفى فلان، والد اللاعب، توصل نجله إلى."""
    if opens_content(scene, token) or _any_that(scene.forms, token) or names_claim(scene, token):
        return token
    behind = _behind_apposition(scene, at + 1, limit)
    known = behind < limit and (opens_content(scene, behind) or _any_that(scene.forms, behind))
    return behind if known else token


def _is_frame(scene: Scene, at: int) -> bool:
    """Whether one of a verb's own prepositions is only that: no noun, date, attribution or ل, which tells more."""
    form = scene.forms[at]
    plain = form in scene.small.prepositions and form != "ل"
    return plain and at not in scene.beginning and at not in scene.dated


def _behind_purpose(scene: Scene, at: int, limit: int) -> int:
    """Return the verbal noun behind what somebody is there for (أعلنت سيمنز للطاقة إلغاء ...); else `at`."""
    for token in range(at + 1, min(limit, at + 5)):
        before = scene.forms[token - 1]
        if opens_content(scene, token) and before.startswith(("ال", "لل")) and not scene.forms[token].startswith("ال"):
            return token
        if not is_nominal(scene, token):
            return at
    return at


def _has_subject(report: Report) -> bool:
    return report.subject is not None or report.conjoined  # وأكد للسفير رفض بلاده


def _is_paper(scene: Scene, subject: Phrase | None) -> bool:
    return subject is not None and scene.forms[subject.first] in scene.small.documents


def _predicate(scene: Scene, report: Report, at: int) -> bool:
    """Whether what a thing is held to be stands at a token: رحبت بالاتفاق واعتبرته خطوة مهمة."""
    if report.shape.kind != "perfect" or not (report.subject is not None or is_held_so(scene, report, at)):
        return False
    return is_nominal(scene, at) and at not in scene.starting and not scene.forms[at].startswith("ال")


def _through_adjuncts(scene: Scene, report: Report, at: int, limit: int) -> tuple[int, list[Source]]:
    """Return the first token behind dates, places, talks and attributions, and those attributions."""
    sources: list[Source] = []
    token = at
    while True:
        before = token
        if token in scene.sourced and scene.forms[token] in UPON:
            said_for = source_in_gap(scene, token, limit)
            if said_for is not None and said_for.phrase is not None:
                sources.append(said_for)
                token = said_for.last  # نفت الشركة على لسان متحدثتها | وجود نقص
        token = skip_adjuncts(scene, token, limit, report.verb.prepositions)
        if token > at and report.hearer is None:
            token = _behind_talk(scene, report, before, token, limit)
        source = source_in_gap(scene, token, limit) if token < limit and token in scene.beginning else None
        if source is not None and source.phrase is not None:
            sources.append(source)
            token = source.last
        if token < limit and scene.forms[token][0] == "ب":
            token = _behind_place(scene, token)
        if token == before or token >= limit:
            return token, sources


def _behind_place(scene: Scene, token: int) -> int:
    """Return the token behind where the subject is: نفت الوزارة | ببيروت | وجود نقص; `token` where no place stands."""
    mention = scene.starting.get(token)
    return mention.last if mention is not None and mention.clitic and mention.label in _PLACES else token


def _behind_talk(scene: Scene, report: Report, first: int, token: int, limit: int) -> int:
    """Read who hears a talk that ends at a token (في تصريح لقناة، في حوار مع صحيفة); return where to go on."""
    forms = scene.forms
    if token < limit and forms[token][0] == "ل" and forms[token - 1] in scene.small.talks:
        heard = hearer_at(scene, token, limit, False)
    elif _PARTNERS.isdisjoint(forms[first:token]):
        return token
    else:
        partner = next(at for at in range(first, token) if forms[at] in _PARTNERS)
        heard = hearer_at(scene, partner, limit, False)
    if heard is None:
        return token
    report.hearer = heard[0]
    return max(token, heard[1])


def _opens_object(scene: Scene, report: Report, at: int, token: int, limit: int) -> bool:
    """Whether a token opens the noun phrase that is the reported object."""
    verb = report.verb
    if "claim" in verb.takes:
        return token < limit and names_claim(scene, token)
    if token < limit and verb.act in _OF_ALL and _any_that(scene.forms, token):
        return report.subject is not None or report.conjoined
    if token >= limit or not can_be_object(scene, token, report.shape.gender) or TOPICS[scene.forms[token]]:
        return False
    if verb.lemma in INFORMING and not informs(scene, report, token):
        return False
    if verb.lemma == "تمنى" and token == at + 1 and scene.forms[at] in ("له", "لها", "لهم"):
        return True
    if "wish" in verb.takes and scene.forms[token].endswith("ت") and clause_follows(scene, token + 2, limit):
        return False  # توقع محللون استطلعت «الوكالة» آراءهم أن
    if token > at and clause_comes(scene, token, limit):
        return False  # موضحا خلال لقاء عقده أمس، أن
    if "feeling" in verb.takes and not is_feeling(scene, scene.forms[token]):
        return False
    told = report.subject is not None or report.kind == "participle" or report.conjoined
    judged = "judged" in verb.takes and (token == at or report.subject is not None) and told
    if judged and is_judged(scene, report, token, limit):
        return True
    if _declared(scene, report, at, token, limit):
        return True
    mention = scene.starting.get(token)
    judging = (verb.act in ("accuse", "praise", "deny") or ("any" in verb.takes and not verb.doubtful)) and (
        report.subject is not None or verb.act == "praise" and report.conjoined
    )
    if mention is not None and mention.label in ("PERS", "ORG", "GPE", "OCC") and not judging:
        return False
    if opens_content(scene, token) or scene.forms[token] == _MEETING and told and verb.act == "declare":
        return True
    if report.hearer is not None and token == at and scene.forms[token].startswith("ال"):
        return True  # ناشدت الناس الإبلاغ عن ...
    if verb.lemma == "تمنى" and token == at and (report.subject is not None or report.conjoined):
        return scene.forms[token].startswith("ال")
    return judging or (scene.forms[token] == "ما" and verb.lemma in ("اعتبر", "نفى", "أكد"))


_OF_ALL = frozenset(("deny", "hold", "accuse", "praise"))


def _any_that(forms: Sequence[str], token: int) -> bool:
    """Whether whatever it is that somebody denies, blames or praises stands at a token: ما, أي, كل ما قيل, كل كذا."""
    if forms[token] != "كل":
        return forms[token] in ("ما", "اي")
    return any(form == "ما" or form.startswith("ال") for form in forms[token + 1 : token + 2])


def _declared(scene: Scene, report: Report, at: int, token: int, limit: int) -> bool:
    """Whether a definite verbal noun beside the subject is what is declared: أعلنت النقابة الإضراب العام."""
    form = scene.forms[token]
    far = token - at > 2 and not (token - at <= 16 and scene.forms[token - 1] in COMMAS)
    far = far and not only_dates(scene, at, token)
    in_paper = scene.forms[report.at[1]] in IN_IT  # بيانا أكدت فيه الاستمرار في الخطة
    known = report.subject is not None or in_paper or report.conjoined and token == at
    if known and not far and form in DEEDS and not report.verb.doubtful and opens_deed(scene.forms, token):
        return _may_declare(report.verb) or report.verb.act in ("affirm", "deny", "hold")
    if not known or far or not form.startswith("ال") or clause_follows(scene, token, limit):
        return False
    if report.verb.doubtful or token in scene.starting:
        return False
    affirms = report.verb.act == "affirm" and token == at and report.subject is not None and token not in scene.cues
    if not affirms and not _may_declare(report.verb):
        return False
    return form[2:] in scene.small.heads or is_verbal_noun(form[2:])


def _may_declare(verb: Verb) -> bool:
    return verb.act in ("declare", "ask", "promise") or "wish" in verb.takes  # استبعد المحلل التوصل إلى
