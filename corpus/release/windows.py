"""Fingerprints of a text that do not give it away, and how to find the text again by them in another copy of its page.

A block is cut into windows of at least eight words that do not overlap; a window is stored as its place and a salted
hash. Letters that newsrooms swap are folded one for one before hashing, so a window that is found has the length of
the one that was stored, character by character. Blocks of fewer words have no window; they are placed by what
surrounds them.
"""

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

WINDOW_WORDS = 8
"""Words in a window; the last one of a block takes the rest, so it has up to twice as many, less one."""

_WORD = re.compile(r"\S+")
_EDGE = re.compile(r"^\W+|\W+$")
_FOLD = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ؤ": "و",
        "ئ": "ي",
        "ة": "ه",
        **dict.fromkeys("«»“”„‟＂″", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("–—−", "-"),
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
        "\n": " ",
    }
)
"""Every entry keeps the length."""


class Window(NamedTuple):
    """A stretch of at least eight words inside one block: code points, end exclusive, without marks at its edges."""

    start: int
    end: int
    words: int
    hash: str
    """Sixteen hex digits."""


class Found(NamedTuple):
    """A window found in another text: `length` characters from `start` there stand at `place` here."""

    start: int
    place: int
    length: int


def window_hash(stretch: str, salt: str) -> str:
    """Return the salted hash of a window's text."""
    return hashlib.sha256(f"{salt}\n{stretch.translate(_FOLD)}".encode()).hexdigest()[:16]


def cut(text: str, blocks: Iterable[tuple[int, int]], salt: str) -> list[Window]:
    """Return the windows of all blocks (start, end), in order."""
    windows = []
    for start, end in blocks:
        words = [match.span() for match in _WORD.finditer(text, start, end)]
        firsts = range(0, len(words) - WINDOW_WORDS + 1, WINDOW_WORDS)
        for first in firsts:
            last = first + WINDOW_WORDS if first + 2 * WINDOW_WORDS <= len(words) else len(words)
            left, right = _trimmed(text, words[first][0], words[last - 1][1])
            windows.append(Window(left, right, last - first, window_hash(text[left:right], salt)))
    return windows


class Index:
    """The windows of many articles, to find which of them a page holds."""

    def __init__(self, salt: str) -> None:
        self._salt = salt
        self._owners: dict[str, list[tuple[str, int]]] = defaultdict(list)
        self._windows: dict[str, Sequence[Window]] = {}
        self._sizes: set[int] = set()

    def add(self, article: str, windows: Sequence[Window]) -> None:
        """Add an article's windows."""
        self._windows[article] = windows
        self._sizes |= {window.words for window in windows}
        for number, window in enumerate(windows):
            self._owners[window.hash].append((article, number))

    def __bool__(self) -> bool:
        return bool(self._windows)

    def search(self, text: str) -> dict[str, list[Found]]:
        """Return article -> its windows that the text holds, ascending in both texts, for all that have any."""
        hits: dict[str, list[Found]] = defaultdict(list)
        for start, end, digest in self._stretches(text):
            for article, number in self._owners.get(digest, ()):
                window = self._windows[article][number]
                if window.end - window.start == end - start:
                    hits[article].append(Found(window.start, start, end - start))
        return {article: _ascending(found) for article, found in hits.items()}

    def _stretches(self, text: str) -> Iterator[tuple[int, int, str]]:
        words = [match.span() for match in _WORD.finditer(text)]
        for size in sorted(self._sizes):
            for first in range(len(words) - size + 1):
                start, end = _trimmed(text, words[first][0], words[first + size - 1][1])
                yield start, end, window_hash(text[start:end], self._salt)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Move the edges inwards over marks: a copy may glue paragraphs by other marks. A window of marks stays whole."""
    stretch = text[start:end]
    core = _EDGE.sub("", stretch)
    if not core:
        return start, end
    left = start + len(stretch) - len(re.sub(r"^\W+", "", stretch))
    return left, left + len(core)


def _ascending(found: list[Found]) -> list[Found]:
    """Return the longest chain that ascends in both texts: a repeated sentence may be found in a wrong place."""
    ordered = sorted(set(found), key=lambda one: (one.start, -one.place))
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = [-1] * len(ordered)
    for number, one in enumerate(ordered):
        at = bisect_right(tails, one.place - 1)
        before[number] = last[at - 1] if at else -1
        tails[at : at + 1] = [one.place]
        last[at : at + 1] = [number]
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]
