"""Agreement of annotators on spans: F1, kappa, alpha, B-cubed, confusion, and what disagreement costs most.

Everything here takes plain spans, so that any annotators of any corpus can be compared:

    >>> from annotation.agreement import Document, agreement
    >>> from annotation.marks import Mark
    >>> first = [Mark(((0, 5),), "PERS"), Mark(((9, 14),), "GPE")]
    >>> second = [Mark(((0, 5),), "PERS"), Mark(((9, 17),), "GPE")]
    >>> found = agreement([Document("1", {"a": first, "b": second}, judged=((0, 20),))])
    >>> found.parts["mark"].exact.f1, found.parts["mark"].overlapping.f1
    (0.5, 1.0)

Documents add up: F1 is pooled over all pairs of annotators and all documents (micro), alpha and kappa are computed from
summed counts. Text that an annotator did not judge is left out: documents that an annotator lacks, and marks that do
not lie wholly inside the ranges that were judged. Cluster names are never compared.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, NamedTuple

from annotation.marks import Mark
from annotation.measures import characters, coincidences
from annotation.tally import Disagreement, Score, Tally, count_pair
from schemas.matching import BCubed, Counts, Span

ARTICLES_FOR_INTERVALS = 20
"""Below this many documents a confidence interval would pretend to know more than it does."""
RESAMPLES = 1000


@dataclass(frozen=True)
class Document:
    """What each annotator marked in one document; annotators who skipped or did not finish it are left out."""

    id: str
    marks: Mapping[str, Sequence[Mark]]
    judged: tuple[Span, ...] | None = None
    """The text that everybody judged; None: all of it, of unknown length, so that alpha cannot be computed."""

    def judged_marks(self, annotator: str) -> list[Mark]:
        """Return an annotator's marks inside the text that was judged."""
        return [mark for mark in self.marks[annotator] if self.judged is None or _inside(mark, self.judged)]


def _inside(mark: Mark, judged: Sequence[Span]) -> bool:
    return all(any(left <= start and end <= right for left, right in judged) for start, end in mark.spans)


@dataclass(frozen=True)
class Agreement:
    """Agreement on one layer over many documents."""

    documents: Mapping[str, Tally]
    """Document id -> its own tally."""
    total: Tally
    left_out: Mapping[str, tuple[str, ...]]
    """Documents that fewer than two annotators judged -> who did."""
    intervals: Mapping[str, tuple[float, float]]
    """Figure -> 95 % bootstrap interval over documents; empty below `ARTICLES_FOR_INTERVALS` documents."""

    @property
    def parts(self) -> Mapping[str, Score]:
        """Name of a part -> its score over all documents."""
        return self.total.parts


def agreement(documents: Iterable[Document], name: str = "mark", seed: int = 0) -> Agreement:
    """Compare all annotators of each document with one another.

    `name` is what a mark is called (mention, quotation ...). Parts of the answer: `name` (spans and label), `span`
    (spans alone), and `span and <detail>` for each detail. The intervals are drawn with `seed`: the same input gives
    the same answer.
    """
    tallies: dict[str, Tally] = {}
    left_out: dict[str, tuple[str, ...]] = {}
    for document in documents:
        if len(document.marks) < 2:
            left_out[document.id] = tuple(document.marks)
        else:
            tallies[document.id] = tally(document, name)
    total = Tally()
    for found in tallies.values():
        total.add(found)
    return Agreement(tallies, total, left_out, _intervals(list(tallies.values()), seed))


def tally(document: Document, name: str = "mark") -> Tally:
    """Count one document, all pairs of its annotators pooled."""
    marks = {annotator: document.judged_marks(annotator) for annotator in document.marks}
    found = Tally()
    for first, second in combinations(marks, 2):
        count_pair(found, document.id, (first, second), marks[first], marks[second], name)
    if document.judged is not None:
        versions = [[(span, mark.label) for mark in version for span in mark.spans] for version in marks.values()]
        found.characters = coincidences(characters(document.judged, versions))
    return found


class Cost(NamedTuple):
    """One sort of disagreement and what it costs."""

    kind: str
    about: str
    times: int
    share: float
    """Of all marks of both annotators, the share that is in such a disagreement."""
    examples: tuple[Disagreement, ...]


def costs(found: Tally, name: str = "mark", examples: int = 3) -> list[Cost]:
    """Return the sorts of disagreement, the most costly first, with the first examples of each."""
    total = found.parts[name].exact.predicted + found.parts[name].exact.gold if found.parts else 0
    groups: dict[tuple[str, str], list[Disagreement]] = {}
    for item in found.disagreements:
        groups.setdefault((item.kind, item.about), []).append(item)
    rows = []
    for (kind, about), items in groups.items():
        marks = sum(item.marks for item in items)
        rows.append(Cost(kind, about, len(items), marks / total, tuple(items[:examples])))
    return sorted(rows, key=lambda row: (-row.share, row.kind, row.about))


def _intervals(tallies: Sequence[Tally], seed: int) -> dict[str, tuple[float, float]]:
    """Return 95 % percentile bootstrap intervals over documents, or nothing where there are too few of them."""
    if len(tallies) < ARTICLES_FOR_INTERVALS:
        return {}
    import numpy as np  # only here: most calls need no interval

    rows = [_columns(found) for found in tallies]
    names = list(dict.fromkeys(name for row in rows for name in row))
    counts = np.array([[row.get(name, 0.0) for name in names] for row in rows])
    draw = random.Random(seed)
    samples: dict[str, list[float]] = {}
    for _ in range(RESAMPLES):
        weights = np.bincount(draw.choices(range(len(rows)), k=len(rows)), minlength=len(rows))
        total = _tally(dict(zip(names, (weights @ counts).tolist(), strict=True)))
        for figure, value in figures(total).items():
            if value is not None:
                samples.setdefault(figure, []).append(value)
    return {figure: _middle(sorted(values)) for figure, values in samples.items()}


def _columns(found: Tally) -> dict[tuple[Any, ...], float]:
    """The counts of a tally that figures are made of, one by one."""
    columns: dict[tuple[Any, ...], float] = {}
    for part, score in found.parts.items():
        for way, counts in enumerate(score):
            columns |= {("part", part, way, index): value for index, value in enumerate(counts)}
    columns |= {("aligned", pair): float(count) for pair, count in found.aligned.items()}
    columns |= {("character", pair): weight for pair, weight in found.characters.items()}
    return columns | {("cluster", index): value for index, value in enumerate(found.clusters)}


def _tally(columns: Mapping[tuple[Any, ...], float]) -> Tally:
    """The way back from `_columns`."""
    found = Tally()
    scores: dict[str, list[list[float]]] = {}
    clusters: list[float] = []
    for (what, *key), value in columns.items():
        if what == "part":
            scores.setdefault(key[0], [[], []])[key[1]].append(value)
        elif what == "cluster":
            clusters.append(value)
        elif what == "aligned":
            found.aligned[key[0]] = int(value)
        elif value:
            found.characters[key[0]] = value
    for part, ways in scores.items():
        found.parts[part] = Score(*(Counts(right, int(ours), int(theirs)) for right, ours, theirs in ways))
    found.clusters = BCubed(clusters[0], int(clusters[1]), clusters[2], int(clusters[3]))
    return found


def _middle(ordered: Sequence[float], share: float = 0.95) -> tuple[float, float]:
    cut = round((1 - share) / 2 * len(ordered))
    return ordered[cut], ordered[len(ordered) - 1 - cut]


def figures(found: Tally) -> dict[str, float | None]:
    """Return the figures that a tally comes to, by name."""
    values: dict[str, float | None] = {}
    for part, score in found.parts.items():
        values[f"{part} exact"] = score.exact.f1
        values[f"{part} overlapping"] = score.overlapping.f1
    return values | {"alpha": found.alpha, "kappa": found.kappa, "b-cubed": found.clusters.f1}
