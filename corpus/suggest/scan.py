"""One article under the entity rules: its words in parallel lists, and the spans found so far."""

from bisect import insort
from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import sub

from corpus.arabic.reading import Reading
from corpus.suggest import kinds as K
from corpus.suggest.findings import Mention
from corpus.suggest.flagged import chosen, flagged
from corpus.suggest.stretches import columns
from corpus.suggest.words import Entry

LONGEST = 24
_FAR = 1000
"""Most articles are shorter."""
OPENING_MARKS = frozenset("\"“”«'‘’(（")
CLOSING_MARKS = frozenset("\"“”»'‘’)）")


@dataclass(slots=True, eq=False)
class Span(Mention):
    """A mention in tokens: from `first` (its proclitics left out) to before `last`.

    `key` names the thing where the lexicon knows it, else it is empty; `rule` is what found it. Never changed, but
    for an office that took a name for its adjective, and `clitic` and `cluster`, which come when mentions are linked.
    """

    key: str
    rule: str


class Scan:
    """The words of a text and what was found among them."""

    __slots__ = (
        "_sought",
        "approximators",
        "breaks",
        "clitics",
        "families",
        "forms",
        "groups",
        "inner",
        "joined",
        "kept",
        "kinds",
        "labelled",
        "listed",
        "longer",
        "phrases",
        "reading",
        "shared",
        "size",
        "sought",
        "spans",
        "starting",
        "taken",
        "whole",
    )

    def __init__(self, text: str) -> None:
        # the empty tokens behind the last one spare the rules a bounds check on each look ahead
        found, ends = columns(text)
        written, _, lengths, whole, told = found[:5]
        self.size = size = len(ends)
        for column in (written, told):
            del column[size:]
        starts = list(map(sub, ends, lengths))
        self.reading = Reading.of(text, written, starts, ends, whole[:size], told)
        self.whole = whole
        """Search forms with their proclitics; `forms` has them without."""
        self.phrases = found.phrases
        self.groups = found.group
        self.kinds = found.kinds
        self.clitics = found.clitic
        """The proclitics written onto each token; most have none."""
        self.forms = found.form
        self.listed: list[Span] = []
        """Names of several words that the lexicon lists, those of persons excepted."""
        self.sought = _by_class(found.sought)
        """Classes that stages ask for -> their tokens, in order."""
        self._sought = found.sought
        self.spans: list[Span] = []
        self.labelled: defaultdict[str, list[Span]] = defaultdict(list)
        """Label -> its spans so far."""
        self.families: set[str] = set()
        self.kept = 0
        """The last words of persons' names, and of how many persons so far."""
        self.taken = bytearray(self.size)
        """1 for tokens inside spans, those of offices and groups excepted: they may hold a short name."""
        self.starting: dict[int, Span] = {}
        """First token -> the longest span that begins there."""
        self.shared: set[int] = set()
        """First tokens of several spans."""
        self.breaks = set(self.reading.lines[1:])
        """Tokens that open a block, the first one excepted."""
        self.joined = [True] * size + _BEYOND
        """Whether a token stands in the same block as the one before it."""
        self.joined[0] = False
        for token in self.breaks:
            self.joined[token] = False
        self.longer: dict[int, int] = {}
        """First token of a class phrase -> token after it (ولي عهد, صاحب السمو الملكي)."""
        self.inner: set[int] = set()
        """Second and third words of class phrases."""
        self.approximators: dict[int, int] = {}
        """Token after a phrase before figures (ما لا يقل عن) -> its first token."""

    def add(self, first: int, last: int, label: str, key: str, rule: str) -> Span:
        """Keep a span, unless it crosses a joint, begins with a proclitic alone or is longer than any name.

        One of more than `LONGEST` tokens would also cost time that grows with its square.
        """
        joined, length = self.joined, last - first
        crosses = length > 1 and (
            not joined[last - 1] or length > 2 and (length > LONGEST or False in joined[first + 1 : last])
        )
        if crosses or not self.forms[first]:
            return Span(first, last, 0, label, None, key, rule)
        known = self.starting.get(first)
        span = self.put(first, last, label, key, rule)
        if known is not None:
            self.shared.add(first)
            if known.last >= last:
                self.starting[first] = known
        return span

    def put(self, first: int, last: int, label: str, key: str, rule: str) -> Span:
        """Keep a span that crosses no joint, where none begins so far: `add` in fewer steps."""
        span = _new(Span)  # so many are made that the constructor's call counts
        span.first = first
        span.last = last
        span.clitic = 0
        span.label = label
        span.cluster = None
        span.key = key
        span.rule = rule
        self.spans.append(span)
        self.labelled[label].append(span)
        self.starting[first] = span
        if label not in _HOLDING:
            if first + 1 < last:
                self.taken[first:last] = _ONES[last - first]
            else:
                self.taken[first] = 1
        return span

    def drop(self, span: Span) -> None:
        """Take back the one span that begins at its first token."""
        self.spans.remove(span)
        self.labelled[span.label].remove(span)
        self.disown(span.first)

    def disown(self, token: int) -> None:
        """Let what begins at a token no longer tell what the token is."""
        if self.starting.pop(token, None) is not None:
            self.shared.add(token)  # of another span too, if one comes

    def sort(self) -> None:
        """Put the words to which phrases have given further classes among the tokens of those."""
        for token in self.longer:
            for place in set(K.sought(self.kinds[token])).difference(self._sought[token]):
                insort(self.sought[K.ALL_SOUGHT[place]], token)

    def among(self, wanted: Container[str]) -> list[int]:
        """Return the tokens with one of these forms, in order."""
        return list(chosen(self.size, map(wanted.__contains__, self.forms)))

    def near(self, token: int, words: frozenset[str]) -> bool:
        """Whether the text has one of these words; a long one, within `_FAR` tokens, so that time stays linear."""
        forms = self.forms
        return not words.isdisjoint(forms if self.size < _FAR else forms[max(0, token - _FAR) : token + _FAR])

    def at(self, token: int, *labels: str) -> Span | None:
        """Return the longest span that begins at a token, if it has one of the labels."""
        span = self.starting.get(token)
        return span if span is not None and span.label in labels else None

    def nation(self, token: int) -> str:
        """Return the nation that a word tells, or nothing; المالية behind وزير is what he cares for, not Mali."""
        cared_for = self.kinds[token] & K.PORTFOLIO and not self.kinds[token - 1] & K.DEFINITE
        return "" if cared_for else self.groups[token]

    def recut(self, token: int, letters: int) -> None:
        """Take proclitics off a word that only its surroundings show to carry them."""
        whole = self.whole[token]
        self.clitics[token], self.forms[token] = whole[:letters], whole[letters:]

    def matches(self, token: int) -> Sequence[Entry]:
        """Return the lexicon's phrases that stand at a token, longest first; they never cross a joint."""
        phrases = self.phrases[token]
        if phrases is None:
            return ()
        alone, by_second, _ = phrases
        following = token + 1
        found = by_second.get(self.whole[following])
        if found is None or following in self.breaks:
            return alone
        if len(found) == 1 and len(found[0].rest) == 1:
            return found
        return [entry for entry in found if len(entry.rest) < 2 or self.stands(entry.rest, following)]

    def stands(self, rest: tuple[str, ...], first: int) -> bool:
        """Return whether words stand at a token, joined to the one before it."""
        last = first + len(rest)
        return tuple(self.whole[first:last]) == rest and False not in self.joined[first:last]

    def headlines_end(self) -> int:
        """Return the token after the headline and the short blocks right behind it, which introduce nobody either."""
        starts = sorted(self.breaks)[:_HEADLINES]
        end = starts[0] if starts else 0
        for first, last in pairwise(starts):
            if last - first > _SHORT or self.forms[last - 1] == ".":
                break
            end = last
        return end

    def quoted(self, token: int) -> int:
        """Return the token after the mark that closes what a mark at `token` opens within six tokens, else 0."""
        if self.whole[token] not in OPENING_MARKS:
            return 0
        for close in range(token + 2, min(token + 8, self.size)):
            if self.whole[close] in CLOSING_MARKS and self.joined[close]:
                doubled = self.forms[token + 1] == self.forms[token] and self.forms[close + 1] in CLOSING_MARKS
                return close + 2 if doubled else close + 1
        return 0


def _by_class(sought: list[tuple[int, ...]]) -> dict[int, list[int]]:
    """The tokens of every class that stages ask for, in order, given the places of those of each token."""
    found: list[list[int]] = list(map(list, _NONE_YET))
    for token in flagged(sought):
        for place in sought[token]:
            found[place].append(token)
    return dict(zip(K.ALL_SOUGHT, found, strict=True))


_NONE_YET = ((),) * len(K.ALL_SOUGHT)
_new = object.__new__
_BEYOND = [False] * 64
"""Behind the last token no rule asks further than this whether one is joined to what stands before it."""
_HEADLINES = 4
"""So many blocks at the top can be headlines."""
_SHORT = 20
"""A longer block is none."""
_HOLDING = frozenset(("OCC", "NORP"))
_ONES = [bytearray(b"\1" * length) for length in range(LONGEST + 1)]
"""Of the type that they are copied into: bytes would be made such an array each time."""
