"""Annotated things as plain spans, and how those of two annotators are paired."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from schemas.matching import Span, likeness, pair, shared

Ours = TypeVar("Ours", bound=Hashable)
Theirs = TypeVar("Theirs", bound=Hashable)


class Mark(NamedTuple):
    """One annotated thing: a mention, a region, a quotation.

    `details` are further fields that annotators may agree on once they agree on the spans, by name: a quotation's cue,
    speaker ... `cluster` is what the annotator called the thing that is spoken of; names are never compared.
    """

    spans: tuple[Span, ...]
    label: str
    details: Mapping[str, "Detail"] = {}
    cluster: Hashable | None = None


class Detail(NamedTuple):
    """One further field of a mark: spans in order, and whatever else has to be equal."""

    spans: tuple[Span, ...] = ()
    value: Hashable = None

    def overlaps(self, other: "Detail") -> bool:
        """Return whether the values are equal and the spans overlap one by one."""
        if self.value != other.value or len(self.spans) != len(other.spans):
            return False
        return all(a[0] < b[1] and b[0] < a[1] for a, b in zip(self.spans, other.spans, strict=True))


def pair_marks(first: Sequence[Mark], second: Sequence[Mark]) -> list[tuple[int, int]]:
    """Pair marks one to one: identical ones, then identical spans, then by overlap, equal labels before others."""
    rest: tuple[list[int], list[int]] = (list(range(len(first))), list(range(len(second))))
    pairs: list[tuple[int, int]] = []
    keys: tuple[Callable[[Mark], Hashable], ...] = (lambda mark: mark[:2], lambda mark: mark.spans)
    for key in keys:
        waiting: dict[Hashable, list[int]] = {}
        for index in rest[1]:
            waiting.setdefault(key(second[index]), []).append(index)
        found = {index: waiting[key(first[index])].pop(0) for index in rest[0] if waiting.get(key(first[index]))}
        pairs.extend(found.items())
        taken = set(found.values())
        rest = ([index for index in rest[0] if index not in found], [index for index in rest[1] if index not in taken])
    weights = {
        (one, two): likeness(first[one].spans, second[two].spans) + (first[one].label == second[two].label)
        for one in rest[0]
        for two in rest[1]
        if shared(first[one].spans, second[two].spans)
    }
    return sorted(pairs + pair(weights))


def pair_names(together: Iterable[tuple[Ours, Theirs]]) -> dict[Ours, Theirs]:
    """Pair the names that two annotators gave to clusters, one to one, so that as many things as possible agree.

    Takes the two names of each thing that both have; returns first annotator's name -> second's.
    """
    counts = Counter(together)
    ours = list(dict.fromkeys(one for one, _ in counts))
    theirs = list(dict.fromkeys(two for _, two in counts))
    weights = {(ours.index(one), theirs.index(two)): float(count) for (one, two), count in counts.items()}
    return {ours[one]: theirs[two] for one, two in pair(weights)}


def cluster_pairs(pairs: Iterable[tuple[Mark, Mark]]) -> list[tuple[Hashable, Hashable]]:
    """Return the clusters of marks that are equal but for them, where both annotators gave one."""
    return [
        (one.cluster, two.cluster)
        for one, two in pairs
        if one[:2] == two[:2] and one.cluster is not None and two.cluster is not None
    ]


class Movement(NamedTuple):
    """How far an annotator moved away from what was suggested, in marks."""

    kept: int = 0
    changed: int = 0
    added: int = 0
    removed: int = 0

    def plus(self, other: "Movement") -> "Movement":
        """Return the sum of two movements."""
        return Movement(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))

    @property
    def kept_share(self) -> float | None:
        """Share of the suggestions that were kept; None where nothing was suggested."""
        suggested = self.kept + self.changed + self.removed
        return self.kept / suggested if suggested else None


def movement(suggested: Sequence[Mark], made: Sequence[Mark]) -> Movement:
    """Compare what an annotator made with what was suggested; changed marks overlap but differ in anything.

    Clusters count as kept where they hold the same marks, whatever they are called.
    """
    pairs = [(suggested[one], made[two]) for one, two in pair_marks(suggested, made)]
    names = pair_names(cluster_pairs(pairs))
    kept = sum(one[:3] == two[:3] and same_cluster(one, two, names) for one, two in pairs)
    return Movement(kept, len(pairs) - kept, added=len(made) - len(pairs), removed=len(suggested) - len(pairs))


def same_cluster(one: Mark, two: Mark, names: Mapping[Hashable, Hashable]) -> bool:
    """Return whether two marks are in clusters that `pair_names` paired, or both in none."""
    if one.cluster is None or two.cluster is None:
        return one.cluster is two.cluster
    return names.get(one.cluster) == two.cluster
