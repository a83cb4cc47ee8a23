"""Proclitics written onto a word: and, then, with, to, like, and the article that melts into ل."""

from collections.abc import Iterator
from functools import lru_cache

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"


@lru_cache(maxsize=65536)
def clitics(form: str) -> tuple[tuple[int, str], ...]:
    """Return the ways to read a folded word as proclitics and a rest, from none to most.

    Each is (number of letters taken off, form of what remains). The whole word comes first. After ل the article loses
    its alef: للكرملين gives (1, الكرملين), so a span that leaves the proclitic out begins at the second ل.
    A rest has at least two letters.
    """
    return tuple(dict.fromkeys(_splits(form)))


def _splits(form: str) -> Iterator[tuple[int, str]]:
    yield 0, form
    yield from _prepositions(form, 0)
    if form[:1] in _CONJUNCTIONS and len(form) > 2:
        yield 1, form[1:]
        yield from _prepositions(form, 1)


def _prepositions(form: str, at: int) -> Iterator[tuple[int, str]]:
    if len(form) - at < 3 or form[at] not in _PREPOSITIONS:
        if form[at : at + 1] == "س" and len(form) - at > 3:
            yield at + 1, form[at + 1 :]
        return
    rest = form[at + 1 :]
    if form[at] == "ل" and rest[0] == "ل":
        yield at + 1, "ا" + rest
        yield at + 1, "ال" + rest  # للجنة is also ل + اللجنة
    yield at + 1, rest
