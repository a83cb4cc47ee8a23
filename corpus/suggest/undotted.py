"""Words that end in ه for ة, as hasty pages write them: القاهره, وزاره الصحه; some pages write no ة at all."""

from corpus.suggest import kinds as K
from corpus.suggest.vocabulary import vocabulary

_FEW = 10
"""A ة among so many words with a final ه is a slip; fewer such words may all have a pronoun."""
_SHORTEST = 3
_PLAIN = K.UNKNOWN | K.DEFINITE
_BARE = K.UNKNOWN | K.NAME | K.FUNCTION | K.HONOUR
"""What a noun with its pronoun is not made of: وزاره is no وزار of his."""
_ADJECTIVE = 7
"""So many letters of الـ...يه are an adjective's; fewer may be a root's, التـ...يه is a noun: النزيه, الترفيه."""


def writes_no_dots(text: str, blanks: int) -> bool:
    """Whether a text of so many blanks writes ه for ة throughout; its وزيره is then a woman, no one's minister.

    Final letters are counted only where there are blanks enough.
    """
    enough = _FEW * (text.count("ة") + 1)
    return enough < blanks and enough < text.count("ه ")


def with_dots(written: str) -> str:
    """Return a word with ة for its final ه where only that makes it a known word, else as it is."""
    if written[-1] != "ه" or len(written) < _SHORTEST:
        return written
    kinds, stem = vocabulary().words[written].kinds, vocabulary().words[written[:-1]].kinds
    owned = stem & ~_BARE and not kinds & K.DEFINITE and not written.startswith("لل")
    return written if owned or kinds & ~_PLAIN else with_every_dot(written)


def with_every_dot(written: str) -> str:
    """Return a word with ة for its final ه where it then is a known word and is no cue or particle without."""
    if written[-1] != "ه" or len(written) < _SHORTEST:
        return written
    dotted = written[:-1] + "ة"
    word, marked = vocabulary().words[written], vocabulary().words[dotted]
    if word.told or word.kinds & K.FUNCTION:
        return written
    adjective = len(word.form) >= _ADJECTIVE and word.form.endswith("يه") and word.form.startswith("ال")
    known = marked.told or not marked.kinds & K.UNKNOWN
    return dotted if known or adjective and word.form[2] != "ت" else written
