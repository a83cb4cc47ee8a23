"""IOB2 tags from spans: what a flat, token-wise view keeps of nested and discontinuous annotation."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TaggedSpan = tuple[int, int, str]
"""Start, end (code points into the text, end exclusive) and the tag without its B- or I-."""


@dataclass(frozen=True)
class Loss:
    """What the projection of spans onto tokens could not keep."""

    spans: int = 0
    """Spans that were given."""
    nested: int = 0
    """Spans inside, equal to, or crossing a longer one."""
    unseen: int = 0
    """Spans that cover no more than half the letters of any token."""
    widened: int = 0
    """Spans with an edge inside a token, such as a name behind a clitic."""

    def __add__(self, other: "Loss") -> "Loss":
        return Loss(
            self.spans + other.spans,
            self.nested + other.nested,
            self.unseen + other.unseen,
            self.widened + other.widened,
        )


def project(text: str, tokens: Sequence[tuple[int, int]], spans: Iterable[TaggedSpan]) -> tuple[list[str], Loss]:
    """Return one IOB2 tag a token and what was lost; tokens ascend and do not overlap.

    A token takes the tag of the span that covers most of its letters. Of spans that overlap, the longest stays.
    """
    unique = sorted(set(spans))
    kept = _outermost(unique)
    tags = ["O"] * len(tokens)
    unseen = widened = 0
    first = 0
    for start, end, tag in kept:
        while first < len(tokens) and tokens[first][1] <= start:
            first += 1
        covered = _covered(text, tokens, first, start, end)
        if not covered:
            unseen += 1
            continue
        for index in covered:
            tags[index] = f"{'B' if index == covered[0] else 'I'}-{tag}"
        widened += tokens[covered[0]][0] < start or tokens[covered[-1]][1] > end
    return tags, Loss(len(unique), len(unique) - len(kept), unseen, widened)


def _outermost(spans: list[TaggedSpan]) -> list[TaggedSpan]:
    """Keep the longest of every group of spans that overlap; the earlier of equals."""
    kept: list[TaggedSpan] = []
    for span in spans:
        if kept and span[0] < kept[-1][1] and span[1] - span[0] > kept[-1][1] - kept[-1][0]:
            kept.pop()
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _covered(text: str, tokens: Sequence[tuple[int, int]], first: int, start: int, end: int) -> list[int]:
    """Indexes of the tokens of which the span covers more than half the letters."""
    covered = []
    for index in range(first, len(tokens)):
        token_start, token_end = tokens[index]
        if token_start >= end:
            break
        if start <= token_start and token_end <= end:
            covered.append(index)
            continue
        letters = [position for position in range(token_start, token_end) if text[position].isalnum()]
        letters = letters or list(range(token_start, token_end))  # a mark is its own letter
        if 2 * sum(start <= position < end for position in letters) > len(letters):
            covered.append(index)
    return covered
