"""From one article to the rows of the derived configs: what the article holds, in a flat shape."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import chain

from corpus.arabic import sentences, tokens
from corpus.build.tags import Loss, TaggedSpan, project
from schemas.labels import CORE_ENTITIES
from schemas.records import Article, Cluster, Link, Mention, Model, Quote, Span
from schemas.rows import AnnotationRow, EntityRow, QuoteRow, TokenRow

SPAN_JOINT = " … "


def config_rows(
    article: Article, annotations: Iterable[AnnotationRow] = ()
) -> tuple[dict[str, list[Model]], dict[str, Loss]]:
    """Return an article's rows by config, and for every tag column what the config `tokens` cannot show."""
    derived = ArticleRows(article)
    token_rows, losses = derived.tokens()
    rows: dict[str, list[Model]] = {
        "articles": [article],
        "quotes": list(derived.quotes()),
        "entities": list(derived.entities()),
        "tokens": list(token_rows),
        "annotations": list(annotations),
    }
    return rows, losses


class ArticleRows:
    """Derives the rows of one article; sentences are cut once."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.body.text
        self.sentences = sentences(self.text)
        self._sentence_starts = [start for start, _ in self.sentences]
        self._sentence_ends = [end for _, end in self.sentences]
        self._block_starts = [block.start for block in article.body.blocks]
        self._clusters = {cluster.id: cluster for cluster in article.clusters}

    def quotes(self) -> Iterator[QuoteRow]:
        """Yield a row a quotation, in the article's order."""
        for quote in self.article.quotes:
            speaker = _first_speaker(quote)
            cluster = self._cluster(speaker)
            relays = [link for link in quote.chain if link.role == "relay"]
            context_start, context_end = self._around(_parts(quote))
            yield QuoteRow(
                article_id=self.article.id,
                quote_id=quote.id,
                kind=quote.kind,
                text=SPAN_JOINT.join(span.text for span in quote.spans),
                starts=tuple(span.start for span in quote.spans),
                ends=tuple(span.end for span in quote.spans),
                cue=quote.cue.text if quote.cue else None,
                speaker=speaker.text if speaker else None,
                speaker_name=cluster.name if cluster else None,
                speaker_label=cluster.label if cluster else None,
                speaker_distance=_distance(speaker, quote.cue),
                relays=tuple(link.text for link in relays),
                relay_names=tuple(self._clusters[link.cluster].name for link in relays),
                chain=quote.chain,
                addressee=quote.addressee,
                context=self.text[context_start:context_end],
                context_start=context_start,
                headline=self.article.metadata.headline,
                outlet=self.article.metadata.outlet,
                published=self.article.metadata.published,
                status=self.article.annotation.quotes.status,
            )

    def entities(self) -> Iterator[EntityRow]:
        """Yield a row a mention, in the article's order."""
        for mention in self.article.entities:
            cluster = self._clusters.get(mention.cluster) if mention.cluster else None
            context_start, context_end = self._around([mention])
            yield EntityRow(
                article_id=self.article.id,
                mention_id=mention.id,
                text=mention.text,
                label=mention.label,
                start=mention.start,
                end=mention.end,
                cluster=mention.cluster,
                name=cluster.name if cluster else None,
                kb_id=cluster.kb_id if cluster else None,
                block_role=self._role(mention),
                context=self.text[context_start:context_end],
                context_start=context_start,
                status=self.article.annotation.entities.status,
            )

    def tokens(self) -> tuple[list[TokenRow], dict[str, Loss]]:
        """Return a row a sentence, and for every tag column what the projection could not keep."""
        spans = tokens(self.text)
        columns: dict[str, list[str]] = {}
        losses: dict[str, Loss] = {}
        for column, tagged in self._tagged().items():
            columns[column], losses[column] = project(self.text, spans, tagged)
        starts = [start for start, _ in spans]
        rows = []
        for number, (start, end) in enumerate(self.sentences):
            inside = slice(bisect_left(starts, start), bisect_left(starts, end))
            rows.append(
                TokenRow(
                    article_id=self.article.id,
                    sentence=number,
                    tokens=tuple(self.text[first:last] for first, last in spans[inside]),
                    starts=tuple(first for first, _ in spans[inside]),
                    ends=tuple(last for _, last in spans[inside]),
                    **{column: tuple(tags[inside]) for column, tags in columns.items()},
                )
            )
        return rows, losses

    def _tagged(self) -> dict[str, list[TaggedSpan]]:
        mentions, quotes = self.article.entities, self.article.quotes
        links = [link for quote in quotes for link in quote.chain]
        cues: Iterable[Span | None] = chain((quote.cue for quote in quotes), (link.cue for link in links))
        return {
            "ner_tags": [(mention.start, mention.end, mention.label) for mention in mentions],
            "ner_tags_core": [(m.start, m.end, m.label) for m in mentions if m.label in CORE_ENTITIES],
            "content_tags": [(span.start, span.end, "CONTENT") for quote in quotes for span in quote.spans],
            "cue_tags": [(cue.start, cue.end, "CUE") for cue in cues if cue],
            "source_tags": [(link.start, link.end, link.role.upper()) for link in links],
        }

    def _cluster(self, link: Link | None) -> Cluster | None:
        return self._clusters[link.cluster] if link else None

    def _role(self, mention: Mention) -> str:
        return self.article.body.blocks[bisect_right(self._block_starts, mention.start) - 1].role

    def _around(self, spans: Iterable[Span]) -> tuple[int, int]:
        """Return the stretch of whole sentences that holds the spans: first to last."""
        spans = list(spans)
        first = bisect_right(self._sentence_ends, min(span.start for span in spans))
        last = bisect_left(self._sentence_starts, max(span.end for span in spans)) - 1
        return self._sentence_starts[first], self._sentence_ends[last]


def _first_speaker(quote: Quote) -> Link | None:
    return next((link for link in quote.chain if link.role == "speaker"), None)


def _parts(quote: Quote) -> list[Span]:
    """Content and cue: the context is their sentences; a far speaker does not stretch it over the page."""
    return [*quote.spans, quote.cue] if quote.cue else list(quote.spans)


def _distance(speaker: Span | None, cue: Span | None) -> int | None:
    """Code points between speaker and cue, 0 where they touch; None where one is missing."""
    if speaker is None or cue is None:
        return None
    return max(speaker.start - cue.end, cue.start - speaker.end, 0)
