"""Bootstrap intervals over articles."""

from collections.abc import Sequence
from typing import NamedTuple

from corpus.score.tally import Share, Tally
from schemas.matching import BCubed

DRAWS = 1000
LOW, HIGH = 2.5, 97.5


class Interval(NamedTuple):
    """The middle 95 % of what articles drawn again, with replacement, would have given."""

    low: float
    high: float


def intervals(tallies: Sequence[Tally], seed: int) -> dict[str, Interval]:
    """Return the interval of every F1 and share by name; a draw in which a figure is undefined is left out of it.

    The same tallies and seed give the same intervals.
    """
    import numpy as np

    shares = {name for tally in tallies for name in tally.shares}
    names = sorted(shares.union(*(tally.scores for tally in tallies)))
    sums = np.array([[_numbers(tally, name) for name in names] for tally in tallies])
    drawn = np.random.default_rng(seed).multinomial(len(tallies), [1 / len(tallies)] * len(tallies), size=DRAWS)
    totals = np.einsum("da,anf->dnf", drawn, sums)
    found = {}
    for at, name in enumerate(names):
        is_share = name in shares
        values = [value for row in totals[:, at].tolist() if (value := _value(is_share, row)) is not None]
        if values:
            low, high = np.percentile(values, [LOW, HIGH])
            found[name] = Interval(float(low), float(high))
    return found


def _numbers(tally: Tally, name: str) -> tuple[float, float, float, float]:
    share = tally.shares.get(name)
    if share:
        return (share.right, share.of, 0, 0)
    return tally.scores.get(name, BCubed())


def _value(is_share: bool, row: Sequence[float]) -> float | None:
    if is_share:
        return Share(row[0], row[1]).value  # type: ignore[arg-type]
    return BCubed(*row).f1  # type: ignore[arg-type]
