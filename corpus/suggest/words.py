"""What the entity rules know of a word: its classes, its proclitics, the names and phrases that begin with it."""

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Entry:
    """A name or phrase of the lexicon, read from its first word on; never changed."""

    rest: tuple[str, ...]
    """Search forms of the words after the first."""
    label: str
    key: str
    """Names the thing: variants share it."""
    shy: bool
    """Also a common word or another's name; counts only where the context supports it."""
    kinds: int = 0
    """Of a phrase that names nothing: the classes that it gives to its first word."""


Phrases = tuple[tuple[Entry, ...], dict[str, tuple[Entry, ...]]]
"""The names and phrases that begin with one word: those of this word alone, and those of more words by their second
word, longest first; most words behind this one begin none."""

NO_PHRASES: Phrases = ((), {})


class Word(NamedTuple):
    """One token as the rules see it."""

    kinds: int
    cut: int
    """Letters of proclitics before the form."""
    form: str
    phrases: Phrases
    group: str
    """Key of the nationality or group that the word names, or empty."""
    opens: bool = False
    """Whether a phrase or group may begin here."""
    sought: tuple[int, ...] = ()
    """Those of `kinds.SOUGHT` that it belongs to."""
    nameable: bool = False
    """Whether it can be a name by itself: of a person or an unknown place."""


def owned_forms(noun: str) -> list[str]:
    """Return a noun with the pronouns of its owner; ة becomes ت, the ن of a plural falls away."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] if noun.endswith(("ين", "ون")) else noun
    return [stem + pronoun for pronoun in ("ه", "ها", "هم", "نا")]
