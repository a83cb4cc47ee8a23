"""The outlet that publishes the page, which its text names without saying what it is: خاص لـ«كورة بريس»."""

from functools import lru_cache

from corpus.suggest.known_words import phrase
from corpus.suggest.rule_words import rule_words

_TYPES = rule_words("outlets", "types")
_KINDS = rule_words("outlets", "kinds")


@lru_cache(maxsize=256)
def called(own: str) -> frozenset[tuple[str, ...]]:
    """Return an outlet's name in the forms that a text may have, without type word or kind: بوابة سنا [الإخبارية]."""
    words = phrase(own)
    first = 1 if words and words[0] in _TYPES else 0
    last = len(words) - 1 if words and words[-1] in _KINDS else len(words)
    return frozenset(name for name in (words[first:last], words[:last]) if name)
