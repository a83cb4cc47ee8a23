"""What single words and fixed phrases mean to the entity rules, from the files of `corpus/lexicon`.

`Vocabulary.words` reads a token once: which proclitics to take off, which classes the rest has, which phrases begin
with it. Readings are remembered, since news repeats its words; memory stays bounded.
"""

import gc
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from sys import intern
from typing import TypeVar

from corpus.arabic import clitics, fold_word
from corpus.arabic.reading import letter_at, search_form
from corpus.arabic.remembered import Remembered
from corpus.lexicon.reading import read_lexicon, read_rows, variants
from corpus.suggest import kinds as K
from corpus.suggest.known_words import inflected, known_key, load_groups, load_names, load_verbs, load_words
from corpus.suggest.letters import name_reading
from corpus.suggest.quotes.classes import classes
from corpus.suggest.rule_words import rule_words
from corpus.suggest.words import NO_PHRASES, Entry, Phrases, Word, phrases_of

_NAMEABLE = K.NAMEY | K.LETTER | K.NAME_LINK
_HOLDING = K.OFFICE | K.MEMBER | K.TRADE | K.VOICE
_NO_NAME = K.NAME | K.FUNCTION | K.COMMON | K.GROUP
_OPENING = K.PHRASE | K.GROUP
_NAMED_OR_COMMON = _OPENING | K.COMMON
_ADJECTIVES = ("ية", "ي", "يين", "يون")
_CLITICS = "وفبلك"
_KNOWN = K.NAME | K.FUNCTION
_WITH_MADDA = {
    "افاد": K.PHRASE,
    "اثار": K.UNKNOWN | K.PHRASE,
    "امر": K.OFFICE,
    "امري": K.OFFICE,
    "انا": K.GIVEN | K.FOREIGN,
}
"""Words that differ from far more common ones (أمر, أنا) by their first letter alone: آمر, آثار, آنا."""
_SHORT_WITH_CLITIC = frozenset(("بحي", "وحي", "بسد", "وسد"))
"""Of words of two letters: the only ones that are far more often with a proclitic."""
_TANWIN = ("\u064b", "\u064bا")
"""Ends of accusatives, which no name of a family has."""
_ENDING_TWO_WAYS = frozenset(("علي", "والي", "روي"))


class Vocabulary:
    """The whole lexicon of the entity rules."""

    def __init__(self) -> None:
        self.kinds: dict[str, int] = {}
        self.phrases: dict[str, list[Entry]] = {}
        self.groups: dict[str, str] = {}
        self.names = {form: int(count) for form, count in read_rows("name-tokens.tsv")}
        words = read_lexicon("words.toml")
        unlike = frozenset(map(fold_word, words["unlike_names"]["ordinary"].split()))
        self.ordinary = inflected(words["ordinary"]["words"]) | unlike
        """Common words that are in no class."""
        self.shy_groups: dict[str, frozenset[str]] = {}
        """Form of a group that is more often another word -> nouns behind which it is the group."""
        self.told_by: dict[str, frozenset[str]] = {}
        """Place that is more often another word -> words that show a text to speak of it."""
        self.told_where: dict[str, frozenset[str]] = {}
        """Place that is another word even behind ب and في -> words of which the text has one where it is the place."""
        self.isolated: dict[str, str] = {}
        """Key -> ISO code of the country that it names."""
        self.nation_key: dict[str, str] = {}
        """ISO code -> key of the country's own name."""
        self.capitals: dict[str, str] = {}
        """Key of a nation -> key of its capital."""
        self.seats: dict[str, str] = {}
        """Key of a nation -> key of the seat that its presidency is called by."""
        self.leaders: dict[str, str] = {}
        """Key of a head of state or government -> key of the nation."""
        self.asked = _listed()
        """Form -> what stages ask of it besides its classes, and `INTRODUCING`."""
        self.words = Remembered(lambda written: Word(*self.read(written)))
        """Token as the text writes it -> its reading."""
        load_words(self)
        load_names(self)
        load_groups(self)
        load_verbs(self)
        for file, table, label, of_nation in (
            ("places.toml", "capital_of", "GPE", self.capitals),
            ("organisations.toml", "seat_of", "ORG", self.seats),
        ):
            for forms in variants(read_lexicon(file)[table]["codes"]):
                code, _, name = forms[0].partition("=")
                of_nation[self.nation_key[code]] = known_key(self, name, label)
        for forms in variants(read_lexicon("people.toml")["figures"]["leaders"]):
            name, _, code = forms[0].partition("=")
            self.leaders[name] = self.nation_key[code]
        self.known = dict(self._known())
        """Form -> its classes, the names and phrases that begin with it, the group that it names."""

    def _known(self) -> Iterator[tuple[str, tuple[int, Phrases, str]]]:
        for form in self.kinds.keys() | self.phrases.keys() | self.groups.keys():
            entries, group = self.phrases.get(form), self.groups.get(form, "")
            phrases = phrases_of(form, entries) if entries else NO_PHRASES
            kinds = self.kinds.get(form, 0) | (K.GROUP if group else 0) | (K.PHRASE if entries else 0)
            if kinds:
                yield form, (kinds, phrases, group)

    def read(self, written: str) -> tuple[str, int, int, str, str, Phrases | None, str, tuple[int, ...]]:
        """Return the fields of the `Word` that a token is."""
        whole = intern(search_form(written))
        kinds, cut, form, phrases, group = self._read_form(whole)
        if whole != written:
            kinds = _kinds_as_written(kinds, cut, form, written)
        further = self.asked.get(form, 0)
        if kinds & K.UNKNOWN and not cut and form[0] in _CLITICS and len(form) > 3 and not kinds & _KNOWN:
            further |= K.UNCUT
        kinds, sought = _asked(kinds, bool(cut), further)
        opens = (phrases or NO_PHRASES) if kinds & _OPENING else None
        return whole, classes(whole), kinds, intern(whole[:cut]), intern(form), opens, group, sought

    def _read_form(self, form: str) -> tuple[int, int, str, Phrases | None, str]:
        if not form[0].isalpha():
            kinds = K.DIGITS if form[0].isdigit() else K.MARK
            return kinds | self.kinds.get(form, 0), 0, form, None, ""
        known = self.known.get(form)
        if known is not None:
            return self._shape(known[0], form), 0, form, known[1], known[2]
        if form[:2] == "بل" and self._is_of_the_maghreb(form):
            return self._shape(K.NAME, form), 0, form, None, ""
        cuts = clitics(form)[1:] if len(form) < 40 else []
        for cut, rest in cuts:
            known = self.known.get(rest)
            if known is None:
                continue
            kinds, phrases, group = known
            if not kinds & K.FUNCTION and (form[cut - 1] == "س" or len(rest) < 3 and form not in _SHORT_WITH_CLITIC):
                continue  # the future's letter stands on verbs
            if kinds & _NAMED_OR_COMMON != K.COMMON or form not in self.names:
                return self._shape(kinds, rest), cut, rest, phrases, group
        return self._unknown(form, cuts)

    def _unknown(self, form: str, cuts: Sequence[tuple[int, str]]) -> tuple[int, int, str, Phrases | None, str]:
        if form in self.names and not self.of_noun(form):
            return self._shape(K.NAME, form), 0, form, None, ""
        if form[:2] == "ال" and len(form) > 4:
            return self._shape(K.UNKNOWN, form), 0, form, None, ""
        for cut, rest in cuts:
            if rest[:2] == "ال" and len(rest) > 4 and not self._begins_like_article(form, rest):
                return self._shape(K.UNKNOWN, rest), cut, rest, None, ""
        for cut, rest in cuts:
            if len(rest) > 3 and form[cut - 1] in "ولب" and self.names.get(rest, 0) > 2:
                return self._shape(K.NAME, rest), cut, rest, None, ""
        if form[:2] in ("بن", "بو") and self.kinds.get(form[2:], 0) & K.GIVEN:
            return self._shape(K.NAME, form), 0, form, None, ""  # بنعمرو, بوعلي
        spelt = None if self.is_common(form) else name_reading(form)
        if spelt is not None:
            return self._shape(K.UNKNOWN | K.NAME, spelt[1]), *spelt, None, ""
        return self._shape(K.UNKNOWN, form), 0, form, None, ""

    def of_noun(self, form: str) -> bool:
        """Whether a rare name is far more often ب, the article and a common noun: بالدور, but not بالفور."""
        return form[:3] == "بال" and self.names[form] < _RARE and self.kinds.get(form[3:], 0) & K.COMMON > 0

    def _is_of_the_maghreb(self, form: str) -> bool:
        """Whether a word is a family called after an Arab's given name behind بل, and no other word with ب: بلحسين."""
        father = self.kinds.get(form[2:], 0)
        named = father & K.GIVEN and not father & (K.FOREIGN | K.ALSO_WORD) and len(form) > 5
        return bool(named) and not self.kinds.get(form[1:], 0) & ~(K.GIVEN | K.NAME) and form[1:] not in self.phrases

    def _begins_like_article(self, form: str, rest: str) -> bool:
        """Whether a word is a name that only looks as if it had a proclitic and the article: فالكنبرغ, كالينوف.

        Rare proclitics only: many more words with ب, ل and و are spelt like names (بالفيديو).
        """
        if form[0] == "س":
            return True  # the future's letter, which the article never follows
        if form[0] not in "فك" or rest != form[1:] or rest[2:] in self.kinds or rest[2:] in self.ordinary:
            return False
        return name_reading(form) == (0, form)

    def _of_many(self, form: str) -> bool:
        """Whether a word is the plural of holders before a genitive, which has no article: معلمي, but not محامي.

        With the article it is a family's name: المعلمي.
        """
        if form[-1] != "ي" or f"{form}ة" in self.kinds or not self.kinds.get(form[:-1], 0) & _HOLDING:
            return False
        return f"{form[:-1]}ة" in self.kinds

    def is_common(self, form: str) -> bool:
        """Whether a word of no class is a common one, with or without a proclitic."""
        return form in self.ordinary or form[0] in _CLITICS and form[1:] in self.ordinary

    def _shape(self, kinds: int, form: str) -> int:
        """Add what the letters show: the article, an adjective's ending, a name known to Wikidata, a lone letter."""
        if form[:2] == "ال" and len(form) > 3:
            kinds |= K.DEFINITE
            if form.endswith(_ADJECTIVES) and not kinds & K.NEVER_ADJECTIVE:
                kinds |= K.ADJECTIVE
            inner = self.kinds.get(form[2:], 0)
            if inner & K.GIVEN and not inner & K.ALSO_WORD and not kinds & (K.FUNCTION | K.COMMON):
                kinds |= K.NAME  # اليوسف, المحمد: a family named after its founder
            if inner & _HOLDING and not self._of_many(form[2:]):
                kinds |= K.HOLDER
        if not kinds & _NO_NAME and form in self.names:
            kinds |= K.NAME
        if form[0] <= "z" and form[0].isalpha():
            kinds |= K.LATIN
        return kinds | K.LETTER if len(form) == 1 else kinds


_RARE = 3
"""Fewer people on Wikidata bear a rare name."""


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read once a process.

    It is kept out of the garbage collector's sight, as all that is there by then: it stays as long as the process, and
    walking its objects again and again would cost as much as annotating.
    """
    found = Vocabulary()
    gc.collect()
    gc.freeze()
    return found


@lru_cache(maxsize=4096)
def _asked(kinds: int, cut: bool, further: int) -> tuple[int, tuple[int, ...]]:
    """The classes of a word and `sought` of them, given whether it has a proclitic and what else stages ask of it.

    Words of the same classes share a number and a tuple, as equal words are one string: a text's words stay nearer to
    each other.
    """
    kinds |= further & K.INTRODUCING
    if cut:
        further &= ~K.GIVEN_WORD
    whole = cut and kinds & K.UNKNOWN and not kinds & K.DEFINITE  # may turn out to be a name without a proclitic
    ending = kinds & K.UNKNOWN and kinds & K.ADJECTIVE
    if kinds & _NAMEABLE or ending or whole:
        further |= K.NAMEABLE
    return _first_of_equals(kinds), _first_of_equals(K.sought(kinds | further))


Shared = TypeVar("Shared", int, tuple[int, ...])


@lru_cache(maxsize=4096)
def _first_of_equals(value: Shared) -> Shared:
    return value


def _listed() -> dict[str, int]:
    found: defaultdict[str, int] = defaultdict(int)
    for kind, forms in (
        (K.PLAY, rule_words("clubs", "play")),
        (K.MINISTRY, frozenset().union(*(rule_words("pointing", one) for one in ("ministries", "in_marks", "elided")))),
        (K.BEFORE_PLACE, rule_words("entities", "before_places")),
        (K.INTRODUCING, rule_words("people", "introducing")),
        (K.GOVERNOR, rule_words("short_names", "governors")),
        (K.GIVEN_WORD, map(fold_word, read_lexicon("more-people.toml")["names"]["words"].split())),
    ):
        for form in forms:
            found[form] |= kind
    return found


def _kinds_as_written(kinds: int, cut: int, form: str, written: str) -> int:
    """The classes of a word without those that only its search form suggests."""
    if form in _ENDING_TWO_WAYS and written[-1] == "ى" or form == "وادي" and written[cut + 1] == "أ":
        return K.FUNCTION  # a preposition; the name is written علي, the governor والي
    if form in _WITH_MADDA and written[letter_at(written, cut)] == "آ":
        return _WITH_MADDA[form]
    if written.endswith(_TANWIN) and kinds & (K.UNKNOWN | K.NAME) and not kinds & K.GIVEN:
        return kinds & ~K.NAME | K.UNKNOWN  # رئيسيًا
    if kinds & K.DEFINITE and written[letter_at(written, cut)] in "أإآ":
        return kinds & ~(K.DEFINITE | K.ADJECTIVE | K.HOLDER)  # ألوان begins with no article
    return kinds
