"""What a word can be in a phrase: the head of a noun phrase, its genitive or adjective, the start of reported words."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from corpus.arabic.folding import fold_word
from corpus.arabic.reading import search_form
from corpus.arabic.remembered import Remembered
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.classes import BARE, REFUSING
from corpus.suggest.quotes.deeds import DEEDS, opens_deed
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.rule_words import rule_pairs, rule_words

if TYPE_CHECKING:
    from corpus.suggest.quotes.scene import Scene

VEILS = frozenset(("النقاب", "اللثام", "الستار", "الغطاء", "القناع"))
"""Who reveals something takes one of these off it."""
_SAID_AGAIN = frozenset(form for form in rule_pairs("said_again", "nouns") if form.startswith("ال"))
_ON = frozenset(("علي", "ان", "انه", "انها", "الي", "من", "عن", "بان", "ب"))
"""Behind one of `_SAID_AGAIN` they tell that it is what somebody says again."""
_OBJECTS = VEILS | _SAID_AGAIN | {fold_word("المسؤولية")}
"""What somebody bears, lifts or says again, which is no part of his name."""


_COUNTING = frozenset(
    map(fold_word, ("ألف", "ألفا", "ألفي", "آلاف", "مليون", "ملايين", "مئة", "مائة", "مئتي", "مائتي", "مئات"))
)
_BEING = frozenset(("هو", "وهو", "فهو"))
"""Behind one of these he is a student: المتهم، وهو طالب بإحدى الجامعات."""
_BEFALLING = rule_words("words", "befalling")
"""Behind what befell him or what he did he is one as well: أصيب طالب بجروح, بينهم طالب."""
_BLESSING = frozenset(("عليه", "واله", "وصحبه"))


_EIGHTH = ("التزام", "التحاق", "التقاء", "التماس", "التفاف", "التباس", "التقاط")
_FOURTH = ("القاء", "الغاء", "الزام", "الحاق")
_NO_ARTICLE = frozenset(noun + end for noun in _EIGHTH + _FOURTH for end in ("", "ه", "ها", "هم", "هما")) - {"التقاءه"}
"""Verbal nouns whose first letters are no article: أكد الطرفان التزامهما."""


BLESSINGS = frozenset(("صلي", "رحمه", "رحمها", "حفظه", "حفظها", "رعاه", "رضي", "طيب", "سبحانه", "ايده", "نصره"))
"""They open a blessing behind a name."""


OF_THEM = frozenset(("منهم", "منهما", "منهن", "بينهم"))
"""Behind a number or noun: اثنان منهم."""


_RELATION = ("ي", "ية", "يون", "يين", "يتان", "يات")


def is_nominal(scene: "Scene", token: int) -> bool:
    """Whether a word can open a noun phrase: no preposition, adverb, complementizer, particle or finite cue."""
    form = scene.forms[token]
    if not NOUNS[form] or token in scene.dated:
        return False
    if token not in scene.cues:
        return form != "ولي" or scene.forms[token + 1 : token + 2] != ["الامر"]  # who has spoken before, goes on
    cue = scene.cues[token]
    kind = cue[1].shape.kind
    if kind == "noun" or kind == "participle" and form in scene.small.documents and scene.is_word(token - 1):
        return True  # جاء في مذكرة
    if form == "امر":
        return _asked_by(scene, token)  # كشف أمر الإحالة أن
    if cue[1].verb.doubtful:
        return cue[1].shape.pronoun or form in scene.small.heads
    if form in scene.small.speakers:
        return _asked_by(scene, token)
    return form in scene.small.heads and cue[1].shape.kind == "perfect" and _in_construct(scene, token)


def _asked_by(scene: "Scene", token: int) -> bool:
    """Whether a noun that looks like a verb follows what no verb does: سأله طالب, بحسب داعية."""
    if (
        scene.forms[token - 1] in _GUARDIANS
        or scene.forms[token - 1] in _CHARGES
        and scene.forms[token - 2] in _GUARDIANS
    ):
        return True  # ولي أمر طالب
    if scene.bare(token - 1) in scene.small.sources or scene.bare(token - 1) in scene.small.prepositions:
        return True
    verb = scene.cues.get(token - 1)
    return verb is not None and verb[1].shape.kind in ("perfect", "imperfect")


_GUARDIANS, _CHARGES = frozenset(("ولي", "ولية", "اولياء", "وليا")), frozenset(("امر", "امور"))


def _in_construct(scene: "Scene", token: int) -> bool:
    """Whether a word between two others is a verbal noun though it could be a verb: تنفي نقل صواريخ."""
    following = scene.forms[min(token + 1, len(scene.forms) - 1)]
    closed = following in scene.small.words_follow or following in scene.small.prepositions
    return not closed and scene.is_word(token - 1) and scene.is_word(min(token + 1, len(scene.forms) - 1))


def may_be_noun(form: str) -> bool:
    """Whether the form of a word lets it open a noun phrase."""
    return form not in small().never_nouns and form[0].isalnum() and (len(form) > 1 or form.isdigit())


NOUNS = Remembered(may_be_noun)
"""Whether a form may; `is_nominal` is true of no other."""


def can_be_object(scene: "Scene", token: int, gender: str = "") -> bool:
    """Whether a word can open the noun phrase that is reported: a noun, "not doing" (عدم), "what" (ما).

    Behind the verb of a man (`gender`) so can what looks like what a woman says: أكد المدير | مخاطبة الوزارة, | تواصل.
    """
    form = scene.forms[token]
    if NOUNS[form] and is_nominal(scene, token) or form in ("عدم", "ما"):
        return True
    if gender != "m":
        return False
    if token not in scene.cues:
        return scene.reading.written[token] == _FORMING
    return form[-1] in "ةل" and form in scene.small.heads


def continues(scene: "Scene", token: int, definite: bool, strict: bool) -> bool:
    """Whether a word without a mention goes on with the phrase: an adjective or a genitive."""
    form = scene.forms[token]
    if not NOUNS[form] or not is_nominal(scene, token) or token in scene.cues and names_saying(scene, token):
        return False
    if form in _OBJECTS and (form not in _SAID_AGAIN or scene.forms[min(token + 1, len(scene.forms) - 1)] in _ON):
        return False  # حمل الاتحاد المسؤولية, كشف الوزير النقاب عن, جدد المدير التأكيد على
    if form in DEEDS and scene.forms[token - 1].startswith("ال") and opens_deed(scene.forms, token):
        return False  # أعلنت الشركة الاستحواذ على
    if (strict or not definite or form in _NO_ARTICLE) and opens_content(scene, token):
        return False
    if form.startswith("ال"):
        if form == "الجميع" or form[2:] in scene.small.issued:
            return False  # حذرت الهيئة الجميع, التقرير الصادر عن البنك
        return not strict or not definite or form.endswith(_RELATION)
    return not definite and not _BREAKS_OFF[form] and not (form[0].isdigit() and _counts(scene, token))


def _counts(scene: "Scene", token: int) -> bool:
    """Whether a number behind a definite word belongs to what follows: وثق فريق التحقيق | 20 إصابة; not القمة الـ21."""
    before = scene.forms[token - 1]
    return before.startswith("ال") and len(before) > 2


def _breaks_off(form: str) -> bool:
    known = small()
    rooted = form in known.rooted_behind or (form[0] == "ك" and form.endswith(_RELATION))
    if form[0] in "وفبلك" and len(form) > 3 and not rooted:
        return True
    return form == "اي" or form in known.relative_verbs or looks_finite(form)  # رفض مصدر أمني | أي تدخل


_BREAKS_OFF = Remembered(_breaks_off)
"""Whether a word without an article is no genitive or adjective, but bears a preposition or is a verb."""


def ends_patient(scene: "Scene", token: int) -> bool:
    """Whether a word makes a noun of the participle before it: المشتبه | به, المجني | عليها."""
    small = scene.small
    return scene.forms[token] in small.upon and token > 0 and scene.forms[token - 1].lstrip("وف") in small.patients


def is_other_word(scene: "Scene", token: int) -> bool:
    """Whether what looks like a verb is a noun (ألف طالب), a blessing's (صلى الله عليه وسلم) or a preposition."""
    form = scene.forms[token]
    if form not in _LIKE_VERBS or not token:
        return False
    before = scene.forms[token - 1]
    if form == "وسلم":
        return before in _BLESSING
    if form == "وبين":
        return before in _BETWEEN  # اللقاء بينه وبين السفير
    return before in _COUNTING or before in _BEING or before in _BEFALLING or BARE[before] in _BEFALLING


_LIKE_VERBS = frozenset(("وسلم", "طالب", "وبين"))
_BETWEEN = frozenset(("بيني", "بينه", "بينها", "بينهم", "بينهما", "بيننا", "بينك"))


def calls_for(scene: "Scene", token: int) -> bool:
    """Whether نادي is the verb, with what is called for right behind it, rather than a club: ونادى بتنسيق الجهود."""
    if token and scene.is_word(token - 1) and not scene.reading.written[token].endswith("ى"):
        return False  # فريق ونادي بتنظيم
    form = scene.forms[min(token + 1, len(scene.forms) - 1)]
    word = form[1:].removeprefix("ال") if form[0] == "ب" and form not in scene.small.rooted else ""
    return word == "ان" or is_verbal_noun(word) or word in scene.small.heads


def names_saying(scene: "Scene", token: int) -> bool:
    """Whether a word is the saying itself rather than part of a name: قوله, القول."""
    cue = scene.cues.get(token)
    return cue is not None and cue[1].shape.kind == "noun" and (cue[1].shape.pronoun or scene.forms[token] == "القول")


_NOT_VERBS = frozenset(("انترنت", "اسمنت", "اسفلت", "اخوات", "الصمت", "البيت"))


def looks_finite(form: str) -> bool:
    """Whether a word without an article looks like a verb in the imperfect, or is one that follows سources in news."""
    if form[0] == "ا" and form[-1] == "ت" and len(form) > 4:
        return form[-2] != "ا" and form not in _NOT_VERBS  # دراسة امتدت, حملة استمرت
    return (
        len(form) >= 4
        and form[0] in "يت"
        and form[-1] not in "ةاي"
        and form[-2:] not in ("ات",)
        and form[:3] not in ("تقر", "تلف", "تحا", "تنظ", "تجم", "تيا", "تكت")
    )


def opens_content(scene: "Scene", token: int) -> bool:
    """Whether a word is a verbal noun or quality that a reported noun phrase opens with."""
    return _OPENERS[scene.reading.written[token]]


_FORMING = "تكو\u0651ن"
"""With its doubled letter no form of "to be": توقع المركز تكوّن السحب."""


def _opens(written: str) -> bool:
    form = search_form(written)
    heads = small().heads
    if form in small().documents or form in small().adverbs or form in small().no_heads:
        return False
    if written[0] == "أ":  # أفعال, a plural: أسعار, أعضاء
        stem = form.rstrip("هام") if form.endswith(("ه", "ها", "هم")) else form
        return form in heads or stem in heads or stem[-1:] == "ت" and stem[:-1] + "ة" in heads  # أهميتها
    if written == _FORMING or form in heads or (form[-1] == "ا" and (form[:-1] in heads or is_verbal_noun(form[:-1]))):
        return True
    for pronoun in ("ه", "ها", "هم", "هما"):
        if form.endswith(pronoun):
            stem = form[: -len(pronoun)]
            feminine = stem[:-1] + "ة" if stem.endswith("ت") else ""
            if stem in heads or feminine in heads or is_verbal_noun(stem) or is_verbal_noun(feminine):
                return True
    return is_verbal_noun(form)


_OPENERS = Remembered(_opens)
"""By written form, which tells أ and إ apart."""


def _names_topic(head: str) -> bool:
    topics = small().topics
    bare = head[2:] if head.startswith("ال") else head
    owned = next((head.removesuffix(pronoun) for pronoun in ("ها", "هم", "ه") if head.endswith(pronoun)), "")
    return head in topics or bare in topics or owned in topics or owned[:-1] + "ة" in topics


TOPICS = Remembered(_names_topic)
"""Whether a noun only names what was spoken about: تفاصيل, ملابسات."""


_NAMING = frozenset(("ذكر", "كشف", "الكشف", "نشر", "الافصاح", "ذكره", "ذكرها", "تسميته", "تسميتها", "التصريح"))
"""What sources ask not to be done: مشترطا عدم الكشف عن هويته."""


def unnamed(forms: Sequence[str], wishes: Iterable[int]) -> dict[int, int]:
    """Return the words by which sources wish not to be named (طالبا عدم الكشف عن هويته, رفض ذكر اسمه) -> their end.

    `wishes` are the tokens of عدم and of words that refuse.
    """
    asked = (token if forms[token] in REFUSING else token - 1 for token in wishes)
    return {token: end for token in asked if token >= 0 and (end := _wish_end(forms, token))}


def _wish_end(forms: Sequence[str], token: int) -> int:
    """Return the token after the wish that a word introduces, 0 where it is none."""
    wish = token + 1
    if wish < len(forms) and forms[wish] == "عدم":
        wish += 1
    if wish >= len(forms) or forms[wish] not in _NAMING:
        return 0
    owned = (at for at in range(wish, min(wish + 4, len(forms))) if forms[at].endswith(("ه", "ها", "هم")))
    return next(owned, wish) + 1
