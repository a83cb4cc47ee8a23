"""What stands behind something else on one line: an outlet behind a title, a signature behind the last sentence."""

import re

from corpus.layout.known_names import is_agency
from corpus.layout.lines import NUMBER, SEPARATOR, Line, tokenize
from corpus.layout.openings import joins
from corpus.layout.phrases import lexicon
from corpus.layout.signals import is_initials, stems
from schemas.body import BLANK

_BAR = re.compile(r"\s*\|\s*")
_DASH = re.compile(r"\s+[-–—•·»]+\s+")
_SENTENCE_END = re.compile('(?<![\\s(«"][^\\W\\d_])[.!؟?…]["”»’\')\\]]{0,3}\\s{0,9}(?=\\S)')

_LAST_ASIDE = re.compile(r"(?<=\s)[(\[][^()\[\]]{2,30}[)\]]$")
_ASIDE = 40
_OUTLET_WORDS = 5
_NAME_WORDS = 3
"""Behind a dash a longer tail is the outlet only where it begins like one; titles have dashes of their own."""

_SIGNATURE_WORDS = 6
_REACH = 240


def title_end(text: str, vocabulary: frozenset[str]) -> int:
    """Return where a title ends and the outlet's name behind a bar or dash begins; the whole length where none does.

    The body speaks of what a title says, and hardly ever of the outlet.
    """
    for pattern in (_BAR, _DASH):
        for match in reversed(list(pattern.finditer(text))):
            if match.start() and _is_outlet(text[match.start() :], vocabulary, pattern is _BAR):
                return match.start()
    return len(text)


def _is_outlet(tail: str, vocabulary: frozenset[str], bar: bool) -> bool:
    words = [word for word in tokenize(tail) if word != SEPARATOR]
    subjects = stems(tail)
    shared = len(subjects & vocabulary)
    most = _OUTLET_WORDS if bar or words[:1] and words[0] in lexicon().sections else _NAME_WORDS
    return 0 < len(words) <= most and (not shared or (bar and shared < len(subjects)))


def title_start(text: str, vocabulary: frozenset[str]) -> int:
    """Return where a title begins behind the name of an outlet or section and a bar; 0 where it begins the line."""
    bar = _BAR.search(text)
    if (
        bar
        and bar.start() > 0
        and len(text) - bar.end() >= 2 * bar.start()
        and not stems(text[: bar.start()]) & vocabulary
    ):
        return bar.end() if len(tokenize(text[: bar.start()])) <= _OUTLET_WORDS else 0
    return 0


def signature_start(line: Line, vocabulary: frozenset[str]) -> int:
    """Return where a signature, agency or notice behind the last sentence of a line begins; its length where none does.

    It stands behind a full stop and is no sentence of its own, or it is an agency in brackets that ends the line.
    """
    text = line.text
    for match in _SENTENCE_END.finditer(text, max(0, len(text) - _REACH)):
        tail = text[match.end() :].strip(BLANK)
        if tail and _is_signature(tail, vocabulary):
            return match.end()
    aside = _LAST_ASIDE.search(text, max(0, len(text) - _ASIDE))
    return aside.start() if aside and is_agency(aside.group()) else len(text)


def _is_signature(tail: str, vocabulary: frozenset[str]) -> bool:
    tokens = tokenize(tail)
    kind = lexicon().match(tokens)
    if kind is not None and (kind.firm or len(tokens) <= _SIGNATURE_WORDS):
        return not tail.endswith(".") or len(tokens) <= _SIGNATURE_WORDS
    if len(tokens) > _SIGNATURE_WORDS or not tokens:
        return False
    if is_agency(tail) or is_initials(tail):
        return True
    name = 2 <= len(tokens) <= 4 and NUMBER not in tokens and tail[-1].isalpha() and not joins(tokens[0])
    return name and not stems(tail) & vocabulary
