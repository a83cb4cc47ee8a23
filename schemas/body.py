"""From the regions of a page to the article's text: the law of text, in one place.

Blocks (headline, dateline, subheading, body) are joined by one line feed. Inside a block every run of white space
becomes one space, bidi and zero-width marks are dropped, edges are trimmed; everything else stays as written.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from schemas.errors import LayoutError
from schemas.labels import names
from schemas.offsets import Run
from schemas.records import Block, Body, Furniture, TextRun

DROPPED = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
"""Marks without a glyph that a body never holds. U+200C and U+200D shape letters and stay."""

WHITE_SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""The Unicode property White_Space, as the inside of a character class (`str.isspace` has four more)."""

_WORD = f"[^{WHITE_SPACE}{DROPPED}]+"
_PIECE = re.compile(f"(?P<gap>[{WHITE_SPACE}{DROPPED}]+)|{_WORD}(?: {_WORD})*")
"""What a block changes, and stretches that it keeps: words with one plain space between them."""
_SPACE = re.compile(f"[{WHITE_SPACE}]")
_SPACES = frozenset(chr(code) for code in range(0x3001) if _SPACE.match(chr(code)))

BLANK = "".join(sorted(_SPACES)) + DROPPED
"""What `str.strip` has to take off so that the edges of a stretch of a page are characters that a body keeps."""


class Region(NamedTuple):
    """One part of a page and the role it plays; code points into the raw text, end exclusive."""

    role: str
    raw_start: int
    raw_end: int


def compose(raw: str, regions: Iterable[Region | Sequence[object]]) -> Body:
    """Make the body of an article from the regions of its page, in raw order.

    Raises LayoutError for regions that overlap, lie outside the raw text, hold no text or have an unknown role.
    """
    ordered = _checked(raw, [Region(*region) for region in regions])
    text: list[str] = []
    runs: list[Run] = []
    blocks: list[Block] = []
    furniture: list[Furniture] = []
    offset = 0
    for role, raw_start, raw_end in ordered:
        pieces = list(_pieces(raw, raw_start, raw_end))
        if not pieces:
            raise LayoutError(f"{role} region [{raw_start}, {raw_end}) holds no text; remove it or mend its edges")
        first, last = pieces[0][1], pieces[-1][1] + len(pieces[-1][0])
        if role in names("furniture_role"):
            furniture.append(Furniture(role=role, raw_start=first, raw_end=last))
            continue
        if blocks:
            text.append("\n")
            offset += 1
        start = offset
        for piece, at in pieces:
            text.append(piece)
            _append(runs, Run(offset, at, len(piece)), raw)
            offset += len(piece)
        blocks.append(Block(role=role, start=start, end=offset, raw_start=first, raw_end=last))
    return Body(
        text="".join(text),
        blocks=tuple(blocks),
        furniture=tuple(furniture),
        alignment=tuple(TextRun(start=run.start, raw_start=run.raw_start, length=run.length) for run in runs),
    )


def compress(raw: str) -> str:
    """Return a stretch of the raw text as it stands in a block: white space made single, marks dropped, trimmed."""
    return "".join(piece for piece, _ in _pieces(raw, 0, len(raw)))


def _checked(raw: str, regions: list[Region]) -> list[Region]:
    known = {*names("block_role"), *names("furniture_role")}
    ordered = sorted(regions, key=lambda region: (region.raw_start, region.raw_end))
    before = 0
    for region in ordered:
        if region.role not in known:
            raise LayoutError(f"unknown role {region.role!r} (known: {', '.join(sorted(known))})")
        if not before <= region.raw_start < region.raw_end <= len(raw):
            raise LayoutError(
                f"{region.role} region [{region.raw_start}, {region.raw_end}) overlaps the one before it "
                f"(which ends at {before}) or leaves the raw text of {len(raw)} characters"
            )
        before = region.raw_end
    return ordered


def _pieces(raw: str, raw_start: int, raw_end: int) -> Iterator[tuple[str, int]]:
    """Yield the kept stretches of a region with their raw offsets, and one space a white-space run between."""
    gap: tuple[str, int] | None = None
    started = False
    for match in _PIECE.finditer(raw, raw_start, raw_end):
        if match["gap"]:
            space = _SPACE.search(raw, match.start(), match.end())
            gap = (" ", space.start()) if space else None
            continue
        if gap and started:
            yield gap
        gap = None
        started = True
        yield match.group(), match.start()


def _append(runs: list[Run], run: Run, raw: str) -> None:
    """Add a run; one that goes on unchanged where the last one ended, in both texts, lengthens it.

    A space that stands for another character (NBSP, line feed) stays a run of its own, so that a longer run is
    always equal to the raw text.
    """
    last = runs[-1] if runs else None
    touches = last and last.start + last.length == run.start and last.raw_start + last.length == run.raw_start
    if last and touches and not _replaced(last, raw) and not _replaced(run, raw):
        runs[-1] = Run(last.start, last.raw_start, last.length + run.length)
    else:
        runs.append(run)


def _replaced(run: Run, raw: str) -> bool:
    return run.length == 1 and raw[run.raw_start] != " " and raw[run.raw_start] in _SPACES
