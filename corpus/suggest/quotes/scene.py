"""One article as the quotation stages see it: tokens, mentions by token, marks, reporting words, sentences.

Everything here is looked up once a token; later stages read lists. All positions are token numbers unless named offset.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import compress, pairwise
from operator import attrgetter, itemgetter
from typing import Protocol

from corpus.arabic.reading import Reading
from corpus.suggest.findings import Mention
from corpus.suggest.quotes.classes import BARE, CLASSES, COMMAS, CUES, SPEAKERS, told_by
from corpus.suggest.quotes.lexicon import Small, small
from corpus.suggest.quotes.marked_names import is_name
from corpus.suggest.quotes.marks import find_marks
from corpus.suggest.quotes.mentions import Mentions
from corpus.suggest.quotes.units import sentences
from corpus.suggest.quotes.words import calls_for, unnamed

TITLES = frozenset(("headline", "subheading"))
"""Roles of blocks."""

ON_WORD_OF = frozenset(("حد", "لسان"))
"""على opens an attribution before one of these only."""

_PLACE = attrgetter("start", "end")
_ROLE = attrgetter("role")
_FIRST_TOKEN = itemgetter(0)
_BEHIND_WORDS = attrgetter("last")
_UPON = ON_WORD_OF | {"ما"}


class Part(Protocol):
    """A block of the body; offsets in code points into the text."""

    @property
    def role(self) -> str:
        """Block role."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """Code point after the last one."""


def _in_tokens(reading: Reading, blocks: Sequence[Part]) -> list[tuple[int, int]]:
    """Return blocks, which stand in order and mostly are the text's lines, as (first token, token after the last)."""
    starts, lines = reading.starts, reading.lines
    if len(lines) == len(blocks):
        return list(pairwise((*lines, len(starts))))
    found, last = [], 0
    for start, end in map(_PLACE, blocks):
        first = last if last < len(starts) and start <= starts[last] else bisect_left(starts, start, last)
        last = bisect_left(starts, end, first)
        found.append((first, last))
    return found


class Scene:
    """Tokens of one article with what is known about each."""

    __slots__ = (
        "_block_firsts",
        "_families",
        "_parts",
        "_surnames",
        "anchors",
        "any_starting",
        "before_deeds",
        "beginning",
        "blocks",
        "claimed",
        "closing",
        "colons",
        "cues",
        "dated",
        "ending",
        "ends",
        "forms",
        "names",
        "occasions",
        "on_occasions",
        "opening",
        "passages",
        "quoted",
        "quoted_opens",
        "quoted_reach",
        "reading",
        "remarked",
        "small",
        "sourced",
        "spoken",
        "starting",
        "stops",
        "titled",
        "turns",
        "units",
        "unnamed",
        "unopened",
        "whiles",
        "within",
    )

    def __init__(self, reading: Reading, blocks: Sequence[Part], mentions: Sequence[Mention]) -> None:
        self.reading = reading
        self.forms = forms = reading.forms
        self.small: Small = small()
        self._parts = blocks
        self.blocks = _in_tokens(reading, blocks)
        titles = list(compress(self.blocks, map(TITLES.__contains__, map(_ROLE, blocks))))
        self.titled = titles[-1][1] if titles else 0
        """The token after the last title."""
        self._block_firsts = list(map(_FIRST_TOKEN, self.blocks))
        told = told_by(reading.classes or list(map(CLASSES.__getitem__, forms)))
        self.turns = told.turns
        """Pauses, marks and مما, ascending."""
        words = self.small.remarks
        inner = told.turns[:-1] if told.turns[-1:] == [len(forms) - 1] else told.turns
        remarked = [token for token in inner if forms[token + 1] in words]
        self.ends = told.ends
        """Pauses, and words at which a reported noun phrase can end or that hold a comma in it; ascending."""
        self.stops = told.stops
        """Full stops, runs of them, question and exclamation marks, ascending."""
        self.colons = told.colons
        """Ascending."""
        self.whiles = told.whiles
        """Words for meanwhile, ascending."""
        self.occasions = told.occasions
        """Words for occasions that can close a sentence, ascending."""
        self.unnamed = unnamed(forms, told.wishes) if told.wishes else {}
        """Words by which sources wish not to be named -> the token after the wish."""
        named = Mentions(reading, mentions, self.small.never_names)
        self.starting, self.ending, self.any_starting = named.starting, named.ending, named.any_starting
        self.dated, self.within = named.dated, named.within
        marks = find_marks(reading, told.marks, self.stops, self.blocks)
        self.passages = marks.passages
        self.unopened = marks.unopened
        self.opening = {passage.open: passage for passage in self.passages}
        self.closing = {passage.close: passage for passage in self.passages if passage.close >= 0}
        last = len(forms) - 1
        self.sourced = set(told.sources).difference(told.upon)
        self.sourced.update([at for at in told.upon if at < last and forms[at + 1] in _UPON and self._opens_word(at)])
        """Tokens at which an attribution can begin."""
        self.cues = {token: CUES[forms[token]] for token in told.cues}
        """Reporting words, with the letters of a conjunction before them."""
        for token in named.full_names:
            if token in self.cues and not named.without_verb(token, self.cues[token], token - 1 in self.cues):
                del self.cues[token]  # روي is "tell" in another place, and Roy in روي كين; رواية «أعلنت الحرب»
        named.one_or_other(self.cues)
        self.anchors = sorted({*told.sources, *self.cues})
        """Reporting words and words that can open an attribution, ascending."""
        self.beginning = self.sourced.union(self.cues, self.opening)
        """These, and marks that open."""
        for token in told.commanders:
            if "آ" in reading.written[token] or self._belongs(token):
                self.cues.pop(token, None)  # آمر اللواء, a commander; خبراء تابع للوزارة
        self.names: set[int] = set()
        """Opening marks of passages that are names."""
        self.names.update([passage.open for passage in self.passages if is_name(self, passage)])
        self.quoted = [passage for passage in self.passages if passage.open not in self.names]
        """The other passages."""
        self.quoted_opens = [passage.open for passage in self.quoted]
        self.before_deeds = [
            passage
            for passage in self.quoted
            if 0 < passage.close < last - 1
            and forms[passage.close + 1] in COMMAS
            and forms[passage.close + 2] in self.small.and_deeds
        ]
        """Those behind which, and a comma, the writer tells of a deed."""
        self.quoted_reach = self._reaches()
        """The farthest token behind the words in one of them or of the five before it."""
        self.spoken: set[int] = set()
        """Blocks that are turns of a dialogue, as far as they are known."""
        self.claimed: set[int] = set()
        """Unopened closing marks that a report has been given."""
        self._families: frozenset[str] | None = None
        self._surnames: frozenset[str] | None = None
        self.units = sentences(self)
        self.remarked = self._sentences_with(remarked + told.remarks)
        """First tokens of the sentences with a turn behind which the writer's own remark can begin, or with مما."""
        self.on_occasions = self._sentences_with(told.occasions)
        """First tokens of those with words for occasions."""

    def _belongs(self, token: int) -> bool:
        """Whether تابع between two nouns tells whose the former is (فريق تابع للوزارة), or نادي is a club."""
        forms = self.forms
        if self.bare(token) == "نادي":
            return not calls_for(self, token)
        if forms[token] != "تابع" or token + 1 >= len(forms) or not token or forms[token - 1] in self.small.helpers:
            return False
        behind, beside = forms[token + 1], forms[token - 1][0].isalpha() and not forms[token - 1].startswith("ال")
        return beside and token not in self.ending and behind[0] == "ل" and behind not in self.small.hearers

    def _sentences_with(self, tokens: list[int]) -> set[int]:
        """First tokens of the sentences in which one of these stands."""
        firsts = list(map(_FIRST_TOKEN, self.units))
        return {firsts[bisect_right(firsts, token) - 1] for token in tokens}

    def _reaches(self) -> list[int]:
        ends = list(map(_BEHIND_WORDS, self.quoted))
        if ends == sorted(ends):
            return ends
        return [max(ends[max(0, at - 5) : at + 1]) for at in range(len(ends))]

    @property
    def families(self) -> frozenset[str]:
        """Last words of the persons' names that are written in full; one that no mention covers behind a given name."""
        if self._families is None:
            self._families = frozenset(form for form in self._last_names() if form.startswith("ال") and len(form) > 4)
        return self._families

    @property
    def surnames(self) -> frozenset[str]:
        """Last words of the persons' names that are written in full, also those that are words."""
        if self._surnames is None:
            self._surnames = frozenset(form for form in self._last_names() if len(form) > 3)
        return self._surnames

    def _last_names(self) -> Iterator[str]:
        for mention in self.starting.values():
            if mention.label != "PERS":
                continue
            if mention.last > mention.first + 1:
                yield self.forms[mention.last - 1]
            elif mention.last < len(self.forms) and mention.last not in self.any_starting:
                yield self.forms[mention.last]

    def _opens_word(self, token: int) -> bool:
        """Whether على opens an attribution: على لسان, and behind a pause على ما أفاد; not ردا على ما قاله."""
        behind = self.forms[token + 1]
        return behind in ON_WORD_OF or behind == "ما" and (token == 0 or not self.is_word(token - 1))

    def bare(self, token: int) -> str:
        """Return a token's form without a conjunction, where what remains has two letters."""
        return BARE[self.forms[token]]

    def speaks(self, token: int) -> bool:
        """Whether a token is a noun that speaks though no name stands there: مصدر، المصادر، مسؤولا."""
        return SPEAKERS[self.forms[token]]

    def is_word(self, token: int) -> bool:
        """Whether a token is a word or number rather than punctuation."""
        return self.forms[token][0].isalnum()

    def hyphenated(self, token: int) -> bool:
        """Whether a hyphen at a token is written onto the words on both its sides: ماري-لور."""
        starts, ends = self.reading.starts, self.reading.ends
        return 0 < token < len(starts) - 1 and ends[token - 1] == starts[token] and ends[token] == starts[token + 1]

    def block_of(self, token: int) -> int:
        """Return the number of the block that a token stands in."""
        return bisect_right(self._block_firsts, token) - 1

    def role_of(self, token: int) -> str:
        """Return the role of the block that a token stands in."""
        return self._parts[bisect_right(self._block_firsts, token) - 1].role

    def next_unopened(self, token: int) -> int:
        """Return the next closing mark that nobody opened; -1 where none follows."""
        at = bisect_left(self.unopened, token)
        return self.unopened[at] if at < len(self.unopened) else -1

    def unopened_near(self, token: int) -> bool:
        """Whether a closing mark that nobody opened follows within four blocks, before any other mark."""
        at = bisect_left(self.unopened, token)
        if at == len(self.unopened):
            return False
        reach = self.block_of(token) + 4
        return reach >= len(self.blocks) or self.unopened[at] < self._block_firsts[reach]
