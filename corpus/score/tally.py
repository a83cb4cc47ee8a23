"""Figures as sums over articles, so that they add up and can be drawn again for intervals."""

from dataclasses import dataclass, field
from typing import NamedTuple

from schemas.matching import BCubed, Counts


class Share(NamedTuple):
    """How many of some are right."""

    right: int = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """The share; None of nothing."""
        return self.right / self.of if self.of else None


@dataclass
class Tally:
    """The figures of one article, or of several added up, by name (`entities.exact`)."""

    scores: dict[str, BCubed] = field(default_factory=dict)
    """Precision, recall and F1; plain counts are the case in which both sums are the number of right ones."""
    shares: dict[str, Share] = field(default_factory=dict)

    def count(self, name: str, counts: Counts | BCubed) -> None:
        """Add to a score."""
        if isinstance(counts, Counts):
            counts = BCubed(counts.right, counts.predicted, counts.right, counts.gold)
        self.scores[name] = _added(self.scores.get(name, BCubed()), counts)

    def share(self, name: str, right: bool) -> None:
        """Add one case to a share."""
        before = self.shares.get(name, Share())
        self.shares[name] = Share(before.right + right, before.of + 1)

    def add(self, other: "Tally") -> None:
        """Add the figures of another tally."""
        for name, score in other.scores.items():
            self.count(name, score)
        for name, share in other.shares.items():
            before = self.shares.get(name, Share())
            self.shares[name] = Share(before.right + share.right, before.of + share.of)


def _added(one: BCubed, two: BCubed) -> BCubed:
    return BCubed(
        one.precision_sum + two.precision_sum,
        one.predicted + two.predicted,
        one.recall_sum + two.recall_sum,
        one.gold + two.gold,
    )
