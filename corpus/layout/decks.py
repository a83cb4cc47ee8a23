"""Second titles: what tells a line that speaks, as titles and decks do, from one that shows, as captions do."""

from corpus.layout.evidence import BULLETS
from corpus.layout.known_names import is_agency, is_town
from corpus.layout.lines import NUMBER, SEPARATOR, Line
from corpus.layout.openings import is_verb, joins
from corpus.layout.phrases import lexicon
from corpus.layout.signals import Signals, is_two_titles

_LISTED = 0.4
_DECK_WORDS = 9
_JOINED_WORDS = 6
_SAID_WORDS = 4
_POINT_WORDS = 3
_SOURCE_WORDS = 5
_VERB_REACH = 6
_MARKS = '«»“”"؟'


def speaks(line: Line) -> bool:
    """Whether a line says something: a verb, marks of quotation or question, two parts, a source before a colon."""
    return is_said(line) or is_two_titles(line) or any(mark in line.text for mark in _MARKS) or _has_verb(line)


def is_deck(line: Line, signal: Signals, before: str) -> bool:
    """Whether a line above the text is the title's second part: as long as a title, and said rather than shown.

    `before` is the role of the line above: the headline or another such line; below a byline only points and lines
    that name who says them are taken.
    """
    if before == "masthead":
        if not (is_said(line) or line.text[0] in BULLETS and speaks(line)):
            return False
    elif before not in ("headline", "subheading"):
        return False
    if line.text[-1] in ")]" or "|" in line.text or line.stop == "." or signal.share.furniture >= _LISTED:
        return False
    words = signal.share.words
    if line.text[0] in BULLETS:
        return words >= _POINT_WORDS
    if is_said(line):
        return True
    if signal.share.listed >= _LISTED:
        return False
    if signal.support >= 0.3 and (words >= _DECK_WORDS or words >= _JOINED_WORDS and SEPARATOR in line.tokens[1:-3]):
        return True
    return words >= _JOINED_WORDS and _has_verb(line) and _is_joined(line)


def is_said(line: Line) -> bool:
    """Whether a source stands before a colon and what it says behind it; a town and a reporter do not."""
    head, colon, rest = line.text.partition(": ")
    said = [word for word in rest.split() if any(map(str.isalpha, word))]
    if not colon or len(head.split()) > _SOURCE_WORDS or len(said) < _SAID_WORDS:
        return False
    return not (is_town(head) or is_agency(head))


def _is_joined(line: Line) -> bool:
    """Whether a line has a second clause, a number or marks, as what is said has more often than what is shown."""
    if any(mark in line.text for mark in _MARKS) or ".." in line.text or NUMBER in line.tokens:
        return True
    later = line.tokens[2:]
    return not lexicon().complements.isdisjoint(line.tokens) or any(map(joins, later))


def _has_verb(line: Line) -> bool:
    return any(is_verb(token) or token in lexicon().complements for token in line.tokens[:_VERB_REACH])
