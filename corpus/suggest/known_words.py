"""The files of the lexicon become words, names and phrases of the vocabulary."""

from functools import cache
from typing import TYPE_CHECKING

from corpus.arabic import fold_word, tokens
from corpus.arabic.reading import search_form
from corpus.lexicon.reading import broad_names, read_lexicon, read_rows, variants
from corpus.suggest import kinds as K
from corpus.suggest.nations import group_forms, nation_forms, shy_forms, told_forms
from corpus.suggest.quotes.lexicon import cues
from corpus.suggest.words import Entry, owned_forms

if TYPE_CHECKING:
    from corpus.suggest.vocabulary import Vocabulary

WELL_KNOWN = 25
"""Weight of a family name of the lexicon, in name pairs of Wikidata."""


def inflected(words: str) -> frozenset[str]:
    """Return nouns with the endings of the accusative, of the dual and of their owners."""
    stems = {form[:-1] + "ت" if form.endswith("ة") else form for form in map(fold_word, words.split())}
    owned = {stem + ending for stem in stems for ending in ("ا", "ان", "ين", "ه", "ها", "هم", "نا")}
    return frozenset(map(fold_word, words.split())) | owned


def phrase(text: str) -> tuple[str, ...]:
    """Return the search forms of a phrase's tokens."""
    return tuple(search_form(text[start:end]) for start, end in tokens(text))


def owned_offices() -> dict[str, str]:
    """Return offices with the pronoun of those who have them -> the office: متحدثها, نائبه."""
    office = read_lexicon("titles.toml")["office"]
    owned = {form: noun for noun in map(fold_word, office["owned"].split()) for form in owned_forms(noun)}
    of_places = {form: noun for noun in map(fold_word, office["owned_by_places"].split()) for form in owned_forms(noun)}
    return owned | {form: noun for form, noun in of_places.items() if form.endswith("ها")}


@cache
def women() -> frozenset[str]:
    """Return the given names that women bear and men do not."""
    given = read_lexicon("people.toml")["given"]
    return frozenset(map(fold_word, given["women"].split())) - frozenset(map(fold_word, given["arabic"].split()))


def _add_words(self: "Vocabulary", text: str, kind: int) -> None:
    for forms in variants(text):
        for form in forms:
            _add_word(self, form, kind, forms[0])


def _add_word(self: "Vocabulary", form: str, kind: int, key: str) -> None:
    words = phrase(form)
    if len(words) == 1:
        self.kinds[words[0]] = self.kinds.get(words[0], 0) | kind
    else:
        self.phrases.setdefault(words[0], []).append(Entry(words[1:], "", key, False, kind))


def _add_spaced(self: "Vocabulary", text: str, kind: int) -> None:
    for word in text.split():
        form = fold_word(word)
        self.kinds[form] = self.kinds.get(form, 0) | kind


def load_words(self: "Vocabulary") -> None:
    """Add single words with their classes."""
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
    _add_spaced(self, words["unlike_names"]["verbs_and_particles"], K.FUNCTION)
    _add_spaced(self, words["unlike_names"]["nouns"], K.COMMON)
    people = read_lexicon("people.toml")
    for name, kind in (("arabic", K.GIVEN), ("women", K.GIVEN), ("foreign", K.GIVEN | K.FOREIGN)):
        _add_spaced(self, people["given"][name], kind)
    _add_spaced(self, people["parts"]["common"], K.ALSO_WORD)
    more = read_lexicon("more-people.toml")
    _add_spaced(self, more["names"]["foreign"], K.GIVEN | K.FOREIGN)
    for word in more["names"]["families"].split():
        self.names[fold_word(word)] = max(self.names.get(fold_word(word), 0), WELL_KNOWN)
    for form in owned_offices():
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
        if kind & K.BARE_QUALITY and form.endswith("ي"):
            for ending in ("ون", "ين", "ات"):
                self.kinds[f"{form}{ending}"] = self.kinds.get(f"{form}{ending}", 0) | K.BARE_QUALITY
        if kind & K.FUNCTION and len(form) < 4:
            self.kinds[form] = kind & ~(K.GIVEN | K.FOREIGN)  # بان is a name, but بأن far more often
        if kind & K.NUMBER:
            self.kinds.setdefault(f"ال{form}", K.NUMBER)


def load_names(self: "Vocabulary") -> None:
    """Add the names of places, bodies, events and persons."""
    shy = {
        (label, phrase(form))
        for file, label in (("places.toml", "GPE"), ("places.toml", "LOC"), ("organisations.toml", "ORG"))
        for forms in variants(read_lexicon(file)[label]["shy"])
        for form in forms
    }
    shy |= {(label, phrase(form)) for label, forms, is_shy in broad_names() if is_shy for form in forms}
    for file, label in (
        ("places.toml", "GPE"),
        ("people.toml", "PERS"),
        ("organisations.toml", "ORG"),
        ("events.toml", "EVENT"),
        ("events.toml", "PRODUCT"),
    ):
        for form, words in read_lexicon(file)["told_by"].items():
            shy.add((label, phrase(form)))
            self.told_by[fold_word(form)] = frozenset(map(fold_word, words.split()))
    for row in read_lexicon("places.toml")["told_where"]:
        words = frozenset(map(fold_word, row["by"].split()))
        for form in map(fold_word, row["forms"].split()):
            self.told_where[form] = self.told_where.get(form, frozenset()) | words
    for (form,) in variants(read_lexicon("places.toml")["nameless"]["phrases"]):
        _add_name(self, form, "", form, shy)
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
                apart = [form.replace("عبدال", "عبد ال") for form in forms if label == "PERS" and "عبدال" in form]
                for form in (*forms, *apart):
                    _add_name(self, form, label, key, shy)
    for label, forms, _ in broad_names():
        key = next(filter(None, (known_key(self, form, label) for form in forms)), forms[0])
        for form in forms:
            _add_name(self, form, label, key, shy)


def _add_name(self: "Vocabulary", form: str, label: str, key: str, shy: set[tuple[str, tuple[str, ...]]]) -> None:
    words = phrase(form)
    entry = Entry(words[1:], label, key, (label, words) in shy)
    known = self.phrases.setdefault(words[0], [])
    if not any(other.rest == entry.rest and other.label == label for other in known):
        known.append(entry)


def known_key(self: "Vocabulary", form: str, label: str) -> str:
    """The key of a form that another file lists already, or empty."""
    words = phrase(form)
    entries = self.phrases.get(words[0], ())
    return next((entry.key for entry in entries if entry.rest == words[1:] and entry.label == label), "")


def load_verbs(self: "Vocabulary") -> None:
    """Add the verbs of saying, over which no name goes on (الرئيس بن صالح أوعز), and participles (مهددا بالرد)."""
    for form, cue in cues().items():
        told = cue.shape.kind in ("perfect", "imperfect")
        if cue.shape.kind == "participle" and form.endswith("ا") and self.names.get(form, 0) < WELL_KNOWN:
            self.names.pop(form, None)
            told = len(form) > 4
        if told and form not in self.names and form not in self.phrases and form not in self.groups:
            self.kinds.setdefault(form, K.FUNCTION)


def load_groups(self: "Vocabulary") -> None:
    """Add nations and other groups of people."""
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
    for form, words_near in told_forms(table):
        self.kinds[fold_word(form)] = self.kinds.get(fold_word(form), 0) | K.SHY_GROUP
        self.told_by[fold_word(form)] = frozenset(map(fold_word, words_near))
