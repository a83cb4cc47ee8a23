"""Keeping an article's records as stored layers, in raw offsets: the way back from `annotation.carry`."""

import hashlib
from collections.abc import Iterable

from schemas.layers import (
    StoredAddressee,
    StoredLayer,
    StoredLink,
    StoredMention,
    StoredQuote,
    StoredRegion,
    StoredSpan,
)
from schemas.offsets import Alignment
from schemas.records import Article, Block, Cluster, Furniture, Quote, Span


def keep(article: Article, layer: str, round: str, annotator: str, guidelines: str) -> StoredLayer:
    """Make a stored layer of an article's records, with the clusters that this layer speaks of.

    Raises CarryError for a span whose edge is a joint or lies outside the text.
    """
    keeper = _Keeper(article)
    content: dict[str, object] = {
        "layout": keeper.layout,
        "entities": keeper.entities,
        "quotes": keeper.quotes,
    }[layer]()
    return StoredLayer.model_validate(
        {
            "article": article.id,
            "layer": layer,
            "round": round,
            "annotator": annotator,
            "guidelines": guidelines,
            "raw_sha256": article.metadata.raw_sha256,
            "text_sha256": hashlib.sha256(article.body.text.encode()).hexdigest(),
            **content,
        }
    )


class _Keeper:
    """Turns records into stored form."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.alignment = Alignment((run.start, run.raw_start, run.length) for run in article.body.alignment)

    def layout(self) -> dict[str, object]:
        parts: tuple[Block | Furniture, ...] = (*self.article.body.blocks, *self.article.body.furniture)
        found = [StoredRegion(role=part.role, raw_start=part.raw_start, raw_end=part.raw_end) for part in parts]
        return {"regions": tuple(sorted(found, key=lambda region: region.raw_start))}

    def entities(self) -> dict[str, object]:
        found = tuple(
            StoredMention(**self._span(item).model_dump(), label=item.label, cluster=item.cluster)
            for item in self.article.entities
        )
        return {"entities": found, "clusters": self._used(item.cluster for item in found)}

    def quotes(self) -> dict[str, object]:
        found = tuple(self._quote(quote) for quote in self.article.quotes)
        ids = [link.cluster for quote in found for link in quote.chain]
        hearers = [quote.addressee.cluster for quote in found if quote.addressee]
        return {"quotes": found, "clusters": self._used([*ids, *hearers])}

    def _quote(self, quote: Quote) -> StoredQuote:
        hearer = quote.addressee
        return StoredQuote(
            kind=quote.kind,
            spans=tuple(self._span(span) for span in quote.spans),
            cue=self._optional(quote.cue),
            chain=tuple(
                StoredLink(
                    **self._span(link).model_dump(), role=link.role, cluster=link.cluster, cue=self._optional(link.cue)
                )
                for link in quote.chain
            ),
            addressee=StoredAddressee(**self._span(hearer).model_dump(), cluster=hearer.cluster) if hearer else None,
        )

    def _used(self, ids: Iterable[str | None]) -> tuple[Cluster, ...]:
        used = set(ids)
        return tuple(cluster for cluster in self.article.clusters if cluster.id in used)

    def _optional(self, span: Span | None) -> StoredSpan | None:
        return None if span is None else self._span(span)

    def _span(self, span: Span) -> StoredSpan:
        raw_start, raw_end = self.alignment.to_raw(span.start, span.end)
        return StoredSpan(raw_start=raw_start, raw_end=raw_end, start=span.start, end=span.end, text=span.text)
