"""Entity mentions in tokens, looked up by where they start and end."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from corpus.arabic.reading import Reading
from corpus.suggest.findings import FoundMention
from corpus.suggest.quotes.lexicon import Cue

SPEAKING = frozenset(("PERS", "OCC", "ORG", "GPE", "NORP", "FAC"))
"""Labels of mentions that can speak."""

_DATES = frozenset(("DATE", "TIME"))


class Mention(NamedTuple):
    """A mention in tokens; `clitic` letters are written onto its first token before it."""

    first: int
    last: int
    """The token after the last one."""
    clitic: int
    label: str
    cluster: int | None


class Mentions:
    """The mentions of one text by token; where several start or end at one token, the longest."""

    def __init__(self, reading: Reading, mentions: Iterable[FoundMention], small_words: frozenset[str]) -> None:
        """Index mentions; one that is a single one of `small_words` is none, and one before the first token neither."""
        self.starting: dict[int, Mention] = {}
        """Of mentions that can speak."""
        self.ending: dict[int, Mention] = {}
        """Of mentions that can speak, by the token after them."""
        self.any_starting: dict[int, Mention] = {}
        self.dated: dict[int, int] = {}
        """The token after a date or time, by its first."""
        self.within = bytearray(len(reading.forms) + 1)
        """1 for a token inside a mention, its first excepted."""
        self.full_names: list[int] = []
        """Where persons' names of two and more words start."""
        starting, ending, any_starting, within = self.starting, self.ending, self.any_starting, self.within
        starts, forms, new = reading.starts, reading.forms, tuple.__new__
        edges = [*starts, len(reading.text)]
        for start, end, label, _, cluster in mentions:  # a page has a hundred: no Python call for one
            first = bisect_right(starts, start) - 1
            if first < 0:
                continue
            last = first + 1
            while edges[last] < end:
                within[last] = 1
                last += 1
            if last > first + 1:
                if label == "PERS":
                    self.full_names.append(first)
            elif forms[first] in small_words:
                continue
            clitic = 0 if starts[first] == start else _letters(reading.text[starts[first] : start])
            mention = new(Mention, (first, last, clitic, label, cluster))
            if first not in any_starting or last > any_starting[first].last:
                any_starting[first] = mention
            if label in SPEAKING:
                if first not in starting or last > starting[first].last:
                    starting[first] = mention
                if last not in ending or first < ending[last].first:
                    ending[last] = mention
            elif label in _DATES:
                self.dated[first] = max(last, self.dated.get(first, 0))

    def without_verb(self, token: int, cue: tuple[int, Cue]) -> bool:
        """Take a verb of saying off the name that it was taken into (وتروي سعاد); False where it is a name's part."""
        clitic, word = cue
        mention = self.starting.get(token)
        told = word.shape.kind == "imperfect" or (clitic > 0 and word.shape.kind == "perfect")
        if not told or mention is None or mention.first + 1 >= mention.last:
            return False
        del self.starting[token], self.any_starting[token]
        rest = mention._replace(first=token + 1, clitic=0)
        self.starting[token + 1] = self.any_starting[token + 1] = self.ending[mention.last] = rest
        self.within[token + 1] = 0
        return True


def _letters(written: str) -> int:
    """Return how many signs count in search forms: vowel signs and tatweel do not."""
    return sum(sign.isalnum() and sign != "ـ" for sign in written)
