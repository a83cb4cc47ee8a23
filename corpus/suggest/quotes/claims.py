"""What somebody holds, feels or claims: nouns whose objects are reported, and things judged to be something."""

from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.reports import Report
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import is_nominal
from corpus.suggest.rule_words import rule_words

_ANY_CLAIM = rule_words("objects", "any_claim")
"""Who rejects any of these takes a stand; without "any" he may only decline (رفضت الشرطة التدخل)."""
_MEDDLED = rule_words("objects", "meddled")
"""How others meddle, not how somebody treats or tackles: رفض التدخل العسكري, not التدخل الجراحي, التدخل الخشن."""
_MEDDLING = "التدخل"
"""Alone, it is what somebody would not do himself: رفضت الشركة التدخل في الأمر."""
_ANY_MEDDLING = _MEDDLING.removeprefix("ال")
_BEFORE_MORE = frozenset(("اي", _MEDDLING))


def is_judged(scene: Scene, report: Report, token: int, limit: int) -> bool:
    """Whether what a definite noun is judged to be follows it: اعتبر القرار خطأ, not يعتبر اللاعب الأفضل."""
    if token + 1 >= limit or not scene.is_word(token + 1) and token + 1 not in scene.opening:
        return False
    if scene.forms[token] in ("ذلك", "هذا", "هذه", "اياه", "اياها", "ما"):
        return True
    form = scene.forms[token]
    if form.endswith("ات") and (form in scene.small.doings or is_verbal_noun(form[:-2])):
        return True  # اعتبرت النقابة قرارات المجلس مجحفة
    if report.kind == "finite" and report.subject is not None and report.subject.first not in scene.starting:
        return False
    mention = scene.starting.get(token)
    if mention is not None:
        return not mention.clitic and mention.last < limit
    if token + 1 in scene.opening and scene.forms[token].endswith(("ه", "ها", "هم")):
        return is_nominal(scene, token)  # وعدّ تأخره «عائقا»
    definite = scene.forms[token].startswith("ال") and is_nominal(scene, token)
    return definite and scene.reading.text[scene.reading.starts[token] + 2] != "أ"


def is_feeling(scene: Scene, form: str) -> bool:
    """Whether a noun is what somebody thinks or feels, which he shows by saying so: أبدى رضاه, not أبدى مقاومة."""
    stem = form.removeprefix("ال")
    owned = next((stem.removesuffix(pronoun) for pronoun in ("هما", "هم", "ها", "ه") if stem.endswith(pronoun)), stem)
    return not scene.small.feelings.isdisjoint((stem, stem.removesuffix("ا"), owned, owned.removesuffix("ت") + "ة"))


def names_claim(scene: Scene, token: int) -> bool:
    """Whether a noun is what somebody else claims or threatens: رفض الاتهامات, أي تدخل, التدخل الأجنبي."""
    form = scene.forms[token]
    if form in _BEFORE_MORE:
        at = min(token + 1, len(scene.forms) - 1)
        behind = scene.forms[at]
        if form == _MEDDLING:
            return _is_meddling(scene, at)
        if behind == _ANY_MEDDLING:
            return at + 1 < len(scene.forms) and (scene.forms[at + 1] == "في" or _is_meddling(scene, at + 1))
        return behind in _ANY_CLAIM or behind in scene.small.claims
    return form in scene.small.claims or form.removeprefix("ال") in scene.small.claims


def _is_meddling(scene: Scene, token: int) -> bool:
    """Whether the word behind a meddling tells that others do it: التدخل الأجنبي, أي تدخل إيراني."""
    mention = scene.any_starting.get(token)
    nation = mention is not None and mention.label == "NORP" and not mention.clitic
    return nation or scene.forms[token].removeprefix("ال") in _MEDDLED


def is_held_so(scene: Scene, report: Report, at: int) -> bool:
    """Whether what a thing is held to be can stand behind a verb with a pronoun: واعتبرته خطوة, الذي اعتبرته مقيدا."""
    indefinite = scene.forms[at].endswith("ا") and not scene.forms[at].startswith("ال")
    return (report.conjoined or report.in_relative and indefinite) and not scene.speaks(at)
