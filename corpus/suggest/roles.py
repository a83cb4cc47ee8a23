"""What words of office have to do with each other, from `corpus/lexicon/roles.toml`."""

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from corpus.arabic.folding import fold_word
from corpus.lexicon.reading import read_lexicon, variants
from corpus.suggest.vocabulary import vocabulary


class Wording(NamedTuple):
    """One office under two names: رئيس الحكومة, رئيس الوزراء."""

    words: frozenset[str]
    head: str
    """The head of the name that it is turned into."""
    instead: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kin:
    """A word of office in its family."""

    further: frozenset[str]
    """Words that the office must have beside its head."""
    family: str
    general: bool
    """Whether it may speak of anybody in the family: اللاعب, but not المهاجم."""


class Roles(NamedTuple):
    """The whole file; every word folded, without the article."""

    wordings: dict[str, list[Wording]]
    """By head, the longest first."""
    kin: dict[str, list[Kin]]
    """By head."""
    opposed: dict[str, frozenset[str]]
    """Family -> those that nobody in it is in."""
    wordings_of_bodies: dict[str, tuple[str, str]]
    """Type word -> the word that it needs beside it, if any, and the type that both are: قوات مسلحة, جيش."""
    types: dict[str, list[tuple[str, frozenset[str]]]]
    """Type word of a body -> the types that it may mean as well, each with further words that the name must have."""
    called: dict[str, tuple[str, ...]]
    """Name in the lists of organisations -> the type words by which a text speaks of it."""
    called_singly: dict[str, tuple[str, ...]]
    """The same for single names, which hold of longer names with a type word too."""
    epithets: frozenset[str]
    """Adjectives that may tell nothing more of a body that is known: المنظمة الحقوقية."""
    united: frozenset[str]
    """Names in the lists of organisations of the bodies of the United Nations."""
    implied: dict[str, str]
    """First word of a body's short name -> the type word that it leaves out."""
    homes: dict[str, str]
    """Name in the lists of organisations -> ISO code of its country."""
    fields: dict[frozenset[str], frozenset[str]]
    """Fields of a ministry that has several -> the nations, without the article, that have such a one."""
    back: dict[str, list[str]]
    """Form of address that points back (سموه) -> words of office of those whom it may mean, the likeliest first."""

    def standard(self, head: str, words: frozenset[str]) -> tuple[str, frozenset[str]]:
        """Return an office under the first of its names."""
        for wording in self.wordings.get(head, ()):
            if wording.words <= words:
                return wording.head, words - wording.words | wording.instead
        return head, words

    def kin_of(self, head: str, words: frozenset[str]) -> list[Kin]:
        """Return the families that an office is in."""
        return [kin for kin in self.kin.get(head, ()) if kin.further <= words]


@cache
def roles() -> Roles:
    """Return the roles, read once a process."""
    lexicon = read_lexicon("roles.toml")
    wordings: dict[str, list[Wording]] = {}
    for one, two in _pairs(lexicon["wordings"]["same"]):
        known, instead = _words(one), _words(two)
        wordings.setdefault(known[0], []).append(Wording(frozenset(known), instead[0], frozenset(instead)))
    for found in wordings.values():
        found.sort(key=lambda wording: -len(wording.words))
    kin: dict[str, list[Kin]] = {}
    for family, text in lexicon["families"].items():
        for is_general, part in zip((True, False), text.split(":"), strict=True):
            for entry in part.split():
                head, *further = _words(entry)
                kin.setdefault(head, []).append(Kin(frozenset(further), family, is_general))
    opposed: dict[str, frozenset[str]] = {}
    for text in lexicon["opposed"].values():
        for family in text.split():
            opposed[family] = frozenset(text.split()) - {family}
    back = {fold_word(one): list(map(fold_word, two.split())) for one, two in _pairs(lexicon["addresses"]["back"])}
    types = {
        fold_word(one): [(words[0], frozenset(words[1:])) for words in map(_words, two.split())]
        for one, two in _pairs(lexicon["bodies"]["types"])
    }
    implied = {fold_word(one): fold_word(two) for one, two in _pairs(lexicon["bodies"]["implied"])}
    bodies: dict[str, tuple[str, str]] = {}
    for one, two in _pairs(lexicon["bodies"]["same"]):
        head, *beside = _words(one)
        bodies[head] = "".join(beside), fold_word(two)
    epithets = frozenset(map(fold_word, lexicon["bodies"]["epithets"].split()))
    united = frozenset(forms[0] for forms in variants(lexicon["bodies"]["united"]))
    homes = {forms[0]: code for code, text in lexicon["nations"].items() for forms in variants(text)}
    called, singly = _called(), _called_singly()
    return Roles(
        wordings, kin, opposed, bodies, types, called, singly, epithets, united, implied, homes, _fields(), back
    )


def _fields() -> dict[frozenset[str], frozenset[str]]:
    names = vocabulary().nation_key
    pairs = _pairs(read_lexicon("roles.toml")["ministries"]["fields"])
    return {
        frozenset(_words(fields)): frozenset(names[code].removeprefix("ال") for code in codes.split())
        for fields, codes in pairs
    }


def _called() -> dict[str, tuple[str, ...]]:
    lexicon = read_lexicon("roles.toml")["bodies"]
    heads = {one: tuple(map(fold_word, two.split())) for one, two in _pairs(lexicon["called"])}
    called = {
        form: heads[section]
        for file in ("organisations.toml", "arab-organisations.toml")
        for section, text in read_lexicon(file)["ORG"].items()
        if section in heads
        for forms in variants(text)
        for form in forms
    }
    for name, singly in _called_singly().items():
        called[name] = tuple(dict.fromkeys((*singly, *called.get(name, ()))))
    return called


def _called_singly() -> dict[str, tuple[str, ...]]:
    lexicon = read_lexicon("roles.toml")["bodies"]
    return {one: tuple(map(fold_word, two.split())) for one, two in _pairs(lexicon["called_singly"])}


def _pairs(text: str) -> list[tuple[str, str]]:
    cut = [forms[0].partition(" = ") for forms in variants(text)]
    return [(one.strip(), two.strip()) for one, _, two in cut]


def _words(entry: str) -> list[str]:
    return [fold_word(word).removeprefix("ال") for word in entry.split("+")]


@cache
def agencies() -> frozenset[str]:
    """Return the outlets of the lists of organisations that are agencies, and no papers: وكالة سبوتنيك."""
    media = (
        forms
        for file in ("organisations.toml", "arab-organisations.toml")
        for section in ("media", "agencies_and_channels")
        for forms in variants(read_lexicon(file)["ORG"].get(section, ""))
    )
    return frozenset(form for forms in media if any(one.startswith("وكالة ") for one in forms) for form in forms)
