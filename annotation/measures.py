"""Chance-corrected agreement on plain values: Cohen's kappa and Krippendorff's alpha.

Spans are (start, end), end exclusive, in whatever unit the caller counts. F1 and B-cubed stand in `schemas.matching`.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from schemas.matching import Span


def kappa(pairs: Mapping[tuple[str, str], int]) -> float | None:
    """Return Cohen's kappa from counts of (first annotator's value, second's).

    None where it is not defined: no pairs, or both annotators used one and the same value throughout.
    """
    total = sum(pairs.values())
    firsts: Counter[str] = Counter()
    seconds: Counter[str] = Counter()
    for (first, second), count in pairs.items():
        firsts[first] += count
        seconds[second] += count
    expected = sum(count * seconds[value] for value, count in firsts.items())
    if total * total == expected:
        return None
    observed = sum(count for (first, second), count in pairs.items() if first == second)
    return (observed * total - expected) / (total * total - expected)


Coincidences = dict[tuple[Hashable, Hashable], float]


def coincidences(units: Iterable[tuple[Sequence[Hashable], int]]) -> Coincidences:
    """Return Krippendorff's coincidence matrix of units: the values given to each, and how many such units there are.

    A value is missing by being left out; units with fewer than two values count for nothing.
    """
    found: Coincidences = {}
    for values, times in units:
        if len(values) < 2:
            continue
        counts = Counter(values)
        for one, ones in counts.items():
            for other, others in counts.items():
                pairs = ones * (others - (one == other))
                if pairs:
                    found[one, other] = found.get((one, other), 0.0) + times * pairs / (len(values) - 1)
    return found


def nominal_alpha(found: Coincidences) -> float | None:
    """Return Krippendorff's alpha for nominal values from a coincidence matrix.

    None where it is not defined: nothing to compare, or only one value ever used.
    """
    totals: dict[Hashable, float] = {}
    for (one, _), weight in found.items():
        totals[one] = totals.get(one, 0.0) + weight
    everything = sum(totals.values())
    expected = everything * everything - sum(weight * weight for weight in totals.values())
    if not found or expected <= 0:
        return None
    observed = sum(weight for (one, other), weight in found.items() if one != other)
    return 1 - (everything - 1) * observed / expected


def characters(
    judged: Sequence[Span], versions: Sequence[Iterable[tuple[Span, str]]]
) -> list[tuple[tuple[Hashable, ...], int]]:
    """Turn labelled spans into units for `coincidences`: stretches of characters, each with a value per version.

    The value of a character is the set of labels over it, so that nested mentions count; the empty set outside all.
    Only characters within the judged ranges are units.
    """
    changes: dict[int, list[tuple[int, str, int]]] = {}
    edges: set[int] = {edge for span in judged for edge in span}
    for number, version in enumerate(versions):
        for (start, end), label in version:
            edges |= {start, end}
            changes.setdefault(start, []).append((number, label, 1))
            changes.setdefault(end, []).append((number, label, -1))
    over: list[Counter[str]] = [Counter() for _ in versions]
    ranges = sorted(judged)
    units: list[tuple[tuple[Hashable, ...], int]] = []
    ordered = sorted(edges)
    for start, end in zip(ordered, ordered[1:], strict=False):
        for number, label, step in changes.get(start, ()):
            over[number][label] += step
        if any(left <= start and end <= right for left, right in ranges):
            values = tuple(frozenset(label for label, count in labels.items() if count) for labels in over)
            units.append((values, end - start))
    return units
