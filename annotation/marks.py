"""Annotated things as plain spans, and how those of two annotators are paired."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import NamedTuple

from schemas.matching import Span, likeness, pair, shared


class Mark(NamedTuple):
    """One annotated thing: a mention, a region, a quotation.

    `details` are further things that annotators may agree on once they agree on the spans (a quotation's cue, speaker
    ...): name -> value, where a value is anything comparable; a value made of spans counts as overlapping when its
    spans do. `cluster` is the name of the thing that is spoken of.
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
    """Compare what an annotator made with what was suggested; changed marks overlap but differ in anything."""
    indexes = pair_marks(suggested, made)
    kept = sum(suggested[one][:3] == made[two][:3] for one, two in indexes)
    changed = len(indexes) - kept
    return Movement(kept, changed, added=len(made) - len(indexes), removed=len(suggested) - len(indexes))
