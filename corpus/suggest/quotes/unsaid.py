"""Verbs whose saying the word before them takes away: لم يقل, قد تعلن, أن يقول."""

from bisect import bisect_left
from functools import cache

from corpus.arabic.folding import fold_word
from corpus.suggest.quotes.classes import BARE
from corpus.suggest.quotes.cue_types import Cue
from corpus.suggest.quotes.homographs import is_another_verb
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.prepositions import ORDERS
from corpus.suggest.quotes.scene import Scene

_AIMS = frozenset(map(fold_word, ("أن", "بأن", "كي", "لكي", "لو", "إذا")))
"""Before an imperfect: it is wished for, not said."""

_ANY = frozenset(("اي", "كل", "اول", "اخر", "مجرد", "بعد", "قبل"))
"""Before a noun, never before a verb."""

_MAYBE = frozenset(("قد", "ربما", "لعله", "لعلها"))
"""Before an imperfect: it may be said one day (قد تعلن الشركة)."""

_TOLD = frozenset(("say", "affirm", "point", "hold", "warn"))
"""What is told as the next thing said: قبل أن يضيف, قبل أن يؤكد أن."""


@cache
def unsaying() -> frozenset[str]:
    """Return the words before a verb that can take its saying away; most words are none."""
    return bared(small().negations | _AIMS | _ANY | _MAYBE | {"من", "ممن", "عمن", "عن", "علي", "في", "هل", "الي"})


def unsaid(scene: Scene, token: int, cue: Cue, first: int) -> bool:
    """Whether the verb is another word, or denied, wished for or a condition: لم يقل, أن يقول, لن يعلن."""
    if cue.verb.ambiguous and is_another_verb(scene, token, cue, first):
        return True
    return takes_away(scene, token, cue, first)


def takes_away(scene: Scene, token: int, cue: Cue, first: int) -> bool:
    """Whether the word before a verb takes its saying away."""
    if scene.forms[token] == "بين":
        return False
    if token == first or scene.forms[token - 1] not in unsaying() or scene.cues[token][0]:
        return False
    before = BARE[scene.forms[token - 1]]
    if before in ("ممن", "عمن"):
        return not cue.shape.pronoun  # سخر ممن ينكرون الأزمة, but ممن وصفهم بالخونة
    if before in ("من", "عن", "هل", "الي") or (cue.verb.lemma in ORDERS and before in ("علي", "في")):
        return True  # على وجه الخصوص, عن أمله في, هل يتوقع المدرب الفوز؟
    if before in _ANY and cue.shape.kind == "perfect" and not cue.shape.pronoun:
        return True  # أي طلب
    if before in _MAYBE:
        return cue.shape.kind == "imperfect"
    if before == "ما" and cue.shape.pronoun and (cue.verb.act in ("describe", "hold") or _what_was(scene, token)):
        return False  # ما وصفته بأنه, ما ذكرته الوكالة من أن
    if before in scene.small.negations:
        return cue.verb.lemma not in scene.small.negated_reports
    if before == "ان" and cue.shape.kind == "perfect" and scene.forms[token - 2] == "سبق" and token > first + 1:
        return cue.shape.gender == "f" and _is_mine(scene, token)
    if cue.shape.kind == "imperfect" and before in _AIMS:
        if cue.verb.act in _TOLD and token > first + 1 and scene.forms[token - 2] == "قبل":
            return False  # قبل أن يضيف
        return scene.reading.text[scene.reading.starts[token - 1]] != "إ"
    return False


def _is_mine(scene: Scene, token: int) -> bool:
    """Whether a verb in ت is of who speaks in marks, no woman or body behind it: "سبق أن حذرت هؤلاء من النهر"."""
    behind = token + 1
    if behind >= len(scene.forms) or behind in scene.starting:
        return False
    if scene.forms[behind].startswith("ال") and scene.forms[behind].endswith("ة"):
        return False
    at = bisect_left(scene.quoted_opens, token) - 1
    return at >= 0 and token < scene.quoted[at].last


def _what_was(scene: Scene, token: int) -> bool:
    """Whether من أن tells what it was that somebody said."""
    forms = scene.forms
    return any(forms[at] == "من" and forms[at + 1] == "ان" for at in range(token + 1, min(token + 12, len(forms) - 1)))
