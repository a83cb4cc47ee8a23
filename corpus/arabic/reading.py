"""A text read once: tokens with their search forms and sentences, in parallel lists that every later stage shares."""

from bisect import bisect_left, bisect_right

from corpus.arabic.folding import fold, fold_letters, fold_word, uneven
from corpus.arabic.segments import sentences, tokens


class Reading:
    """The tokens and sentences of one text.

    `starts[i]`, `ends[i]` are token i's code points in `text`, `forms[i]` its search form. `sentences` holds
    (first token, token after the last) per sentence, in order; together they hold every token once.
    `sentence_of[i]` is the number of token i's sentence.
    """

    __slots__ = ("ends", "forms", "sentence_of", "sentences", "starts", "text", "_marked")

    def __init__(self, text: str) -> None:
        self.text = text
        spans = tokens(text)
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        form = fold_letters(text)
        self.forms = [form[start:end] for start, end in spans]
        self._marked: set[int] = set()
        for offset in uneven(text):
            token = bisect_right(self.starts, offset) - 1
            if token not in self._marked and token >= 0:
                self._marked.add(token)
                written = text[self.starts[token] : self.ends[token]]
                self.forms[token] = fold_word(written) or written  # a lone vowel sign stays itself: no form is empty
        self.sentences, self.sentence_of = _number_sentences(text, self.starts)

    def __len__(self) -> int:
        return len(self.forms)

    def cut(self, token: int, letters: int) -> int:
        """Return the text offset of a token's rest after `letters` letters of its search form, marks skipped."""
        start = self.starts[token]
        if token not in self._marked or not letters:
            return start + letters
        word = fold(self.text[start : self.ends[token]])
        return start + word.start(letters)


def _number_sentences(text: str, starts: list[int]) -> tuple[list[tuple[int, int]], list[int]]:
    found: list[tuple[int, int]] = []
    numbers: list[int] = []
    first = 0
    for number, (_, end) in enumerate(sentences(text)):
        last = bisect_left(starts, end, first)
        numbers += [number] * (last - first)
        found.append((first, last))
        first = last
    return found, numbers
