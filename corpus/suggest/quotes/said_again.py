"""Verbs of repeating and the verbal noun that tells what is said again: جدد التأكيد على, كرر التأكيد أن."""

from corpus.suggest.quotes.scene import Scene

_AGAIN = frozenset(("جدد", "كرر", "أعاد", "عاود"))
"""جدد التأكيد على, كرر التأكيد أن."""


SAID_AGAIN = {
    "تاكيد": "اكد",
    "تاكيده": "اكد",
    "تاكيدها": "اكد",
    "تاكيدهم": "اكد",
    "التاكيد": "اكد",
    "التشديد": "شدد",
    "الدعوة": "دعا",
    "المطالبة": "طالب",
    "التحذير": "حذر",
    "التنديد": "ندد",
    "الترحيب": "رحب",
    "التعهد": "تعهد",
    "الاعراب": "اعرب",
    "التعبير": "عبر",
}
"""The verbal noun that tells what was said again, and its verb."""


def says_again(scene: Scene, lemma: str, token: int) -> bool:
    """Whether a verb of repeating goes on with what is said again, not with who says it: جدد التأكيد أن."""
    return lemma in _AGAIN and scene.forms[token] in SAID_AGAIN
