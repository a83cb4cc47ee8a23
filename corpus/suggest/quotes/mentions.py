"""Entity mentions in tokens, looked up by where they start and end."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from corpus.arabic.reading import Reading

SPEAKING = frozenset(("PERS", "OCC", "ORG", "GPE", "NORP", "FAC"))
"""Labels of mentions that can speak."""


class Named(Protocol):
    """A mention as the entity stage leaves it; offsets in code points into the text."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last one."""

    @property
    def label(self) -> str:
        """Entity label."""

    @property
    def cluster(self) -> int | str | None:
        """The thing it names; None where that is open."""


class Mention(NamedTuple):
    """A mention in tokens; `clitic` letters are written onto its first token before it."""

    first: int
    last: int
    """The token after the last one."""
    clitic: int
    label: str
    cluster: int | str | None


class Mentions:
    """The mentions of one text by token; where several start or end at one token, the longest."""

    def __init__(self, reading: Reading, mentions: Iterable[Named], small_words: frozenset[str]) -> None:
        """Index mentions; one that is a single one of `small_words` is none, and one that no token holds neither."""
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
        starts, forms, size = reading.starts, reading.forms, len(reading.starts)
        for mention in mentions:
            start, end, label = mention.start, mention.end, mention.label
            first = bisect_right(starts, start) - 1
            if first < 0 or end <= starts[first]:
                continue
            last = first + 1
            while last < size and starts[last] < end:
                self.within[last] = 1
                last += 1
            if last > first + 1:
                if label == "PERS":
                    self.full_names.append(first)
            elif forms[first] in small_words:
                continue
            clitic = 0 if starts[first] == start else sum(map(_is_letter, reading.text[starts[first] : start]))
            self._index(Mention(first, last, clitic, label, mention.cluster))

    def _index(self, mention: Mention) -> None:
        first, last, _, label, _ = mention
        known = self.any_starting.get(first)
        if known is None or last > known.last:
            self.any_starting[first] = mention
        if label in SPEAKING:
            known = self.starting.get(first)
            if known is None or last > known.last:
                self.starting[first] = mention
            known = self.ending.get(last)
            if known is None or first < known.first:
                self.ending[last] = mention
        elif label in ("DATE", "TIME"):
            self.dated[first] = max(last, self.dated.get(first, 0))


def _is_letter(sign: str) -> bool:
    """Whether a sign counts in search forms: vowel signs and tatweel do not."""
    return sign.isalnum() and sign != "ـ"
