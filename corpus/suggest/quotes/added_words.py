"""Words that go on with a noun phrase by themselves, whatever they mean elsewhere."""

from corpus.arabic.folding import fold_word
from corpus.arabic.remembered import Remembered
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import OF_THEM, ends_patient

_SHARES = frozenset(("%", "في", "المءة", "الماءة", "المية", "بالمءة", "بالماءة", "من", "فقط"))


_INFORMED = frozenset(map(fold_word, ("مطلع", "مطلعة", "مطلعون", "مطلعين", "مطلعان")))
"""Behind a source, an adjective rather than the beginning of a month."""


_NUMBERS = ("ثلاث", "اربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر")
_COUNTED = frozenset(f"ال{number}{ending}" for number in _NUMBERS for ending in ("", "ة")) | {"الاثنتين", "الاثنين"}
"""Behind a definite noun: الدول الثلاث."""


def _may_add(form: str) -> bool:
    if form in _SHARES or form in _INFORMED or form in _COUNTED or form in OF_THEM:
        return True
    if form in small().attributes or form in small().upon:
        return True
    return form[0] == "و" and form[1:] in small().ordered


MAY_ADD = Remembered(_may_add)
"""Whether a form can go on with a phrase by itself; most cannot."""


def adds(scene: Scene, first: int, end: int, definite: bool) -> bool:
    """Whether a word that may goes on with a phrase by itself: مصدر مطلع, بيان مشترك, الدول الثلاث, أمانات وبلديات."""
    forms, small = scene.forms, scene.small
    form = forms[end]
    if form in _SHARES and _counts(scene, first, end):
        return True
    if form[0] == "و" and form[1:] in small.ordered and forms[end - 1] in small.ordered:
        return True
    if form in _INFORMED and scene.speaks(first) or form in OF_THEM and end == first + 1:
        return True
    if form in small.attributes and scene.bare(first) in small.documents:
        return True
    return ends_patient(scene, end) or definite and end == first + 1 and form in _COUNTED


def _counts(scene: Scene, first: int, end: int) -> bool:
    """Whether a phrase opens with a number: 39 في المئة من الطلاب, عشرون في المئة; also ثلاثة من السكان."""
    if scene.forms[first][0].isdigit() or tuple(scene.forms[first + 1 : first + 3]) == ("في", "المءة"):
        return True
    number = scene.any_starting.get(first)
    return number is not None and number.last == end and number.label == "CARDINAL" and scene.forms[end] == "من"
