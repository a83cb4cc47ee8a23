"""Lines that name who wrote a report, and where: bylines without a word that says so."""

import re

from corpus.arabic import fold_word
from corpus.layout.known_names import is_town
from corpus.layout.lines import SEPARATOR, Line
from corpus.layout.phrases import lexicon
from corpus.layout.signals import Signals, is_initials

_WRITER = re.compile(
    r"(?P<name>(?:[^\W\d_]+ ){2,4})(?:\((?P<aside>[^()]+)\)|[-–—] ?(?P<after>[^-–—()]+)|من (?P<of>[^()]+))"
)
"""A writer and the town: "name name (town)", "name name - town", "name name from town"."""
_SHORT = 40
_CREDIT_WORDS = 4
_FROM = "من"
_PREPOSITIONS = frozenset(map(fold_word, ("في", "من", "على", "إلى", "أمام", "قرب", "خلال", "بعد", "قبل", "مع", "عن")))
"""Captions have them, names of writers and places have not."""
_NOTE_WORDS = 4


def is_credit_line(line: Line, signal: Signals) -> bool:
    """Whether a line above the body names who wrote it, where, or the section: a few words that the body lacks."""
    words = signal.share.words
    if is_initials(line.text) or _is_writer(line.text) or _is_from(line, signal):
        return True
    if line.text[-1] == ")" and is_town(line.text.partition("(")[0].strip()):
        return True
    if line.stop or words > _CREDIT_WORDS or line.text[-1] in ")]" or not _PREPOSITIONS.isdisjoint(line.tokens[:-1]):
        return False
    if words <= _CREDIT_WORDS - 1 and signal.share.listed >= 0.99:
        return True
    return signal.support < 0.5 or SEPARATOR in line.tokens


def presents_writer(line: Line) -> bool:
    """Whether a line tells what its writer is: "name name writer from …"."""
    return not lexicon().writers.isdisjoint(line.tokens[:_NOTE_WORDS])


def _is_from(line: Line, signal: Signals) -> bool:
    """Whether a line is "from" and the names of one writer or two."""
    rest = line.tokens[1:]
    if line.tokens[0] != _FROM or line.stop or not 2 <= len(rest) <= _CREDIT_WORDS + 1 or signal.support >= 0.5:
        return False
    return all(map(str.isalpha, rest)) and _PREPOSITIONS.isdisjoint(rest)


def _is_writer(text: str) -> bool:
    found = _WRITER.fullmatch(text) if len(text) < _SHORT else None
    return found is not None and is_town((found["aside"] or found["after"] or found["of"]).strip())
