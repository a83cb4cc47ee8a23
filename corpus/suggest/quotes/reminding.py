"""ذكر, "told", where it is "reminded": ذكّر الوزير بأهمية الاتفاق."""

from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_SHADDA = "\u0651"
_REMINDED = 14
"""No words begin so near behind the verb that somebody is reminded of something."""


_MANNERS = rule_words("homographs", "manners")


def reminds(scene: Scene, token: int) -> bool:
    """Whether ذكر is "reminded": ذكّر الوزير ب, and with a deed right behind it: وذكر بالإضراب; not وذكر بفخر أن."""
    behind = token + 1
    form = scene.forms[min(behind, len(scene.forms) - 1)]
    if _SHADDA in scene.reading.written[token]:
        return True
    head = form[1:] if form[0] == "ب" and form not in scene.small.rooted else ""
    if head.removeprefix("ال") in _MANNERS:
        return False  # وذكر بإيجاز
    if not head or not (is_verbal_noun(head) or head in scene.small.heads or is_verbal_noun(head.removeprefix("ال"))):
        return False
    near = scene.forms[behind + 1 : token + _REMINDED]
    told = head.startswith("ال") or near[:1] and (near[0].startswith("ال") or behind + 1 in scene.starting)
    plain = scene.small.words_follow.isdisjoint(near) and not any(
        at in scene.opening for at in range(behind, behind + 3)
    )
    return bool(told) and plain
