"""What the entity rules know of a word: its classes, its proclitics, the names and phrases that begin with it."""

from collections.abc import Sequence
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


Phrases = tuple[tuple[Entry, ...], dict[str, tuple[Entry, ...]], Entry | None]
"""The names and phrases that begin with one word: those of this word alone; those of more words by their second word,
longest first and those alone behind them, since most words behind this one begin none; and the name that this word
alone is in any context."""

NO_PHRASES: Phrases = ((), {}, None)
"""Of a word that names a group and begins nothing else; other words that begin nothing have None in the place of it."""


def phrases_of(word: str, entries: Sequence[Entry]) -> Phrases:
    """Return the names and phrases that begin with a word as they are looked up."""
    longer: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry.rest)):
        if entry.rest:
            longer.setdefault(entry.rest[0], []).append(entry)
    alone = tuple(entry for entry in entries if not entry.rest)
    sure = alone[0] if alone and _is_sure(word, alone) else None
    return alone, {second: (*found, *alone) for second, found in longer.items()}, sure


def _is_sure(word: str, names: Sequence[Entry]) -> bool:
    """Whether no rule asks for more of the first; a body behind a direction may be a place, وجدة و and another."""
    name = names[0]
    if name.label == "ORG" and any(other.label in ("GPE", "LOC") for other in names):
        return False
    return not name.kinds and not name.shy and not (name.label == "GPE" and word[0] == "و")


class Word(NamedTuple):
    """One token as the rules see it."""

    whole: str
    """The search form with proclitics."""
    told: int
    """What that form is to the quotation stages (`quotes.classes`)."""
    kinds: int
    clitic: str
    """Its proclitics, cut off before the form."""
    form: str
    phrases: Phrases | None
    """None for a word that begins no name, phrase or group."""
    group: str
    """Key of the nationality or group that the word names, or empty."""
    sought: tuple[int, ...]
    """Which of `kinds.ALL_SOUGHT` it belongs to, by their places there."""


def owned_forms(noun: str) -> list[str]:
    """Return a noun with the pronouns of its owner; ة becomes ت, the ن of a plural falls away."""
    plural = noun.endswith(("ين", "ون")) and len(noun) > 4  # not أمين
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun[:-1] if plural else noun
    return [stem + pronoun for pronoun in ("ه", "ها", "هم", "نا")]
