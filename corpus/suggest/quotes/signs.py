"""Signs that reported words begin at: most verbs of saying that report nothing have none behind them."""

from functools import cache

from corpus.suggest.quotes.cue_types import Verb
from corpus.suggest.quotes.lexicon import small
from corpus.suggest.quotes.marks import MARKS
from corpus.suggest.quotes.prepositions import FRAMES
from corpus.suggest.quotes.said_again import SAID_AGAIN
from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

BY_SAYING = frozenset(("بالقول", "بقوله", "بقولها", "بقولهم"))
"""Behind another verb: what is said by it follows."""

MUST = frozenset("ب" + word for word in rule_words("asked_otherwise", "must"))
"""What must be done opens with these: دعت الهيئة الجميع بضرورة الحذر."""

_IN_VIEW = 120
"""A sign is looked for where so many tokens at most are left of the sentence."""

_FROM_WHOM = 24
"""Newsrooms put من before whom somebody demands something of so many tokens behind the verb at most."""


@cache
def clause_openers() -> frozenset[str]:
    """Return the words that begin a clause, or that say what was said again, and the colon."""
    known = small()
    return known.joined.complementizers.union(known.with_pronoun, known.questions, BY_SAYING, SAID_AGAIN, (":",))


@cache
def _signs() -> frozenset[str]:
    return clause_openers() | MARKS | {"لقد"} | MUST


def may_report(scene: Scene, token: int, verb: Verb, limit: int) -> bool:
    """Whether a sign or one of its own prepositions stands behind a verb that has no other words (`Verb.signed`)."""
    if limit - token > _IN_VIEW:
        return True
    behind = scene.forms[token + 1 : limit]
    if verb.lemma == "طالب" and "من" in behind[:_FROM_WHOM]:
        return True  # طالب الوزير من السكان الابتعاد
    return not (_signs().isdisjoint(behind) and verb.prepositions.isdisjoint(map(FRAMES.__getitem__, behind)))


POINTING_AHEAD = frozenset(("ذلك", "هذا", "ذاك", "رايه", "رايها", "رايهم", "موقفه", "موقفها", "موقفهم"))
"""Before بالقول they only point to the words that follow: أشار إلى ذلك بالقول."""
