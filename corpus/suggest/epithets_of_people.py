"""Words that tell of somebody by what he has done or is: صاحبة «سفر», الحائز جائزة, ابن الثلاثين."""

from collections.abc import Sequence

from corpus.arabic.reading import FORMS
from corpus.suggest.rule_words import rule_words

_KNOWN_FOR = rule_words("unnamed", "known_for")
_OWNING = rule_words("unnamed", "owning")
_WORKS = rule_words("unnamed", "works")
_MARKS = frozenset('«"“')
_NUMBER = frozenset("0123456789٠١٢٣٤٥٦٧٨٩")


def is_epithet(words: Sequence[str]) -> bool:
    """Whether words tell of somebody known by what he has done or is."""
    first = FORMS[words[0]]
    if first in _KNOWN_FOR:
        return True
    if first not in _OWNING or len(words) < 2:
        return False
    return words[1][0] in _MARKS or not _NUMBER.isdisjoint(words[1]) or FORMS[words[1]] in _WORKS
