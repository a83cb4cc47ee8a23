"""Near-duplicates: articles that hold the same words, whole or as an excerpt, and quotations told twice.

Two texts are compared by containment: the share of the shorter one's word triples that the other one holds too. It
finds an excerpt where a symmetric measure (Jaccard) does not. Candidates come from FracMinHash sketches (every triple
whose hash falls into a fixed fraction of the hash space, so sketches of texts of any length can be compared); every
candidate is then checked on all triples. Nothing depends on the order of the input, the machine or a random number.

Memory: one part of the sketches at a time, and every pair of texts that shares a sketched triple, as two numbers; all
triples wait in a temporary file for the check.
"""

import re
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from corpus.arabic import fold_word

Hashes = npt.NDArray[np.uint32]

SHINGLE = 3
"""Words in a shingle."""

NEAR_COPY = 0.35
"""Containment from which an article is a near-copy of another; see benchmarks/results/duplicates.md."""

NEAR_QUOTATION = 0.8
"""Containment from which two quotations count as one."""

QUOTATION_WORDS = 8
"""Shorter quotations tie nothing: stock phrases ("the only solution is dialogue") are shared by strangers."""

_WORD = re.compile(r"\w+")
_CROWDED = 32
"""Texts with one hash in common above which each is paired with its next few only: copies still form a chain."""
_NEXT = 4
_POSTINGS = 1_000_000
"""Sketched triples that are sorted at a time: some 50 MB."""
_CHUNK = 4_000_000
_MULTIPLIERS = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


class Pair(NamedTuple):
    """Two texts and what they share; `first` sorts before `second`."""

    first: str
    second: str
    containment: float
    """Share of the shorter text's distinct word triples that the other text holds, 0 to 1."""


def words(text: str) -> list[str]:
    """Return the words of a text in their search form; marks, punctuation and spelling variants do not count."""
    return _WORD.findall(fold_word(text))


def shingles(text: str) -> Hashes:
    """Return the sorted distinct hashes of all word triples of a text; of all its words where it has fewer."""
    codes = np.array([zlib.crc32(word.encode()) for word in words(text)], dtype=np.uint64)
    if not codes.size:
        return np.empty(0, dtype=np.uint32)
    width = min(SHINGLE, codes.size)
    count = codes.size - width + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(width):
        mixed = (mixed + codes[place : place + count] + np.uint64(1)) * _MULTIPLIERS[place]
        mixed ^= mixed >> np.uint64(29)
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


def containment(first: str, second: str) -> float:
    """Return the share of the shorter text's distinct word triples that the other one holds, 0 to 1."""
    return _containment(shingles(first), shingles(second))


def near_copies(texts: Iterable[tuple[str, str]], threshold: float = NEAR_COPY, fraction: int = 4) -> list[Pair]:
    """Return all pairs of (id, text) whose containment reaches the threshold, sorted.

    `fraction`: one in so many triples enters the sketch that candidates are found by; 1 compares all triples.
    """
    with _Shelf() as shelf:
        for key, text in texts:
            shelf.add(key, shingles(text))
        return shelf.pairs(threshold, fraction)


def shared_quotations(quotations: Iterable[tuple[str, str]]) -> list[Pair]:
    """Return all pairs of articles that share a near-identical quotation, from (article id, text of a quotation).

    The containment given is that of the closest two quotations. Ties are not transitive: A and B may share one
    statement, B and C another.
    """
    long_enough = (
        (f"{article}\t{number:08d}", text)
        for number, (article, text) in enumerate(sorted(quotations))
        if len(words(text)) >= QUOTATION_WORDS
    )
    closest: dict[tuple[str, str], float] = {}
    for pair in near_copies(long_enough, NEAR_QUOTATION, fraction=1):
        first, second = pair.first.split("\t")[0], pair.second.split("\t")[0]
        if first != second:
            closest[first, second] = max(closest.get((first, second), 0.0), pair.containment)
    return [Pair(first, second, share) for (first, second), share in sorted(closest.items())]


def groups(ids: Iterable[str], pairs: Iterable[Pair]) -> dict[str, str]:
    """Return id -> smallest id of its group, where a pair puts two into one group and groups are transitive."""
    parent = {key: key for key in ids}

    def root(key: str) -> str:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for pair in pairs:
        first, second = sorted((root(pair.first), root(pair.second)))
        parent[second] = first
    return {key: root(key) for key in sorted(parent)}


class _Shelf:
    """Texts as hashes: a temporary file holds them all, memory holds where each begins."""

    def __init__(self) -> None:
        self._keys: list[str] = []
        self._ends: list[int] = [0]
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__

    def __enter__(self) -> "_Shelf":
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def add(self, key: str, hashes: Hashes) -> None:
        self._file.write(hashes.tobytes())
        self._keys.append(key)
        self._ends.append(self._ends[-1] + hashes.size)

    def pairs(self, threshold: float, fraction: int) -> list[Pair]:
        if self._ends[-1] == 0:
            return []
        self._file.flush()
        every: Hashes = np.memmap(self._file, dtype=np.uint32, mode="r")
        found = []
        for first, second in _candidates(every, np.array(self._ends), np.argsort(self._keys), fraction, threshold):
            share = _containment(
                every[self._ends[first] : self._ends[first + 1]], every[self._ends[second] : self._ends[second + 1]]
            )
            if share >= threshold:
                low, high = sorted((self._keys[first], self._keys[second]))
                found.append(Pair(low, high, share))
        return sorted(found)


def _candidates(
    every: Hashes, ends: npt.NDArray[Any], order: npt.NDArray[Any], fraction: int, threshold: float
) -> Iterator[tuple[int, int]]:
    """Yield pairs of texts whose sketches share at least half of what the threshold asks for.

    The hash space is walked part by part, so that memory holds the postings of one part at a time.
    """
    rank = np.empty(order.size, dtype=np.int64)
    rank[order] = np.arange(order.size)
    sizes = np.zeros(order.size, dtype=np.int64)
    limit = 2**32 // fraction - 1
    parts = max(1, every.size // fraction // _POSTINGS)
    codes: npt.NDArray[Any] = np.empty(0, dtype=np.int64)
    counts: npt.NDArray[Any] = np.empty(0, dtype=np.int64)
    for part in range(parts):
        low, high = limit * part // parts, limit * (part + 1) // parts
        hashes, owner = _postings(every, ends, low, high)
        owner = rank[owner]
        sizes += np.bincount(owner, minlength=order.size)
        codes, counts = _summed(codes, counts, _shared(hashes, owner, order.size))
    first, second = codes // order.size, codes % order.size
    enough = counts >= np.maximum(1, threshold / 2 * np.minimum(sizes[first], sizes[second]))
    yield from zip(order[first[enough]].tolist(), order[second[enough]].tolist(), strict=True)


def _postings(every: Hashes, ends: npt.NDArray[Any], low: int, high: int) -> tuple[Hashes, npt.NDArray[Any]]:
    """Return the hashes from `low` to below `high` with the text that each belongs to."""
    hashes, owners = [], []
    for start in range(0, every.size, _CHUNK):
        chunk = np.asarray(every[start : start + _CHUNK])
        kept = np.flatnonzero((chunk >= np.uint32(low)) & (chunk < np.uint32(high)))
        hashes.append(chunk[kept])
        owners.append(np.searchsorted(ends, kept + start, side="right") - 1)
    return np.concatenate(hashes), np.concatenate(owners)


def _shared(hashes: Hashes, owner: npt.NDArray[Any], total: int) -> npt.NDArray[Any]:
    """Return every pair of texts that hold one hash, as one number, as often as they share one."""
    # sorted by hash, then by key: neighbours in a posting list do not depend on the order of the input
    posting = np.lexsort((owner, hashes))
    hashes, owner = hashes[posting], owner[posting]
    edges = np.flatnonzero(np.diff(hashes, prepend=hashes[:1] + 1, append=hashes[-1:] + 1)).tolist()
    found = [_codes(owner[start:end], total) for start, end in pairwise(edges) if end - start > 1]
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


def _summed(
    codes: npt.NDArray[Any], counts: npt.NDArray[Any], more: npt.NDArray[Any]
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """Add pairs to those counted so far."""
    fresh, amounts = np.unique(more, return_counts=True)
    both, place = np.unique(np.concatenate([codes, fresh]), return_inverse=True)
    return both, np.bincount(place, weights=np.concatenate([counts, amounts])).astype(np.int64)


def _codes(owners: npt.NDArray[Any], total: int) -> npt.NDArray[Any]:
    """Pairs of texts that hold one hash, each as one number; in a crowd, of neighbours only."""
    reach = owners.size - 1 if owners.size <= _CROWDED else _NEXT
    return np.concatenate([owners[:-step] * total + owners[step:] for step in range(1, reach + 1)])


def _containment(first: Hashes, second: Hashes) -> float:
    shorter = min(first.size, second.size)
    return float(np.intersect1d(first, second, assume_unique=True).size / shorter) if shorter else 0.0
