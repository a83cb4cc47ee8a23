"""What single words and fixed phrases mean to the entity rules, from the files of `corpus/lexicon`.

`Vocabulary.words` reads a token once: which proclitics to take off, which classes the rest has, which phrases begin
with it. Readings are remembered, since news repeats its words; memory stays bounded.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from corpus.arabic import clitics, fold_word, tokens
from corpus.arabic.reading import FORMS, letter_at
from corpus.arabic.remembered import Remembered
from corpus.lexicon.reading import broad_names, read_lexicon, read_rows, variants
from corpus.suggest import kinds as K
from corpus.suggest.letters import name_reading
from corpus.suggest.nations import group_forms, nation_forms, shy_forms
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.rule_words import rule_words
from corpus.suggest.words import NO_PHRASES, Entry, Phrases, Word, owned_forms, phrases_of

_OPENING = K.PHRASE | K.GROUP
_NAMEABLE = K.NAMEY | K.UNKNOWN | K.LETTER
_PLAY = rule_words("clubs", "play")
_MINISTRIES = rule_words("pointing", "ministries") | rule_words("pointing", "in_marks")
_BEFORE_PLACES = rule_words("entities", "before_places")
_INTRODUCING = rule_words("people", "introducing")
_CLITICS = "وفبلك"
_KNOWN = K.NAME | K.FUNCTION
_WITH_MADDA = {"امر": K.OFFICE, "امري": K.OFFICE, "انا": K.GIVEN | K.FOREIGN}
"""Words that differ from far more common ones (أمر, أنا) by their first letter alone: آمر, آنا."""
_SHORT_WITH_CLITIC = frozenset(("بحي", "وحي", "بسد", "وسد"))
"""Of words of two letters: the only ones that are far more often with a proclitic."""
_ENDING_TWO_WAYS = frozenset(("علي", "والي", "روي"))
WELL_KNOWN = 25
"""Weight of a family name of the lexicon, in name pairs of Wikidata."""


class Vocabulary:
    """The whole lexicon of the entity rules."""

    def __init__(self) -> None:
        self.kinds: dict[str, int] = {}
        self.phrases: dict[str, list[Entry]] = {}
        self.groups: dict[str, str] = {}
        self.names = {form: int(count) for form, count in read_rows("name-tokens.tsv")}
        self.ordinary = _inflected(read_lexicon("words.toml")["ordinary"]["words"])
        """Common words that are in no class."""
        self.shy_groups: dict[str, frozenset[str]] = {}
        """Form of a group that is more often another word -> nouns behind which it is the group."""
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
        self.words = Remembered(self._read)
        """Token as the text writes it -> its reading."""
        _load_words(self)
        _load_names(self)
        _load_groups(self)
        _load_verbs(self)
        for file, table, label, of_nation in (
            ("places.toml", "capital_of", "GPE", self.capitals),
            ("organisations.toml", "seat_of", "ORG", self.seats),
        ):
            for forms in variants(read_lexicon(file)[table]["codes"]):
                code, _, name = forms[0].partition("=")
                of_nation[self.nation_key[code]] = _known_key(self, name, label)
        for forms in variants(read_lexicon("people.toml")["figures"]["leaders"]):
            name, _, code = forms[0].partition("=")
            self.leaders[name] = self.nation_key[code]
        self.beginnings = {form: phrases_of(form, entries) for form, entries in self.phrases.items()}

    def _read(self, written: str) -> Word:
        kinds, cut, form, phrases, group = self._read_form(FORMS[written])
        kinds = _kinds_as_written(kinds, cut, form, written)
        if form in _INTRODUCING:
            kinds |= K.INTRODUCING
        opens, sought, nameable = _asked(kinds)
        if form in _PLAY:
            sought = (*sought, K.PLAY)
        if form in _MINISTRIES:
            sought = (*sought, K.MINISTRY)
        if form in _BEFORE_PLACES:
            sought = (*sought, K.BEFORE_PLACE)
        if not cut and len(form) > 3 and form[0] in _CLITICS and kinds & K.UNKNOWN and not kinds & _KNOWN:
            sought = (*sought, K.UNCUT)
        return Word(kinds, cut, form, phrases, group, opens, sought, nameable)

    def _read_form(self, form: str) -> tuple[int, int, str, Phrases, str]:
        first = form[0]
        if first.isdigit():
            return K.DIGITS, 0, form, NO_PHRASES, ""
        if not first.isalpha():
            return K.MARK | self.kinds.get(form, 0), 0, form, NO_PHRASES, ""
        readings = clitics(form) if len(form) < 40 else ((0, form),)
        for cut, rest in readings:
            kinds = self.kinds.get(rest, 0)
            phrases = self.beginnings.get(rest, NO_PHRASES)
            begins = phrases is not NO_PHRASES
            group = self.groups.get(rest, "")
            if cut and form[cut - 1] == "س" and not kinds & K.FUNCTION:
                continue  # the future's letter stands on verbs
            long = len(rest) > 2 or form in _SHORT_WITH_CLITIC
            if (kinds or begins or group) and (not cut or long or kinds & K.FUNCTION):
                if cut and kinds & K.COMMON and not begins and not group and form in self.names:
                    continue
                kinds |= K.GROUP if group else 0
                kinds |= K.PHRASE if begins else 0
                return self._shape(kinds, rest), cut, rest, phrases, group
        return self._unknown(form, readings)

    def _unknown(self, form: str, readings: Sequence[tuple[int, str]]) -> tuple[int, int, str, Phrases, str]:
        if form in self.names:
            return self._shape(K.NAME, form), 0, form, NO_PHRASES, ""
        for cut, rest in readings:
            if rest.startswith("ال") and len(rest) > 4:
                return self._shape(K.UNKNOWN, rest), cut, rest, NO_PHRASES, ""
        for cut, rest in readings:
            if cut and len(rest) > 3 and form[cut - 1] in "ولب" and self.names.get(rest, 0) > 2:
                return self._shape(K.NAME, rest), cut, rest, NO_PHRASES, ""
        if form[:2] in ("بن", "بو") and self.kinds.get(form[2:], 0) & K.GIVEN:
            return self._shape(K.NAME, form), 0, form, NO_PHRASES, ""  # بنعمرو, بوعلي
        if not self.is_common(form) and (spelt := name_reading(form)) is not None:
            return self._shape(K.UNKNOWN | K.NAME, spelt[1]), *spelt, NO_PHRASES, ""
        return self._shape(K.UNKNOWN, form), 0, form, NO_PHRASES, ""

    def is_common(self, form: str) -> bool:
        """Whether a word of no class is a common one, with or without a proclitic."""
        return form in self.ordinary or form[0] in _CLITICS and form[1:] in self.ordinary

    def _shape(self, kinds: int, form: str) -> int:
        """Add what the letters show: the article, an adjective's ending, a name known to Wikidata, a lone letter."""
        if form.startswith("ال") and len(form) > 3:
            kinds |= K.DEFINITE
            if form.endswith(("ية", "ي", "يين", "يون")) and not kinds & K.NEVER_ADJECTIVE:
                kinds |= K.ADJECTIVE
            inner = self.kinds.get(form[2:], 0)
            if inner & K.GIVEN and not inner & K.ALSO_WORD and not kinds & (K.FUNCTION | K.COMMON):
                kinds |= K.NAME  # اليوسف, المحمد: a family named after its founder
            if inner & (K.OFFICE | K.MEMBER | K.TRADE | K.VOICE):
                kinds |= K.HOLDER
        if not kinds & (K.NAME | K.FUNCTION | K.COMMON | K.GROUP) and form in self.names:
            kinds |= K.NAME
        if "a" <= form[0] <= "z" or "A" <= form[0] <= "Z":
            kinds |= K.LATIN
        return kinds | K.LETTER if len(form) == 1 else kinds


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabulary, read once a process."""
    return Vocabulary()


@lru_cache(maxsize=4096)
def _asked(kinds: int) -> tuple[bool, tuple[int, ...], bool]:
    """What stages ask of a word, by its classes: the last fields of `Word`."""
    sought = tuple(wanted for wanted in K.SOUGHT if kinds & wanted)
    return bool(kinds & _OPENING), sought, bool(kinds & _NAMEABLE)


def _kinds_as_written(kinds: int, cut: int, form: str, written: str) -> int:
    """The classes of a word without those that only its search form suggests."""
    if form in _ENDING_TWO_WAYS and written[-1] == "ى" or form == "وادي" and written[cut + 1] == "أ":
        return K.FUNCTION  # a preposition; the name is written علي, the governor والي
    if form in _WITH_MADDA and written[letter_at(written, cut)] == "آ":
        return _WITH_MADDA[form]
    if kinds & K.DEFINITE and written[letter_at(written, cut)] in "أإآ":
        return kinds & ~(K.DEFINITE | K.ADJECTIVE | K.HOLDER)  # ألوان begins with no article
    return kinds


def _inflected(words: str) -> frozenset[str]:
    """Return nouns with the endings of the accusative, of the dual and of their owners."""
    stems = {form[:-1] + "ت" if form.endswith("ة") else form for form in map(fold_word, words.split())}
    owned = {stem + ending for stem in stems for ending in ("ا", "ان", "ين", "ه", "ها", "هم", "نا")}
    return frozenset(map(fold_word, words.split())) | owned


def phrase(text: str) -> tuple[str, ...]:
    """Return the search forms of a phrase's tokens."""
    return tuple(fold_word(text[start:end]) for start, end in tokens(text))


def _add_words(self: Vocabulary, text: str, kind: int) -> None:
    for forms in variants(text):
        for form in forms:
            _add_word(self, form, kind, forms[0])


def _add_word(self: Vocabulary, form: str, kind: int, key: str) -> None:
    words = phrase(form)
    if len(words) == 1:
        self.kinds[words[0]] = self.kinds.get(words[0], 0) | kind
    else:
        self.phrases.setdefault(words[0], []).append(Entry(words[1:], "", key, False, kind))


def _add_spaced(self: Vocabulary, text: str, kind: int) -> None:
    for word in text.split():
        form = fold_word(word)
        self.kinds[form] = self.kinds.get(form, 0) | kind


def _load_words(self: Vocabulary) -> None:
    for file, section, name, kind in K.SOURCES:
        _add_words(self, read_lexicon(file)[section][name], kind)
    words = read_lexicon("words.toml")
    for section, kind in (
        ("function", K.FUNCTION),
        ("verbs", K.FUNCTION),
        ("nouns", K.COMMON),
        ("adjectives", K.PLAIN_ADJECTIVE),
        ("like_adjectives", K.NEVER_ADJECTIVE),
    ):
        _add_spaced(self, words[section]["words"], kind)
    people = read_lexicon("people.toml")
    for name, kind in (("arabic", K.GIVEN), ("women", K.GIVEN), ("foreign", K.GIVEN | K.FOREIGN)):
        _add_spaced(self, people["given"][name], kind)
    _add_spaced(self, people["parts"]["common"], K.ALSO_WORD)
    more = read_lexicon("more-people.toml")
    _add_spaced(self, more["names"]["foreign"], K.GIVEN | K.FOREIGN)
    for word in more["names"]["families"].split():
        self.names[fold_word(word)] = max(self.names.get(fold_word(word), 0), WELL_KNOWN)
    for word in read_lexicon("titles.toml")["office"]["owned"].split():
        for form in owned_forms(fold_word(word)):
            self.kinds[form] = self.kinds.get(form, 0) & ~(K.OFFICE | K.TRADE) | K.OWNED
    for form, kind in list(self.kinds.items()):
        if kind & K.TRADE and not form.endswith(("ون", "ين", "ات", "ان", "اء", "و", "ا")):
            stem = f"{form[:-1]}ت" if form.endswith("ة") else form
            self.kinds.setdefault(f"{stem}ان", K.TRADE)
            self.kinds.setdefault(f"{stem}ين", K.TRADE)
        if kind & (K.OFFICE | K.TRADE) and not form.endswith(("ة", "ا", "ن", "و", "ات", "ي")):
            self.kinds.setdefault(f"{form}ا", kind & (K.OFFICE | K.TRADE))  # in the accusative
        if kind & K.COMMON and f"{form}ا" not in self.names and not form.endswith(("ة", "ا", "ي", "ات", "ين", "ون")):
            self.kinds.setdefault(f"{form}ا", K.COMMON)
        if kind & K.BARE_QUALITY and not form.endswith(("ة", "ا", "ين", "ون")):
            self.kinds.setdefault(f"{form}ا", K.BARE_QUALITY)
        if kind & K.FUNCTION and len(form) < 4:
            self.kinds[form] = kind & ~(K.GIVEN | K.FOREIGN)  # بان is a name, but بأن far more often
        if kind & K.NUMBER:
            self.kinds.setdefault(f"ال{form}", K.NUMBER)


def _load_names(self: Vocabulary) -> None:
    shy = {
        (label, phrase(form))
        for file, label in (("places.toml", "GPE"), ("places.toml", "LOC"), ("organisations.toml", "ORG"))
        for forms in variants(read_lexicon(file)[label]["shy"])
        for form in forms
    }
    shy |= {(label, phrase(form)) for label, forms, is_shy in broad_names() if is_shy for form in forms}
    for code, name in read_rows("countries.tsv"):
        self.nation_key[code] = name
        self.isolated[name] = code
        _add_name(self, name, "GPE", name, shy)
    for file, label, sections in (
        ("places.toml", "GPE", ("country_names", "territories", "capitals", "arab_cities", "world_cities")),
        ("places.toml", "LOC", ("names",)),
        ("places.toml", "FAC", ("names",)),
        ("organisations.toml", "ORG", ("international", "states", "groups", "media", "companies", "sport")),
        ("events.toml", "EVENT", ("names",)),
        ("events.toml", "LAW", ("names",)),
        ("events.toml", "PRODUCT", ("names",)),
        ("people.toml", "PERS", ("names",)),
    ):
        table = read_lexicon(file)["figures" if label == "PERS" else label]
        for section in sections:
            for forms in variants(table[section]):
                last, _, code = forms[-1].partition("=")
                forms[-1] = last
                key = self.nation_key[code] if code else forms[0]
                for form in forms:
                    _add_name(self, form, label, key, shy)
    for label, forms, _ in broad_names():
        key = next(filter(None, (_known_key(self, form, label) for form in forms)), forms[0])
        for form in forms:
            _add_name(self, form, label, key, shy)


def _add_name(self: Vocabulary, form: str, label: str, key: str, shy: set[tuple[str, tuple[str, ...]]]) -> None:
    words = phrase(form)
    entry = Entry(words[1:], label, key, (label, words) in shy)
    known = self.phrases.setdefault(words[0], [])
    if not any(other.rest == entry.rest and other.label == label for other in known):
        known.append(entry)


def _known_key(self: Vocabulary, form: str, label: str) -> str:
    """The key of a form that another file lists already, or empty."""
    words = phrase(form)
    entries = self.phrases.get(words[0], ())
    return next((entry.key for entry in entries if entry.rest == words[1:] and entry.label == label), "")


def _load_verbs(self: Vocabulary) -> None:
    """No name goes on over a verb of saying: الرئيس بن صالح أوعز."""
    for form, cue in cues().items():
        finite = cue.shape.kind in ("perfect", "imperfect")
        if finite and form not in self.names and form not in self.phrases and form not in self.groups:
            self.kinds.setdefault(form, K.FUNCTION)


def _load_groups(self: Vocabulary) -> None:
    table = read_lexicon("groups.toml")
    for forms, key in (*nation_forms(table["nationalities"], self.nation_key), *group_forms(table["groups"])):
        for form in forms:
            words = phrase(form)
            if len(words) == 1:
                self.groups.setdefault(words[0], key)
            else:
                self.phrases.setdefault(words[0], []).append(Entry(words[1:], "NORP", key, False))
    for form, key, behind in shy_forms(table, self.nation_key):
        if (folded := fold_word(form)) not in self.groups:
            self.groups[folded] = key
            self.kinds[folded] = self.kinds.get(folded, 0) | K.SHY_GROUP
            self.shy_groups[folded] = frozenset(map(fold_word, behind))
