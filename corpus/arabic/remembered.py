"""Memory of what was worked out for a word: news repeats its words, so each is worked out once."""

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

REMEMBERED = 100_000
"""Answers kept before a memory is emptied: a text without repeated words must not grow it for ever."""

LONGEST = 40
"""Letters of the longest word that is kept; longer ones are no words, and may be a megabyte each."""


class Remembered(dict[str, Answer]):
    """The answers of a function of one word, worked out where they are asked for: `remembered[word]`.

    A known word costs no call of Python code: `map(remembered.__getitem__, words)` runs at the speed of a dictionary.
    """

    __slots__ = ("_work",)

    def __init__(self, work: Callable[[str], Answer]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> Answer:
        answer = self._work(word)
        if len(word) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[word] = answer
        return answer
