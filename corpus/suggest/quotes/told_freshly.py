"""Words in marks behind what is told of who says them: قال سائق أصيب في ساقه "طلبوا منا أن نترجل"."""

from corpus.suggest.quotes.marked_names import OPENS_CLAUSE
from corpus.suggest.quotes.reports import Report, begin_words
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.quotes.words import looks_finite
from corpus.suggest.rule_words import rule_words

FRESHLY = frozenset(("قال", "كتب", "غرد", "صرح"))
"""Verbs of pure saying."""
_ANSWERING = FRESHLY | {"أجاب", "رد", "علق", "تابع", "أضاف"}
_OPENING = rule_words("told_freshly", "opening")
_BEHIND = 18
"""Other words of the verb begin at most so many tokens behind the marks."""


def tells_freshly(scene: Scene, report: Report, at: int, token: int) -> bool:
    """Take words in marks behind what is told of the speaker for his: قال سائق أصيب في ساقه "طلبوا منا أن".

    Not where somebody in the clause says them, or other words of the verb follow: قال من سمع «...» إن.
    """
    if report.verb.lemma not in _ANSWERING or any(inner in scene.cues for inner in range(at, token)):
        return False
    passage = scene.opening[token]
    form = scene.forms[passage.first]
    acts = looks_finite(form) or form in _OPENING or form.endswith(("وا", "ونا"))
    tells = acts or OPENS_CLAUSE[form] or form in scene.small.any_complementizer
    if passage.close < 0 or not tells:
        return False
    others = scene.small.any_complementizer.intersection(scene.forms[passage.close + 1 : passage.close + _BEHIND])
    return not others and begin_words(report, token, "speech", "words in marks")
