"""Matching and counting spans: the arithmetic that scores and agreement share.

Pure functions on plain values. A span is `(start, end)`, end exclusive, in whatever unit both sides share; a stretch is
a sequence of spans that do not overlap (the content of one quotation).
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

Span = tuple[int, int]
Stretch = Sequence[Span]
Mention = TypeVar("Mention", bound=Hashable)
Cluster = TypeVar("Cluster", bound=Hashable)


class Counts(NamedTuple):
    """How many were predicted, how many are gold, how many of them are the same; counts of articles add up."""

    right: float = 0
    predicted: int = 0
    gold: int = 0

    @property
    def precision(self) -> float | None:
        """Share of the predicted ones that are right; None where nothing was predicted."""
        return self.right / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of the gold ones that were found; None where there is no gold."""
        return self.right / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where there is neither gold nor prediction."""
        return 2 * self.right / (self.predicted + self.gold) if self.predicted + self.gold else None


class BCubed(NamedTuple):
    """B-cubed sums over mentions; sums of articles add up."""

    precision_sum: float = 0.0
    predicted: int = 0
    recall_sum: float = 0.0
    gold: int = 0

    @property
    def precision(self) -> float | None:
        """Mean over the predicted mentions; None where there are none."""
        return self.precision_sum / self.predicted if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Mean over the gold mentions; None where there are none."""
        return self.recall_sum / self.gold if self.gold else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; 0 where one side has no mentions, None where neither has."""
        if not self.predicted and not self.gold:
            return None
        precision, recall = self.precision or 0.0, self.recall or 0.0
        return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def count_same(predicted: Iterable[Hashable], gold: Iterable[Hashable]) -> Counts:
    """Count equal values; a value that stands twice counts twice."""
    ours, theirs = Counter(predicted), Counter(gold)
    return Counts((ours & theirs).total(), ours.total(), theirs.total())


def shared(one: Stretch, two: Stretch) -> int:
    """Return how many offsets two stretches share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in two)


def likeness(one: Stretch, two: Stretch) -> float:
    """Return twice what two stretches share over the sum of their lengths: 0 apart, 1 the same (Dice)."""
    length = sum(end - start for start, end in (*one, *two))
    return 2 * shared(one, two) / length if length else 0.0


def pair_by_overlap(predicted: Sequence[Stretch], gold: Sequence[Stretch]) -> list[tuple[int, int]]:
    """Pair stretches that overlap, each at most once, so that the sum of their likenesses is the greatest possible.

    Returns index pairs (predicted, gold) in order of the predicted ones.
    """
    likenesses = {
        (row, column): likeness(one, two)
        for row, one in enumerate(predicted)
        for column, two in enumerate(gold)
        if shared(one, two)
    }
    return pair(likenesses)


def pair(weights: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Return the one-to-one pairs of greatest total weight among those that have one (weights above 0), sorted.

    Only rows and columns that are tied to each other are weighed against each other, so that many small groups cost
    little.
    """
    return sorted(found for group in _groups(weights) for found in _assign(group, {key: weights[key] for key in group}))


def b_cubed(predicted: Mapping[Mention, Cluster], gold: Mapping[Mention, Cluster]) -> BCubed:
    """Compare two clusterings, each a mapping of mention to cluster; cluster names are never compared.

    Precision is the mean over all predicted mentions of the share of a mention's predicted cluster that stands in its
    gold cluster; recall the same from the side of gold. A mention that the other side lacks counts 0. (Bagga and
    Baldwin 1998; mentions without a twin as errors.)
    """
    together = Counter((predicted[mention], gold[mention]) for mention in predicted.keys() & gold.keys())
    ours, theirs = Counter(predicted.values()), Counter(gold.values())
    return BCubed(
        precision_sum=sum(count * count / ours[cluster] for (cluster, _), count in _sorted_items(together)),
        predicted=len(predicted),
        recall_sum=sum(count * count / theirs[cluster] for (_, cluster), count in _sorted_items(together)),
        gold=len(gold),
    )


def _sorted_items(counts: Mapping[Mention, int]) -> list[tuple[Mention, int]]:
    """Return items in an order that does not depend on hashing, so that sums of floats are always the same."""
    return sorted(counts.items(), key=lambda item: (item[1], repr(item[0])))


def _groups(weights: Mapping[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    """Split the pairs into groups that share no row and no column."""
    columns, rows = defaultdict(list), defaultdict(list)
    for row, column in sorted(weights):
        columns[row].append(column)
        rows[column].append(row)
    groups, seen = [], set()
    for first in columns:
        if first in seen:
            continue
        seen.add(first)
        group, waiting = [], [first]
        while waiting:
            row = waiting.pop()
            for column in columns[row]:
                group.append((row, column))
                new = [other for other in rows[column] if other not in seen]
                seen.update(new)
                waiting.extend(new)
        groups.append(group)
    return groups


def _assign(group: list[tuple[int, int]], weights: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Solve one group by the Hungarian method (potentials and shortest augmenting paths), in cubic time."""
    rows, columns = sorted({row for row, _ in group}), sorted({column for _, column in group})
    if len(rows) > len(columns):
        turned = _assign([(c, r) for r, c in group], {(c, r): weight for (r, c), weight in weights.items()})
        return [(row, column) for column, row in turned]
    cost = [[-weights.get((row, column), 0.0) for column in columns] for row in rows]
    owners = _cheapest_owners(cost)
    pairs = [(rows[owner], columns[index]) for index, owner in enumerate(owners) if owner is not None]
    return [found for found in pairs if found in weights]


def _cheapest_owners(cost: Sequence[Sequence[float]]) -> list[int | None]:
    """Return for each column the row that it is given to, every row having one; rows are no more than columns."""
    width = len(cost[0])
    row_price, column_price = [0.0] * len(cost), [0.0] * (width + 1)
    owner: list[int | None] = [None] * (width + 1)  # the last column is where each path begins
    for row in range(len(cost)):
        owner[width] = row
        at, came_from = width, [width] * width
        slack, done = [float("inf")] * width, [False] * (width + 1)
        while (current := owner[at]) is not None:
            done[at] = True
            for column in range(width):
                reduced = cost[current][column] - row_price[current] - column_price[column]
                if not done[column] and reduced < slack[column]:
                    slack[column], came_from[column] = reduced, at
            following = min((column for column in range(width) if not done[column]), key=slack.__getitem__)
            step = slack[following]
            for column in range(width + 1):
                holder = owner[column]
                if done[column] and holder is not None:
                    row_price[holder] += step
                    column_price[column] -= step
                elif column < width:
                    slack[column] -= step
            at = following
        while at != width:
            owner[at] = owner[came_from[at]]
            at = came_from[at]
    return owner[:width]
