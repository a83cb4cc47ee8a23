"""A text read once: tokens with their search forms, in parallel lists that every later stage shares."""

from bisect import bisect_left
from functools import cache
from itertools import accumulate, repeat
from typing import Self

from corpus.arabic.folding import fold, fold_word, is_uneven
from corpus.arabic.remembered import Remembered
from corpus.arabic.segments import split, untagged, widen_codes
from corpus.arabic.spellings import spellings

_LATIN_MARKS = {",": "،", ";": "؛", "?": "؟"}
"""Some newsrooms write them; a comma within a number is no token."""


def search_form(written: str) -> str:
    """Return a token's search form: foreign names in one spelling, Latin marks as Arabic ones.

    A lone vowel sign stays itself, so no form is empty.
    """
    form = fold_word(written) or written
    return _respelled().get(form, form)


@cache
def _respelled() -> dict[str, str]:
    return _LATIN_MARKS | spellings()


def letter_at(written: str, letter: int) -> int:
    """Return where in a written token the letter stands that is `letter` in its search form, marks skipped."""
    return fold(written).start(letter) if letter and is_uneven(written) else letter


FORMS = Remembered(search_form)
"""Token as a text writes it -> its search form."""
_UNEVEN = Remembered(is_uneven)
"""Whether a written word has signs that are no letters of its search form; few have."""


class Reading:
    """The tokens of one text.

    `written[i]` is token i as the text has it, `starts[i]`, `ends[i]` its code points in `text`, `forms[i]` its search
    form. `classes[i]` is what that form is to a later stage (`suggest.quotes.classes`), where another looked it up.
    `lines` are the first tokens of the text's lines, in order; one of a line without tokens is the next one's.
    """

    __slots__ = ("classes", "ends", "forms", "lines", "starts", "text", "written")

    def __init__(self, text: str) -> None:
        self.text = text
        self.written, self.starts, self.ends = split(untagged(text))
        widen_codes(text, self.starts, self.ends)
        self.forms = list(map(FORMS.__getitem__, self.written))
        self.lines = _lines(text, self.starts)
        self.classes: list[int] | None = None

    @classmethod
    def of(
        cls,
        text: str,
        written: list[str],
        starts: list[int],
        ends: list[int],
        forms: list[str],
        classes: list[int] | None = None,
    ) -> Self:
        """Return the reading of a text whose tokens are known already."""
        reading = cls.__new__(cls)
        reading.text = text
        reading.written, reading.starts, reading.ends = written, starts, ends
        widen_codes(text, starts, ends)
        reading.forms, reading.classes = forms, classes
        reading.lines = _lines(text, starts)
        return reading

    def __len__(self) -> int:
        return len(self.forms)

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens of a stretch of the text: the first one and the one after the last."""
        return bisect_left(self.starts, start), bisect_left(self.starts, end)

    def cut(self, token: int, letters: int) -> int:
        """Return the text offset of a token's rest after `letters` letters of its search form, marks skipped."""
        written = self.written[token]
        return self.starts[token] + (letter_at(written, letters) if _UNEVEN[written] else letters)


def _lines(text: str, starts: list[int]) -> list[int]:
    """Return the first token of every line."""
    ends = accumulate([len(line) + 1 for line in text.split("\n")[:-1]])
    return [0, *map(bisect_left, repeat(starts), ends)]
