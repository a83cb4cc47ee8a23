"""Foreign names that newsrooms spell each in their own way: كوردستان, شيكاجو, قازاخستان; all are read as one."""

from collections.abc import Iterator
from functools import cache

from corpus.arabic.folding import fold_word
from corpus.lexicon.reading import read_rows

_BEFORE = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل")
_BEHIND = ("", "ة", "ون", "ين", "ات", "ا")
"""Endings of an adjective in ي."""


@cache
def spellings() -> dict[str, str]:
    """Return search forms that differ by spelling alone -> the form that the lexicon has; proclitics stay on."""
    found: dict[str, str] = {}
    for variant, standard in read_rows("spellings.tsv"):
        for written, meant in _inflected(fold_word(variant), fold_word(standard)):
            for before in _BEFORE:
                found.setdefault(_joined(before, written), _joined(before, meant))
    return found


def _inflected(variant: str, standard: str) -> Iterator[tuple[str, str]]:
    """Yield both words, of adjectives every form of theirs."""
    if not variant.endswith("ي") or not standard.endswith("ي"):
        yield variant, standard
        return
    for article in ("", "ال"):
        for end in _BEHIND:
            yield article + variant + end, article + standard + end


def _joined(before: str, word: str) -> str:
    """A word with proclitics written onto it; the article loses its alef behind ل."""
    if before.endswith("ل") and word.startswith("ال"):
        return f"{before}ل{word[2:]}"
    return before + word
