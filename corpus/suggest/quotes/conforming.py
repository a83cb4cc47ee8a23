"""What something is done by, which looks like whose words it is: التوزيع يتم وفقا لقوائم الوزارة."""

from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_CONFORMING = rule_words("sources", "conforming")
_DONE = rule_words("sources", "done")
_ALIKE = 24
"""So many tokens behind one manner another can be told: جاء وفقا لأحكام العقد، ووفقا للبيانات."""


def is_manner(scene: Scene, token: int, at: int) -> bool:
    """Whether وفقا right behind a verb tells how something is done: التوزيع يتم وفقا لقوائم الوزارة; no speaker's."""
    forms = scene.forms
    joined = forms[token] not in _CONFORMING
    if joined and forms[token][1:] not in _CONFORMING or not token or scene.speaks(at) or _speaks_by_name(scene, at):
        return False
    if not joined:
        return forms[token - 1] in _DONE
    before = range(max(1, token - _ALIKE), token - 1)
    return any(forms[one] in _CONFORMING and forms[one - 1] in _DONE for one in before)


def _speaks_by_name(scene: Scene, at: int) -> bool:
    """Whether a person or a body is named at a token: تم الاتفاق وفقا لوزارة الصحة."""
    mention = scene.starting.get(at)
    return mention is not None and mention.label in ("PERS", "OCC", "ORG")
