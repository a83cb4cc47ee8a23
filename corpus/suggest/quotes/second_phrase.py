"""Where the next noun phrase begins behind one: ناشدت أم الطفل | الخاطفين, أعلم المجلس | كافة المستثمرين."""

from corpus.arabic.remembered import Remembered
from corpus.suggest.findings import Mention
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.classes import SPEAKERS
from corpus.suggest.quotes.cue_types import Manner
from corpus.suggest.quotes.lexicon import bared, small
from corpus.suggest.quotes.scene import Scene

ALL_OR_THESE = bared(("كافة", "جميع", "سائر", "عموم", "هذا", "هذه", "هؤلاء", "هذين", "هاتين", "تلك", "ذلك"))
"""Before a definite noun they open a phrase of their own."""

_MANY = ("ين", "ون", "ات", "ان")
_PLURAL_PATTERNS = ("الا", "الم")
"""Broken plurals begin so with an alef near their end: الأطفال, المصانع; others are known."""


def begins_anew(scene: Scene, end: int, mention: Mention | None) -> bool:
    """Whether such a word behind a definite phrase opens another one: عد المدير | هذه الإصلاحات."""
    forms = scene.forms
    closed = forms[end - 1].startswith("ال") or mention is not None and mention.label == "PERS"
    return closed and end + 1 < len(forms) and len(forms[end + 1]) > 3 and forms[end + 1].startswith("ال")


def _tells_one(form: str) -> bool:
    known = small()
    if not form.startswith("ال") or form.endswith(_MANY) or form in known.called_together or form in known.collectives:
        return False
    if form.startswith(_PLURAL_PATTERNS) and "ا" in form[3:]:
        return False
    return form[2:] not in known.audiences and form[2:] not in known.speakers


_ONE = Remembered(_tells_one)
"""Whether a definite noun is surely no plural."""


def names_deed(form: str) -> bool:
    """Whether a form is that of a deed, definite or one of several, rather than of a name: الإضراب, إصلاحات."""
    if form.endswith("ات"):
        return is_verbal_noun(form[:-2])
    definite = form.startswith("ال") and not form.endswith("ي")
    return definite and (form[2:] in small().heads or is_verbal_noun(form[2:]))


def are_others(scene: Scene, end: int) -> bool:
    """Whether a plural in ين is no adjective of the noun before it, which tells of one: أم الطفل | الخاطفين."""
    form = scene.forms[end]
    return form.startswith("ال") and form.endswith("ين") and len(form) > 6 and _ONE[scene.forms[end - 1]]


def is_closed(forms: list[str], first: int, end: int, manner: Manner) -> bool:
    """Whether no definite noun can go on with an indefinite head: مصدر أمني | التأكيد, والد الضحية | الهجمات.

    Behind a whole construct no deed or plural goes on where the verb has an object: نقيب المحامين | القرارات.
    """
    if forms[end - 1].endswith(("ي", "ية")) and not forms[end - 1].startswith("ال"):
        return SPEAKERS[forms[first]] and forms[end - 1] not in _LIKE_RELATING
    whole = forms[end - 1].startswith("ال") or forms[end - 1] in _WHOLE
    return manner.strict and whole and (names_deed(forms[end]) or forms[end].endswith("ات"))


_LIKE_RELATING = frozenset(
    ("نادي", "قاضي", "محامي", "مفتي", "اهالي", "مصلي", "اراضي", "معلمي", "موظفي", "وادي", "احدي")
)
_WHOLE = frozenset(("عيان",))
_RELATING = ("ية", "يون", "يين", "يان")


def is_second_noun(scene: Scene, first: int, end: int) -> bool:
    """Whether a noun follows the adjective of a noun: عزت مصادر أمنية سبب الجريمة إلى; a further adjective goes on."""
    if end == first + 1 or not scene.forms[end - 1].endswith(_RELATING) or scene.forms[end].startswith("ال"):
        return False
    return not scene.forms[end].endswith((*_RELATING, "ة", "ون", "ين"))
