"""From versions that differ to gold: what agrees is taken over, what differs is decided by a person.

The pure half: no server, no files. `musnad round adjudicate` puts the differences before an adjudicator and comes back
with a decided version; `decisions` then says what was decided and what each annotator had said.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from annotation.differences import Comparison, Item, compare
from schemas.errors import RoundError
from schemas.layers import Decision, StoredLayer, StoredMention, StoredQuote, StoredRegion


def comparable(versions: Mapping[str, StoredLayer]) -> dict[str, StoredLayer]:
    """Return the versions that were handed in; skipped and removed ones were not judged and do not count."""
    return {name: layer for name, layer in versions.items() if layer.status == "submitted"}


def require_layout(versions: Mapping[str, StoredLayer]) -> None:
    """Raise RoundError where an annotator flagged the layout: mend it before anything is decided."""
    flagged = [name for name, layer in versions.items() if layer.layout_wrong]
    if flagged:
        article = next(iter(versions.values())).article
        raise RoundError(
            f"article {article}: layout flagged as wrong by {', '.join(flagged)}; "
            "mend annotation/gold/layout.jsonl first"
        )


def agreed_part(versions: Mapping[str, StoredLayer], comparison: Comparison, annotator: str) -> StoredLayer:
    """Return a layer that holds only what all versions share, cluster ids as in the first version."""
    return with_items(next(iter(versions.values())), comparison.agreed, annotator)


def with_items(layer: StoredLayer, items: Iterable[Item], annotator: str) -> StoredLayer:
    """Return a layer of the same article with other items, in the order of the text, and the clusters they speak of."""
    found = tuple(items)
    regions = [item for item in found if isinstance(item, StoredRegion)]
    entities = [item for item in found if isinstance(item, StoredMention)]
    quotes = [item for item in found if isinstance(item, StoredQuote)]
    used = {cluster for item in found for cluster in clusters_of(item)}
    return layer.model_copy(
        update={
            "annotator": annotator,
            "regions": tuple(sorted(regions, key=lambda item: item.raw_start)),
            "entities": tuple(sorted(entities, key=lambda item: (item.raw_start, -item.raw_end))),
            "quotes": tuple(sorted(quotes, key=lambda item: (item.spans[0].raw_start, -item.spans[0].raw_end))),
            "clusters": tuple(cluster for cluster in layer.clusters if cluster.id in used),
            "seconds": None,
            "notes": (),
            "pulled": None,
            "decided": (),
        }
    )


def clusters_of(item: Item) -> tuple[str, ...]:
    """Return the ids of the clusters that an item speaks of."""
    if isinstance(item, StoredMention):
        return () if item.cluster is None else (item.cluster,)
    if isinstance(item, StoredQuote):
        hearers = [item.addressee.cluster] if item.addressee and item.addressee.cluster else []
        return (*(link.cluster for link in item.chain), *hearers)
    return ()


def decisions(
    gold: StoredLayer, versions: Mapping[str, StoredLayer], by: str, at: datetime | None = None
) -> tuple[Decision, ...]:
    """Say what was decided wherever gold and all versions are not of one mind, in the order of the raw file.

    A matter on which the annotators agreed but gold differs is a decision too.
    """
    found = compare({_GOLD: gold, **versions}).differences
    return tuple(
        Decision(
            raw_start=difference.raw_start,
            raw_end=difference.raw_end,
            said={name: difference.said[name] for name in versions},
            decision=difference.said[_GOLD],
            by=by,
            at=at,
        )
        for difference in found
    )


_GOLD = "decision"


def to_gold(
    decided: StoredLayer,
    versions: Mapping[str, StoredLayer],
    round: str,
    by: str,
    guidelines: str,
    at: datetime | None = None,
) -> StoredLayer:
    """Turn a decided layer into gold: who decided, where, by which guidelines, and what each annotator had said."""
    return decided.model_copy(
        update={
            "round": round,
            "annotator": by,
            "guidelines": guidelines,
            "decided": decisions(decided, versions, by, at) if versions else (),
        }
    )


def merge_gold(old: Sequence[StoredLayer], new: Sequence[StoredLayer]) -> tuple[StoredLayer, ...]:
    """Return gold with new lines in the place of old ones of the same article, sorted by article.

    Raises RoundError when the lines are of different layers.
    """
    layers = {line.layer for line in (*old, *new)}
    if len(layers) > 1:
        raise RoundError(f"gold lines of different layers cannot share a file: {', '.join(sorted(layers))}")
    merged = {line.article: line for line in (*old, *new)}
    return tuple(merged[article] for article in sorted(merged))
