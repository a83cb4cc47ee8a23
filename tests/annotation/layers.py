"""Stored layers of one made-up sentence, for tests: spans are named by their words."""

from typing import Any

from schemas.layers import StoredAddressee, StoredLayer, StoredLink, StoredMention, StoredQuote, StoredSpan
from schemas.records import Cluster

TEXT = (
    "نقلت وكالة الشرق عن وزير المالية أحمد سالم قوله للصحفيين إن العجز تراجع، وأضاف أن النمو مستمر. "
    "وقالت هيئة الإحصاء إن الأسعار ارتفعت في مارس."
)


def stored(words: str) -> dict[str, Any]:
    """A span of TEXT, which is its own raw text here."""
    start = TEXT.index(words)
    place = {"start": start, "end": start + len(words)}
    return {f"raw_{key}": value for key, value in place.items()} | place | {"text": words}


def span(words: str | None) -> StoredSpan | None:
    return None if words is None else StoredSpan(**stored(words))


def mention(words: str, label: str, cluster: str | None = None) -> StoredMention:
    return StoredMention(**stored(words), label=label, cluster=cluster)


def speaker(words: str, cluster: str) -> StoredLink:
    return StoredLink(**stored(words), role="speaker", cluster=cluster)


def relay(words: str, cluster: str, cue: str | None) -> StoredLink:
    return StoredLink(**stored(words), role="relay", cluster=cluster, cue=span(cue))


def addressee(words: str, cluster: str | None = None) -> StoredAddressee:
    return StoredAddressee(**stored(words), cluster=cluster)


def quote(*words: str, kind: str = "indirect", cue: str | None = None, **more: Any) -> StoredQuote:
    return StoredQuote(kind=kind, spans=tuple(StoredSpan(**stored(part)) for part in words), cue=span(cue), **more)


def layer(name: str, annotator: str = "annotator-1", **content: Any) -> StoredLayer:
    """A stored layer of TEXT with a cluster for every id that it uses."""
    items = [*content.get("entities", ()), *content.get("quotes", ())]
    ids = [item.cluster for item in items if isinstance(item, StoredMention)]
    for item in items:
        if isinstance(item, StoredQuote):
            ids += [link.cluster for link in item.chain]
            ids += [item.addressee.cluster] if item.addressee else []
    clusters = tuple(Cluster(id=found, name=found) for found in dict.fromkeys(ids) if found is not None)
    return StoredLayer(
        article="a" * 16,
        layer=name,
        round="trial",
        annotator=annotator,
        guidelines="0.2",
        raw_sha256="a" * 64,
        text_sha256="b" * 64,
        **({"clusters": clusters} | content),
    )
