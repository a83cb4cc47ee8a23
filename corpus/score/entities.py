"""Entities and clusters."""

from collections import Counter
from collections.abc import Sequence

from corpus.score.muc import SCHEMES, count_muc
from corpus.score.tally import Tally
from corpus.score.version import Named, Version
from schemas.labels import CORE_ENTITIES, names
from schemas.matching import Span, b_cubed, count_same

Key = tuple[Span, int]


def score_entities(predicted: Version, gold: Version, tally: Tally) -> None:
    """Add the figures on mentions and clusters of one article."""
    ours = [(mention.span, mention.label) for mention in predicted.mentions]
    theirs = [(mention.span, mention.label) for mention in gold.mentions]
    tally.count("entities.exact", count_same(ours, theirs))
    tally.count("entities.span", count_same([span for span, _ in ours], [span for span, _ in theirs]))
    for label in names("entity"):
        one, two = ([span for span, found in side if found == label] for side in (ours, theirs))
        tally.count(f"entities.label.{label}", count_same(one, two))
    core = ([item for item in side if item[1] in CORE_ENTITIES] for side in (ours, theirs))
    tally.count("entities.core", count_same(*core))
    for scheme in SCHEMES:
        tally.count(f"entities.muc.{scheme}", count_muc(scheme, ours, theirs))
    _score_clusters(predicted.mentions, gold.mentions, tally)


def _score_clusters(predicted: Sequence[Named], gold: Sequence[Named], tally: Tally) -> None:
    ours, theirs = _clustered(predicted), _clustered(gold)
    both = ours.keys() & theirs.keys()
    tally.count("clusters.all", b_cubed(ours, theirs))
    shared = b_cubed({key: ours[key] for key in both}, {key: theirs[key] for key in both})
    tally.count("clusters.shared", shared)


def _clustered(mentions: Sequence[Named]) -> dict[Key, str]:
    """Mention -> cluster. A mention is its span, whatever its label, numbered where several have the same one."""
    seen: Counter[Span] = Counter()
    found = {}
    for mention in sorted(mentions, key=lambda it: (it.span, it.label)):
        if mention.cluster is not None:
            found[mention.span, seen[mention.span]] = mention.cluster
            seen[mention.span] += 1
    return found
