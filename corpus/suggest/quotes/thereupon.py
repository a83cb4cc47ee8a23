"""Words by which the writer tells what followed from what was said: وعليه أعلن الوزير, وبناء على ذلك طلبت النقابة."""

from corpus.suggest.quotes.scene import Scene
from corpus.suggest.rule_words import rule_words

_PHRASES = frozenset(tuple(phrase.split("_")) for phrase in rule_words("thereupon", "phrases"))
ENDING = frozenset(phrase[-1] for phrase in _PHRASES)
"""Their last words."""
_LONGEST = max(map(len, _PHRASES))


def comes_upon(scene: Scene, token: int, first: int) -> int:
    """Return how many words that say so stand right before a verb; 0 where none do, or they open the sentence."""
    for words in range(1, _LONGEST + 1):
        if token - words > first and tuple(scene.forms[token - words : token]) in _PHRASES:
            return words
    return 0
