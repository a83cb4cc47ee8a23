"""Adjectives and genitives behind a phrase that no mention covers: المدرب الشاب, رئيس المجلس السابق."""

from corpus.suggest.findings import Mention
from corpus.suggest.letters import is_verbal_noun
from corpus.suggest.quotes.cue_types import Manner
from corpus.suggest.quotes.neighbours import disagrees
from corpus.suggest.quotes.offices import lone_office
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import continues
from corpus.suggest.rule_words import rule_words

STANDING = rule_words("phrases", "standing")
"""Adjectives of people, which are people as well: المدرب الشاب."""


BELONGING = rule_words("frames", "belonging")
"""Behind one of these ل tells whose a body is."""


def qualifies(scene: Scene, end: int, mention: Mention | None, manner: Manner) -> bool:
    """Whether a definite word without a mention is an adjective or a genitive of the phrase before it."""
    form = scene.forms[end]
    if mention is not None and mention.label == "PERS":
        return False
    if (manner.apart or manner.strict) and form[2:] in STANDING and mention is not None and mention.label == "OCC":
        # حذر المدرب الشاب من, انتقد الوزير السابق
        return form.endswith("ة") == scene.forms[mention.first].endswith("ة")
    if form in BELONGING and end + 1 < len(scene.forms) and scene.forms[end + 1][0] == "ل":
        return False  # قال المركز | التابع للوزارة
    if not continues(scene, end, True, manner.strict or not lone_office(scene, mention, end)):
        return False
    if disagrees(scene.forms[end - 1], form) and (form[2:] in scene.small.heads or is_verbal_noun(form[2:])):
        return False
    return not (manner.apart and form[2:] in scene.small.speakers)
