"""Where a list holds something: the tokens of a class, of all tokens of a text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress

_NUMBERS = tuple(range(4096))
"""Those of the tokens of most texts, made once: to make them anew takes longer than to choose among them."""


def flagged(flags: Sequence[object]) -> Iterator[int]:
    """Return the places of the flags that are true, ascending."""
    return chosen(len(flags), flags)


def chosen(size: int, flags: Iterable[object]) -> Iterator[int]:
    """Return the places of the flags that are true, of as many as `size` or fewer."""
    return compress(_NUMBERS if size <= len(_NUMBERS) else range(size), flags)
