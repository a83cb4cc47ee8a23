"""Offsets: text <-> raw file through an alignment, and code points <-> UTF-16 units <-> UTF-8 bytes.

Every offset of a record counts Unicode code points into `body.text`, end exclusive. This module is the only place
that converts offsets.
"""

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, chain, compress, count, repeat
from operator import add, ge, gt, sub
from typing import NamedTuple

from schemas.errors import CarryError


class Run(NamedTuple):
    """A stretch of text kept unchanged: `text[start:start+length]` is `raw[raw_start:raw_start+length]`.

    A white-space run that became one space is a run of length 1 at the first raw character.
    """

    start: int
    raw_start: int
    length: int


class Alignment:
    """The exact mapping of a clean text onto the raw file it came from; both sides in code points.

    Runs ascend in both texts. Joints (`"\\n"` between blocks) belong to no run.
    """

    def __init__(self, runs: Iterable[Sequence[int]]) -> None:
        columns: list[tuple[int, ...]] = list(zip(*runs, strict=True)) or [(), (), ()]
        self._starts, self._raw_starts, self._lengths = columns
        self._ends: list[int] = list(map(add, self._starts, self._lengths))
        self._shifts: list[int] = list(map(sub, self._raw_starts, self._starts))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The stretches kept unchanged, in order."""
        return tuple(map(Run, self._starts, self._raw_starts, self._lengths))

    def raw_offset(self, offset: int) -> int:
        """Return the raw offset of one kept character of the text.

        Raises CarryError for a joint or an offset outside the text.
        """
        run = bisect_right(self._starts, offset) - 1
        if run < 0 or offset >= self._ends[run]:
            raise CarryError(f"offset {offset} of the text belongs to no raw character (a joint, or out of range)")
        return offset + self._shifts[run]

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """Carry a span of the text into the raw file; its edges must be kept characters."""
        if start >= end:
            raise CarryError(f"empty span [{start}, {end}) cannot be carried to the raw file")
        return self.raw_offset(start), self.raw_offset(end - 1) + 1

    def shifts(self, starts: Sequence[int], ends: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return how far `to_raw` moves the starts and the ends of spans that ascend by start; few cross runs."""
        if starts and starts[0] < (self._starts[0] if self._starts else sys.maxsize):
            self.to_raw(starts[0], ends[0])  # no run has it: CarryError
        reached = [*map(bisect_left, repeat(starts), self._starts[1:]), len(starts)]
        of_run = list(map(sub, reached, (0, *reached)))
        shifts = list(chain.from_iterable(map(repeat, self._shifts, of_run)))
        edges: Iterable[int] = chain.from_iterable(map(repeat, self._ends, of_run))
        if any(map(ge, starts, ends)):
            edges = repeat(0)  # an empty span cannot be carried: CarryError
        crossing = list(compress(count(), map(gt, ends, edges)))
        if not crossing:
            return shifts, shifts
        further = shifts.copy()
        for index in crossing:
            further[index] = self.to_raw(starts[index], ends[index])[1] - ends[index]
        return shifts, further

    def to_text(self, raw_start: int, raw_end: int) -> tuple[int, int]:
        """Carry a span of the raw file into the text; an edge on a dropped character moves inwards.

        Of a white-space run that became one space the first character is kept and the others are dropped, so a raw span
        that holds none but the others has no place in the text.

        Raises CarryError when no kept character lies inside the span.
        """
        first = self._first_kept(raw_start)
        last = self._last_kept(raw_end - 1)
        if first is None or last is None or first > last:
            raise CarryError(f"nothing of raw span [{raw_start}, {raw_end}) is part of the article's text")
        return first, last + 1

    def _first_kept(self, raw: int) -> int | None:
        """Text offset of the first kept character at or after a raw offset."""
        index = bisect_right(self._raw_starts, raw) - 1
        if index >= 0 and raw < self._raw_starts[index] + self._lengths[index]:
            return raw - self._shifts[index]
        return self._starts[index + 1] if index + 1 < len(self._starts) else None

    def _last_kept(self, raw: int) -> int | None:
        """Text offset of the last kept character at or before a raw offset."""
        index = bisect_right(self._raw_starts, raw) - 1
        return None if index < 0 else min(raw - self._shifts[index], self._ends[index] - 1)


class Units:
    """Offset tables of one text: code points <-> UTF-16 code units <-> UTF-8 bytes.

    Offsets from 0 to the length of the text inclusive can be converted; an offset inside a character raises ValueError.
    """

    def __init__(self, text: str) -> None:
        self._utf16 = [0, *accumulate(2 if ord(character) > 0xFFFF else 1 for character in text)]
        self._utf8 = [0, *accumulate(_utf8_length(ord(character)) for character in text)]

    def to_utf16(self, offset: int) -> int:
        """Code points -> UTF-16 code units."""
        return self._utf16[_not_negative(offset)]

    def to_utf8(self, offset: int) -> int:
        """Code points -> UTF-8 bytes."""
        return self._utf8[_not_negative(offset)]

    def from_utf16(self, offset: int) -> int:
        """UTF-16 code units -> code points."""
        return _exact(self._utf16, offset, "UTF-16")

    def from_utf8(self, offset: int) -> int:
        """UTF-8 bytes -> code points."""
        return _exact(self._utf8, offset, "UTF-8")


def _utf8_length(code: int) -> int:
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4


def _not_negative(offset: int) -> int:
    if offset < 0:
        raise IndexError(f"negative offset {offset}")
    return offset


def _exact(table: list[int], offset: int, unit: str) -> int:
    index = bisect_right(table, offset) - 1
    if index < 0 or table[index] != offset:
        raise ValueError(f"{unit} offset {offset} lies inside a character or outside the text")
    return index
