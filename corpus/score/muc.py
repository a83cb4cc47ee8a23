"""The four schemes of SemEval 2013 as the package nervaluate counts them.

Each prediction, in order, takes the first gold mention that is still free and the same; failing that, the first free
one that it overlaps by at least one hundredth of the gold mention. What that makes of it depends on the scheme:

- strict: right are span and label; an overlap is an error.
- exact: right is the span, whatever the label; an overlap is an error.
- partial: right is the span, whatever the label; an overlap is half right.
- type: right is an overlap with the same label (of several, the one with the nearest edges); another is an error.

Mentions that nest can take each other's place, so strict may count less than the set of equal mentions does
(`entities.exact`).
"""

from collections.abc import Sequence

from schemas.matching import Counts, Span

SCHEMES = ("strict", "exact", "partial", "type")
_LEAST = 1.0
"""Least overlap in hundredths of the gold mention."""

Mention = tuple[Span, str]


def count_muc(scheme: str, predicted: Sequence[Mention], gold: Sequence[Mention]) -> Counts:
    """Count by one scheme; both sides keep the order in which they are given, which decides between equal choices."""
    free = dict(enumerate(gold))
    right = 0.0
    for mention in predicted:
        near = [index for index, other in free.items() if _overlap(mention[0], other[0]) >= _LEAST]
        same = [index for index in near if _same(scheme, mention, free[index])]
        if same:
            right += 1
            del free[min(same, key=lambda index: _distance(mention[0], free[index][0]))]
        elif near:
            right += 0.5 if scheme == "partial" else 0
            del free[near[0]]
    return Counts(right, len(predicted), len(gold))


def _same(scheme: str, one: Mention, two: Mention) -> bool:
    label, span = one[1] == two[1], one[0] == two[0]
    return label if scheme == "type" else span and (label or scheme != "strict")


def _overlap(predicted: Span, gold: Span) -> float:
    both = min(predicted[1], gold[1]) - max(predicted[0], gold[0])
    return max(0, both) / (gold[1] - gold[0]) * 100.0


def _distance(one: Span, two: Span) -> int:
    return abs(one[0] - two[0]) + abs(one[1] - two[1])
