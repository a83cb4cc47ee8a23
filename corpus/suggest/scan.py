"""One article under the entity rules: its words in parallel lists, and the spans found so far."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from corpus.arabic.reading import Reading
from corpus.suggest import kinds as K
from corpus.suggest.vocabulary import Entry, Vocabulary, Word

LONGEST = 24
OPENING_MARKS = frozenset("\"“”«'‘’(（")
CLOSING_MARKS = frozenset("\"“”»'‘’)）")


class Span(NamedTuple):
    """A mention in tokens: from `first` (its proclitics left out) to before `last`."""

    first: int
    last: int
    label: str
    key: str
    """Names the thing where the lexicon knows it, else empty."""
    rule: str


class Scan:
    """The words of a text and what was found among them."""

    __slots__ = ("breaks", "forms", "kinds", "longer", "reading", "size", "spans", "starting", "words")

    def __init__(self, reading: Reading, known: Vocabulary) -> None:
        self.reading = reading
        remembered, word = known.remembered.get, known.word
        self.words: list[Word] = [remembered(form) or word(form) for form in reading.forms]
        self.kinds: list[int] = [found.kinds for found in self.words]
        self.forms: list[str] = [found.form for found in self.words]
        self.size = len(self.words)
        for token, form in enumerate(self.forms):
            if form in _ENDING_TWO_WAYS and reading.text[reading.ends[token] - 1] == "ى":
                self.kinds[token] = K.FUNCTION  # a preposition; the name is written علي, the governor والي
            elif self.kinds[token] & K.DEFINITE and reading.text[reading.cut(token, self.words[token].cut)] in "أإآ":
                self.kinds[token] &= ~(K.DEFINITE | K.ADJECTIVE | K.HOLDER)  # ألوان begins with no article
        self.spans: list[Span] = []
        self.starting: dict[int, Span] = {}
        """First token -> the longest span that begins there."""
        self.breaks = _block_starts(reading)
        """Tokens that open a block, the first one excepted."""
        self.longer: dict[int, int] = {}
        """First token of a class phrase -> token after it (ولي عهد, صاحب السمو الملكي)."""
        # sentinels spare the rules a bounds check on each look ahead
        self.kinds += (K.MARK,) * _AHEAD
        self.forms += ("",) * _AHEAD
        self.words += (_END,) * _AHEAD

    def add(self, first: int, last: int, label: str, key: str, rule: str) -> Span:
        """Keep a span, unless it crosses a joint or is longer than any name.

        One of more than `LONGEST` tokens would also cost time that grows with its square.
        """
        span = Span(first, last, label, key, rule)
        if last - first > LONGEST or not self.breaks.isdisjoint(range(first + 1, last)):
            return span
        self.spans.append(span)
        known = self.starting.get(first)
        if known is None or known.last < last:
            self.starting[first] = span
        return span

    def at(self, token: int, *labels: str) -> Span | None:
        """Return the longest span that begins at a token, if it has one of the labels."""
        span = self.starting.get(token)
        return span if span is not None and span.label in labels else None

    def clitic(self, token: int) -> str:
        """Return the proclitics written onto a token."""
        return self.reading.forms[token][: self.words[token].cut] if token < self.size else ""

    def bare(self, token: int) -> bool:
        """Whether a token carries no proclitic."""
        return not self.words[token].cut

    def recut(self, token: int, letters: int) -> None:
        """Take proclitics off a word that only its surroundings show to carry them."""
        form = self.reading.forms[token][letters:]
        self.words[token] = self.words[token]._replace(cut=letters, form=form)
        self.forms[token] = form

    def joined(self, token: int) -> bool:
        """Whether a token stands in the same block as the one before it."""
        return 0 < token < self.size and token not in self.breaks

    def matches(self, token: int) -> Iterator[Entry]:
        """Yield the lexicon's phrases that stand at a token, longest first; they never cross a joint."""
        forms = self.reading.forms
        following = token + 1
        for entry in self.words[token].entries:
            rest = entry.rest
            if not rest:
                yield entry
                continue
            end = following + len(rest)
            if end > self.size or forms[following] != rest[0]:
                continue
            if len(rest) > 1 and tuple(forms[following:end]) != rest:
                continue
            if self.breaks.isdisjoint(range(following, end)):
                yield entry

    def quoted(self, token: int) -> int:
        """Return the token after the mark that closes what a mark at `token` opens within six tokens, else 0."""
        if token >= self.size or self.reading.forms[token] not in OPENING_MARKS:
            return 0
        for close in range(token + 2, min(token + 8, self.size)):
            if self.reading.forms[close] in CLOSING_MARKS and self.joined(close):
                return close + 1
        return 0


def _block_starts(reading: Reading) -> set[int]:
    starts = reading.starts
    found: set[int] = set()
    joint = reading.text.find("\n")
    while joint >= 0:
        found.add(bisect_left(starts, joint))
        joint = reading.text.find("\n", joint + 1)
    return found


_ENDING_TWO_WAYS = frozenset(("علي", "والي"))
_AHEAD = 8
"""No rule looks further ahead than this past the last word it took."""
_END = Word(K.MARK, 0, "", (), "")
