"""Participles that go on with the speaker of their sentence: مشيرا إلى, داعيا موسكو إلى, نافيا وجود."""

from bisect import bisect_left

from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.addressee import called_hearer
from corpus.suggest.quotes.asked_otherwise import ask_from
from corpus.suggest.quotes.bare_words import begin_future
from corpus.suggest.quotes.claims import is_judged, names_claim
from corpus.suggest.quotes.classes import COMMAS
from corpus.suggest.quotes.complements import find_words
from corpus.suggest.quotes.cue_types import APART, STRICT_APART, Verb
from corpus.suggest.quotes.deeds import opens_deed
from corpus.suggest.quotes.lexicon import bared
from corpus.suggest.quotes.phrases import noun_phrase
from corpus.suggest.quotes.predicates import is_predicate, says_as_what
from corpus.suggest.quotes.prepositions import joint_at
from corpus.suggest.quotes.reports import Phrase, Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import TOPICS, can_be_object, is_nominal, opens_content
from corpus.suggest.rule_words import rule_words

_WAS = bared(("كان", "كانت", "كانوا", "يكون", "تكون", "بدا", "بدت", "يبدو", "تبدو", "ليس", "ليست", "بات", "باتت"))
_IS = _WAS | bared(("سيكون", "ستكون", "سيكونون", "يصبح", "تصبح", "سيصبح", "ستصبح", "اصبح", "اصبحت", "صار", "صارت"))
_STAYED = _WAS | bared(("بقي", "بقيت", "ظل", "ظلت", "يظل", "تظل", "يبقي", "تبقي", "اصبح", "اصبحت"))
"""What a thing was, is told behind these: بقيت الأسئلة معلقة."""


_OF_HIM = frozenset(("منه", "منها", "منهم", "منهما", "منهن"))


def participle_report(scene: Scene, token: int, unit: tuple[int, int]) -> Report | None:
    """مشيرا إلى أن, داعيا موسكو إلى, مؤكدة وجود: the speaker of the clause goes on."""
    clitic, cue = scene.cues[token]
    limit = unit[1]
    if token in scene.any_starting and scene.any_starting[token].last > token + 1:
        return None
    if token > unit[0]:
        before = scene.forms[token - 1]
        if not clitic and (before in _IS or before in scene.small.prepositions):
            return None  # كان لافتا, سيكون مهددا بالشطب, أصبح مطالبا بالدفع, ضد متهمة
        if before in scene.small.joined.complementizers:
            return None  # أن متعهدا جديدا
        if scene.forms[token].endswith("ة") and is_predicate(scene, token, unit[0]):
            return None  # إن الحكومة مطالبة باحترام القانون
    if token in scene.unnamed:
        return None  # مصدر تحدث إلينا مشترطا عدم ذكر اسمه
    at = token + 1
    takes = cue.verb.takes
    if not clitic and _describes(scene, token, unit[0]) or _is_thing(scene, token, limit):
        return None
    if scene.forms[token].endswith("ين") and token > unit[0] and _are_people(scene, token):
        return None
    if token == unit[0] and scene.forms[token] in scene.small.labels:
        return None
    if at >= limit or _is_passive(scene, token, at) or cue.verb.lemma == "اتهم" and not _accuses(scene, token, at):
        return None
    if cue.verb.lemma == "وصف" and not says_as_what(scene, at, limit):
        return None
    report = Report(
        (token, at), clitic, cue.verb, cue.shape, "participle", f"{cue.verb.lemma} participle", token, -1, ""
    )
    if cue.verb.lemma == "استشهد" and _cites_paper(scene, at, limit):
        report.content, report.how, report.hollow = at, "object", True
        return report  # it ends the words before it
    if scene.forms[at] in _IN_A_MANNER and at + 2 < limit:
        at = _behind_manner(scene, at, limit)
    if cue.verb.called == "من" and scene.forms[at] in _OF_HIM and at + 2 < limit and can_be_object(scene, at + 1):
        report.content, report.how = at + 1, "object"
        return report  # طالبا منهم الصبر
    if scene.forms[at] == "من" and cue.verb.lemma == "طالب" and ask_from(scene, report, limit):
        return report  # مطالبا من السكان الابتعاد
    if cue.verb.lemma == "وجه" and scene.forms[at] == "الي" and at + 1 in scene.starting:
        report.hearer = Phrase(at + 1, noun_phrase(scene, at + 1, limit, APART))
        at = report.hearer.last
        if at >= limit or scene.forms[at][0] != "ب":
            return None  # ظرف موجه إلى الرئيس
    if cue.verb.called and (called := called_hearer(scene, cue.verb.called, at, limit)) is not None:
        report.hearer, at = called
    if ("hearer" in takes or "accused" in takes) and at < limit:
        if scene.forms[at] in ("اياه", "اياها", "اياهم"):
            mark = at + 1 + (scene.forms[at + 1 : at + 2] == ["ب"])
            if mark in scene.opening and mark not in scene.names:
                at = mark  # واصفا إياه بـ«...»
            if "accused" in takes:
                report.content, report.how = at, "object"
                return report
            at += 1
        elif "accused" in takes and (scene.forms[at] == "ما" or at in scene.opening):
            report.content, report.how = at, "object"
            return report  # واصفا ما نشر بأنه ..., متهما «جهات» بكذا
        else:
            end = noun_phrase(scene, at, limit, STRICT_APART if "object" in takes else APART)
            mention = scene.starting.get(at)
            if mention is None and scene.forms[at][0] == "ب" and joint_at(scene, at, cue.verb.prepositions) is not None:
                end = at  # مطالبا بتزويده بكشف
            if end > at and (mention is None or not mention.clitic):
                if "accused" in takes:
                    report.content, report.how = at, "object"
                    return report
                charged = joint_at(scene, end, cue.verb.prepositions) is not None if end < limit else False
                if not charged:
                    end = _before_preposition(scene, cue.verb, at, end)
                if mention is not None or scene.forms[at].startswith("ال") or charged:
                    behind = _behind_partners(scene, end, limit)
                    report.hearer, at = Phrase(at, behind), behind
    if (
        at < limit
        and "object" in takes
        and can_be_object(scene, at)
        and (
            opens_content(scene, at)
            or cue.verb.act in ("accuse", "praise", "deny")
            or "any" in takes
            or _declares(scene, cue.verb, at)
            or (report.hearer is not None and scene.forms[at].startswith("ال"))
        )
    ):
        report.content, report.how = at, "object"
        return report
    rejected = "claim" in takes and (names_claim(scene, at) or _rejects(scene, token, at, unit[0]))
    if rejected or "judged" in takes and is_judged(scene, report, at, limit):
        report.content, report.how = at, "object"
        return report
    told = find_words(scene, report, at, min(limit, at + 14)) or begin_future(scene, report, limit)
    return report if told else None


def _cites_paper(scene: Scene, at: int, limit: int) -> bool:
    """Whether a paper that tells nothing here is cited: مستشهدا ببيانات رسمية, not مستشهدا بتقرير يقول إن."""
    form = scene.forms[at]
    word = form[1:].removeprefix("ال") if form[0] == "ب" else ""
    if word not in scene.small.documents:
        return False
    return scene.small.any_complementizer.isdisjoint(scene.forms[at : min(limit, at + _CITED)])


_CITED = 12
"""A paper that is cited with its words tells them so many tokens behind it at most."""


_IN_A_MANNER = frozenset(("بشكل", "بصورة", "في"))
_MEANWHILE = rule_words("participles", "meanwhile")


def _behind_manner(scene: Scene, at: int, limit: int) -> int:
    """Return the token behind what tells how or when: نافيا بشكل قاطع | وجود, منتقدا في الوقت نفسه | بطء العمل."""
    if scene.forms[at] != "في":
        return at + 2
    if scene.forms[at + 1] not in _MEANWHILE:
        return at
    behind = at + 2 + (scene.forms[at + 2] in _SAME and at + 3 < limit)
    return behind if behind < limit and can_be_object(scene, behind) else at


_SAME = bared(("نفسه", "ذاته", "الوقت", "السياق", "الاطار"))


def _before_preposition(scene: Scene, verb: Verb, at: int, end: int) -> int:
    """Cut a hearer where the verb's own preposition begins what he is told: محذرة السكان من الاقتراب من السد."""
    return next((token for token in range(at + 1, end) if scene.forms[token] in verb.prepositions), end)


_DECLINED = frozenset(("تعليق", "افصاح", "كشف", "ادلاء", "خوض", "ذكر", "اجابة", "حديث", "رد", "مغادرة", "حضور"))
"""What somebody does not do, and says nothing by it: رافضا التعليق."""


def _rejects(scene: Scene, token: int, at: int, first: int) -> bool:
    """Whether he who speaks in the sentence says no to something: مشددا على الحوار، ورافضا أعمال العنف."""
    if not can_be_object(scene, at) or scene.forms[at].removeprefix("ال") in _DECLINED:
        return False
    if not (scene.cues[token][0] or scene.forms[token - 1] in COMMAS):
        return False
    anchors = scene.anchors
    return any(at in scene.cues for at in anchors[bisect_left(anchors, first) : bisect_left(anchors, token)])


def _declares(scene: Scene, verb: Verb, at: int) -> bool:
    """Whether a definite verbal noun is the object of a participle: معلنا السيطرة على البلدة, متمنيا الشفاء للجميع."""
    form = scene.forms[at]
    if not form.startswith("ال") or verb.doubtful or TOPICS[form] or at in scene.starting:
        return False
    return form[2:] in scene.small.heads or is_verbal_noun(form[2:]) or opens_deed(scene.forms, at)


def _is_passive(scene: Scene, token: int, at: int) -> bool:
    """Whether a participle tells what somebody is or suffers: امرأة متهمة بالقتل, مدينة مهددة بالغرق."""
    verb = scene.cues[token][1].verb
    if "accused" in verb.takes:
        if verb.lemma == "حمل" and scene.forms[at][0] == "ب" and scene.forms[at] not in scene.small.rooted:
            return True  # شاحنة محملة بالقمح
        charged = scene.forms[at][0] == "ب" and joint_at(scene, at, verb.prepositions) is not None
        return charged or at not in scene.opening and not can_be_object(scene, at)
    before = scene.forms[token - 1]
    beside = token > 0 and before[0].isalnum() and not scene.cues[token][0]
    if beside and scene.forms[token].endswith("ة") and before.endswith("ة") and not before.startswith("ال"):
        return token - 1 not in scene.cues and token not in scene.ending  # هزيمة منكرة
    return verb.lemma == "هدد" and beside and not scene.forms[token].endswith("ا")


_WHOM = frozenset(("ما", "من", "كل", "جميع", "بعض", "اياه", "اياها", "اياهم"))
_CHARGED = 8
"""The charge stands at most so many tokens behind an indefinite accused."""


def _accuses(scene: Scene, token: int, at: int) -> bool:
    """Whether متهما accuses somebody rather than is an accused himself: متهما الوزير ب, not أوقفت متهما ثانيا.

    Whom it accuses is definite, or the participle stands apart and the charge follows: ، متهما جهات خارجية ب.
    """
    form, mention = scene.forms[at], scene.any_starting.get(at)
    if at in scene.dated:
        return False
    if form in _WHOM or at in scene.opening or form.startswith("ال"):
        return True
    if mention is not None and mention.label in _ACCUSED:
        return not mention.clitic
    apart = scene.cues[token][0] or scene.forms[token - 1] in COMMAS
    if not apart or not is_nominal(scene, at):
        return False
    for behind in range(at + 1, min(len(scene.forms), at + _CHARGED)):
        if scene.forms[behind] in COMMAS:
            return False
        if scene.forms[behind][0] == "ب" and scene.forms[behind] not in scene.small.rooted:
            return True
    return False


_ACCUSED = frozenset(("PERS", "ORG", "GPE", "OCC", "NORP", "FAC"))


_THERE = bared(("هناك", "ثمة", "بينهم", "بينهما", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"))


def _are_people(scene: Scene, token: int) -> bool:
    """Whether a plural participle is an object, counted, or the adjective of one: واجهت منتقدين, متظاهرين مطالبين ب."""
    before = scene.forms[token - 1]
    if token - 1 in scene.cues or not before[0].isalpha():
        return False
    plural = before.endswith("ين") and not before.startswith("ال") and token - 1 not in scene.any_starting
    if scene.cues[token][0]:
        return plural
    verb = len(before) > 3 and before.endswith("ت") and before[-2] != "ا" and not before.startswith("ال")
    verb = verb and token - 1 not in scene.ending
    return plural or verb or before in _THERE


_GREETED = frozenset(("اهلا", "بكم", "بك"))


def _describes(scene: Scene, token: int, first: int) -> bool:
    """Whether a participle is the adjective of a noun beside it: نتائج لافتة إلى حد بعيد, كانت اللوحة معبرة عن."""
    small, before = scene.small, scene.forms[token - 1]
    if token == first or not before[0].isalnum():
        return False
    if scene.forms[max(token - 2, first)] in _STAYED and token - 1 not in scene.ending:
        return True
    if not scene.forms[token].endswith("ة") or token in scene.ending or token - 1 in scene.cues:
        return False
    plain = len(before) > 2 and not before.startswith("ال") and not before.endswith(("ي", "ه", "ها", "هم", "ا"))
    if not plain or token - 1 in scene.dated or not is_nominal(scene, token - 1):
        return False
    told = scene.bare(token - 1)
    paper = told in small.talks or told in small.statements or told in small.documents
    return not (paper or told in small.masculine or told in small.speakers)


def _is_thing(scene: Scene, token: int, limit: int) -> bool:
    """Whether a participle that is also a noun is that: دفع مبلغا إضافيا, رفعوا لافتات, أهلا ومرحبا.

    Behind a pause, some also without one, it reports what begins right beside it.
    """
    form, small = scene.forms[token][scene.cues[token][0] :], scene.small
    if form not in small.also_things and form not in small.sometimes_things:
        return False
    following = scene.forms[min(token + 1, limit - 1)]
    if scene.forms[token - 1] in _GREETED or following in _GREETED:
        return True
    if not token or not scene.is_word(token - 1) or scene.cues[token][0]:
        return False
    if form in small.also_things or token + 1 == limit:
        return True
    if following == "في" and scene.forms[min(token + 2, limit - 1)] in _MEANWHILE:
        return False  # مقرا في ذات السياق بوجود
    told = following in small.words_follow or joint_at(scene, token + 1, scene.cues[token][1].verb.prepositions)
    return not told and token + 1 not in scene.opening


def _behind_partners(scene: Scene, at: int, limit: int) -> int:
    """Return the token behind further hearers (مناشدا الطلاب وأولياء الأمور عدم ...), `at` where no words follow."""
    for token in range(at, min(limit, at + 5)):
        if scene.forms[token] == "عدم" or (token > at and opens_content(scene, token)):
            return token
        if not is_nominal(scene, token) or (token == at and scene.forms[at][0] != "و"):
            return at
    return at
