"""Counting how two annotators of one document agree; counts of documents add up."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from annotation.marks import Detail, Mark, cluster_pairs, pair_marks, pair_names, same_cluster
from annotation.measures import Coincidences, kappa, nominal_alpha
from schemas.matching import BCubed, Counts, Span, b_cubed


class Score(NamedTuple):
    """Agreement on one thing, by identical and by overlapping spans."""

    exact: Counts = Counts()
    overlapping: Counts = Counts()

    def plus(self, other: "Score") -> "Score":
        """Return the sum of two scores."""
        return Score(_add(self.exact, other.exact), _add(self.overlapping, other.overlapping))


def _add(one: Counts, two: Counts) -> Counts:
    return Counts(one.right + two.right, one.predicted + two.predicted, one.gold + two.gold)


class Disagreement(NamedTuple):
    """Two marks that should be one, or a mark that only one annotator has."""

    kind: str
    """missing, label, boundary, label and boundary, cluster, or the name of a detail."""
    about: str
    """The label, or both labels where they differ."""
    document: str
    annotators: tuple[str, str]
    first: tuple[Span, ...]
    """What the first annotator has: the spans of the mark, or of the detail in question."""
    second: tuple[Span, ...]
    marks: int
    """How many marks are in it: one where the other annotator has none, else two."""


@dataclass
class Tally:
    """Counts of one document or of many; they add up."""

    parts: dict[str, Score] = field(default_factory=dict)
    labels: dict[str, Score] = field(default_factory=dict)
    annotators: dict[str, Score] = field(default_factory=dict)
    aligned: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Labels of marks that overlap, paired one to one; "" where only one annotator has a mark."""
    characters: Coincidences = field(default_factory=dict)
    clusters: BCubed = BCubed()
    disagreements: list[Disagreement] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Add another tally to this one."""
        for mine, theirs in (
            (self.parts, other.parts),
            (self.labels, other.labels),
            (self.annotators, other.annotators),
        ):
            for name, score in theirs.items():
                mine[name] = mine.get(name, Score()).plus(score)
        self.aligned.update(other.aligned)
        for pair_of_values, weight in other.characters.items():
            self.characters[pair_of_values] = self.characters.get(pair_of_values, 0.0) + weight
        self.clusters = add_b_cubed(self.clusters, other.clusters)
        self.disagreements.extend(other.disagreements)

    @property
    def alpha(self) -> float | None:
        """Krippendorff's nominal alpha on characters; None where undefined."""
        return nominal_alpha(self.characters)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa on the labels of marks that both annotators have; None where undefined."""
        return kappa({pair: count for pair, count in self.aligned.items() if "" not in pair})


def add_b_cubed(one: BCubed, two: BCubed) -> BCubed:
    """Return the sum of two B-cubed counts."""
    return BCubed(
        one.precision_sum + two.precision_sum,
        one.predicted + two.predicted,
        one.recall_sum + two.recall_sum,
        one.gold + two.gold,
    )


def count_pair(
    found: Tally, document: str, who: tuple[str, str], first: Sequence[Mark], second: Sequence[Mark], name: str
) -> None:
    """Add to a tally how two annotators of one document agree; `name` is what a mark is called."""
    _Pair(document, who, first, second, name).count(found)


class _Pair:
    """Two annotators of one document."""

    def __init__(
        self, document: str, who: tuple[str, str], first: Sequence[Mark], second: Sequence[Mark], name: str
    ) -> None:
        self.document, self.who, self.first, self.second, self.name = document, who, first, second, name
        self.indexes = pair_marks(first, second)
        self.pairs = [(first[one], second[two]) for one, two in self.indexes]
        self.clusters = pair_names(cluster_pairs(self.pairs))

    def count(self, found: Tally) -> None:
        """Add everything that can be said of these two to a tally."""
        parts = self._parts()
        for mine, theirs in (
            (found.parts, parts),
            (found.labels, self._labels()),
            (found.annotators, dict.fromkeys(self.who, parts[self.name])),
        ):
            for key, score in theirs.items():
                mine[key] = mine.get(key, Score()).plus(score)
        found.aligned.update((one.label if one else "", two.label if two else "") for one, two in self._aligned())
        found.clusters = add_b_cubed(found.clusters, self._b_cubed())
        found.disagreements.extend(self._disagreements())

    def _aligned(self) -> Iterator[tuple[Mark | None, Mark | None]]:
        yield from self.pairs
        firsts, seconds = {one for one, _ in self.indexes}, {two for _, two in self.indexes}
        yield from ((mark, None) for index, mark in enumerate(self.first) if index not in firsts)
        yield from ((None, mark) for index, mark in enumerate(self.second) if index not in seconds)

    def _counts(self, right: int) -> Counts:
        return Counts(right, len(self.first), len(self.second))

    def _parts(self) -> dict[str, Score]:
        exact = [(one, two) for one, two in self.pairs if one.spans == two.spans]
        parts = {
            self.name: Score(
                self._counts(sum(one.label == two.label for one, two in exact)),
                self._counts(sum(one.label == two.label for one, two in self.pairs)),
            ),
            "span": Score(self._counts(len(exact)), self._counts(len(self.pairs))),
        }
        for detail in dict.fromkeys(detail for mark in (*self.first, *self.second) for detail in mark.details):
            parts[f"span and {detail}"] = Score(
                self._counts(sum(_detail(one, detail) == _detail(two, detail) for one, two in exact)),
                self._counts(sum(_detail(one, detail).overlaps(_detail(two, detail)) for one, two in self.pairs)),
            )
        return parts

    def _labels(self) -> dict[str, Score]:
        ours, theirs = (Counter(mark.label for mark in side) for side in (self.first, self.second))
        same = [(one, two) for one, two in self.pairs if one.label == two.label]
        exact = Counter(one.label for one, two in same if one.spans == two.spans)
        overlapping = Counter(one.label for one, _ in same)
        return {
            label: Score(
                Counts(exact[label], ours[label], theirs[label]), Counts(overlapping[label], ours[label], theirs[label])
            )
            for label in sorted(ours.keys() | theirs.keys())
        }

    def _b_cubed(self) -> BCubed:
        shared = list(enumerate(cluster_pairs(self.pairs)))
        return b_cubed({key: names[0] for key, names in shared}, {key: names[1] for key, names in shared})

    def _disagreements(self) -> Iterator[Disagreement]:
        for one, two in self._aligned():
            for kind, about, first, second in _faults(one, two):
                marks = 2 if one and two else 1
                yield Disagreement(kind, about, self.document, self.who, first, second, marks)
            if one and two and one[:2] == two[:2] and not same_cluster(one, two, self.clusters):
                yield Disagreement("cluster", one.label, self.document, self.who, one.spans, two.spans, 2)


def _detail(mark: Mark, name: str) -> Detail:
    return mark.details.get(name, Detail())


def _faults(one: Mark | None, two: Mark | None) -> Iterator[tuple[str, str, tuple[Span, ...], tuple[Span, ...]]]:
    """Yield kind, label and the spans on both sides of each disagreement between two aligned marks."""
    labels = " / ".join(sorted({mark.label for mark in (one, two) if mark}))
    spans = (one.spans if one else (), two.spans if two else ())
    if one is None or two is None:
        yield ("missing", labels, *spans)
        return
    differing = [
        what for what, differs in (("label", one.label != two.label), ("boundary", spans[0] != spans[1])) if differs
    ]
    if differing:
        yield (" and ".join(differing), labels, *spans)
    for name in dict.fromkeys((*one.details, *two.details)):
        ours, theirs = _detail(one, name), _detail(two, name)
        if ours != theirs:
            yield (name, labels, ours.spans, theirs.spans)
