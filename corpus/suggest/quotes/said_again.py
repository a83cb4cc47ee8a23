"""Verbs of repeating and the verbal noun that tells what is said again: جدد التأكيد على, كرر التأكيد أن."""

from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_pairs

_AGAIN = frozenset(("جدد", "كرر", "أعاد", "عاود", "واصل"))
"""جدد التأكيد على, كرر القول إن."""


SAID_AGAIN = rule_pairs("said_again", "nouns")
"""The verbal noun that tells what was said again, and its verb."""


def says_again(scene: Scene, lemma: str, token: int) -> bool:
    """Whether a verb of repeating goes on with what is said again, not with who says it: جدد التأكيد أن.

    Not so behind a preposition: ستواصل اللجنة عملها، مع التأكيد على أن.
    """
    again = lemma in _AGAIN and scene.forms[token] in SAID_AGAIN
    return again and scene.forms[token - 1] not in scene.small.prepositions
