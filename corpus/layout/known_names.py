"""Towns, agencies and words of datelines, as search forms."""

from functools import cache
from typing import NamedTuple

from corpus.arabic import fold_word
from corpus.lexicon.reading import read_lexicon, variants

_PLACE_FILES = ("places.toml", "arab-places.toml", "world-places.toml")


class Terms(NamedTuple):
    """What datelines are made of."""

    cities: frozenset[str]
    countries: frozenset[str]
    agencies: frozenset[str]
    dates: frozenset[str]
    openers: frozenset[str]
    outlet_words: frozenset[str]
    outlet_kinds: frozenset[str]
    notes: frozenset[str]

    first_words: frozenset[str] = frozenset()
    """What a dateline may begin with."""


@cache
def terms() -> Terms:
    """Return the words of `corpus/lexicon/datelines.toml` and the towns of the place lists."""
    table = read_lexicon("datelines.toml")
    known = Terms(*(frozenset(form_of(term) for term in table[key]) for key in Terms._fields[:-1]))
    known = known._replace(cities=known.cities | _towns())
    return known._replace(first_words=frozenset(term.split()[0] for term in (*known.cities, *known.agencies)))


def _towns() -> frozenset[str]:
    """The towns of the place lists, without those that are common words too."""
    towns: set[str] = set()
    shy: set[str] = set()
    for name in _PLACE_FILES:
        for section, text in read_lexicon(name)["GPE"].items():
            forms = {form_of(form) for thing in variants(text) for form in thing}
            if section == "shy":
                shy |= forms
            elif section not in ("country_names", "territories"):
                towns |= forms
    return frozenset(towns - shy)


def is_agency(name: str) -> bool:
    """Whether a name is that of a known agency or outlet."""
    return form_of(name.strip('()«»"“” .-–—|/:')) in terms().agencies


def names_outlet(name: str) -> bool:
    """Whether a name has a word that names of outlets have and hardly anything else."""
    return not terms().outlet_words.isdisjoint(form_of(name).split())


def is_town(name: str) -> bool:
    """Whether a name is that of a town that reports are dated from."""
    return form_of(name) in terms().cities


def form_of(text: str) -> str:
    """Return a name as the lists hold it: folded, in small letters, stops as spaces."""
    return " ".join(fold_word(text).lower().replace(".", " ").split())
