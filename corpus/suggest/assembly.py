"""From findings to records: ids, texts, clusters of sources."""

from bisect import bisect_left
from collections.abc import Sequence

from corpus.arabic.folding import fold_word
from corpus.suggest.findings import FoundCluster, FoundHearer, FoundLink, FoundMention, FoundQuote
from schemas.offsets import Alignment
from schemas.records import Addressee, Article, Cluster, Link, Mention, Quote, Span, mention_id, quote_id

_SOURCES = frozenset(("PERS", "OCC", "ORG", "GPE"))


class Assembly:
    """Makes the records of one article; clusters that the article already has keep their ids."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.body.text
        self.alignment = Alignment((run.start, run.raw_start, run.length) for run in article.body.alignment)
        self.clusters: list[Cluster] = list(article.clusters)
        self.mentions: list[Mention] = list(article.entities)
        self._taken = {cluster.id for cluster in self.clusters}
        self._unnamed: dict[str, str] = {}
        self._starts: list[int] = []

    def add_entities(self, found: Sequence[FoundMention], clusters: Sequence[FoundCluster]) -> None:
        """Turn found mentions into records; a mention that a given quotation names as source takes its cluster."""
        given = {
            (part.start, part.end): part.cluster
            for quote in self.article.quotes
            for part in (*quote.chain, *((quote.addressee,) if quote.addressee else ()))
            if part.cluster
        }
        ids: dict[int, str] = {}
        for mention in found:
            known = given.get((mention.start, mention.end))
            if known and mention.cluster is not None and mention.label in _SOURCES:
                ids.setdefault(mention.cluster, known)
        for number, cluster in enumerate(clusters):
            if number not in ids:
                ids[number] = self._new_cluster(cluster.name, cluster.label, cluster.kb_id)
        for mention in found:
            raw_start, raw_end = self.alignment.to_raw(mention.start, mention.end)
            self.mentions.append(
                Mention(
                    id=mention_id(raw_start, raw_end, mention.label),
                    start=mention.start,
                    end=mention.end,
                    text=self.text[mention.start : mention.end],
                    label=mention.label,
                    cluster=None if mention.cluster is None else ids[mention.cluster],
                )
            )

    def quotes(self, found: Sequence[FoundQuote]) -> tuple[Quote, ...]:
        """Turn found quotations into records."""
        return tuple(self._quote(quote) for quote in found)

    def _quote(self, found: FoundQuote) -> Quote:
        raw_start, _ = self.alignment.to_raw(*found.spans[0])
        _, raw_end = self.alignment.to_raw(*found.spans[-1])
        return Quote(
            id=quote_id(raw_start, raw_end),
            kind=found.kind,
            spans=tuple(self._span(span) for span in found.spans),
            cue=self._span(found.cue) if found.cue else None,
            chain=tuple(self._link(link) for link in found.chain),
            addressee=self._hearer(found.addressee) if found.addressee else None,
        )

    def _link(self, link: FoundLink) -> Link:
        return Link(
            role=link.role,
            start=link.start,
            end=link.end,
            text=self.text[link.start : link.end],
            cluster=self._cluster_of(link.start, link.end),
            cue=self._span(link.cue) if link.cue else None,
        )

    def _hearer(self, hearer: FoundHearer) -> Addressee:
        text = self.text[hearer.start : hearer.end]
        cluster = self._cluster_of(hearer.start, hearer.end)
        return Addressee(start=hearer.start, end=hearer.end, text=text, cluster=cluster)

    def _span(self, span: tuple[int, int]) -> Span:
        return Span(start=span[0], end=span[1], text=self.text[span[0] : span[1]])

    def _cluster_of(self, start: int, end: int) -> str:
        """The cluster of the mention with the same span, else of the longest source-like mention inside, else new."""
        if len(self._starts) != len(self.mentions):
            self._starts = [mention.start for mention in self.mentions]
        near = self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        inside = [mention for mention in near if mention.end <= end]
        fitting = [mention for mention in inside if mention.cluster and mention.label in _SOURCES]
        same = [mention for mention in inside if mention.cluster and (mention.start, mention.end) == (start, end)]
        best = same[0] if same else max(fitting, key=lambda mention: mention.end - mention.start, default=None)
        if best is not None and best.cluster is not None:
            return best.cluster
        name = self.text[start:end]
        form = fold_word(name)
        if form not in self._unnamed:
            self._unnamed[form] = self._new_cluster(name, None, None)
        return self._unnamed[form]

    def _new_cluster(self, name: str, label: str | None, kb_id: str | None) -> str:
        number = len(self.clusters) + 1
        while f"c{number}" in self._taken:
            number += 1
        self._taken.add(f"c{number}")
        self.clusters.append(Cluster(id=f"c{number}", name=name, label=label, kb_id=kb_id))
        return f"c{number}"
